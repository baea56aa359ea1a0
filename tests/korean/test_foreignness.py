"""Which words of hangul look like foreign names."""

import pytest

from auditor.korean.foreignness import features, foreignness


@pytest.mark.parametrize("word", ["스미스", "카즈마", "베나루앙느", "알렉산더", "바그라티온", "드미트리", "웨스트브룩"])
def test_foreign_names_look_foreign(word: str) -> None:
    """Names of many languages share syllables that Korean words seldom have."""
    assert foreignness(word) > 2


@pytest.mark.parametrize("word", ["참석했다", "관계자는", "교육청", "김진희", "회의", "발표했다", "지원금"])
def test_korean_words_do_not(word: str) -> None:
    """Korean words, their endings and Korean names look the other way."""
    assert foreignness(word) < 1


def test_features_are_syllables_and_pairs() -> None:
    """Every syllable counts once, and twice as a neighbour."""
    assert list(features("가나")) == ["가", "나", "^가", "가나", "나$"]
