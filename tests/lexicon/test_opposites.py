"""Pairs of opposites in both languages."""

from auditor.lexicon.opposites import rows


def test_there_are_pairs_for_every_field() -> None:
    """At least 150, as reviewers asked; all words are there once in a pair."""
    assert len(rows()) >= 150
    assert all(not row.one.words & row.other.words for row in rows())


def test_no_phrase_says_both_poles() -> None:
    """What says one pole of a telling pair does not say the other with the same letters."""
    for row in rows():
        if row.is_telling:
            ones = {p for p in row.one.english.pattern.split("|") if "*" not in p and len(p) > 3}
            others = {p for p in row.other.english.pattern.split("|") if "*" not in p and len(p) > 3}
            assert not ones & others, row.one.words


def test_phrases_match_whole_words() -> None:
    """ "rise" is a rise, "surprise" is none."""
    increase = rows()[0].one.english
    assert increase.search("a sharp rise")
    assert not increase.search("a surprise")
