import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.spelling import (
    CODAS,
    FLAG,
    ONSETS,
    VOWELS,
    accepted,
    commonest,
    compose,
    confusable,
    decompose,
    known_persons,
    mccune,
    plausibility,
    read_given,
    read_name,
    read_surname,
    surname_readings,
    surname_spellings,
    syllable_readings,
    syllable_spellings,
)

SYLLABLES = st.builds(compose, st.sampled_from(ONSETS), st.sampled_from(VOWELS), st.sampled_from(CODAS))


@given(SYLLABLES)
def test_a_syllable_is_rebuilt_from_its_jamo(syllable: str) -> None:
    """Composing what was decomposed gives the syllable back."""
    assert compose(*decompose(syllable)) == syllable


@given(SYLLABLES)
def test_spellings_are_a_distribution(syllable: str) -> None:
    """The spellings of any syllable, seen or not, have probabilities that sum to one."""
    spellings = syllable_spellings(syllable)
    assert sum(spellings.values()) == pytest.approx(1.0)
    assert all(probability > 0 for probability in spellings.values())


@given(SYLLABLES)
def test_the_commonest_spelling_is_accepted(syllable: str) -> None:
    """A name spelt in the commonest way is never doubtful."""
    spelling = accepted(syllable, 0.0)[0][0]
    if all(
        syllable_spellings(other)[spelling] <= syllable_spellings(syllable)[spelling] for other, _ in _rows(spelling)
    ):
        reading = read_given("민" + syllable, ("min", spelling))
        assert reading is not None
        assert reading.score >= FLAG


def _rows(spelling: str) -> tuple[tuple[str, float], ...]:
    return syllable_readings().get(spelling, ())


RIGHT = [
    ("김윤배", "kim", "yoon-bae"),
    ("김진희", "kim", "jinhee"),
    ("이상규", "lee", "sang-gyu"),
    ("정현우", "chung", "hyun-woo"),
    ("정현우", "jeong", "hyeon-u"),
    ("임성훈", "lim", "sung-hoon"),
    ("유승민", "yoo", "seung-min"),
    ("류현진", "ryu", "hyun-jin"),
    ("문재인", "moon", "jae-in"),
    ("조국현", "cho", "kuk-hyun"),
    ("황교안", "hwang", "kyo-ahn"),
    ("남궁민수", "namgung", "min-soo"),
    ("황보관", "hwangbo", "kwan"),
    ("선우은숙", "sunwoo", "eun-sook"),
    ("제갈성렬", "jegal", "sung-ryul"),
    ("독고영재", "dokgo", "young-jae"),
    ("이준", "lee", "jun"),
    ("허균", "heo", "gyun"),
    ("김정은", "kim", "jong-un"),
    ("김여정", "kim", "yo-jong"),
    ("최선희", "choe", "son-hui"),
    ("리용호", "ri", "yong-ho"),
    ("박빛나리", "park", "bitnari"),
]
WRONG = [
    ("김진희", "kim", "jin-ha", 2),
    ("김진희", "lee", "jin-hee", 0),
    ("이상규", "lee", "sung-gyu", 1),
    ("박영수", "park", "young-ho", 2),
    ("홍성웅", "hong", "seung-woong", 1),
    ("남궁민수", "namgung", "min-ha", 2),
    ("이준", "lee", "min", 1),
]


@pytest.mark.parametrize(("name", "surname", "rest"), RIGHT)
def test_customary_spellings_are_accepted(name: str, surname: str, rest: str) -> None:
    """What Koreans write, in the South and in the North, is right."""
    reading = read_name(name, surname, tuple(rest.split("-")))
    assert reading is not None
    assert reading.score >= FLAG


@pytest.mark.parametrize(("name", "surname", "rest", "part"), WRONG)
def test_the_wrong_part_is_named(name: str, surname: str, rest: str, part: int) -> None:
    """Another syllable or surname is refused, and the reading tells which."""
    reading = read_name(name, surname, tuple(rest.split("-")))
    assert reading is not None
    assert reading.score < FLAG
    assert reading.weakest == part


def test_north_korean_spelling_holds_for_the_whole_name() -> None:
    """song is 성 beside chol (McCune-Reischauer), and unlikely beside young."""
    north, south = read_given("성철", ("song", "chol")), read_given("성영", ("song", "young"))
    assert north is not None
    assert south is not None
    assert north.score > FLAG
    assert north.score > south.score + 1


def test_letters_are_cut_where_no_hyphen_stands() -> None:
    """Hyunjeong is hyun and jeong."""
    reading = read_given("현정", ("hyunjeong",))
    assert reading is not None
    assert reading.spellings == ("hyun", "jeong")


def test_a_name_with_too_few_letters_cannot_be_read() -> None:
    """Two syllables need two letters at least, and an unknown surname no name at all."""
    assert read_given("현정", ("h",)) is None
    assert read_name("꽥현정", "kwak", ("hyun", "jung")) is None


def test_surnames_know_their_spellings() -> None:
    """Lee is 이 above all; Chung is mostly 정; what is no surname has no spelling."""
    assert next(iter(surname_spellings("이"))) == "lee"
    assert surname_readings()["chung"][0][0] == "정"
    assert not surname_spellings("꽥")
    assert read_surname("김", "kim").score == 0.0
    assert read_surname("김", "park").score < FLAG


def test_ambiguous_spellings_name_their_rivals() -> None:
    """Jung is 정 and 중; hun is 훈 and 헌."""
    assert "중" in confusable("jung", "정")
    assert "훈" in confusable("hun", "헌")
    assert "정" not in confusable("jung", "정")


@pytest.mark.parametrize(
    ("name", "spelt"),
    [("김진희", "Kim Jin-hee"), ("남궁민수", "Namgung Min-soo"), ("이준", "Lee Jun"), ("박영수", "Park Young-soo")],
)
def test_commonest_spelling(name: str, spelt: str) -> None:
    """The suggestion is what most bearers of the syllables write."""
    assert commonest(name) == spelt


def test_mccune_voices_onsets() -> None:
    """철 is chol, 덕 is tok or dok."""
    assert "chol" in mccune("철")
    assert {"tok", "dok"} <= mccune("덕")


def test_english_words_do_not_look_like_given_names() -> None:
    """Korean given names are far likelier than English words of the same length."""
    assert plausibility(("jin", "hee"), 2) / 2 > -7 > plausibility(("river",), 2) / 2


def test_only_syllables_decompose() -> None:
    """Anything but a Hangul syllable is refused."""
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        decompose("a")


def test_widely_known_persons_keep_their_spelling() -> None:
    """Rows are a Korean name and full Latin names; the first is suggested."""
    for name, spellings in known_persons().items():
        assert all("가" <= c <= "힣" for c in name)
        assert all(len(s.split()) >= 2 and s[0].isupper() for s in spellings)
        assert commonest(name) == spellings[0]
