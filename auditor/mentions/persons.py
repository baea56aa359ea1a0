"""Korean persons: in Korean text by evidence around a name, in English text by capitalised spans that read as Korean.

A Korean window is weighed in log odds: how much it looks like surname and given name, what the morphology says, and
what stands beside it (a title, an age, a known mention of the same name). Morphology alone splits rare names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, log

from auditor.english.capitals import NameSpan, name_spans
from auditor.korean.given_names import likeliness
from auditor.korean.morphology import analyse
from auditor.korean.particles import is_particle, strip
from auditor.korean.spelling import plausibility, surname_readings
from auditor.korean.surnames import splits, surnames
from auditor.korean.titles import title_at_end, title_at_start
from auditor.model import Document, Mention, MentionKind, Span, Token, Tokens

LEAST = 0.5
"""Confidence from which a window of Korean text counts as a person."""

WEIGHTS = {
    "prior": -4.0,
    "nnp": 3.0,
    "noun": -5.0,
    "inside": -7.0,
    "age": 7.0,
    "title": 4.5,
    "near-title": 2.0,
    "before": 3.5,
    "glued": 4.5,
    "short": -1.5,
    "bare": 0.0,
    "particle": 0.7,
    "known": 6.0,
}
"""Log odds of each kind of evidence; set on sentences made of 3,977 Wikidata names and on Korean news, 2026-11-22."""

NEAR = 5
"""Words between a name and the title that belongs to it (이상규 구글 클라우드 코리아 매니저)."""

LOOKS_KOREAN = -7.0
"""ln P(letters) per syllable from which a given name in English looks Korean."""

_RUN = re.compile(r"[가-힣]+")
_AGE = re.compile(r"(?:\s?씨)?\s?\((?:만\s?|[남여]\s?[·,]\s?)?\d{1,2}\s?(?:세|[·,)])")
_CALLED = re.compile(r"^(씨|양|군|옹|님)(?=$|은|는|이|가|를|을|의|에|와|과|도)")
_ENGLISH_WORDS = frozenset(
    "an in no so to on he we you her him do go i a me my may long so son sun moon ban gun pan".split()
)


@dataclass(frozen=True, slots=True)
class KoreanPerson:
    """A person named in Korean text: the full name, the title beside it, how sure it is a person (0 to 1).

    `anchored` tells that a title or an age confirms it.
    """

    name: str
    confidence: float
    title: str | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class EnglishPerson:
    """A span of English text that reads as a Korean name; `looks` is ln P(given name) per syllable."""

    name: NameSpan
    looks: float


@dataclass(frozen=True, slots=True)
class _Window:
    span: Span
    name: str
    rest: str


def find(document: Document, tokens: Tokens = ()) -> tuple[Mention, ...]:
    """Return the Korean persons that *document* names, in order; *tokens* spares a second analysis."""
    if document.language == "en" or document.side == "target":
        return tuple(m for p in document.paragraphs for m in _find_english(p.id, p.text))
    analysed = tokens or tuple(analyse(paragraph.text) for paragraph in document.paragraphs)
    first = [_find_korean(p.text, t, frozenset()) for p, t in zip(document.paragraphs, analysed, strict=True)]
    known = frozenset(person.name for found in first for _, person in found if person.confidence >= 0.8)
    second = (_find_korean(p.text, t, known) for p, t in zip(document.paragraphs, analysed, strict=True))
    return tuple(
        Mention(MentionKind.PERSON, "source", i, span, person.name, person)
        for i, found in enumerate(second)
        for span, person in found
    )


def windows(text: str) -> Iterator[tuple[Span, str]]:
    """Yield every place of *text* where a Korean name could stand: two to four syllables at the start of a word."""
    for run in _RUN.finditer(text):
        for window in _windows(run):
            yield window.span, window.name


def _windows(run: re.Match[str]) -> Iterator[_Window]:
    word, start = run.group(), run.start()
    for length in (4, 3, 2):
        name = word[:length]
        if len(name) == length and splits(name) and (length < 4 or name[:2] in surnames()):
            yield _Window(Span(start, start + length), name, word[length:])


def _find_korean(text: str, tokens: Sequence[Token], known: frozenset[str]) -> list[tuple[Span, KoreanPerson]]:
    runs = list(_RUN.finditer(text))
    found = []
    for index, run in enumerate(runs):
        weighed = [(_weigh(text, runs, index, window, tokens, known), window) for window in _windows(run)]
        if weighed:
            (odds, title, anchored), window = max(weighed, key=lambda row: (row[0][0], row[1].span.end))
            confidence = 1 / (1 + exp(-max(-50.0, odds)))
            if confidence >= LEAST:
                found.append((window.span, KoreanPerson(window.name, round(confidence, 4), title, anchored)))
    return found


def _weigh(
    text: str,
    runs: Sequence[re.Match[str]],
    index: int,
    window: _Window,
    tokens: Sequence[Token],
    known: frozenset[str],
) -> tuple[float, str | None, bool]:
    """Return the log odds that *window* is a person, the title beside it, and whether that or an age confirms it."""
    odds = WEIGHTS["prior"] + _form(window) + _morphology(window.span, tokens)
    title, weight = _title(text, runs, index, window)
    age = bool(_AGE.match(text, window.span.end))
    odds += weight + (WEIGHTS["age"] if age else 0.0)
    if not weight and not age:
        odds += _rest(window.rest)
    if window.name in known and is_particle(window.rest):
        odds += WEIGHTS["known"]
    return odds, title, age or weight >= WEIGHTS["before"]


def _form(window: _Window) -> float:
    surname, given = splits(window.name)[0]
    share = log(max(surnames()[surname][0], 0.3)) * 0.5 if len(surname) == 1 else 2.0
    return share + likeliness(given) + (WEIGHTS["short"] if len(window.name) == 2 else 0.0)


def _rest(rest: str) -> float:
    if not rest:
        return WEIGHTS["bare"]
    return WEIGHTS["particle"] if is_particle(rest) else -8.0


def _morphology(span: Span, tokens: Sequence[Token]) -> float:
    inside = [token for token in tokens if token.span.overlaps(span)]
    if len(inside) == 1:
        token = inside[0]
        if token.span == span:
            return WEIGHTS["nnp"] if token.tag == "NNP" else WEIGHTS["noun"]
        return WEIGHTS["inside"]
    if inside and inside[-1].span.end > span.end:
        return WEIGHTS["inside"]
    return 0.0 if any(token.tag[0] in "NXMI" for token in inside) else -3.0


def _title(text: str, runs: Sequence[re.Match[str]], index: int, window: _Window) -> tuple[str | None, float]:
    """Return the title that belongs to *window* and its weight: glued to it, after it, before it, or near after it."""
    if glued := _CALLED.match(window.rest):
        return glued.group(1), WEIGHTS["glued"]
    if window.rest and (title := title_at_start(window.rest)) and is_particle(window.rest[len(title) :]):
        return title, WEIGHTS["glued"]
    if not window.rest and (following := _following(text, runs, index)):
        return following
    if index and text[runs[index - 1].end() : window.span.start] == " " and is_particle(window.rest):
        before = title_at_end(runs[index - 1].group())
        if before and before not in ("씨", "양", "군", "옹"):
            return before, WEIGHTS["before"]
    return None, 0.0


def _following(text: str, runs: Sequence[re.Match[str]], index: int) -> tuple[str, float] | None:
    end = runs[index].end()
    for distance, run in enumerate(runs[index + 1 : index + 1 + NEAR]):
        between = text[end : run.start()]
        if not re.fullmatch(r"(?: |[ A-Za-z0-9&·\-()]{1,20})", between):
            return None
        word = strip(run.group())
        if title := title_at_end(word) or title_at_end(run.group()):
            return title, WEIGHTS["title"] if distance == 0 else WEIGHTS["near-title"]
        if word != run.group() and distance:
            return None
        end = run.end()
    return None


def _find_english(paragraph: int, text: str) -> Iterator[Mention]:
    for name, looks in korean_names(text):
        yield Mention(MentionKind.PERSON, "target", paragraph, name.span, name.text, EnglishPerson(name, looks))


@lru_cache(maxsize=4096)
def korean_names(text: str) -> tuple[tuple[NameSpan, float], ...]:
    """Return the disjoint spans of English *text* that look like full Korean names, with how much they do."""
    candidates = [(name, looks) for name in name_spans(text) if (looks := _looks(name)) >= LOOKS_KOREAN]
    candidates.sort(key=lambda row: (-_rank(row[0]), -row[1], row[0].span))
    chosen: list[tuple[NameSpan, float]] = []
    for name, looks in candidates:
        if not any(name.span.overlaps(other.span) for other, _ in chosen):
            chosen.append((name, looks))
    return tuple(sorted(chosen, key=lambda row: row[0].span))


def _rank(name: NameSpan) -> int:
    return 4 * name.hyphen + 2 * (len(name.chunks) == 2) + name.family_first


def _looks(name: NameSpan) -> float:
    """Return ln P(given name) per syllable; minus infinity for what cannot be a Korean name."""
    if name.surname not in surname_readings() or not name.chunks or len(name.chunks) > 2:
        return -float("inf")
    if not name.hyphen and (name.surname in _ENGLISH_WORDS or name.text.split()[0].lower() in _ENGLISH_WORDS):
        return -float("inf")
    counts = (2,) if len(name.chunks) == 2 else (1, 2)
    return max(plausibility(name.chunks, n) / n for n in counts)


def with_confidence(person: KoreanPerson, confidence: float) -> KoreanPerson:
    """Return *person* with another confidence."""
    return replace(person, confidence=confidence)
