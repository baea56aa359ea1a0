"""One file in two languages to its two sides: which paragraphs are the article, which its translation.

Three layouts are known: one language after the other (in either order, with headlines of both at the top if so), and
paragraph by paragraph. In the first, a paragraph in the wrong place stays there: Korean among the English is what the
translator left, not a piece of the article.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from auditor.errors import UnpairedDocument
from auditor.model import Role
from auditor.reading.blocks import Block, Language, folded
from auditor.reading.language import languages, lean
from auditor.reading.roles import stated_role

COPY_RATIO = 90.0
"""Similarity (0 to 100) from which a Korean paragraph among the English counts as copied from the article."""

HEAD_LINES = 3
"""The first paragraphs of a file may be headlines of both languages, whatever follows them."""

MAX_STRAYS = 200
"""With more paragraphs in the wrong place than this, the languages take turns and nothing is out of place."""

_CERTAIN_FROM = 8
_STRAY_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the second language begins, which comes first, and how many paragraphs disagree."""

    cut: int
    first: Language
    strays: int

    def language_at(self, index: int) -> Language:
        return self.first if index < self.cut else _other(self.first)


def sides(blocks: Sequence[Block], where: str) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the Korean and the English blocks, each in order.

    Raises: UnpairedDocument when one of the languages has nothing but furniture.
    """
    labels = list(languages(blocks))
    roles = [stated_role(block, folded(block.text)) for block in blocks]
    is_content = [role is None or not role.is_furniture for role in roles]
    _label_notices(blocks, roles, labels)
    if not any(block.language for block in blocks):
        _keep_strays(blocks, labels, is_content)
    korean = tuple(block for block, label in zip(blocks, labels, strict=True) if label == "ko")
    english = tuple(block for block, label in zip(blocks, labels, strict=True) if label == "en")
    worded = [
        content and lean(folded(b.text)).language is not None for b, content in zip(blocks, is_content, strict=True)
    ]
    found = {label for label, counts in zip(labels, worded, strict=True) if counts}
    _refuse_one_language(found, where)
    return korean, english


def _label_notices(blocks: Sequence[Block], roles: Sequence[Role | None], labels: list[Language]) -> None:
    """A notice belongs to the side whose language it is written in, even a single word such as "English"."""
    for i, (block, role) in enumerate(zip(blocks, roles, strict=True)):
        if role is Role.NOTICE and not block.language:
            labels[i] = lean(folded(block.text)).language or labels[i]


def _refuse_one_language(found: set[Language], where: str) -> None:
    if found >= {"ko", "en"}:
        return
    if not found:
        raise UnpairedDocument(
            f"{where}: no Korean and no English text found; pass a Korean article and its translation"
        )
    here, missing = ("Korean", "English") if found == {"ko"} else ("English", "Korean")
    raise UnpairedDocument(
        f"{where}: only {here} text found; add the {missing} side, pass two files with --source and --target, "
        "or say in `pairs` of the settings which files belong together"
    )


def _keep_strays(blocks: Sequence[Block], labels: list[Language], is_content: Sequence[bool]) -> None:
    """Give a paragraph in the wrong language to the side it stands in, where the layout leaves no doubt of it."""
    layout = _layout(labels, is_content)
    if layout.strays > MAX_STRAYS:
        return
    certain = layout.strays <= _STRAY_SHARE * sum(is_content) and sum(is_content) >= _CERTAIN_FROM
    texts = [folded(block.text) for block in blocks]
    source = [text for text, label, ok in zip(texts, labels, is_content, strict=True) if label == "ko" and ok]
    head = max(HEAD_LINES, next((i for i, text in enumerate(texts) if text.rstrip("\"”'’ ").endswith(".")), 0))
    for i, text in enumerate(texts):
        around = layout.language_at(i)
        if labels[i] == around or not is_content[i]:
            continue
        inside = around in labels[:i] and around in labels[i + 1 :]
        if (certain and inside and i >= head) or (around == "en" and _is_copy(text, source)):
            labels[i] = around


def _layout(labels: Sequence[Language], is_content: Sequence[bool]) -> _Layout:
    """Return the split in two runs with the fewest paragraphs on the wrong side, the earliest of equals."""
    counted = [label if content else None for label, content in zip(labels, is_content, strict=True)]
    layouts: list[_Layout] = []
    for first in ("ko", "en"):
        wrong = sum(label == first for label in counted)
        layouts.append(_Layout(0, first, wrong))
        for cut, label in enumerate(counted, start=1):
            wrong += (label == _other(first)) - (label == first)
            layouts.append(_Layout(cut, first, wrong))
    return min(layouts, key=lambda layout: (layout.strays, layout.cut))


def _is_copy(text: str, source: Sequence[str]) -> bool:
    """True when *text* stands in the source a second time."""
    return len(text) >= 10 and sum(fuzz.ratio(text, other) >= COPY_RATIO for other in source) > 1


def _other(language: Language) -> Language:
    return "en" if language == "ko" else "ko"
