"""Places that a translation puts elsewhere: the Korean names 전주, the English Busan, and neither has the other.

Where one Korean place of a pair has no answer and one place of the English no reason, the one stands for the other,
however unlike they are. What lies in the other (수원 in Gyeonggi) is a free rendering, and what the article names
nearby may have moved.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from auditor.korean.loanwords import plausibility
from auditor.korean.particles import strip
from auditor.korean.places import is_spelling
from auditor.matching.names.evidence import PairNames
from auditor.model import AlignedArticle, Mention

CONFIDENCE = {"elsewhere": 0.9, "moved": 0.7}
"""Confidence of a place that the article has nowhere, and of one that it has further off: set by hand after reading the
findings on the development texts (2026-11-22)."""

_CITIES = frozenset(("city", "world-place"))


def displaced(
    names: PairNames, sources: Sequence[Mention], targets: Sequence[Mention], article: AlignedArticle
) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield the only Korean place of *sources* without answer with the only English one of *targets* without reason.

    The third of each is a key of `CONFIDENCE`.
    """
    places = [s for s in sources if s.value.names and s.value.is_korean and s.value.is_sure]
    places = [s for s in places if not _is_spelt(s, names.target_text)]
    others = [t for t in targets if t.value.names and (t.value.is_korean or _group(t) in _CITIES) and not _is_home(t)]
    places = list({s.value.keys: s for s in places}.values())
    others = list({t.text: t for t in others}.values())
    if len(places) != len(others) or any(_contains(s, t) or _contains(t, s) for s in places for t in others):
        return
    for source, target in zip(places, others, strict=True):
        if _group(target) in _CITIES and _is_read(target, names):
            continue
        if not _stands(target, _korean(article, range(len(article.article.source.paragraphs)))):
            yield source, target, "elsewhere"
        elif not _stands(target, _korean(article, _around(names.pair.source))):
            yield source, target, "moved"


def _group(mention: Mention) -> str:
    return mention.value.names[0].group if mention.value.names else ""


def _is_home(target: Mention) -> bool:
    return _group(target) == "country"


def _contains(outer: Mention, inner: Mention) -> bool:
    """True where one of the places that *inner* may be lies in *outer*."""
    return any(name.within in outer.value.keys for name in inner.value.names if name.within)


def _is_spelt(source: Mention, text: str) -> bool:
    """True when some word of the English spells the place after all, in whatever capitals."""
    stem = source.text[:-1] if len(source.text) > 2 else source.text
    return any(
        is_spelling(form, word) for word in re.findall(r"[A-Za-z][\w'’-]+", text) for form in (source.text, stem)
    )


def _is_read(target: Mention, names: PairNames) -> bool:
    """True when a hangul word may be read as the foreign place."""
    return any(plausibility(strip(word), target.text) > 0 for word in re.findall(r"[가-힣]{2,}", names.source_text))


def _around(paragraphs: Collection[int]) -> range:
    return range(min(paragraphs) - 1, max(paragraphs) + 2)


def _korean(article: AlignedArticle, paragraphs: Collection[int]) -> str:
    return "\n".join(p.text for p in article.article.source.paragraphs if p.id in paragraphs)


def _stands(target: Mention, text: str) -> bool:
    return any(form in text for name in target.value.names for form in name.source)
