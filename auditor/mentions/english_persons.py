"""Korean persons in English text: capitalised spans that read as a full Korean name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditor.english.capitals import NameSpan, name_spans
from auditor.korean.spelling import plausibility, surname_readings
from auditor.lexicon.gazetteer import by_target, fold_phrase
from auditor.model import Mention, MentionKind

LOOKS_KOREAN = -7.0
"""ln P(letters) per syllable from which a given name in English looks Korean."""

ENGLISH_WORDS = frozenset(
    "a an ban do go gun he her him i in long may me moon my no on pan so son sun to we you".split()
)
"""English words that are spelt like a surname or a syllable of a Korean name."""


@dataclass(frozen=True, slots=True)
class EnglishPerson:
    """A span of English text that reads as a Korean name; `looks` is ln P(given name) per syllable."""

    name: NameSpan
    looks: float


def find_english(paragraph: int, text: str) -> Iterator[Mention]:
    """Yield the persons that English *text*, the paragraph of that id, names by a full Korean name."""
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
    if (
        name.surname not in surname_readings()
        or not 1 <= len(name.chunks) <= 2
        or fold_phrase(name.text.title()) in by_target()
    ):
        return -float("inf")
    if not name.hyphen and (name.surname in ENGLISH_WORDS or name.text.split()[0].lower() in ENGLISH_WORDS):
        return -float("inf")
    counts = (2,) if len(name.chunks) == 2 else (1, 2)
    looks = max(plausibility(name.chunks, n) / n for n in counts)
    return max(looks, LOOKS_KOREAN) if name.hyphen and name.family_first and _is_short(name) else looks


def _is_short(name: NameSpan) -> bool:
    """True where the chunks are as short as Korean syllables: a surname before them makes a Korean name likely."""
    return len(name.chunks) == 2 and all(len(chunk) <= 5 for chunk in name.chunks)
