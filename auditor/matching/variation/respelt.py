"""One Korean name that an article spells in two ways: Hanbit here, Hanvit there, and 한빛 in the Korean of both.

Guided by the English: two capitalised words that are near in letters, in different sentence pairs, and one stretch of
hangul that stands in the Korean of both and that both may spell. A word that other hangul of its own pair spells better
is another name (청주 Cheongju, 충주 Chungju), and says nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from rapidfuzz.distance import Levenshtein

from auditor.english.capitals import Word, capitalised_words
from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.loanwords import plausibility
from auditor.korean.places import is_spelling
from auditor.korean.spelling import FLAG, read_given
from auditor.lexicon.gazetteer import by_target
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.variation.consistency import Inconsistency
from auditor.model import AlignedArticle, MatchVerdict, MentionKind, Quote

MIN_LETTERS = 4
"""Letters of a word below which chance alone makes a near one."""
LONGEST = 5
"""Syllables of the longest stretch of hangul that one English word is held to spell."""
SURE, LIKELY, ACCEPTED = 0.6, 0.0, 1.6
"""Scores (see `_score`) that the usual spelling and the other one need, and both where only their consonants agree; set
by hand on names of the development texts."""
FEATURES = {"호": "ho", "강": "gang", "산": "san", "천": "cheon", "사": "sa", "항": "hang", "궁": "gung", "봉": "bong"}
"""Last syllables of lakes, rivers, mountains, temples and the like: written out here and translated there."""
LEAD = 0.25
"""How much better other hangul must spell a word than the common stretch does to be taken for its source."""

_GENERAL = FUNCTION_WORDS | INSTITUTION_WORDS | LOAN_WORDS
_ENDING = re.compile(r"(?:i?ans?|ns?|ese|ish|ists?|ics?|e?s|i|ers?|d|ed|ing|y)$")
_EITHER = str.maketrans("ktpvrz", "gdbblj")
_HANGUL = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class _Use:
    """An English word at its place in a sentence pair, and the name that follows it ("" for none)."""

    bead: BeadText
    quote: Quote
    next: str


def respelt(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every English spelling of a name that departs from the usual one of the article."""
    uses = _uses(article)
    forms = sorted(uses, key=lambda form: (-len(uses[form]), _place(uses[form][0])))
    by_sound: dict[str, list[str]] = defaultdict(list)
    told: set[str] = set()
    for other in forms:
        rivals = by_sound[_skeleton(other)[:1]]
        for usual in rivals:
            source = _common_source(uses[usual], uses[other], usual, other) if _are_near(usual, other) else None
            if usual not in told and source is not None:
                told.add(other)
                yield Inconsistency(uses[other][0].bead.index, source, uses[other][0].quote, uses[usual][0].quote)
                break
        rivals.append(other)
    joined = _joined(article, frozenset(uses))
    for letters, found in sorted(uses.items()):
        yield from _parted(article, letters, [*found, *joined.get(letters, ())])


def _parted(article: AlignedArticle, letters: str, uses: list[_Use]) -> Iterator[Inconsistency]:
    """Yield the first use whose letters stand apart otherwise than usual (DaonCell, Daon Cell); of persons none."""
    counts = Counter(use.quote.text.casefold() for use in uses)
    ordered = sorted(uses, key=lambda use: (-counts[use.quote.text.casefold()], _place(use)))
    usual = ordered[0]
    other = next((use for use in ordered if use.quote.text.casefold() != usual.quote.text.casefold()), None)
    if other is None or letters in by_target() or any(_is_person(article, use.quote) for use in (usual, other)):
        return
    shared = _stretches(usual.bead.source) & _stretches(other.bead.source)
    fitting = [h for h in sorted(shared) if _score(h, letters) >= SURE]
    source = _quote(other.bead, max(fitting, key=lambda h: (_score(h, letters), len(h)))) if fitting else None
    if source is not None:
        yield Inconsistency(other.bead.index, source, other.quote, usual.quote)


def _joined(article: AlignedArticle, known: frozenset[str]) -> dict[str, list[_Use]]:
    """Return two capitalised words in a row that have together the letters of a *known* word, by these letters."""
    found: dict[str, list[_Use]] = defaultdict(list)
    for bead in beads(article):
        for sentence in bead.pair.target:
            for one, two in pairwise(capitalised_words(sentence.text)):
                letters = _letters(one.text + two.text)
                if letters in known and sentence.text[one.span.end : two.span.start] == " ":
                    found[letters].append(_Use(bead, quote_in(sentence, one.span.start, two.span.end), ""))
    return found


def _is_person(article: AlignedArticle, quote: Quote) -> bool:
    return any(
        m.kind is MentionKind.PERSON
        and m.side == "target"
        and m.paragraph == quote.paragraph
        and m.span.overlaps(quote.span)
        for m in article.mentions
    )


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _place(use: _Use) -> tuple[int, int]:
    return use.quote.paragraph, use.quote.span.start


def _uses(article: AlignedArticle) -> dict[str, list[_Use]]:
    """Return the places of each capitalised word by its letters: no general words, none that stands small as well."""
    found: dict[str, list[_Use]] = defaultdict(list)
    small: set[str] = set()
    for bead in beads(article):
        small.update(re.findall(r"(?<![\w'’-])[a-z]{4,}", bead.target))
        for sentence in bead.pair.target:
            words = capitalised_words(sentence.text)
            for word, after in zip_longest(words, words[1:]):
                letters = _letters(word.text)
                if len(letters) >= MIN_LETTERS and letters not in _GENERAL and not word.text.isupper():
                    quote = quote_in(sentence, word.span.start, word.span.end)
                    if not _is_judged(article, quote):
                        found[letters].append(_Use(bead, quote, _following(sentence.text, word, after)))
    return {letters: uses for letters, uses in found.items() if letters not in small}


def _following(text: str, word: Word, after: Word | None) -> str:
    """Return the capitalised word right after *word*, "" for none or for one of an institution (Hanbit Hospital)."""
    is_next = after is not None and text[word.span.end : after.span.start] == " "
    return after.text if after is not None and is_next and after.text.lower() not in _GENERAL else ""


def _is_judged(article: AlignedArticle, quote: Quote) -> bool:
    """True for words that a matcher has already found to be wrong."""
    return any(
        m.verdict is MatchVerdict.MISMATCH
        and m.target is not None
        and m.target.paragraph == quote.paragraph
        and m.target.span.overlaps(quote.span)
        for m in article.matches
    )


def _are_near(one: str, other: str) -> bool:
    """True for words of like letters: neither a form of the other (Koreans), nor both known (Canada, Canadian)."""
    if one in by_target() and other in by_target():
        return False
    short, long = sorted((one, other), key=len)
    if long in {short + feature for feature in FEATURES.values()}:
        return True
    is_longer = long.startswith(short) and long[len(short) :] not in ("g", "h", "k")
    if is_longer or _ENDING.sub("", one) == _ENDING.sub("", other) or "s" in (one[-1], other[-1]):
        return False
    return _are_close(one, other) or _skeleton(one) == _skeleton(other)


def _are_close(one: str, other: str) -> bool:
    return Levenshtein.distance(one, other) <= max(1, min(len(one), len(other)) // 3)


def _skeleton(letters: str) -> str:
    """Return the consonants of a romanised word, those those spelt either way made one (Kyungsung, Gyeongseong)."""
    plain = letters.replace("ch", "j").replace("sh", "s")
    return re.sub(r"[aeiouyw]|(.)(?=\1)", "", plain.translate(_EITHER))


def _common_source(usual: list[_Use], others: list[_Use], word: str, other: str) -> Quote | None:
    """Return the hangul, in the pair of the first departing use, that both words spell; None where there is none."""
    if {id(use.bead.pair) for use in usual} & {id(use.bead.pair) for use in others} or _name_two(usual, others):
        return None
    here, there = [_stretches(use.bead.source) for use in others], [_stretches(use.bead.source) for use in usual]
    elsewhere, everywhere = set[str]().union(*here), set[str]().union(*there)
    shared = set.intersection(*here) & everywhere
    if (feature := _feature(word, other)) is not None:
        return _quote_featured(others[0].bead, shared, feature, max(word, other, key=len))
    least = (SURE, LIKELY) if _are_close(word, other) else (ACCEPTED, ACCEPTED)
    fitting = [h for h in sorted(shared) if _score(h, word) >= least[0] and _score(h, other) >= least[1]]
    best = max(fitting, key=lambda h: (_score(h, word) + _score(h, other), len(h)), default=None)
    if best is None:
        return None
    if _is_better_told(other, best, elsewhere - everywhere) or _is_better_told(word, best, everywhere - elsewhere):
        return None
    return _quote(others[0].bead, best)


def _feature(word: str, other: str) -> str | None:
    """Return the syllable by which one of two words is longer: 호 of Tangeumho, beside Tangeum Lake."""
    short, long = sorted((word, other), key=len)
    return next((hangul for hangul, latin in FEATURES.items() if long == short + latin), None)


def _quote_featured(bead: BeadText, shared: set[str], feature: str, word: str) -> Quote | None:
    found = [h for h in sorted(shared) if h.endswith(feature) and len(h) > 2 and is_spelling(h, word)]
    return _quote(bead, max(found, key=len)) if found else None


def _name_two(usual: list[_Use], others: list[_Use]) -> bool:
    """True where other names follow: Alan Stubbs and Allan McGregor are two."""
    after, after_other = ({use.next for use in uses} for uses in (usual, others))
    return bool(after and after_other) and "" not in after | after_other and not after & after_other


def _is_better_told(word: str, hangul: str, rivals: set[str]) -> bool:
    return any(_score(rival, word) >= _score(hangul, word) + LEAD for rival in sorted(rivals))


def _stretches(korean: str) -> set[str]:
    """Return every stretch of two to five syllables inside a word."""
    return {
        run.group()[i : i + n]
        for run in _HANGUL.finditer(korean)
        for n in range(2, LONGEST + 1)
        for i in range(len(run.group()) - n + 1)
    }


def _score(hangul: str, letters: str) -> float:
    """Return how well *letters* spell *hangul*: log-likelihood ratio per sound, and one for an accepted spelling."""
    reading = read_given(hangul, (letters,)) if len(hangul) <= 3 else None
    is_accepted = is_spelling(hangul, letters) or (reading is not None and reading.score >= FLAG)
    return plausibility(hangul, letters) + is_accepted


def _quote(bead: BeadText, hangul: str) -> Quote | None:
    for sentence in bead.pair.source:
        if (start := sentence.text.find(hangul)) >= 0:
            return quote_in(sentence, start, start + len(hangul))
    return None
