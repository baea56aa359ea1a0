"""Words rendered as their opposite: 증가 as "fell", 찬성 as "against"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditor.korean.negation import negations
from auditor.matching.bead_texts import BeadText, beads, linked, morphemes, quote_in
from auditor.model import AlignedArticle, Quote, Token

_MORE = (
    r"increas\w*|ris(?:e|es|ing|en)|rose|gr[eo]w\w*|growth|up|upward|surg\w*|jump\w*|climb\w*|gain\w*|expan\w*|soar\w*|"
    r"higher|more|rais\w*|hik(?:e|es|ed|ing)|extend\w*|doubl\w*|add(?:s|ed|ing)?|improv\w*|widen\w*"
)
_LESS = (
    r"decreas\w*|declin\w*|fell|fall(?:s|en|ing)?|drop\w*|down|downward|reduc\w*|shr[aiu]nk\w*|plung\w*|plummet\w*|cut\w*|"
    r"lower\w*|less|fewer|slump\w*|slid\w*|dip\w*|tumbl\w*|sank|narrow\w*|slash\w*|trim\w*|slow\w*|contract\w*"
)
_FROM = (
    r"or (?:more|older|over|above|higher|longer|greater)|and (?:over|older|above|up)|more than|over|at least|above|"
    r"aged?|\+|exceed\w*|minimum|no less than"
)
_UP_TO = r"or (?:less|younger|under|below|lower|fewer|shorter)|and (?:under|younger|below)|at most|no more than"
_ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "증가 급증 상승 급등 인상 확대 늘 늘리 늘어나 오르 치솟",
        "감소 급감 하락 급락 인하 축소 줄 줄이 줄어들 내려가",
        _MORE,
        _LESS,
    ),
    ("찬성", "반대", r"favou?r\w*|support\w*|approv\w*|agree\w*|yes|for", r"oppos\w*|against|disapprov\w*|object\w*"),
    ("흑자", "적자", r"surplus\w*|profit\w*", r"deficit\w*|loss(?:es)?"),
    ("승소", "패소", r"w[io]n\w*|prevail\w*", r"los[te]\w*"),
    ("무죄", "유죄", r"acquit\w*|not guilty|innocen\w*|clear\w*", r"guilty|convict\w*"),
    ("강화", "완화", r"strengthen\w*|tight\w*|tough\w*|strict\w*|enhanc\w*", r"eas(?:e|es|ed|ing)|relax\w*|loosen\w*"),
    ("상반기", "하반기", r"first half|early", r"second half|latter half|late"),
    ("수출", "수입", r"export\w*", r"import\w*"),
    ("입국", "출국", r"enter\w*|entry|arriv\w*", r"depart\w*|leav\w*|left|exit\w*"),
    ("가결", "부결", r"pass\w*|approv\w*|adopt\w*", r"reject\w*|vot\w* down|defeat\w*"),
    ("최고", "최저", r"highest|best|top|maximum|record|peak", r"lowest|minimum|worst"),
    ("합격", "불합격 탈락", r"pass\w*|accept\w*", r"fail\w*|reject\w*"),
    ("매수", "매도", r"bu[yi]\w*|bought|purchas\w*", r"sell\w*|sold|sale"),
    ("이상", "이하", _FROM, _UP_TO),
)
"""Korean words of one pole and of the other, as lemmas, with what English says for each."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """A Korean word and the English word of the opposite pole that stands for it; `is_linked` tells how sure it is."""

    pair: int
    source: Quote
    target: Quote
    is_linked: bool


def opposites(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every word of a plain pair of sentences that became its opposite.

    The Korean has words of one pole only and denies nothing, the English words of the other pole only.
    """
    for bead in beads(article):
        if not bead.is_single:
            continue
        tokens = morphemes(article, bead.pair.source[0])
        if negations(tokens):
            continue
        for up, down, more, less in _ROWS:
            for own, other, right, wrong in ((up, down, more, less), (down, up, less, more)):
                yield from _compare(bead, tokens, (frozenset(own.split()), frozenset(other.split())), (right, wrong))


def _compare(
    bead: BeadText, tokens: tuple[Token, ...], poles: tuple[frozenset[str], frozenset[str]], english: tuple[str, str]
) -> Iterator[Opposite]:
    own = [token for token in tokens if token.text in poles[0] and token.tag[:2] in ("NN", "VV")]
    if len(own) != 1 or any(token.text in poles[1] for token in tokens) or _word(english[0]).search(bead.target):
        return
    wrong = list(_word(english[1]).finditer(bead.target))
    if len(wrong) != 1:
        return
    sentence, target = bead.pair.source[0], quote_in(bead.pair.target[0], *wrong[0].span())
    place = linked(bead, sentence.paragraph, own[0].span)
    start, end = own[0].span.start - sentence.span.start, own[0].span.end - sentence.span.start
    is_linked = place is not None and place[1].overlaps(target.span)
    if is_linked or (own[0].tag == "NNG" and re.search(r"\d", bead.source)):
        yield Opposite(bead.index, quote_in(sentence, start, end), target, is_linked)


@lru_cache(maxsize=64)
def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)
