"""Endings of Korean names and the heads of their English."""

from auditor.lexicon.gazetteer import rows
from auditor.lexicon.heads import all_heads, ending_of, heads_of


def test_every_row_is_hangul_with_small_english_words() -> None:
    """Endings stand once each, heads are single words in small letters."""
    endings = [ending for cells, _ in rows("heads") for ending in cells.split("|")]
    assert len(endings) == len(set(endings)) == len(heads_of())
    assert all("가" <= c <= "힣" for ending in endings for c in ending)
    assert all(head.isalpha() and head.islower() for head in all_heads())


def test_the_longest_ending_wins() -> None:
    """지원센터 is more than 센터."""
    assert ending_of("청년지원센터") == "지원센터"
    assert ending_of("바람") is None
