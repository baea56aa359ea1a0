"""Korean common nouns that the English only spells: "gukgam" for 국감.

Names are spelled by right, and so are Korean things that English has a loan for or glosses; what else spells a common
noun of its own sentence was not translated, be it by the official romanisation or as people spell names ("Lim
Dan-hyup" for 임단협).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

from auditor.korean.foreignness import foreignness
from auditor.korean.particles import is_particle
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import read_given
from auditor.lexicon.gazetteer import by_source as gazetteer
from auditor.lexicon.terms import by_source
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in
from auditor.mentions.english_persons import EnglishPerson
from auditor.mentions.foreign import ForeignName
from auditor.mentions.persons import is_common_noun
from auditor.model import AlignedArticle, Mention, Quote, Sentence, Side, Span, Token

SHORTEST = 5
"""Letters of the shortest spelling that is judged: "gimbap" is no accident, "bae" may be anything."""

LONG = 4
"""Syllables from which a spelling without letters that betray Korean is judged, unless it sounds foreign (암모니아)."""

NEAR = 60.0
"""rapidfuzz ratio of the official spelling below which letters are no spelling of a noun (by hand, 2026-11-22)."""

LOAN = 2.0
"""Foreignness from which a word of syllables of Chinese origin may be a loan: 도미노 has 5.2, 사돈 1.1 (2026-11-22)."""

SHORTEST_NAME = 3
"""Syllables of the shortest noun that is judged though either side takes it for a name (박신장, the Hyeopuihoe)."""

SHORTEST_TERM = 4
"""Letters of the shortest spelling of a term that the lexicon knows: "yeta" for 예타."""
MOST_SYLLABLES = 5
"""Syllables of a word up to which free spellings of it are read: the ways to cut the letters grow with each of them."""
LEAST = -4.5
"""ln P(letters | noun) per syllable from which letters spell a noun: English words stay below -8, spellings above -4
(2026-11-22, all runs of words in 540 clean documents and 4,800 sentences)."""

SINO = frozenset(
    "가각간갈감갑강개객갱거건걸검겁게격견결겸경계고곡곤골공과곽관괄광괘괴교구국군굴궁권궐궤귀규균귤극근글금급긍기긴길나낙"
    "난날남납낭내냉녀년념녕노농뇌뇨눌능니다단달담답당대댁덕도독돈돌동두둔득등라락란람랑래략량려력련렬렴령례로록론롱뢰료룡루"
    "류륙륜률륭릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙"
    "사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십쌍씨아악안알암압앙애액야약양어억언엄업"
    "여역연열염엽영예오옥온옹와완왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점"
    "접정제조족존졸종좌죄주죽준중즉증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충취측층치칙친칠침칭"
    "쾌타탁탄탈탐탑탕태택토통퇴투특파판팔패편평폐포폭표품풍피필하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환"
    "활황회획횡효후훈훼휘휴흉흑흔흠흡흥희힐"
)
"""Syllables of words of Chinese origin: words of other syllables may be loans that English spells in its own way."""

Named = list[tuple[Side, int, Span]]
Kind = Literal["term", "counter", "capital", "noun", "body", "topic"]

NOUNS, NOUNS_AND_NAMES = ("NNG", "XPN"), ("NNG", "XPN", "NNP")
"""Tags of what may begin a noun that is spelled; in small letters also what the morphology takes for a name."""

_BEHIND = ("XSN", "NNB")
"""Tags of what may go on with such a noun: 상하차 is read as 상하 and a unit."""

LOANS = frozenset(
    """
    kimchi gimchi bibimbap bulgogi gimbap kimbap japchae tteokbokki tteok galbi samgyeopsal naengmyeon makgeolli soju
    gochujang doenjang ganjang jjigae banchan hanbok hanok ondol hanji hangeul hangul hallyu taekwondo ssireum pansori
    samulnori gugak arirang talchum pungmul nongak buchaechum seon chaebol jeonse wolse hagwon suneung gwageo yangban
    minhwa onggi jangdokdae hanwoo hansik haenyeo dolharubang olle chuseok seollal dano sebae jesa gangneung danoje
    eonni oppa noona hyung aegyo mukbang jjimjilbang noraebang pyeong kkotsin cheonggukjang sikhye sujeonggwa yakgwa
    hangwa songpyeon ganggangsullae juldarigi gayageum geomungo haegeum daegeum janggu buk gwangdae sijo gasa hanja
    juche songun bunsik anju pojangmacha gisaeng hwarang dangun saemaul minjung gwangju minjok inmin dure pumasi
    jjamppong jjajangmyeon ramyeon ramyun tteokguk sundubu hotteok bungeoppang dongchimi makguksu milmyeon dakgalbi
    hyanggyo seowon seungmu salpuri sanjo daechwita cheoyongmu jeryeak byeolsin dangsanje sanggam hwagak najeon
    bossam jokbal kkakdugi mandu gwamegi jeotgal hongeo sujebi kalguksu memil maehwa mugunghwa insam hongsam ginseng
    goshiwon gosiwon
    yuja omija maesil dotorimuk sundae gukbap seolleongtang samgyetang budae hwatu yutnori baduk janggi omok gonggi
    jegichagi norigae jeogori chima durumagi pyeongsang daecheong giwa madang sarangbang minari doraji gosari naengi
    panda pandas yoga saju daesang poomsae pumsae satba
    dallae chwinamul gujeolcho gondeure bibimguksu hoetjip sannakji gopchang makchang dakbal sujeonggwa ganjang
    """.split()
)
"""Korean words that English readers of Korean news know, or that have no other English, and English words that are
spelt like their hangul, which does not sound foreign; drawn up for this project."""

_KOREAN = re.compile(r"eo|eu|ae|oe|ui|wo|kk|pp|tt|jj|ss|[kpt][bdgjmnr]|[bdghjkmnprs]y[aou]|ng[bdghjkmnprs]")
"""Letters that betray a Korean word; without them a spelling may be a loan in Korean (로봇, 바나나)."""

_DISH = re.compile(r"(?:(?<!욕)탕|찌개|국수|떡|김치|젓|빵|볶음|구이|비빔밥|국밥|면|전골|한과|술)$")

_HANGUL = re.compile(r"[가-힣]+")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?|its|their|this|that|each|every) $")
_COUNTED = re.compile(r"(?<![\w./@-])(\d{1,4})-?([a-z]{2,12})(?![\w/@-])")
_KEPT = re.compile(r"동|가|구|로|길|리|호|원|단|평|인|만|읍|면|번길")
"""Units of addresses and money, ranks of the board, and what reads as English after a figure (a 5-man team)."""

_OPEN = frozenset("\"'“‘「『")
_CLOSE = re.compile(r"[,.;:]?[\"'”’」』]")

_WORDS = re.compile(r"(?<![\w'’-])[A-Za-z]{2,}(?:-[a-z]+)*(?![\w-])")
_NAMED = re.compile(
    r"^\s?(?:[(\[\"”'’]|[A-Z]|or\b|, (?:or|a|an|the|which|meaning)\b|(?i:city|county|district|province|university|"
    r"hospital|river|mountain|temple|festival|village|station|street|park)\b)"
)
"""What follows a gloss or a name."""

_EXPLAINED = re.compile(
    r"(?<![\w'’-])([A-Za-z]{4,})[”\"’']?(?: \([A-Za-z\"“'‘]|, (?:or|a|an|which is|meaning) |, the \w+ of )"
)
"""A word with its meaning, in brackets or after a comma."""

_FRONTED = re.compile(
    r"[“\"'‘]?(?:With|Without|In|On|At|By|For|From|After|Before|During|As|When|While|Although|Though|Because|Since|If|"
    r"Under|Through|To|Instead|Unlike|Like|According|Due|Thanks|Besides|Despite|Amid|Once|Unless|Until)\b[^,;:]*$"
)
"""What begins a sentence whose first comma ends a phrase, so that no gloss follows it."""


@dataclass(frozen=True, slots=True)
class Transliteration:
    """A Korean common noun and its spelling in the English.

    `kind` is `term` where the lexicon has English for it, `counter` after a figure, `capital` for one spelled as if it
    were a name, `body` and `topic` for what a body is called by (`auditor.matching.names.spelled_bodies`), else `noun`.
    """

    pair: int
    source: Quote
    target: Quote
    kind: Kind = "noun"


def transliterations(article: AlignedArticle) -> Iterator[Transliteration]:
    """Yield every common noun of one or more morphemes that its sentence pair only spells."""
    glossed = _glossed(article)
    named = [(m.side, m.paragraph, m.span) for m in article.mentions]
    certain = [(m.side, m.paragraph, m.span) for m in article.mentions if not _is_taken_for_name(m)]
    for bead in beads(article):
        yield from _counters(bead)
        nouns = {False: list(_nouns(article, bead, named)), True: list(_nouns(article, bead, [], NOUNS_AND_NAMES))}
        found = [(quote, noun) for quote in _runs(bead) if (noun := _spelled(quote.text, nouns[quote.text.islower()]))]
        taken: list[Quote] = []
        for quote, noun in sorted(found, key=_closest):
            is_taken = any(q.paragraph == quote.paragraph and q.span.overlaps(quote.span) for q in taken)
            if is_taken or quote.text.casefold() in glossed:
                continue
            taken.append(quote)
            if not _is_named(quote, named):
                yield Transliteration(bead.index, noun, quote, "term" if noun.text in by_source() else "noun")
            elif not _is_named(quote, certain) and _is_capitalised_noun(article, quote, noun):
                yield Transliteration(bead.index, noun, quote, "capital")


def _is_taken_for_name(mention: Mention) -> bool:
    """True for English words that only their capitals make a name."""
    value = mention.value
    return mention.side == "target" and (isinstance(value, EnglishPerson) or value == ForeignName((), True))


def _is_capitalised_noun(article: AlignedArticle, quote: Quote, noun: Quote) -> bool:
    """True for "the Hyeopuihoe": a word with an article, for a noun of the dictionary that is a word of its own.

    Nouns of two syllables are names of places as well (문의, 중화).
    """
    if len(noun.text) < SHORTEST_NAME:
        return False
    documents = article.article
    english = documents.target.paragraphs[quote.paragraph].text
    korean = documents.source.paragraphs[noun.paragraph].text
    rest = _HANGUL.match(korean, noun.span.end)
    is_word = not _HANGUL.match(korean[: noun.span.start][-1:]) and is_particle(rest.group() if rest else "")
    return bool(_ARTICLE.search(english[: quote.span.start])) and is_word and is_common_noun(noun.text)


def _counters(bead: BeadText) -> Iterator[Transliteration]:
    """Yield what is counted, or a rank, that is only spelled after its figure: "2gun" for 2군, "3-geup" for 3급."""
    for sentence in bead.pair.target:
        for hit in _COUNTED.finditer(sentence.text):
            for korean in bead.pair.source:
                if noun := _counted(korean, hit[1], hit[2]):
                    yield Transliteration(bead.index, noun, quote_in(sentence, *hit.span()), "counter")
                    break


def _counted(sentence: Sentence, figure: str, letters: str) -> Quote | None:
    """Return *figure* with what stands after it if *letters* spell that officially, but for loans and kept names."""
    for hit in re.finditer(rf"(?<![\d.,]){figure}([가-힣]{{1,4}})", sentence.text):
        for n in range(1, len(hit[1]) + 1):
            unit = hit[1][:n]
            is_own = SINO.issuperset(unit) and not _KEPT.fullmatch(unit)
            if is_own and romanise(unit).casefold() == letters:
                return quote_in(sentence, hit.start(), hit.start(1) + n)
    return None


def _closest(item: tuple[Quote, Quote]) -> tuple[int, int, int, int]:
    """Order words with the noun that they spell: those as long as its official spelling first, then the longest."""
    quote, noun = item
    letters = sum(letter.isalpha() for letter in quote.text)
    apart = abs(letters - len(romanise(noun.text).replace("-", "")))
    return apart, -len(quote.span), quote.paragraph, quote.span.start


def _is_named(quote: Quote, named: Named) -> bool:
    """True where *quote* overlaps a name; a word in small letters is none, whatever its Korean may be taken for."""
    return any(s == quote.side and p == quote.paragraph and span.overlaps(quote.span) for s, p, span in named)


def _glossed(article: AlignedArticle) -> frozenset[str]:
    """Return the spellings that the article explains somewhere, in lower case: "seungmu, a monk's dance"."""
    texts = (paragraph.text for paragraph in article.article.target.paragraphs)
    return frozenset(match[1].casefold() for text in texts for match in _EXPLAINED.finditer(text))


def _spelled(english: str, nouns: list[tuple[str, Quote]]) -> Quote | None:
    """Return the noun that *english* spells: officially, or in letters that only a Korean word has."""
    chunks = tuple(re.split(r"[\s-]", english.casefold()))
    letters = "".join(chunks)
    if letters in LOANS or any(word in LOANS for word in english.casefold().split()[:-1]):
        return None
    exact = next((noun for spelling, noun in nouns if spelling in (letters, letters.removesuffix("s"))), None)
    if exact is not None or len(letters) < SHORTEST:
        return exact
    betrays = bool(_KOREAN.search(letters))
    if not betrays and (len(letters) <= SHORTEST or not english.islower()):
        return None
    near = (noun for spelling, noun in nouns if ratio(spelling, letters, score_cutoff=NEAR))
    return next((noun for noun in near if reads_as(noun.text, chunks)), None)


def spells(hangul: str, english: str) -> bool:
    """True where the *english* words only spell the Korean term *hangul*, and are no loan."""
    chunks = tuple(re.split(r"[\s-]", english.casefold()))
    letters = "".join(chunks)
    if len(letters) < SHORTEST_TERM or letters in LOANS:
        return False
    is_exact = letters == romanise(hangul).casefold().replace("-", "")
    return is_exact or (len(letters) >= SHORTEST and bool(_KOREAN.search(letters)) and reads_as(hangul, chunks))


@lru_cache(maxsize=65536)
def reads_as(hangul: str, chunks: tuple[str, ...]) -> bool:
    """True where *chunks* of letters, in lower case, spell *hangul* as people spell names."""
    n = len(hangul)
    chunks = chunks if len(chunks) == n else ("".join(chunks),)
    if n > MOST_SYLLABLES or not 2 * n <= sum(map(len, chunks)) <= 5 * n or not SINO.issuperset(hangul):
        return False
    reading = read_given(hangul, chunks)
    return reading is not None and reading.likelihood >= LEAST * n


def _nouns(
    article: AlignedArticle, bead: BeadText, named: Named, tags: Collection[str] = NOUNS
) -> Iterator[tuple[str, Quote]]:
    """Yield the spelling of every run of *tags* of *bead*, with its quote; known names and loans are left out."""
    for sentence in bead.pair.source:
        for run in _noun_runs(morphemes(article, sentence), tags):
            start, end = run[0].span.start - sentence.span.start, run[-1].span.end - sentence.span.start
            quote = quote_in(sentence, start, end)
            spelling = romanise(quote.text).casefold().replace("-", "")
            if _is_judged(spelling, quote.text) and not _is_named(quote, named):
                yield spelling, quote


def _is_judged(spelling: str, hangul: str) -> bool:
    if hangul in by_source():
        return len(spelling) >= SHORTEST_TERM and spelling not in LOANS
    is_known = spelling in LOANS or bool(_DISH.search(hangul))
    is_own = SINO.issuperset(hangul) and foreignness(hangul) < LOAN
    is_korean = bool(_KOREAN.search(spelling)) or is_own or (len(hangul) >= LONG and foreignness(hangul) < 0)
    return len(spelling) >= SHORTEST and is_korean and not is_known


def _noun_runs(tokens: tuple[Token, ...], tags: Collection[str]) -> Iterator[tuple[Token, ...]]:
    """Yield every run of adjoining nouns of *tags*, and every part of it; places and known names are none."""
    for i, token in enumerate(tokens):
        if token.tag not in tags or (token.tag == "NNP" and token.text in gazetteer()):
            continue
        for j in range(i, min(i + 4, len(tokens))):
            if tokens[j].tag not in (*tags, *_BEHIND) or (j > i and tokens[j].span.start != tokens[j - 1].span.end):
                break
            if _may_be_judged(tokens[i : j + 1]):
                yield tokens[i : j + 1]


def _may_be_judged(run: tuple[Token, ...]) -> bool:
    """True for common nouns, and for what is taken for a name if it is not short: that may be a loan (판다)."""
    return all(t.tag != "NNP" for t in run) or sum(len(t.text) for t in run) >= SHORTEST_NAME


def _runs(bead: BeadText) -> Iterator[Quote]:
    """Yield every run of one to three English words that is not glossed and is no part of a name."""
    for sentence in bead.pair.target:
        hits = list(_WORDS.finditer(sentence.text))
        for i in range(len(hits)):
            for j in range(i, min(i + 3, len(hits))):
                start, end = hits[i].start(), hits[j].end()
                if j > i and sentence.text[hits[j - 1].end() : hits[j].start()] != " ":
                    break
                is_first = sentence.text[end : end + 1] == "," and _FRONTED.match(sentence.text[:start])
                if (is_first or not _NAMED.match(sentence.text[end:])) and not _is_cited(sentence.text, start, end):
                    yield quote_in(sentence, start, end)


def _is_cited(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]` is a word in quotation marks of its own, as a word that is spoken of."""
    return text[start - 1 : start] in _OPEN and bool(_CLOSE.match(text, end))
