"""Every negative that the English loses, and every one that it gains, once and with how sure that is."""

import re
from collections.abc import Iterator
from itertools import chain

from auditor.matching.bead_texts import pair_text
from auditor.matching.claims.affirmed import affirmed
from auditor.matching.claims.affirmed_clauses import affirmed_clauses
from auditor.matching.claims.denied_anew import denied_anew
from auditor.matching.claims.double_negation import halved, likened
from auditor.matching.claims.negation import GainedNegation, LostNegation, gained, lost, refused, unconditional
from auditor.matching.claims.negation_counts import Undenied, half_denied, undenied
from auditor.matching.claims.turned_idioms import turned_idioms
from auditor.matching.claims.unanswered import unanswered
from auditor.matching.claims.well_told import is_told_well
from auditor.model import AlignedArticle, Sentence

COUNTED = {
    (True, True, True): 0.92, (True, True, False): 0.92, (True, False, True): 0.85, (True, False, False): 0.8,
    (False, True, True): 0.85, (False, True, False): 0.6, (False, False, True): 0.6, (False, False, False): 0.45,
}  # fmt: skip
"""How sure it is that a negative has no English: by whether it ends a statement, denies a verb, and the English comes
nowhere near a denial. Of 313 negatives taken out of human translations 75 are found in statements and 44 elsewhere; of
550 documents translated by people none is flagged in statements, 7 elsewhere (2026-11-22, `benchmarks/seeded.py`)."""
AFFIRMED = {True: 0.85, False: 0.7}
"""How sure it is that the English affirms what a clause of the Korean denies, by whether the English denies nothing at
all: of 672 clean documents two are flagged, of 110 negatives taken out of human translations 12 are found by this alone
(2026-11-22, `benchmarks/seeded.py`)."""
UNANSWERED = {True: 0.7, False: 0.6}
"""How sure it is that nothing in the English answers a negative of which it has some word that may deny, by whether a
verb is denied: of 847 sound documents eight are flagged, of 396 negatives taken out of sound articles 65 are found by
this alone (2026-11-23)."""
ANEW = {True: 0.75, False: 0.6}
"""How sure it is that the English denies what the Korean tells, by whether a word link joins the verb to its predicate:
of 847 sound documents none is flagged, of 463 auxiliaries denied in sound articles 250 are found by this alone
(2026-11-23)."""
EXPLAINED, UNWRITTEN = 0.45, 0.85
"""The most where words that hold a denial may answer other Korean words, and where nobody writes so."""


def denials_lost(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every lost negative, those of whole statements first, each place in the Korean once."""
    told = list(lost(article))
    flagged = {(one.source.paragraph, one.source.span) for one in told}
    counted = (one for one in _by_place(article) if (one.source.paragraph, one.source.span) not in flagged)
    found = chain(
        told,
        refused(article),
        unconditional(article),
        halved(article),
        likened(article),
        turned_idioms(article),
        counted,
    )
    yield from (one for one in found if not _is_told_well(article, one))


def denials_gained(article: AlignedArticle) -> Iterator[GainedNegation]:
    """Yield every denial of the English that the Korean has not, each place once, in order."""
    found = {(one.target.paragraph, one.target.span): one for one in gained(article)}
    for new in denied_anew(article):
        key, sure = (new.target.paragraph, new.target.span), ANEW[new.is_linked]
        if key not in found or found[key].confidence < sure:
            found[key] = GainedNegation(new.pair, new.target, sure)
    yield from (found[key] for key in sorted(found))


def _is_told_well(article: AlignedArticle, one: LostNegation) -> bool:
    text = article.article.source.paragraphs[one.source.paragraph].text
    start = max((s.span.start for s in _sentences(article, one) if s.span.contains(one.source.span)), default=0)
    english = pair_text(article, one.pair, "target")
    is_choice = _UNLESS.match(text, one.source.span.end) is not None and _OR.search(english) is not None
    return is_choice or is_told_well(text[start : one.source.span.end], english)


_UNLESS, _OR = re.compile(r"\S{0,2}면(?![가-힣])"), re.compile(r"\bor\b")
"""A denied condition, which English may tell as a choice: fix the leaks or forfeit the bond."""


def _sentences(article: AlignedArticle, one: LostNegation) -> Iterator[Sentence]:
    beads = article.pairs[one.pair].sentences
    yield from (s for bead in beads for s in bead.source if s.paragraph == one.source.paragraph)


def _by_place(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every negative that the English has no word for, or that the English affirms, once."""
    found = {
        (n.source.paragraph, n.source.span): LostNegation(n.pair, n.source, None, _how_sure(n))
        for n in chain(undenied(article), half_denied(article))
    }
    for one in chain(affirmed(article), affirmed_clauses(article)):
        key, sure = (one.source.paragraph, one.source.span), AFFIRMED[one.is_bare]
        if key not in found or found[key].confidence < sure:
            found[key] = LostNegation(one.pair, one.source, one.target, sure)
    for lone in unanswered(article):
        key, sure = (lone.source.paragraph, lone.source.span), UNANSWERED[lone.is_verbal]
        if key not in found or found[key].confidence < sure:
            found[key] = LostNegation(lone.pair, lone.source, lone.target, sure)
    yield from (found[key] for key in sorted(found))


def _how_sure(negative: Undenied) -> float:
    confidence = COUNTED[negative.is_main, negative.is_verbal, negative.is_bare]
    return min(confidence, EXPLAINED if negative.is_explained else 1.0, 1.0 if negative.is_written else UNWRITTEN)
