"""Paragraphs to sentences with exact offsets: Kiwi for Korean, sentencex for every other language, then corrections.

The libraries propose where sentences begin; a cut that breaks news text is taken back (a quotation from its `라고`, an
enumerator from its item, a bracket from its end), and a few that they miss are added. Sentences never overlap, only
blanks lie between them, and every other code point of the paragraph stands in exactly one of them.
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
_BRACKETED = re.compile(r"[.!?][)\]][\"'”’]?\s+(?=[A-Z\"“(\[])")
_BRACKETS = {"(": ")", "[": "]", "【": "】"}
_LONGEST_BRACKET = 120
"""Code points: a bracket that stays open for longer is taken for a stray one and joins nothing."""


def segment(document: Document) -> tuple[tuple[Sentence, ...], ...]:
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
    return tuple(_trimmed(text, _corrected(text, proposed, language)))


def _korean_starts(text: str) -> set[int]:
    return {span.start for span in split_sentences(text)}


def _starts(text: str, language: str) -> set[int]:
    from sentencex import get_sentence_boundaries

    found = {boundary["start_index"] for boundary in get_sentence_boundaries(language, text)}
    return found | {match.end() for match in _BRACKETED.finditer(text)}


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
    return bool(_LOWER.match(right) or _TITLE.search(left) or _INITIAL.search(left))


def _tears_korean(left: str, right: str) -> bool:
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
