"""Which paragraphs are Korean and which English: each judged as a whole, unclear ones by their neighbours.

A Korean paragraph may hold any number of Latin names and an English one may quote Hangul; what decides is the weight of
both scripts, then the grammar around them: a particle behind a Latin word is Korean, "of the" is English.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.reading.blocks import Block, Language, folded

SYLLABLE_WEIGHT = 2.5
"""Latin letters that one Hangul syllable stands for: the length ratio of Korean news and its English."""

_HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]")
_HAN = re.compile(r"[㐀-鿿豈-﫿]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,100}|https?://\S{1,2000}|www\.\S{1,2000}")
_LOWER_WORD = re.compile(r"\b[A-Za-z]*[a-z]{2,}\b")
_PARTICLE = re.compile(
    r"[A-Za-z0-9)\]’”'\"%](?:은|는|이|가|을|를|의|에|와|과|로|으로|도|만|에서|까지|부터|이다)(?=[\s,.]|$)"
)
_FUNCTION_WORD = re.compile(
    r"\b(?:the|a|an|of|to|and|in|on|at|for|with|by|from|is|are|was|were|be|been|has|have|had|will|that|this|it|its|as|"
    r"he|she|they|his|her|their|said|who|which|not|or|but|after|into|over)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lean:
    """Where one text leans: its language if any letter tells, and whether that is beyond doubt."""

    language: Language | None
    is_strong: bool


def lean(text: str) -> Lean:
    """Return the language that *text* (an analysis text) leans to."""
    bare = _ADDRESS.sub(" ", text)
    hangul = len(_HANGUL.findall(bare))
    korean = SYLLABLE_WEIGHT * (hangul + len(_HAN.findall(bare)))
    latin = len(_LATIN.findall(bare))
    if not korean and not latin:
        return Lean(None, False)
    functions = len(_FUNCTION_WORD.findall(bare))
    if _PARTICLE.search(bare) and functions < 2:
        korean += latin
    if korean >= latin:
        return Lean("ko", hangul >= 2)
    is_prose = functions > 0 or len(_LOWER_WORD.findall(bare)) >= 3
    return Lean("en", is_prose and (korean < 0.6 * latin or functions >= 3))


def languages(blocks: Sequence[Block]) -> tuple[Language, ...]:
    """Return the language of every block; what the format says holds, what no letter tells goes with its neighbours."""
    leans = [Lean(block.language, True) if block.language else lean(folded(block.text)) for block in blocks]
    if not any(each.is_strong for each in leans):
        leans = [Lean(each.language, each.language is not None) for each in leans]
    alternates = _alternates(leans)
    before, after = _latest(leans), _latest(leans[::-1])[::-1]
    return tuple(_settle(each, alternates, before[i], after[i]) for i, each in enumerate(leans))


def _latest(leans: Sequence[Lean]) -> list[Language | None]:
    """Return for every paragraph the language of the last strong one up to it."""
    latest: list[Language | None] = []
    for each in leans:
        known = latest[-1] if latest else None
        latest.append(each.language if each.is_strong else known)
    return latest


def _alternates(leans: Sequence[Lean]) -> bool:
    """True when the languages take turns paragraph by paragraph; then neighbours say little about what is between."""
    strong = [each.language for each in leans if each.is_strong]
    return len(strong) >= 4 and sum(a != b for a, b in pairwise(strong)) >= 0.5 * (len(strong) - 1)


def _settle(here: Lean, alternates: bool, before: Language | None, after: Language | None) -> Language:
    if here.language and (here.is_strong or alternates):
        return here.language
    if before == after:
        return before or "ko"
    return here.language or before or after or "ko"
