"""The table of idioms: stems, what may be left out, and words with which the sentence may mean them as they stand."""

from auditor.lexicon.idioms import by_first
from auditor.lexicon.terms import english


def test_every_row_suggests_something_and_no_english_is_both() -> None:
    """The first accepted form is written out, and none is wrong too."""
    rows = {idiom for ways in by_first().values() for _, idiom in ways}
    assert len(rows) >= 200
    for row in rows:
        assert "*" not in row.entry.accepted[0], row.entry.source
        assert not [wrong for wrong in row.entry.wrong for form in row.entry.accepted if english(form).fullmatch(wrong)]


def test_a_stem_may_be_left_out() -> None:
    """도마에 오르다 and 도마 위에 오르다 are one idiom."""
    ways = {stems for stems, _ in by_first()["도마"]}
    assert {("도마", "오르"), ("도마", "위", "오르")} <= ways


def test_a_word_may_say_that_the_words_are_meant_as_they_stand() -> None:
    """Who draws a knife in a robbery draws a knife."""
    knife = next(idiom for stems, idiom in by_first()["칼"] if stems == ("칼", "빼", "어", "들"))
    assert knife.holds("당국이 칼을 빼들었다")
    assert not knife.holds("강도가 칼을 빼들었다")
