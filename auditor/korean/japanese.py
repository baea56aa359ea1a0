"""Japanese names in Latin letters and the hangul that the official rules give them (다쿠야 for Takuya).

Japanese is written in a closed inventory of syllables, of which hangul keeps the sound but for long vowels and for the
voice of a first consonant. So of the letters beside a Japanese name it can be told whether they may be that name.
Source: the Rules for Loanword Orthography of the National Institute of Korean Language, table 4.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from auditor.korean.loanwords import name_parts, to_letters
from auditor.korean.romanisation import compose, decompose

_ROWS = """
a=아 i=이 u=우 e=에 o=오 ka=가카 ki=기키 ku=구쿠 ke=게케 ko=고코 sa=사 shi=시 si=시 su=스 se=세 so=소 ta=다타 chi=지치
ti=지치 tsu=쓰 tu=쓰 te=데테 to=도토 na=나 ni=니 nu=누 ne=네 no=노 ha=하 hi=히 fu=후 hu=후 he=헤 ho=호 ma=마 mi=미 mu=무
me=메 mo=모 ya=야 yu=유 yo=요 ra=라 ri=리 ru=루 re=레 ro=로 wa=와 wo=오 ga=가 gi=기 gu=구 ge=게 go=고 za=자 ji=지 zi=지
zu=즈 ze=제 zo=조 da=다 de=데 do=도 dzu=즈 ba=바 bi=비 bu=부 be=베 bo=보 pa=파 pi=피 pu=푸 pe=페 po=포 kya=갸캬 kyu=규큐
kyo=교쿄 sha=샤 shu=슈 sho=쇼 sya=샤 syu=슈 syo=쇼 cha=자차 chu=주추 cho=조초 nya=냐 nyu=뉴 nyo=뇨 hya=햐 hyu=휴 hyo=효
mya=먀 myu=뮤 myo=묘 rya=랴 ryu=류 ryo=료 gya=갸 gyu=규 gyo=교 ja=자 ju=주 jo=조 zya=자 zyu=주 zyo=조 bya=뱌 byu=뷰
byo=뵤 pya=퍄 pyu=퓨 pyo=표
"""
_LONG = (("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"), ("ii", "i"))
"""Ways to write long vowels, which hangul leaves out."""
_CODAS = {"n": "ㄴ", "m": "ㄴ"}
_FINALS = ("", "ㄴ", "ㅅ")
_SOKUON = re.compile(r"([kstpgdbzjc])(?=\1)|t(?=ch)")


@cache
def _syllables() -> dict[str, tuple[str, str]]:
    """Return each syllable in Latin letters with its hangul first in a word and after another syllable."""
    pairs = (entry.split("=") for entry in _ROWS.split())
    return {latin: (hangul[0], hangul[-1]) for latin, hangul in pairs}


@lru_cache(maxsize=65536)
def is_reading(hangul: str, latin: str) -> bool:
    """True where *latin*, one word, may be the Japanese word that *hangul* writes down by the official rules."""
    return any(_reads(hangul, letters, True) for letters in _shortened(to_letters(latin)))


def is_kana(hangul: str) -> bool:
    """True where every syllable of *hangul* may write down a Japanese one."""
    return all(_without_coda(c) in _kana() and decompose(c).coda in _FINALS for c in hangul)


@cache
def _kana() -> frozenset[str]:
    return frozenset(hangul for spelt in _syllables().values() for hangul in spelt)


def _without_coda(syllable: str) -> str:
    return compose(replace(decompose(syllable), coda=""))


def _shortened(letters: str) -> Iterator[str]:
    """Yield *letters* with long vowels as they are, and with all of each kind short."""
    yield letters
    for long, short in _LONG:
        if re.search(rf"{long}(?![aeiou])", letters):
            yield from _shortened(re.sub(rf"{long}(?![aeiou])", short, letters))


def _reads(hangul: str, letters: str, is_first: bool) -> bool:
    if not hangul or not letters:
        return not hangul and not letters
    coda = decompose(hangul[0]).coda
    bare = _without_coda(hangul[0])
    for n in (3, 2, 1):
        spelt = _syllables().get(letters[:n])
        if spelt and spelt[not is_first] == bare and _after(hangul, letters[n:], coda):
            return True
    return False


def _after(hangul: str, rest: str, coda: str) -> bool:
    """True where *rest* are the letters of the final consonant *coda* and of the rest of *hangul*."""
    if not coda:
        return _reads(hangul[1:], rest, False)
    if coda == "ㅅ":
        return _SOKUON.match(rest) is not None and _reads(hangul[1:], rest[1:], False)
    return _CODAS.get(rest[:1]) == coda and _reads(hangul[1:], rest[1:], False)


@lru_cache(maxsize=16384)
def japanese_forms(hangul: str) -> tuple[str, ...]:
    """Return how persons spell *hangul*, a part of Japanese names; () for what is none."""
    return tuple(form for form in name_parts().get(hangul, ()) if is_reading(hangul, form))
