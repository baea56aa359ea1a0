"""Words that the English gives to the speaker of the words before or after them.

Both speakers are named, and each sentence answers its own: where the one is missing beside his words and the other is
named there as who says them, the words are the other's in the English. It is sure where either has the other's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.korean.clauses import Argument
from auditor.matching.bead_texts import BeadText, beads
from auditor.matching.parties.participants import is_party, locate
from auditor.matching.speech.speakers import is_told_apart, speaker_of
from auditor.model import AlignedArticle, Quote, Sentence, Span

_PREPOSITIONS = "of|for|in|at|with|from|by|on|to|near|about|over|under|after|before|that|as|against|into"
_VERBS = (
    r"(?:said|says|say|explain(?:s|ed)|add(?:s|ed)|not(?:es|ed)|stat(?:es|ed)|claim(?:s|ed)|stress(?:es|ed)|"
    r"emphasi[sz]ed|argu(?:es|ed)|warn(?:s|ed)|comment(?:s|ed)|remark(?:s|ed)|repl(?:ies|ied)|counter(?:s|ed)|"
    r"insist(?:s|ed)|pointed out|lament(?:s|ed)|appeal(?:s|ed)|urg(?:es|ed)|complain(?:s|ed)|critici[sz]ed|vow(?:s|ed)|"
    r"pledg(?:es|ed)|assert(?:s|ed)|declar(?:es|ed)|announc(?:es|ed)|retort(?:s|ed)|predict(?:s|ed)|told|recall(?:s|ed)|"
    r"put it|hit back|according to|call(?:s|ed) it|shot back|protest(?:s|ed)|contend(?:s|ed))"
)
_SAYS_AFTER = re.compile(
    rf"^(?:\s[A-Z][\w’'-]*){{0,2}}(?:['’]s)?(?:,[^“”\"]{{1,60}},|\s\([^)]*\))?(?:\s[a-z]\w*){{0,2}},?\s{_VERBS}\b(?!\s(?:by|of)\b)"
)
_SAYS_BEFORE = re.compile(rf"\b{_VERBS}(?:\s(?!(?:{_PREPOSITIONS})\b)[\w.’'-]+){{0,6}},?\s$")
_BESIDE = re.compile(rf"\b(?:{_PREPOSITIONS})\s(?:(?:the|a|an|its)\s)?(?:[A-Z][\w’'-]*\s)?$")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_CLOSED = re.compile(r"[“\"][^”\"]+[”\"]")
LEAST = 1
"""Word links between two quotations from which they are one."""
NEAR = 2
"""Sayings before and after one among whose speakers another is looked for."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Who speaks in the Korean and who in the English; `is_mutual` where the other's words are given to him in turn."""

    pair: int
    source: Quote
    target: Quote
    is_mutual: bool


@dataclass(frozen=True, slots=True)
class _Saying:
    bead: BeadText
    korean: Sentence
    speaker: Argument
    is_own: bool


def exchanged_speakers(article: AlignedArticle) -> Iterator[Exchanged]:
    """Yield every quotation that the English gives to the speaker of a quotation beside it."""
    sayings = list(_sayings(article))
    wrong = [(i, j, place) for i, j, place in _given_away(article, sayings)]
    taken = {(i, j) for i, j, _ in wrong}
    for i, j, place in wrong:
        one = sayings[i]
        if (j, i) not in taken and not any(t.tag in ("NNP", "SL") for t in sayings[j].speaker.tokens):
            continue
        text = article.article.source.paragraphs[one.korean.paragraph].text
        span = one.speaker.span
        source = Quote("source", one.korean.paragraph, span, text[span.start : span.end])
        yield Exchanged(one.bead.index, source, place, (j, i) in taken)


def _sayings(article: AlignedArticle) -> Iterator[_Saying]:
    """Yield the pairs of one sentence that quote somebody, with who speaks: named there, or before."""
    last: tuple[int, Argument] | None = None
    for bead in beads(article):
        korean = bead.pair.source[0]
        if not bead.is_single or not _CLOSED.search(korean.text):
            last = None if last and last[0] != korean.paragraph else last
            continue
        speaker = speaker_of(article, korean)
        is_own = speaker is not None
        if speaker is None and last is not None and last[0] == korean.paragraph:
            speaker = last[1]
        if speaker is None or not is_party(speaker):
            last = None
            continue
        last = (korean.paragraph, speaker)
        if _QUOTED.search(bead.target) and _is_linked(article, bead):
            yield _Saying(bead, korean, speaker, is_own)


def _is_linked(article: AlignedArticle, bead: BeadText) -> bool:
    """True where the words in quotation marks answer each other."""
    sides = []
    for sentence in (bead.pair.source[0], bead.pair.target[0]):
        sides.append([Span(hit.start(), hit.end()) for hit in _QUOTED.finditer(sentence.text)])
    starts = bead.pair.source[0].span.start, bead.pair.target[0].span.start
    n = 0
    for link in bead.pair.links:
        source = Span(link.source.start - starts[0], link.source.end - starts[0])
        target = Span(link.target.start - starts[1], link.target.end - starts[1])
        n += any(span.contains(source) for span in sides[0]) and any(span.contains(target) for span in sides[1])
    return n >= LEAST


def _given_away(article: AlignedArticle, sayings: Sequence[_Saying]) -> Iterator[tuple[int, int, Quote]]:
    """Yield the sayings whose speaker is not named beside them, with who is named in his place."""
    for i, one in enumerate(sayings):
        text = _unquoted(one.bead.target)
        if _places(article, one, one, text) or not is_told_apart(article, one.bead, one.speaker):
            continue
        for j in range(max(0, i - NEAR), min(len(sayings), i + NEAR + 1)):
            other = sayings[j]
            if i == j or not other.is_own or _is_like(one.speaker, other.speaker):
                continue
            if other.speaker.nouns == one.speaker.nouns or (other.speaker.nouns or "\0") in one.korean.text:
                continue
            said = [place for place in _places(article, one, other, text) if _says(text, place)]
            if said:
                start = one.bead.pair.target[0].span.start
                span = Span(start + said[0].start, start + said[0].end)
                paragraph = one.bead.pair.target[0].paragraph
                yield i, j, Quote("target", paragraph, span, one.bead.target[said[0].start : said[0].end])
                break


def _places(article: AlignedArticle, one: _Saying, other: _Saying, text: str) -> tuple[Span, ...]:
    """Return where the English of *one*, whose *text* quotes nothing, names the speaker of *other*."""
    bead = replace(one.bead, pair=replace(one.bead.pair, source=(other.korean,)), target=text)
    found = locate(article, bead, other.speaker, names_only=True)
    return tuple(span for span in found if text[span.start : span.end].strip())


def _is_like(one: Argument, other: Argument) -> bool:
    """True for speakers of one calling, whom English words do not tell apart: two officials, two lawyers."""
    ends = [argument.tokens[-1].text for argument in (one, other)]
    return ends[0] == ends[1] and not all(any(t.tag == "NNP" for t in argument.tokens) for argument in (one, other))


def _says(text: str, place: Span) -> bool:
    """True where the party at *place* is who says it."""
    before, after = text[: place.start], text[place.end :]
    return bool(_SAYS_BEFORE.search(before) or (_SAYS_AFTER.match(after) and not _BESIDE.search(before)))


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda hit: "”" + " " * (len(hit.group()) - 2) + "”" if len(hit.group()) > 1 else " ", text)
