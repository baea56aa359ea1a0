"""Unknown foreign names that the English spells back from hangul: "Lee Ten-wi" for 리톈위, "Kobalseuki" for 코발스키.

Nobody can tell how a stranger spells a name, but some spellings nobody has: Chinese and Vietnamese names are of closed
inventories of syllables, and the vowels that hangul puts between consonants are of no language but Korean.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS
from auditor.korean.back_spelling import ending_for, is_hushed, is_written_back, may_be_back
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import name_parts, plausibility, to_letters
from auditor.korean.particles import strip
from auditor.korean.romanisation import romanise
from auditor.korean.transcription import (
    chinese_names,
    is_chinese,
    is_transcribed,
    is_vietnamese,
    vietnamese_name,
)
from auditor.lexicon.gazetteer import by_source, by_target, fold_phrase
from auditor.matching.lexis.transliteration import SINO
from auditor.matching.names.evidence import PairNames
from auditor.model import Mention, MentionKind, Span

SOUNDS = 1.5
"""Plausibility from which English words render the sounds of a name (`auditor.korean.loanwords`)."""

ROMANISED = 80.0
"""rapidfuzz ratio of the romanised hangul from which letters render its sounds, whatever their plausibility."""

FOREIGN = 2.5
"""Log odds from which a word is foreign enough that its vowels are judged; 코발스키 has 9.3 (2026-11-23)."""

HARDLY_KOREAN = 0.8
"""The same for a word with a syllable that Korean names lack; 만수르 has 1.8."""

BESIDE = -3.0
"""The same beside a given name of other languages, known by its spelling: 제임스 휘터커."""

LONGEST_WORD = 4
"""Syllables of the longest word that is Korean if it has none but those of Chinese characters: 밀로라도비치 is not."""

SHORTEST = 5
"""Letters of the shortest spelling whose vowels are judged."""

_ABROAD = frozenset(("city", "world-place", "country", "leader"))
"""Groups of the gazetteer whose names are not Korean."""

_USUAL = SINO | {"르"}
"""Syllables that Korean names have as well: 주미르 is a Korean."""
_WORD = re.compile(r"[가-힣]{2,}")
_WORDS = re.compile(r"(?<![가-힣])(?=([가-힣]+(?: [가-힣]+){0,3}))")
_RUN = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)+")
_OPEN = re.compile("[프르트크브즈츠드스]")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True)
class WrittenBack:
    """A name of the Korean, the English words that were spelled back from it, what it is, and the right spelling.

    `kind` is the language whose syllables the words lack, or "vowel", "ending" and "hushed" (letters for 슈) for what
    only the romanised hangul has; `right` is the name, for "ending" how it ends, "" where nobody can tell.
    """

    source: Mention
    target: Mention
    kind: str
    right: str = ""


def written_back(names: PairNames) -> Iterator[WrittenBack]:
    """Yield every unknown name of the pair of *names* that is spelled as nobody spells it."""
    taken: list[tuple[int, Span]] = []
    for found in (*_of_inventories(names), *_of_vowels(names)):
        place = (found.target.paragraph, found.target.span)
        if not any(place[0] == paragraph and place[1].overlaps(span) for paragraph, span in taken):
            taken.append(place)
            yield found


def _of_inventories(names: PairNames) -> Iterator[WrittenBack]:
    """Yield Chinese and Vietnamese names in letters that no syllables of the language spell."""
    for source in _candidates(names):
        if _USUAL.issuperset(source.text) or is_transcribed(source.text, names.target_text):
            continue
        if (right := vietnamese_name(source.text)) and (target := _unspelled(names, source, is_vietnamese)):
            yield WrittenBack(source, target, "Vietnamese", right)
        elif (found := chinese_names(source.text)) and (target := _unspelled(names, source, is_chinese)):
            yield WrittenBack(source, target, "Chinese", _written(found))


def _written(found: tuple[tuple[str, str], ...]) -> str:
    """Return the name in Pinyin where it can be read in one way only."""
    return " ".join(part.replace("v", "ü").capitalize() for part in found[0]) if len(found) == 1 else ""


def _candidates(names: PairNames) -> Iterator[Mention]:
    """Yield the words of the Korean, and two to four words together, that are no known name; the longest first."""
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for hit in _WORDS.finditer(text):
            parts = hit[1].split(" ")
            for n in range(len(parts), 0, -1):
                stem = " ".join((*parts[: n - 1], strip(parts[n - 1])))
                for name in dict.fromkeys((" ".join(parts[:n]), stem)):
                    if name not in by_source() and name not in name_parts():
                        span = Span(hit.start(), hit.start() + len(name))
                        yield Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, name)


def _unspelled(names: PairNames, source: Mention, is_spelling: Callable[[str], bool]) -> Mention | None:
    """Return the words of the English that sound like *source* and that *is_spelling* does not accept."""
    found: list[tuple[float, int, Mention]] = []
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for run in _RUN.finditer(text):
            words = [(run.start() + m.start(), run.start() + m.end()) for m in re.finditer(r"\S+", run.group())]
            for n in (2, 3, 4):
                for i in range(len(words) - n + 1):
                    start, end = words[i][0], words[i + n - 1][1]
                    name = re.sub(r"['’]s$", "", text[start:end])
                    score = plausibility(source.text, name)
                    score = max(score, SOUNDS) if _is_romanised(source.text, name) else score
                    if score >= SOUNDS and not _is_somebodys(names, name):
                        target = Mention(
                            MentionKind.FOREIGN_NAME, "target", paragraph, Span(start, start + len(name)), name
                        )
                        found.append((score, n, target))
    best = max(found, key=lambda row: (row[0], row[1]), default=None)
    return best[2] if best is not None and not is_spelling(best[2].text) else None


def _is_romanised(hangul: str, latin: str) -> bool:
    return ratio(to_letters(latin), to_letters(romanise(hangul))) >= ROMANISED


def _is_somebodys(names: PairNames, name: str) -> bool:
    """True for words of which one is general, that are known, or that the Korean has in Latin letters."""
    is_known = name in names.source_text or fold_phrase(name) in by_target()
    return is_known or any(word.lower() in FUNCTION_WORDS | INSTITUTION_WORDS for word in name.split())


def _of_vowels(names: PairNames) -> Iterator[WrittenBack]:
    """Yield foreign words in letters that have the vowels of the romanised hangul."""
    english = [
        (paragraph, hit)
        for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False)
        for hit in _CAPITAL.finditer(text)
        if may_be_back(re.sub(r"['’]s$", "", hit.group()))
    ]
    if not english:
        return
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for hit in _WORD.finditer(text):
            for hangul in dict.fromkeys((hit.group(), strip(hit.group()))):
                if foreignness(hangul) < BESIDE or (len(hangul) <= LONGEST_WORD and SINO.issuperset(hangul)):
                    continue
                is_foreign = foreignness(hangul) >= _least(hangul)
                for at, found in english:
                    latin = re.sub(r"['’]s$", "", found.group())
                    kind, right = _kind(names, hangul, latin)
                    if kind and not is_foreign and not _is_surname(names, text[: hit.start()], latin):
                        continue
                    if kind and not _is_person(names, paragraph, hit.start()):
                        span = Span(hit.start(), hit.start() + len(hangul))
                        source = Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, hangul)
                        place = Span(found.start(), found.start() + len(latin))
                        target = Mention(MentionKind.FOREIGN_NAME, "target", at, place, latin)
                        yield WrittenBack(source, target, kind, right)


def _least(hangul: str) -> float:
    """Return the log odds from which *hangul* is foreign enough: fewer with a syllable that Korean names lack."""
    return HARDLY_KOREAN if _OPEN.search(hangul) else FOREIGN


def _is_surname(names: PairNames, before: str, latin: str) -> bool:
    """True where a given name ends the Korean *before* the word, and one of its spellings stands before *latin*."""
    given = re.search(r"(?<![가-힣])([가-힣]{2,}) $", before)
    forms = name_parts().get(given[1], ()) if given else ()
    return any(f"{form} {latin}" in names.target_text for form in forms)


def _kind(names: PairNames, hangul: str, latin: str) -> tuple[str, str]:
    """Return what in *latin* is of the romanised *hangul* alone, and how such names end; "" where nothing is."""
    if not _is_strange(names, hangul, latin):
        return "", ""
    if is_written_back(hangul, latin):
        return "vowel", ""
    ending = ending_for(hangul, latin)
    return ("ending", ending) if ending else ("hushed", "") if is_hushed(hangul, latin) else ("", "")


def _is_person(names: PairNames, paragraph: int, start: int) -> bool:
    """True where a Korean's name begins at *start* of the Korean *paragraph*."""
    persons = (m for m in names.mentions if m.side == "source" and m.kind is MentionKind.PERSON)
    return any(m.paragraph == paragraph and m.span.start <= start < m.span.end for m in persons)


def _is_strange(names: PairNames, hangul: str, latin: str) -> bool:
    is_name = "-" not in latin and len(to_letters(latin)) >= SHORTEST and fold_phrase(latin) not in by_target()
    is_korean = any(name.group not in _ABROAD for name in by_source().get(hangul, ()))
    is_own = latin in names.source_text or (is_korean and latin.lower() == romanise(hangul).lower())
    return is_name and not is_own
