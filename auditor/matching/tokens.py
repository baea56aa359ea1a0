"""What must stand unchanged in any language: e-mail and web addresses, telephone numbers, hashtags, Latin tokens."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from auditor.model import AlignedArticle, Document, Quote, Span

LIKE = 78.0
"""rapidfuzz ratio from which two different contacts are one contact changed."""

_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
_PATTERNS = {
    "e-mail": re.compile(rf"[A-Za-z0-9][\w.+-]*@{_HOST}", re.ASCII),
    "web address": re.compile(
        rf"(?:https?://{_HOST}(?::\d+)?|(?<![\w@.])www\.{_HOST}|"
        r"(?<![\w@.])(?:[A-Za-z0-9-]+\.)+(?:com|net|org|kr|go\.kr|co\.kr|or\.kr|io|example|ac\.kr)(?![\w.]*@))"
        r"(?:/[\w./?%&=#~+-]*[\w/])?(?![\w])",
        re.ASCII,
    ),
    "telephone number": re.compile(
        r"(?<![\d.,-])(?:(?:\+|00)82[-. ]?\(?0?\)?\d{1,2}|0\d{1,2}|\(0\d{1,2}\))[-. )]{1,2}\d{3,4}[-. ]\d{4}(?!\d)|"
        r"(?<![\d.,-])1[5-9]\d\d-\d{4}(?!\d)"
    ),
    "hashtag": re.compile(r"(?<![\w&/#])#[A-Za-z][A-Za-z0-9_]{2,}(?![\w-])", re.ASCII),
}
_LATIN = re.compile(r"(?<![A-Za-z0-9@./_-])[A-Za-z][A-Za-z0-9]*(?:[-&][A-Za-z0-9]+)*(?![A-Za-z0-9@_/])", re.ASCII)
_CODE = re.compile(r"[A-Z]{2}|[A-Za-z]-?\d|\d-?[A-Za-z]|[a-z][A-Z]")


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact: its kind, what is compared, and where it stands."""

    kind: str
    key: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Change:
    """A contact or token of the Korean and what became of it in the English; `target` is None where it is lost."""

    kind: str
    source: Quote
    target: Quote | None
    pair: int | None


def contacts(document: Document) -> tuple[Contact, ...]:
    """Return the contacts of *document* in order; a web address inside an e-mail address is none."""
    return tuple(contact for paragraph in document.paragraphs for contact in _in(document, paragraph.id))


def _in(document: Document, paragraph: int) -> list[Contact]:
    text, found = document.paragraphs[paragraph].text, list[Contact]()
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(contact.quote.span.overlaps(span) for contact in found):
                quote = Quote(document.side, paragraph, span, match.group())
                found.append(Contact(kind, _key(kind, match.group()), quote))
    return sorted(found, key=lambda contact: contact.quote.span)


def _key(kind: str, text: str) -> str:
    """Return what makes two contacts the same: digits after the country code, addresses without scheme and www."""
    if kind == "telephone number":
        digits = re.sub(r"\D", "", text)
        return re.sub(r"^(?:00)?820?", "0", digits) if text.lstrip().startswith(("+", "00")) else digits
    bare = re.sub(r"^https?://", "", text.casefold()).removeprefix("www.")
    return bare.rstrip("/")


def changed_contacts(article: AlignedArticle) -> Iterator[Change]:
    """Yield every Korean contact that the English has only in another form, or lost where its paragraph stands.

    All of the article counts: contacts move to its end.
    """
    source, target = contacts(article.article.source), contacts(article.article.target)
    kept, wanted = {c.key for c in target}, {c.key for c in source}
    strange = [contact for contact in target if contact.key not in wanted]
    for contact in source:
        if contact.key in kept:
            continue
        other = _likest(contact, strange)
        if other is not None:
            strange.remove(other)
            yield Change(contact.kind, contact.quote, other.quote, _pair_of(article, contact.quote))
        elif (pair := _pair_of(article, contact.quote)) is not None and _is_content(article, contact.quote):
            yield Change(contact.kind, contact.quote, None, pair)


def _likest(contact: Contact, others: Iterable[Contact]) -> Contact | None:
    same = [other for other in others if other.kind == contact.kind]
    best = process.extractOne(contact.key, [other.key for other in same], scorer=ratio, score_cutoff=LIKE)
    return same[best[2]] if best else None


def _is_content(article: AlignedArticle, quote: Quote) -> bool:
    return not article.article.source.paragraphs[quote.paragraph].role.is_furniture


def _pair_of(article: AlignedArticle, quote: Quote) -> int | None:
    """Return the matched pair that *quote* (Korean) stands in."""
    pairs = enumerate(article.pairs)
    return next((i for i, pair in pairs if pair.is_matched and quote.paragraph in pair.source), None)


def changed_tokens(article: AlignedArticle) -> Iterator[Change]:
    """Yield every acronym or product code of the Korean that the English of its pair writes with another letter."""
    wanted = {
        _fold(quote.text) for quote in _tokens(article.article.source, range(len(article.article.source.paragraphs)))
    }
    kept = {
        _fold(quote.text) for quote in _tokens(article.article.target, range(len(article.article.target.paragraphs)))
    }
    for index, pair in enumerate(article.pairs):
        strange = [q for q in _tokens(article.article.target, pair.target) if _fold(q.text) not in wanted]
        for quote in _tokens(article.article.source, pair.source):
            folded = _fold(quote.text)
            if folded in kept or len(folded) < 3 or _is_spelt_out(folded, article.article.target, pair.target):
                continue
            other = next((q for q in strange if _is_slip(quote.text, q.text)), None)
            if other is not None:
                yield Change("token", quote, other, index)


def _is_spelt_out(acronym: str, document: Document, ids: Iterable[int]) -> bool:
    """True where the K of an acronym is told as a word: KLPGA, "the Korean LPGA Tour"."""
    said = rf"\bKorea(?:n|['’]s)?\s{re.escape(acronym[1:])}\b"
    return acronym[0] in "Kk" and any(re.search(said, document.paragraphs[i].text, re.IGNORECASE) for i in ids)


def _tokens(document: Document, ids: Iterable[int]) -> list[Quote]:
    """Return the acronyms, codes and mixed words in Latin letters of some paragraphs; contacts are none."""
    found = []
    for i in ids:
        taken = [contact.quote.span for contact in _in(document, i)]
        for match in _LATIN.finditer(document.paragraphs[i].text):
            span = Span(*match.span())
            if _CODE.search(match.group()) and not any(span.overlaps(other) for other in taken):
                found.append(Quote(document.side, i, span, match.group()))
    return found


def _fold(text: str) -> str:
    return text.replace("-", "").casefold()


def _is_slip(source: str, target: str) -> bool:
    """True for the same kind of token with one letter changed, lost, doubled or exchanged with its neighbour."""
    same_case = source.isupper() == target.isupper()
    one, two = _fold(source), _fold(target)
    is_plural = two == one + "s" or one == two + "s"
    return same_case and not is_plural and OSA.distance(one, two) == 1 and (len(one) > 3 or sorted(one) == sorted(two))
