"""Revised Romanisation of Korean (RR): the official Latin spelling, with its sound changes.

Source: Ministry of Culture and Tourism notice 2000-8, "Romanization of Korean" (July 2000), chapters 2 and 3. Written
from the rules; the examples of the notice and the official names of administrative units are the tests.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_ONSET_LETTERS = "g kk n d tt r m b pp s ss - j jj ch k t p h"
_VOWEL_LETTERS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
ONSET_LETTERS = dict(zip(ONSETS, _ONSET_LETTERS.split(" "), strict=True)) | {"ㅇ": ""}
VOWEL_LETTERS = dict(zip(VOWELS, _VOWEL_LETTERS.split(" "), strict=True))
CODA_LETTERS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng"}

_CLUSTER_PARTS = "ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ"
_CLUSTERS = dict(zip("ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ", _CLUSTER_PARTS.split(" "), strict=True))
_NEUTRAL = (
    dict.fromkeys("ㄲㄳㄺㅋ", "ㄱ") | dict.fromkeys("ㅅㅆㅈㅊㅌㅎ", "ㄷ") | dict.fromkeys("ㅄㅍㄿ", "ㅂ")
    | dict.fromkeys("ㄵㄶ", "ㄴ") | dict.fromkeys("ㄼㄽㄾㅀ", "ㄹ") | {"ㄻ": "ㅁ"}
)  # fmt: skip
_ASPIRATED = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}

_PRONOUNCED = {"신문로": "신문노", "학여울": "항녀울", "알약": "알략"}
"""Words whose sounds no rule of spelling gives: an inserted ㄴ, or ㄴ before ㄹ kept as ㄴ."""

_AMBIGUOUS = frozenset(("ae", "eo", "eu", "oe", "ui"))
_DIGITS = " 일이삼사오육칠팔구"
ADMINISTRATIVE = "도시군구읍면리동가"
"""Last syllables of administrative units, which keep a hyphen and do not assimilate (notice 2000-8, 3.5)."""
_UNIT = re.compile(rf"([가-힣]+?)(?:(?:(?<=[가-힣]{{2}})제)?(\d{{1,2}}))?([{ADMINISTRATIVE}])")


@dataclass(frozen=True, slots=True)
class Syllable:
    """The jamo of one hangul syllable; `coda` is empty for an open syllable."""

    onset: str
    vowel: str
    coda: str = ""


def is_syllable(character: str) -> bool:
    """True for a composed hangul syllable."""
    return "가" <= character <= "힣"


def decompose(character: str) -> Syllable:
    """Return the jamo of *character*. Raises: ValueError if it is no composed hangul syllable."""
    if not is_syllable(character):
        raise ValueError(f"not a hangul syllable: {character!r}")
    onset, rest = divmod(ord(character) - 0xAC00, 588)
    vowel, coda = divmod(rest, 28)
    return Syllable(ONSETS[onset], VOWELS[vowel], CODAS[coda].strip())


def compose(syllable: Syllable) -> str:
    """Return the hangul character of *syllable*: the inverse of `decompose`."""
    onset, vowel = ONSETS.index(syllable.onset), VOWELS.index(syllable.vowel)
    return chr(0xAC00 + (onset * 21 + vowel) * 28 + CODAS.index(syllable.coda or " "))


@lru_cache(maxsize=65536)
def romanise(hangul: str, *, assimilate: bool = True, nouns: bool = True, hyphenate: bool = False) -> str:
    """Return *hangul* in Revised Romanisation, lower case; what is no hangul syllable stays as it is.

    Args:
        hangul: text in NFC. A blank or any other character ends a word: no sound change crosses it.
        assimilate: False spells every syllable by itself, as given names are (3.4: 빛나 -> bitna).
        nouns: ㄱ, ㄷ, ㅂ before ㅎ stay apart (묵호 -> mukho); False merges them, as in verbs (잡혀 -> japyeo).
        hyphenate: put a hyphen where letters could be cut in two ways (중앙 -> jung-ang).
    """
    for word, sounds in _PRONOUNCED.items():
        hangul = hangul.replace(word, sounds) if assimilate else hangul
    return "".join(_romanise_word(part, assimilate, nouns, hyphenate) for part in re.split(r"([^가-힣]+)", hangul))


def _romanise_word(word: str, assimilate: bool, nouns: bool, hyphenate: bool) -> str:
    if not word or not is_syllable(word[0]):
        return word
    syllables = [decompose(c) for c in word]
    if assimilate:
        syllables = pronounce(tuple(syllables), nouns=nouns)
    else:
        syllables = [Syllable(s.onset, s.vowel, _NEUTRAL.get(s.coda, s.coda)) for s in syllables]
    parts = [_spell(s, syllables[i - 1].coda if i and assimilate else "") for i, s in enumerate(syllables)]
    return _join(parts, syllables) if hyphenate else "".join(parts)


def _spell(syllable: Syllable, before: str) -> str:
    onset = "l" if syllable.onset == "ㄹ" and before == "ㄹ" else ONSET_LETTERS[syllable.onset]
    return onset + VOWEL_LETTERS[syllable.vowel] + CODA_LETTERS[syllable.coda]


def _join(parts: list[str], syllables: list[Syllable]) -> str:
    joined = parts[0]
    for part, before, after in zip(parts[1:], syllables, syllables[1:], strict=False):
        joined += ("-" if _is_ambiguous(before, after, joined[-1] + part[0]) else "") + part
    return joined


def _is_ambiguous(before: Syllable, after: Syllable, letters: str) -> bool:
    """True where the two *letters* at the seam could be read across it (ng, ae, eo, eu, oe, ui)."""
    if before.coda:
        return (before.coda, after.onset) in (("ㅇ", "ㅇ"), ("ㄴ", "ㄱ"))
    return after.onset == "ㅇ" and letters in _AMBIGUOUS


def pronounce(syllables: tuple[Syllable, ...], *, nouns: bool = True) -> list[Syllable]:
    """Return the syllables as they sound together, codas reduced to the seven that are spoken."""
    spoken = list(syllables)
    for i in range(len(spoken) - 1):
        spoken[i], spoken[i + 1] = _meet(spoken[i], spoken[i + 1], nouns)
    last = spoken[-1]
    spoken[-1] = Syllable(last.onset, last.vowel, _NEUTRAL.get(last.coda, last.coda))
    return spoken


def _meet(left: Syllable, right: Syllable, nouns: bool) -> tuple[Syllable, Syllable]:
    """Return both syllables as they sound side by side."""
    coda, onset = left.coda, right.onset
    if onset == "ㅇ":
        coda, onset = _link(coda, right.vowel)
    elif coda.endswith(("ㅎ", "ㄶ", "ㅀ")) and onset in _ASPIRATED:
        coda, onset = _CLUSTERS.get(coda, "ㅎ")[:-1], _ASPIRATED[onset]
    elif coda == "ㅎ" and onset == "ㅅ":
        coda = ""
    elif onset == "ㅎ" and not nouns and (joined := _aspirate(coda, right.vowel)):
        coda, onset = joined
    coda = _NEUTRAL.get(coda, coda)
    coda, onset = _assimilate(coda, onset)
    return Syllable(left.onset, left.vowel, coda), Syllable(onset, right.vowel, right.coda)


def _link(coda: str, vowel: str) -> tuple[str, str]:
    """Return (coda, onset) where a coda meets a silent onset: it moves over, ㅎ falls, ㄷ and ㅌ soften before ㅣ."""
    if coda in ("", "ㅇ"):
        return coda, "ㅇ"
    rest, moved = ("", coda) if coda not in _CLUSTERS else tuple(_CLUSTERS[coda])
    if moved == "ㅎ":
        return ("", rest) if rest else ("", "ㅇ")
    if vowel == "ㅣ":
        moved = {"ㄷ": "ㅈ", "ㅌ": "ㅊ"}.get(moved, moved)
    return rest, moved


def _aspirate(coda: str, vowel: str) -> tuple[str, str] | None:
    rest, last = ("", coda) if coda not in _CLUSTERS else tuple(_CLUSTERS[coda])
    if last == "ㄷ" and vowel == "ㅣ":
        return rest, "ㅊ"
    return (rest, _ASPIRATED[last]) if last in _ASPIRATED else None


def _assimilate(coda: str, onset: str) -> tuple[str, str]:
    """Return (coda, onset) after nasals and ㄹ have worked on each other (백마 -> 뱅마, 신라 -> 실라, 종로 -> 종노)."""
    if onset == "ㄹ":
        if coda in ("ㄴ", "ㄹ"):
            return "ㄹ", "ㄹ"
        if coda in ("ㅁ", "ㅇ"):
            return coda, "ㄴ"
        if coda in _NASAL:
            return _NASAL[coda], "ㄴ"
    if onset == "ㄴ" and coda == "ㄹ":
        return "ㄹ", "ㄹ"
    if onset in ("ㄴ", "ㅁ") and coda in _NASAL:
        return _NASAL[coda], onset
    return coda, onset


@lru_cache(maxsize=16384)
def romanise_place(hangul: str) -> str:
    """Return the official spelling of a place or of an administrative unit, each word capitalised.

    A last 도, 시, 군, 구, 읍, 면, 리, 동 or 가 keeps its hyphen: 충청북도 -> Chungcheongbuk-do, 삼죽면 -> Samjuk-myeon,
    가능1동 -> Ganeung 1(il)-dong. Use `romanise` for names in which that syllable is part of the word (독도, 남대문).
    """
    return " ".join(_romanise_unit(word) for word in hangul.split())


def _romanise_unit(word: str) -> str:
    if not (match := _UNIT.fullmatch(word)):
        return capitalise(romanise(word))
    stem, number, unit = match.groups()
    spoken = "" if number is None else f" {number}({romanise(_read_number(int(number)))})"
    return f"{capitalise(romanise(stem))}{spoken}-{romanise(unit)}"


def _read_number(number: int) -> str:
    """Return the Sino-Korean reading of 1 to 99 (11 -> 십일)."""
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens].strip() if tens > 1 else "") + ("십" if tens else "") + _DIGITS[ones].strip()


def capitalise(text: str) -> str:
    """Return *text* with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]
