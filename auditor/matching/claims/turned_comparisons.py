"""Comparisons told the wrong way round: 지난해보다 많다, "fewer than last year".

A comparison may be told from its other end (나보다 젊은, "older than"): it is turned only where what stands before 보다
is still what stands behind "than".
"""

import re
from collections.abc import Iterator

from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_in
from auditor.matching.claims.opposites import Opposite
from auditor.model import AlignedArticle, Sentence, Token

LEAST = 0.45
"""Weight of a word link that leads to what is compared with."""
BASE = 14
"""Letters before 보다 in which such words stand."""
REACH = 30
"""Letters behind 보다 in which stands how it compares."""
_MORE = re.compile(
    r"많|높|큰|크[다게며고지]|[컸클]|길[다었어]|긴\s|빠[르른]|빨[랐라]|(?<!오)늘|늦|증가|올[라랐]|오[르른]|넓|무겁|무거|비[싸쌌싼]|강[하한했]|앞서|앞선|웃[도돌]|넘"
)
_LESS = re.compile(
    r"적[다은었고게]|낮|작[다은았고게]|짧|느[리린렸]|줄|감소|내[려렸린리]|떨어|좁|가볍|가벼|[싸싼쌌]|약[하한했]|이르|빠[져진]|뒤[지진졌]|밑[도돌]|못\s"
)
"""How the Korean compares, upwards and downwards."""
_ENGLISH_MORE = re.compile(
    r"\b(?:higher|more|larger|greater|longer|faster|bigger|later|above|exceed\w*|over|up|r[io]se\w*|increas\w*|outnumber\w*|"
    r"wider|heavier|stronger|taller|further|farther|better|top\w*|surpass\w*|gain\w*|ahead|jump\w*|climb\w*|grew|grow\w*|"
    r"outpac\w*|doubl\w*|tripl\w*|extra|additional|rising|rais\w*|beyond|older|warmer|hotter|earlier|most)\b",
    re.IGNORECASE,
)
_ENGLISH_LESS = re.compile(
    r"\b(?:lower|less|fewer|smaller|shorter|slower|narrower|lighter|weaker|cheaper|below|under|down|f[ae]ll\w*|decreas\w*|"
    r"declin\w*|drop\w*|short|shrank|shrink\w*|lag\w*|behind|trail\w*|worse|earlier|younger|colder|cooler|reduc\w*|cut\w*|"
    r"sooner|half|least|not|n['’]t|never)\b",
    re.IGNORECASE,
)
"""English of either pole, none of which may stand beside the wrong one."""
_THAN = re.compile(
    r"\b(?P<more>higher|more|larger|greater|longer|faster|bigger|wider|heavier|stronger|later)\b|"
    r"\b(?P<less>lower|less|fewer|smaller|shorter|slower|narrower|lighter|weaker|cheaper)\b"
)
_BASE = re.compile(
    r"(?:지난해|작년|전년|전날|전달|전월|전주|직전|이전|기존|예년|평년|당초|종전|평균|기간|때|예상|계획|목표|기준)(?:\([^)]*\))?$"
)
"""What is compared with always: a time, or what was expected."""
_CURRENCY = re.compile(r"환율|원화|엔화|달러화|위안화")
"""A rate falls as its currency gains."""


def turned_comparisons(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every comparison that the English tells the other way round."""
    for bead in beads(article):
        if is_headline(article, bead) or not bead.is_single or "?" in bead.target:
            continue
        yield from _compared(article, bead)


def _compared(article: AlignedArticle, bead: BeadText) -> Iterator[Opposite]:
    sentence, target = bead.pair.source[0], bead.pair.target[0]
    tokens = morphemes(article, sentence)
    places = [i for i, t in enumerate(tokens) if t.text == "보다" and t.tag == "JKB" and i]
    thans = [
        hit for hit in _THAN.finditer(target.text) if re.match(r"(?:\s[\w-]+){0,4}?\sthan\b", target.text[hit.end() :])
    ]
    if len(places) != 1 or len(thans) != 1 or _CURRENCY.search(bead.source):
        return
    end = tokens[places[0]].span.end - sentence.span.start
    told = re.split(r"[,”\"]|며\s|고\s|지만|[해어아여서]\s", sentence.text[end : end + REACH])[0]
    is_more, is_less = _MORE.search(told), _LESS.search(told)
    hit = thans[0]
    wrong = is_more if hit["less"] else is_less
    right = _ENGLISH_MORE if hit["less"] else _ENGLISH_LESS
    rest = target.text[: hit.start()] + target.text[hit.end() :]
    if (
        wrong is None
        or (is_more and is_less)
        or right.search(rest)
        or not _is_behind(bead, sentence, tokens[places[0] - 1], hit)
    ):
        return
    yield Opposite(
        bead.index, quote_in(sentence, end + wrong.start(), end + wrong.end()), quote_in(target, *hit.span()), False
    )


def _is_behind(bead: BeadText, sentence: Sentence, noun: Token, hit: re.Match[str]) -> bool:
    """True where the *noun* before 보다 stands behind the comparative *hit* in English."""
    end = noun.span.end - sentence.span.start
    if _BASE.search(sentence.text[max(0, end - BASE) : end]):
        return True
    link = best_link(bead, sentence.paragraph, noun.span, LEAST)
    return link is not None and link.target.start - bead.pair.target[0].span.start > hit.end()
