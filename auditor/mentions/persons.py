"""Korean persons: in Korean text by evidence around a name; in English text see `auditor.mentions.english_persons`.

A Korean window is weighed in log odds: how much it looks like surname and given name, what the morphology says, and
what stands beside it (a title, an age, a known mention of the same name). Morphology alone splits rare names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, log

from auditor.korean.callings import calling_at_end, calling_at_start
from auditor.korean.given_names import ceremonies, common_words, likeliness
from auditor.korean.morphology import analyse, is_guessed, tokens_at
from auditor.korean.native_names import nativeness
from auditor.korean.particles import is_particle, strip
from auditor.korean.spelling import known_persons
from auditor.korean.surnames import splits, surnames
from auditor.korean.titles import title_at_end, title_at_start, titles
from auditor.lexicon.gazetteer import by_source
from auditor.lexicon.terms import by_source as terms
from auditor.mentions.acting import is_acting
from auditor.mentions.english_persons import find_english
from auditor.mentions.short_persons import LISTED, is_count_or_plural, is_listed, is_titled_noun, short_odds
from auditor.model import Document, Mention, MentionKind, Span, Token, Tokens

LEAST = 0.5
"""Confidence from which a window of Korean text counts as a person."""

KNOWN = 0.75
"""Confidence from which a person whom a title or an age confirms is one wherever the name stands."""

NEVER_LAST = frozenset("씨읍")
"""Syllables that end no given name."""

ORGANISATION_ENDS = frozenset("당청처부국원측팀군시도")
"""Syllables that end the names of parties, offices and provinces more often than those of persons."""

WEIGHTS = {
    "prior": -2.07,
    "surname": 0.74,
    "given": 1.0,
    "double": 4.38,
    "short": -2.61,
    "organisation": -1.27,
    "nnp": 4.1,
    "pieces": 2.7,
    "compound": 1.56,
    "noun": -3.0,
    "guessed": 1.5,
    "word": -8.0,
    "inside": -1.6,
    "inflected": -2.41,
    "name-particle": -2.45,
    "word-particle": -2.8,
    "title": 2.23,
    "near": 0.98,
    "before": 2.56,
    "glued": 3.5,
    "age": 3.5,
    "told": 4.0,
    "particle": -0.21,
    "animate": 1.0,
    "bare": -1.41,
    "more": -7.76,
    "known": 5.0,
    "derived": -6.0,
}
"""Log odds of each kind of evidence: fitted by `tools/learn_persons.py` on 2026-11-22; `glued`, `age`, `told`
(an age and 씨), `noun`, `word`, `known` and `derived`, which its sentences hold too seldom, were set by hand; `guessed`
is a noun that Kiwi lacks."""

DERIVING = frozenset("식권률율량비금단회대품급력법장실")
"""Syllables that make another noun of one (서명식, 조정금); they end given names as well."""

ANIMATE = ("에게", "께서", "한테")
"""Particles of persons and animals, and seldom of bodies."""

SHORTEST = 2
"""Syllables of the shortest names."""

PARTICLE = 4.0
"""Log odds that a name of two syllables needs to be likelier than a longer one (박진 and a particle, 박진이). Set by
hand, 2026-11-23."""

NEAR = 5
"""Words between a name and the title that belongs to it (이상규 구글 클라우드 코리아 매니저)."""

_RUN = re.compile(r"(?<![\d가-힣])[가-힣]+")
_AGE = re.compile(r"(?:\s?씨)?\s?\((?:만\s?|[남여]\s?[·,]\s?)?\d{1,2}\s?(?:세|[·,)])")
_CONFIRMED = re.compile(rf"{_AGE.pattern}|\s?(?:씨|양|군|옹)(?![가-힣]{{3}})")
_TOLD = re.compile(r"(?:\(\d{1,2}세?\)\s?)?(?:씨|옹)(?=$|[^가-힣]|은|는|이|가|를|을|의|에|와|과|도)")
_CALLED = re.compile(r"^(씨|양|군|옹|님)(?=$|은|는|이|가|를|을|의|에|와|과|도)")


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
class _Window:
    span: Span
    name: str
    rest: str


_Weighed = tuple[tuple[float, str | None, bool], _Window]
"""Log odds, title and whether that confirms the person, with the window that was weighed so."""


def find(document: Document, tokens: Tokens = ()) -> tuple[Mention, ...]:
    """Return the Korean persons that *document* names, in order; *tokens* spares a second analysis."""
    if document.language == "en" or document.side == "target":
        return tuple(m for p in document.paragraphs for m in find_english(p.id, p.text))
    analysed = tokens or tuple(analyse(paragraph.text) for paragraph in document.paragraphs)
    first = [_find_korean(p.text, t) for p, t in zip(document.paragraphs, analysed, strict=True)]
    known = frozenset(
        person.name for found in first for _, person in found if person.anchored and person.confidence >= KNOWN
    )
    beside = [tuple(span for span, person in found if person.confidence >= KNOWN) for found in first]
    read = zip(document.paragraphs, analysed, beside, strict=True)
    second = (_find_korean(p.text, t, known, persons) for p, t, persons in read)
    return tuple(
        Mention(MentionKind.PERSON, "source", i, span, person.name, person)
        for i, found in enumerate(second)
        for span, person in found
    )


def windows(text: str) -> Iterator[tuple[Span, str]]:
    """Yield every place of *text* where a Korean name could stand: two to four syllables at the start of a word.

    Of two and four syllables also those that are hardly ever names (한강, 이상; 김빛나라): English may know better.
    """
    for run in _RUN.finditer(text):
        for length in (4, 3, 2):
            name = run.group()[:length]
            if len(name) == length and (_may_be_name(name) or (length != 3 and _could_be_name(name))):
                yield Span(run.start(), run.start() + length), name


def _could_be_name(name: str) -> bool:
    return bool(splits(name)) and name[1:] not in titles()


def weigh(text: str, tokens: Sequence[Token], span: Span) -> tuple[float, KoreanPerson] | None:
    """Return the log odds that the hangul at *span* is a person, with that person; None where no name can stand."""
    runs = list(_RUN.finditer(text))
    for index, run in enumerate(runs):
        if run.start() == span.start and splits(text[span.start : span.end]):
            window = _Window(span, text[span.start : span.end], text[span.end : run.end()])
            odds, title, is_anchored = _weigh(text, runs, index, window, tokens, frozenset())
            return odds, KoreanPerson(window.name, confidence_of(odds), title, is_anchored)
    return None


def confidence_of(odds: float) -> float:
    """Return the confidence (0 to 1) of log *odds*."""
    return round(1 / (1 + exp(-max(-50.0, odds))), 4)


def _windows(run: re.Match[str]) -> Iterator[_Window]:
    word, start = run.group(), run.start()
    for length in (4, 3, 2):
        name = word[:length]
        if len(name) == length and (_may_be_name(name) or _is_told(name, run.string, start + length)):
            yield _Window(Span(start, start + length), name, word[length:])


def _is_told(name: str, text: str, end: int) -> bool:
    """True where an age or 씨 after *name* shows that a word or a place (유진), or four syllables, is a person."""
    told = _CONFIRMED if len(name) == 4 else _TOLD
    return _could_be_name(name) and told.match(text, end) is not None


@lru_cache(maxsize=65536)
def _may_be_name(name: str) -> bool:
    """True unless *name* has no surname, ends in 씨 or 읍, is a place or a word, or a surname with a title (김대리)."""
    if not splits(name) or (len(name) == 4 and name[:2] not in surnames() and nativeness(name[1:]) is None):
        return False
    if len(name) > SHORTEST and name[-1] in NEVER_LAST:
        return False
    return name[1:] not in titles() and name not in common_words() and name not in by_source()


def _find_korean(
    text: str, tokens: Sequence[Token], known: frozenset[str] = frozenset(), persons: Sequence[Span] = ()
) -> list[tuple[Span, KoreanPerson]]:
    """Return the persons of *text*; *known* are names that are persons elsewhere, *persons* are surely some here."""
    runs = list(_RUN.finditer(text))
    found = []
    for index, run in enumerate(runs):
        weighed = [(_weigh(text, runs, index, window, tokens, known), window) for window in _windows(run)]
        if weighed:
            (odds, title, anchored), window = _likeliest(weighed)
            confidence = confidence_of(odds + LISTED * is_listed(text, window.span, window.rest, persons))
            if confidence >= LEAST:
                found.append((window.span, KoreanPerson(window.name, confidence, title, anchored)))
    return found


def _likeliest(weighed: Sequence[_Weighed]) -> _Weighed:
    """Return the likeliest window of a word: a name that ends like a particle (박진이) before one of two syllables."""
    longer = any(odds > 0 for (odds, *_), window in weighed if len(window.name) > SHORTEST)
    return max(
        weighed, key=lambda row: (row[0][0] - PARTICLE * (longer and len(row[1].name) == SHORTEST), row[1].span.end)
    )


def _weigh(
    text: str,
    runs: Sequence[re.Match[str]],
    index: int,
    window: _Window,
    tokens: Sequence[Token],
    known: frozenset[str],
) -> tuple[float, str | None, bool]:
    """Return the log odds that *window* is a person, the title beside it, and whether that or an age confirms it."""
    title, beside = _title(text, runs, index, window, tokens)
    features = {**_form(window), _morphology(window, tokens): 1.0, **_surroundings(text, window, beside)}
    odds = WEIGHTS["prior"] + sum(WEIGHTS[kind] * value for kind, value in features.items())
    if len(window.name) == SHORTEST:
        odds = max(odds, _short_odds(text, window, features))
    if window.name in known and is_particle(window.rest):
        odds += WEIGHTS["known"]
    return odds, title, "age" in features or beside in ("title", "before", "glued")


def _short_odds(text: str, window: _Window, features: Mapping[str, float]) -> float:
    """Return the log odds of a name of two syllables; of what is none by itself and in its place, minus infinity."""
    before, after = text[: window.span.start], text[window.span.end + len(window.rest) :]
    evidence = {**features, _rest(window.rest): 1.0}
    if is_acting(window.rest, after):
        evidence["acting"] = 1.0
    if is_count_or_plural(window.name) or (is_common_noun(window.name) and not is_titled_noun(window.name, evidence)):
        return -inf
    return short_odds(evidence, window.name, window.rest, (before, after))


def _form(window: _Window) -> dict[str, float]:
    """Return how the window looks by itself: shares of surname and given name, unusual lengths."""
    surname, given = splits(window.name)[0]
    features = {"surname": log(max(surnames()[surname][0], 0.05)), "given": likeliness(given)}
    if len(surname) == 2:
        features["double"] = 1.0
    if len(given) == 1 and (len(surname) == 1 or is_particle(given)):
        features["short"] = 1.0
    if given[-1] in ORGANISATION_ENDS:
        features["organisation"] = 1.0
    return features


def _surroundings(text: str, window: _Window, beside: str | None) -> dict[str, float]:
    """Return what stands beside the window: an age, a title, or nothing but a particle or another word."""
    features = {"age": 1.0} if _AGE.match(text, window.span.end) else {}
    if features and _TOLD.match(text, window.span.end):
        features["told"] = 1.0
    if beside:
        features[beside] = 1.0
    elif not features:
        features[_rest(window.rest)] = 1.0
    if "age" not in features and beside in (None, "near") and _is_derived(window.name):
        features["derived"] = 1.0
    return features


def _rest(rest: str) -> str:
    """Return what follows a window in its word: nothing, 씨, a particle, one of persons alone, or another word."""
    if rest.startswith(ANIMATE):
        return "animate"
    if rest.startswith("씨") and _CALLED.match(rest):
        return "glued"
    return "bare" if not rest else "particle" if is_particle(rest) else "more"


@lru_cache(maxsize=65536)
def _is_derived(name: str) -> bool:
    """True for a quarter (우정동), a ceremony (진수식), and a common noun that one syllable makes of another."""
    if len(name) != 3:
        return False
    return name[-1] == "동" or (
        name[-1] in DERIVING and (name[:2] in ceremonies() or [t.tag for t in analyse(name[:2])] == ["NNG"])
    )


@lru_cache(maxsize=65536)
def is_common_noun(word: str) -> bool:
    """True for a noun of the dictionary of the morphology or of the lexicon, whatever it is taken for in a sentence."""
    tokens = analyse(word)
    is_term = word in terms() and word not in known_persons()
    return is_term or (len(tokens) == 1 and tokens[0].tag == "NNG" and not is_guessed(word))


def _morphology(window: _Window, tokens: Sequence[Token]) -> str:
    """Return what the morphology makes of a window: one of the kinds of evidence in `WEIGHTS`."""
    span = window.span
    inside = tokens_at(tokens, span)
    if not inside or inside[0].span.start < span.start:
        return "inside"
    if any(len(form) > 2 and is_common_noun(form) for form in (window.name, strip(window.name))):
        return "word"
    return _of_pieces(span, inside)


def _of_pieces(span: Span, inside: Sequence[Token]) -> str:
    """Return the same of the morphemes *inside* a window that begins with one of them."""
    if inside[-1].span.end > span.end:
        is_called = len(inside) == 1 and inside[0].tag == "NNP" and inside[0].text[len(span) :] == "씨"
        return "nnp" if is_called else "inside"
    if len(inside) == 1:
        kind = {"NNP": "nnp", "NNG": "noun"}.get(inside[0].tag, "word")
        return "guessed" if kind == "noun" and is_guessed(inside[0].text) else kind
    tags = [token.tag for token in inside]
    if any(tag[0] in "EV" for tag in tags) or (len(inside[0].text) > 1 and any(tag[:2] == "XS" for tag in tags)):
        return "inflected"
    if tags[-1][0] == "J":
        return "name-particle" if tags[0] == "NNP" else "word-particle"
    return "pieces" if len(inside[0].text) == 1 or tags[0] == "NNP" else "compound"


def _title(
    text: str, runs: Sequence[re.Match[str]], index: int, window: _Window, tokens: Sequence[Token]
) -> tuple[str | None, str | None]:
    """Return the title that belongs to *window* and where: `glued` to it, as `title` after it, `near`, or `before`."""
    if glued := _CALLED.match(window.rest):
        return glued.group(1), "glued"
    if title := _glued(window, tokens):
        return title, "glued"
    if not window.rest and (following := _following(text, runs, index)):
        return following
    if index and text[runs[index - 1].end() : window.span.start] == " " and is_particle(window.rest):
        before = _title_of(runs[index - 1].group())
        if before and before not in ("씨", "양", "군", "옹"):
            return before, "before"
    return None, None


def _glued(window: _Window, tokens: Sequence[Token]) -> str | None:
    """Return the title that is the rest of the word, unless a noun holds its beginning (임시 주차장, no 차장)."""
    title = title_at_start(window.rest) or calling_at_start(window.rest) if window.rest else None
    if title is None or not is_particle(window.rest[len(title) :]):
        return None
    end = window.span.end
    held = any(t.tag == "NNG" and t.span.start < end < t.span.end and is_common_noun(t.text) for t in tokens)
    return None if held else title


@lru_cache(maxsize=65536)
def _title_of(word: str) -> str | None:
    return title_at_end(word) or calling_at_end(word)


def _following(text: str, runs: Sequence[re.Match[str]], index: int) -> tuple[str, str] | None:
    end = runs[index].end()
    for distance, run in enumerate(runs[index + 1 : index + 1 + NEAR]):
        between = text[end : run.start()]
        if not re.fullmatch(r"(?: |[ A-Za-z0-9&·\-()]{1,20})", between):
            return None
        word = strip(run.group())
        called = _CALLED.match(run.group())
        if title := called.group(1) if called else _title_of(word) or _title_of(run.group()):
            return title, "near" if distance else "title"
        if word != run.group() and distance:
            return None
        end = run.end()
    return None
