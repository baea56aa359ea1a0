"""A translation that breaks off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote, quote_paragraph
from auditor.model import AlignedArticle, Finding, Role, Severity, Span

_FINAL = re.compile(r"[.!?…:;\"'”’)\]]\W*$")
_KOREAN_FINAL = re.compile(r"(?:[다요까죠][.?!]?|[.?!])[\"'”’)\]]*\s*$")
_OPEN = frozenset(
    "a an the of and or but nor as than because which whose from into their his our your my every".split()
)
"""Words that no English sentence ends with."""
_DANGLING = frozenset(
    "in on at by for with to that this these those if when while who whom what where how is are was were be been has"
    " have had will would shall should can could may might must not about between after before during through".split()
)
"""Words that few sentences of a news text end with."""
_LAST_WORD = re.compile(r"([A-Za-z]+)[\s,–—-]*$")
_SURE, _LIKELY = 0.95, 0.6
_MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Truncated:
    """A paragraph of the translation that breaks off in the middle of a sentence.

    Why: the rest of the paragraph was lost, by a length limit or a bad copy.
    Flags: 시장은 주민 의견을 듣고 공사를 미루기로 했다.  ->
      The mayor decided to postpone construction after hearing [[the]]
    Passes: 시장은 공사를 미루기로 했다.  ->  The mayor decided to postpone construction.
    Misses: a text that was cut at the end of a sentence (see paragraph-omitted and sentence-omitted).
    Source: MQM Core, Accuracy > Untranslated.
    """

    rule: ClassVar[str] = "truncated"
    category: ClassVar[str] = "accuracy/untranslated"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every body paragraph that ends on an open word or with a comma."""
        for index, pair in enumerate(article.pairs):
            if not pair.is_matched or not is_content(article, "target", pair.target[-1]):
                continue
            paragraph = article.article.target.paragraphs[pair.target[-1]]
            source = article.article.source.paragraphs[pair.source[-1]].text
            confidence = _breaks_off(paragraph.text, source)
            if paragraph.role is Role.BODY and confidence:
                last = _last_word(paragraph.text)
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    confidence,
                    "The translation breaks off here.",
                    "번역이 여기서 끊겼습니다.",
                    pair=index,
                    source=quote_paragraph(article, "source", pair.source[-1]) if len(pair.source) == 1 else None,
                    target=quote(article.article.target, paragraph.id, last),
                )


def _breaks_off(text: str, source: str) -> float:
    """Return how surely *text* breaks off, 0 where it does not; *source* must end as a sentence does."""
    body = text.rstrip()
    match = _LAST_WORD.search(body)
    if match is None or _FINAL.search(body) or not _KOREAN_FINAL.search(source) or len(body.split()) < _MIN_WORDS:
        return 0.0
    if match.group(1).lower() in _OPEN:
        return _SURE
    is_dangling = match.group(1).lower() in _DANGLING or body.endswith((",", "-", "–", "—"))
    return _LIKELY if is_dangling else 0.0


def _last_word(text: str) -> Span:
    body = text.rstrip()
    match = _LAST_WORD.search(body)
    return Span(match.start(1), match.end(1)) if match else Span(len(body) - 1, len(body))
