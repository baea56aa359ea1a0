"""One assignment per pair over all quantities and dates, and what is left of both sides.

Every mention of the source is given the mention of the target that means the same, best and nearest first. What is
left is explained where it can be (a number said twice, a value that a neighbouring pair lacks), then coupled with what
is left on the other side as one corrupted number, and else is missing or added.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.matching.agreement import agreement
from auditor.matching.discrepancy import Discrepancy, Kind, nearness
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind
from auditor.quantity import Bound, Date, Form, Quantity

READ = frozenset({MentionKind.QUANTITY, MentionKind.DATE})
_AGREES = 0.4
_SHARES = 0.55
_NEAR = 0.45


@dataclass(frozen=True, slots=True)
class Outcome:
    """A source and a target mention that belong together, or one alone; `kind` is None where they agree."""

    source: Mention | None
    target: Mention | None
    score: float
    kind: Kind | None = None


def compare(article: AlignedArticle) -> tuple[Match, ...]:
    """Return every match and discrepancy of quantities and dates in *article*, pair by pair."""
    published = article.article.date
    outcomes = [
        resolve(_mentions(article, i, "source"), _mentions(article, i, "target"), published) if pair.is_matched else ()
        for i, pair in enumerate(article.pairs)
    ]
    settled = _forgive_neighbours(outcomes, published)
    return tuple(
        _match(i, outcome, _confidence(outcome, group) * _alignment(article, i))
        for i, group in enumerate(settled)
        for outcome in group
    )


def _mentions(article: AlignedArticle, pair: int, side: str) -> tuple[Mention, ...]:
    paragraphs = article.pairs[pair].ids("source" if side == "source" else "target")
    found = [m for m in article.mentions if m.side == side and m.kind in READ and m.paragraph in paragraphs]
    return tuple(sorted(found, key=lambda m: (m.paragraph, m.span.start, m.span.end)))


@lru_cache(maxsize=1024)
def resolve(
    source: tuple[Mention, ...], target: tuple[Mention, ...], published: datetime.date | None
) -> tuple[Outcome, ...]:
    """Return the outcomes of one pair: each mention stands in exactly one, unless it is shared."""
    outcomes = list(_assign(source, target, published))
    left = _rest(source, (o.source for o in outcomes))
    right = _rest(target, (o.target for o in outcomes))
    shared_left = {m for m in left if any(_agree(m, other, published) >= _SHARES for other in target)}
    shared_right = {m for m in right if any(_agree(other, m, published) >= _SHARES for other in source)}
    couples = _couple(left, right, shared_left, shared_right)
    outcomes += couples
    left = _rest(left, [*(o.source for o in couples), *shared_left])
    right = _rest(right, [*(o.target for o in couples), *shared_right])
    outcomes += [Outcome(m, None, _firmness(m), Kind.MISSING) for m in left]
    outcomes += [Outcome(None, m, _firmness(m), Kind.ADDED) for m in right]
    return tuple(outcomes)


def _rest(mentions: Sequence[Mention], used: Iterable[Mention | None]) -> list[Mention]:
    taken = set(used)
    return [mention for mention in mentions if mention not in taken]


def _agree(source: Mention, target: Mention, published: datetime.date | None) -> float:
    return agreement(source.value, target.value, published)


def _assign(
    source: tuple[Mention, ...], target: tuple[Mention, ...], published: datetime.date | None
) -> Iterable[Outcome]:
    """Yield the mentions that agree, each used once, the best agreement first, then the nearest in position."""
    candidates = [
        (-_agree(a, b, published), abs(i / max(1, len(source)) - j / max(1, len(target))), i, j)
        for i, a in enumerate(source)
        for j, b in enumerate(target)
    ]
    used_source: set[int] = set()
    used_target: set[int] = set()
    for score, _, i, j in sorted(candidates):
        if -score >= _AGREES and i not in used_source and j not in used_target:
            used_source.add(i)
            used_target.add(j)
            yield Outcome(source[i], target[j], -score, _approximation(source[i], target[j]))


def _approximation(source: Mention, target: Mention) -> Kind | None:
    """Return the kind where a hedge turned into its opposite: 미만 into "more than"."""
    a, b = source.value, target.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return None
    return Kind.APPROXIMATION if {a.bound, b.bound} == {Bound.OVER, Bound.UNDER} else None


def _couple(
    left: list[Mention], right: list[Mention], shared_left: set[Mention], shared_right: set[Mention]
) -> list[Outcome]:
    """Couple what is left of both sides, the nearest first, as corrupted values."""
    candidates = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            near, kind = nearness(a.value, b.value)
            near -= 0.25 * (a in shared_left) + 0.4 * (b in shared_right) + _looseness(a, b)
            if near >= _NEAR:
                candidates.append((-near, abs(i / len(left) - j / len(right)), i, j, kind))
    used_left: set[int] = set()
    used_right: set[int] = set()
    couples = []
    for near, _, i, j, kind in sorted(candidates):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            couples.append(Outcome(left[i], right[j], -near, kind))
    return couples


def _looseness(source: Mention, target: Mention) -> float:
    """Return what to take off the nearness of words that come and go: all of it where both are such words."""
    loose = [getattr(mention.value, "loose", False) for mention in (source, target)]
    vague = all(getattr(mention.value, "form", None) is Form.VAGUE for mention in (source, target))
    return 0.0 if vague else (0.0, 0.3, 1.0)[sum(loose)]


def _forgive_neighbours(groups: list[tuple[Outcome, ...]], published: datetime.date | None) -> list[list[Outcome]]:
    """Drop a missing value that a neighbouring pair adds, and the added one with it: sentences move and merge."""
    settled = [list(group) for group in groups]
    for i, group in enumerate(settled):
        for j in (i - 1, i + 1, i - 2, i + 2):
            if not 0 <= j < len(settled):
                continue
            for missing in [o for o in group if o.source and not o.target]:
                answer = next(
                    (o for o in settled[j] if o.target and not o.source and _answers(missing, o, published)), None
                )
                if answer:
                    group.remove(missing)
                    settled[j].remove(answer)
    return settled


def _answers(missing: Outcome, added: Outcome, published: datetime.date | None) -> bool:
    return bool(missing.source and added.target) and _agree(missing.source, added.target, published) >= _SHARES  # type: ignore[arg-type]


def _firmness(mention: Mention) -> float:
    """Return how little a faithful translation may drop or add *mention*, 0 to 1."""
    value = mention.value
    if isinstance(value, Date):
        if value.loose or (value.offset and not value.day):
            return 0.0
        return 0.5 if value.weekday is not None and not value.day else 0.7
    if not isinstance(value, Quantity):
        return 0.7
    if value.loose or value.form is Form.VAGUE:
        return 0.0
    if value.form is Form.WORDS:
        return 0.4
    if value.form is Form.LABEL:
        return 0.6
    return 0.8 if value.value >= 10 or value.unit else 0.6


def _confidence(outcome: Outcome, group: list[Outcome]) -> float:
    if outcome.kind is None:
        return 1.0
    firm = [_firmness(m) for m in (outcome.source, outcome.target) if m]
    if outcome.source and outcome.target:
        return round(min(0.99, 0.35 + 0.35 * outcome.score + 0.3 * min(1.0, max(firm) / 0.7)), 2)
    return round(min(0.9, max(firm)), 2)


def _alignment(article: AlignedArticle, pair: int) -> float:
    """Return the weight of a pair whose paragraphs may not belong together."""
    return 1.0 if article.pairs[pair].confidence >= 0.5 else 0.6


def _match(pair: int, outcome: Outcome, confidence: float) -> Match:
    if outcome.kind is None:
        return Match(pair, outcome.source, outcome.target, MatchVerdict.ACCEPT, confidence)
    verdicts = {Kind.MISSING: MatchVerdict.MISSING, Kind.ADDED: MatchVerdict.ADDED}
    source, target = outcome.source, outcome.target
    detail = Discrepancy(outcome.kind, source.value if source else None, target.value if target else None)
    verdict = verdicts.get(outcome.kind, MatchVerdict.MISMATCH)
    return Match(pair, source, target, verdict, round(confidence, 2), detail=detail)


def select(matches: Iterable[Match], kind: MentionKind) -> tuple[Match, ...]:
    """Return the matches led by a mention of *kind*: that of the source where there is one."""
    return tuple(m for m in matches if (lead := m.source or m.target) is not None and lead.kind is kind)


def scaled(match: Match, weight: float) -> Match:
    """Return *match* with its confidence weighed."""
    return replace(match, confidence=round(match.confidence * weight, 2))
