"""Whether a form found in Korean text stands there as a name: 강화 is a county, and also "strengthening"."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from auditor.korean.morphology import tokens_at
from auditor.korean.particles import strip
from auditor.model import Document, Mention, Paragraph, Span, Token, Tokens

_COMPOUNDS = """
대 대학 대학교 시청 군청 구청 도청 시장 군수 구청장 도지사 지사 지법 지검 고법 고검 지원 지청 역 공항 항 고 여고 중 초
경찰서 소방서 병원 의료원 교육청 시의회 군의회 도의회 시민 군민 도민 구민 시립 군립 도립 시내 지역 지방 산 발 행
시 군 구 도 권 인 연구원 상의 은행 터미널
"""
COMPOUNDS = frozenset(_COMPOUNDS.split())
"""What may follow the name of a place inside one word."""


def stands_as_name(text: str, span: Span, tokens: tuple[Token, ...]) -> bool:
    """True when *span* begins and ends where names do, and the morphology does not read it as a common word."""
    near = tokens_at(tokens, span)
    inside = [t for t in near if span.contains(t.span)]
    first = next((t for t in near if t.span.start <= span.start), None)
    if first is None or first.span.start != span.start:
        return False
    if first.span.end > span.end:
        rest = text[span.end : first.span.end]
        return first.tag in ("NNP", "NNG") and not COMPOUNDS.isdisjoint((rest, text[span.end - 1] + rest))
    if not inside or inside[-1].span.end != span.end:
        return _ends_word(text, span)
    return _reads_as_name(inside)


def _reads_as_name(inside: list[Token]) -> bool:
    """A noun; or several nouns that the morphology had to cut because it does not know the word."""
    if inside[0].tag == "NNP" or (inside[0].tag == "SL" and len(inside) > 1):
        return True
    return is_common(inside) or _is_cut(inside)


def is_common(inside: list[Token]) -> bool:
    """True for one common noun: 청주 is a city and also rice wine, so alone it proves nothing."""
    return len(inside) == 1 and inside[0].tag == "NNG"


def _is_cut(inside: list[Token]) -> bool:
    return len(inside) > 1 and all(t.tag.startswith(("N", "XR", "SL", "XS")) for t in inside) and inside[0].tag != "NR"


def _ends_word(text: str, span: Span) -> bool:
    """True when only a particle follows in the word, though the morphology cut it elsewhere."""
    end = span.end
    while end < len(text) and "가" <= text[end] <= "힣":
        end += 1
    word = text[span.start : end]
    return len(span) > 2 and strip(word) == text[span.start : span.end]


Masks = tuple[Mention, ...]
KoreanFinder = Callable[[Paragraph, tuple[Token, ...], Masks], Iterable[Mention]]
EnglishFinder = Callable[[Paragraph, Masks], Iterable[Mention]]


def find_by_side(
    document: Document, tokens: Tokens, masks: Masks, in_korean: KoreanFinder, in_english: EnglishFinder
) -> tuple[Mention, ...]:
    """Return what the finder of the document's side finds in each paragraph, given its tokens and what is masked."""
    hiding = by_paragraph(masks)
    found: list[Mention] = []
    for i, paragraph in enumerate(document.paragraphs):
        hidden = hiding.get(i, ())
        if document.side == "source":
            found += in_korean(paragraph, tokens[i] if tokens else (), hidden)
        else:
            found += in_english(paragraph, hidden)
    return tuple(found)


def by_paragraph(mentions: Iterable[Mention]) -> dict[int, tuple[Mention, ...]]:
    """Return *mentions* of one side by paragraph."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.paragraph].append(mention)
    return {paragraph: tuple(group) for paragraph, group in found.items()}


def is_masked(paragraph: int, span: Span, masks: tuple[Mention, ...]) -> bool:
    """True when another mention already takes *span*."""
    return any(m.paragraph == paragraph and m.span.overlaps(span) for m in masks)
