"""Quotations that the English gives to somebody else of the same Korean sentence: whom it is about, told or said to.

Every Korean quotation has its speaker, the subject of the verb after it; word links, or being the only one, tell which
English quotation answers it, and the verb of saying beside that, who speaks there. Another party of the Korean sentence
in the speaker's place is an error where the speaker himself stands elsewhere in the English, or where both speak.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.english.clauses import is_head, subject_region
from auditor.english.verbs import voice
from auditor.korean.clauses import Argument, Clause, clauses
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in, quote_span
from auditor.matching.parties.participants import Places, is_party, locate
from auditor.matching.speech.speakers import SAYING, is_told_apart
from auditor.model import AlignedArticle, Quote, Sentence, Span

_QUOTED = re.compile(r"“[^“”]+”|\"[^\"]+\"")
_VERB = re.compile(rf"\b(?:{SAYING}|denied|says?|saying|adding)\b")
_SAID_BY = re.compile(rf"\s(?:{SAYING})\s(?P<name>[^,.;:“”\"]+)")
_BY_SAID = re.compile(
    rf"\s(?!and\b|but\b|while\b|whereas\b|as\b)(?P<name>[^,.;:“”\"]{{2,60}}?)(?:,[^,“”\"]{{2,60}},)?"
    rf"\s(?:\w+ly\s|then\s|also\s)?(?:{SAYING})\b"
)
_NEXT = re.compile(
    r"\s(?:in|at|on|during|to|while|but|and|when|after|before|as|who|of|about|for|with|from|through|calling)\b"
)
_RANK = re.compile(r"(?:Rep|Sen|Gov|Gen|Dr|Mr|Mrs|Ms|Prof|Lt|Col|Sgt|Capt)\.?")
_MARK = re.compile(r"[,.;:!?”\"]")
"""A title that ends in a point, and what ends the name behind it."""
_NEAR = 70
"""Letters from a verb of saying to the quotation after it."""
MOST_SENTENCES = 2
"""Sentences of a pair up to which it is read."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Who speaks in the Korean and who in the English; `is_sure` where each side quotes once and names both."""

    pair: int
    source: Quote
    target: Quote
    is_sure: bool


@dataclass(frozen=True, slots=True)
class _Saying:
    """A Korean quotation: its place in the paragraph, who says it, and who else the sentence has."""

    sentence: Sentence
    span: Span
    speaker: Argument
    others: tuple[Argument, ...]
    speakers: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """An English quotation: its sentence, its place in the paragraph, and where its speaker stands in the sentence."""

    sentence: Sentence
    span: Span
    speaker: Span


def speakers_beside(article: AlignedArticle) -> Iterator[Beside]:
    """Yield every quotation whose speaker the English exchanges for another party of its Korean sentence."""
    for bead in beads(article):
        if len(bead.pair.source) > MOST_SENTENCES or len(bead.pair.target) > MOST_SENTENCES + 1:
            continue
        sayings = [saying for sentence in bead.pair.source for saying in _sayings(article, sentence)]
        said = [one for sentence in bead.pair.target for one in _english(sentence)]
        for saying in sayings:
            answer = _answer(bead, sayings, said, saying) or _left_over(bead, sayings, said, saying)
            if answer is not None and (found := _judge(article, bead, saying, answer)):
                yield replace(found, is_sure=found.is_sure and len(sayings) == len(said) == 1)
                break


def _sayings(article: AlignedArticle, sentence: Sentence) -> Iterator[_Saying]:
    base = sentence.span.start
    quoted = [Span(base + hit.start(), base + hit.end()) for hit in _QUOTED.finditer(sentence.text)]
    if not quoted:
        return
    told = clauses(morphemes(article, sentence))
    outside = [clause for clause in told if not any(span.overlaps(clause.span) for span in quoted)]
    named = {
        party.span: party
        for clause in told
        for one in (clause.subject, clause.topic, *clause.others)
        for party in ((one, one.owner) if one is not None else ())
        if party is not None and is_party(party) and not party.is_joint
    }
    found: list[tuple[Span, Argument]] = []
    for span in quoted:
        clause = next((c for c in outside if c.span.start >= span.end), None)
        speaker = (clause.subject or clause.topic) if clause is not None else None
        is_told = speaker is not None and speaker.case in ("subject", "topic") and bool(speaker.tokens)
        is_ambiguous = clause is not None and _has_both(clause, quoted)
        if (
            speaker
            and is_told
            and not is_ambiguous
            and not speaker.is_joint
            and not any(q.overlaps(speaker.span) for q in quoted)
        ):
            found.append((span, speaker))
    speakers = {speaker.span: speaker for _, speaker in found}
    for span, speaker in found:
        others = {**named, **speakers}
        others.pop(speaker.span)
        rest = tuple(others[key] for key in sorted(others))
        yield _Saying(sentence, span, speaker, rest, tuple(s for key, s in speakers.items() if key != speaker.span))


def _has_both(clause: Clause, quoted: Sequence[Span]) -> bool:
    """True where one stands as topic and another as subject: A는 B가 “...”고 했다 may quote either."""
    both = (clause.topic, clause.subject)
    spans = {one.span for one in both if one is not None and not any(q.overlaps(one.span) for q in quoted)}
    return len(spans) > 1


def _english(sentence: Sentence) -> Iterator[_Said]:
    """Yield the quotations of *sentence* beside a verb of saying."""
    text, base = sentence.text, sentence.span.start
    plain = unquoted(text)
    for hit in _QUOTED.finditer(text):
        speaker = _after(text, hit) or _before(plain, hit.start())
        if speaker is not None:
            yield _Said(sentence, Span(base + hit.start(), base + hit.end()), speaker)


def _after(text: str, quoted: re.Match[str]) -> Span | None:
    """Return who stands after a quotation that ends in a comma: "...," said Kim; "...," Kim said."""
    if text[quoted.end() - 2] not in ",?!":
        return None
    for pattern in (_SAID_BY, _BY_SAID):
        if hit := pattern.match(text, quoted.end()):
            start, end = hit.span("name")
            if (rank := _RANK.match(text, start)) and rank.end() >= end:
                mark = _MARK.search(text, rank.end())
                end = mark.start() if mark else len(text)
            stop = _NEXT.search(text, start, end)
            return Span(start, stop.start() if stop else end)
    return None


def _before(plain: str, start: int) -> Span | None:
    """Return the subject of the verb of saying before a quotation at *start*."""
    verbs = [hit for hit in _VERB.finditer(plain, max(0, start - _NEAR), start) if not hit.group().endswith("ing")]
    if not verbs or re.search(r"[.!?;”\"]", plain[verbs[-1].end() : start].rstrip()):
        return None
    verb = Span(*verbs[-1].span())
    if voice(plain, verb.start, verb.end, len(plain)) == "passive":
        return None
    return subject_region(plain, verb)


def unquoted(text: str) -> str:
    """Return *text* with blanks for what it quotes."""
    return _QUOTED.sub(lambda hit: "”" + " " * (len(hit.group()) - 2) + "”", text)


def _answer(bead: BeadText, sayings: Sequence[_Saying], said: Sequence[_Said], saying: _Saying) -> _Said | None:
    """Return the English quotation that answers *saying*."""
    if len(sayings) == len(said) == 1:
        return said[0]
    weights = [_weight(bead, saying, one) for one in said]
    best = max(weights, default=0.0)
    if not best or weights.count(best) > 1 or sum(weights) > 1.5 * best:
        return None
    return said[weights.index(best)]


def _left_over(bead: BeadText, sayings: Sequence[_Saying], said: Sequence[_Said], saying: _Saying) -> _Said | None:
    """Return the one of two English quotations that the other of two Korean ones does not answer."""
    if len(sayings) != 2 or len(said) != 2:
        return None
    other = _answer(bead, sayings, said, sayings[1 - sayings.index(saying)])
    return next((one for one in said if other is not None and one is not other), None)


def _weight(bead: BeadText, saying: _Saying, one: _Said) -> float:
    return sum(
        link.weight
        for link in bead.pair.links
        if link.source_paragraph == saying.sentence.paragraph and saying.span.contains(link.source)
        if link.target_paragraph == one.sentence.paragraph and one.span.contains(link.target)
    )


def _judge(article: AlignedArticle, bead: BeadText, saying: _Saying, answer: _Said) -> Beside | None:
    single = replace(
        bead,
        pair=replace(bead.pair, source=(saying.sentence,), target=(answer.sentence,)),
        source=saying.sentence.text,
        target=answer.sentence.text,
    )
    text, region = answer.sentence.text, answer.speaker
    own = _places(article, single, saying.speaker)
    if any(region.overlaps(place) for place in own):
        return None
    elsewhere = bool(own) or any(
        locate(article, replace(single, pair=replace(single.pair, target=(t,)), target=t.text), saying.speaker)
        for t in bead.pair.target
        if t is not answer.sentence
    )
    for other in saying.others:
        is_leader = other in saying.speakers and not locate(article, single, other, names_only=True)
        places = [
            p for p in _places(article, single, other) if is_head(text, region, p) or (is_leader and region.contains(p))
        ]
        if not places or any(a.overlaps(b) for a in places for b in own) or _is_like(saying.speaker, other):
            continue
        if elsewhere or (other in saying.speakers and is_told_apart(article, bead, saying.speaker)):
            place = places[0]
            source = quote_span(saying.sentence, saying.speaker.span)
            return Beside(bead.index, source, quote_in(answer.sentence, place.start, place.end), elsewhere)
    return None


def _is_like(one: Argument, other: Argument) -> bool:
    """True where the one is part of the other, or both end in one word without a name: two officials."""
    if one.nouns in other.nouns or other.nouns in one.nouns:
        return True
    is_named = all(any(token.tag in ("NNP", "SL") for token in party.tokens) for party in (one, other))
    return one.tokens[-1].text == other.tokens[-1].text and not is_named


def _places(article: AlignedArticle, bead: BeadText, party: Argument) -> Places:
    """Return where the English names *party*, or where it does not, the body that it heads: 노조 of 노조 위원장."""
    found = locate(article, bead, party, names_only=True)
    if found or len(party.tokens) < 2:
        return found
    first = party.tokens[:1]
    body = replace(party, tokens=first, span=first[0].span)
    return locate(article, bead, body, names_only=True) if is_party(body) else ()
