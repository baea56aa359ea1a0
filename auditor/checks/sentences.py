"""Sentences that one side of a paragraph pair has and the other lacks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.align.named import mention_keys
from auditor.checks.base import is_content, quote
from auditor.checks.one_sided import MIN_CHARACTERS, Lone, OneSided, most_of_echo
from auditor.korean.romanisation import romanise
from auditor.model import AlignedArticle, Pair, Quote, Sentence, Severity, Side
from auditor.words.lengths import gain

FITS = 0.05
"""What the lengths of a paragraph must gain without a sentence to confirm that nothing answers it.

Of 124 sentences whose translation was taken away and which the aligner left alone, 107 gain as much; of 27 others that
it left alone none does (`benchmarks/seeded.py` on NTREX-128, WMT24++ and dialogues, November 2026).
"""
CONFIRMED, DOUBTED, UNCONFIRMED = 0.92, 0.85, 0.45
"""The least confidence of a sentence that the aligner leaves alone and lengths confirm; the most where something else
speaks against it, and where lengths do of an English one: free English splits sentences, and all four such of 60 sound
articles were false (2026-11-23)."""
_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]{4,}")
_HANGUL = re.compile(r"[가-힣]{2,}")

LIKELY = 0.5
"""The confidence of the aligner that lengths can confirm."""
FEWEST_TOLD = 2
"""How many names and numbers of a sentence the other side must tell elsewhere for the sentence to have moved there.

At least half of it in any case. Journalists move sentences between paragraphs; an invention names something else.
"""


def lone_sentences(article: AlignedArticle, side: Side) -> Iterator[Lone]:
    """Yield the sentences of *side* that nothing in their pair answers.

    The aligner leaves them alone, or joins them to a neighbour where their words have no counterpart: then lengths can
    only lower the confidence, for terse renderings of a whole sentence gain as much; and an English one is never sure,
    for journalists say again in a sentence of its own what the Korean says in passing.
    """
    for gap in article.gaps:
        if gap.side == side and gap.is_sentence and is_content(article, side, gap.paragraph):
            place = quote(article.article.document(side), gap.paragraph, gap.span)
            weighed = _weighed(gap.confidence, article.pairs[gap.pair], side, len(gap.span))
            most = DOUBTED if side == "target" else 1.0
            yield Lone(gap.pair, place, min(gap.confidence, weighed, most), gap.evidence)
    for index, pair in enumerate(article.pairs):
        for item in pair.sentences if pair.is_matched else ():
            own, other = (item.source, item.target) if side == "source" else (item.target, item.source)
            for sentence in () if other else own:
                if len(sentence.text) >= MIN_CHARACTERS[side] and not _is_headline(article, sentence):
                    place = Quote(side, sentence.paragraph, sentence.span, sentence.text)
                    sure = min(pair.confidence, item.confidence)
                    weighed = _weighed(sure, pair, side, sum(len(s.text) for s in own))
                    is_named = side == "target" and _is_spelled(article, pair, sentence)
                    is_told = is_named or _is_told(article, sentence)
                    most = DOUBTED if is_told else 1.0
                    yield Lone(index, place, min(weighed, most, most_of_echo(item)))


def _is_headline(article: AlignedArticle, sentence: Sentence) -> bool:
    """Return whether *sentence* is part of a headline, of which translators leave out what they have no room for."""
    return article.article.document(sentence.side).paragraphs[sentence.paragraph].role.is_headline


def _is_told(article: AlignedArticle, sentence: Sentence) -> bool:
    """Return whether the other side tells most of what *sentence* names, so that the sentence may have moved."""
    named = [
        mention_keys(mention)
        for mention in article.mentions
        if mention.side == sentence.side
        and mention.paragraph == sentence.paragraph
        and sentence.span.start <= mention.span.start < sentence.span.end
    ]
    told = {key for mention in article.mentions if mention.side != sentence.side for key in mention_keys(mention)}
    retold = sum(bool(keys & told) for keys in named)
    return retold >= FEWEST_TOLD and 2 * retold >= sum(map(bool, named))


def _is_spelled(article: AlignedArticle, pair: Pair, sentence: Sentence) -> bool:
    """Return whether the Korean of *pair* spells a name of the English *sentence*: 남평분교, Nampyeong."""
    names = {hit.group().lower() for hit in _NAME.finditer(sentence.text)}
    paragraphs = article.article.source.paragraphs
    words = {word for i in pair.source for word in _HANGUL.findall(paragraphs[i].text)} if names else set()
    return any(romanise(word).lower().startswith(name) for word in words for name in names)


def _weighed(confidence: float, pair: Pair, side: Side, lone: int) -> float:
    """Return *confidence* raised or lowered by what the lengths of *pair* say of *lone* code points of *side*."""
    source = sum(len(s.text) for item in pair.sentences for s in item.source)
    target = sum(len(s.text) for item in pair.sentences for s in item.target)
    if gain(source, target, lone, side) < FITS:
        return min(confidence, UNCONFIRMED if side == "target" else DOUBTED)
    return max(confidence, CONFIRMED) if confidence >= LIKELY else confidence


@dataclass(frozen=True, slots=True)
class SentenceOmitted(OneSided):
    """A source sentence that its paragraph's translation lacks.

    Why: machine translation drops whole sentences of long paragraphs, and the rest reads well without them.
    Flags: 회의는 비공개로 열렸다. [[시장은 예산안에 끝까지 반대했다.]] 다음 회의는 가을에 열린다.  ->
      The meeting was held behind closed doors. The next meeting is in autumn.
    Passes: 회의는 5일 열렸다. 시장은 반대했다.  ->  The meeting was held on the 5th, and the mayor objected.
    Misses: a sentence of which a part was kept.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "sentence-omitted"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MAJOR
    side: ClassVar[Side] = "source"
    message: ClassVar[str] = "This Korean sentence is missing from the English paragraph."
    message_ko: ClassVar[str] = "이 한국어 문장이 영어 문단에 빠져 있습니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every sentence of this side that stands alone inside a pair."""
        return lone_sentences(article, self.side)


@dataclass(frozen=True, slots=True)
class SentenceAdded(OneSided):
    """A sentence of the translation that its source paragraph lacks.

    Why: a fluent sentence without a source is an invention that readers take for reporting.
    Flags: 회의는 비공개로 열렸다. 다음 회의는 가을에 열린다.  ->  The meeting was held behind closed doors.
      [[Residents of the village had long demanded a new bridge.]] The next meeting is in autumn.
    Passes: 회의는 5일 열렸고 시장은 반대했다.  ->  The meeting was held on the 5th. The mayor objected.
    Misses: a sentence of which a part has a source.
    Source: MQM Core, Accuracy > Addition.
    """

    rule: ClassVar[str] = "sentence-added"
    category: ClassVar[str] = "accuracy/addition"
    severity: ClassVar[Severity] = Severity.MAJOR
    side: ClassVar[Side] = "target"
    message: ClassVar[str] = "This English sentence has no source in the Korean paragraph."
    message_ko: ClassVar[str] = "이 영어 문장에 해당하는 내용이 한국어 문단에 없습니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every sentence of this side that stands alone inside a pair."""
        return lone_sentences(article, self.side)
