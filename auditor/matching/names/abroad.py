"""Whether an article tells of another country alone, whose 기상청 is no Korea Meteorological Administration."""

import re
from functools import lru_cache

from auditor.model import AlignedArticle, Document, MentionKind

_ABROAD = frozenset(("country", "world-place", "city"))
_HOME = re.compile(r"한국|우리\s?(?:나라|정부|국민)|대한민국|국내|한미|한일|한중|남북|북한|코스피|원화|교민|한인")
"""Words of articles that have to do with Korea."""


@lru_cache(maxsize=8)
def _is_home(source: Document) -> bool:
    return any(_HOME.search(paragraph.text) for paragraph in source.paragraphs)


def is_set_abroad(article: AlignedArticle) -> bool:
    """True where the Korean names a place of another country, and neither one of Korea nor anything Korean."""
    groups = {
        name.group
        for mention in article.mentions
        if mention.kind is MentionKind.PLACE and mention.side == "source"
        for name in mention.value.names
    }
    return bool(groups) and groups <= _ABROAD and not _is_home(article.article.source)
