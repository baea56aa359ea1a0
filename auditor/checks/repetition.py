"""Words, phrases and sentences of the translation that stand there twice."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote
from auditor.english.repetition import (
    grown_phrases,
    is_repetitive,
    repeated_phrases,
    repeated_words,
    resumed_phrases,
    stuck_lists,
)
from auditor.model import AlignedArticle, Finding, Pair, Sentence, Severity, Span
from auditor.words.repeats import doubled_elsewhere, restated, said_twice

MIN_WORDS = 6
"""Words of the shortest sentence that is looked for in a longer one."""
MIN_SENTENCE = 25
"""Code points: a shorter sentence may well be said twice ("It was over.")."""
_RUN = 0.75
"""How sure it is that what the Korean says once stands twice by mistake."""


@dataclass(frozen=True, slots=True)
class Repetition:
    """A phrase that repeats in a row, or a sentence that stands twice where the Korean has it once.

    Why: translation systems fall into loops, and readers stumble over them.
    Flags: 시는 도로를 넓히고 다리를 놓는다.  ->
      The city will [[widen the road, widen the road, widen the road]] and build a bridge.
    Flags: 농민을 돕고자 판로를 넓힌다.  ->
      It will widen sales channels to help farmers, [[widening sales channels]] for them.
    Flags: 대학은 병원 설계 단계부터 의료진 수급을 자문한다.  ->
      The university will advise on staffing [[from the design stage, from the hospital's design stage]].
    Passes: 시는 도로를 넓히고 또 넓힌다.  ->  The city will widen the road, and widen it again.
    Passes: 서울과 부산의 집값이 올랐다.  ->  Home prices in Seoul rose, and home prices in Busan rose too.
    Misses: a repetition in other words; one whose Korean says some other word twice.
    Source: MQM Core, Style; degenerate output of neural systems (Holtzman et al. 2020).
    """

    rule: ClassVar[str] = "repetition"
    category: ClassVar[str] = "style/repetition"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every loop, and for every sentence that a pair holds once too often."""
        for index, pair in enumerate(article.pairs):
            is_chant = any(is_repetitive(article.article.source.paragraphs[i].text) for i in pair.source)
            for paragraph in pair.target if not is_chant else ():
                for span, times in repeated_phrases(article.article.target.paragraphs[paragraph].text):
                    confidence = 0.95 if times > 2 else 0.85
                    yield self._finding(article, index, paragraph, (span.start, span.end), confidence)
                for span in _put_twice(article, paragraph):
                    yield self._finding(article, index, paragraph, (span.start, span.end), _RUN)
            for sentence in _doubled(pair):
                place = (sentence.span.start, sentence.span.end)
                yield self._finding(article, index, sentence.paragraph, place, 0.9)
            yield from self._in_other_words(article, index, pair)
        yield from self._elsewhere(article)

    def _in_other_words(self, article: AlignedArticle, index: int, pair: Pair) -> Iterator[Finding]:
        """Yield a finding for every run of words, and every sentence, that the Korean says once."""
        before: tuple[Sentence, ...] = ()
        for bead in pair.sentences:
            for sentence, span in said_twice(article, bead):
                if not any(True for _ in repeated_phrases(sentence.text)):
                    yield self._finding(article, index, sentence.paragraph, (span.start, span.end), _RUN)
            for sentence in restated(bead, before):
                yield self._finding(article, index, sentence.paragraph, (sentence.span.start, sentence.span.end), _RUN)
            before = bead.target

    def _elsewhere(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every sentence that another paragraph has too, where the Korean of the two differs."""
        for index, sentence in doubled_elsewhere(article):
            yield self._finding(article, index, sentence.paragraph, (sentence.span.start, sentence.span.end), _RUN)

    def _finding(
        self, article: AlignedArticle, pair: int, paragraph: int, place: tuple[int, int], confidence: float
    ) -> Finding:
        return Finding(
            self.rule,
            self.category,
            self.severity,
            confidence,
            "This is said more than once.",
            "같은 말이 되풀이됩니다.",
            pair=pair,
            target=quote(article.article.target, paragraph, Span(*place)),
        )


def _put_twice(article: AlignedArticle, paragraph: int) -> Iterator[Span]:
    """Yield the phrases that are said again with a word more, and the last members of lists that are."""
    text = article.article.target.paragraphs[paragraph].text
    yield from stuck_lists(text)
    yield from grown_phrases(text)
    yield from resumed_phrases(text)


def _doubled(pair: Pair) -> Iterator[Sentence]:
    """Yield the target sentences that equal an earlier one of their pair, beyond the Korean sentences that do so."""
    own = [sentence for item in pair.sentences for sentence in item.target if len(sentence.text) >= MIN_SENTENCE]
    other = [sentence.text for item in pair.sentences for sentence in item.source]
    seen: set[str] = set()
    allowed = len(other) - len(set(other))
    for sentence in own:
        is_again = sentence.text in seen or _is_within(sentence.text, seen)
        if is_again and allowed == 0:
            yield sentence
        elif is_again:
            allowed -= 1
        seen.add(sentence.text)


def _is_within(text: str, others: Collection[str]) -> bool:
    """True for a sentence of `MIN_WORDS` words or more that another one holds whole, and goes on."""
    core = text.rstrip('.!?”"’ ')
    return len(core.split()) >= MIN_WORDS and any(core in other for other in others)


@dataclass(frozen=True, slots=True)
class WordRepeated:
    """A word that stands twice in a row.

    Why: it is a slip that every reader sees.
    Flags: 시장은 공사를 미뤘다.  ->  The mayor postponed [[the the]] construction.
    Passes: 그는 그가 옳다는 것을 알았다.  ->  He knew that that was right.
    Misses: a word repeated after another one.
    Source: MQM Core, Linguistic conventions.
    """

    rule: ClassVar[str] = "word-repeated"
    category: ClassVar[str] = "style/repetition"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every doubled word that may not be doubled."""
        for index, pair in enumerate(article.pairs):
            for paragraph in pair.target:
                if not is_content(article, "target", paragraph):
                    continue
                for span in repeated_words(article.article.target.paragraphs[paragraph].text):
                    yield Finding(
                        self.rule,
                        self.category,
                        self.severity,
                        0.9,
                        "This word stands twice.",
                        "같은 단어가 두 번 쓰였습니다.",
                        pair=index,
                        target=quote(article.article.target, paragraph, span),
                    )
