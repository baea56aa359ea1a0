"""One assignment per pair over all quantities and dates, and what is left of both sides.

Every mention of the source is given the mention of the target that means the same, best and nearest first. What is
left is explained where it can be (a number said twice, a value that a neighbouring pair lacks), then coupled with what
is left on the other side as one corrupted number, and else is missing or added.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.matching.agreement import agreement
from auditor.matching.agreement import resolve as settled
from auditor.matching.discrepancy import Discrepancy, Kind, lost_fields, nearness
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Pair, Side
from auditor.quantity import Bound, Date, Form, Quantity
from auditor.units import dimension

READ = frozenset({MentionKind.QUANTITY, MentionKind.DATE})
_CLEAR, _AGREES, _LOOSE = 0.72, 0.34, 0.25
_CLEARLY_NEAR, _QUITE_NEAR, _NEAR = 0.75, 0.6, 0.45
_SAME = 0.93
REACH = 48
"""Places before and after its own in the order of the other side at which the answer of a value is looked for."""
# How often a value of this kind that stands on one side only is a fault; chosen with benchmarks/quantities.py on the
# NTREX-128 and WMT24++ development documents (parts 0/4, 1/4, 2/4), November 2026.
_FIGURE, _DROPPED_DATE, _CLOCK, _ASIDE, _SMALL = 0.92, 0.92, 0.85, 0.6, 0.45


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
    read = _by_paragraph(article.mentions)
    outcomes = [
        resolve(_mentions(read, pair, "source"), _mentions(read, pair, "target"), published) if pair.is_matched else ()
        for pair in article.pairs
    ]
    months = _months(article)
    groups = [[_in_month(o, months) for o in group] for group in _forgive_neighbours(outcomes, published)]
    return tuple(
        _match(i, outcome, _confidence(outcome, is_supported) * _alignment(article, i))
        for i, group in enumerate(groups)
        for is_supported in (_is_supported(group),)
        for outcome in group
    )


def _months(article: AlignedArticle) -> frozenset[int]:
    """Return the months that a bare day of *article* may belong to: those named in it, those around publication."""
    published = article.article.date
    if published is None:
        return frozenset()
    dates = (m.value for m in article.mentions if m.side == "source" and isinstance(m.value, Date))
    named = {month for date in dates if (month := settled(date, published).month) is not None}
    return frozenset(named | {(published.month + step - 1) % 12 + 1 for step in (-1, 0, 1)})


def _in_month(outcome: Outcome, months: frozenset[int]) -> Outcome:
    """Return *outcome*, as a mismatch where a bare day was given a month that nothing suggests."""
    source, target = (getattr(mention, "value", None) for mention in (outcome.source, outcome.target))
    if outcome.kind or not months or not isinstance(source, Date) or not isinstance(target, Date):
        return outcome
    bare = source.day and not source.month and not source.offset
    return replace(outcome, kind=Kind.DATE) if bare and target.month and target.month not in months else outcome


def _by_paragraph(mentions: Iterable[Mention]) -> dict[tuple[Side, int], list[Mention]]:
    """Return the quantities and dates among *mentions* by side and paragraph."""
    found: dict[tuple[Side, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind in READ:
            found[mention.side, mention.paragraph].append(mention)
    return found


def _mentions(read: Mapping[tuple[Side, int], list[Mention]], pair: Pair, side: Side) -> tuple[Mention, ...]:
    found = [mention for paragraph in pair.ids(side) for mention in read.get((side, paragraph), ())]
    return tuple(sorted(found, key=lambda m: (m.paragraph, m.span.start, m.span.end)))


def _within_reach(n: int, m: int) -> Iterator[tuple[int, int]]:
    """Yield which of n source and m target mentions may answer each other: all, or in a long list those near in order.

    A paragraph of hundreds of values is a table: they keep their order, and comparing each with each would not end.
    """
    for i in range(n):
        middle = i * m // n
        for j in range(max(0, middle - REACH), min(m, middle + REACH + 1)):
            yield i, j


@lru_cache(maxsize=1024)
def resolve(
    source: tuple[Mention, ...], target: tuple[Mention, ...], published: datetime.date | None
) -> tuple[Outcome, ...]:
    """Return the outcomes of one pair: each mention stands in exactly one, unless it is shared.

    Clear agreements come first, then clear corruptions, so that a loose word (내년, "another") takes neither side of
    one; then what may agree, what was said before, and what may be a corruption.
    """
    left, right = list(source), list(target)
    outcomes: list[Outcome] = []

    def settle(found: list[Outcome]) -> None:
        outcomes.extend(found)
        left[:] = _rest(left, (o.source for o in found))
        right[:] = _rest(right, (o.target for o in found))

    settle(_assign(left, right, _CLEAR, published))
    repeated = _repeated(left, right, source, target, published)
    settle(_couple(left, right, _CLEARLY_NEAR, set(), published))
    settle(_assign(_firm(left), _firm(right), _AGREES, published))
    settle(_couple(_firm(_rest(left, repeated)), _firm(_rest(right, repeated)), _QUITE_NEAR, set(), published))
    settle(_assign(left, right, _AGREES, published))
    settle(_couple(left, right, _NEAR, repeated, published))
    outcomes += [Outcome(m, None, _firmness(m), Kind.MISSING) for m in left if m not in repeated]
    outcomes += [Outcome(None, m, _firmness(m), Kind.ADDED) for m in right if m not in repeated]
    return tuple(outcomes)


def _repeated(
    left: Sequence[Mention],
    right: Sequence[Mention],
    source: Sequence[Mention],
    target: Sequence[Mention],
    published: datetime.date | None,
) -> set[Mention]:
    """Return what is left of both sides that says again what the other side says once."""
    found = {
        left[i] for i, j in _within_reach(len(left), len(target)) if _repeats(left[i], left[i], target[j], published)
    }
    return found | {
        right[j]
        for i, j in _within_reach(len(source), len(right))
        if _repeats(right[j], source[i], right[j], published)
    }


def _firm(mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not _is_loose(mention)]


def _rest(mentions: Sequence[Mention], used: Iterable[Mention | None]) -> list[Mention]:
    taken = set(used)
    return [mention for mention in mentions if mention not in taken]


def _agree(source: Mention, target: Mention, published: datetime.date | None) -> float:
    loose = _is_loose(source) + _is_loose(target)
    if _are_ordinal(source, target) or (loose == 2 and source.kind is target.kind is MentionKind.DATE):
        loose = 0
    return agreement(source.value, target.value, published) - (0.0, _LOOSE, 0.3)[loose]


def _are_ordinal(source: Mention, target: Mention) -> bool:
    return all(getattr(mention.value, "ordinal", False) for mention in (source, target))


def _repeats(mention: Mention, source: Mention, target: Mention, published: datetime.date | None) -> bool:
    """True when *mention*, one of the two, may be said once for both; a measured value needs its unit again."""
    if source.kind is not target.kind and getattr(target.value, "form", Form.DIGITS) is not Form.DIGITS:
        return False
    measured = dimension(getattr(mention.value, "unit", "")) not in ("", "person", "age", "generation")
    return _agree(source, target, published) >= (_SAME if measured else _CLEAR)


def _is_loose(mention: Mention) -> bool:
    return bool(getattr(mention.value, "loose", False))


def _assign(
    source: Sequence[Mention], target: Sequence[Mention], least: float, published: datetime.date | None
) -> list[Outcome]:
    """Return the mentions that agree, each used once, the best agreement first, then the nearest in position."""
    scores = [
        (_agree(source[i], target[j], published), abs(i / len(source) - j / len(target)), i, j)
        for i, j in _within_reach(len(source), len(target))
    ]
    chosen = _choose([(-score, distance, i, j) for score, distance, i, j in scores if score >= least])
    return [Outcome(source[i], target[j], score, _partial(source[i], target[j], published)) for score, i, j in chosen]


def _choose(candidates: Iterable[tuple[float, float, int, int]]) -> list[tuple[float, int, int]]:
    """Return (score, row, column) of the candidates taken in order, each row and column once."""
    rows: set[int] = set()
    columns: set[int] = set()
    chosen = []
    for score, _, i, j in sorted(candidates):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            chosen.append((-score, i, j))
    return chosen


def _partial(source: Mention, target: Mention, published: datetime.date | None) -> Kind | None:
    """Return what is wrong between two mentions that agree: a hedge turned round, a day or a year left out."""
    a, b = source.value, target.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return Kind.APPROXIMATION if {a.bound, b.bound} == {Bound.OVER, Bound.UNDER} else None
    if not isinstance(a, Date) or not isinstance(b, Date):
        return None
    return Kind.PARTIAL if lost_fields(replace(settled(a, published), year=a.year), b) else None


def _couple(
    left: Sequence[Mention],
    right: Sequence[Mention],
    least: float,
    repeated: set[Mention],
    published: datetime.date | None,
) -> list[Outcome]:
    """Couple what is left of both sides, the nearest first, as corrupted values."""
    near = {(i, j): nearness(left[i].value, right[j].value, published) for i, j in _within_reach(len(left), len(right))}
    candidates = []
    for (i, j), (score, _) in near.items():
        a, b = left[i], right[j]
        rated = score - 0.25 * (a in repeated) - 0.4 * (b in repeated) - _looseness(a, b)
        if rated >= least and _agree(a, b, published) < _AGREES:
            candidates.append((-rated, abs(i / len(left) - j / len(right)), i, j))
    return [Outcome(left[i], right[j], score, near[i, j][1]) for score, i, j in _choose(candidates)]


def _looseness(source: Mention, target: Mention) -> float:
    """Return what to take off the nearness of words that come and go: all of it where both are such words."""
    vague = all(getattr(mention.value, "form", None) is Form.VAGUE for mention in (source, target))
    if _are_relative(source, target) or _are_ordinal(source, target):
        return 0.0
    return 0.0 if vague else (0.0, 0.5, 1.0)[_is_loose(source) + _is_loose(target)]


def _are_relative(source: Mention, target: Mention) -> bool:
    """True for 지난해 against "this year": words of the same unit, both counted from the day of publication."""
    a, b = (getattr(mention.value, "offset", None) for mention in (source, target))
    return a is not None and b is not None and a[0] == b[0] != "day"


def _forgive_neighbours(groups: list[tuple[Outcome, ...]], published: datetime.date | None) -> list[list[Outcome]]:
    """Drop a missing value that a neighbouring pair adds, and the added one with it: sentences move and merge."""
    kept = [list(group) for group in groups]
    for i, group in enumerate(kept):
        for j in (i - 1, i + 1, i - 2, i + 2):
            if not 0 <= j < len(kept):
                continue
            for missing in [o for o in group if o.source and not o.target]:
                answer = next(
                    (o for o in kept[j] if o.target and not o.source and _answers(missing, o, published)), None
                )
                if answer:
                    group.remove(missing)
                    kept[j].remove(answer)
    return kept


def _answers(missing: Outcome, added: Outcome, published: datetime.date | None) -> bool:
    return bool(missing.source and added.target) and _agree(missing.source, added.target, published) >= _CLEAR  # type: ignore[arg-type]


def _firmness(mention: Mention) -> float:
    """Return how sure it is that a faithful translation neither drops nor adds *mention*, 0 to 1."""
    value = mention.value
    if value.loose:
        return 0.0
    if isinstance(value, Date):
        return _firmness_of_date(value)
    return _firmness_of_quantity(value) if isinstance(value, Quantity) else _CLOCK


def _firmness_of_quantity(quantity: Quantity) -> float:
    if quantity.form is not Form.DIGITS:
        return {Form.VAGUE: 0.0, Form.LABEL: 0.6}.get(quantity.form, _SMALL)
    if quantity.ordinal and quantity.value < 4:
        return _SMALL
    if quantity.aside or (quantity.value == 1 and dimension(quantity.unit) == "time"):
        return _ASIDE
    return _FIGURE if quantity.value >= 10 or quantity.unit else 0.7


def _firmness_of_date(date: Date) -> float:
    if date.offset and not date.day:
        return 0.0
    return _SMALL if date.weekday is not None and not date.day else 0.85


def _confidence(outcome: Outcome, is_supported: bool) -> float:
    if outcome.kind is None:
        return 1.0
    if outcome.kind is Kind.PARTIAL and outcome.source and outcome.target:
        lost = lost_fields(outcome.source.value, outcome.target.value)
        return 0.7 if lost == ("year",) else 0.9
    if outcome.kind is Kind.APPROXIMATION:
        return 0.7
    firm = [_firmness(m) for m in (outcome.source, outcome.target) if m]
    if outcome.source and outcome.target:
        firmness = min(1.0, max(_ASIDE if min(firm) > 0 else 0.0, *firm) / 0.7)
        return min(0.98 if outcome.score >= _QUITE_NEAR else 0.88, 0.58 + 0.25 * outcome.score + 0.2 * firmness)
    sure = _DROPPED_DATE if outcome.source and isinstance(outcome.source.value, Date) and firm[0] >= 0.8 else firm[0]
    return sure * (1.0 if is_supported else 0.75)


def _is_supported(group: Sequence[Outcome]) -> bool:
    """True unless more of a pair's values are at odds than agree: then the texts hardly say the same."""
    faults = sum(o.kind in (Kind.MISSING, Kind.ADDED) and o.score > 0.4 for o in group)
    return faults < 3 or sum(o.kind is None for o in group) >= faults


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
