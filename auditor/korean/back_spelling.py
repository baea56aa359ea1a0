"""Letters that were written down from hangul: vowels, endings and consonants that only romanised hangul has.

Hangul keeps of a foreign name what Korean ears hear, so whoever knows the hangul alone writes "Kobalseuki" for Kowalski
and "Moseupil" for Mossfield. What is told here no right name has, whatever its language.
"""

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from auditor.korean.loanwords import to_letters
from auditor.korean.romanisation import decompose, is_syllable, romanise

_CLOSED = {"ㅡ": "eu", "ㅓ": "eo", "ㅟ": "wi"}
"""Vowels after a consonant that only the romanisation of Korean spells with these letters."""
_OPEN = {"ㅐ": "ae"}
"""Vowels that it alone spells so where the rest is like the romanised hangul as well."""
_ALSO = {
    "r": "[rl]",
    "l": "[rl]",
    "b": "[bv]",
    "p": "[pf]",
    "g": "[gk]",
    "k": "[kgcq]",
    "d": "[dt]",
    "t": "[td]",
    "j": "[jz]",
}
_OWN = re.compile(r"[유율윤융외욀왈왼오올온옹에엘엔위월윌윈]")
"""Syllables whose own vowel may be spelled so after another consonant: "Transeuropa" for 트랜스유로파."""
_ROUND = ("ㄱ", "ㅋ")
"""Consonants after which other languages write "wi" for 귀 and 퀴 too ("Lukwiya")."""
_TENSE = re.compile(r"kk|tt|pp|ss|jj")
"""What only the romanised hangul begins with, for ㄲ, ㄸ, ㅃ, ㅆ and ㅉ."""
BACK, CLOSE = 70.0, 86.0
"""rapidfuzz ratio of the romanised hangul from which letters may have been written down from it, and from which they
plainly were: "Jaeger" for 재거 has 83 (2026-11-23)."""


@lru_cache(maxsize=65536)
def is_written_back(hangul: str, latin: str) -> bool:
    """True where *latin* has the vowels of the romanised *hangul*, a foreign word: "Kobalseuki" for 코발스키.

    Hangul parts consonants by ㅡ, which no other language writes; of 43,693 right parts of foreign names in Wikidata 4
    are so spelled, two of them Korean; "ae" where English has "a" have one, Thai (2026-11-23).
    """
    letters = to_letters(latin)
    if not any(vowel in letters for vowel in (*_CLOSED.values(), *_OPEN.values())):
        return _begins_tense(hangul, letters)
    likeness = ratio(letters, to_letters(romanise(hangul)))
    if likeness < BACK:
        return False
    syllables = [now for now, after in pairwise(f"{hangul} ") if not _OWN.match(after)]
    return (
        any(_spells_vowel(syllable, letters, _CLOSED) for syllable in syllables)
        or _begins_tense(hangul, letters)
        or (
            likeness >= CLOSE
            and (
                (hangul.endswith("어") and letters.endswith("eo"))
                or any(_spells_vowel(syllable, letters, _OPEN) for syllable in syllables)
            )
        )
    )


def _begins_tense(hangul: str, letters: str) -> bool:
    """True for letters that begin with two consonants for a tense one; of 43,693 right parts of names none does."""
    is_tense = is_syllable(hangul[:1]) and decompose(hangul[0]).onset in "ㄲㄸㅃㅆㅉ"
    return is_tense and _TENSE.match(letters) is not None and ratio(letters, to_letters(romanise(hangul))) >= BACK


def _spells_vowel(syllable: str, letters: str, vowels: dict[str, str]) -> bool:
    if not is_syllable(syllable):
        return False
    parts = decompose(syllable)
    if parts.vowel not in vowels or parts.onset == "ㅇ" or (parts.vowel == "ㅟ" and parts.onset in _ROUND):
        return False
    onset = romanise(syllable)[0]
    return re.search(f"{_ALSO.get(onset, onset)}+h?{vowels[parts.vowel]}", letters) is not None


_ENDINGS = tuple(
    (re.compile(rf"(?:{hangul})$"), re.compile(rf"(?:{latin})$"), right)
    for hangul, latin, right in (
        ("[고노도로모보소조코토쇼초]바|[네레세셰예]바", "[eo]ba", "va"),
        ("[고노도로모보소조코토쇼초]프|[네레세셰예]프", "[eo]p(?:eu)?", "v"),
        ("[체제게데]프|베프|비에프", "(?:ch|j|g|t|d|b|bi|by)ep(?:eu)?", "v"),
        ("슬라프", "s[eu]*[lr]ap(?:eu)?", "slav"),
        ("비치", "bichi?", "vich / vić"),
        ("비츠", "bi(?:ch|cheu|z)", "witz / vits"),
        ("프스키", "ps?e?u?ki", "vsky / wski"),
        ("스쿠", "s?eu?ku", "scu"),
        ("[시슈]빌리", "bil+i", "shvili"),
        ("슈타인", "[sy]+utain", "stein"),
        ("슈미트", "[sy]+umi?teu", "schmidt"),
        ("풀로스", "pu?l+os(?:eu)?", "poulos"),
        ("스트룀", "s[eu]*t[eu]*roe?i?m", "ström"),
        ("크비스트", "k[eu]*bi?s[eu]*t(?:eu)?", "qvist"),
        ("포드", "po(?:d|deu)", "ford"),
        ("필드", "pi?l(?:d|deu)", "field"),
        ("워스", "wo(?:s|seu)", "worth"),
        ("스미스", "smi(?:s|seu)", "smith"),
        ("크로프트", "k[eu]*ropt?(?:eu)?", "croft"),
        ("소프", "sop(?:eu)?", "thorp"),
        ("헤이븐", "heibeu?n", "haven"),
        ("밸리", "baell?i", "valley"),
        ("호프", "hop(?:eu)?", "hof / hoff"),
        ("도프", "dop(?:eu)?", "dov / dorff"),
        ("볼프|울프", "(?:bol|ul)p(?:eu)?", "wolf"),
        ("프리드", "pe?u?rid(?:eu)?", "fried"),
        ("프만", "p(?:eu)?man", "fman"),
        ("필립|필리프", "pil+ip(?:eu)?", "philip"),
        ("라파엘", "rapael", "raphael"),
        ("[요조유]제프|조지프|유세프|유수프", "(?:[sj]e|ji|su)p(?:eu)?", "ph / f"),
        ("스토프", "s[eu]*top(?:eu)?", "stoph"),
    )
)
"""Endings of foreign names in hangul, in the letters of the romanised hangul, and as their bearers spell them. Of
49,222 right parts of names and cities none has such an ending and such letters (Wikidata and GeoNames, 2026-11-23)."""
_HUSHED = re.compile(r"syu|sye|syo|jyu|jyo|chyu|chyo")
"""Letters by which only the romanised hangul spells 슈, 셰, 쇼, 쥬, 죠 and 츄."""


@lru_cache(maxsize=65536)
def ending_for(hangul: str, latin: str) -> str:
    """Return how names end that *hangul* ends like, where *latin* ends like the romanised hangul; "" elsewhere.

    "va" for 모로조바 in "Morojoba".
    """
    letters = to_letters(latin)
    for hangul_end, latin_end, right in _ENDINGS:
        if hangul_end.search(hangul) and latin_end.search(letters):
            return right if ratio(letters, to_letters(romanise(hangul))) >= BACK else ""
    return ""


_SHAPES = (*_CLOSED.values(), *_OPEN.values(), f"^(?:{_TENSE.pattern})", _HUSHED.pattern)
_SUSPECT = re.compile("|".join((*_SHAPES, *(latin.pattern for _, latin, _ in _ENDINGS))))


def may_be_back(latin: str) -> bool:
    """True for letters that may be written down from some hangul: a cheap look before the others."""
    return _SUSPECT.search(to_letters(latin)) is not None


def is_hushed(hangul: str, latin: str) -> bool:
    """True where *latin* has the letters that the romanisation of Korean has for 슈 or 셰: "Bosyu" for 보슈."""
    letters = to_letters(latin)
    return bool(_HUSHED.search(letters) and re.search("[슈셰쇼쥬죠츄쵸셔]", hangul)) and (
        ratio(letters, to_letters(romanise(hangul))) >= BACK
    )


_LOST = """
v=b w=b f=p ff=p ph=p pf=p ff=pp ts=ch tz=ch z=ch zz=ch cz=ch z=j zh=j zz=j l=r ll=r l=rr r=l rr=l r=ll th=s sh=s sch=sy
gn=ny og=o ag=a qu=kw ^k=g ^g=k ^t=d ^d=t kh=h kh=k
"""
"""Letters of names and those that hangul leaves of them: it writes b and v, f and p, l and r, ts and ch alike."""
_SAME = """
c=k k=c ck=k k=ck i=y y=i ee=i oo=u ou=u z=s s=z h= dt=t sch=sh e= ie=i ei=ai ey=ay ae=e oe=o ue=u n=nn nn=n t=tt tt=t
s=ss ss=s l=ll ll=l r=rr rr=r p=pp pp=p m=mm mm=m
"""
"""Letters that stand for each other in spellings of one name, which tells nothing."""
LOOSE = 1
"""Differences of the second kind beside one of the first that a spelling from hangul may have."""


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((left, right) for left, _, right in (entry.partition("=") for entry in table.split()))


_TABLES = ((_pairs(_LOST), 1, 0), (_pairs(_SAME), 0, 1))


def loses_sounds(spelling: str, latin: str) -> bool:
    """True where *latin* is *spelling* but for sounds that hangul does not tell apart: "Kuznechov" for Kuznetsov.

    Of 2,643 right parts of names that are spelled as no bearer in the table spells them 3 differ so (a fifth of the
    persons of Wikidata, held out, 2026-11-23): a name is hardly ever spelled two ways that only hangul confounds.
    """
    one, other = to_letters(spelling), to_letters(latin)
    if one == other or not one or not other or abs(len(one) - len(other)) > len(one) // 2:
        return False
    found = _differences(f"^{one}", f"^{other}")
    return found is not None and found[0] > 0 and found[1] <= LOOSE


@lru_cache(maxsize=65536)
def _differences(spelling: str, latin: str) -> tuple[int, int] | None:
    """Return the fewest differences of both kinds by which the letters differ; None where they differ otherwise."""
    if not spelling and not latin:
        return 0, 0
    found: list[tuple[int, int]] = []
    if spelling[:1] == latin[:1]:
        rest = _differences(spelling[1:], latin[1:])
        found += [rest] if rest else []
    for table, lost, same in _TABLES:
        for left, right in table:
            is_here = spelling.startswith(left) and latin.startswith(left[:1] * (left[0] == "^") + right)
            end = len(right) + (left[0] == "^")
            if is_here and (rest := _differences(spelling[len(left) :], latin[end:])):
                found.append((rest[0] + lost, rest[1] + same))
    return min(found, key=lambda row: (sum(row), row[1]), default=None)
