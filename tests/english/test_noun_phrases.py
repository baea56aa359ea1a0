"""Noun phrases read without a parser, and words that are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.english.noun_phrases import alike, content, first_phrase, lacking, names, phrase_at, terms
from auditor.model import Span


@pytest.mark.parametrize(
    ("text", "word", "foreign", "expected", "is_name"),
    [
        ("It will open the Youth Support Center soon.", "Support", "", "Youth Support Center", True),
        ("The Museum of Islets drew crowds.", "Islets", "", "Museum of Islets", True),
        ("He cut off the digital wristband and fled.", "wristband", "", "digital wristband", False),
        ("Vertical farms use less water.", "farms", "", "Vertical farms", False),
        ("It has heat shelters cities run.", "shelters", "", "heat shelters", False),
        ("A separator film lasts for years.", "separator", "", "separator film", False),
        ("The Gokseong Taro Festival opened.", "Taro", "Gokseong", "Taro Festival", True),
        ("The sufferers' organizations agreed.", "organizations", "", "sufferers' organizations", False),
    ],
)
def test_a_phrase_ends_where_another_begins(text: str, word: str, foreign: str, expected: str, is_name: bool) -> None:
    """Function words, plurals, verbs and words that belong elsewhere bound it."""
    start, other = text.index(word), text.find(foreign)
    elsewhere = [Span(other, other + len(foreign))] if foreign else []
    phrase = phrase_at(text, Span(start, start + len(word)), elsewhere)
    assert phrase
    assert (text[phrase.span.start : phrase.span.end], phrase.is_name) == (expected, is_name)


def test_a_function_word_is_no_phrase() -> None:
    """There is nothing to compare."""
    assert phrase_at("They saw it there.", Span(9, 11)) is None


def test_phrases_of_a_sentence_are_told_apart() -> None:
    """Names by their capitals, terms by two words without."""
    text = "On Monday the Blue Carbon Institute said the paid capital increase was over."
    assert [p.words for p in names(text)] == [("blue", "carbon", "institute")]
    assert [p.words for p in terms(text)] == [("paid", "capital", "increase")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The school reserve fund is paid in points.", ("school", "reserve", "fund")),
        ("Private equity firm Haneul Partners bid.", None),
        ("It was paid.", None),
    ],
)
def test_what_a_sentence_begins_with(text: str, expected: tuple[str, ...] | None) -> None:
    """An article is no part of it; a name is none."""
    phrase = first_phrase(text)
    assert (phrase and phrase.words) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("literary", "literature", True),
        ("community", "committee", False),
        ("light", "lighthouse", True),
        ("far", "farmer", False),
        ("award", "prize", False),
    ],
)
def test_words_of_one_stem_are_alike(one: str, other: str, expected: bool) -> None:
    """Half of the longer word is shared, four letters at least."""
    assert alike(one, other) is expected
    assert alike(other, one) is expected


@given(st.text(alphabet="abcdefgh", min_size=1, max_size=9))
def test_a_word_is_like_itself(word: str) -> None:
    """Whatever its letters."""
    assert alike(word, word)


def test_initials_lack_nothing() -> None:
    """They stand for the words that they begin."""
    assert lacking(content("Hansol ID"), content("Hansol Industrial Development")) == []
    assert lacking(content("Hansol Prize"), content("Hansol Award")) == ["prize"]
