"""Paragraphs that one side has and the other lacks, as the aligner left them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_paragraph
from auditor.checks.one_sided import MIN_CHARACTERS, Lone, OneSided, most_of_echo
from auditor.model import AlignedArticle, Evidence, Role, Severity, Side


def lone_paragraphs(article: AlignedArticle, side: Side) -> Iterator[Lone]:
    """Yield every content paragraph of *side* that stands alone."""
    paragraphs = article.article.document(side).paragraphs
    for index, pair in enumerate(article.pairs):
        for i in () if pair.is_matched else pair.ids(side):
            role, text = paragraphs[i].role, paragraphs[i].text.strip()
            if not role.is_furniture and len(text) >= MIN_CHARACTERS[side]:
                place = tuple(_nearest(article, index, "target" if side == "source" else "source"))
                sure = min(pair.confidence, *map(most_of_echo, pair.sentences), 1.0)
                yield Lone(index, quote_paragraph(article, side, i), sure, place, _severity(role))


def _nearest(article: AlignedArticle, pair: int, side: Side) -> Iterator[Evidence]:
    """Say after which paragraph of the other *side* the missing one would stand."""
    for other in reversed(article.pairs[:pair]):
        if other.ids(side):
            number = other.ids(side)[-1] + 1
            language, language_ko = ("Korean", "원문") if side == "source" else ("English", "영문")
            yield Evidence(
                "position",
                f"it would follow {language} paragraph {number}",
                f"{language_ko} {number}번째 문단 다음에 올 내용",
            )
            return


def _severity(role: Role) -> Severity:
    """A headline or subhead is often left out on purpose; a body paragraph hardly ever."""
    return Severity.MAJOR if role is Role.BODY else Severity.MINOR


@dataclass(frozen=True, slots=True)
class ParagraphOmitted(OneSided):
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
    side: ClassVar[Side] = "source"
    message: ClassVar[str] = "This Korean paragraph has no English translation."
    message_ko: ClassVar[str] = "이 한국어 문단에 해당하는 영어 번역이 없습니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every paragraph of this side that stands alone."""
        return lone_paragraphs(article, self.side)


@dataclass(frozen=True, slots=True)
class ParagraphAdded(OneSided):
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
    side: ClassVar[Side] = "target"
    message: ClassVar[str] = "This English paragraph translates no Korean paragraph."
    message_ko: ClassVar[str] = "이 영어 문단에 해당하는 한국어 원문이 없습니다."

    def find(self, article: AlignedArticle) -> Iterator[Lone]:
        """Yield every paragraph of this side that stands alone."""
        return lone_paragraphs(article, self.side)
