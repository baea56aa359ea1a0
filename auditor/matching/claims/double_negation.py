"""Denials of a denial that the English halves: 배제하지 않는다 as "ruled out", 없지 않다 as "there is no"."""

import re
from collections.abc import Iterator

from auditor.english.negation import PLAIN, count_denials
from auditor.korean.negation import is_undone, soft_words
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in
from auditor.matching.claims.negation import LostNegation
from auditor.model import AlignedArticle

RULED, HALVED, DENIED = 0.9, 0.75, 0.85
"""How sure it is that a denied verb is told undenied, that of two Korean negatives one is told alone, and that
a contrast or a denial is told as its opposite: none of 32 places in translations made by people is flagged (2026-11-22,
`benchmarks/false_alarms.py`)."""

_ENDING = {
    "배제": r"rul(?:e|es|ed|ing)\sout|exclud\w+|dismiss\w+",
    "부인": r"den(?:y|ies|ied|ying)|disput\w+",
    "부정": r"den(?:y|ies|ied|ying)|negat\w+",
    "거부|거절": r"refus\w+|reject\w+|declin\w+|turn\w*\sdown",
    "반대": r"oppos(?:e|es|ed|ing)|object(?:s|ed|ing)?\sto",
    "중단": r"suspend\w*|stop(?:s|ped|ping)?|halt\w*|discontinu\w+",
    "중지|멈추": r"suspend\w*|stop(?:s|ped|ping)?|halt\w*|ceas\w+",
    "취소": r"cancel\w*|call\w*\soff|revok\w+",
    "철회": r"withdr[ae]w\w*|retract\w*|tak\w+\sback",
    "포기": r"g(?:ive|ives|ave|iving)\sup|abandon\w*|for[eg]o\w*",
    "금지": r"ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|forbade",
    "제외": r"exclud\w+|le(?:ave|ft)\sout|exempt\w*",
    "폐지": r"abolish\w*|scrap\w*|repeal\w*",
    "의심": r"doubt\w*|suspect\w*",
    "숨기|은폐": r"hid(?:e|es|den|ing)?|conceal\w*",
    "피하|회피": r"avoid\w*|evad\w+|shun\w*",
    "막|저지": r"prevent\w*|block\w*|stop(?:s|ped|ping)?|thwart\w*",
    "무시": r"ignor\w+|disregard\w*",
    "기각": r"dismiss\w+|reject\w+",
}
"""Action nouns and verb stems that end or deny something, with the English that does."""
_UNDONE = tuple(
    (
        re.compile(rf"(?:{stems})(?:하|되|할|될|을)?(?:지\s?(?:는\s?|도\s?)?(?:않|못|말)|\s?수(?:는|도)?\s?없|(?:하|되)?기\s?(?:는\s?)?어렵)"),
        re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    )
    for stems, english in _ENDING.items()
)  # fmt: skip
_UNDOING = re.compile(
    rf"{PLAIN.pattern}|\b(?:hard|difficult|impossible|unable|without|un\w{{4,}}|in(?:disput|deni|capab)\w+|refus\w+|fail\w*|"
    r"hardly|rarely|little|few|instead|rather|refrain\w*|avoid\w*|short)\b",
    re.IGNORECASE,
)
_CHOICELESS = re.compile(
    r"\bno\s(?:choice|option|alternative)|\b(?:not|n['’]t)\s(?:only|help)\b|\bcannot\s(?:only|help)\b", re.I
)
_LACK = re.compile(r"\b(?:no|without|none|nothing)\b", re.IGNORECASE)
"""What says that something is not there."""
BEFORE, AFTER = 6, 2
"""Words around a denied verb among which its denial stands."""


_HARD_TO_DENY = re.compile(r"(?:부인|부정|의심|반박)(?:하기\s?(?:는\s?)?(?:어렵|힘들)|할\s?수(?:는|도)?\s?없)")
_HARD_TO_ACCEPT = re.compile(
    r"\b(?:hard|difficult|impossible|unable|cannot|not)\s(?:to\s|be\s)?(?:accept|admit|acknowledg|recogni[sz]|believ)\w*",
    re.IGNORECASE,
)


def halved(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every pair of negatives, and every denied denial, of which the English has one half."""
    for bead in beads(article):
        if bead.is_single and "?" not in bead.target:
            yield from _denied(bead)
            yield from _accepted(bead)
            yield from _doubled(article, bead)


_UNLIKE = re.compile(r"[와과](?:는|도)?\s?(?:달리|다르게)")
_LIKE = re.compile(r"\b(?:like|similar\w*\sto|just\sas|as\swith|in\sline\swith|same)\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r"\b(?:unlike|differ\w*|contra\w+|than|while|whereas|rather|instead|but|although|though|however|oppos\w+|despite|"
    r"distinct\w*|beyond|un\w{4,}|dis\w{4,}|apart|aside)\b",
    re.IGNORECASE,
)


def likened(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every contrast (전지와 달리) that the English turns into a likeness."""
    for bead in beads(article):
        hit, said = _UNLIKE.search(bead.source), _LIKE.search(bead.target)
        if (
            bead.is_single
            and hit
            and said
            and not _CONTRAST.search(bead.target)
            and not PLAIN.search(bead.target[: said.start()])
        ):
            source, target = bead.pair.source[0], bead.pair.target[0]
            yield LostNegation(bead.index, quote_in(source, *hit.span()), quote_in(target, *said.span()), DENIED)


def _denied(bead: BeadText) -> Iterator[LostNegation]:
    source, target = bead.pair.source[0], bead.pair.target[0]
    for korean, english in _UNDONE:
        hit, said = korean.search(bead.source), list(english.finditer(bead.target))
        if hit and len(said) == 1 and not _UNDOING.search(_around(bead.target, *said[0].span())):
            yield LostNegation(bead.index, quote_in(source, *hit.span()), quote_in(target, *said[0].span()), RULED)
            return


def _accepted(bead: BeadText) -> Iterator[LostNegation]:
    """Yield what is hard to deny in the Korean and hard to accept in the English."""
    hit, said = _HARD_TO_DENY.search(bead.source), _HARD_TO_ACCEPT.search(bead.target)
    if hit and said:
        source, target = bead.pair.source[0], bead.pair.target[0]
        yield LostNegation(bead.index, quote_in(source, *hit.span()), quote_in(target, *said.span()), DENIED)


def _around(text: str, start: int, end: int) -> str:
    before, after = text[:start].split()[-BEFORE:], text[end:].split()[:AFTER]
    return " ".join([*before, "x", *after])


def _doubled(article: AlignedArticle, bead: BeadText) -> Iterator[LostNegation]:
    place = is_undone(bead.source)
    plain, lexical, _ = count_denials(bead.target)
    if place is None or plain != 1 or lexical > soft_words(morphemes(article, bead.pair.source[0])):
        return
    said = (_LACK if bead.source[place[0]] == "없" and "수" not in bead.source[slice(*place)] else PLAIN).search(
        bead.target
    )
    if said and not _CHOICELESS.search(bead.target):
        yield LostNegation(
            bead.index, quote_in(bead.pair.source[0], *place), quote_in(bead.pair.target[0], *said.span()), HALVED
        )
