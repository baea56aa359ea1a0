"""Letters that only the romanisation of hangul has, and letters of names that hangul confounds."""

import pytest

from auditor.korean.back_spelling import ending_for, is_hushed, is_written_back, loses_sounds, may_be_back


@pytest.mark.parametrize(
    ("hangul", "latin", "expected"),
    [
        ("코발스키", "Kobalseuki", True),
        ("코발스키", "Kowalski", False),
        ("르블랑", "Leublang", True),
        ("뢰벤", "Leuven", False),
        ("테오도르", "Theodore", False),
        ("트랜스유로파", "Transeuropa", False),
        ("퍼거슨", "Peogeoseun", True),
    ],
)
def test_vowels_of_the_romanisation_give_a_spelling_away(hangul: str, latin: str, expected: bool) -> None:
    """Hangul parts consonants by ㅡ; where another language has "eu", hangul has another vowel."""
    assert is_written_back(hangul, latin) is expected


@pytest.mark.parametrize(
    ("hangul", "latin", "right"),
    [
        ("모로조바", "Morojoba", "va"),
        ("소콜로프", "Sokollopeu", "v"),
        ("소콜로프", "Sokolop", "v"),
        ("조르지비치", "Joreujibichi", "vich / vić"),
        ("모로조바", "Morozova", ""),
        ("코알라", "Manitoba", ""),
    ],
)
def test_endings_of_the_romanised_hangul_are_told(hangul: str, latin: str, right: str) -> None:
    """Names that end in -바 and -프 are spelled with v where they come from."""
    assert ending_for(hangul, latin) == right


def test_the_sounds_of_shu_are_spelled_so_in_hangul_alone() -> None:
    """Korean alone writes 슈 as syu."""
    assert is_hushed("보슈", "Bosyu")
    assert not is_hushed("보슈", "Bosch")
    assert not is_hushed("류", "Lyu")


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("뒤퐁", "Dwipong"),
        ("내슈빌", "Naeshubil"),
        ("메디코어", "Medikoeo"),
        ("쓰쿠바", "Sseukuba"),
        ("휘터커", "Hwiteokeo"),
    ],
)
def test_more_of_the_romanisation_is_told(hangul: str, latin: str) -> None:
    """Nobody else writes "wi" for ㅟ, "ae" for ㅐ or two consonants at the start."""
    assert is_written_back(hangul, latin)
    assert may_be_back(latin)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("로미오", "Romeo"),
        ("마이클", "Michael"),
        ("트위드", "Tweed"),
        ("귀온", "Gwion"),
        ("재거", "Jaeger"),
        ("쓰카", "Tsuka"),
    ],
)
def test_right_names_are_not_taken_for_romanised_hangul(hangul: str, latin: str) -> None:
    """The same letters stand for other sounds elsewhere."""
    assert not is_written_back(hangul, latin)


@pytest.mark.parametrize(
    ("hangul", "latin", "right"),
    [
        ("브래드포드", "Beuraedeupodeu", "ford"),
        ("밴크로프트", "Baenkropt", "croft"),
        ("포페스쿠", "Popeseuku", "scu"),
        ("체르니셰프스키", "Chereunisyepski", "vsky / wski"),
        ("호프", "Hope", ""),
        ("호프", "Hoff", ""),
    ],
)
def test_more_endings_of_the_romanised_hangul(hangul: str, latin: str, right: str) -> None:
    """Names in -ford, -croft, -scu and -vsky."""
    assert ending_for(hangul, latin) == right


@pytest.mark.parametrize(
    ("spelling", "latin", "expected"),
    [
        ("Kuznetsov", "Kuznechov", True),
        ("Gonzalez", "Konsalez", True),
        ("Almodovar", "Almodobar", True),
        ("Erdogan", "Erdoan", True),
        ("Toyota", "Doyota", True),
        ("Bratislava", "Bratisrava", True),
        ("Kaufmann", "Kaufman", False),
        ("Smith", "Smyth", False),
        ("Thompson", "Thomson", False),
        ("Rodgers", "Rogers", False),
        ("Weber", "Weber", False),
        ("", "Weber", False),
    ],
)
def test_sounds_that_hangul_confounds_are_lost(spelling: str, latin: str, expected: bool) -> None:
    """Second spellings of one name differ otherwise."""
    assert loses_sounds(spelling, latin) is expected
