"""Particles and endings that may follow a noun without a blank, and how to take them off."""

import re
from functools import cache

PARTICLES = frozenset(
    """
    은 는 이 가 을 를 의 에 에게 에게서 께 께서 께서는 께서도 한테 한테서 와 과 하고 랑 이랑 로 으로 로서
    으로서 로써 으로써 로부터 으로부터 에서 에서는 에서도 에는 에도 에게는 에게도 도 만 까지 까지도 부터 조차
    마저 마다 뿐 보다 보다는 처럼 같이 만큼 대로 야 아 여 이여 나 이나 든 이든 라도 이라도 라는 이라는 라고
    이라고 라며 이라며 란 이란 라면 이라면 라서 이라서 와의 과의 와는 과는 와도 과도 만이 만은 만을 만의 측
    측은 측이 측의 등 등은 등이 등을 등의 및 들 들은 들이 들을 들의 였다 이었다 이다 입니다 인 이며 며 이고 고
    이자 자 이지만 지만 였던 이었던 일 로는 으로는 로도 으로도 에서의 에게만 뿐만 이는 이가 이의 이를 이도
    이와 이랑
    """.split()
)
"""Particles, copula forms and bound words seen after names; 이 also as the filler after a given name (길동이가)."""


@cache
def _longest() -> int:
    return max(map(len, PARTICLES))


def strip(word: str) -> str:
    """Return *word* (Hangul) without its particle: the longest that leaves at least two syllables."""
    for length in range(min(_longest(), len(word) - 2), 0, -1):
        if word[-length:] in PARTICLES:
            return word[:-length]
    return word


def is_particle(text: str) -> bool:
    """True when *text* is nothing, or a particle."""
    return not text or text in PARTICLES


SUBJECT = re.compile(r"(?:은|는|이|가|께서|께서는)$")
"""Particles that mark a subject or topic."""


_LATIN_TAIL = re.compile(r"([A-Za-z]+|[%℃㎡㎞㎏])[^A-Za-z0-9가-힣]*$")
_SOUNDS = {
    "km": "터", "cm": "터", "mm": "터", "m": "터", "kg": "램", "g": "램", "mg": "램", "㎏": "램", "ton": "톤",
    "st": "트", "nd": "드", "rd": "드", "th": "스", "%": "트", "℃": "도", "㎡": "터", "㎞": "터", "park": "박",
    "kb": "비", "kt": "티", "sk": "이", "gm": "엠", "tv": "비", "phd": "디", "etc": "라",
}  # fmt: skip
"""Last syllables of units, symbols and names that sound otherwise than the tails below say."""
_CLOSED_TAIL = re.compile(r"(?:ng|ck|[mnl]e?|[aeiouy][bcgkpt])$")
"""The tail of a Latin word whose Hangul ends in a consonant: Kim, line, people, group, but not third, percent, year."""


def attach(word: str, consonant: str, vowel: str) -> str:
    """Return *word* with the particle that its last sound asks for: attach("김진희", "은", "는") is 김진희는.

    Latin words are judged by their tail, abbreviations by the name of their last letter, units and ordinals as they are
    read out (80 km는, 21st는, 7%는); 으로 becomes 로 after ㄹ and l too. Closing marks are looked through.
    """
    tail = _LATIN_TAIL.search(word)
    said = _SOUNDS.get(tail.group(1).lower(), "") if tail else ""
    if tail and not said:
        is_closed, is_liquid = _coda_of_latin(tail.group(1))
    else:
        is_closed, is_liquid = _coda(said or next((c for c in reversed(word) if c.isalnum()), ""))
    return word + (vowel if not is_closed or (is_liquid and consonant == "으로") else consonant)


def quoted(word: str, consonant: str, vowel: str) -> str:
    """Return *word* in quotation marks with the particle that it asks for: ‘부시장’을."""
    return attach(f"‘{word}’", consonant, vowel)


def called(word: str) -> str:
    """Return *word* in quotation marks with 라는 or 이라는: ‘Chungju’라는."""
    return quoted(word, "이라는", "라는")


def _coda(last: str) -> tuple[bool, bool]:
    """Return whether a syllable or digit ends in a consonant, and whether in ㄹ."""
    if "가" <= last <= "힣":
        coda = (ord(last) - 0xAC00) % 28
        return coda != 0, coda == 8
    return last in tuple("013678"), last in tuple("178")


def _coda_of_latin(word: str) -> tuple[bool, bool]:
    """Return the same for a word in Latin letters; one in capitals is spelled out."""
    if len(word) > 1 and word.isupper():
        return word[-1] in "LMNR", word[-1] in "LR"
    return bool(_CLOSED_TAIL.search(word.lower())), word.lower().endswith(("l", "le"))
