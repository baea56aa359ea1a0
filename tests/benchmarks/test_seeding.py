"""Each seeded error is an error: one place changed, borne out by the Korean, where the span says."""

import random

import pytest
import seeding
from seeding import Change, Changer

KOREAN = "검찰은 3월 5일 화요일에 125억 원을 들인 340명의 사업이 아니라고 하지 않았다."
ENGLISH = (
    "The prosecutors spent 125 billion won on 340 people on Tuesday, March 5. They did not say that it was a crime."
)
PERSONS = {"김하늘": "Kim Ha-neul", "박지호": "Park Ji-ho"}


@pytest.mark.parametrize(
    ("changer", "before"),
    [
        (seeding.number, ("340", "125")),
        (seeding.magnitude, ("billion",)),
        (seeding.date, ("Tuesday", "March")),
        (seeding.term, ("prosecutors",)),
    ],
)
@pytest.mark.parametrize("seed", range(5))
def test_one_word_is_exchanged(changer: Changer, before: tuple[str, ...], seed: int) -> None:
    """What stands around the span is the text as it was."""
    change = changer(KOREAN, ENGLISH, random.Random(seed))
    assert change is not None
    assert change.span is not None
    start, end = change.span
    tail = len(change.text) - end
    old = ENGLISH[start : len(ENGLISH) - tail]
    assert old in before
    assert change.text[:start] + old + change.text[end:] == ENGLISH
    assert change.text[start:end] != old


@pytest.mark.parametrize(
    ("changer", "korean"),
    [
        (seeding.number, "사람이 많았다."),
        (seeding.magnitude, "원을 들였다."),
        (seeding.date, "4월 수요일이었다."),
        (seeding.negation, "사업을 말했다."),
        (seeding.term, "사람이 많았다."),
    ],
)
def test_nothing_is_changed_that_the_korean_does_not_bear_out(changer: Changer, korean: str) -> None:
    """Without its counterpart in the Korean a change might be no error."""
    assert changer(korean, ENGLISH, random.Random(1)) is None


@pytest.mark.parametrize(
    ("english", "changed"),
    [
        ("They did not say so.", "They say so."),
        ("It isn't so.", "It is so."),
        ("It was not so.", "It was so."),
        ("They can't go.", "They can go."),
        ("He won’t go.", "He will go."),
    ],
)
def test_a_negation_goes(english: str, changed: str) -> None:
    """The rest of the sentence stays as it is."""
    change = seeding.negation("하지 않았다", english, random.Random(1))
    assert change is not None
    assert change.text == changed


def test_a_sentence_goes_or_comes() -> None:
    """Deleting and inserting leave the other sentences whole."""
    gone = seeding.deletion(KOREAN, ENGLISH, random.Random(1))
    assert gone is not None
    assert gone.span is None
    assert gone.text in seeding.split_sentences(ENGLISH)
    come = seeding.insertion("A cow slept.")(KOREAN, ENGLISH, random.Random(1))
    assert come is not None
    assert come.span is not None
    assert come.text[slice(*come.span)] == "A cow slept."
    assert sorted(seeding.split_sentences(come.text)) == sorted([*seeding.split_sentences(ENGLISH), "A cow slept."])


def test_persons() -> None:
    """Names are swapped, exchanged and misread only where both languages have them."""
    korean, english = "김하늘과 박지호가 왔다.", "Kim Ha-neul and Park Ji-ho came."
    assert seeding.swap(PERSONS)(korean, english, random.Random(1)) == Change(
        "Park Ji-ho and Kim Ha-neul came.", (0, 10)
    )
    other = seeding.exchanged(PERSONS, ["Lee Mi-na"])(korean, english, random.Random(1))
    assert other is not None
    assert "Lee Mi-na" in other.text
    changed = seeding.syllable(PERSONS)(korean, english, random.Random(1))
    assert changed is not None
    assert changed.text != english
    assert seeding.swap(PERSONS)("아무도", english, random.Random(1)) is None
