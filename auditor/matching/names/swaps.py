"""Two persons whose names the English exchanges, by what tells them apart: sentence, age, title, or order.

Korean and English order clauses differently, so order alone proves little: titles, ages and sentences are asked first,
and where they agree with the names, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from auditor.korean.callings import renderings
from auditor.korean.particles import SUBJECT
from auditor.matching.names.person_candidates import Answer
from auditor.model import Article, Pair, Span

BY_SENTENCE, BY_AGE, BY_FIGURE, BY_TITLE, BY_ORDER = 0.94, 0.97, 0.94, 0.95, 0.6
"""Confidence that names are exchanged, by what says so; order alone is a question."""

NEIGHBOURS = 16
"""Names after one among which the name is looked for that was exchanged with it."""

Homes = tuple[int | None, int | None]
"""The sentence pairs in which a name stands in the source and its rendering in the target, by index."""

REACH = 60
"""Letters beside an English name in which its title or age may stand."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
_AGE = re.compile(r"^\s?(?:씨)?\s?\((?:만\s?|[남여]\s?[·,]\s?)?(\d{1,2})\s?(?:세|[·,)])")
_EXCUSE = re.compile(r"\b(?:by|of|from|whom|whose|under)\b|['’]s?\s", re.I)
_PARTICLE = re.compile(r"^[가-힣]*")
_STOP = re.compile(r"[.;:!?”\"]\s|\b(?:and|while|but|with|whereas)\b")


@dataclass(frozen=True, slots=True)
class Swap:
    """Two answers that stand in each other's place, how sure that is, and what says so."""

    first: Answer
    second: Answer
    confidence: float
    reason: str


def swaps(article: Article, pair: Pair, answers: Sequence[Answer]) -> Iterator[Swap]:
    """Yield the pairs of *answers* (right renderings within *pair*) whose places are exchanged."""
    taken: set[int] = set()
    homes = [_homes(pair, answer) for answer in answers] if len(answers) > 1 else []
    for i, first in enumerate(answers):
        for j, second in enumerate(answers[i + 1 : i + 1 + NEIGHBOURS], i + 1):
            if first.source.name == second.source.name or {i, j} & taken:
                continue
            if found := _swap(article, answers, first, second, _by_sentence(homes[i], homes[j])):
                taken |= {i, j}
                yield found


def _swap(
    article: Article, answers: Sequence[Answer], first: Answer, second: Answer, by_sentence: bool | None
) -> Swap | None:
    for evidence, confidence, reason in (
        (by_sentence, BY_SENTENCE, "sentence"),
        (_ages(article, first, second), BY_AGE, "age"),
        (_figures(article, answers, first, second), BY_FIGURE, "figure"),
        (_titles(article, answers, first, second), BY_TITLE, "title"),
        (_order(article, first, second), BY_ORDER, "order"),
    ):
        if evidence is not None:
            return Swap(first, second, confidence, reason) if evidence else None
    return None


def _by_sentence(first: Homes, second: Homes) -> bool | None:
    """Tell by sentences: None where one sentence holds both on either side, or a name stands in several."""
    homes, theirs = (first[0], second[0]), (first[1], second[1])
    if None in homes or None in theirs or homes[0] == homes[1] or theirs[0] == theirs[1]:
        return None
    if homes == theirs:
        return None
    return homes == theirs[::-1]


def _homes(pair: Pair, answer: Answer) -> Homes:
    source, target = answer.source, answer.target
    return (
        _home(pair, "source", source.paragraph, source.span),
        _home(pair, "target", target.paragraph, target.name.span),
    )


def _home(pair: Pair, side: str, paragraph: int, span: Span) -> int | None:
    for index, sentences in enumerate(pair.sentences):
        row = sentences.source if side == "source" else sentences.target
        for s in row:
            if s.paragraph == paragraph and s.span.start <= span.start and span.end <= s.span.end:
                return index
    return None


def _ages(article: Article, first: Answer, second: Answer) -> bool | None:
    ages = [_age(article, answer) for answer in (first, second)]
    if None in ages or ages[0] == ages[1]:
        return None
    beside = [_beside(article, [first, second], answer) for answer in (first, second)]
    found = [re.findall(r"(?<![\d.,])\d{1,2}(?![\d.,]*\d)", text) for text in beside]
    if ages[0] in found[1] and ages[1] in found[0] and ages[0] not in found[0] and ages[1] not in found[1]:
        return True
    return False if ages[0] in found[0] and ages[1] in found[1] else None


def _figures(article: Article, answers: Sequence[Answer], first: Answer, second: Answer) -> bool | None:
    """Tell by the figures that follow each name: shares of a vote, sums, ages without brackets."""
    sources = [a.source.span for a in answers if a.source.paragraph == first.source.paragraph]
    targets = [a.target.name.span for a in answers if a.target.paragraph == first.target.paragraph]
    places = (first.source.paragraph, first.target.paragraph)
    if places != (second.source.paragraph, second.target.paragraph):
        return None
    korean = article.source.paragraphs[places[0]].text
    english = article.target.paragraphs[places[1]].text
    own = tuple(figure_after(korean, answer.source.span, sources) for answer in (first, second))
    return exchanged(own, tuple(figure_after(english, a.target.name.span, targets) for a in (first, second)))


def figure_after(text: str, span: Span, names: Sequence[Span]) -> str | None:
    """Return the first figure after the name at *span*, in its clause and before the next of *names*."""
    end = min([span.end + REACH, len(text), *(name.start for name in names if name.start >= span.end)])
    clause = re.split(r"[.!?]\s|[;\n]", text[span.end : end])[0]
    found = _FIGURE.search(clause)
    return found.group() if found else None


def exchanged(source: tuple[str | None, ...], target: tuple[str | None, ...]) -> bool | None:
    """True where two different things stand the other way round, False where they stand as in *source*."""
    if None in source or source[0] == source[1]:
        return None
    return True if source == target[::-1] else False if source == target else None


def _age(article: Article, answer: Answer) -> str | None:
    text = article.source.paragraphs[answer.source.paragraph].text
    found = _AGE.match(text[answer.source.span.end : answer.source.span.end + 12])
    return found.group(1) if found else None


def _titles(article: Article, answers: Sequence[Answer], first: Answer, second: Answer) -> bool | None:
    """Tell by titles: True where each bears the other's and not its own, None where they tell nothing."""
    own = [_own_titles(answer) for answer in (first, second)]
    if not own[0] or not own[1] or own[0] & own[1]:
        return None
    beside = [_beside(article, answers, answer) for answer in (first, second)]
    own_kept = [_has(words, text) for words, text in zip(own, beside, strict=True)]
    other_kept = [_has(words, text) for words, text in zip(own[::-1], beside, strict=True)]
    if all(other_kept) and not any(own_kept):
        return True
    return False if any(own_kept) else None


def _own_titles(answer: Answer) -> frozenset[str]:
    title = answer.source.person.title if answer.source.person else None
    return frozenset(renderings(title)) if title else frozenset()


@lru_cache(maxsize=1024)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b", re.I)


def _has(words: frozenset[str], text: str) -> bool:
    return bool(_pattern(words).search(text))


def _beside(article: Article, answers: Sequence[Answer], answer: Answer) -> str:
    """Return what stands around an English name and is its own: up to the next name, sentence end or conjunction.

    What follows is its own only in brackets or after a comma, what precedes only without a comma.
    """
    text = article.target.paragraphs[answer.target.paragraph].text
    span = answer.target.name.span
    others = [a.target.name.span for a in answers if a.target.paragraph == answer.target.paragraph and a is not answer]
    left = max([span.start - REACH, 0, *(s.end for s in others if s.end <= span.start)])
    right = min([span.end + REACH, len(text), *(s.start for s in others if s.start >= span.end)])
    before = re.split(r"[,;:.!?()“”\"]|\b(?:and|while|but|with|whereas|met|to)\b", text[left : span.start])[-1]
    after = text[span.end : right]
    if not re.match(r"\s?[,(]", after):
        return before
    return before + " | " + _STOP.split(after)[0]


def _order(article: Article, first: Answer, second: Answer) -> bool | None:
    """Tell by order: exchanged where the subject stands last in English with nothing that turns a clause round."""
    if first.source.paragraph != second.source.paragraph or first.target.paragraph != second.target.paragraph:
        return None
    if first.target.name.span.start < second.target.name.span.start:
        return None
    korean = article.source.paragraphs[first.source.paragraph].text
    english = article.target.paragraphs[first.target.paragraph].text
    between = english[second.target.name.span.end : first.target.name.span.start]
    apart = korean[first.source.span.end : second.source.span.start]
    if _EXCUSE.search(between) or re.search(r"[.!?]\s", apart + between):
        return None
    return True if _is_subject(apart) or _is_list(apart) else None


def _is_subject(apart: str) -> bool:
    """True when a name is the subject: what follows it up to the next name has its particle in the first two words."""
    return any(SUBJECT.search(word) for word in apart.split()[:2])


def _is_list(apart: str) -> bool:
    return bool(re.fullmatch(r"[^.!?]{0,20}?(?:[,·]|와|과|및)\s?[^.!?]{0,10}", apart))
