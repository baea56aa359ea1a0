"""How the name of a Korean place may be spelled in English, whether a gazetteer has it or not.

The rule is strict Revised Romanisation; the spelling lattice of persons would accept a neighbour. Administrative
suffixes may keep their hyphen, be written as English words, be left out, or (a common slip) join the sound changes;
the stem may leave the sound changes out, as systems and road signs do (Anrim for 안림, Jongro for 종로).
"""

import re
from functools import lru_cache

from auditor.korean.romanisation import romanise, romanise_place

_UNITS = """
도 do province island|시 si city|군 gun county|구 gu district ward|읍 eup town township
면 myeon township town|리 ri village|동 dong neighborhood|가 ga|로 ro road street|길 gil street
역 yeok station|산 san mountain|강 gang river|항 hang port|섬 seom island
"""
UNIT_WORDS = {row[0]: tuple(row.split()[1:]) for row in re.split(r"[|\n]", _UNITS.strip())}
"""Last syllables of place names with their romanisation and the English words that stand for them."""

INDISTINGUISHABLE = (
    ("강남", "각남"), ("동내", "동래"), ("봉래", "복내"), ("석남", "성남"), ("적량", "정량"), ("가은", "개운"),
)  # fmt: skip
"""Places whose official English is the same: no spelling can tell one from the other."""

_SUFFIX = re.compile(
    r"[-\s]?(?:" + "|".join(sorted({w for ws in UNIT_WORDS.values() for w in ws}, key=len, reverse=True)) + r")$"
)


def letters(latin: str) -> str:
    """Return *latin* in lower case without blanks, hyphens, marks and the reading of a number in brackets."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\([a-z]+\)", "", latin.lower()))


@lru_cache(maxsize=16384)
def spellings(hangul: str) -> frozenset[str]:
    """Return every accepted spelling of a place by its `letters`: official, with English unit words, bare, joined."""
    whole = hangul.replace("제", "", 1) if re.search(r"[가-힣]{2}제\d", hangul) else hangul
    forms = {letters(romanise_place(hangul)), letters(romanise(whole)), letters(romanise(whole, nouns=False))}
    forms.add(letters(romanise(whole, assimilate=False)))
    unit = UNIT_WORDS.get(hangul[-1])
    if unit and len(hangul) > 2:
        stem = re.sub(r"제?\d+$", "", whole[:-1]) if len(whole) > 3 else whole[:-1]
        for part in {stem, whole[:-1]}:
            apart = letters(romanise(part, assimilate=False))
            for base in {letters(romanise(part)), letters(romanise(part, nouns=False)), apart}:
                forms |= {base, *(base + word for word in unit), *(word + base for word in unit[1:])}
            forms.add(letters(romanise(part + hangul[-1])))
    return frozenset(forms)


def is_spelling(hangul: str, latin: str) -> bool:
    """True when *latin* is an accepted spelling of the place *hangul*."""
    return letters(latin) in spellings(hangul)


def bare(latin: str) -> str:
    """Return the letters of *latin* without an administrative suffix or unit word."""
    return letters(_SUFFIX.sub("", latin.strip().lower())) or letters(latin)
