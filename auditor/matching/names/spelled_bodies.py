"""Bodies whose Korean name says what they do, and whose English only spells it: 환복위 as the "Hwanbok Committee".

A clipping keeps a syllable of each of its words, so its letters say nothing; a system that does not know it takes it
for a name and adds the kind of body that its last syllable tells. The Korean word ends like a body, the English has a
spelling of what stands before that ending and a head of its kind. It is a name, and rightly spelled, where the
gazetteer, the lexicon or the article knows it as one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from auditor.english.general_words import INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.foreignness import foreignness
from auditor.korean.morphology import analyse
from auditor.korean.particles import is_particle
from auditor.korean.romanisation import romanise
from auditor.korean.surnames import surnames
from auditor.lexicon.gazetteer import by_source as gazetteer
from auditor.lexicon.terms import by_source as terms
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.lexis.transliteration import LOAN, LOANS, SINO, Kind, Transliteration, reads_as
from auditor.mentions.persons import is_common_noun
from auditor.model import AlignedArticle, Mention, MentionKind, Quote, Sentence


@dataclass(frozen=True, slots=True)
class _Family:
    """Korean endings of one kind of body, the heads of its English, and which stems are judged.

    A committee or a ministry is called by its topic (`is_topical`), so that even an unknown stem is a clipping. Other
    bodies may bear the name of a place or a founder, so that the stem must be a noun, and what welcomes visitors is
    called by any fine word (어울림센터), so that the lexicon must have it (`needs_term`).
    """

    endings: tuple[str, ...]
    heads: str
    is_topical: bool = False
    needs_term: bool = False


_FAMILIES = (
    _Family(("특별위원회", "특위", "위원회", "위"), "committee|commission|council|panel|board|group", True),
    _Family(("부", "처"), "ministry|department|agency|office", True),
    _Family(("청",), "agency|office|administration|authority|service|bureau|department|ministry"),
    _Family(("대학", "대"), "university|college|school|faculty|unit|team|squad|corps|force|brigade"),
    _Family(("공단", "공사", "공"), "corporation|corp|agency|company|service|authority"),
    _Family(("연구원", "연구소", "연합회", "연맹", "연합", "연", "련", "총"),
            "institute|association|federation|alliance|union|center|coalition", needs_term=True),
    _Family(("협의회", "협회", "협"), "association|council|cooperative|federation|union|society|committee|conference"),
    _Family(("노조",), "union|labor union|trade union", needs_term=True),
    _Family(("본부", "본"), "headquarters|office|center|division"),
    _Family(("센터", "복지관"), "center|centre|hall", needs_term=True),
    _Family(("단", "대책단"), "group|team|corps|unit|delegation|squad|agency", needs_term=True),
    _Family(("국", "과", "실", "계", "담당관"), "bureau|department|division|office|team|section"),
    _Family(("원",), "institute|service|agency|hospital|academy|council|board|center", needs_term=True),
)  # fmt: skip

_BRANDS = frozenset(
    "중부 남부 북부 서부 동부 중앙 제일 한국 대한 서울 조선 고려 신라 백제 가야 동양 동방 세계 국제 "
    "미래 희망 소망 평화 행복 은혜 사랑 자유 정의 진리 영광 신성 성신 대성 신흥 태양 새벽 통일 화합 "
    "상생 누리 하나 우리 창조 미소 보람 동행 이음 여순 부마 거창 노근리 대우 쌍용 만도".split()
)
"""Words that bodies are called by as often as by what they mean, and events that committees are named after."""

_SINO = SINO | frozenset("녹논누늑")
_WORD = re.compile(r"[가-힣]{3,10}")
_UNIVERSITY = re.compile(r"[가-힣]{2,}(?:대|대학교|과기원)(?:의)?\s$")
_OF_UNIVERSITY = re.compile(
    r"(?<=대)(?:\s?[가-힣]*(?:학과|학부|대학|교수|총장|연구|캠퍼스|병원)|·[가-힣]+대(?![가-힣]))"
)
"""What only a university has: 동원대 해양학과 is called by a name, whatever its syllables mean."""
_PLACE = re.compile(r"[동읍면리군구시도산천강섬역항]$")
_NAMED = "(?:시|군|구|읍|면|동|리|씨|그룹|역|산|강|항|섬|초|중|고|고교|마을|아파트|교회|주식회사)"
_SHORTEST, _LONGEST = 2, 6
"""Syllables of what stands before the ending of a body."""


def spelled_bodies(article: AlignedArticle) -> Iterator[Transliteration]:
    """Yield every body of the Korean of which the English only spells what tells it from others of its kind."""
    whole = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    for bead in beads(article):
        for sentence in bead.pair.source:
            for hit in _WORD.finditer(sentence.text):
                for word, stem, family in _bodies(hit.group()):
                    target = _spelling(bead, stem, word, family)
                    kind = _kind(article, sentence, hit.start(), word, stem, family, whole) if target else None
                    if target is not None and kind is not None:
                        start = hit.start() + hit.group().index(word)
                        source = quote_in(sentence, start, start + len(word))
                        yield Transliteration(bead.index, source, target, kind)
                        break


def _bodies(run: str) -> Iterator[tuple[str, str, _Family]]:
    """Yield the words, particle and leading place apart, that *run* may be and that end like bodies, each with what
    stands before the end."""
    for end in range(len(run), _SHORTEST, -1):
        if not is_particle(run[end:]):
            continue
        for start in (0, *_after_places(run[:end])):
            word = run[start:end]
            for family in _FAMILIES:
                ending = next((e for e in family.endings if word.endswith(e)), "")
                stem = word.removesuffix(ending)
                if ending and _SHORTEST <= len(stem) <= _LONGEST:
                    yield word, stem, family


def _after_places(word: str) -> Iterator[int]:
    """Yield where the rest of *word* begins behind the name of a Korean place: 2 in 익산국토청."""
    for end in range(_SHORTEST, min(_SHORTEST + 2, len(word) - _SHORTEST) + 1):
        if any(name.is_korean_place for name in gazetteer().get(word[:end], ())):
            yield end


@cache
def _pattern(heads: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?!(?i:the|a|an|its|special) )([A-Za-z]{{2,}}(?:[ -][A-Za-z]{{2,}})??)"
        rf"(?= (?:[Ss]pecial |[Ss]teering )?(?i:{heads})s?(?![\w-]))"
    )


def _spelling(bead: BeadText, stem: str, word: str, family: _Family) -> Quote | None:
    """Return where the English spells *stem*, the whole *word* or a first noun of it, before a head of *family*."""
    readings = _readings(stem, word)
    if not readings:
        return None
    for sentence in bead.pair.target:
        for hit in _pattern(family.heads).finditer(sentence.text):
            last = re.split(r"[ -]", hit[1])[-1]
            for text, start in ((hit[1], hit.start()), (last, hit.end() - len(last))):
                if _is_open(text) and any(_is_spelled(reading, text) for reading in readings):
                    return quote_in(sentence, start, _end_of_head(sentence, hit.end(), family))
    return None


def _end_of_head(sentence: Sentence, end: int, family: _Family) -> int:
    head = re.compile(rf" (?:[Ss]pecial |[Ss]teering )?(?i:{family.heads})s?").match(sentence.text, end)
    return head.end() if head else end


def _is_open(text: str) -> bool:
    """True for letters that are no English word of bodies: "media" spells 미디어 only by chance."""
    return not any(word.lower() in LOAN_WORDS | INSTITUTION_WORDS for word in re.split(r"[ -]", text))


def _is_spelled(hangul: str, english: str) -> bool:
    chunks = tuple(re.split(r"[ -]", english.casefold()))
    if "".join(chunks) in LOANS:
        return False
    return "".join(chunks) == romanise(hangul).casefold().replace("-", "") or reads_as(hangul, chunks)


@lru_cache(maxsize=65536)
def _readings(stem: str, word: str) -> tuple[str, ...]:
    """Return what of *stem* a spelling may say: all of it, the whole *word*, or the nouns that it begins with."""
    if not _SINO.issuperset(stem) or foreignness(stem) >= LOAN:
        return ()
    begins = (stem[:end] for end in range(_SHORTEST, len(stem)))
    return (stem, word, *(begin for begin in begins if is_common_noun(begin)))


def _kind(
    article: AlignedArticle, sentence: Sentence, start: int, word: str, stem: str, family: _Family, whole: str
) -> Kind | None:
    """Return how surely *word* is no name: `body` for one that the lexicon has, else `topic`; None for a name."""
    if is_body(word):
        return "body"
    is_university = _OF_UNIVERSITY.match(sentence.text, start + len(word)) is not None
    if is_university or stem in _BRANDS or _is_name(article, stem, whole, family.is_topical):
        return None
    if family.is_topical and not _is_person(stem):
        return "topic"
    if word.endswith("대") and _UNIVERSITY.search(sentence.text[:start]):
        return "topic"
    is_noun = _is_term(stem) if family.needs_term else _is_of_nouns(stem)
    return "topic" if is_noun else None


@lru_cache(maxsize=4096)
def _is_term(stem: str) -> bool:
    """True for what the lexicon translates otherwise than by its sound (한울 is Hanul)."""
    latin = romanise(stem).casefold()
    forms = [form for entry in terms().get(stem, ()) for form in entry.accepted]
    return bool(forms) and not any(form.casefold().startswith(latin) for form in forms)


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """True for a *word* that the lexicon translates, and none of whose English spells it."""
    latin = romanise(word[:2]).casefold()
    entries = [entry for entry in terms().get(word, ()) if entry.is_closed]
    names = [name for name in gazetteer().get(word, ()) if name.group in ("agency", "institute")]
    forms = [form for entry in entries for form in entry.accepted] + [form for name in names for form in name.target]
    return bool(forms) and not any(form.casefold().startswith(latin) for form in forms)


@lru_cache(maxsize=4096)
def _is_of_nouns(stem: str) -> bool:
    return is_common_noun(stem) or (
        len(stem) > _SHORTEST + 1 and all(token.tag in ("NNG", "XPN", "XSN") for token in analyse(stem))
    )


def _is_person(stem: str) -> bool:
    """True for what may be the full name of somebody: 김대중위."""
    return len(stem) == _SHORTEST + 1 and stem[0] in surnames() and not _is_of_nouns(stem)


def _is_name(article: AlignedArticle, stem: str, whole: str, is_topical: bool) -> bool:
    """True where the gazetteer, the mentions or the words of the article take *stem* for a name."""
    known = [name for name in gazetteer().get(stem, ()) if name.group != "city" or not is_topical]
    if known or (len(stem) > _SHORTEST and _PLACE.search(stem) and not _is_of_nouns(stem)):
        return True
    if any(stem.startswith(name) for name in _places(stem)):
        return True
    if not is_common_noun(stem) and re.search(rf"(?<![가-힣]){stem}{_NAMED}(?![가-힣])", whole):
        return True
    return any(_is_known(mention, stem) for mention in article.mentions)


def _is_known(mention: Mention, stem: str) -> bool:
    kinds = (MentionKind.PERSON, MentionKind.PLACE)
    return mention.side == "source" and mention.kind in kinds and mention.text == stem


def _places(stem: str) -> list[str]:
    """Return the places and known names that *stem* begins with."""
    begins = [stem[:end] for end in range(_SHORTEST, len(stem))]
    return [begin for begin in begins if begin in gazetteer() and not is_common_noun(begin)]
