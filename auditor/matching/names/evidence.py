"""What the matchers of names share: the mentions and texts of one pair, and what explains an English form."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from auditor.lexicon.gazetteer import Name, by_source, fold_phrase
from auditor.lexicon.gazetteer import names as gazetteer
from auditor.model import AlignedArticle, Mention, MentionKind, Pair, Side

_COMPOUND = re.compile(r"[가-힣]{2,3}")
_AROUND = frozenset("대방친반주재탈귀입출양군측핵제인어계산발형식풍")
"""What stands with the short name of a country in one word: 방중, 주한, 미군, 북측, 일제."""
_AMBIGUOUS = frozenset("이한대불영인독")
"""Short names that are common words too, which name a country by themselves only where the morphology sees a name."""


@dataclass(frozen=True, slots=True)
class PairNames:
    """One matched pair: its index, its mentions of one kind by side, and the Korean text that may explain a name.

    `mentions` are those of every kind, source first.
    """

    index: int
    pair: Pair
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    source_text: str
    target_text: str
    short: frozenset[str]

    def explains(self, names: tuple[Name, ...]) -> bool:
        """True when the Korean text has a form or an abbreviation of one of *names* anywhere."""
        text = self.source_text.replace(" ", "")
        return any(
            any(has_form(text, form.replace(" ", "")) for form in name.source)
            or not self.short.isdisjoint(name.abbreviations)
            for name in names
        )


def has_form(text: str, form: str) -> bool:
    """True where *text* (Korean) has *form*, and not only as the beginning of another country (인도, 인도네시아)."""
    for longer in _longer_countries().get(form, ()):
        text = text.replace(longer, "")
    return form in text


@cache
def _longer_countries() -> Mapping[str, tuple[str, ...]]:
    """Return by the name of a country those of others that begin with it, and share no word of English with it."""
    countries = {form: rows[0] for form, rows in by_source().items() if rows[0].group == "country"}
    return {
        form: tuple(other for other, row in countries.items() if other.startswith(form) and _are_apart(name, row))
        for form, name in countries.items()
    }


def _are_apart(name: Name, other: Name) -> bool:
    words = ({word for form in row.target for word in fold_phrase(form).split()} for row in (name, other))
    return name.key != other.key and next(words).isdisjoint(next(words))


def pairs(article: AlignedArticle, kind: MentionKind) -> Iterator[PairNames]:
    """Yield every matched pair with its mentions of *kind*."""
    standing: dict[tuple[Side, int], list[Mention]] = defaultdict(list)
    for mention in article.mentions:
        standing[mention.side, mention.paragraph].append(mention)
    for index, pair in enumerate(article.pairs):
        if pair.is_matched:
            source = [mention for paragraph in pair.source for mention in standing.get(("source", paragraph), ())]
            target = [mention for paragraph in pair.target for mention in standing.get(("target", paragraph), ())]
            yield PairNames(
                index,
                pair,
                tuple(mention for mention in source if mention.kind is kind),
                tuple(mention for mention in target if mention.kind is kind),
                (*source, *target),
                "\n".join(article.article.source.paragraphs[p].text for p in pair.source),
                "\n".join(article.article.target.paragraphs[p].text for p in pair.target),
                _short_names(article, pair),
            )


def _short_names(article: AlignedArticle, pair: Pair) -> frozenset[str]:
    """Return the one-syllable names of countries in the pair: 미 국무부, 한미, 방중, 러 외무부."""
    found: set[str] = set()
    for paragraph in pair.source:
        for token in article.source_tokens[paragraph] if article.source_tokens else ():
            if len(token.text) == 1 and token.tag in ("NNP", "MM", "NNG", "NR", "XPN"):
                found.update(token.text if token.tag == "NNP" or token.text not in _AMBIGUOUS else "")
            elif token.tag in ("NNP", "NNG") and _COMPOUND.fullmatch(token.text):
                found.update(token.text if _abbreviations() | _AROUND >= set(token.text) else "")
    return frozenset(found)


@cache
def _abbreviations() -> frozenset[str]:
    """Return the one-syllable names of countries."""
    return frozenset(short for name in gazetteer() for short in name.abbreviations)
