"""Foreign names: persons of the gazetteer, hangul words that may be a foreign name, capitalised English spans.

A hangul candidate is what a word holds before its particle, where the morphology reads a proper noun or had to cut an
unknown word. An English candidate is a run of capitalised words that is not only the start of a sentence.
"""

import re
from dataclasses import dataclass

from auditor.english.general_words import FUNCTION_WORDS
from auditor.korean.morphology import tokens_at
from auditor.lexicon.gazetteer import Name, find_source, find_target
from auditor.mentions.boundaries import find_by_side, is_masked, stands_as_name
from auditor.mentions.places import PlaceName
from auditor.model import Document, Mention, MentionKind, Paragraph, Span, Token, Tokens


@dataclass(frozen=True, slots=True)
class ForeignName:
    """What a mention may stand for: entries of the gazetteer, or none.

    `is_proper`: Korean, the morphology reads a proper noun; English, a capital inside a sentence.
    """

    names: tuple[Name, ...] = ()
    is_proper: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Return the keys of the entries."""
        return frozenset(name.key for name in self.names)


_CAPITAL = r"[A-ZÀ-ÞĀĆČĐĒĪĶĹĻŁŃŅŇŌŒŔŘŚŞŠŢŤŪŬŮŹŻŽ]"
_NAME_WORD = rf"(?:[a-z]{{1,3}}[-'’])?{_CAPITAL}[\w'’-]+"
_RUN = re.compile(rf"{_NAME_WORD}(?: (?:{_CAPITAL}\.|{_NAME_WORD}|de|van|von|bin|al|da|la|le))*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"‘(—–|•-])\s*$")
_LOAN_SYLLABLES = frozenset(
    "크트프스르즈츠드브그흐티키피디비러버퍼터커머너더저처코토포쿠투푸카타파케테페메베데렌릭릴벨켈텔펠셀헬"
    "넬멜델젤폰톤콘션젼쇼슈셔셰챠츄쥬줄쿨튼든른블플글클틀슬즐칼탈팔갈랄랑롱랭맨켄텐펜첸젠첼켓펫넷렛벳햄램"
    "팀핀틴킨롤홀콜톨볼골폴롭랍캅탑팝릿킷핏팅킹핑딩링빙컵컨턴펀번던건먼넌겐엔예쉬뤼튀퀴위워웨"
)


def find(document: Document, tokens: Tokens = (), masks: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """Return the foreign names and candidates of *document*, in order; *masks* are mentions of any other kind."""
    hiding = tuple(mask for mask in masks if not may_be_person(mask))
    return find_by_side(document, tokens, hiding, _in_korean, _in_english)


def may_be_person(mention: Mention) -> bool:
    """True for world cities and units by suffix: Victoria and 다케시 are persons as well."""
    return isinstance(mention.value, PlaceName) and all(name.group == "city" for name in mention.value.names)


def looks_foreign(hangul: str, share: float = 0.33) -> bool:
    """True when at least *share* of the syllables are ones that loanwords have and Korean words rarely."""
    return sum(c in _LOAN_SYLLABLES for c in hangul) >= share * len(hangul)


def _in_korean(paragraph: Paragraph, tokens: tuple[Token, ...], masks: tuple[Mention, ...]) -> list[Mention]:
    found = []
    for hit in find_source(paragraph.text):
        names = tuple(n for n in hit.names if n.kind is MentionKind.FOREIGN_NAME)
        stands = len(hit.span) > 2 or stands_as_name(paragraph.text, hit.span, tokens)
        if names and stands and _begins_word(paragraph.text, hit.span) and not is_masked(paragraph.id, hit.span, masks):
            value = ForeignName(names, True)
            found.append(Mention(MentionKind.FOREIGN_NAME, "source", paragraph.id, hit.span, hit.text, value))
    for span, is_proper in _stems(paragraph.text, tokens):
        if not any(m.span.overlaps(span) for m in found) and not is_masked(paragraph.id, span, masks):
            text = paragraph.text[span.start : span.end]
            value = ForeignName((), is_proper)
            found.append(Mention(MentionKind.FOREIGN_NAME, "source", paragraph.id, span, text, value))
    return sorted(found, key=lambda m: m.span)


def _begins_word(text: str, span: Span) -> bool:
    return span.start == 0 or not "가" <= text[span.start - 1] <= "힣"


def _stems(text: str, tokens: tuple[Token, ...]) -> list[tuple[Span, bool]]:
    """Return the noun at the start of each word, two syllables and more, and whether it is a proper noun."""
    stems = []
    for word in re.finditer(r"(?<![가-힣])[가-힣]{2,}", text):
        inside = tokens_at(tokens, Span(*word.span()))
        end, proper, noun = word.start(), False, True
        for token in inside:
            noun = noun and token.tag.startswith(("N", "XR", "UN")) and token.tag != "NNB"
            if not noun:
                break
            end, proper = min(token.span.end, word.end()), proper or token.tag == "NNP"
        common = len(inside) > 0 and inside[0].tag == "NNG" and not looks_foreign(text[word.start() : end])
        if end - word.start() >= 2 and not common:
            stems.append((Span(word.start(), end), proper))
    return stems


def _in_english(paragraph: Paragraph, masks: tuple[Mention, ...]) -> list[Mention]:
    found = []
    for hit in find_target(paragraph.text):
        names = tuple(n for n in hit.names if n.kind is MentionKind.FOREIGN_NAME)
        if names and not is_masked(paragraph.id, hit.span, masks):
            value = ForeignName(names, True)
            found.append(Mention(MentionKind.FOREIGN_NAME, "target", paragraph.id, hit.span, hit.text, value))
    for match in _RUN.finditer(paragraph.text):
        found += _run(paragraph, match, (*masks, *found))
    return sorted(found, key=lambda m: m.span)


def _run(paragraph: Paragraph, match: re.Match[str], masks: tuple[Mention, ...]) -> list[Mention]:
    """Return the words of a capitalised run as one mention each stretch, general words and masked ones cut out."""
    stretches: list[list[Span]] = [[]]
    for word in re.finditer(r"\S+", match.group()):
        span = Span(match.start() + word.start(), match.start() + word.end())
        text = re.sub(r"['’]s?$", "", word.group())
        span = Span(span.start, span.start + max(1, len(text)))
        if text.lower() in FUNCTION_WORDS or is_masked(paragraph.id, span, masks):
            stretches.append([])
        else:
            stretches[-1].append(span)
    found = []
    for stretch in stretches:
        while stretch and paragraph.text[stretch[-1].start].islower():
            stretch.pop()
        if stretch:
            span = Span(stretch[0].start, stretch[-1].end)
            initial = _SENTENCE_START.search(paragraph.text[max(0, span.start - 3) : span.start]) is not None
            value = ForeignName((), not initial or len(stretch) > 1)
            text = paragraph.text[span.start : span.end]
            found.append(Mention(MentionKind.FOREIGN_NAME, "target", paragraph.id, span, text, value))
    return found
