"""The ways in which forms of a verb begin: 마치, 마친, 마칠, 마침, 마칩, 마쳐, 마쳤 of 마치다.

Verbs without a final consonant (those in 르, 하다 and 되다 too) and those in ㄹ, by Standard Korean Orthography
(articles 18 and 34 to 36). Any other stem stands as it is, so the forms of 짓다, 듣다 and 돕다 that change it are left
out.
"""

from functools import cache

_FIRST = 0xAC00
_CODAS = 28
_ADNOMINAL = (4, 8, 16, 17)
"""Final consonants that endings put under an open stem, by their place in Unicode: ㄴ, ㄹ, ㅁ, ㅂ."""
_L, _SS = 8, 20
_EU = 18
_CONTRACTED = {20: 6, 8: 9, 13: 14, _EU: 4}
"""Vowels of a stem and what 어 makes of them: ㅣ and ㅕ, ㅗ and ㅘ, ㅜ and ㅝ, ㅡ and ㅓ."""
_IRREGULAR = {"하": "해", "되": "돼"}
_BRIGHT = (0, 8)
"""Vowels after which a stem in 르 takes 아: ㅏ, ㅗ."""


@cache
def beginnings(verb: str) -> tuple[str, ...]:
    """Return how forms of *verb*, as the dictionary has it (마치다), begin.

    Raises: ValueError if *verb* does not end in 다 after a hangul syllable.
    """
    if len(verb) < 2 or verb[-1] != "다" or not "가" <= verb[-2] <= "힣":
        raise ValueError(f"no verb of the dictionary: {verb!r}")
    head, last = verb[:-2], verb[-2]
    coda = (ord(last) - _FIRST) % _CODAS
    if coda and coda != _L:
        return (head + last,)
    bare = _under(last, 0)
    plain = tuple(head + _under(bare, below) for below in (0, *_ADNOMINAL))
    if coda:
        return plain
    connected = _connected(head, last)
    return (*plain, connected, connected[:-1] + _under(connected[-1], _SS))


def _connected(head: str, last: str) -> str:
    """Return the stem *head* + *last* with the 어 that follows it: 마쳐, 올라, 해."""
    if last in _IRREGULAR:
        return head + _IRREGULAR[last]
    if last == "르" and head:
        is_bright = (ord(head[-1]) - _FIRST) // _CODAS % 21 in _BRIGHT
        return head[:-1] + _under(head[-1], _L) + ("라" if is_bright else "러")
    onset, vowel = divmod((ord(last) - _FIRST) // _CODAS, 21)
    return head + chr(_FIRST + (onset * 21 + _CONTRACTED.get(vowel, vowel)) * _CODAS)


def _under(syllable: str, coda: int) -> str:
    """Return *syllable* with the final consonant *coda*, none for 0."""
    place = ord(syllable) - _FIRST
    return chr(_FIRST + place - place % _CODAS + coda)
