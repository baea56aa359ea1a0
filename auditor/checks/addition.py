"""Words of the translation that its source sentence does not say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.one_sided import Lone, OneSided, lone_words
from auditor.model import AlignedArticle, Severity, Side


@dataclass(frozen=True, slots=True)
class Addition(OneSided):
    """English words or a clause that the Korean sentence does not say.

    Why: readers take what the machine made up for what the paper reported.
    Flags: 시장은 공사를 미루겠다고 밝혔다.  ->
      The mayor, [[who owns a bakery and two hotels]], said construction would be postponed.
    Passes: 시장은 폭설로 공사를 미루겠다고 밝혔다.  ->
      The mayor said construction would be postponed because of heavy snow.
    Misses: a single word; an invention that resembles what the source says.
    Source: MQM Core, Accuracy > Addition.
    """

    rule: ClassVar[str] = "addition"
    category: ClassVar[str] = "accuracy/addition"
    severity: ClassVar[Severity] = Severity.MINOR
    side: ClassVar[Side] = "target"
    message: ClassVar[str] = "The Korean sentence does not seem to say this."
    message_ko: ClassVar[str] = "한국어 문장에 없는 내용으로 보입니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every run of words of this side that stands alone inside a sentence pair."""
        return lone_words(article, self.side)
