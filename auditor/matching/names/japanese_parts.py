"""Parts of Japanese persons' names in letters that no Japanese syllables spell: Sasagi for 사사키, Haluka for 하루카.

Two words side by side are such a name where both are parts of Japanese names, or one is in a text about Japan.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS
from auditor.korean.japanese import is_kana, is_reading, japanese_forms
from auditor.korean.loanwords import name_parts, to_letters
from auditor.korean.particles import strip
from auditor.korean.romanisation import romanise
from auditor.lexicon.gazetteer import by_target, fold_phrase
from auditor.matching.names.evidence import PairNames
from auditor.model import Mention, MentionKind, Span

ALIKE = 75.0
"""Likeness (0 to 100) of letters to the hangul in Latin letters, or to the name, from which they render it. Of 734
right parts 11 are no reading of their hangul (Wikidata, 2026-11-23), of those of Japanese persons 2."""

SHORTEST = 4
"""Letters of the shortest spelling that is judged."""

_GENERAL = FUNCTION_WORDS | INSTITUTION_WORDS
_JAPAN = re.compile("일본|도쿄|오사카|교토|후쿠오카|홋카이도|오키나와")
_WORD = re.compile(r"[가-힣]+")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-ÞŌŪ][^\W\d_]+(?![\w-])")


def misread(names: PairNames) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield each part of a Japanese name that the English misspells: the hangul, the English word, the right form."""
    english = {to_letters(word) for word in _CAPITAL.findall(names.target_text)}
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for span in _parts(text):
            hangul = text[span.start : span.end]
            if english.isdisjoint(map(to_letters, name_parts()[hangul])):
                source = Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, hangul)
                yield from ((source, target, japanese_forms(hangul)[0]) for target in _misspelt(names, hangul))


def _parts(text: str) -> Iterator[Span]:
    """Yield the parts of Japanese names in Korean *text*: two words of them side by side."""
    words = [(m.start(), m.group()) for m in _WORD.finditer(text)]
    for (start, first), (after, second) in pairwise(words):
        last = second if japanese_forms(second) else strip(second)
        found = [(start, first)] * bool(japanese_forms(first)) + [(after, last)] * bool(japanese_forms(last))
        least = 1 if is_kana(first) and is_kana(last) and _JAPAN.search(text) else 2
        if text[start + len(first) : after] == " " and len(found) >= least:
            yield from (Span(at, at + len(part)) for at, part in found)


def _misspelt(names: PairNames, hangul: str) -> Iterator[Mention]:
    """Yield the first English word that is like *hangul* and no reading of it."""
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for hit in _CAPITAL.finditer(text):
            if _is_slip(hangul, hit.group()):
                yield Mention(MentionKind.FOREIGN_NAME, "target", paragraph, Span(*hit.span()), hit.group())
                return


def _is_slip(hangul: str, latin: str) -> bool:
    letters, forms = to_letters(latin), [to_letters(form) for form in japanese_forms(hangul)]
    if len(letters) < SHORTEST or fold_phrase(latin) in by_target() or latin.lower() in _GENERAL:
        return False
    is_like = any(ratio(letters, other) >= ALIKE for other in (to_letters(romanise(hangul)), *forms))
    is_right = is_reading(hangul, latin) and letters[0] in {form[0] for form in forms}
    return is_like and not is_right and letters not in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(to_letters(form) for forms in name_parts().values() for form in forms)
