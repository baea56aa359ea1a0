"""Sentences that one side of a paragraph pair has and the other lacks, as the aligner left them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.model import AlignedArticle, Finding, Quote, Sentence, Severity, Side

MIN_CHARACTERS = {"source": 12, "target": 25}
"""Shorter sentences may be cries, labels or splinters of a quotation."""


def _lone_sentences(article: AlignedArticle, side: Side) -> Iterator[tuple[int, Quote, float]]:
    """Yield pair index, quote and confidence of the sentences that nothing in their pair answers.

    The aligner leaves them alone, or joins them to a neighbour where their words have no counterpart.
    """
    for gap in article.gaps:
        if gap.side == side and gap.is_sentence and is_content(article, side, gap.paragraph):
            yield gap.pair, quote(article.article.document(side), gap.paragraph, gap.span), gap.confidence
    for index, pair in enumerate(article.pairs):
        for sentences in pair.sentences if pair.is_matched else ():
            own, other = (
                (sentences.source, sentences.target) if side == "source" else (sentences.target, sentences.source)
            )
            if other:
                continue
            for sentence in own:
                if len(sentence.text) >= MIN_CHARACTERS[side]:
                    yield index, _quote_sentence(sentence), min(pair.confidence, sentences.confidence)


def _quote_sentence(sentence: Sentence) -> Quote:
    return Quote(sentence.side, sentence.paragraph, sentence.span, sentence.text)


@dataclass(frozen=True, slots=True)
class SentenceOmitted:
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

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every source sentence that stands alone inside a pair."""
        for index, place, confidence in _lone_sentences(article, "source"):
            yield Finding(
                self.rule,
                self.category,
                self.severity,
                confidence,
                "This Korean sentence is missing from the English paragraph.",
                "이 한국어 문장이 영어 문단에 빠져 있습니다.",
                pair=index,
                source=place,
            )


@dataclass(frozen=True, slots=True)
class SentenceAdded:
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

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every target sentence that stands alone inside a pair."""
        for index, place, confidence in _lone_sentences(article, "target"):
            yield Finding(
                self.rule,
                self.category,
                self.severity,
                confidence,
                "This English sentence has no source in the Korean paragraph.",
                "이 영어 문장에 해당하는 내용이 한국어 문단에 없습니다.",
                pair=index,
                target=place,
            )
