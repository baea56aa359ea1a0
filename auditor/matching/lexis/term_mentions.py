"""Where the Korean of a sentence pair has terms: words of their own, found by morphemes, not by characters."""

import re
from collections.abc import Iterator

from auditor.korean.particles import is_particle
from auditor.korean.romanisation import romanise
from auditor.lexicon.gazetteer import by_source as places
from auditor.lexicon.terms import Forms, by_source
from auditor.matching.bead_texts import BeadText, morphemes, paragraph_text
from auditor.model import AlignedArticle, Mention, MentionKind, Span, Token

_HANGUL = re.compile(r"[가-힣]*")
_LAST_HANGUL = re.compile(r"[가-힣]+$")
LONG = 3
"""Syllables of a term that may stand behind the name of a place, whatever the morphology makes of the two."""
_LATIN = re.compile(r"[A-Za-z0-9]")


def mentions(article: AlignedArticle, bead: BeadText, wanted: Forms) -> Iterator[Mention]:
    """Yield which of the *wanted* forms the Korean of *bead* has as words of their own."""
    for sentence in bead.pair.source:
        tokens, done = morphemes(article, sentence), 0
        for start, end in wanted.find(sentence.text):
            span = Span(sentence.span.start + start, sentence.span.start + end)
            if start >= done and (
                _stands(sentence.text, (start, end), span, tokens) or _is_surely(article, sentence.text, start, end)
            ):
                done = end
                yield Mention(MentionKind.TERM, "source", sentence.paragraph, span, sentence.text[start:end])


def _stands(text: str, place: tuple[int, int], span: Span, tokens: tuple[Token, ...]) -> bool:
    """True where *span* begins and ends as morphemes do; a homonym must be one morpheme, a noun."""
    form = text[slice(*place)]
    if any(form[edge].isascii() and _LATIN.match(text, place) for edge, place in ((0, place[0] - 1), (-1, place[1]))):
        return False
    if any(entry.kind == "sense" for entry in by_source().get(form, ())):
        nouns = (token for token in tokens if token.tag in ("NNG", "NNP") and token.span.end == span.end)
        is_noun = any(token.span == span or _is_of_place(token, span) for token in nouns)
        return is_noun and not text.startswith("적", place[1])
    rest = _HANGUL.match(text, place[1])
    after = rest.group() if rest else ""
    last = [token for token in tokens if token.span.end == span.end and span.contains(token.span)]
    if any(
        token.tag[0] in "JE" and token.tag != "ETN" and not (token.tag == "JKG" and after and is_particle(after))
        for token in last
    ):
        return False
    starts = {token.span.start for token in tokens if token.tag[0] in "NXM"}
    before = text[place[0] - 1 : place[0]]
    is_start = not ("가" <= before <= "힣") or (span.start in starts and _is_noun_before(span.start, tokens))
    is_start = is_start or (len(form) >= LONG and _is_behind_place(text, place[0]))
    is_start = is_start or any(token.span.end == span.end and _is_of_place(token, span) for token in tokens)
    ends = {token.span.end for token in tokens}
    is_end = not after or is_particle(after) or (span.end in ends and not _is_inside(span.end, tokens))
    return is_start and is_end


def _is_surely(article: AlignedArticle, text: str, start: int, end: int) -> bool:
    """True for a clipping that stands alone and ends like a particle (공보의), where the article has its full form or
    puts a particle after it."""
    form, before = text[start:end], text[max(0, start - 1) : start]
    if form[-1] not in "의도가이과" or "가" <= before <= "힣" or not text[end : end + 1].isspace():
        return False
    longer = [
        other for row in by_source()[form] if row.shortens(form) for other in row.source if len(other) > len(form)
    ]
    whole = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    return bool(longer) and any(
        re.search(rf"(?<![가-힣]){known}", whole) for known in (*longer, f"{form}(?:[은는을를와]|에서|들|로 )")
    )


SPELLED = 2
"""How often the English spells a homonym for it to be a name in the article."""


def _is_behind_place(text: str, start: int) -> bool:
    """True where all of the word before *start* is the name of a Korean place: 여수 in 여수해수청."""
    head = _LAST_HANGUL.search(text[:start])
    return head is not None and any(name.is_korean_place for name in places().get(head.group(), ()))


def _is_of_place(token: Token, span: Span) -> bool:
    """True where *span* is what follows the name of a place in *token*: 지원 in 순천지원."""
    return token.text[: span.start - token.span.start] in places()


def _is_noun_before(start: int, tokens: tuple[Token, ...]) -> bool:
    """True when the morpheme that ends at *start* is a noun: 오창 in 오창산단."""
    return any(token.span.end == start and token.tag in ("NNG", "NNP", "SN", "NR", "MM") for token in tokens)


def _is_inside(end: int, tokens: tuple[Token, ...]) -> bool:
    return any(token.span.start < end < token.span.end for token in tokens)


def _is_spelled(article: AlignedArticle, mention: Mention) -> bool:
    """True for a homonym that the English spells in capitals inside a sentence: the island of Budo (부도)."""
    if not any(row.kind == "sense" for row in by_source().get(mention.text, ())):
        return False
    name = romanise(mention.text).replace("-", "").capitalize()
    texts = (p.text for p in article.article.target.paragraphs)
    return sum(len(re.findall(rf"(?<=[a-z,] ){name}\b", text)) for text in texts) >= SPELLED


def is_in_name(article: AlignedArticle, mention: Mention) -> bool:
    """True where *mention* is a part of somebody's name (타살 in 타살린), and not what follows that of a place."""
    if _is_behind_place(paragraph_text(article, mention), mention.span.start):
        return False
    names = (m for m in article.mentions if m.kind in (MentionKind.PERSON, MentionKind.FOREIGN_NAME))
    if _is_spelled(article, mention):
        return True
    longer = (m for m in names if m.side == "source" and len(m.span) > len(mention.span))
    return any(m.paragraph == mention.paragraph and m.span.contains(mention.span) for m in longer)
