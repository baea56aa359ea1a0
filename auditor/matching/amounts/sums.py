"""Numbers that one side tells and the other leaves to be added up: four indicted in custody and seven not, "11 people".

A total in place of its parts is no corrupted number, nor is a share ("halfway") in place of a figure, nor the time
since a date in place of the date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.bead_texts import paragraph_text
from auditor.model import AlignedArticle, Mention, Side
from auditor.quantity import Form, Quantity
from auditor.units import is_money

_UNANSWERED = frozenset({Kind.MISSING, Kind.ADDED, Kind.NUMBER, Kind.MAGNITUDE})
_MOST_ADDENDS = 4
_SHARED = 0.7
"""The most that is sure of a number that may be told as a share of another."""
_SHARE = re.compile(r"절반|분의|(?<![가-힣])반(?=\s|밖|이|으로|을|의)")
_NUMBER = re.compile(r"^[\d.,\s십백천만억조여]+")
_SINCE = re.compile(r"(?<=[년월일])\s?(?:이후|이래)로?\s[^,.]{1,12}\s?만(?:에|의|이[다며었])")
_CHILDREN = re.compile(r"\s(?:children|siblings|kids)\b")  # 1남 2녀; of other things one is a single slip away
_PARENT = re.compile(r"\b(?:father|mother|parent|dad|mom)\sof\s$", re.IGNORECASE)
_SIBLINGS = re.compile(r"\S{1,4}?(?:남매|형제|자매)")
_SIBLING = re.compile(r"(?:\s(?!of\b)\w+){0,2}?\s(?:sisters?|brothers?|siblings)\b")  # of five one has four
_VICTIMS = re.compile(
    r"\b(?:killed|dead|died)\s(?:or|and)\s(?:injured|hurt|wounded|missing)\b|\bcasualt\w+|\bdead\sor\s\w+|사상|\bvictims\b"
)
_OF_WHICH = re.compile(r"(?:중|가운데)\s|\bof\b")
_REST = re.compile(r"(?:\bother|\bremaining|\brest|나머지|다른)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def settle(article: AlignedArticle, group: Sequence[Outcome]) -> list[Outcome]:
    """Return *group* without the differences that sums explain: the parts of a total, the total, "the other seven"."""
    outcomes = list(group)
    sides: tuple[tuple[Side, Side], ...] = (("source", "target"), ("target", "source"))
    for totals, parts in sides:
        for total in [o for o in outcomes if o.kind in _UNANSWERED and number_of(_of(o, totals))]:
            addends = _addends(article, outcomes, _of(total, totals), parts)
            if total in outcomes and addends:
                outcomes = _without(outcomes, _of(total, totals), addends)
    return [o for o in outcomes if not _is_rest(article, o, outcomes) and not _is_since(article, o, outcomes)]


def most(article: AlignedArticle, group: Sequence[Outcome], outcome: Outcome) -> float:
    """Return the greatest confidence, 0 to 1, in a missing number that a share or a word may tell."""
    if outcome.kind is not Kind.MISSING or outcome.source is None or not number_of(outcome.source):
        return 1.0
    text = paragraph_text(article, outcome.source)
    if text[: outcome.source.span.start].rstrip().endswith("집행유예"):
        return _SHARED  # "a suspended prison term"
    if _SHARE.search(text):
        return 1.0
    named = (number_of(other.target) for other in group if other.kind is not None and not other.source)
    return _SHARED if any(n and n.form is Form.WORDS and 0 < n.value < 1 for n in named) else 1.0


def _of(outcome: Outcome, side: Side) -> Mention | None:
    return outcome.source if side == "source" else outcome.target


def number_of(mention: Mention | None) -> Quantity | None:
    """Return the number that *mention* is; None for a date, and for none."""
    return mention.value if mention and isinstance(mention.value, Quantity) else None


def _addends(
    article: AlignedArticle, outcomes: Sequence[Outcome], total: Mention | None, side: Side
) -> tuple[Mention, ...]:
    """Return the neighbours of *side*, one of them unanswered, that add up to *total*; () where there are none."""
    whole = number_of(total)
    if whole is None or whole.ordinal or whole.form is Form.LABEL:
        return ()
    least = 1 if total and (_is_of_children(article, total) or _is_of_victims(article, total)) else 2
    found = {m: o.kind for o in outcomes if (m := _of(o, side)) and _may_add(whole, number_of(m), least)}
    mentions = sorted(found, key=lambda m: (m.paragraph, m.span.start))
    for run in _runs(mentions):
        is_sum = sum((m.value.value for m in run), Fraction(0)) == whole.value
        is_told = any(found[m] for m in run) if side == "source" else all(found[m] for m in run)
        if is_sum and is_told and all(_are_alike(article, *two) for two in pairwise(run)):
            return run
    return ()


def _runs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Yield two to four neighbours at a time."""
    for size in range(2, _MOST_ADDENDS + 1):
        for start in range(len(mentions) - size + 1):
            yield tuple(mentions[start : start + size])


def _are_alike(article: AlignedArticle, one: Mention, two: Mention) -> bool:
    """True for two numbers that count the same apart (3명, 2명): no ends of a range, none part of the other."""
    between = paragraph_text(article, one)[one.span.end : two.span.start]
    is_apart = one.paragraph != two.paragraph or any(character.isalpha() for character in between)
    return is_apart and not _OF_WHICH.search(between) and _counted(one) == _counted(two)


def _counted(mention: Mention) -> str:
    """Return what follows the number inside a mention; "" in English, where another noun may count the same."""
    return _NUMBER.sub("", mention.text) if mention.side == "source" else ""


def _may_add(total: Quantity, part: Quantity | None, least: int) -> bool:
    """True for a number that may be part of *total*: of its unit, countable, smaller, *least* or more."""
    if part is None or part.ordinal or part.form in (Form.LABEL, Form.VAGUE) or not least <= part.value < total.value:
        return False
    return {part.unit, total.unit} <= {"", "person"} or (part.unit == total.unit and is_money(part.unit))


def _without(outcomes: Sequence[Outcome], total: Mention | None, addends: Sequence[Mention]) -> list[Outcome]:
    """Return *outcomes* less the unanswered *total* and *addends*; what one of them was coupled with stands alone."""
    told, kept = {total, *addends}, []
    for outcome in outcomes:
        source, target = outcome.source, outcome.target
        is_of_another = source and target and total not in (source, target)
        if outcome.kind not in _UNANSWERED or is_of_another or not told & ({source, target} - {None}):
            kept.append(outcome)
        elif source and source not in told:
            kept.append(replace(outcome, target=None, kind=Kind.MISSING))
        elif target and target not in told:
            kept.append(replace(outcome, source=None, kind=Kind.ADDED))
    return kept


def _is_since(article: AlignedArticle, outcome: Outcome, group: Sequence[Outcome]) -> bool:
    """True for one of the two of 9월 이후 두 달 만에 where the English tells the other."""
    source = outcome.source
    if outcome.kind is not Kind.MISSING or source is None:
        return False
    text = paragraph_text(article, source)
    for match in _SINCE.finditer(text):
        told = [o.source for o in group if o.kind is None and o.source and o.source.paragraph == source.paragraph]
        if source.span.end == match.start():
            return any(match.start() <= other.span.start < match.end() for other in told)
        if match.start() < source.span.start < match.end():
            return any(other.span.end == match.start() for other in told)
    return False


def _is_of_children(article: AlignedArticle, total: Mention) -> bool:
    """True for "three children" and "father of three"."""
    text = paragraph_text(article, total)
    return bool(_CHILDREN.match(text, total.span.end) or _PARENT.search(text[: total.span.start]))


def _is_of_victims(article: AlignedArticle, total: Mention) -> bool:
    """True for "four workers killed or injured"."""
    return _VICTIMS.search(paragraph_text(article, total), total.span.end) is not None


def _is_one_more(article: AlignedArticle, outcome: Outcome) -> bool:
    """True for "A and the other three" where the Korean tells four."""
    source, target = outcome.source, outcome.target
    one, two = source and number_of(source), target and number_of(target)
    if not one or not two or not source or not target or one.value != two.value + 1:
        return False
    if _SIBLINGS.match(paragraph_text(article, source), source.span.start):
        return _SIBLING.match(paragraph_text(article, target), target.span.end) is not None
    return _REST.search(paragraph_text(article, target)[: target.span.start]) is not None


def _is_rest(article: AlignedArticle, outcome: Outcome, group: Sequence[Outcome]) -> bool:
    """True for "the other seven" where the pair tells 11 and 4."""
    side: Side = "target" if outcome.kind is Kind.ADDED else "source"
    mention = _of(outcome, side)
    if _is_one_more(article, outcome):
        return True
    if outcome.kind not in (Kind.ADDED, Kind.MISSING) or mention is None or number_of(mention) is None:
        return False
    if not _REST.search(paragraph_text(article, mention)[: mention.span.start]):
        return False
    others = {n.value for o in group if o is not outcome and (n := number_of(_of(o, side)))}
    return any(one - two == mention.value.value for one in others for two in others)
