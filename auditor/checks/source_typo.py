"""Probable typing errors of the Korean source."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.matching.typos import Typo, find_typos
from auditor.model import AlignedArticle, Evidence, Finding, Severity


@dataclass(frozen=True, slots=True)
class SourceTypo:
    """The source probably misspells a name that it spells otherwise elsewhere; the English has the right one.

    Why: a slip of the source is worth telling its author, and must not be counted against the translation.
    Flags:  [[오성]] 비전을 밝혔다. / 오송은 크다. 오송은 밝다. 오송은 멀다.  ->
        It told the Osong vision. / Osong is big. Osong is bright. Osong is far.
    Passes: 오송 비전을 밝혔다. / 오송은 크다. 오송은 밝다. 오송은 멀다.  ->
        It told the Osong vision. / Osong is big. Osong is bright. Osong is far.
    Misses: names that stand fewer than three times; slips of more than one sound.
    Source: the article itself.
    """

    rule: ClassVar[str] = "source-typo"
    category: ClassVar[str] = "source/typo"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a question for every probable typing error."""
        for typo in find_typos(article):
            yield self._finding(typo)

    def _finding(self, typo: Typo) -> Finding:
        wrong, right, english = typo.source.text, typo.intended, typo.target.text
        return Finding(
            self.rule, self.category, self.severity, 0.85,
            f"{wrong} may be a slip for {right}: it stands only here, and the English has “{english}”.",
            f"원문의 ‘{wrong}’ 표기가 ‘{right}’의 오타인지 확인해 주십시오. 영문은 ‘{english}’입니다.",
            typo.pair, typo.source, typo.target, (), None, (Evidence("renderings", f"{right} = {english}"),),
        )  # fmt: skip
