"""The ways in which forms of a verb begin: 마치, 마친, 마칠, 마침, 마칩, 마쳐, 마쳤 of 마치다.

Verbs without a final consonant (those in 르, 하다 and 되다 too) and those in ㄹ, by Standard Korean Orthography
(articles 18 and 34 to 36). Any other stem stands as it is, so the forms of 짓다, 듣다 and 돕다 that change it are left
out.
"""

from dataclasses import replace
from functools import cache

from auditor.korean.romanisation import Syllable, compose, decompose, is_syllable

_ADNOMINAL = "ㄴㄹㅁㅂ"
"""Final consonants that endings put under an open stem."""
_CONTRACTED = {"ㅣ": "ㅕ", "ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅡ": "ㅓ"}
"""Vowels of a stem and what 어 makes of them."""
_IRREGULAR = {"하": "해", "되": "돼"}
_BRIGHT = "ㅏㅗ"
"""Vowels after which a stem in 르 takes 아."""


@cache
def beginnings(verb: str) -> tuple[str, ...]:
    """Return how forms of *verb*, as the dictionary has it (마치다), begin.

    Raises: ValueError if *verb* does not end in 다 after a hangul syllable.
    """
    if len(verb) < 2 or verb[-1] != "다" or not is_syllable(verb[-2]):
        raise ValueError(f"no verb of the dictionary: {verb!r}")
    head, last = verb[:-2], verb[-2]
    syllable = decompose(last)
    if syllable.coda not in ("", "ㄹ"):
        return (head + last,)
    plain = tuple(head + _under(last, below) for below in ("", *_ADNOMINAL))
    if syllable.coda:
        return plain
    connected = _connected(head, syllable)
    return (*plain, connected, connected[:-1] + _under(connected[-1], "ㅆ"))


def _connected(head: str, last: Syllable) -> str:
    """Return the stem *head* + *last* with the 어 that follows it: 마쳐, 올라, 해."""
    stem = compose(last)
    if stem in _IRREGULAR:
        return head + _IRREGULAR[stem]
    if stem == "르" and head:
        is_bright = decompose(head[-1]).vowel in _BRIGHT
        return head[:-1] + _under(head[-1], "ㄹ") + ("라" if is_bright else "러")
    return head + compose(replace(last, vowel=_CONTRACTED.get(last.vowel, last.vowel)))


def _under(syllable: str, coda: str) -> str:
    """Return *syllable* with the final consonant *coda*."""
    return compose(replace(decompose(syllable), coda=coda))
