"""One assignment per pair over all quantities and dates, and what is left of both sides.

Every mention of the source is given the mention of the target that means the same, best and nearest first. What is
left is explained where it can be (a number said twice, a value that a neighbouring pair lacks), then coupled with what
is left on the other side as one corrupted number, and else is missing or added.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from auditor.matching.amounts import changes, elapsed, freely, hedges, shares, spans, sums, worded
from auditor.matching.amounts.agreement import agreement
from auditor.matching.amounts.certainty import QUITE_NEAR, Outcome, confidences, firmness
from auditor.matching.amounts.discrepancy import Discrepancy, Kind, lost_fields, nearness
from auditor.matching.amounts.resolution import offsets_contradict
from auditor.matching.amounts.resolution import resolve as settled
from auditor.matching.amounts.retold import Retold
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Pair, Side
from auditor.quantity import Clock, Date, Form, Quantity
from auditor.units import MEASURED, dimension

READ = frozenset({MentionKind.QUANTITY, MentionKind.DATE})
_CLEAR, _AGREES, _LOOSE = 0.72, 0.34, 0.25
_CLEARLY_NEAR, _NEAR = 0.75, 0.45
_SAME = 0.93
REACH = 48
"""Places before and after its own in the order of the other side at which the answer of a value is looked for."""


def compare(article: AlignedArticle) -> tuple[Match, ...]:
    """Return every match and discrepancy of quantities and dates in *article*, pair by pair."""
    published = article.article.date
    told = shares.told(article)
    read = _by_paragraph(mention for mention in article.mentions if not shares.is_told(mention, told))
    outcomes = [
        resolve(_mentions(read, pair, "source"), _mentions(read, pair, "target"), published) if pair.is_matched else ()
        for pair in article.pairs
    ]
    months = _named_months(article)
    groups = [
        [
            _retold(article, _in_hedge(article, _in_month(outcome, months, published)))
            for outcome in sums.settle(article, group)
            if not spans.is_told_by_ends(article, i, outcome)
        ]
        for i, group in enumerate(_forgive_neighbours(outcomes, published))
    ]
    retold = Retold(article, groups)
    return tuple(
        _match(
            i,
            outcome,
            min(
                retold.most(i, outcome),
                sums.most(article, group, outcome),
                worded.most(article, i, group, outcome),
                freely.most(article, i, group, outcome),
                elapsed.most(outcome),
                sure * _alignment(article, i),
            ),
        )
        for i, group in enumerate(groups)
        for outcome, sure in zip(group, confidences(group), strict=True)
    )


def _named_months(article: AlignedArticle) -> frozenset[int]:
    """Return the months that the source of *article* names, in words that may be relative to its date."""
    published = article.article.date
    dates = (m.value for m in article.mentions if m.side == "source" and isinstance(m.value, Date))
    return frozenset(month for date in dates if date.month or date.offset if (month := settled(date, published).month))


def _in_month(outcome: Outcome, named: frozenset[int], published: datetime.date | None) -> Outcome:
    """Return *outcome*, as a mismatch where a bare day was given a month that nothing suggests.

    A bare day is one of the month of publication, of one that the article names, or of the nearest other month.
    """
    source, target = (getattr(mention, "value", None) for mention in (outcome.source, outcome.target))
    if outcome.kind or not published or not isinstance(source, Date) or not isinstance(target, Date):
        return outcome
    if not source.day or source.month or source.offset or not target.month or target.month in named:
        return outcome
    step = (target.month - published.month + 6) % 12 - 6
    may_be = step == 0 or (step == -1 and source.day > published.day) or (step == 1 and source.day < published.day)
    return outcome if may_be else replace(outcome, kind=Kind.DATE)


def _retold(article: AlignedArticle, outcome: Outcome) -> Outcome:
    """Return *outcome*, as a mismatch where its values agree and the words around them turn their meaning."""
    return changes.told_otherwise(article, elapsed.turned(article, outcome))


def _in_hedge(article: AlignedArticle, outcome: Outcome) -> Outcome:
    """Return *outcome*, as a mismatch where its numbers agree and their hedges do not."""
    source, target = outcome.source, outcome.target
    if outcome.kind or not source or not target or not hedges.differ(article, source, target):
        return outcome
    right = hedges.corrected(article, source, target)
    return replace(outcome, target=hedges.with_hedge(article, target), kind=Kind.APPROXIMATION, suggestion=right)


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
    settle(_couple(_firm(_rest(left, repeated)), _firm(_rest(right, repeated)), QUITE_NEAR, set(), published))
    settle(_assign(left, right, _AGREES, published))
    settle(_couple(left, right, _NEAR, repeated, published))
    outcomes += [Outcome(m, None, firmness(m), Kind.MISSING) for m in left if m not in repeated]
    outcomes += [Outcome(None, m, firmness(m), Kind.ADDED) for m in right if m not in repeated]
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
        (_agree(source[i], target[j], published), _distance(source, i, target, j), i, j)
        for i, j in _within_reach(len(source), len(target))
    ]
    chosen = _choose([(-score, distance, i, j) for score, distance, i, j in scores if score >= least])
    return [Outcome(source[i], target[j], score, _partial(source[i], target[j], published)) for score, i, j in chosen]


def _distance(source: Sequence[Mention], i: int, target: Sequence[Mention], j: int) -> float:
    """Return how far apart two mentions stand in the order of their sides; a number prefers one hedged alike."""
    bounds = {getattr(mention.value, "bound", None) for mention in (source[i], target[j])}
    return abs(i / len(source) - j / len(target)) + (len(bounds) - 1)


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
    """Return what is wrong between two mentions that agree: another part of a period, a day or a year left out."""
    a, b = source.value, target.value
    if not isinstance(a, Clock) and not isinstance(b, Clock) and a.part != b.part and "" not in (a.part, b.part):
        return Kind.NUMBER if isinstance(a, Quantity) and a.unit == "generation" else Kind.DATE
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
    n_loose = _is_loose(source) + _is_loose(target)
    if n_loose == 0 or any(alike(source, target) for alike in (_are_relative, _are_ordinal, _are_labels, _are_vague)):
        return 0.0
    units = {getattr(mention.value, "unit", "") for mention in (source, target)}
    if len(units) == 1 and units <= {"times", "round"}:
        return 0.1
    if _are_measures(source, target) or (n_loose == 1 and _are_small_words(source, target)):
        return 0.2
    may_last = n_loose == 1 and units <= _LASTING and _more_than_one(source, target)
    return (0.28 if may_last or _are_days(source, target) else 0.5) * n_loose


def _are_vague(source: Mention, target: Mention) -> bool:
    return all(getattr(mention.value, "form", None) is Form.VAGUE for mention in (source, target))


def _are_labels(source: Mention, target: Mention) -> bool:
    return all(getattr(mention.value, "form", None) is Form.LABEL for mention in (source, target))


def _are_measures(source: Mention, target: Mention) -> bool:
    """True for 평당 against "per square meter": one of a unit of measure each."""
    values = [mention.value for mention in (source, target)]
    return all(isinstance(v, Quantity) and v.form is Form.WORDS and dimension(v.unit) in MEASURED for v in values)


def _are_small_words(source: Mention, target: Mention) -> bool:
    """True for 두 자녀 against "three children"; one is too common a word."""
    values = [mention.value for mention in (source, target)]
    return all(
        isinstance(value, Quantity) and value.form is Form.WORDS and value.unit in ("", "person") and value.value > 1
        for value in values
    )


_LASTING = frozenset({"day", "week", "month", "year"})


def _are_days(source: Mention, target: Mention) -> bool:
    """True for 5·18 against "May 16": both name a day of the calendar."""
    return all(isinstance(mention.value, Date) and mention.value.day for mention in (source, target))


def _more_than_one(source: Mention, target: Mention) -> bool:
    return all(isinstance(m.value, Quantity) and m.value.value > 1 for m in (source, target))


def _are_relative(source: Mention, target: Mention) -> bool:
    """True for 지난해 against "this year", 하반기 against "the first half": words that cannot mean the same."""
    a, b = source.value, target.value
    if not isinstance(a, Date) or not isinstance(b, Date):
        return False
    return offsets_contradict(a.offset, b.offset) > 0 or (a.span != b.span and "" not in (a.span, b.span))


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
    return Match(pair, source, target, verdict, round(confidence, 2), outcome.suggestion, detail=detail)


def select(matches: Iterable[Match], kind: MentionKind) -> tuple[Match, ...]:
    """Return the matches led by a mention of *kind*: that of the source where there is one."""
    return tuple(m for m in matches if (lead := m.source or m.target) is not None and lead.kind is kind)
