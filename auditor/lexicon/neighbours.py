"""What touches a word of the termbase: the neighbours that tell which of its meanings it has.

A neighbour is written with `~` for the word: `~하다` is any form of 하다 right after it, `~ 마치다` one behind a blank,
with a particle or without, `쌀 ~` a word before it, `-할 ~` the end of one, `~ 시점` and `~률` nouns. Any other word is
looked for in the sentence. `~` alone is no neighbour: the word has that meaning wherever nothing speaks for another.
"""

import re
from functools import lru_cache

from auditor.korean.stems import beginnings

WORD = "~"
"""Stands for the word whose neighbours are told; alone for the usual meaning."""
END = "-"
"""Begins what may be the end of a longer word."""
_PARTICLE = r"(?:을|를|이|가|은|는|의|도|만|에|로|으로|에서|에게|까지|부터|와|과)?"
_GAP = rf"{_PARTICLE}\s+"


@lru_cache(maxsize=4096)
def _sides(context: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return the expressions for what stands before the word, after it, and anywhere in the sentence."""
    parts = [part for part in context.split("|") if part != WORD]
    before = [_before(part.removesuffix(WORD)) for part in parts if part.endswith(WORD)]
    after = [_expression(part.removeprefix(WORD)) for part in parts if part.startswith(WORD)]
    around = [re.escape(part) for part in parts if WORD not in part]
    return _any_of(before, r"(?:{})\Z"), _any_of(after, "(?:{})"), _any_of(around, "(?:{})")


def _any_of(parts: list[str], frame: str) -> re.Pattern[str] | None:
    return re.compile(frame.format("|".join(parts))) if parts else None


def _alone(part: str) -> str:
    """Return what keeps a neighbour of one syllable from being the end of a longer word, which `-` allows."""
    return r"(?<![가-힣])" if len(part.split(" ", maxsplit=1)[0].removesuffix(WORD)) == 1 else ""


def _before(part: str) -> str:
    """Return the expression for *part*, which stands before the word; a noun may be one word with it: 원자력발전."""
    if part.startswith(END):
        return _expression(part.removeprefix(END))
    expression, noun = _alone(part) + _expression(part), part.rstrip()
    is_apart = part.endswith(" ") and len(noun) > 1 and " " not in noun
    return f"(?:{expression}|{re.escape(noun)})" if is_apart else expression


def _expression(words: str) -> str:
    """Return the expression for *words*, a verb of the dictionary at their end in any form."""
    head, _, last = words.rpartition(" ")
    is_verb = len(last) > 1 and last.endswith("다")
    ends = "|".join(beginnings(last)) if is_verb else re.escape(last)
    gaps = _GAP.join(re.escape(word) for word in head.split(" ")) + _GAP if " " in words else ""
    return f"{gaps}(?:{ends})"


def is_told(context: str, sentence: str, start: int, end: int) -> bool:
    """True when the word at *start* to *end* of *sentence* has one of the neighbours in *context*, or needs none."""
    if WORD in context.split("|"):
        return True
    before, after, around = _sides(context)
    return bool(
        (before and before.search(sentence[:start]))
        or (after and after.match(sentence, end))
        or (around and around.search(sentence[:start] + " " + sentence[end:]))
    )
