"""Korean common nouns that the English only spells: "gukgam" for 국감.

Names are spelled by right, and so are Korean things that English has a loan for or glosses; what else spells a common
noun of its own sentence, letter for letter, was not translated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.korean.romanisation import romanise
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in
from auditor.model import AlignedArticle, Quote, Side, Span, Token

SHORTEST = 5
"""Letters of the shortest spelling that is judged: "gimbap" is no accident, "bae" may be anything."""

Named = list[tuple[Side, int, Span]]

LOANS = frozenset(
    """
    kimchi gimchi bibimbap bulgogi gimbap kimbap japchae tteokbokki tteok galbi samgyeopsal naengmyeon makgeolli soju
    gochujang doenjang ganjang jjigae banchan hanbok hanok ondol hanji hangeul hangul hallyu taekwondo ssireum pansori
    samulnori gugak arirang talchum pungmul nongak buchaechum seon chaebol jeonse wolse hagwon suneung gwageo yangban
    minhwa onggi jangdokdae hanwoo hansik haenyeo dolharubang olle chuseok seollal dano sebae jesa gangneung danoje
    eonni oppa noona hyung aegyo mukbang jjimjilbang noraebang pyeong kkotsin cheonggukjang sikhye sujeonggwa yakgwa
    hangwa songpyeon ganggangsullae juldarigi gayageum geomungo haegeum daegeum janggu buk gwangdae sijo gasa hanja
    juche songun bunsik anju pojangmacha gisaeng hwarang dangun saemaul minjung gwangju minjok inmin dure pumasi
    jjamppong jjajangmyeon ramyeon ramyun tteokguk sundubu hotteok bungeoppang dongchimi makguksu milmyeon dakgalbi
    bossam jokbal kkakdugi mandu gwamegi jeotgal hongeo sujebi kalguksu memil maehwa mugunghwa insam hongsam ginseng
    yuja omija maesil dotorimuk sundae gukbap seolleongtang samgyetang budae
    """.split()
)
"""Korean words that English readers of Korean news know, or that have no other English; drawn up for this project."""

_KOREAN = re.compile(r"eo|eu|ae|oe|ui|wo|kk|pp|tt|jj|ss|[kpt][bdgjmnr]|[bdghjkmnprs]y[aou]|ng[bdghjkmnprs]")
"""Letters that betray a Korean word; without them a spelling may be a loan in Korean (로봇, 바나나)."""

_DISH = re.compile(r"(?:탕|찌개|국수|떡|김치|젓|빵|볶음|구이|비빔밥|국밥|면|전골|한과|술)$")

_WORDS = re.compile(r"(?<![\w'’-])[A-Za-z]{2,}(?:-[a-z]+)*(?![\w-])")
_NAMED = re.compile(
    r"^\s?(?:[(\[\"”'’]|[A-Z]|or\b|, (?:or|a|an|the|which|meaning)\b|(?i:city|county|district|province|university|"
    r"hospital|river|mountain|temple|festival|village|station|street|park)\b)"
)
"""What follows a gloss or a name."""


@dataclass(frozen=True, slots=True)
class Transliteration:
    """A Korean common noun and its spelling in the English."""

    pair: int
    source: Quote
    target: Quote


def transliterations(article: AlignedArticle) -> Iterator[Transliteration]:
    """Yield every common noun of one or more morphemes that its sentence pair only spells."""
    named: Named = [(m.side, m.paragraph, m.span) for m in article.mentions]
    for bead in beads(article):
        nouns = dict(_nouns(article, bead, named))
        taken: list[Quote] = []
        for quote in sorted(_runs(bead), key=lambda quote: (-len(quote.span), quote.paragraph, quote.span)):
            key = re.sub(r"[\s-]", "", quote.text.casefold())
            if key not in nouns or any(q.paragraph == quote.paragraph and q.span.overlaps(quote.span) for q in taken):
                continue
            taken.append(quote)
            if not any(s == "target" and p == quote.paragraph and span.overlaps(quote.span) for s, p, span in named):
                yield Transliteration(bead.index, nouns[key], quote)


def _nouns(article: AlignedArticle, bead: BeadText, named: Named) -> Iterator[tuple[str, Quote]]:
    """Yield the spelling of every run of common nouns of *bead*, with its quote; names and loans are left out."""
    for sentence in bead.pair.source:
        for run in _noun_runs(morphemes(article, sentence)):
            start, end = run[0].span.start - sentence.span.start, run[-1].span.end - sentence.span.start
            quote = quote_in(sentence, start, end)
            spelling = romanise(quote.text).casefold().replace("-", "")
            is_named = any(s == "source" and p == quote.paragraph and span.overlaps(quote.span) for s, p, span in named)
            if _is_judged(spelling, quote.text) and not is_named:
                yield spelling, quote


def _is_judged(spelling: str, hangul: str) -> bool:
    is_known = spelling in LOANS or bool(_DISH.search(hangul))
    return len(spelling) >= SHORTEST and (len(hangul) >= 4 or bool(_KOREAN.search(spelling))) and not is_known


def _noun_runs(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield every run of adjoining common nouns, and every part of it."""
    for i, token in enumerate(tokens):
        if token.tag != "NNG":
            continue
        for j in range(i, min(i + 4, len(tokens))):
            if tokens[j].tag not in ("NNG", "XSN") or (j > i and tokens[j].span.start != tokens[j - 1].span.end):
                break
            yield tokens[i : j + 1]


def _runs(bead: BeadText) -> Iterator[Quote]:
    """Yield every run of one to three English words that is not glossed and is no part of a name."""
    for sentence in bead.pair.target:
        hits = list(_WORDS.finditer(sentence.text))
        for i in range(len(hits)):
            for j in range(i, min(i + 3, len(hits))):
                start, end = hits[i].start(), hits[j].end()
                if j > i and sentence.text[hits[j - 1].end() : hits[j].start()] != " ":
                    break
                if not _NAMED.match(sentence.text[end:]):
                    yield quote_in(sentence, start, end)
