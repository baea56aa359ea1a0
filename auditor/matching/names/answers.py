"""What the matchers of places and organisations share: who answers whom, and the English that the article prefers."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from auditor.matching.names.evidence import PairNames
from auditor.model import Match, MatchVerdict, Mention


@dataclass(frozen=True, slots=True)
class Answers:
    """The mentions of one pair: who is answered by whom, which Korean ones are not, which English ones are left."""

    answered: tuple[tuple[Mention, Mention], ...]
    unanswered: tuple[Mention, ...]
    free: tuple[Mention, ...]


def answer(names: PairNames, fits: Callable[[Mention, Mention], bool]) -> Answers:
    """Pair each Korean mention with the first English one that *fits* it: one that is free still, else any."""
    free, answered, unanswered = list(names.target), [], []
    for source in names.source:
        fitting = [target for target in names.target if fits(source, target)]
        best = next((target for target in fitting if target in free), fitting[0] if fitting else None)
        if best is None:
            unanswered.append(source)
            continue
        answered.append((source, best))
        if best in free:
            free.remove(best)
    return Answers(tuple(answered), tuple(unanswered), tuple(free))


def prefer_used(found: Iterable[Match]) -> tuple[Match, ...]:
    """Return *found* with mismatches that suggest the English which the article itself uses for the name, if any."""
    matches = tuple(found)
    usage = Counter(
        (m.source.value.keys, m.target.text)
        for m in matches
        if m.verdict is MatchVerdict.ACCEPT and m.source is not None and m.target is not None
    )
    return tuple(_suggesting(match, usage) for match in matches)


def _suggesting(match: Match, usage: Counter[tuple[frozenset[str], str]]) -> Match:
    if match.verdict is not MatchVerdict.MISMATCH or match.source is None:
        return match
    keys: frozenset[str] = match.source.value.keys
    used = [(n, form) for (others, form), n in usage.items() if keys & others]
    return replace(match, suggestion=max(used)[1]) if used else match
