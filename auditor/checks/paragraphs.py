"""Paragraphs that one side has and the other lacks, as the aligner left them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_paragraph
from auditor.model import AlignedArticle, Evidence, Finding, Pair, Role, Severity, Side

MIN_CHARACTERS = {"source": 12, "target": 25}
"""Shorter paragraphs may be labels, cries or furniture that no role was recognised for."""


def _nearest(article: AlignedArticle, pair: int, side: Side) -> Evidence | None:
    """Say between which paragraphs of the other side the missing one would stand."""
    for other in reversed(article.pairs[:pair]):
        if other.ids(side):
            return Evidence("position", f"it would follow {side} paragraph {other.ids(side)[-1] + 1}")
    return None


def _unpaired(article: AlignedArticle, side: Side) -> Iterator[tuple[int, Pair, int]]:
    """Yield pair index, pair and paragraph id of every content paragraph that stands alone."""
    document = article.article.document(side)
    for index, pair in enumerate(article.pairs):
        if pair.is_matched:
            continue
        for paragraph in pair.ids(side):
            content = document.paragraphs[paragraph]
            if not content.role.is_furniture and len(content.text.strip()) >= MIN_CHARACTERS[side]:
                yield index, pair, paragraph


def _severity(role: Role) -> Severity:
    """A headline or subhead is often left out on purpose; a body paragraph hardly ever."""
    return Severity.MAJOR if role is Role.BODY else Severity.MINOR


@dataclass(frozen=True, slots=True)
class ParagraphOmitted:
    """A source paragraph that the translation lacks.

    Why: readers of the English never learn what it said, and nothing in the English shows it.
    Flags: 터널에서 차량 세 대가 부딪쳤다. / [[경찰은 운전자를 상대로 정확한 사고 경위를 조사하고 있다.]] / 통행은
      저녁에야 다시 시작됐다.  ->  Three cars collided in a tunnel. / Traffic resumed only in the evening.
    Passes: 터널에서 차량 세 대가 부딪쳤다. / 통행은 저녁에야 다시 시작됐다. / 홍길동 기자 hong@example.com  ->
      Three cars collided in a tunnel. / Traffic resumed only in the evening.
    Misses: a paragraph whose content was folded into another one in other words.
    Source: MQM Core, Accuracy > Omission.
    """

    rule: ClassVar[str] = "paragraph-omitted"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every source paragraph that stands alone."""
        for index, pair, paragraph in _unpaired(article, "source"):
            place = _nearest(article, index, "target")
            yield Finding(
                self.rule,
                self.category,
                _severity(article.article.source.paragraphs[paragraph].role),
                pair.confidence,
                "This Korean paragraph has no English translation.",
                "이 한국어 문단에 해당하는 영어 번역이 없습니다.",
                pair=index,
                source=quote_paragraph(article, "source", paragraph),
                evidence=(place,) if place else (),
            )


@dataclass(frozen=True, slots=True)
class ParagraphAdded:
    """A paragraph of the translation that the source lacks.

    Why: what no Korean paragraph says was invented, or belongs to another article.
    Flags: 회사는 새 공장을 짓는다. / 공사는 내년에 끝난다.  ->  The company is building a new plant. / [[Shares of its
      rivals closed lower in New York on worries about exports.]] / Construction ends next year.
    Passes: 회사는 새 공장을 짓는다. / 공사는 내년에 끝난다.  ->  The company is building a new plant. /
      Construction ends next year. / Reporter Hong Gil-dong hong@example.com
    Misses: an addition inside a paragraph that has a source.
    Source: MQM Core, Accuracy > Addition.
    """

    rule: ClassVar[str] = "paragraph-added"
    category: ClassVar[str] = "accuracy/addition"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every target paragraph that stands alone."""
        for index, pair, paragraph in _unpaired(article, "target"):
            place = _nearest(article, index, "source")
            yield Finding(
                self.rule,
                self.category,
                _severity(article.article.target.paragraphs[paragraph].role),
                pair.confidence,
                "This English paragraph translates no Korean paragraph.",
                "이 영어 문단에 해당하는 한국어 원문이 없습니다.",
                pair=index,
                target=quote_paragraph(article, "target", paragraph),
                evidence=(place,) if place else (),
            )
