from hypothesis import given
from hypothesis import strategies as st

from auditor.english.capitals import capitalised_words, name_spans, runs

TEXT = "Professor Kim Jin-hee's friend, Y.B. Kim and Lee, Sang-gyu met Chan-ho Park in Seoul."


def test_words_lose_their_possessive() -> None:
    """Jin-hee's is Jin-hee; the span covers what is left."""
    words = {word.text: word.span for word in capitalised_words(TEXT)}
    assert TEXT[words["Jin-hee"].start : words["Jin-hee"].end] == "Jin-hee"


def test_runs_break_at_anything_but_a_blank() -> None:
    """A comma or a lower-case word ends a run."""
    assert [[word.text for word in run] for run in runs("The Kim Jin-hee, Lee of Seoul")] == [
        ["The", "Kim", "Jin-hee"],
        ["Lee"],
        ["Seoul"],
    ]


def test_names_are_read_in_both_orders_with_commas_and_initials() -> None:
    """Family name first, given name first, Kim, Yoon-bae, and Y.B. Kim."""
    found = {(name.surname, name.chunks): name for name in name_spans(TEXT)}
    assert found["kim", ("jin", "hee")].family_first
    assert found["kim", ("jin", "hee")].hyphen
    assert not found["park", ("chan", "ho")].family_first
    assert found["lee", ("sang", "gyu")].text == "Lee, Sang-gyu"
    assert found["kim", ("y", "b")].initials


@given(st.text(alphabet="Kim Jin-hee's,.ÀLee\n", max_size=60))
def test_spans_quote_the_text(text: str) -> None:
    """Every span is where its text stands."""
    for name in name_spans(text):
        assert text[name.span.start : name.span.end] == name.text
