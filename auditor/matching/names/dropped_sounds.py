"""Foreign names of which the English leaves out a consonant: "Karimo" for 카리모프, "Lindgre" for 린드그렌.

Hangul writes every consonant that is heard, so letters that sound like a name but for one of its consonants are not how
it is spelled, whether anybody knows the name or not.
"""

import re
from collections.abc import Iterator
from functools import cache

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.foreignness import foreignness
from auditor.korean.loanwords import name_parts, plausibility, to_letters, unspelled
from auditor.korean.particles import strip
from auditor.lexicon.gazetteer import by_target, fold_phrase
from auditor.matching.lexis.transliteration import SINO
from auditor.matching.names.evidence import PairNames
from auditor.matching.names.sounds import PLAUSIBLE, may_answer
from auditor.model import Mention, MentionKind, Span

SOUNDS = 1.4
"""Plausibility from which letters sound like a name but for what they leave out (2026-11-23)."""

FOREIGN = 2.5
"""Log odds from which a word of hangul is foreign enough to be judged, as in `written_back`."""

_GENERAL = FUNCTION_WORDS | INSTITUTION_WORDS | LOAN_WORDS
_WORD = re.compile(r"(?<![가-힣])[가-힣]{3,}")
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]{3,}(?![\w-])")
_ANY = re.compile(r"[^\W\d_][\w’'-]{2,}")


def dropped(names: PairNames) -> Iterator[tuple[Mention, Mention]]:
    """Yield each foreign word of the Korean with the English word that lacks one of its consonants."""
    words = sorted(set(_ANY.findall(names.target_text)))
    rivals = sorted({strip(word) for word in re.findall(r"[가-힣]{2,}", names.source_text)})
    for paragraph, text in zip(names.pair.source, names.source_text.split("\n"), strict=False):
        for hit in _WORD.finditer(text):
            hangul = strip(hit.group())
            if foreignness(hangul) < FOREIGN or _is_korean(names, paragraph, hit.start()):
                continue
            target = next(_lacking(names, hangul), None)
            if target is None or any(_renders(hangul, word) for word in words):
                continue
            score = plausibility(hangul, target.text)
            if all(plausibility(rival, target.text) < score for rival in rivals if rival not in hangul):
                span = Span(hit.start(), hit.start() + len(hangul))
                yield Mention(MentionKind.FOREIGN_NAME, "source", paragraph, span, hangul), target


def _is_korean(names: PairNames, paragraph: int, start: int) -> bool:
    persons = (m for m in names.mentions if m.side == "source" and m.kind is MentionKind.PERSON)
    return any(m.paragraph == paragraph and m.span.start <= start < m.span.end for m in persons)


def _lacking(names: PairNames, hangul: str) -> Iterator[Mention]:
    """Yield the English words that sound like *hangul* and lack a consonant of it, its kind of thing apart."""
    for paragraph, text in zip(names.pair.target, names.target_text.split("\n"), strict=False):
        for hit in _CAPITAL.finditer(text):
            latin = hit.group()
            is_like = (
                may_answer(hangul, latin) and plausibility(hangul, latin) >= SOUNDS and not _is_other(names, latin)
            )
            if is_like and unspelled(hangul, latin) == 1 and not _is_shorter(hangul, latin):
                yield Mention(MentionKind.FOREIGN_NAME, "target", paragraph, Span(*hit.span()), latin)


def _is_other(names: PairNames, latin: str) -> bool:
    is_named = fold_phrase(latin) in by_target() or to_letters(latin) in _forms() or latin in names.source_text
    return is_named or latin.lower() in _GENERAL


@cache
def _forms() -> frozenset[str]:
    return frozenset(to_letters(form) for forms in name_parts().values() for form in forms)


def _is_shorter(hangul: str, latin: str) -> bool:
    """True where *latin* has all sounds of *hangul* less what a Korean kind adds to names (마크헬츠사)."""
    return any(
        SINO.issuperset(hangul[end:])
        and unspelled(hangul[:end], latin) == 0
        and plausibility(hangul[:end], latin) >= SOUNDS
        for end in range(2, len(hangul))
    )


def _renders(hangul: str, latin: str) -> bool:
    """True for a word, whatever its case, that spells every consonant of *hangul*."""
    return may_answer(hangul, latin) and plausibility(hangul, latin) >= PLAUSIBLE and unspelled(hangul, latin) == 0
