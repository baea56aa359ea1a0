"""Statements whose negation the English loses, or gains.

Only sentences that answer each other one to one and are plain are judged: no idiom of negation in the Korean, and in
the English nothing that could stand for a negative. Human translators put a third of all negatives in other words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.english.negation import PLAIN, denied_verb, doubt_of_negation, tells_refusal
from auditor.korean.negation import (
    DECLARATIVE,
    Negation,
    denies_adjective,
    denies_softly,
    ends,
    is_plain,
    negations,
    refusals,
)
from auditor.matching.bead_texts import BeadText, beads, linked, morphemes, quote_in, quote_span
from auditor.model import AlignedArticle, Quote, Sentence, Span, Token

SURE, LIKELY, REFUSED, CONDITION, GAINED, DOUBTED, UNLINKED = 0.95, 0.9, 0.8, 0.85, 0.7, 0.7, 0.4
"""How sure a lost negation is whose English has no doubtful word or a linked verb, any other lost one, the kinds that
are never certain, one whose sentence denies something further off, and a gained one that no word link bears out
(2 false of 900 Korean sentences with a negation, development documents and sentence pools, 2026-11-22,
`benchmarks/false_alarms.py`)."""

BEFORE, AFTER = 6, 5
"""Words before and after a linked verb among which what denies it would stand."""

BESIDE = 3
"""Letters before a denied predicate within which a noun is still part of it (체계적이지 못하다)."""

_TITLE = re.compile(r"[‘'《〈<「『]([^’'》〉>」』]{1,40})[’'》〉>」』]")
_NO_SUBJECT = re.compile(r"[“\"]?(?:No|None|Nobody|Nothing|Neither|Not|Few|Little)")
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LostNegation:
    """A Korean predicate that is denied, and the English verb that should be; `target` is None where it is unknown."""

    pair: int
    source: Quote
    target: Quote | None
    confidence: float


@dataclass(frozen=True, slots=True)
class GainedNegation:
    """A denied English auxiliary where the Korean denies nothing."""

    pair: int
    target: Quote
    confidence: float


_TWICE = re.compile(r"(?:없|않|못|아니)\S{0,4}\s?\S{0,2}지(?:는|도)?\s?(?:않|못)")
"""Two negatives, which are one yes: `double_negation` finds those of which the English has one half."""


def lost(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every denied main predicate that nothing in the English denies."""
    for bead in beads(article):
        is_told = bead.is_single and DECLARATIVE.search(bead.source) and is_plain(bead.source)
        if is_told and not _TWICE.search(bead.source):
            sentence = bead.pair.source[0]
            for negation in negations(morphemes(article, sentence)):
                if (
                    negation.is_main
                    and not _is_in_title(sentence, negation)
                    and (found := _lost(article, bead, negation))
                ):
                    yield found


def refused(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every refusal or end (거부했다) of which nothing in the English knows."""
    for bead in beads(article):
        if not bead.is_single or not DECLARATIVE.search(bead.source) or not is_plain(bead.source):
            continue
        sentence = bead.pair.source[0]
        tokens = morphemes(article, sentence)
        for negation in refusals(tokens):
            if not negations(tokens) and not tells_refusal(bead.target):
                source = quote_span(sentence, negation.span)
                place = linked(bead, sentence.paragraph, negation.span)
                yield LostNegation(bead.index, source, _quote(article, *place) if place else None, REFUSED)


def _lost(article: AlignedArticle, bead: BeadText, negation: Negation) -> LostNegation | None:
    sentence = bead.pair.source[0]
    place = linked(bead, sentence.paragraph, negation.span)
    verb = _quote(article, *place) if place else None
    english = _WITHOUT.sub("xxxxxxx", bead.target) if "없이" in bead.source else bead.target
    is_decision = sentence.text[negation.span.end - sentence.span.start :].startswith("기로")
    if negation.is_verbal:
        english = _unexplained(english, bead, morphemes(article, sentence), negation)
    anchor = verb or (None if PLAIN.search(english) else _denied_noun(article, bead, negation))
    near = _near(english, bead, anchor) if anchor else english
    ending = verb.text if verb and ends(bead.source[: negation.span.end - sentence.span.start]) else ""
    doubt = doubt_of_negation(near, ending)
    if doubt == "strong" or (doubt == "weak" and not negation.is_verbal):
        return None
    sure = negation.is_verbal and (doubt == "none" or verb is not None or is_decision)
    source = quote_span(sentence, negation.span)
    is_doubted = near is not english and doubt_of_negation(english, ending) == "strong"
    is_other_word = denies_adjective(morphemes(article, sentence), negation)  # 순탄치 않다 is "bumpy"
    return LostNegation(bead.index, source, verb, DOUBTED if is_doubted or is_other_word else SURE if sure else LIKELY)


def _unexplained(english: str, bead: BeadText, tokens: tuple[Token, ...], negation: Negation) -> str:
    """Return *english* without what answers other nouns of the Korean: "closed" for 폐교 denies nothing."""
    target = bead.pair.target[0]
    nouns = [token.span for token in tokens if token.tag[:2] == "NN" and token.span.end < negation.span.start - BESIDE]
    for link in bead.pair.links:
        start, end = link.target.start - target.span.start, link.target.end - target.span.start
        if any(link.source.overlaps(noun) for noun in nouns) and not PLAIN.fullmatch(english, start, end):
            english = english[:start] + "x" * (end - start) + english[end:]
    return english


def _near(english: str, bead: BeadText, verb: Quote) -> str:
    """Return the words of *english* around *verb*: what denies it stands there."""
    place = verb.span.start - bead.pair.target[0].span.start
    before, after = english[:place].split(), english[place:].split()
    denied = [word for word in before[:1] if _NO_SUBJECT.fullmatch(word)]
    return " ".join([*denied, *before[-BEFORE:], *after[:AFTER]])


def _denied_noun(article: AlignedArticle, bead: BeadText, negation: Negation) -> Quote | None:
    """Return the English word linked to the noun before 아니다: what it is not (지정 대상이 아니다)."""
    sentence = bead.pair.source[0]
    if negation.is_verbal or not sentence.text[: negation.span.end - sentence.span.start].endswith("아니"):
        return None
    before = [t for t in morphemes(article, sentence) if t.tag[:2] == "NN" and t.span.end <= negation.span.start]
    place = linked(bead, sentence.paragraph, before[-1].span) if before else None
    return _quote(article, *place) if place else None


_CONDITION = re.compile(r"(?:지\s?않|지\s?못하|없)(?:으면|다면|을\s?경우|는\s?경우|을\s?때)(?!\s?(?:안|못|않|아니))")
_IF = re.compile(r"\b(?:if|when|should|in case|provided)\b", re.IGNORECASE)
_KEPT_CONDITION = re.compile(
    r"\b(?:not|no|never|without|unless|otherwise|or else|fail\w*|cannot|lack\w*|absen\w*|none|nobody|nothing|neither|"
    r"un\w{4,}|"
    r"in(?:suff|adeq|abil|cap|comp|eff|val)\w*|im\w{4,}|refus\w*|declin\w*|miss\w*|short\w*|below|less|few\w*|until|"
    r"only|must|avoid\w*|skip\w*|omit\w*|ignor\w*|neglect\w*|reject\w*|den\w*|stop\w*|drop\w*|empty|vacant|out of|"
    r"away|free|dis\w{4,}|violat\w*|breach\w*)\b|n['’]t\b",
    re.IGNORECASE,
)


def unconditional(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every denied condition (뽑지 않으면) whose English has a condition that nothing denies."""
    for bead in beads(article):
        hit = _CONDITION.search(bead.source) if bead.is_single else None
        if hit and _IF.search(bead.target) and not _KEPT_CONDITION.search(bead.target):
            yield LostNegation(bead.index, quote_in(bead.pair.source[0], *hit.span()), None, CONDITION)


def _is_in_title(sentence: Sentence, negation: Negation) -> bool:
    """True when *negation* stands inside single quotes or brackets, as in the title of a film."""
    start = negation.span.start - sentence.span.start
    return any(match.start() < start < match.end() for match in _TITLE.finditer(sentence.text))


def _quote(article: AlignedArticle, paragraph: int, span: Span) -> Quote:
    text = article.article.target.paragraphs[paragraph].text
    return Quote("target", paragraph, span, text[span.start : span.end])


def gained(article: AlignedArticle) -> Iterator[GainedNegation]:
    """Yield every denied English auxiliary whose Korean sentence holds nothing that denies."""
    for bead in beads(article):
        if not bead.is_single or not DECLARATIVE.search(bead.source) or denies_softly(bead.source):
            continue
        verb = denied_verb(bead.target)
        is_question = "?" in bead.target
        if verb and not is_question and not negations(morphemes(article, bead.pair.source[0])):
            sure = GAINED if _is_borne_out(article, bead, verb) else UNLINKED
            yield GainedNegation(bead.index, quote_in(bead.pair.target[0], *verb.span()), sure)


_VERB_AFTER = re.compile(r"\s+(?:\w+ly\s+|be\s+|been\s+|have\s+)*(?P<verb>\w+)")


def _is_borne_out(article: AlignedArticle, bead: BeadText, auxiliary: re.Match[str]) -> bool:
    """True when the verb that *auxiliary* denies is linked to the last predicate of the Korean."""
    verb = _VERB_AFTER.match(bead.target, auxiliary.end())
    predicates = [t for t in morphemes(article, bead.pair.source[0]) if t.tag[:2] in ("VV", "VA", "XR", "NN")]
    if verb is None or not predicates:
        return False
    start = bead.pair.target[0].span.start
    place = Span(start + verb.start("verb"), start + verb.end("verb"))
    last = predicates[-1].span
    return any(link.target.overlaps(place) and link.source.overlaps(last) for link in bead.pair.links)
