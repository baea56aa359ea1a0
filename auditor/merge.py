"""One fault, one finding, in a total order, each with a fingerprint.

Two findings *meet* when their quotes overlap. When they meet, the rule that stands first in `PRECEDENCE` is kept and
the other becomes evidence of it; the finding is as grave as the graver of the two that people are shown. A *wide* rule
(an omitted paragraph, an untranslated sentence) swallows what lies inside it and has no place on the other side; a
*narrow* one swallows only a finding about the same words.

A fingerprint is made of the fault family, the normalised quotes of both sides and which occurrence of them it is: it
holds no paragraph number, rule name, message or score, so that it survives edits elsewhere and better rules.
"""

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.model import Evidence, Finding, Quote, Severity

FAMILIES: dict[str, tuple[str, ...]] = {
    "repetition": ("repetition", "word-repeated"),
    "untranslated": ("empty-target", "wrong-language", "source-copied", "untranslated", "truncated"),
    "omission": ("paragraph-omitted", "sentence-omitted", "omission"),
    "addition": ("paragraph-added", "sentence-added", "addition"),
    "contact": ("contact-changed", "token-changed"),
    "name": (
        "name-swapped",
        "place-name-mismatch",
        "person-name-mismatch",
        "organisation-name-mismatch",
        "foreign-name-mismatch",
    ),
    "quantity": (
        "magnitude-mismatch",
        "percent-point",
        "date-mismatch",
        "weekday-mismatch",
        "duration-mismatch",
        "change-mismatch",
        "unit-mismatch",
        "count-mismatch",
        "number-mismatch",
        "approximation-lost",
    ),
    "role": ("role-swap", "speaker-mismatch"),
    "polarity": ("negation-mismatch", "polarity-mismatch"),
    "term": ("term-forbidden", "title-mismatch", "term-mistranslated"),
    "quotation": ("quotation-mismatch",),
    "force": ("hearsay-dropped", "modality-mismatch"),
    "gender": ("gender-unsupported",),
    "missing": ("number-missing", "number-added", "name-missing"),
    "meaning": ("low-similarity", "mistranslation"),
    "question": ("foreign-name-unverified",),
    "consistency": ("name-inconsistent", "term-inconsistent"),
    "typo": ("source-typo",),
    "form": ("punctuation", "headline-literal"),
}
"""The rules of each fault family; read from left to right and top to bottom they are in order of precedence."""

FAMILY = {rule: family for family, rules in FAMILIES.items() for rule in rules}
PRECEDENCE = {rule: rank for rank, rule in enumerate(FAMILY)}
WIDE = frozenset(rule for family in ("untranslated", "omission", "addition", "repetition") for rule in FAMILIES[family])
PARTS = frozenset({"omission", "addition"})
"""Rules about words of a sentence: where they are too unsure to be shown they swallow nothing that is."""
ALONE = frozenset({"name-inconsistent", "term-inconsistent", "source-typo", "punctuation", "headline-literal"})
"""Rules about the article as a whole or about form: a narrow finding neither swallows them nor is swallowed by them,
but for an inconsistency in a name that is told as wrong already."""
WHOLE = frozenset({"low-similarity"})
"""Rules about a whole paragraph: a fault in it explains them, a question about a word of it does not."""

CELL = 256
"""Code points of a stretch of text within which findings are looked for that may meet another one."""

SHOWN = 0.5
"""The confidence from which people are shown a finding unless they ask otherwise (design of the command line)."""


def family(rule: str) -> str:
    """Return the fault family of *rule*; a rule from outside is a family of its own."""
    return FAMILY.get(rule, rule)


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return *findings* without doubles, in total order, with fingerprints; adding none of a fault adds none."""
    kept: list[Finding] = []
    standing: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for finding in sorted(findings, key=_rank):
        near = sorted({i for cell in _cells(finding) for i in standing.get(cell, ())})
        index = next((i for i in near if _swallows(kept[i], finding)), None)
        if index is None:
            for cell in _cells(finding):
                standing[cell].append(len(kept))
            kept.append(finding)
        else:
            kept[index] = _with_evidence(kept[index], finding)
    return _fingerprinted(sorted(kept, key=_position))


def _cells(finding: Finding) -> Iterator[tuple[str, int, int]]:
    """Yield the stretches of text that *finding* quotes: those that share none never meet."""
    for quote in (finding.source, finding.target):
        if quote is not None:
            for cell in range(quote.span.start // CELL, (quote.span.end - 1) // CELL + 1):
                yield quote.side, quote.paragraph, cell


def _rank(finding: Finding) -> tuple[object, ...]:
    """Order of precedence: what comes first swallows what comes later."""
    return (PRECEDENCE.get(finding.rule, len(PRECEDENCE)), -finding.confidence, *_position(finding))


def _position(finding: Finding) -> tuple[object, ...]:
    """Total order for people: by pair, then place on the target, then on the source side."""
    pair = -1 if finding.pair is None else finding.pair
    places = (_place(finding.target), _place(finding.source))
    return (pair, *places, finding.rule, finding.severity.rank, finding.message, finding.suggestion or "")


def _place(quote: Quote | None) -> tuple[int, int, int]:
    return (quote.paragraph, quote.span.start, quote.span.end) if quote else (-1, -1, -1)


def _swallows(winner: Finding, finding: Finding) -> bool:
    if winner.rule in PARTS and winner.confidence < SHOWN <= finding.confidence:
        return False
    if finding.rule in WHOLE and winner.severity is Severity.NEUTRAL and winner.rule not in WHOLE:
        return False
    if winner.rule in WIDE:
        return _lies_inside(finding, winner) or (finding.rule in WIDE and _same_words(winner, finding))
    if {winner.rule, finding.rule} & ALONE:
        return _is_same_fault(winner, finding) and _same_words(winner, finding)
    return _same_words(winner, finding)


def _is_same_fault(winner: Finding, finding: Finding) -> bool:
    """True for one rule, and for an inconsistency that a name or another inconsistency explains by the same English."""
    if winner.rule == finding.rule:
        return True
    explains = family(winner.rule) in ("name", "consistency") and family(finding.rule) == "consistency"
    return explains and winner.suggestion is not None and winner.suggestion == finding.suggestion


def _lies_inside(finding: Finding, wide: Finding) -> bool:
    """True when what *finding* quotes lies inside what *wide* quotes, and neither quotes anything elsewhere."""
    sides = [(finding.source, wide.source), (finding.target, wide.target)]
    return all(inner is None or _inside(inner, outer) for inner, outer in sides) and any(inner for inner, _ in sides)


def _inside(inner: Quote | None, outer: Quote | None) -> bool:
    return (
        inner is not None
        and outer is not None
        and inner.paragraph == outer.paragraph
        and outer.span.contains(inner.span)
    )


def _same_words(one: Finding, two: Finding) -> bool:
    """True when the quotes overlap by half of the shorter one, on every side (at least one) that both quote."""
    sides = [(one.source, two.source), (one.target, two.target)]
    shared = [(a, b) for a, b in sides if a is not None and b is not None]
    return bool(shared) and all(_overlap(a, b) >= 0.5 for a, b in shared)


def _overlap(one: Quote, two: Quote) -> float:
    if one.paragraph != two.paragraph:
        return 0.0
    common = min(one.span.end, two.span.end) - max(one.span.start, two.span.start)
    return common / min(len(one.span), len(two.span))


def _with_evidence(winner: Finding, loser: Finding) -> Finding:
    graver = max(winner, loser, key=_gravity)
    winner = replace(winner, severity=graver.severity, confidence=graver.confidence)
    known = {winner.message, *(item.detail for item in winner.evidence)}
    if loser.message in known:
        return winner
    return replace(winner, evidence=(*winner.evidence, Evidence(loser.rule, loser.message, loser.message_ko)))


def _gravity(finding: Finding) -> tuple[bool, int, float]:
    return (finding.confidence >= SHOWN, finding.severity.rank, finding.confidence)


def _fingerprinted(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        key = "\x1f".join((family(finding.rule), _normal(finding.source), _normal(finding.target)))
        digest = hashlib.sha256(f"{key}\x1f{seen[key]}".encode("utf-8", "backslashreplace")).hexdigest()
        seen[key] += 1
        result.append(replace(finding, fingerprint=digest[:16]))
    return tuple(result)


def _normal(quote: Quote | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", quote.text).casefold().split()) if quote else ""
