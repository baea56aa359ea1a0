"""One act told from its other end: 한국이 일본을 꺾었다 is "Japan lost to South Korea".

Verbs of winning, trading, lending and giving have a converse, which says the same where the parties change places. The
word links of the parties tell: an English verb after what the Korean acts upon, and before or without who acts, is told
from the other end.
"""

from collections.abc import Iterator
from itertools import chain, pairwise

from auditor.matching.bead_texts import BeadText, morphemes
from auditor.model import AlignedArticle, Quote, Span, Token

CONVERSE = frozenset(
    """
    꺾 이기 지 패하 누르 잡 물리치 무너뜨리 제치 따돌리 앞서 앞지르 뒤지 승리 패배
    완승 완패 제압 완파 격파 대승 대패 역전승 역전패 승소 패소 추월 사 사들이 팔
    팔아치우 매입 매수 매각 매도 구입 구매 판매 인수 양도 양수 빌리 빌려주 대여 임대
    임차 차입 대출 대부 주 받 건네 건네받 넘기 넘겨받 물려주 물려받 수여 기부 기증
    전달 납품 공급 배우 가르치 보내 맡기 맡 고용 채용 취업 수출 수입 상속 증여 이전
    이관 지급 수령 배당 낙찰 수주 발주 위탁 수탁 초청 방문 따르 이끌 쫓 뒤쫓 당하 입
    """.split()
)
"""Verbs whose parties change places where their converse is told."""
_NOUNS = ("NN", "SL", "XS", "NP", "SN")
_ACTING = frozenset("이 가 은 는 께서".split())
_OTHERS = frozenset("을 를 에게 에게서 한테 한테서 로부터 으로부터 에 에서 와 과 께".split())


def is_converse(article: AlignedArticle, bead: BeadText, source: Quote, target: Quote) -> bool:
    """True where the English *target*, the opposite of the Korean verb *source*, has its parties change places."""
    for sentence in bead.pair.source:
        tokens = morphemes(article, sentence)
        if sentence.paragraph != source.paragraph or not sentence.span.contains(source.span):
            continue
        if not any(t.text in CONVERSE and t.span.overlaps(source.span) for t in tokens):
            return False
        parties = list(_parties(tokens, source.span))
        acting = [_places(article, bead, sentence.paragraph, span, target) for span, acts in parties if acts]
        others = [_places(article, bead, sentence.paragraph, span, target) for span, acts in parties if not acts]
        is_other_first = any(place < target.span.start for places in others for place in places)
        is_actor_first = any(place < target.span.start for places in acting for place in places)
        is_actor_last = any(place > target.span.start for places in acting for place in places)
        return is_other_first and (is_actor_last or not is_actor_first)
    return False


def _parties(tokens: tuple[Token, ...], verb: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the nouns before *verb* that have a particle, and whether they act."""
    start: int | None = None
    for noun, particle in pairwise(tokens):
        is_noun = noun.tag[:2] in _NOUNS
        start = (noun.span.start if start is None else start) if is_noun else None
        if start is None or particle.span.end > verb.end:
            continue
        if particle.tag in ("JKS", "JX") and particle.text in _ACTING:
            yield Span(start, noun.span.end), True
        elif particle.tag in ("JKO", "JKB", "JC") and particle.text in _OTHERS:
            yield Span(start, noun.span.end), False


def _places(article: AlignedArticle, bead: BeadText, paragraph: int, span: Span, target: Quote) -> list[int]:
    """Return where the English stands that answers the noun at *span*, in the paragraph of *target*."""
    links = ((x.source_paragraph, x.source, x.target_paragraph, x.target) for x in bead.pair.links)
    matched = (m for m in article.matches if m.pair == bead.index and m.source and m.target)
    named = (
        (m.source.paragraph, m.source.span, m.target.paragraph, m.target.span) for m in matched if m.source and m.target
    )
    return [
        there.start
        for korean, here, english, there in chain(links, named)
        if (korean, english) == (paragraph, target.paragraph) and here.overlaps(span)
    ]
