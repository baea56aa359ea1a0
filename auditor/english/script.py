"""Which script a character belongs to, as far as English text needs to know."""

import re

HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff"

EAST_ASIAN = re.compile(f"[{HANGUL}{HAN}{KANA}]+(?:[\\s·,]*[{HANGUL}{HAN}{KANA}]+)*")
"""A run of Hangul, Han or kana, blanks and list marks inside it included."""

_LATIN = re.compile(r"[A-Za-z]")
_EAST_ASIAN_LETTER = re.compile(f"[{HANGUL}{HAN}{KANA}]")
_OTHER_LETTER = re.compile(r"[^\W\d_]")
FOREIGN_SHARE = 0.5
"""A paragraph with more East Asian letters than this is not translated at all."""


def is_glossed(text: str, start: int, end: int) -> bool:
    """True when `text[start:end]` stands in brackets or quotation marks, as a gloss or a cited word does."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return bool(before) and bool(after) and before[-1] in "(['\"‘“「『《〈" and after[0] in ")]'\"’”」』》〉,;:"


def latin_share(text: str) -> float | None:
    """Return the share of letters that are basic Latin, None where there is no letter."""
    letters = len(_OTHER_LETTER.findall(text))
    return len(_LATIN.findall(text)) / letters if letters else None


def east_asian_share(text: str) -> float:
    """Return the share of letters that are Hangul, Han or kana, 0 where there is no letter."""
    letters = len(_OTHER_LETTER.findall(text))
    return len(_EAST_ASIAN_LETTER.findall(text)) / letters if letters else 0.0
