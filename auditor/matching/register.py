"""A name register (glossary) has the last word on every name: it settles verdicts whatever the matchers thought."""

from collections.abc import Iterable
from dataclasses import replace

from auditor.lexicon.glossary import Termbase
from auditor.model import Evidence, Match, MatchVerdict

_NAMES = ("person", "place", "organisation", "foreign-name")


def settle(matches: Iterable[Match], termbase: Termbase) -> tuple[Match, ...]:
    """Return *matches* with the verdicts of *termbase*: its renderings accepted, all it excludes a mismatch."""
    return tuple(_settle(match, termbase) for match in matches)


def _settle(match: Match, termbase: Termbase) -> Match:
    if match.source is None or match.target is None or match.source.kind.value not in _NAMES:
        return match
    right = termbase.judge(match.source.text, match.target.text)
    preferred = termbase.preferred(match.source.text)
    if right is None:
        is_wrong = match.verdict is MatchVerdict.MISMATCH and preferred is not None
        return replace(match, suggestion=preferred) if is_wrong else match
    evidence = (*match.evidence, Evidence("register", f"{match.source.text} = {preferred or '?'}"))
    if right:
        return replace(match, verdict=MatchVerdict.ACCEPT, confidence=1.0, suggestion=None, evidence=evidence)
    return replace(match, verdict=MatchVerdict.MISMATCH, confidence=0.99, suggestion=preferred, evidence=evidence)
