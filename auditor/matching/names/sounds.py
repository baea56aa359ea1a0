"""How well English words render the sounds of a foreign name in hangul: scores with their thresholds."""

import re

from auditor.korean.loanwords import to_jamo, to_letters
from auditor.model import Mention, Span

PLAUSIBLE = 0.6
"""Score from which letters explain a name: 98 % of held-out right renderings (Wikidata) reach it, 2026-11-22."""
SURELY = 1.0
"""Score from which a word that was not even taken for a name counts as one: kinder to chance than `PLAUSIBLE`."""
IMPLAUSIBLE = -0.85
"""Score below which a name cannot be read so: 1 % of right renderings fall there, 99 % of other names."""
_FIRST_SOUNDS = """
b=ㅂㅃㅍ p=ㅍㅂㅃ v=ㅂㅍㅃ f=ㅍㅎㅂ d=ㄷㄸㅈㅌ t=ㅌㄷㄸㅊㅈ g=ㄱㄲㅈㅎㅋ k=ㅋㄱㄲ
q=ㅋㄱㅊㅈ m=ㅁ n=ㄴ l=ㄹㄴㅇ r=ㄹㅎㅇ s=ㅅㅆㅈㅊ z=ㅈㅊㅅ h=ㅎㅇ
"""
_ONSETS = {row[0]: row[2:] for row in _FIRST_SOUNDS.split()}
_SILENT = ("kn", "ps", "pn", "wr", "mc", "ts", "xh")
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def stretches(target: Mention) -> list[tuple[Span, str]]:
    """Return the words of *target* and the stretches of two and three."""
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", target.text)]
    found = []
    for n in (1, 2, 3):
        for i in range(len(words) - n + 1):
            start, end = words[i][0], words[i + n - 1][1]
            found.append((Span(target.span.start + start, target.span.start + end), target.text[start:end]))
    return found


def may_answer(hangul: str, latin: str) -> bool:
    """A cheap look at length and first sound before the alignment."""
    jamo, letters = to_jamo(hangul), to_letters(latin)
    if not letters or not jamo or not 0.45 <= len(letters) / len(jamo) <= 2.2:
        return False
    first = _ONSETS.get(letters[0])
    return first is None or jamo[0] in first or (letters[0] in "hrlwg" and jamo[0] in _VOWELS) or letters[:2] in _SILENT
