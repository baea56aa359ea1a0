"""Who speaks: quotations that the English gives to somebody else than the Korean.

The Korean speaker is the subject of the verb after the quotation. He is looked for in the English of the pair; only
where he is not there, and the English names as speaker somebody known from elsewhere in the article, is that another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from auditor.english.general_words import FUNCTION_WORDS, INSTITUTION_WORDS
from auditor.korean.clauses import Argument, clauses
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import surnames
from auditor.korean.titles import title_at_start
from auditor.lexicon.relations import parties, party_pattern
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in, quote_span
from auditor.matching.names.referents import is_foreign
from auditor.matching.parties.participants import locate
from auditor.matching.speech.carried_speakers import carried_on
from auditor.model import AlignedArticle, MentionKind, Quote, Sentence, Span

SAYING = (
    "said|says|explained|added|noted|stated|claimed|stressed|emphasi[sz]ed|argued|recalled|predicted|warned|commented|"
    "remarked|replied|countered|insisted|pointed out|told|lamented|appealed|urged|complained|criticized|vowed|pledged|"
    "testified|asserted|declared|announced|reiterated|reportedly told|reportedly said|asked|contended|retorted|quipped"
)
_NAME = r"(?:[A-Z][\w’'-]+\.?\s){0,3}[A-Z][\w’'-]*"
_AFTER = re.compile(rf"[,?!][”\"’]\s(?:{SAYING})\s(?P<name>{_NAME})")
_BEFORE = re.compile(
    rf"(?:^|[,.]\s|[”\"]\s)(?:[A-Z][a-z]+ing\b[^,“”]{{1,60}},\s)?(?P<name>{_NAME})(?:, [^,“”]{{1,60}},)?\s"
    rf"(?:also\s|further\s|reportedly\s|then\s)?(?:{SAYING})\b"
)
_ROLE = r"(?P<name>[Tt]he\s(?:[a-z]+\s)?[a-z]+)"
_ROLE_AFTER = re.compile(rf"[,?!][”\"’]\s(?:{SAYING})\s{_ROLE}")
_ROLE_BEFORE = re.compile(rf"{_ROLE}\s(?:also\s|further\s|reportedly\s|then\s)?(?:{SAYING})\b")
_QUOTES = re.compile(r"[“\"][^”\"]+[”\"]")
SIDES = (
    "법원 재판부 판사", "검찰 검사", "경찰", "변호인 변호사", "원고", "피고 피고인", "노조 노동조합", "여당", "야당",
    "사측 경영진 회사", "의사 의료진", "환자", "교사", "학부모", "학생", "피해자", "가해자 용의자 피의자",
    "집주인 임대인", "세입자 임차인", "소비자", "제조사", "아버지", "어머니", "아들", "딸", "남편", "아내", "농민",
    "상인", "승객", "선장",
)  # fmt: skip
"""Sides in an affair: who speaks for one does not speak for another."""


MOST_SENTENCES = 2
"""Korean sentences of a pair up to which its last quotation is looked at: English puts the speaker last too."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in the Korean, and who in the English; `is_sure` is False for one who merely seems carried on."""

    pair: int
    source: Quote
    target: Quote
    is_sure: bool = True


def other_speakers(article: AlignedArticle) -> Iterator[Speaker]:
    """Yield the quotations whose Korean speaker the English leaves out for somebody else."""
    for bead in beads(article):
        quoting = [sentence for sentence in bead.pair.source if _QUOTES.search(sentence.text)]
        if not quoting or len(bead.pair.source) > MOST_SENTENCES:
            continue
        sentence = quoting[-1]
        subject = speaker_of(article, sentence)
        if subject is None:
            continue
        source = quote_span(sentence, subject.span)
        if carried := carried_on(article, bead, subject):
            target, place = carried
            yield Speaker(bead.index, source, quote_in(target, place.start, place.end), is_sure=False)
            continue
        if _is_named(article, bead, subject):
            continue
        for target in reversed(bead.pair.target):
            if found := _other(article, bead, subject, target):
                yield Speaker(bead.index, source, quote_in(target, found.start, found.end))
                break


def speaker_of(article: AlignedArticle, sentence: Sentence) -> Argument | None:
    """Return who says what *sentence* quotes: the subject outside the quotation, of the last verb."""
    quoted = [
        Span(sentence.span.start + m.start(), sentence.span.start + m.end()) for m in _QUOTES.finditer(sentence.text)
    ]
    read = [clause for clause in clauses(morphemes(article, sentence)) if clause.span.start > quoted[-1].start]
    subject = read[-1].subject if read else None
    if subject is None or subject.is_joint or any(span.overlaps(subject.span) for span in quoted):
        return None
    return subject


def _is_named(article: AlignedArticle, bead: BeadText, subject: Argument) -> bool:
    """True when the English of *bead* names the speaker, or when nobody can tell how it would."""
    for target in bead.pair.target:
        single = BeadText(bead.index, replace(bead.pair, target=(target,)), bead.source, target.text)
        if locate(article, single, subject, names_only=True):
            return True
    return False


def _other(article: AlignedArticle, bead: BeadText, subject: Argument, target: Sentence) -> Span | None:
    """Return where *target* names as speaker somebody who is not *subject*."""
    text = target.text
    if is_korean(article, bead, subject) and (hit := _AFTER.search(text) or _BEFORE.search(text)):
        name = _last_name(hit["name"])
        if name and _is_elsewhere(article, bead, name) and not is_in_korean(bead.source, name):
            start = hit.start("name") + hit["name"].rindex(name)
            return Span(start, start + len(name))
    side = _side(subject.nouns)
    hit = _ROLE_AFTER.search(text) or _ROLE_BEFORE.search(text)
    if side and hit and any(_says(other, hit["name"]) for other in SIDES if other != side) and not _says(side, text):
        return Span(*hit.span("name"))
    return None


def is_korean(article: AlignedArticle, bead: BeadText, subject: Argument) -> bool:
    """True for a Korean name, a surname with its title, and a letter that stands for a name.

    Foreign names are spelled in too many ways to say that somebody is not there.
    """
    texts = [token.text for token in subject.tokens if token.tag != "SN"]
    if texts[-1:] == ["씨"] and len(name := "".join(texts[-4:-1])) == 3 and name[0] in surnames():
        return True
    titled = any(one in surnames() and (two in ("씨", "모") or title_at_start(two)) for one, two in pairwise(texts))
    return (
        titled
        or any(token.tag == "SL" for token in subject.tokens)
        or any(
            m.kind is MentionKind.PERSON
            and m.side == "source"
            and m.paragraph == bead.pair.source[0].paragraph
            and subject.span.contains(m.span)
            for m in article.mentions
        )
    )


def is_told_apart(article: AlignedArticle, bead: BeadText, subject: Argument) -> bool:
    """True for a speaker whose English can be looked for: of a Korean name, or a calling without a name."""
    is_named = any(token.tag in ("NNP", "SL") for token in subject.tokens)
    return is_korean(article, bead, subject) or (not is_named and any(subject.nouns.endswith(p) for p in parties()))


def _side(nouns: str) -> str | None:
    return next((side for side in SIDES if any(nouns.endswith(word) for word in side.split())), None)


def _says(side: str, english: str) -> bool:
    return any(party_pattern(word).search(english) for word in side.split() if word in parties())


def _last_name(run: str) -> str | None:
    words = [word.removesuffix("’s").removesuffix("'s") for word in run.split()]
    known = (FUNCTION_WORDS | INSTITUTION_WORDS) - _surname_words()
    names = [word for word in words if word.lower() not in known and (len(word) == 1 or not word.isupper())]
    return names[-1] if names and words[-1] == names[-1] else None


@cache
def _surname_words() -> frozenset[str]:
    return frozenset(spelling for _, spellings in surnames().values() for spelling in spellings)


def _is_elsewhere(article: AlignedArticle, bead: BeadText, name: str) -> bool:
    word = re.compile(rf"\b{re.escape(name)}\b")
    everywhere = sum(len(word.findall(p.text)) for p in article.article.target.paragraphs)
    return everywhere > len(word.findall(bead.target))


_TITLED = re.compile(r"(?<![가-힣])([가-힣]|제갈|남궁|선우|황보|독고|사공|서문)\s?(?:전\s)?([가-힣]{2,6})")


def is_in_korean(korean: str, name: str) -> bool:
    """True when a Korean word sounds like *name*, a surname with a title spells it, or its letter is there."""
    if len(name) == 1:
        return name in korean
    titled = (hit.group(1) for hit in _TITLED.finditer(korean) if title_at_start(hit.group(2)))
    if any(name.lower() in surname_spellings(surname) for surname in titled if surname in surnames()):
        return True
    words = sorted(set(re.findall(r"[가-힣]{2,}", korean)))
    spelt = any(name.lower() in surname_spellings(w[:1]) for w in words if w[:1] in surnames() and len(w) in (3, 4))
    return spelt or any(is_foreign(word, name, ()) for word in words)
