"""Gendered pronouns of the English, held to what the Korean says of somebody's gender, and to each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from auditor.english.capitals import capitalised_words
from auditor.korean.gender import complement_gender, gender_before, subject_gender, tells_gender, usual_gender
from auditor.korean.spelling import surname_spellings
from auditor.korean.strangers import STRANGER, has_ordinary_title, may_act, tells_of_bodies_only
from auditor.korean.surnames import surnames
from auditor.matching.bead_texts import BeadText, beads, morphemes, pair_text, quote_in
from auditor.model import AlignedArticle, Mention, MentionKind, Quote, Sentence, Side

Reason = Literal[
    "contradicted", "carried", "inconsistent", "private", "stranger", "ordinary", "nobody", "unusual", "named", "usual",
    "foreign", "unnamed", "years", "becomes",
]  # fmt: skip
"""Why a pronoun is doubted.

The Korean subject, what it becomes (첫 여성 교장), or the one before that goes on, has the other gender; the same
person has it elsewhere. Otherwise the Korean tells none, of somebody called by 씨, not named, of an ordinary title, of
a body, or of whom it says only how old they are (60대); `unusual`, `named` and `usual` persons have a name that the
other gender, either, or this one usually has.
"""

_YEARS = r" (?:early |mid-?|late )?(?:teens|[1-9]0s|twenties|thirties|forties|fifties|sixties)"
_NOT_A_PERSON = rf"(?!\s(?:or|/)\s?(?:she|her|he|his)\b)(?!{_YEARS})"
"""What follows no pronoun of a person known: "he or she", and ages ("in his 60s"), which have rules of their own."""
PRONOUN = re.compile(
    rf"(?<!\bor )\b(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))\b{_NOT_A_PERSON}", re.IGNORECASE
)
_IN_YEARS = re.compile(rf"\bin (his|her){_YEARS}")
_DECADE = re.compile(r"(?<!\d)[1-9]0대(?! ?\d)")
_SUBJECT = re.compile(r"\b(?:(?P<male>he)|(?P<female>she))\b", re.IGNORECASE)
_FIRST = re.compile(r"\W*(?:\w+, )?(?:(?P<male>He)|(?P<female>She))\b")
"""A pronoun that is the subject with which a sentence begins."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OTHERS = re.compile(
    r"\b(?:mother|father|wife|husband|son|daughter|brother|sister|girl|boy|woman|man|girlfriend|boyfriend|victim|child|"
    r"baby|driver|official|another|person|someone|police officer|teacher|student)\b",
    re.IGNORECASE,
)
"""Others to whom a pronoun may belong."""
_SUBJECT_BEFORE = re.compile(r"(?:An?|The|One)\s(?:[\w’'-]+\s){0,4}")
"""What stands before the noun of the subject."""
_OWN = re.compile(r"\b(?:his|her) $")
_HE = re.compile(r"(?<![가-힣])그(?:는|가|의|를|에게|와|도|들은|들이)(?![가-힣])")
_ANONYMOUS = re.compile(r"(?<![가-힣])[가-힣]모\s?(?:\(\d+\)|씨|군|양)|(?<![A-Za-z])[A-Z]\s?(?:\(\d+\)\s?)?씨")
_PRIVATE = re.compile(r"(?<![가-힣])(?P<who>[가-힣]{1,4})\s?(?:\(\d+\)\s?)?씨(?![가-힣]{2})")
"""Somebody whom the paper calls by surname or letter alone, and by 씨, as it calls private persons."""
_KOREAN_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A gendered pronoun, why it is doubted, and the Korean or English words that speak against it."""

    pair: int
    target: Quote
    reason: Reason
    against: Quote | None = None


def contradicted(article: AlignedArticle) -> Iterator[Pronoun]:
    """Yield every subject pronoun of the other gender than the subject of its Korean sentence, or what that becomes."""
    for bead in beads(article):
        if not bead.is_single or _HE.search(bead.source) or _n_persons(article, bead, "source") > 1:
            continue
        reason: Reason = "contradicted" if subject_gender(bead.source) else "becomes"
        gender = subject_gender(bead.source) or complement_gender(bead.source)
        if gender is None:
            continue
        hits = list(_SUBJECT.finditer(_unquoted(bead.target)))
        if hits and all(hit.lastgroup != gender for hit in hits):
            source = bead.pair.source[0]
            yield Pronoun(
                bead.index,
                quote_in(bead.pair.target[0], *hits[0].span()),
                reason,
                quote_in(source, 0, len(source.text)),
            )


def carried(article: AlignedArticle) -> Iterator[Pronoun]:
    """Yield every sentence that begins with a pronoun of the other gender than the topic that the Korean carries on.

    A Korean sentence without a topic or subject of its own goes on about the topic of the sentence before.
    """
    last: tuple[str | None, Sentence] | None = None
    for bead in beads(article):
        source = bead.pair.source[0]
        hit = _FIRST.match(bead.target)
        if (end := _topic(article, source)) is not None:
            last = (gender_before(source.text, end), source) if bead.is_single else None
        elif last and hit and hit.lastgroup != last[0] and _goes_on(last, bead):
            against = quote_in(last[1], 0, len(last[1].text))
            place = quote_in(bead.pair.target[0], *hit.span(hit.lastgroup or 0))
            yield Pronoun(bead.index, place, "carried", against)


def _goes_on(last: tuple[str | None, Sentence], bead: BeadText) -> bool:
    """True where *bead* may speak of the topic of the sentence before, whose gender is told, and of nobody else's."""
    is_same = last[1].paragraph == bead.pair.source[0].paragraph
    return bool(last[0]) and is_same and not _HE.search(bead.source) and not tells_gender(bead.source)


_TIMES = frozenset(
    "이제 지금 올해 지난해 당시 이번 오늘 내년 이후 앞 최근 그동안 현재 이날 때 뒤 후 전 다음 결국".split()
)
"""Nouns that stand before 은 or 는 and are no topic that a sentence goes on about."""


def _topic(article: AlignedArticle, sentence: Sentence) -> int | None:
    """Return where the first topic (은, 는) of *sentence* that may be somebody ends, before its particle; else None."""
    tokens = morphemes(article, sentence)
    for before, token in pairwise(tokens):
        end = token.span.start - sentence.span.start
        is_topic = token.tag == "JX" and token.text in ("은", "는") and before.tag[0] in "NX"
        is_actor = before.tag == "NNP" or may_act(before.text) or gender_before(sentence.text, end)
        if is_topic and is_actor and before.text not in _TIMES:
            return end
    return None


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda hit: " " * len(hit.group()), text)


def _n_persons(article: AlignedArticle, bead: BeadText, side: Side) -> int:
    """Return how many names of persons the first sentence of *bead* has on *side*."""
    sentence = bead.pair.source[0] if side == "source" else bead.pair.target[0]
    kinds = (MentionKind.PERSON, MentionKind.FOREIGN_NAME) if side == "source" else (MentionKind.PERSON,)
    return sum(
        m.kind in kinds and m.side == side and m.paragraph == sentence.paragraph and sentence.span.contains(m.span)
        for m in article.mentions
    )


def inconsistent(article: AlignedArticle) -> Iterator[Pronoun]:
    """Yield the pronouns of the rarer gender of a person whom the English calls both he and she."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for name, use in _uses(article):
        uses[name].append(use)
    for found in uses.values():
        counts = Counter(use.gender for use in found)
        if len(counts) == 2:
            usual = max(counts, key=lambda gender: (counts[gender], gender == found[0].gender))
            first = next(use for use in found if use.gender == usual)
            yield from (
                Pronoun(use.bead.index, use.quote, "inconsistent", first.quote) for use in found if use.gender != usual
            )


@dataclass(frozen=True, slots=True)
class _Use:
    """A gendered pronoun that stands for a person."""

    gender: str
    bead: BeadText
    quote: Quote


def _uses(article: AlignedArticle) -> Iterator[tuple[str, _Use]]:
    """Yield the pronouns of sentences about one person alone, and of those after them that name nobody else."""
    persons = sorted({m.text for m in article.mentions if m.kind is MentionKind.PERSON and m.side == "source"})
    current, paragraph = "", -1
    for bead in beads(article):
        named = [person for person in persons if person in bead.source]
        if named or bead.pair.source[0].paragraph != paragraph:
            current = named[0] if len(named) == 1 and _names(bead.target, named[0]) else ""
            paragraph = bead.pair.source[0].paragraph
        if not bead.is_single or _OTHERS.search(bead.target) or tells_gender(bead.source):
            current = ""
        text = _unquoted(bead.target)
        genders = {str(hit.lastgroup): hit for hit in PRONOUN.finditer(text)}
        if current and len(genders) == 1:
            ((gender, hit),) = genders.items()
            yield current, _Use(gender, bead, quote_in(bead.pair.target[0], *hit.span()))


def _names(text: str, name: str) -> bool:
    spellings = surname_spellings(name[:1]) if name[:1] in surnames() else frozenset()
    return any(word.text.lower() in spellings for word in capitalised_words(text))


def unsupported(article: AlignedArticle) -> Iterator[Pronoun]:
    """Yield the first gendered pronoun of every person of whom the Korean around it does not tell the gender."""
    asked: set[str] = set()
    for bead in beads(article):
        hit = PRONOUN.search(bead.pair.target[0].text)
        if hit is None or _HE.search(pair_text(article, bead.index, "source")) or tells_gender(_context(article, bead)):
            continue
        who, reason = _referent(article, bead, hit)
        if not who or who not in asked:
            asked.add(who)
            if reason in ("named", "ordinary", "private"):
                reason = _by_name(article, bead, who, hit, reason)
            yield Pronoun(bead.index, quote_in(bead.pair.target[0], *hit.span()), reason)


def of_years(article: AlignedArticle) -> Iterator[Pronoun]:
    """Yield "his" of "in his 60s" where the Korean says 60대 of a private or unnamed person and tells no gender."""
    for bead in beads(article):
        hit = _IN_YEARS.search(bead.pair.target[0].text)
        if hit is None or not _DECADE.search(bead.source) or tells_gender(_context(article, bead)):
            continue
        if _ANONYMOUS.search(bead.source) or STRANGER.search(bead.source):
            yield Pronoun(bead.index, quote_in(bead.pair.target[0], *hit.span(1)), "years")


def _by_name(article: AlignedArticle, bead: BeadText, who: str, hit: re.Match[str], reason: Reason) -> Reason:
    """Return *reason*, or what the given name of the person tells of their gender where nobody else is near."""
    usual = usual_gender(who) if who[:1] in surnames() else None
    if usual is None:
        return reason
    if usual == hit.lastgroup:
        return "usual"
    ids = article.pairs[bead.index].source
    named = {
        m.text for m in article.mentions if m.side == "source" and m.paragraph in ids and m.kind is MentionKind.PERSON
    }
    text = bead.pair.target[0].text
    is_quoted = _unquoted(text)[hit.start()] == " " or _OTHERS.search(text) is not None
    return "unusual" if named <= {who} and not is_quoted else reason


def _referent(article: AlignedArticle, bead: BeadText, hit: re.Match[str]) -> tuple[str, Reason]:
    """Return whom the pronoun *hit* of *bead* likely means, "" where nobody is named, and what kind of person it is."""
    ids = _near(article, bead)
    text = "\n".join(article.article.source.paragraphs[i].text for i in ids)
    near = [m for m in article.mentions if m.side == "source" and m.paragraph in ids]
    persons = [m for m in near if m.kind is MentionKind.PERSON]
    foreign = [m.text for m in near if m.kind is MentionKind.FOREIGN_NAME]
    if private := _private(article, bead, text):
        return private, "private"
    if persons or (foreign and _KOREAN_NAME.search(bead.target)):
        who = persons[0].text if persons else foreign[0]
        is_clear = _is_ordinary(article, persons) and _is_plain(bead, hit) and _n_persons(article, bead, "target") < 2
        return who, "ordinary" if is_clear else "named"
    if not _names_foreigner(article, ids):
        unnamed = _stranger(article, bead, text)
        if unnamed and _is_plain(bead, hit, own=True):
            return f"{unnamed}?", "stranger"
        if not unnamed and _is_plain(bead, hit) and _FIRST.match(bead.target) and tells_of_bodies_only(text):
            return "", "nobody"
    return ("*", "foreign") if foreign else ("", "unnamed")


def _stranger(article: AlignedArticle, bead: BeadText, text: str) -> str | None:
    """Return what the Korean calls somebody unnamed: its topic, or where it has none, the first in *text* around it."""
    sentence = bead.pair.source[0]
    end = _topic(article, sentence)
    hits = list(STRANGER.finditer(text if end is None else sentence.text))
    return next((hit["who"] for hit in hits if end is None or hit.end("who") == end), None)


def _near(article: AlignedArticle, bead: BeadText) -> tuple[int, ...]:
    """Return the Korean paragraphs of *bead*, and the one before where its first sentence carries a topic on."""
    ids = article.pairs[bead.index].source
    first = bead.pair.source[0]
    goes_on = first.span.start == 0 and first.paragraph > 0 and _topic(article, first) is None
    return (first.paragraph - 1, *ids) if goes_on and first.paragraph - 1 not in ids else ids


def _is_plain(bead: BeadText, hit: re.Match[str], *, own: bool = False) -> bool:
    """True where nothing before the pronoun *hit*, in its sentence, speaks of others or is still being quoted.

    With *own* the first noun that may speak of another is the person's own ("The driver said he").
    """
    text = bead.pair.target[0].text
    others = [other for other in _OTHERS.finditer(text, 0, hit.start()) if not _OWN.search(text[: other.start()])]
    is_own = own and len(others) == 1 and _SUBJECT_BEFORE.fullmatch(text[: others[0].start()]) is not None
    return _unquoted(text)[hit.start()] != " " and (not others or is_own)


def _is_ordinary(article: AlignedArticle, persons: list[Mention]) -> bool:
    """True where all *persons* are one whose title no public person has."""
    paragraphs = article.article.source.paragraphs
    after = (paragraphs[m.paragraph].text[m.span.end :] for m in persons)
    return len({m.text for m in persons}) == 1 and any(has_ordinary_title(text) for text in after)


def _names_foreigner(article: AlignedArticle, ids: tuple[int, ...]) -> bool:
    """True where a foreign name of the paragraphs *ids* has its answer in the English."""
    foreign = MentionKind.FOREIGN_NAME
    return any(
        m.source and m.target and m.source.kind is foreign and m.source.paragraph in ids for m in article.matches
    )


def _private(article: AlignedArticle, bead: BeadText, korean: str) -> str | None:
    """Return how the Korean calls a private person whose gender it tells nowhere, None where there is none."""
    if hit := _ANONYMOUS.search(bead.source) or _ANONYMOUS.search(korean):
        who = hit.group()[:1]
    elif hit := _PRIVATE.search(korean):
        who = hit["who"]
        english = "\n".join(p.text for p in article.article.target.paragraphs)
        if who[0] not in surnames() or not _names(english, who):
            return None
    else:
        return None
    told = (p.text for p in article.article.source.paragraphs if who in p.text)
    return None if any(tells_gender(text) for text in told) else who


def _context(article: AlignedArticle, bead: BeadText) -> str:
    """Return the Korean paragraphs of *bead* and the one before them."""
    ids = article.pairs[bead.index].source
    return "\n".join(p.text for p in article.article.source.paragraphs[max(0, min(ids) - 1) : max(ids) + 1])
