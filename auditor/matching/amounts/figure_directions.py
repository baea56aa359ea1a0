"""Changes by a figure whose direction the English turns round: 4.6% 오른 as "down 4.6 percent".

The figure joins both sides, so no word link is needed: the Korean verb stands right after it, and the English words of
direction stand in its clause.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.english.told import clause_bounds
from auditor.korean.negation import negations
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in, quote_span
from auditor.matching.claims.opposites import Opposite
from auditor.model import AlignedArticle, Quote, Sentence, Token

_UP = frozenset(
    "늘 늘리 늘어나 늘어 오르 올리 증가 상승 급등 급증 폭등 뛰 뛰어오르 인상 높아지 높이 불어나 확대 반등 치솟".split()
)
_DOWN = frozenset("줄 줄이 줄어들 내리 떨어지 감소 하락 급락 급감 폭락 인하 낮아지 낮추 축소 삭감 깎 감축".split())
_REACH = 5
"""Morphemes after a figure among which its verb stands: 4.6 % 나 오르."""
_ENDS = frozenset(("EC", "EF", "SP", "ETN"))
"""Tags of what ends a clause."""
_RISING = re.compile(
    r"\b(?:rise|rises|rising|rose|risen|increas\w*|grow|grows|growing|grew|grown|growth|gain\w*|jump\w*|surg\w*|climb\w*|"
    r"soar\w*|higher|hik\w+|lift\w*|boost\w*|improv\w*|rebound\w*|recover\w*|push\w*\sup|bump\w*|bolster\w*|"
    r"rais(?:e|es|ed|ing)|expan\w+|widen\w*|spik\w+|swell\w*|swelled|ralli\w+|advanc\w+|"
    r"up(?!\s(?:to|from|in|for|the|a|with)\b)|more(?!\sthan))\b",
    re.IGNORECASE,
)
_FALLING = re.compile(
    r"\b(?:fall|falls|falling|fell|fallen|decreas\w*|declin\w*|drop\w*|reduc\w*|shrink\w*|shrank|shrunk|plung\w*|plummet\w*|"
    r"cut|cuts|cutting|lower(?:s|ed|ing)|(?:(?<=percent )|(?<=point )|(?<=points )|(?<=won )|(?<=to ))lower|"
    r"slump\w*|slid|slide|slides|dip|dips|dipped|sank|sink|slash\w*|trim\w*|narrow\w*|tumbl\w*|"
    r"shed|lost|los(?:e|es|ing)|down(?!\s(?:to|from|in|the|with)\b)|less(?!\sthan)|fewer(?!\sthan)|eas\w+|contract\w*)\b",
    re.IGNORECASE,
)
_OTHER_SIDE = re.compile(
    r"환율|원화|달러|엔화|위안|파운드|유로|가치|채권|국채|유류할증|할인|단축|적자|손실|부채|대비\s?감소폭"
)
"""What may be told from its other end: the exchange rate rises where the won falls."""
_BREAK = re.compile(
    r"[;:.!?](?=\s|[”\"]|$)|,\s|\b(?:and|while|but|whereas|as|after|although|though|despite|which|that|from)\b"
)


def turned_figures(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every change by a figure that goes the other way in the English."""
    for bead in beads(article):
        if _OTHER_SIDE.search(bead.source):
            continue
        for sentence in bead.pair.source:
            tokens = morphemes(article, sentence)
            if not negations(tokens):
                yield from _turned(bead, sentence, tokens)


def _turned(bead: BeadText, sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Opposite]:
    for i, token in enumerate(tokens):
        if token.tag != "SN" or bead.source.count(token.text) != 1 or len(token.text) < 2:
            continue
        verb = _verb(tokens[i + 1 : i + 1 + _REACH])
        if verb is None:
            continue
        right, wrong = (_RISING, _FALLING) if verb.text in _UP else (_FALLING, _RISING)
        found = _direction(bead, token.text, right, wrong)
        if found is not None:
            yield Opposite(bead.index, quote_span(sentence, verb.span), found, True)


def _verb(tokens: Sequence[Token]) -> Token | None:
    """Return the first of *tokens* that tells a change, None where the clause or another figure comes before it."""
    for token in tokens:
        if token.tag in _ENDS or token.tag == "SN" or token.text in ("로", "으로", "까지", "에서", "이상", "이하"):
            return None
        if token.text in _UP | _DOWN and token.tag[:2] in ("VV", "VA", "NN"):
            return token
    return None


def _direction(bead: BeadText, figure: str, right: re.Pattern[str], wrong: re.Pattern[str]) -> Quote | None:
    """Return the only word of direction beside *figure*, where it is of the *wrong* one."""
    number = re.compile(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)")
    places = [(target, hit) for target in bead.pair.target for hit in number.finditer(target.text)]
    if len(places) != 1:
        return None
    target, hit = places[0]
    start, end = clause_bounds(target.text, *hit.span(), _BREAK)
    said = list(wrong.finditer(target.text, start, end))
    if len(said) != 1 or right.search(target.text, start, end):
        return None
    return quote_in(target, *said[0].span())
