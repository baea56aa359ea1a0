"""Chinese and Vietnamese syllables in Latin letters and the hangul that the official rules give them (톈 for tian).

Both languages have a closed inventory of syllables, so letters that no sequence of them spells are no name of theirs:
"Ten-wi" for 톈위 was spelled back from the hangul. Source: the Rules for Loanword Orthography of the National Institute
of Korean Language, table 5 for Chinese and chapter 3 for Vietnamese.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from itertools import product

from auditor.korean.loanwords import to_letters
from auditor.korean.romanisation import compose, decompose

_SIMPLE = {"ㅑ": "ㅏ", "ㅕ": "ㅓ", "ㅖ": "ㅔ", "ㅛ": "ㅗ", "ㅠ": "ㅜ", "ㅒ": "ㅐ"}
"""Vowels after ㅈ, ㅉ and ㅊ."""

_INITIALS = dict(
    pair.split("=")
    for pair in (
        "b=ㅂ p=ㅍ m=ㅁ f=ㅍ d=ㄷ t=ㅌ n=ㄴ l=ㄹ g=ㄱ k=ㅋ h=ㅎ j=ㅈ q=ㅊ x=ㅅ zh=ㅈ ch=ㅊ sh=ㅅ r=ㄹ z=ㅉ c=ㅊ s=ㅆ"
    ).split()
)
_FINALS = dict(
    pair.split("=")
    for pair in (
        "a=아 o=오 e=어 ai=아이 ei=에이 ao=아오 ou=어우 an=안 en=언 ang=앙 eng=엉 ong=웅 i=이 ia=야 ie=예 "
        "iao=야오 iu=유 "
        "ian=옌 in=인 iang=양 ing=잉 iong=융 u=우 ua=와 uo=워 uai=와이 ui=우이 uan=완 un=운 uang=왕 v=위 ve=웨 "
        "van=위안 vn=윈"
    ).split()
)
_ALONE = dict(
    pair.split("=")
    for pair in (
        "a=아 o=오 e=어 ai=아이 ei=에이 ao=아오 ou=어우 an=안 en=언 ang=앙 er=얼 yi=이 ya=야 ye=예 yao=야오 "
        "you=유 yan=옌 yin=인 "
        "yang=양 ying=잉 yong=융 wu=우 wa=와 wo=워 wai=와이 wei=웨이 wan=완 wen=원 wang=왕 weng=웡 yu=위 "
        "yue=웨 yuan=위안 "
        "yun=윈 zhi=즈 chi=츠 shi=스 ri=르 zi=쯔 ci=츠 si=쓰"
    ).split()
)
_TAKEN = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong v ve van vn",
    "q": "i ia ie iao iu ian in iang ing iong v ve van vn",
    "x": "i ia ie iao iu ian in iang ing iong v ve van vn",
    "zh": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong u uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong u uo ui uan un",
}
"""Finals that each initial takes; v is ü."""

_FAMILIES = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song "
    "tang han "
    "feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du "
    "dai xia "
    "zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng "
    "long wan "
    "duan lei qian yin yi chang qiao lai gong wen pang lan zhuang niu ge guan zuo qi hong mo ning jing tong tu "
    "xi".split()
)
"""Common surnames of China in Pinyin, from the counts of the Ministry of Public Security."""

_OTHER_LATIN = frozenset(
    "lee wong chan lam ng cheung chow kwok leung kwan tsang tsui ho fung yip yeung yuen chiu chu choi mak tse "
    "chung lui "
    "tam ko kuo chang hsu hsieh tsai tseng chiang chao teng hsiao hung yeh szu shih lo chou kao kung pai ssu "
    "tzu chien "
    "chin ching chih hsin hsing hsiu jen jung kuang kuo kuei pei pin po shu shui sung ta te ti tien ting to "
    "tou tsao tse "
    "tso tsu tsung tu tuan tung tzu wei wen ying yueh yung yuh yen yeo tan goh teo lim ong koh sim chua soong "
    "lien eng "
    "kai shek ming hua hwa wah wai wing sing shing chi chee man mei yee yi kit kin keung hong ling oi siu suk "
    "sau tak "
    "ing eng ang yee wee tsoi tsz kwong kwai yiu mun man sun shiu tat tong tung yat yau yuk ying pak pui ping "
    "lok lung kam kei ka hin hoi hung fai fat chuen chun cheong".split()
)
"""Syllables of Chinese names in other spellings: Wade-Giles, Cantonese, Hokkien."""

_VIETNAMESE_ONSETS = dict(
    pair.split("=")
    for pair in (
        "=ㅇ b=ㅂ c=ㄲ k=ㄲ q=ㄲ ch=ㅉ d=ㅈㄷ g=ㄱ gh=ㄱ gi=ㅈ h=ㅎ kh=ㅋ l=ㄹ m=ㅁ n=ㄴ ng=응 ngh=응 nh=니 "
        "p=ㅃ ph=ㅍ r=ㄹ s=ㅅ t=ㄸ th=ㅌ "
        "tr=ㅉ v=ㅂ x=ㅆ"
    ).split(" ")
)
_VIETNAMESE_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et ech enh eu i ia ich iec iem ien ieng iep "
    "iet ieu im "
    "in inh ip it iu o oa oac oai oan oang oanh oat oay oc oe oen oi om on ong op ot u ua uan uang uat uay uc "
    "ue uenh "
    "ui um un ung uoc uoi uom uon uong uop uot up ut uu uy uya uyen uyet uynh uyt uu uo uou y yem yen yet yeu "
    "yn ynh".split()
)
_VIETNAMESE_NAMES = dict(
    pair.split("=")
    for pair in (
        "응우옌=Nguyen 쩐=Tran 레=Le 팜=Pham 호앙=Hoang 황=Hoang 후인=Huynh 후인=Huynh 판=Phan 부=Vu 보=Vo "
        "당=Dang 부이=Bui 도=Do 호=Ho 응오=Ngo "
        "즈엉=Duong 리=Ly 다오=Dao 딘=Dinh 럼=Lam 르엉=Luong 마이=Mai 쯔엉=Truong 찐=Trinh 도안=Doan 까오=Cao "
        "따=Ta 똔=Ton 쭈=Chu 하=Ha "
        "반=Van 티=Thi 득=Duc 민=Minh 꽝=Quang 쑤언=Xuan 타인=Thanh 탄=Thanh 흥=Hung 흐엉=Huong 란=Lan "
        "호아=Hoa 투=Thu 응옥=Ngoc 린=Linh "
        "뚜언=Tuan 뚜안=Tuan 중=Dung 둥=Dung 끄엉=Cuong 하이=Hai 남=Nam 롱=Long 손=Son 타오=Thao 짱=Trang "
        "프엉=Phuong 비엣=Viet 안=An "
        "아인=Anh 낌=Kim 히엔=Hien 후에=Hue 꾸옥=Quoc 쭝=Trung 탕=Thang 또=To 쫑=Trong 푹=Phuc 찐=Trinh 찌=Chi "
        "응이아=Nghia 년=Nhan "
        "띠엔=Tien 뜨=Tu 년=Nhan 냔=Nhan 바=Ba 쭉=Truc 호이=Hoi 닷=Dat 띤=Tin 칸=Khanh 카인=Khanh 빈=Binh "
        "꾸인=Quynh 흐우=Huu 후우=Huu "
        "투이=Thuy 뚜옛=Tuyet 마이=Mai 응안=Ngan 응언=Ngan 아이=Ai 티엔=Thien 티인=Thinh 틴=Thinh 홍=Hong "
        "반=Van 미=My 리엔=Lien 루언=Luan 쑤안=Xuan"
    ).split()
)
"""Parts of Vietnamese names with the spelling that most bear, written up for this project."""
_VIETNAMESE_FAMILIES = frozenset(
    "응우옌 쩐 레 팜 호앙 황 후인 판 부 보 당 부이 도 호 응오 즈엉 리 다오 딘 럼 르엉 마이 쯔엉 찐 도안 까오 "
    "따 똔 쭈 하".split()
)


def _with_onset(onset: str, final: str) -> str:
    """Return the hangul of *final*, which begins with a silent onset, after *onset*."""
    syllable = decompose(final[0])
    vowel = _SIMPLE.get(syllable.vowel, syllable.vowel) if onset in "ㅈㅉㅊ" else syllable.vowel
    return compose(replace(syllable, onset=onset, vowel=vowel)) + final[1:]


@cache
def pinyin() -> Mapping[str, str]:
    """Return every syllable of Standard Chinese in Pinyin, ü as v where u is another, with its hangul."""
    found = dict(_ALONE)
    for initial, finals in _TAKEN.items():
        for final in finals.split():
            letters = initial + (final.replace("v", "u") if initial in "jqx" else final)
            found[letters] = _with_onset(_INITIALS[initial], _FINALS[final])
    return found


@cache
def _by_hangul() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for letters, hangul in pinyin().items():
        found.setdefault(hangul, []).append(letters)
    return {hangul: tuple(letters) for hangul, letters in found.items()}


@lru_cache(maxsize=16384)
def chinese_readings(hangul: str) -> tuple[tuple[str, ...], ...]:
    """Return the sequences of Pinyin syllables that *hangul* may stand for: 샤오밍 is xiao ming."""
    if not hangul:
        return ((),)
    found = []
    for end in range(1, min(3, len(hangul)) + 1):
        for letters in _by_hangul().get(hangul[:end], ()):
            found += [(letters, *rest) for rest in chinese_readings(hangul[end:])]
    return tuple(found)


@lru_cache(maxsize=16384)
def chinese_names(hangul: str) -> tuple[tuple[str, str], ...]:
    """Return the surname and the given name in Pinyin that *hangul* may be; () for what is no Chinese name."""
    if not 2 <= len(hangul) <= 5:
        return ()
    readings = (reading for reading in chinese_readings(hangul) if 2 <= len(reading) <= 3)
    return tuple((r[0], "".join(r[1:])) for r in readings if r[0] in _FAMILIES)


@cache
def _chinese_latin() -> re.Pattern[str]:
    syllables = {letters.replace("v", "u") for letters in pinyin()} | _OTHER_LATIN | _wade_giles()
    return re.compile(f"(?:{'|'.join(sorted(syllables, key=len, reverse=True))})+")


_WADE = (("zhi", "chih"), ("chi", "chih"), ("shi", "shih"), ("ri", "jih"), ("zi", "tzu"), ("ci", "tzu"), ("si", "szu"))
_WADE_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "j": "ch",
    "q": "ch",
    "zh": "ch",
    "x": "hs",
    "r": "j",
    "z": "ts",
    "c": "ts",
}
_WADE_FINALS = {
    "ian": "ien",
    "ie": "ieh",
    "ve": "ueh",
    "ong": "ung",
    "v": "u",
    "van": "uan",
    "vn": "un",
    "iong": "iung",
}


@cache
def _by_pinyin() -> Mapping[str, tuple[str, ...]]:
    """Return the syllables in the spelling of Wade and Giles, without apostrophes and marks, by that in Pinyin."""
    found: dict[str, tuple[str, ...]] = {syllable: (wade,) for syllable, wade in _WADE}
    for initial, finals in _TAKEN.items():
        onset = _WADE_INITIALS.get(initial, initial)
        for final in finals.split():
            letters = initial + (final.replace("v", "u") if initial in "jqx" else final)
            spellings = [onset + _WADE_FINALS.get(final, final)]
            spellings += [onset + "o"] if final in ("e", "uo") else []
            found.setdefault(letters, tuple(spellings))
    return found


def _wade_giles() -> set[str]:
    return {spelling for spellings in _by_pinyin().values() for spelling in spellings}


def is_chinese(latin: str) -> bool:
    """True for letters that Chinese syllables spell, in Pinyin or in another romanisation: "Tsai Ing-wen"."""
    return all(_chinese_latin().fullmatch(to_letters(word)) for word in re.split(r"[ ’'-]", latin) if to_letters(word))


@cache
def _vietnamese() -> re.Pattern[str]:
    syllables = {onset + rime for onset in _VIETNAMESE_ONSETS for rime in _VIETNAMESE_RIMES}
    return re.compile("|".join(sorted(syllables, key=len, reverse=True)))


def is_vietnamese(latin: str) -> bool:
    """True for words of one Vietnamese syllable each, whatever their marks: "Nguyễn Văn Thành"."""
    return all(_vietnamese().fullmatch(to_letters(word)) for word in re.split(r"[ ’'-]", latin) if to_letters(word))


@lru_cache(maxsize=16384)
def vietnamese_name(hangul: str) -> str:
    """Return the spelling that most bear of a Vietnamese name in *hangul*, its parts parted by blanks or not; "" for
    what is no such name."""
    for parts in _vietnamese_parts(hangul.replace(" ", "")):
        if len(parts) >= 2 and parts[0] in _VIETNAMESE_FAMILIES:
            return " ".join(_VIETNAMESE_NAMES[part] for part in parts)
    return ""


def _vietnamese_parts(hangul: str) -> Iterator[tuple[str, ...]]:
    if not hangul:
        yield ()
    for end in range(min(3, len(hangul)), 0, -1):
        if hangul[:end] in _VIETNAMESE_NAMES:
            for rest in _vietnamese_parts(hangul[end:]):
                yield (hangul[:end], *rest)


@lru_cache(maxsize=16384)
def is_transcribed(hangul: str, english: str) -> bool:
    """True where *english* has the Chinese or Vietnamese name *hangul* as the official rules read it, in any order."""
    letters = to_letters(english)
    name = vietnamese_name(hangul).lower().split()
    readings = {"".join(name), "".join((*name[1:], *name[:1]))} - {""}
    readings |= {form for family, given in _chinese_spellings(hangul) for form in (family + given, given + family)}
    return any(reading.replace("v", "u") in letters or reading in letters for reading in readings)


def _chinese_spellings(hangul: str) -> Iterator[tuple[str, str]]:
    """Yield the surname and the given name that *hangul* may be, in Pinyin and in the spelling of Wade and Giles."""
    yield from chinese_names(hangul)
    if not 2 <= len(hangul) <= 5:
        return
    for reading in chinese_readings(hangul):
        if 2 <= len(reading) <= 3 and reading[0] in _FAMILIES:
            choices = [_by_pinyin().get(syllable, (syllable,)) for syllable in reading]
            yield from ((family, "".join(given)) for family, *given in product(*choices))
