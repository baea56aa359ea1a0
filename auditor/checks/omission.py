"""Words of the source that the translation of their sentence does not say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.one_sided import Lone, OneSided, lone_words
from auditor.model import AlignedArticle, Severity, Side


@dataclass(frozen=True, slots=True)
class Omission(OneSided):
    """Korean words or a clause that the English sentence leaves out.

    Why: a dropped condition or reason changes the news, and the English reads well without it.
    Flags: 시장은 [[예산 부족을 이유로]] 공사를 미루겠다고 밝혔다.  ->  The mayor said construction would be postponed.
    Passes: 시장은 공사를 미루겠다고 밝혔다.  ->  The mayor said construction would be postponed.
    Misses: a single word; what is left out beside words that mean nearly the same.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "omission"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MINOR
    side: ClassVar[Side] = "source"
    message: ClassVar[str] = "The English sentence does not seem to say this."
    message_ko: ClassVar[str] = "영어 문장에 이 내용이 빠진 것으로 보입니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every run of words of this side that stands alone inside a sentence pair."""
        return lone_words(article, self.side)
