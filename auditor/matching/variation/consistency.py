"""One Korean name of a body with two English ones in an article: 산학협력단 as a foundation here, an office there."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from auditor.matching.bead_texts import BeadText, beads, is_headline, morphemes, quote_in
from auditor.model import AlignedArticle, MatchVerdict, Mention, MentionKind, Quote

SAME = 85.0
"""rapidfuzz token set ratio from which two English names are one: shortened, or with a place before it."""

_HEADS = {
    "단": "Foundation|Group|Office|Team|Corps|Agency|Organization|Unit",
    "센터": "Center|Centre",
    "위원회": "Committee|Commission|Council|Board",
    "협회": "Association|Society|Federation",
    "재단": "Foundation",
    "병원": "Hospital|Medical Center",
    "연구소": "Institute|Laboratory|Center|Lab",
    "연구원": "Institute|Academy",
    "축제": "Festival|Fair",
    "공단": "Corporation|Service|Agency",
    "협의회": "Council|Association|Committee",
    "조합": "Cooperative|Union|Association",
    "박물관": "Museum",
    "미술관": "Museum|Gallery",
    "학교": "School|Academy",
    "대책위": "Committee|Council|Group|Task Force",
    "본부": "Headquarters|Center|Office|Division",
    "연합": "Federation|Union|Alliance|Coalition|Association|League|Council",
    "연맹": "Federation|League|Union|Association",
    "연대": "Solidarity|Coalition|Alliance|Union",
    "총연맹": "Federation|Confederation|League",
    "협동조합": "Cooperative|Association|Union",
    "자산운용": "Asset Management|Investment|Investments|Investors|Management",
    "생명": "Life|Life Insurance|Insurance",
    "증권": "Securities",
    "은행": "Bank",
    "건설": "Construction|Engineering & Construction|E&C",
    "공원": "Park",
    "시장": "Market",
    "도서관": "Library",
    "복지관": "Center|Centre",
    "문화원": "Center|Institute|Centre",
    "기념관": "Memorial|Memorial Hall|Museum|Hall",
    "영화제": "Film Festival|Festival",
    "대교": "Bridge",
    "터널": "Tunnel",
    "특별법": "Act|Law|Bill",
    "상담소": "Center|Office|Centre",
    "학회": "Society|Association",
    "노동조합": "Union",
    "농협": "Agricultural Cooperative|Cooperative|Nonghyup|NongHyup|Nonghyeop|Cooperatives",
    "수협": "Fisheries Cooperative|Cooperative|Suhyup|Suhyeop",
    "축협": "Livestock Cooperative|Cooperative|Chukhyup|Chukhyeop",
    "신협": "Credit Union|Union|Shinhyup|Sinhyeop",
}
"""Endings of Korean names of bodies, with the words that head their English ones."""

_WORD = r"[A-Z][\w'’-]+"
_LEADING = re.compile(r"(?:(?:The|A|An|In|At|On|For)\s)?")
_RUN = rf"{_WORD}(?:(?:,?\s(?:of|for|and|the|on|in)){{0,2}}\s{_WORD})*"


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """A Korean name, the English that departs from the usual one (the first of several), and the usual one."""

    pair: int
    source: Quote
    target: Quote
    first: Quote


def inconsistencies(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every English name of a body that shares too little with the usual one."""
    found: dict[str, list[tuple[BeadText, Quote, Quote]]] = defaultdict(list)
    for bead in beads(article):
        answered = _answered(article, bead)
        for source, head in _bodies(article, bead, answered):
            others = [two for one, two in answered if not _is_at(one, source)]
            free = (name for name in _names(bead) if not any(_is_at(other, name) for other in others))
            names = list({n.span.start: n for n in free if _is_headed(n.text, head)}.values())
            if len(names) == 1:
                found[source.text].append((bead, source, names[0]))
    for uses in found.values():
        counts = Counter(target.text for _, _, target in uses)
        _, _, first = max(uses, key=lambda use: (counts[use[2].text], not is_headline(article, use[0])))
        for bead, source, target in uses:
            if token_set_ratio(first.text.casefold(), target.text.casefold()) < SAME:
                yield Inconsistency(bead.index, source, target, first)


def _answered(article: AlignedArticle, bead: BeadText) -> list[tuple[Mention, Mention]]:
    """Return the bodies of the pair of *bead* that surely answer each other, Korean and English."""
    surely, kind = (MatchVerdict.ACCEPT, MatchVerdict.VARIANT), MentionKind.ORGANISATION
    found = (m for m in article.matches if m.pair == bead.index and m.verdict in surely)
    return [(m.source, m.target) for m in found if m.source and m.target and m.source.kind is kind]


def _is_at(mention: Mention, quote: Quote) -> bool:
    """True where *quote* overlaps *mention*."""
    return mention.paragraph == quote.paragraph and mention.span.overlaps(quote.span)


def _is_headed(name: str, head: str) -> bool:
    """True for "Political Reform Committee" and "Special Committee on Political Reform", not for "Committee on"."""
    return re.search(rf"\b(?:{head})s?(?:$| (?:of|on|for|against|to) \w)", name) is not None


def _bodies(
    article: AlignedArticle, bead: BeadText, answered: list[tuple[Mention, Mention]]
) -> Iterator[tuple[Quote, str]]:
    """Yield the names of bodies in the Korean of *bead*, each with its possible English heads; one a sentence pair.

    Where two may have the same head, those that are *answered* are left out.
    """
    bodies = []
    for sentence in bead.pair.source:
        for run in re.finditer(r"[가-힣]{4,}", sentence.text):
            head = next((h for h in sorted(_HEADS, key=len, reverse=True) if _ends(article, bead, run, h)), None)
            if head is not None:
                end = run.start() + run.group().rindex(head) + len(head)
                bodies.append((quote_in(sentence, run.start(), end), _HEADS[head]))
    heads = [head for _, head in bodies]
    if len(set(heads)) < len(heads):
        bodies = [(body, head) for body, head in bodies if not any(_is_at(one, body) for one, _ in answered)]
        heads = [head for _, head in bodies]
    yield from ((body, head) for body, head in bodies if heads.count(head) == 1 and len(body.text) >= 4)


def _ends(article: AlignedArticle, bead: BeadText, run: re.Match[str], head: str) -> bool:
    """True when a noun of *run* ends in *head* and only particles follow."""
    if head not in run.group()[2:]:
        return False
    end = run.start() + run.group().rindex(head) + len(head)
    for sentence in bead.pair.source:
        for token in morphemes(article, sentence):
            place = token.span.end - sentence.span.start
            if place == end and sentence.text[run.start() : run.end()] == run.group() and token.tag[:2] in ("NN", "XS"):
                following = [t for t in morphemes(article, sentence) if t.span.start == token.span.end]
                return not following or following[0].tag[0] in "JSV"
    return False


def _names(bead: BeadText) -> Iterator[Quote]:
    for sentence in bead.pair.target:
        for hit in re.finditer(_RUN, sentence.text):
            start = hit.start() + len(_LEADING.match(hit.group()).group())  # type: ignore[union-attr]
            text = sentence.text[start : hit.end()]
            for name in dict.fromkeys((text.partition(" of ")[0], text)):
                if " " in name:
                    yield quote_in(sentence, start, start + len(name))
