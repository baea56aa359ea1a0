"""Gendered pronouns of the English, held to what the Korean says of somebody's gender, and to each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.english.capitals import capitalised_words
from auditor.korean.gender import subject_gender, tells_gender, usual_gender
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import surnames
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, MentionKind, Quote

Reason = Literal["contradicted", "inconsistent", "private", "unusual", "named", "usual", "foreign", "unnamed"]
"""Why a pronoun is doubted: last come persons of a name that the other gender, either, or this one usually has."""

_NOT_A_PERSON = (
    r"(?!\s(?:or|/)\s?(?:she|her|he|his)\b)"
    r"(?! (?:early |mid-?|late )?(?:teens|[1-9]0s|twenties|thirties|forties|fifties|sixties))"
)
"""What follows no pronoun of a person known: "he or she", and ages ("in his 60s"), which have rules of their own."""
PRONOUN = re.compile(
    rf"(?<!\bor )\b(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))\b{_NOT_A_PERSON}", re.IGNORECASE
)
_SUBJECT = re.compile(r"\b(?:(?P<male>he)|(?P<female>she))\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OTHERS = re.compile(
    r"\b(?:mother|father|wife|husband|son|daughter|brother|sister|girl|boy|woman|man|girlfriend|boyfriend|victim|child|"
    r"baby|driver|official|another|person|someone|police officer|teacher|student)\b",
    re.IGNORECASE,
)
"""Others to whom a pronoun may belong."""
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
    """Yield every subject pronoun of the other gender than the subject of its Korean sentence."""
    for bead in beads(article):
        gender = subject_gender(bead.source) if bead.is_single and not _HE.search(bead.source) else None
        if gender is None or _n_persons(article, bead) > 1:
            continue
        hits = list(_SUBJECT.finditer(_unquoted(bead.target)))
        if hits and all(hit.lastgroup != gender for hit in hits):
            source = bead.pair.source[0]
            yield Pronoun(
                bead.index,
                quote_in(bead.pair.target[0], *hits[0].span()),
                "contradicted",
                quote_in(source, 0, len(source.text)),
            )


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda hit: " " * len(hit.group()), text)


def _n_persons(article: AlignedArticle, bead: BeadText) -> int:
    return sum(
        m.kind in (MentionKind.PERSON, MentionKind.FOREIGN_NAME)
        and m.side == "source"
        and m.paragraph == bead.pair.source[0].paragraph
        and bead.pair.source[0].span.contains(m.span)
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
        if hit is None or _HE.search(bead.source) or tells_gender(_context(article, bead)):
            continue
        who, reason = _referent(article, bead)
        if not who or who not in asked:
            asked.add(who)
            if reason in ("named", "private"):
                reason = _by_name(article, bead, who, hit, reason)
            yield Pronoun(bead.index, quote_in(bead.pair.target[0], *hit.span()), reason)


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


def _referent(article: AlignedArticle, bead: BeadText) -> tuple[str, Reason]:
    """Return whom the pronoun of *bead* likely means, "" where nobody is named, and what kind of person that is."""
    ids = article.pairs[bead.index].source
    text = "\n".join(article.article.source.paragraphs[i].text for i in ids)
    near = [m for m in article.mentions if m.side == "source" and m.paragraph in ids]
    persons = [m.text for m in near if m.kind is MentionKind.PERSON]
    foreign = [m.text for m in near if m.kind is MentionKind.FOREIGN_NAME]
    if private := _private(article, bead, text):
        return private, "private"
    if persons or (foreign and _KOREAN_NAME.search(bead.target)):
        return (persons or foreign)[0], "named"
    return ("*", "foreign") if foreign else ("", "unnamed")


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
