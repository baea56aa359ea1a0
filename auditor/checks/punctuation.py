"""Marks that are doubled, missing or without their counterpart, and headlines that were left too literal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import is_content, quote, quote_paragraph
from auditor.model import AlignedArticle, Finding, Pair, Paragraph, Role, Severity, Span

_FAULTS = (
    (re.compile(r"(?<=\S)(?P<at>  +)(?=\S)"), "Two blanks in a row.", "빈칸이 겹쳐 있습니다."),
    (re.compile(r"(?P<at>,,+|;;+|(?<!\.)\.\.(?!\.)|,\.)"), "Doubled marks.", "문장부호가 겹쳐 있습니다."),
    (re.compile(r"\w(?P<at> [,;](?=\s)| \.(?=\s|$))"), "A blank before the mark.", "문장부호 앞에 빈칸이 있습니다."),
)
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Punctuation:
    """Doubled blanks and marks, brackets without their counterpart, sentences without their end.

    Why: small, but readers take it for carelessness, and a missing end often shows a sentence cut short.
    Flags: 행사가 열렸고 시민이 왔다.  ->  The event was held[[,,]] and citizens came.
    Flags: 행사(무료)가 열렸다.  ->  The event [[(]]free of charge was held.
    Passes: 행사가 열렸다.  ->  The event was held... and then it ended.
    Misses: marks of style (serial commas, dashes).
    Source: MQM Core, Linguistic conventions > Punctuation.
    """

    rule: ClassVar[str] = "punctuation"
    category: ClassVar[str] = "linguistic-conventions"
    severity: ClassVar[Severity] = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every fault of form in the paragraphs of content."""
        for index, pair in enumerate(article.pairs):
            for paragraph in pair.target:
                if is_content(article, "target", paragraph):
                    yield from self._of(article, index, paragraph)

    def _of(self, article: AlignedArticle, pair: int, paragraph: int) -> Iterator[Finding]:
        text = article.article.target.paragraphs[paragraph].text
        for pattern, message, korean in _FAULTS:
            for hit in pattern.finditer(text):
                yield self._finding(article, pair, paragraph, Span(*hit.span("at")), message, korean)
        if span := unmatched_bracket(text):
            message = f"“{text[span.start]}” has no counterpart."
            yield self._finding(article, pair, paragraph, span, message, "괄호의 짝이 맞지 않습니다.")

    def _finding(
        self, article: AlignedArticle, pair: int, paragraph: int, span: Span, message: str, korean: str
    ) -> Finding:
        found = quote(article.article.target, paragraph, span)
        return Finding(self.rule, self.category, self.severity, 0.7, message, korean, pair, None, found)


def unmatched_bracket(text: str) -> Span | None:
    """Return the first bracket of *text* without its counterpart; smileys and list marks `1)` are none."""
    stack: list[int] = []
    for place, mark in enumerate(text):
        if mark in _BRACKETS and text[place - 1 : place] not in (":", ";"):
            stack.append(place)
        elif mark in _BRACKETS.values() and stack and _BRACKETS[text[stack[-1]]] == mark:
            stack.pop()
    return Span(stack[0], stack[0] + 1) if len(stack) == 1 else None


LONG_TITLE = 20
"""English words from which a headline is over-long (news agencies ask for about 12)."""
OVER_LONG, MARKED = 0.6, 0.4
"""How sure the question is: many newsrooms keep the "…" of Korean headlines, so that one is kept from people unless
they ask for it."""


@dataclass(frozen=True, slots=True)
class HeadlineLiteral:
    """A headline that follows the Korean mark by mark, or is over-long: a question to the editor.

    Why: Korean headlines join noun phrases with "…" and quote by ‘ ’; English ones have a verb and fewer words.
    Flags: 매출 3조…전기버스 호조  ->  [[Sales of 3 Trillion…Electric Buses Do Well]]
    Passes: 매출 3조…전기버스 호조  ->  Sales Top 3 Trillion Won on Electric Buses
    Misses: literal headlines without marks.
    Source: The Associated Press Stylebook, "headlines".
    """

    rule: ClassVar[str] = "headline-literal"
    category: ClassVar[str] = "linguistic-conventions"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a question for every headline with an inner ellipsis, or too many words."""
        for index, pair in enumerate(article.pairs):
            for i in pair.target:
                paragraph = article.article.target.paragraphs[i]
                is_title = paragraph.role is Role.TITLE or (i == 0 and not _is_sentence(article, pair, paragraph))
                is_long = len(paragraph.text.split()) >= LONG_TITLE
                if is_title and (re.search(r"\w\s?(?:…|\.\.\.)\s?\w", paragraph.text) or is_long):
                    yield Finding(
                        self.rule, self.category, self.severity, OVER_LONG if is_long else MARKED,
                        "The headline follows the Korean mark by mark, or is long; could it be shorter?",
                        "제목이 원문을 그대로 따르거나 깁니다. 더 짧게 다듬을 수 있는지 보십시오.",
                        index, None, quote_paragraph(article, "target", i),
                    )  # fmt: skip


def _is_sentence(article: AlignedArticle, pair: Pair, paragraph: Paragraph) -> bool:
    """True when the paragraph, or the Korean that it answers, ends as sentences do."""
    source = (article.article.source.paragraphs[i].text for i in pair.source)
    return any(re.search(r"[.!?:;”\"’']\s*$", text) for text in (paragraph.text, *source))
