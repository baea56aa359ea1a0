"""Terms and works that a translation calls by two names: 분리막 as "membrane" here and "separator film" there.

A compound is followed by its word links. It departs where it is linked to a word that no other sentence with the
compound has, and nothing of the usual rendering stands in its sentence. A single word (the levy), or a kind of thing
with one word before it (the unmanned craft), refers back.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_span
from auditor.matching.variation.recurring import Compound, Use, answered
from auditor.model import AlignedArticle, Document, Quote, Span, Token

STRONG = 0.5
"""Weight of a word link from which a word renders a compound."""
_STEM = 4
"""Letters that two forms of one word share (bus, buses; senate, senators), and shorter words are compared whole."""
SAME_WORK = 90.0
"""rapidfuzz ratio from which two English titles are one."""
_DERIVED = frozenset("들 적 간 씩 째 쯤 가량 여 대 측 안 용 식 형 상 별 당".split())
"""Endings that make no term."""
_NAMED_AT_WILL = frozenset(
    "팀 진 측 단 사 자 원 인 생 가 관 청 부 처 서 국 회 반 조 업체 업소 기업 회사 기관 당국 정부 법원 검찰 경찰 노조 "
    "단체 조직 집단 가족 부부 모녀 부자 선수 감독 코치 직원 사원 주민 시민 국민 학생 교사 교수 의사 환자 "
    "기사 승객 관객 손님 고객 회원 대원 요원 위원 의원 대표 사장 회장 팬 구단 팀원 노동자 근로자 남성 여성 노인 어린이 "
    "아동 청년".split()
)
"""Heads of compounds for people and bodies, which English names anew for variety: the team, the scientists, they."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A compound, the English that departs from the usual rendering, and that rendering."""

    pair: int
    source: Quote
    target: Quote
    usual: Quote


@dataclass(frozen=True, slots=True)
class _Use:
    bead: BeadText
    source: Quote
    word: Quote
    stems: frozenset[str]

    @property
    def stem(self) -> str:
        return _stem(self.word.text)


def departures(article: AlignedArticle) -> Iterator[Departure]:
    """Yield every rendering of a compound that departs from the one it has elsewhere in the article."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for bead in beads(article):
        if not is_headline(article, bead):
            for use in _uses(article, bead):
                uses[use.source.text].append(use)
    for found in uses.values():
        counts = Counter(use.stem for use in found)
        usual = max(counts, key=lambda stem: (counts[stem], stem == found[0].stem))
        first = next(use for use in found if use.stem == usual)
        for use in found:
            others = [other for other in found if other.bead is not use.bead]
            if usual not in use.stems and not any(use.stem in other.stems for other in others):
                answer = _answered(article, use)
                if answer is not None and not answer.refers_back() and _is_term(article, first):
                    yield Departure(use.bead.index, use.source, answer.target, first.word)


def _is_term(article: AlignedArticle, use: _Use) -> bool:
    """True for a rendering of two words, or of one that comes again with the compound."""
    answer = _answered(article, use)
    with_it = [bead for bead in beads(article) if use.source.text in bead.source and use.word.text in bead.target]
    return len(with_it) > 1 or (answer is not None and len(answer.phrase.words) > 1)


def _answered(article: AlignedArticle, use: _Use) -> Use | None:
    return answered(article, Compound(use.source.text, use.source, use.bead))


_KOREAN_WORK = re.compile(r"[‘'《〈「『]([^’'》〉」』]{3,30})[’'》〉」』]")
_ENGLISH_WORK = re.compile(
    r"(?<!\w)(?:‘([^‘’“”]{3,60})’|“([^“”]{3,60})”|'((?:[^']|(?<=\w)'(?=\w)){3,60})'(?!\w)|\"([^\"]{3,60})\")"
)
_SMALL = frozenset("of the a an and in at on for to with by from or as".split())


def renamed_works(article: AlignedArticle) -> Iterator[Departure]:
    """Yield every title of a work, in quotation marks on both sides, that is translated otherwise elsewhere."""
    known: dict[str, Quote] = {}
    for index, pair in enumerate(article.pairs):
        korean = [work for i in pair.source for work in _korean_works(article.article.source, i)]
        english = [work for i in pair.target for work in _english_works(article.article.target, i)]
        if len(korean) == len(english) == 1:
            usual = known.setdefault(korean[0].text, english[0])
            if ratio(_bare(usual), _bare(english[0])) < SAME_WORK:
                yield Departure(index, korean[0], english[0], usual)


def _korean_works(document: Document, paragraph: int) -> Iterator[Quote]:
    for hit in _KOREAN_WORK.finditer(document.paragraphs[paragraph].text):
        yield Quote("source", paragraph, Span(*hit.span(1)), hit[1])


def _english_works(document: Document, paragraph: int) -> Iterator[Quote]:
    """Yield what stands in quotation marks with capitals, as titles do."""
    for hit in _ENGLISH_WORK.finditer(document.paragraphs[paragraph].text):
        group = hit.lastindex or 0
        words = hit[group].replace(",", " ").split()
        if words and all(word in _SMALL or not word[0].islower() for word in words) and words[0][0].isupper():
            yield Quote("target", paragraph, Span(*hit.span(group)), hit[group])


def _bare(title: Quote) -> str:
    return title.text.casefold().strip(" ,.").removeprefix("the ").removeprefix("a ")


def _uses(article: AlignedArticle, bead: BeadText) -> Iterator[_Use]:
    """Yield the compounds of *bead* that are strongly linked, with the English word and all stems of the sentence."""
    stems = frozenset(_stem(word) for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", bead.target))
    for sentence in bead.pair.source:
        for run in _compounds(morphemes(article, sentence)):
            source = quote_span(sentence, Span(run[0].span.start, run[-1].span.end))
            best = best_link(bead, sentence.paragraph, source.span, STRONG)
            if best is not None:
                text = article.article.target.paragraphs[best.target_paragraph].text
                word = Quote("target", best.target_paragraph, best.target, text[best.target.start : best.target.end])
                if word.text.islower():
                    yield _Use(bead, source, word, stems)


def _compounds(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield the whole runs of two and more adjoining common nouns that make a term of three syllables or more."""
    i = 0
    while i < len(tokens):
        j = i
        while j < len(tokens) and _continues(tokens, i, j):
            j += 1
        run = tokens[i:j]
        nouns = [token for token in run if token.tag == "NNG"]
        is_cut = j < len(tokens) and tokens[j].span.start == tokens[j - 1].span.end and tokens[j].tag[0] not in "JSVXE"
        is_term = run[-1].text not in _DERIVED | _NAMED_AT_WILL if run else False
        if len(nouns) >= 2 and is_term and sum(len(t.text) for t in run) >= 3 and not is_cut:
            yield run
        i = max(j, i + 1)


def _continues(tokens: tuple[Token, ...], start: int, place: int) -> bool:
    token = tokens[place]
    adjoins = place == start or token.span.start == tokens[place - 1].span.end
    return token.tag in ("NNG", "XPN", "XSN") and adjoins


def _stem(word: str) -> str:
    return word.lower().removesuffix("es").removesuffix("s")[:_STEM]
