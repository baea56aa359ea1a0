"""Korean places that the English renders as the common noun written alike: 예산 나들목 as "Budget Interchange".

Only where the Korean shows that a place is meant, by its unit (화성시) or by what follows (예산 나들목), and names it
as often as the word stands there: then nothing else can be the budget.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from auditor.lexicon.gazetteer import rows
from auditor.matching.names.evidence import PairNames
from auditor.mentions.places import PlaceName
from auditor.model import AlignedArticle, Mention, MentionKind, Span

_AFTER = re.compile(
    r"\s?(?:나들목|IC|분기점|JC|휴게소|터미널|톨게이트|요금소|읍내|읍|군수|군민|시민|군청|시청|군의회|시의회|향교|장터|오일장|"
    r"경찰서|소방서|버스|역(?![가-힣]{2}))"
)


@cache
def common_nouns() -> Mapping[str, tuple[str, ...]]:
    """Return the English of the common nouns that are written like a place, by the place without its unit."""
    return {place: tuple(nouns.split("|")) for place, nouns, _ in rows("place_homonyms")}


def misread(
    names: PairNames, unanswered: Sequence[Mention], article: AlignedArticle
) -> Iterator[tuple[Mention, Mention]]:
    """Yield each unanswered place with the common noun that stands for it."""
    for source in unanswered:
        stem = source.text[:-1] if len(source.text) > 2 and source.text[-1] in "시군구" else source.text
        alike = [s for s in unanswered if s.text.startswith(stem)]
        if stem in common_nouns() and len(alike) == names.source_text.count(stem) and _is_place(source, stem, article):
            target = _first(names, article, common_nouns()[stem])
            if target is not None:
                yield source, target


def _is_place(source: Mention, stem: str, article: AlignedArticle) -> bool:
    text = article.article.source.paragraphs[source.paragraph].text[source.span.end :]
    return source.text != stem or _AFTER.match(text) is not None


def _first(names: PairNames, article: AlignedArticle, nouns: tuple[str, ...]) -> Mention | None:
    pattern = re.compile(rf"\b(?:{'|'.join(re.escape(noun) for noun in nouns)})\b", re.I)
    for paragraph in names.pair.target:
        found = pattern.search(article.article.target.paragraphs[paragraph].text)
        if found:
            return Mention(MentionKind.PLACE, "target", paragraph, Span(*found.span()), found.group(), PlaceName())
    return None
