"""What each paragraph of one side is: title, subtitle, body, subhead, or furniture."""

import re
from collections.abc import Sequence

from auditor.model import Paragraph, Role, Span
from auditor.reading.blocks import Block, Language, folded
from auditor.reading.furniture import RELATED_HEAD, furniture_role
from auditor.reading.inline import inline_spans
from auditor.text import view

MAX_SUBTITLES = 4
"""Lines between the title and the first paragraph that may be subtitles."""

_TITLE_LENGTH = {"ko": 80, "en": 220}
_SUBHEAD_LENGTH = {"ko": 40, "en": 90}
_FULL_STOP = re.compile(r"[.。:;,…]\s*[\"'”’)\]」』\s]*$")
_KOREAN_SENTENCE = re.compile(r"[가-힣]다\.(?:\s|$)|[가-힣]{2}(?:했|였|됐|한|된|이|있|없|밝혔|말했)다[\"”’\s]*$")
_LIST_ITEM = re.compile(r"^(?:[-*•·ㆍ▲△▶○●◦▪]|\(?\d{1,2}[.)]|[①-⑳])\s*")
_LIST_MARK = re.compile(r"^[▲△▶○●]")


def roles_of(blocks: Sequence[Block], language: Language) -> tuple[Role, ...]:
    """Return the role of every block of one side, in order; what the format says about a block holds."""
    texts = [folded(block.text) for block in blocks]
    roles = [stated_role(block, text) for block, text in zip(blocks, texts, strict=True)]
    _lists_are_body(texts, roles)
    _mark_related(texts, roles)
    is_prose = [
        None if role and role.is_furniture else role is Role.BODY or (role is None and _is_prose(text, language))
        for text, role in zip(texts, roles, strict=True)
    ]
    _mark_titles(texts, roles, is_prose, language)
    return tuple(role or _inner_role(i, texts, is_prose, language) for i, role in enumerate(roles))


def stated_role(block: Block, text: str) -> Role | None:
    """Return what the format or the wording says *block* is, None when it may be a title or body.

    A heading may still be furniture ("Related articles"); what the format calls a caption is one.
    """
    if block.role in (None, Role.TITLE, Role.SUBTITLE, Role.SUBHEAD):
        return furniture_role(text) or block.role
    return block.role


def ignored_spans(text: str, role: Role) -> tuple[Span, ...]:
    """Return the spans of a paragraph as given that are never audited, such as an inline dateline."""
    if role not in (Role.BODY, Role.CAPTION):
        return ()
    analysed = view(Paragraph(0, text))
    return tuple(analysed.restore(span) for span in inline_spans(analysed.text))


def _is_prose(text: str, language: Language) -> bool:
    """True for a paragraph of sentences, false for what may be a headline."""
    if _FULL_STOP.search(text) or len(text) > _TITLE_LENGTH[language]:
        return True
    return language == "ko" and _KOREAN_SENTENCE.search(text) is not None


def _lists_are_body(texts: Sequence[str], roles: list[Role | None]) -> None:
    """Several lines in a row behind the same mark are a list, not captions."""
    for i in range(1, len(texts)):
        pair = (texts[i - 1][:1], texts[i][:1])
        if pair[0] == pair[1] and _LIST_MARK.match(texts[i]):
            for j in (i - 1, i):
                roles[j] = Role.BODY if roles[j] in (None, Role.CAPTION) else roles[j]


def _mark_related(texts: Sequence[str], roles: list[Role | None]) -> None:
    """What follows a heading such as "related articles" belongs to it until sentences begin again."""
    is_inside = False
    for i, text in enumerate(texts):
        is_head = RELATED_HEAD.match(text) is not None
        is_inside = is_head or (is_inside and not _FULL_STOP.search(text))
        if is_inside and roles[i] in (None, Role.SUBHEAD, Role.BODY):
            roles[i] = Role.OTHER


def _mark_titles(
    texts: Sequence[str], roles: list[Role | None], is_prose: Sequence[bool | None], language: Language
) -> None:
    """The lines before the first paragraph of prose are the title and its subtitles."""
    if True not in is_prose:
        return _mark_first(roles)
    head = [i for i in range(is_prose.index(True)) if roles[i] in (None, Role.TITLE, Role.SUBTITLE, Role.SUBHEAD)]
    titles = [i for i in head if roles[i] is Role.TITLE]
    title = titles[0] if titles else next(iter(head), None)
    for n, i in enumerate(head):
        if i == title:
            roles[i] = Role.TITLE
        elif n <= MAX_SUBTITLES and not _LIST_ITEM.match(texts[i]) and len(texts[i]) <= _TITLE_LENGTH[language]:
            roles[i] = Role.SUBTITLE
    return None


def _mark_first(roles: list[Role | None]) -> None:
    """Without a sentence anywhere, only the first of several lines is taken for a title."""
    content = [i for i, role in enumerate(roles) if role is None]
    if len(content) > 1 and Role.TITLE not in roles:
        roles[content[0]] = Role.TITLE


def _inner_role(index: int, texts: Sequence[str], is_prose: Sequence[bool | None], language: Language) -> Role:
    """A short line without a full stop between two paragraphs of prose is a subhead, all else body.

    Furniture (None in *is_prose*) is looked past, so a picture above a subhead does not hide it.
    """
    text = texts[index]
    before = next((is_prose[i] for i in range(index - 1, -1, -1) if is_prose[i] is not None), False)
    after = next((is_prose[i] for i in range(index + 1, len(is_prose)) if is_prose[i] is not None), False)
    is_short = not is_prose[index] and len(text) <= _SUBHEAD_LENGTH[language] and not _LIST_ITEM.match(text)
    return Role.SUBHEAD if is_short and before and after else Role.BODY
