"""Words rendered as their opposite: 증가 as "fell", 찬성 as "against"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.korean.negation import negations
from auditor.lexicon.opposites import Pole, rows
from auditor.matching.bead_texts import BeadText, beads, linked, morphemes, quote_in, quote_span
from auditor.matching.parties.converses import is_converse
from auditor.model import AlignedArticle, Quote, Span, Token

FEW_WORDS = 20
"""English words up to which an opposite that nothing links is one: in a longer sentence it may be another matter."""
BESIDE, AROUND = 3, 40
"""Letters between a linked word and one that it goes with (South Korea), and around an opposite among several words in
which no word of the right pole may stand."""
_CORE = frozenset("증가 감소 상승 하락 급증 급감 급등 급락 인상 인하 확대 축소 이상 이하 초과 미만".split())
"""Words that go with a figure: beside one they tell enough where nothing is linked."""
_MOVING = frozenset(
    "오르 올리 끌어올리 올라가 치솟 뛰 내리 낮추 끌어내리 내려가 떨어지 늘 늘리 늘어나 줄 줄이 줄어들 높아지 낮아지 "
    "깎".split()
)
_MEASURED = re.compile(
    r"(?:가격|요금|금리|한도|목표|등급|기온|수위|단가|환율|기준|연봉|(?:주|유|물|원|분양|매매|전세|공시|판매)가|"
    r"[가-힣](?:률|율|값|료|비|세|액|량|(?<![지방])금|(?<!다)수|치))(?:[은는이가을를도]|\s)"
)
"""Verbs of movement, and what moves: with a figure they tell as much as nouns do (요금을 500원 내린다)."""
_TRADING, _TRADED = (
    frozenset("사 사들이 팔 팔아치우".split()),
    re.compile(r"어치|주식|지분|채권|외국인|아파트|건물|땅|토지"),
)
_ONE_SENSE = frozenset("받아들이 밑돌 웃돌 넘어서 숨지 다치 닫 닫히 살아남 앞당기".split())
"""Verbs of one sense, which tell as much as nouns do."""
APART = 8
"""Letters between a word and a denial from which it is another matter that is denied."""
MANY_WORDS = 30
"""The same for a noun where no link claims the English word for another Korean one."""
_PAIRED = frozenset("여성 남성 여자 남자 득점 실점 민간 공공 공립 사립".split())
"""Nouns whose opposites stand beside them often."""
_DENYING = frozenset("불 미 비 무 반 역 탈 재 부".split())
"""Prefixes that turn a word round (불합격), or make another of it (재개막)."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """A Korean word and the English word of the opposite pole that stands for it; `is_linked` tells how sure it is.

    A denied word (미등록) counts as unlinked: English denies in more ways than a table holds.
    """

    pair: int
    source: Quote
    target: Quote
    is_linked: bool


def opposites(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every word of a plain pair of sentences that became its opposite.

    The Korean has words of one pole only, the English words of the other pole only; where the Korean denies something
    else, a word link must join them.
    """
    for bead in beads(article):
        if not bead.is_single:
            continue
        tokens = morphemes(article, bead.pair.source[0])
        if _COMPARED.search(bead.source):
            continue
        denied = [negation.span for negation in negations(tokens)]
        words = words_of(tokens)
        found: dict[tuple[Quote, Quote], Opposite] = {}
        for one in _read(bead, words):
            if not denied or (one.is_linked and all(gap(one.source.span, span) > APART for span in denied)):
                found.setdefault((one.source, one.target), replace(one, is_linked=one.is_linked and not denied))
        yield from (one for one in found.values() if not is_converse(article, bead, one.source, one.target))
    yield from _turned_bounds(article)


def _read(bead: BeadText, words: "Words") -> Iterator[Opposite]:
    """Yield the opposites of every pair of poles of which the Korean has one."""
    for row in rows():
        for own, other in ((row.one, row.other), (row.other, row.one))[: 1 if row.is_one_way else 2]:
            if own.words & words.keys() and not other.words & words.keys():
                for found in _compare(bead, words, own, other, is_telling=row.is_telling):
                    yield replace(found, is_linked=found.is_linked and not row.is_denied)


_COMPARED = re.compile(r"[가-힣]보다\s")
"""A comparison may be said from its other end (나보다 젊은, "older than"): `directions` reads those."""

Words = dict[str, list[tuple[Token, ...]]]


def words_of(tokens: tuple[Token, ...]) -> Words:
    """Return the nouns, verbs and adjectives of a sentence, with compounds of two and three morphemes."""
    found: Words = defaultdict(list)
    for i, token in enumerate(tokens):
        if token.tag[:2] not in ("NN", "VV", "VA", "XR", "MM", "MA", "XP") or (i and tokens[i - 1].text in _DENYING):
            continue
        if token.tag == "NNB" or (i and tokens[i - 1].tag == "SN" and tokens[i - 1].span.end == token.span.start):
            continue  # counters: 5300줄, 2승
        if i and _is_part(tokens[i - 1], token):
            continue  # 차폐막, a shield, is no end (폐막)
        if token.text == "빌리" and any(later.tag == "VX" and later.text == "주" for later in tokens[i + 1 : i + 3]):
            continue  # what is borrowed for others is lent
        for length in (1, 2, 3):
            run = tokens[i : i + length]
            if len(run) == length and all(map(_is_one_word, run, run[1:])):
                found["".join(t.text for t in run)].append(run)
    return found


def _is_part(before: Token, token: Token) -> bool:
    """True for a noun written on to one of a single syllable: what the morphology parts may be one word."""
    is_joined = before.span.end == token.span.start and before.tag in ("NNG", "NNB") and len(before.text) == 1
    return is_joined and token.tag == "NNG" and len(token.text) > 1


def _is_one_word(token: Token, following: Token) -> bool:
    return following.span.start - token.span.end <= (token.tag == "MM")  # 두 배


_OTHER_SENSE = re.compile(
    r"(?:last|late|early|earlier|later)\s(?:(?:on\s|in\s)?(?:last\s|this\s|next\s)?(?:year|month|week|night|decade|century|season|spring|"
    r"summer|fall|autumn|winter|quarter|weekend|minute|few|time|[A-Z]\w+day|\d+|two|three|four|five|six|ten|"
    r"January|February|March|"
    r"April|May|June|July|August|Sept\w*|October|November|December|Jan\.|Feb\.|Aug\.|Oct\.|Nov\.|Dec\.))|"
    r"under\s(?:the|a|an|its|his|her|their|this|that|which|way)\b|"
    r"over\s(?:the|its|his|her|their|whether|how|a|an|\d|half|one|two|three|four|five|six|ten)|clos\w*\sto\b|free\sof\b|left\s(?:behind|over|for|\d)|"
    r"fall\w*\s(?:in|into|on|under|to)\slove|leading\b|at\slast\b|last(?:ed|s|ing)\b|in\sfavor\b|after\sall\b",
)
"""Words of the tables in another sense: last year, under the law, over whether, close to, left for."""


_BY_HOW_MUCH = re.compile(r"(?:more|less|over|under)\b")
"""By how much something changed, not what it came to: 절반 이하로 줄었다 is "shrank by more than half"."""

_DENIED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|hardly|scarcely|barely|without|cannot|far\sfrom|nowhere\snear|short\sof|anything\sbut|"
    r"less\sthan|instead\sof|rather\sthan|fail\w*\sto)|n['’]t)(?:\s[\w-]+){0,2}\s$",
    re.IGNORECASE,
)
"""Words that turn round what stands up to two words behind them: far from enough, not yet over."""
_DENIAL = 48
"""Letters before a word in which such words are looked for."""


def is_meant(text: str, start: int) -> bool:
    """True for a word at *start* that says what the tables take it for."""
    before = text[max(0, start - _DENIAL) : start]
    is_amount = before.endswith("by ") and _BY_HOW_MUCH.match(text, start) is not None
    return not is_amount and _OTHER_SENSE.match(text, start) is None and _DENIED.search(before) is None


def _compare(bead: BeadText, words: Words, own: Pole, other: Pole, *, is_telling: bool) -> Iterator[Opposite]:
    used = _widest([run for word in sorted(own.words) for run in words.get(word, ())])
    wrong = [hit for hit in other.english.finditer(bead.target) if is_meant(bead.target, hit.start())]
    if len(used) == 1 and len(wrong) == 1 and not own.english.search(bead.target):
        if (found := _lone(bead, used[0], wrong[0], is_telling=is_telling)) is not None:
            yield found
        return
    for run in used:
        if (found := _linked_to(bead, run, own, wrong)) is not None:
            yield found
            return


def _widest(runs: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
    """Return *runs* without those within another: 저체온증 holds 저체온."""
    spans = [Span(run[0].span.start, run[-1].span.end) for run in runs]
    return [
        run for run, span in zip(runs, spans, strict=True) if not any(o != span and o.contains(span) for o in spans)
    ]


def _lone(bead: BeadText, run: tuple[Token, ...], hit: re.Match[str], *, is_telling: bool) -> Opposite | None:
    """Return the opposite that the only English word of these poles is, where a link or the words tell enough."""
    sentence, target = bead.pair.source[0], quote_in(bead.pair.target[0], *hit.span())
    span = Span(run[0].span.start, run[-1].span.end)
    place = linked(bead, sentence.paragraph, span)
    is_linked = place is not None and place[1].overlaps(target.span)
    is_near = place is None or gap(place[1], target.span) <= BESIDE
    source = quote_span(sentence, span)
    is_word = run[-1].tag[:2] == "NN" or _is_telling_verb(bead.source, run)
    is_plain = is_word and len(bead.target.split()) <= FEW_WORDS and is_near
    is_core = source.text in _CORE and re.search(r"\d", bead.source) is not None
    is_free = (
        run[0].tag[:2] == "NN"
        and source.text not in _PAIRED
        and place is None
        and len(bead.target.split()) <= MANY_WORDS
        and not any(link.target.overlaps(target.span) for link in bead.pair.links)
    )
    if is_linked or (is_telling and (is_core or is_plain or is_free)):
        return Opposite(bead.index, source, target, is_linked)
    return None


def _is_telling_verb(korean: str, run: tuple[Token, ...]) -> bool:
    """True for a verb of one sense, and one of movement or trade beside a figure and what moves or is traded."""
    verb, is_counted = run[0].text, re.search(r"\d", korean) is not None
    return (
        verb in _ONE_SENSE
        or (verb in _MOVING and is_counted and _MEASURED.search(korean) is not None)
        or (verb in _TRADING and is_counted and _TRADED.search(korean) is not None)
    )


def gap(one: Span, other: Span) -> int:
    """Return the letters between two spans, at most 0 where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end)


def _linked_to(bead: BeadText, run: tuple[Token, ...], own: Pole, wrong: Sequence[re.Match[str]]) -> Opposite | None:
    """Return the opposite that *run* is linked to, where no word of its own pole stands near."""
    sentence, span = bead.pair.source[0], Span(run[0].span.start, run[-1].span.end)
    place = linked(bead, sentence.paragraph, span)
    if own.english.search(bead.target) and (len(span) == 1 or run[0].tag == "VA"):
        return None
    for hit in wrong:
        target = quote_in(bead.pair.target[0], *hit.span())
        if place is None or not place[1].overlaps(target.span) or own.english.fullmatch(hit.group()):
            continue
        near = bead.target[max(0, hit.start() - AROUND) : hit.end() + AROUND]
        if not own.english.search(near):
            return Opposite(bead.index, quote_span(sentence, span), target, False)
    return None


_BOUND = re.compile(r"(?P<figure>\d[\d,.]*\d|\d)\S{0,4}\s?(?P<bound>이상|초과|이하|미만)(?![가-힣]{2})")
_NO_MORE = r"(?:\s[\w-]+){0,3}?\s(?:or|and)\s(?:under|younger|less|fewer|below|lower|shorter|smaller)\b"
_NO_LESS = r"(?:\s[\w-]+){0,3}?\s(?:or|and)\s(?:over|older|more|above|higher|longer|larger|greater|up)\b"
"""What follows a figure that is bounded from above, and from below."""


def _turned_bounds(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every bound of a figure that the English bounds from the other end: 60세 이상, "60 or under"."""
    for bead in beads(article):
        for sentence in bead.pair.source:
            for bound in _BOUND.finditer(sentence.text):
                found = _turned(bead, bound["figure"], _NO_MORE if bound["bound"] in ("이상", "초과") else _NO_LESS)
                if found is not None and len(re.findall(rf"(?<![\d.,]){bound['figure']}(?![\d.,])", bead.source)) == 1:
                    yield Opposite(bead.index, quote_in(sentence, *bound.span("bound")), found, True)


def _turned(bead: BeadText, figure: str, wrong: str) -> Quote | None:
    for target in bead.pair.target:
        places = list(re.finditer(rf"(?<![\d.,]){re.escape(figure)}(?![\d,]|\.\d)", target.text))
        if len(places) == 1 and (hit := re.compile(wrong).match(target.text, places[0].end())) is not None:
            return quote_in(target, hit.end() - len(hit.group().split()[-1]), hit.end())
    return None
