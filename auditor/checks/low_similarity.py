"""Pairs that read unlike each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote_paragraph
from auditor.model import AlignedArticle, Evidence, Finding, Pair, Severity

UNLIKE = 0.93
"""The risk from which a pair is shown: none of 1,496 pairs of clean documents (NTREX, WMT24++, corpus) reaches it.

Measured by `benchmarks/coverage.py` in November 2026; one in 500 reaches 0.9.
"""
WRONG_PAIRING = 0.5
"""Below this confidence the pairing itself is doubted."""


@dataclass(frozen=True, slots=True)
class LowSimilarity:
    """A paragraph whose translation reads unlike it, without one fault that explains it.

    Why: the pairing may be wrong, or the sentence mistranslated throughout; either way someone should look.
    Flags: [[이번 개정안은 임대인의 보증금 반환 의무를 강화했다.]]  ->
      [[Whales return to the northern bay every spring with their calves.]]
    Passes: 이번 개정안은 보증금 반환 의무를 강화했다.  ->
      The amendment strengthens the obligation to return deposits.
    Misses: a mistranslation that keeps to the subject.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "low-similarity"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a question for every matched pair of paragraphs with a very high risk."""
        for index, pair in enumerate(article.pairs):
            if pair.is_matched and pair.risk is not None and pair.risk >= UNLIKE and _is_content(article, pair):
                message, message_ko = _DOUBTFUL if pair.confidence < WRONG_PAIRING else _UNLIKE
                yield Finding(
                    self.rule,
                    self.category,
                    self.severity,
                    0.6,
                    message,
                    message_ko,
                    pair=index,
                    source=quote_paragraph(article, "source", pair.source[0]),
                    target=quote_paragraph(article, "target", pair.target[0]),
                    evidence=(Evidence("risk", f"{pair.risk:.2f}"),),
                )


_DOUBTFUL = ("Check whether these two paragraphs belong together.", "두 문단이 서로 대응하는지 확인해 주십시오.")
_UNLIKE = ("The English may not say what the Korean says.", "영문의 뜻이 원문과 다를 수 있습니다.")


def _is_content(article: AlignedArticle, pair: Pair) -> bool:
    return all(is_content(article, side, i) for side in ("source", "target") for i in pair.ids(side))
