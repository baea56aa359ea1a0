"""What counts as a rendering of a term: a right word anywhere in the pair, unless a wrong one answers the term."""

import pytest

from auditor.lexicon.terms import Entry
from auditor.matching.bead_texts import beads
from auditor.matching.lexis.term_renderings import is_named, is_rendered
from auditor.model import Mention, MentionKind, Span
from tests.matching.lexis.test_terms import linked

DROUGHT = Entry(("단수",), "sense", ("water*",), ("singular*",), "가구", "ours")
CLIPPING = Entry(("단수",), "clipping", ("water cut", "water*"), ("singular*",), "", "ours")


@pytest.mark.parametrize(
    ("english", "answer", "entry", "rendered", "named"),
    [
        ("Homes became singular as a water pipe broke.", "singular", DROUGHT, False, True),
        ("Homes became singular as a water pipe broke.", "Homes", DROUGHT, True, True),
        ("Homes lost water as a pipe broke.", "water", DROUGHT, True, True),
        ("Homes lost water as a pipe broke.", "water", CLIPPING, False, True),
        ("Homes had a water cut.", "water", CLIPPING, True, True),
        ("Homes became singular.", "singular", CLIPPING, False, False),
    ],
)
def test_a_wrong_word_that_answers_the_term_outweighs_a_right_one(
    english: str, answer: str, entry: Entry, rendered: bool, named: bool
) -> None:
    """A right word that stands elsewhere excuses nothing where a strong link leads from the term to a wrong one.

    A clipping is rendered by forms that are written out alone; any form names it.
    """
    source = "가구가 단수됐다."
    article = linked(source, english, "단수" if answer != "Homes" else "가구", answer)
    bead = next(iter(beads(article)))
    mention = Mention(MentionKind.TERM, "source", 0, Span(4, 6), "단수")
    assert is_rendered(article, bead, mention, entry) is rendered
    assert is_named(article, bead, mention, entry) is named
