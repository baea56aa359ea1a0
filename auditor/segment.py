"""Paragraphs to sentences with exact offsets: Kiwi for Korean, sentencex for every other language, then corrections.

The libraries propose where sentences begin; a cut that breaks news text is taken back (a quotation from its `라고`, an
enumerator from its item, a bracket from its end), and those that they miss are added (the items of a numbered list).
Sentences never overlap, only blanks lie between them, and every other code point of the paragraph stands in exactly one
of them.
"""

import itertools
import re
from collections.abc import Iterable

from auditor.korean.morphology import split_sentences
from auditor.model import Document, Sentence, Span

_QUOTATIVE = re.compile(
    r"(?:이?라[고며는면]|이?라면서|이?라던|이?란|다[고며]|고|며|면서|등의?|은|는|을|를|과|와|의|에|에서|로|으로|및)(?=[\s,.]|[가-힣])"
)
_CLOSED = re.compile(r"[\"'”’」』》〉)\]]\s*$")
_ENUMERATOR = re.compile(r"\W*(?:[\dIVX]{1,3}|[가-하a-zA-Z]|No|제\d{1,3})?[.)]?\W*")
_TRAILING_OFF = re.compile(r"(?:…+|\.{2,})\s*$")
_FINAL = re.compile(r"[다요까죠네라자오음함임지]\s*[?!]*(?:…+|\.{2,})\s*$")
_OPENING = re.compile(r"(?:(?<=\s)[\"'“‘「『(\[]|[“‘「『(\[])\s*$")
_LOWER = re.compile(r"[a-zà-öø-ÿ](?![A-Z])")
_TITLE = re.compile(
    r"(?:^|[\s(\"“‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gov|Rep|Reps|Sen|Sens|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|Pres|St|Ave"
    r"|No|Nos|Art|Fig|Vol|pp|vs|cf|e\.g|i\.e)\.\s*$"
)
_INITIAL = re.compile(r"(?:^|\s)(?!I\.)[A-Z]\.\s*$")
_QUOTED_WORDS = re.compile(r"[^.?!…다요까죠오\s\"'”’」』》][\"'”’」』》]+$")
_ONLY_QUOTED_WORDS = re.compile(r"\s*[\"“‘「『《][^\"”’」』》]*[^.?!…다요까죠오\s\"”’」』》][\"”’」』》]\s+")
_ITEM = re.compile(
    r"(?:^|(?<=\s))(?:(?P<left>\(?)(?P<mark>\d{1,2}|[A-Za-z]|[가나다라마바사아자차카타파하])(?P<right>[.)])|(?P<ring>[①-⑳]))"
    r"(?=\s*[^\W\d_]|\s*[\"'“‘「『《<(\[])"
)
_LETTERS = "가나다라마바사아자차카타파하"
_BEFORE_LIST = re.compile(r"[.?!:;][)\]\"'”’]*\s+$")
_BEFORE_QUOTATION = re.compile(r"[가-힣][다요][.?!]\s+(?=[\"“‘「『《])")
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
_BRACKETED = re.compile(r"[.!?][)\]][\"'”’]?\s+(?=[A-Z\"“(\[])")
_QUOTED_END = re.compile(r"[a-z]{2}[.!?][\"”’]\s+(?=[\"“‘]?[A-Z])")
_ASKED = re.compile(r"[?!][\"”’]\s*$")
_SPEECH_TAG = re.compile(
    r"(?:[A-Z][\w.'’-]*,?\s+|(?:the|a|an|his|her|of|for)\s+){1,6}"
    r"(?:said|says|asked|asks|added|shouted|cried|exclaimed|replied|answered|wondered|wrote|yelled|whispered)\b"
)
_BRACKETS = {"(": ")", "[": "]", "【": "】"}
_LONGEST_BRACKET = 120
"""Code points: a bracket that stays open for longer is taken for a stray one and joins nothing."""

Sentences = tuple[tuple[Sentence, ...], ...]
"""The sentences of a document: one tuple a paragraph."""


def segment(document: Document) -> Sentences:
    """Return the sentences of each paragraph of *document*; a blank paragraph has none."""
    return tuple(
        tuple(
            Sentence(document.side, p.id, s, p.text[s.start : s.end]) for s in find_sentences(p.text, document.language)
        )
        for p in document.paragraphs
    )


def find_sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return where the sentences of *text* stand, in order, without outer blanks.

    *language* is an ISO 639 code; one that no splitter knows is split by the marks that most languages share.
    """
    if not text.strip():
        return ()
    proposed = _korean_starts(text) if language == "ko" else _starts(text, language)
    items = _item_marks(text)
    kept = {start for start in proposed if not any(item.start < start <= item.end for item in items)}
    return tuple(_trimmed(text, _corrected(text, kept | {item.start for item in items}, language)))


def _korean_starts(text: str) -> set[int]:
    ends = {match.end() for match in _BEFORE_QUOTATION.finditer(text)}
    return {span.start for span in split_sentences(text)} | {end for end in ends if not _is_quoted(text[:end])}


def _is_quoted(before: str) -> bool:
    """Return whether a quotation is open after *before*."""
    return before.count('"') % 2 == 1 or any(before.rfind(one) > before.rfind(two) for one, two in _QUOTES)


def _starts(text: str, language: str) -> set[int]:
    from sentencex import get_sentence_boundaries

    found = {boundary["start_index"] for boundary in get_sentence_boundaries(language, text)}
    return found.union(match.end() for pattern in (_BRACKETED, _QUOTED_END) for match in pattern.finditer(text))


def _item_marks(text: str) -> list[Span]:
    """Return the enumerators of a numbered list with the blanks after them, nothing where there is no list.

    A list has two items or more, numbered in order and in one style. Its first item is number one, and opens the
    paragraph or follows a finished sentence: numbers inside a sentence cut nothing.
    """
    found: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        if _follows(text, found, match):
            found.append(match)
        elif len(found) < 2 and _rank(match)[1] == 1 and _may_open_list(text, match.start()):
            found = [match]
    blanks = (len(text[m.end() :]) - len(text[m.end() :].lstrip()) for m in found)
    return [Span(m.start(), m.end() + n) for m, n in zip(found, blanks, strict=True)] if len(found) > 1 else []


def _follows(text: str, before: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Return whether *match* numbers the next item: in the same style, after an item of at least a word."""
    if not before:
        return False
    style, number = _rank(before[-1])
    return _rank(match) == (style, number + 1) and any(c.isalpha() for c in text[before[-1].end() : match.start()])


def _may_open_list(text: str, start: int) -> bool:
    return not text[:start].strip() or bool(_BEFORE_LIST.search(text, 0, start))


def _rank(item: re.Match[str]) -> tuple[str, int]:
    """Return the style of an enumerator and its number, from 1."""
    if ring := item["ring"]:
        return "ring", ord(ring) - ord("①") + 1
    mark, edges = item["mark"], item["left"] + item["right"]
    if mark.isdecimal():
        return f"1{edges}", int(mark)
    if mark in _LETTERS:
        return f"가{edges}", _LETTERS.index(mark) + 1
    return f"{'a' if mark.islower() else 'A'}{edges}", ord(mark.lower()) - ord("a") + 1


def _corrected(text: str, proposed: Iterable[int], language: str) -> list[int]:
    """Return the cuts that hold, from the first to the last, with 0 and the length of *text* at the ends."""
    cuts = [0]
    for start in sorted(proposed):
        cut = _before_opening(text, cuts[-1], start)
        if cut > cuts[-1] and not _is_broken(text[cuts[-1] : cut], text[cut:], language):
            cuts.append(cut)
    if len(cuts) > 1 and not any(c.isalnum() for c in text[cuts[-1] :]):
        cuts.pop()
    return [*cuts, len(text)]


def _before_opening(text: str, previous: int, start: int) -> int:
    """Return *start* moved before an opening mark that was left hanging at the end of the sentence before it."""
    match = _OPENING.search(text, previous, start)
    if match is None or (
        match.group().strip() in "\"'" and text.count(match.group().strip(), previous, start) % 2 == 0
    ):
        return start
    return match.start()


def _is_broken(left: str, right: str, language: str) -> bool:
    """Return whether a cut between *left* and *right* would tear a sentence."""
    if _ENUMERATOR.fullmatch(left) or _is_open(left, right) or not any(c.isalnum() for c in right):
        return True
    if language == "ko":
        return _tears_korean(left, right)
    if _ASKED.search(left) and _SPEECH_TAG.match(right):
        return True
    return bool(_LOWER.match(right) or _TITLE.search(left) or _INITIAL.search(left))


def _tears_korean(left: str, right: str) -> bool:
    if _QUOTED_WORDS.search(left) or _ONLY_QUOTED_WORDS.fullmatch(left):
        return True
    if _CLOSED.search(left) and _QUOTATIVE.match(right):
        return True
    return bool(_TRAILING_OFF.search(left)) and not _FINAL.search(left)


def _is_open(left: str, right: str) -> bool:
    """Return whether *left* ends inside a bracket that *right* closes soon."""
    for opening, closing in _BRACKETS.items():
        start = left.rfind(opening)
        if start > left.rfind(closing) and 0 <= right.find(closing) <= _LONGEST_BRACKET - (len(left) - start):
            return True
    return False


def _trimmed(text: str, cuts: list[int]) -> Iterable[Span]:
    for start, end in itertools.pairwise(cuts):
        piece = text[start:end]
        if body := piece.strip():
            offset = start + piece.index(body)
            yield Span(offset, offset + len(body))
