"""Negatives that nothing in the English answers once the words that answer other Korean words are set aside.

`negation_counts` is silent as soon as the English has any word that may hold a denial. Here such a word counts only
where no word link gives it to another Korean word (철회, "withdraw") and, if it seldom denies (off, less), where it
stands beside the English of what is denied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.english.denial_words import Denial, denials
from auditor.english.told import clause_bounds
from auditor.korean.negation import Negation, denied_words, denies_adjective, ends, negations, soft_words
from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_span
from auditor.matching.claims.affirmed import denies_by_telling, is_plain
from auditor.model import AlignedArticle, Link, Quote, Sentence, Span, Token

LEAST, OWNED = 0.45, 0.5
"""Weight of a word link that leads to the English of what is denied, and of one that gives a word to another."""
ZONE = 8
"""Letters before a denied predicate in which stands what it is about."""
BEFORE, AFTER = 6, 4
"""Words around the English of what is denied among which a word that seldom denies does so."""
FEWEST = 4
"""Words of a clause from which it says enough."""
MOST_SENTENCES = 3
"""Sentences a side up to which a pair is read."""
SHORTEST = 0.8
"""English words for one Korean word below which the English leaves something out."""
_BOUND = re.compile(
    r"(?:미치|되|넘|넘기|넘어서|차|이르|달하|채우|벗어나|웃돌|초과하|못\s?미|남)\S{0,2}\s?(?:지\s?|도\s?)?(?:않|못)|"
    r"못\s?미[치친쳤]|안\s?[되된돼]"
)
_BOUNDING = re.compile(
    r"\b(?:less|under|below|short|within|fewer|up to|at most|mere|limit\w*|stop\w*|remain\w*|stay\w*)\b", re.IGNORECASE
)
"""What is said not to come up to or go beyond, and the English bound that says as much."""
_STILL = re.compile(r"(?:변동|변화|차이|이상|문제|요금|비용|관람료|입장료|이용료|수수료|부담)(?:이|가|은|는|도)?\s?없")
_STEADY = re.compile(
    r"\b(?:remain\w*|stay\w*|steady|flat|free|same|unchanged|keep\w*|kept|held|hold\w*|fine|normal\w*|smooth\w*|even|"
    r"level|waived)\b",
    re.IGNORECASE,
)
"""No change, fault or charge, and the English that says it plainly."""
_TURN = re.compile(
    r"(?:서는?|선|면)\s?안\s?[되된돼]|이유(?:가|는|도)?\s?없|형편\s?없|국물도|여념이?\s?없|(?:이기|견디|버티|참|감추|숨기|이겨내|벗어나)지\s?못"
)
"""Turns with a negative that English tells in other words (이기지 못하고 무너졌다, collapsed under), and what must not
be done, which `outrun` reads."""
_ASKED = re.compile(r"[가-힣]{0,2}(?:는지|은지|을지)")
"""What follows a negative that asks: 없었는지, whether there was any."""
_ENDING = re.compile(
    r"(?:놓치|늦|늦추|늦춰지|미루|미뤄지|실패하|떨어지|어긋나|위반하|탈락하|패하|틀리|버리|그만두|버려지|빠지|빠뜨리|빼|떠나|잊|"
    r"사라지|없애|다치|숨지|죽|미뤄지|끊|끊기|어기|오해하|반대하|부정하|부족하|거르|건너뛰|지연되|지연하|차질을 빚|"
    r"누락하|누락되|배제하|배제되|결석하|결근하|빼놓|아끼|놓|손해를 보|물러서|물러나|벗어나|피하)"
    r"(?:고 싶)?지\S{0,1}\s?(?:않|못|말)$"
)
"""Predicates that hold a denial in themselves, denied."""
_ENDINGS = ("EC", "EF", "SP", "SS")
"""Tags of what ends a clause before a denied predicate."""
_Denied = tuple[Sentence, Negation]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A negative without English: its pair and place; `is_main` and `is_verbal` as of the negation."""

    pair: int
    source: Quote
    target: Quote | None
    is_main: bool
    is_verbal: bool


def unanswered(article: AlignedArticle) -> Iterator[Unanswered]:
    """Yield a negative of every sentence pair whose English denies nothing that may be meant."""
    for bead in beads(article):
        if _is_read(article, bead):
            yield from _judge(article, bead)


def _is_read(article: AlignedArticle, bead: BeadText) -> bool:
    if is_headline(article, bead) or max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
        return False
    if "?" in bead.source or "?" in bead.target:
        return False
    return len(bead.target.split()) >= SHORTEST * len(bead.source.split())


def _judge(article: AlignedArticle, bead: BeadText) -> Iterator[Unanswered]:
    every = [(s, n) for s in bead.pair.source for n in negations(morphemes(article, s)) if not _is_lining(s, n)]
    places = [_place(article, bead, *one) for one in every]
    is_bare = bool(every) and all(is_plain(*one) for one in every) and _denies_nothing(article, bead, every, places)
    for (sentence, negation), place in zip(every, places, strict=True):
        if not _is_firm(article, bead, sentence, negation):
            continue
        is_ending = _ends(sentence, negation)
        if (is_bare and not is_ending) or (place is not None and _is_affirmed(bead, place, is_ending=is_ending)):
            target = _quote(article, place) if place else None
            source = quote_span(sentence, negation.span)
            yield Unanswered(bead.index, source, target, negation.is_main, negation.is_verbal)


def _denies_nothing(
    article: AlignedArticle, bead: BeadText, every: Sequence[_Denied], places: Sequence[Link | None]
) -> bool:
    """True where no word of the English may answer one of the negatives."""
    left = list(_left(bead, every, places))
    if any(one.kind != "held" for one in left):
        return False
    loose = [token for s in bead.pair.source for token in morphemes(article, s) if not _is_told(bead, s, token)]
    return len(left) <= soft_words(loose)


def _is_told(bead: BeadText, sentence: Sentence, token: Token) -> bool:
    """True where a word link leads from *token* to its English, which stands for no other word."""
    return best_link(bead, sentence.paragraph, token.span, OWNED) is not None


def _is_firm(article: AlignedArticle, bead: BeadText, sentence: Sentence, negation: Negation) -> bool:
    """True for a negative that English has to tell: no idiom, no adjective with another word, no bound."""
    is_adjective = denies_adjective(morphemes(article, sentence), negation)
    return is_plain(sentence, negation) and not is_adjective and not _is_told_otherwise(bead, sentence, negation)


def _is_affirmed(bead: BeadText, place: Link, *, is_ending: bool) -> bool:
    """True where no word of the English clause in which *place* stands denies anything.

    What ends something is affirmed by its own English alone: 연기되지 않는다 is "postponed", not "goes ahead".
    """
    target = next(
        (s for s in bead.pair.target if s.paragraph == place.target_paragraph and s.span.contains(place.target)), None
    )
    if target is None:
        return False
    start, end = place.target.start - target.span.start, place.target.end - target.span.start
    left, right = clause_bounds(target.text, start, end)
    within = [one for one in denials(target.text) if left <= one.start < right]
    own = [one for one in within if one.start < end and start < one.end] if is_ending else []
    return len(target.text[left:right].split()) >= FEWEST and within == own and (bool(own) or not is_ending)


def _ends(sentence: Sentence, negation: Negation) -> bool:
    """True where what is denied ends, fails or misses something itself."""
    predicate = sentence.text[: negation.span.end - sentence.span.start]
    return ends(predicate) or _ENDING.search(predicate) is not None


def _is_lining(sentence: Sentence, negation: Negation) -> bool:
    """True for what looks like a negative before its verb and is the start of a noun: 안감."""
    place = negation.span.end - sentence.span.start
    return len(negation.span) == 1 and sentence.text[place - 1] in "안못" and sentence.text[place : place + 1] != " "


def _is_told_otherwise(bead: BeadText, sentence: Sentence, negation: Negation) -> bool:
    """True where the English may say within which bound something stays, or that it stays."""
    end = negation.span.end - sentence.span.start
    told = sentence.text[max(0, end - 14) : end + 4]
    if _TURN.search(told) or _ASKED.match(sentence.text, end):
        return True
    return bool(
        (_BOUND.search(told) and _BOUNDING.search(bead.target)) or (_STILL.search(told) and _STEADY.search(bead.target))
    )


def _place(article: AlignedArticle, bead: BeadText, sentence: Sentence, negation: Negation) -> Link | None:
    """Return the link to the English of what is denied, or of what the denied act is done to in its clause."""
    tokens, start = morphemes(article, sentence), negation.span.start
    before = [t for t in tokens if start - ZONE <= t.span.start and t.span.end <= start + 1]
    cut = max((i + 1 for i, t in enumerate(before) if t.tag in _ENDINGS and t.text != "지"), default=0)
    near = [t for t in before[cut:] if t.tag == "NNG"]
    for token in [*reversed(denied_words(tokens, negation)), *near[-1:]]:
        best = best_link(bead, sentence.paragraph, token.span, LEAST)
        if best is not None and not _has_rival(bead, best):
            return best
    return None


def _has_rival(bead: BeadText, link: Link) -> bool:
    """True where another Korean word has a better claim to the English of *link*."""
    return any(
        x.target_paragraph == link.target_paragraph and x.target.overlaps(link.target) and x.weight > link.weight
        for x in bead.pair.links
    )


def _left(bead: BeadText, every: Sequence[_Denied], places: Sequence[Link | None]) -> Iterator[Denial]:
    """Yield the denials of the English that may answer one of the negatives."""
    for target in bead.pair.target:
        for denial in denials(target.text):
            span = Span(target.span.start + denial.start, target.span.start + denial.end)
            words = target.text[denial.start : denial.end]
            if denial.kind in ("held", "loose", "faint") and _is_of_another(bead, target.paragraph, span, words, every):
                continue
            if denial.kind in ("loose", "faint") and not any(_is_beside(target, denial, place) for place in places):
                continue
            yield denial


def _is_of_another(bead: BeadText, paragraph: int, span: Span, words: str, every: Sequence[_Denied]) -> bool:
    """True where word links give the English *words* at *span* to Korean words that no negative denies."""
    links = [
        x for x in bead.pair.links if x.target_paragraph == paragraph and x.target.overlaps(span) and x.weight >= OWNED
    ]
    if any(denies_by_telling(bead, link, words) for link in links):
        return False
    zones = [(s.paragraph, n.span.start - ZONE, n.span.end) for s, n in every]
    return bool(links) and not any(
        x.source_paragraph == p and x.source.start < end and start < x.source.end
        for x in links
        for p, start, end in zones
    )


def _is_beside(target: Sentence, denial: Denial, place: Link | None) -> bool:
    """True where *denial* stands in the words around *place*, or nobody knows where that is."""
    if place is None:
        return denial.kind == "loose"
    start, end = place.target.start - target.span.start, place.target.end - target.span.start
    if place.target_paragraph != target.paragraph or not (0 <= start <= len(target.text)):
        return False
    left, right = clause_bounds(target.text, start, end)
    if not left <= denial.start < right:
        return False
    between = target.text[min(denial.end, end) : max(start, denial.start)].split()
    return len(between) <= (BEFORE if denial.start < start else AFTER)


def _quote(article: AlignedArticle, link: Link) -> Quote:
    text = article.article.target.paragraphs[link.target_paragraph].text
    return Quote("target", link.target_paragraph, link.target, text[link.target.start : link.target.end])
