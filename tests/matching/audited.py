"""Articles with their names found and matched: paragraph i answers paragraph i."""

from dataclasses import replace

from auditor.checks.base import Check
from auditor.english.words import tokenise
from auditor.korean.morphology import analyse
from auditor.matching import names as matching
from auditor.mentions import names as mentions
from auditor.model import AlignedArticle, Finding, Sentence, SentencePair, Side, Span
from tests.samples import aligned

SIDES: tuple[Side, Side] = ("source", "target")


def matched(source: str, target: str) -> AlignedArticle:
    """Return the article of paragraphs parted by ` / ` with mentions and matches."""
    article = aligned(source.split(" / "), target.split(" / "))
    source_tokens = tuple(analyse(p.text) for p in article.article.source.paragraphs)
    target_tokens = tuple(tokenise(p.text) for p in article.article.target.paragraphs)
    found = (
        *mentions.find(article.article.source, source_tokens),
        *mentions.find(article.article.target, target_tokens),
    )
    article = replace(article, source_tokens=source_tokens, target_tokens=target_tokens, mentions=found)
    return replace(article, matches=matching.match(article))


def sentenced(source: str, target: str) -> AlignedArticle:
    """Return the same with one sentence a paragraph."""
    article = matched(source, target)
    pairs = tuple(
        replace(pair, sentences=(SentencePair(*(_sentences(article, side, pair.ids(side)) for side in SIDES)),))
        for pair in article.pairs
    )
    return replace(article, pairs=pairs)


def _sentences(article: AlignedArticle, side: Side, ids: tuple[int, ...]) -> tuple[Sentence, ...]:
    texts = ((i, article.article.document(side).paragraphs[i].text) for i in ids)
    return tuple(Sentence(side, i, Span(0, len(text)), text) for i, text in texts)


def findings(check: Check, source: str, target: str) -> list[Finding]:
    """Return what *check* finds in the article of two texts."""
    return list(check.check(matched(source, target)))
