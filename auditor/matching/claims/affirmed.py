"""Denied predicates in clauses within a sentence (`받지 않은 학생`) whose English says the same without a denial.

A word link leads from what is denied to its English; where nothing around that English denies, and no denial of the
sentence is left over for it, the English affirms it. What ends a sentence is read by `negation`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.english.negation import PLAIN, count_denials, doubt_of_negation
from auditor.korean.negation import IDIOMS, Negation, denied_words, is_doubled, negations
from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_span
from auditor.model import AlignedArticle, Link, Quote, Sentence, Span, Token

BEFORE, AFTER = 8, 6
"""Words before and after the English of a predicate among which its denial would stand, in its clause or beside it."""
LEAST = 0.45
"""Weight of a word link from which it leads to the English of a denied word (by hand, 2026-11-22)."""
AROUND = (14, 12)
"""Letters before and after a negative in which an idiom speaks of it."""
OWNED = 12
"""Letters between a denial and the word that it denies."""
MOST_SENTENCES = 2
"""Sentences a side up to which a pair is read."""


@dataclass(frozen=True, slots=True)
class Affirmed:
    """A denied predicate and the English word that affirms it; `is_bare` where nothing in the English denies at all."""

    pair: int
    source: Quote
    target: Quote
    is_bare: bool


def affirmed(article: AlignedArticle) -> Iterator[Affirmed]:
    """Yield every denied predicate within a sentence that the English affirms."""
    for bead in beads(article):
        if is_headline(article, bead) or max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
            continue
        if "?" in bead.source or "?" in bead.target:
            continue
        every = [(sentence, n) for sentence in bead.pair.source for n in negations(morphemes(article, sentence))]
        for sentence, negation in every:
            if is_plain(sentence, negation) and _is_read(sentence, negation):
                yield from _judge(article, bead, sentence, negation, len(every))


def is_plain(sentence: Sentence, negation: Negation) -> bool:
    """True for a negative that denies: no idiom, none of two, no contrast."""
    start, end = negation.span.start - sentence.span.start, negation.span.end - sentence.span.start
    around = sentence.text[max(0, start - AROUND[0]) : end + AROUND[1]]
    is_turned = _TURNED.match(sentence.text, end)
    told = _TELLABLE.sub("", around)
    return not IDIOMS.search(told) and not is_doubled(told) and not is_turned and not _SHORT.search(around)


def _is_read(sentence: Sentence, negation: Negation) -> bool:
    """True for a denied verb, for what is lacking beside a noun or verb (면허 없는), and for what there is none of."""
    start = negation.span.start - sentence.span.start
    if negation.is_verbal or _LACKING.match(sentence.text, start) is not None:
        return True
    return negation.is_main and _MISSING.search(sentence.text[: start + len(negation.span)]) is not None


_MISSING = re.compile(r"(?<!않을\s)(?<!못할\s)(?<![가-힣])(?!수)[가-힣]{2,}(?:이|가|은|는|도)\s없$")
_TELLABLE = re.compile(
    r"지\s?(?:않|못하)으면(?!\s?(?:안|못|않|아니|되))|(?:관계|관련|연관|상관)(?:이|가|은|는|도)?\s?없(?!이)"
)
"""Idioms that English tells outright: a denied condition, and that something has nothing to do with another."""
_LACKING = re.compile(r"안\s|못\s|(?<=\s)없(?:이|는)\s(?!것|채)")
_TURNED = re.compile(r"(?<=아니)(?:라|고)|[은는을]?\s?\S{1,4}(?:이|가|은|는|도)?\s?(?:없|안\s|않|못|아니)")
"""A second negative right after the first, which makes it a yes (않을 이유가 없다), and a contrast (A가 아니라 B)."""
_SHORT = re.compile(r"못\s?미치|미치지\s?못|가시지|채우지\s?못|지나지\s?않|불과하지|비할\s?바")
"""Denials that English tells by another verb: to fall below, to linger."""


def _judge(
    article: AlignedArticle, bead: BeadText, sentence: Sentence, negation: Negation, n_negations: int
) -> Iterator[Affirmed]:
    link = _link(bead, sentence, denied_words(morphemes(article, sentence), negation))
    if link is None:
        return
    plain, lexical, weak = count_denials(bead.target)
    word = _quote(article, link)
    english, place = unexplained_english(article, bead, link)
    english = _without_owned(english, place, article, bead, sentence, negation)
    if plain >= n_negations or _holds_denial(_TELLING.sub("", word.text)) or _is_denied(english, place):
        return
    source = quote_span(sentence, negation.span)
    yield Affirmed(bead.index, source, word, plain + lexical + weak == 0)


def _without_owned(
    english: str, place: Span, article: AlignedArticle, bead: BeadText, sentence: Sentence, negation: Negation
) -> str:
    """Return *english* without the denials behind *place* that belong to another denied word: "after X is not fair"."""
    tokens = morphemes(article, sentence)
    for other in negations(tokens):
        words = [token for token in tokens if token.tag[:2] in ("NN", "VV", "VA") and token.span.overlaps(other.span)]
        link = None if other == negation else _link(bead, sentence, words)
        target = next((s for s in bead.pair.target if link and s.paragraph == link.target_paragraph), None)
        if link is None or target is None:
            continue
        owner = link.target.start - target.span.start
        owned = [hit for hit in PLAIN.finditer(english, place.end) if 0 < owner - hit.end() <= OWNED]
        if owned:
            start, end = owned[-1].span()
            english = english[:start] + "x" * (end - start) + english[end:]
    return english


def _link(bead: BeadText, sentence: Sentence, denied: Sequence[Token]) -> Link | None:
    """Return the link to the English of the last of the *denied* words that has one."""
    for token in reversed(denied):
        if (best := best_link(bead, sentence.paragraph, token.span, LEAST)) is not None:
            return best
    return None


def _quote(article: AlignedArticle, link: Link) -> Quote:
    text = article.article.target.paragraphs[link.target_paragraph].text
    return Quote("target", link.target_paragraph, link.target, text[link.target.start : link.target.end])


def unexplained_english(article: AlignedArticle, bead: BeadText, link: Link) -> tuple[str, Span]:
    """Return the English sentence of *link* without words that answer other nouns, and where the linked word stands."""
    target = next(s for s in bead.pair.target if s.paragraph == link.target_paragraph and s.span.contains(link.target))
    english = target.text
    nouns = [t.span for s in bead.pair.source for t in morphemes(article, s) if t.tag[:2] == "NN"]
    for other in bead.pair.links:
        if other.target_paragraph != target.paragraph or not target.span.contains(other.target):
            continue
        start, end = other.target.start - target.span.start, other.target.end - target.span.start
        is_noun = any(other.source.overlaps(noun) for noun in nouns) and not other.source.overlaps(link.source)
        is_said = denies_by_telling(bead, other, english[start:end])
        if is_noun and other.weight >= LEAST and not PLAIN.fullmatch(english, start, end) and not is_said:
            english = english[:start] + "x" * (end - start) + english[end:]
    return english, Span(link.target.start - target.span.start, link.target.end - target.span.start)


def denies_by_telling(bead: BeadText, link: Link, english: str) -> bool:
    """True where *english* "denies" for a Korean word of *link* that only tells or claims (없다고 주장했다)."""
    if not _DENYING.fullmatch(english):
        return False
    sentence = next(
        s for s in bead.pair.source if s.paragraph == link.source_paragraph and s.span.contains(link.source)
    )
    hangul = sentence.text[link.source.start - sentence.span.start : link.source.end - sentence.span.start]
    return not _REFUSAL.match(hangul)


_DENYING = re.compile(r"den(?:y|ies|ied|ying|ials?)", re.IGNORECASE)
_REFUSAL = re.compile(r"부인|부정|거부|거절|반박|일축")


def _holds_denial(word: str) -> bool:
    """True for a word that denies by its first letters: underprepared, nonregular."""
    return doubt_of_negation(word) != "none" or _DENYING_PREFIX.match(word) is not None


_DENYING_PREFIX = re.compile(
    r"(?:under(?!st|tak|took|go|w)|non|mis|dis(?!clos|cuss|cover|tribut|play|patch|trict|tan|aster|ease|burs))\w{4,}"
)


def _is_denied(english: str, place: Span) -> bool:
    before = _STOPS.split(english[: place.start])[-1].split()
    after = re.split(rf"{_STOPS.pattern}|{_GOES_ON.pattern}", english[place.end :])[0].split()
    near = " ".join([*before[-BEFORE:], "x", *after[:AFTER]])
    return doubt_of_negation(_TELLING.sub(" ", near)) == "strong" or _LEFT.search(near) is not None


_STOPS = re.compile(r"[;:.—–]\s|(?<!\d),\s")
_GOES_ON = re.compile(r"\b(?:to|who|that|which|and|but|while|because|so|when|as|after|since)\b")
"""What ends a clause, and what a clause goes on with that no longer says what is denied."""
_TELLING = re.compile(
    r"\b(?:if|whether|frozen|remain\w*|maintain\w*|(?:keep\w*|kept|stay\w*)(?!(?:\s\w+){0,4}\s(?:from|away|off|out|up|awake)))\b",
    re.IGNORECASE,
)
"""Words that may hold a denial of a whole sentence, but seldom that of one clause."""
_LEFT = re.compile(
    r"\b(?:left|leav\w*|linger\w*|too|before|pending|instead|struggl\w*|hard|difficult\w*)\b", re.IGNORECASE
)
"""What comes near a denial beside the very word: left open, too ill to attend."""
