"""Probable typing errors of the source: a word one sound away from a name that the article uses elsewhere.

오성 stands once, 오송 everywhere else, and the sentence with 오성 was rendered with Osong: together a typo.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.korean.particles import strip
from auditor.korean.romanisation import decompose, is_syllable
from auditor.model import AlignedArticle, MatchVerdict, MentionKind, Pair, Quote, Span

MIN_USES = 3
"""How often the right name must stand in the article: a rule of thumb, so that two names are not taken for one."""

_KINDS = (MentionKind.PLACE, MentionKind.PERSON, MentionKind.FOREIGN_NAME)
_RIGHT = (MatchVerdict.ACCEPT, MatchVerdict.VARIANT, MatchVerdict.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class Typo:
    """A word of the source, the name it was probably meant to be, and the English that has that name."""

    pair: int
    source: Quote
    intended: str
    target: Quote


def find_typos(article: AlignedArticle) -> Iterator[Typo]:
    """Yield every probable typing error of the source, in order."""
    words = _words(article)
    counts = Counter(text for _, _, text in words)
    renderings = _renderings(article)
    for index, pair in enumerate(article.pairs):
        if not pair.is_matched:
            continue
        text = "\n".join(article.article.source.paragraphs[p].text for p in pair.source)
        for name, forms in renderings.items():
            if name not in text and (target := _rendered(article, pair, forms)):
                for paragraph, span, word in words:
                    if paragraph in pair.source and counts[word] == 1 and is_one_sound_apart(word, name):
                        yield Typo(index, Quote("source", paragraph, span, word), name, target)


def is_one_sound_apart(left: str, right: str) -> bool:
    """True when two words of hangul differ in one jamo of one syllable."""
    if len(left) != len(right) or not all(map(is_syllable, left + right)):
        return False
    differing = [(decompose(a), decompose(b)) for a, b in zip(left, right, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    return (a.onset != b.onset) + (a.vowel != b.vowel) + (a.coda != b.coda) == 1


def _words(article: AlignedArticle) -> list[tuple[int, Span, str]]:
    found = []
    for paragraph in article.article.source.paragraphs:
        for word in re.finditer(r"(?<![가-힣])[가-힣]{2,}", paragraph.text):
            stem = strip(word.group())
            found.append((paragraph.id, Span(word.start(), word.start() + len(stem)), stem))
    return found


def _renderings(article: AlignedArticle) -> dict[str, set[str]]:
    """Return the English forms of each name that the article uses often enough."""
    forms: dict[str, set[str]] = {}
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    for match in article.matches:
        if match.source and match.target and match.verdict in _RIGHT and match.source.kind in _KINDS:
            forms.setdefault(match.source.text, set()).add(match.target.text)
    return {name: used for name, used in forms.items() if whole.count(name) >= MIN_USES and len(name) > 1}


def _rendered(article: AlignedArticle, pair: Pair, forms: set[str]) -> Quote | None:
    """Return where the English of *pair* has one of *forms*."""
    for paragraph in pair.target:
        text = article.article.target.paragraphs[paragraph].text
        for form in sorted(forms):
            if match := re.search(rf"\b{re.escape(form)}\b", text):
                return Quote("target", paragraph, Span(*match.span()), form)
    return None
