"""Foreign names whose Latin spelling the Korean text gives itself, and English that spells them otherwise.

넥스트루프(NextLoop) settles the spelling of 넥스트루프 for the whole article: "Next Ruff" has its sounds but not its
letters. Of a gloss of several words only the last counts, a surname as a rule: given names recur with other spellings.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from auditor.english.general_words import INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.loanwords import plausibility, to_letters
from auditor.korean.particles import is_particle
from auditor.lexicon.gazetteer import by_source, by_target, fold_phrase
from auditor.matching.names.evidence import PairNames, pairs
from auditor.matching.names.foreign import ForeignDetail
from auditor.matching.names.sounds import PLAUSIBLE, SURELY, may_answer, stretches
from auditor.mentions.foreign import ForeignName, looks_foreign
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Span

SAME_SOUND = 2.0
"""Plausibility from which English words have the sounds of the glossed hangul: set by hand, well above `SURELY`."""
SIMILAR = 0.4
"""Levenshtein similarity of the letters below which two spellings are two names: set by hand."""
MIN_LETTERS = 4
"""Letters of a name below which chance alone makes a near one."""
CONFIDENCE = {True: 0.92, False: 0.6}
"""By whether the English has the glossed spelling too: where it never has, the gloss may be the slip. Set by hand."""

_WORD = r"[A-Za-zÀ-ſ'’.-]"
_GLOSS = re.compile(rf"(?<![가-힣])([가-힣]{{2,}})\s?\(([A-Z]{_WORD}*(?: {_WORD}+){{0,3}})(?=[,)])")


@dataclass(frozen=True, slots=True)
class Gloss:
    """A hangul word and the letters that the Korean text gives for it."""

    hangul: str
    latin: str


def find_glosses(text: str) -> tuple[Gloss, ...]:
    """Return the glosses of *text* whose letters spell the hangul before them; abbreviations and translations do not.

    Names of the gazetteer, borrowed words, words that are glossed in two ways and two syllables that may be a Korean
    word (배치) are left out.
    """
    spellings: dict[str, set[str]] = defaultdict(set)
    for hangul, latin in _GLOSS.findall(text):
        form = max((latin, latin.split()[-1]), key=lambda letters: plausibility(hangul, letters))
        if plausibility(hangul, form) >= PLAUSIBLE and (len(hangul) > 2 or looks_foreign(hangul)):
            spellings[hangul].add(form)
    glosses = (Gloss(hangul, min(forms)) for hangul, forms in spellings.items() if len(forms) == 1)
    return tuple(gloss for gloss in glosses if gloss.hangul not in by_source() and _is_open(gloss.latin))


def _is_open(latin: str) -> bool:
    """True for a name that may be misspelt: long enough, no acronym, nothing that a dictionary or the gazetteer has."""
    known = latin.lower() in LOAN_WORDS or latin.lower() in INSTITUTION_WORDS or fold_phrase(latin) in by_target()
    return len(to_letters(latin)) >= MIN_LETTERS and not known and (not latin.isupper() or len(latin) > MIN_LETTERS + 1)


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a mismatch for every English name that spells a glossed one otherwise."""
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    glosses = find_glosses(whole)
    if not glosses:
        return ()
    english = "\n".join(p.text for p in article.article.target.paragraphs)
    return tuple(
        _made(names, gloss, source, target, re.search(rf"\b{re.escape(gloss.latin)}\b", english) is not None)
        for names in pairs(article, MentionKind.FOREIGN_NAME)
        for gloss in glosses
        if (source := _standing(article, names, gloss)) is not None
        for target in _misspelt(names, gloss, whole)
    )


def _standing(article: AlignedArticle, names: PairNames, gloss: Gloss) -> Mention | None:
    """Return the last place of the pair where the hangul is a word of its own, particle apart."""
    word = re.compile(rf"(?<![가-힣]){gloss.hangul}(?=([가-힣]*))")
    standing = [
        Mention(MentionKind.FOREIGN_NAME, "source", i, Span(*found.span()), gloss.hangul, ForeignName((), True))
        for i in names.pair.source
        for found in word.finditer(article.article.source.paragraphs[i].text)
        if is_particle(found[1])
    ]
    return standing[-1] if standing else None


def _misspelt(names: PairNames, gloss: Gloss, whole: str) -> Iterator[Mention]:
    """Yield the words of the English names of a pair that spell the gloss otherwise, the likeliest of each name."""
    for target in names.target:
        near = [(span, text) for span, text in stretches(target) if _is_near(text, gloss)]
        if near and not any(_has_reason(text, gloss, whole) for _, text in near):
            span, text = max(near, key=lambda part: (plausibility(gloss.hangul, part[1]), part[0]))
            yield replace(target, span=span, text=text)


def _is_near(latin: str, gloss: Gloss) -> bool:
    """True for other letters of the same sound; a plural, an adjective or a short form shares the beginning."""
    letters, right = to_letters(latin), to_letters(gloss.latin)
    stem = right.rstrip("aeiouy")
    if len(letters) < MIN_LETTERS or letters.startswith(stem if len(stem) >= MIN_LETTERS else right):
        return False
    sounds = may_answer(gloss.hangul, latin) and plausibility(gloss.hangul, latin) >= SAME_SOUND
    return sounds and not right.startswith(letters) and Levenshtein.normalized_similarity(letters, right) >= SIMILAR


def _has_reason(latin: str, gloss: Gloss, whole: str) -> bool:
    """True for a name that the gazetteer has, that the Korean text spells so, or that another hangul word explains."""
    if fold_phrase(latin) in by_target() or latin.lower() in whole.lower():
        return True
    words = {word for word in re.findall(r"[가-힣]{2,}", whole) if not word.startswith(gloss.hangul)}
    return any(
        plausibility(word[:end], latin) >= SURELY
        for word in sorted(words)
        for end in range(max(2, len(word) - 3), len(word) + 1)
        if may_answer(word[:end], latin)
    )


def _made(names: PairNames, gloss: Gloss, source: Mention, target: Mention, is_used: bool) -> Match:
    score = round(plausibility(gloss.hangul, target.text), 2)
    evidence = (Evidence("gloss", f"{gloss.hangul}({gloss.latin})"),)
    detail = ForeignDetail(gloss.hangul, "gloss", score, gloss.latin)
    verdict = MatchVerdict.MISMATCH
    return Match(names.index, source, target, verdict, CONFIDENCE[is_used], gloss.latin, evidence, detail)
