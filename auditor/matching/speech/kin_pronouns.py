"""Pronouns against what the Korean says elsewhere of the same person: a husband, a calling, a mother of two.

The Korean seldom has a pronoun, but who lives with her husband, visits her husband's family or is called 여배우 is a
woman wherever the article goes on about her.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from auditor.korean.gender import Gender, complement_gender, gender_before
from auditor.korean.surnames import surnames
from auditor.matching.bead_texts import beads, quote_in
from auditor.model import AlignedArticle, Quote, Sentence

_TOPIC = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4}?)(?:\s?씨)?\s?(?:\(\d+\)\s?)?(?:씨)?(?:은|는)(?=[\s,])|"
    r"(?<![가-힣])(?P<surname>[가-힣])\s?(?:\(\d+\)\s?)?씨(?:은|는)(?=[\s,])"
)
"""The topic of a sentence where it is a name with or without 씨, or a surname with it."""
_KIN: dict[Gender, re.Pattern[str]] = {
    "female": re.compile(r"(?<!의)\s(?:남편(?:과|을|이|에게|의)|시댁|시부모|친정(?!팀|\s?팀|\s?체제|\s?구단))"),
    "male": re.compile(r"(?<!의)\s(?:아내(?:와|를|가|에게|의)|처가(?=[에로를의와])|장인어른)"),
}
"""What only a woman has, or only a man, where the paper tells of nobody else: set by hand, 2026-11-23."""
_SUBJECT = re.compile(r"\b(?:(?P<male>he)|(?P<female>she))\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:mother|father|wife|husband|son|daughter|brother|sister|girl|boy|man|woman|child|colleague|friend|another|"
    r"driver|official|victim|suspect|teacher|student|officer|someone|person|baby|who)\b",
    re.IGNORECASE,
)
"""Others to whom a pronoun may belong."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class KinPronoun:
    """A pronoun in the pair at an index, and the Korean sentence that tells the other gender."""

    pair: int
    target: Quote
    against: Quote


def against_kin(article: AlignedArticle) -> Iterator[KinPronoun]:
    """Yield the first pronoun of the other gender in every sentence about somebody whose gender the article tells."""
    told = _told(article)
    for bead in beads(article) if told else ():
        sentence = bead.pair.source[0]
        if not bead.is_single or len(list(_TOPIC.finditer(sentence.text))) != 1 or _OTHERS.search(bead.target):
            continue
        known = told.get(_surname(sentence) or "")
        hits = list(_SUBJECT.finditer(_QUOTED.sub(lambda hit: " " * len(hit.group()), bead.target)))
        if known and hits and all(hit.lastgroup != known[0] for hit in hits):
            place = quote_in(bead.pair.target[0], *hits[0].span())
            yield KinPronoun(bead.index, place, quote_in(known[1], 0, len(known[1].text)))


def _told(article: AlignedArticle) -> Mapping[str, tuple[Gender, Sentence]]:
    """Return the gender of everybody whom the article tells of one, by surname; without surnames of two people."""
    found: dict[str, tuple[Gender, Sentence]] = {}
    names: dict[str, set[str]] = {}
    doubted: set[str] = set()
    for sentence in _sentences(article):
        hits = list(_TOPIC.finditer(sentence.text))
        surname = _surname(sentence)
        if surname is None:
            continue
        names.setdefault(surname, set()).update(hit["name"] for hit in hits[:1] if hit["name"])
        gender = _gender(sentence.text, hits[0]) if len(hits) == 1 else None
        if gender is not None:
            doubted |= {surname} if found.get(surname, (gender,))[0] != gender else set()
            found.setdefault(surname, (gender, sentence))
    return {key: value for key, value in found.items() if key not in doubted and len(names[key]) < 2}


def _gender(text: str, topic: re.Match[str]) -> Gender | None:
    """Return what *text* tells of the gender of its *topic*."""
    if called := gender_before(text, len(text[: topic.start()].rstrip())):
        return called
    kin = [gender for gender, pattern in sorted(_KIN.items()) if pattern.search(text, topic.end())]
    return kin[0] if len(kin) == 1 else None if kin else complement_gender(text)


def _surname(sentence: Sentence) -> str | None:
    """Return the surname of the first topic of *sentence* where it is a name."""
    hit = _TOPIC.search(sentence.text)
    if hit is None:
        return None
    name = hit["surname"] or hit["name"]
    is_name = name[0] in surnames() and (hit["surname"] is not None or len(name) == 3)
    return name[0] if is_name else None


def _sentences(article: AlignedArticle) -> Iterator[Sentence]:
    for bead in beads(article):
        yield from bead.pair.source
