"""Denials whose English clause denies nothing: 감당할 수 없다 as "can afford".

Where no link leads to the English of what is denied, or the denial may stand far from it, what the act is done to leads
to the clause, and all of it is read.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.english.negation import count_denials, doubt_of_negation
from auditor.english.told import clause_of
from auditor.korean.negation import Negation, denied_words, negations
from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_in, quote_span
from auditor.matching.claims.affirmed import MOST_SENTENCES, Affirmed, is_plain, unexplained_english
from auditor.model import AlignedArticle, Link, Quote, Sentence, Token

LEAST = 0.5
"""Weight of a word link that leads to a clause (by hand, 2026-11-23)."""
NEAR = 12
"""Letters before a denied predicate in which what it is done to stands."""
FEWEST = 4
"""Words of a clause from which it says enough."""
_UNABLE = re.compile(r"(?<!뗄\s)(?<!뗄)(?<!놓을\s)(?<!놓을)(?<!뺄\s)(?<!잊을\s)(?<!말할\s)수(?:는|가|도)?\s?없$")
_ABLE = re.compile(r"수(?:는|가|도)?\s?있|가능|[해아어여]도\s?[되된돼]|허용|될\s?[것만]")
_CAN = re.compile(
    r"\b(?:can|could)\b(?!\s(?:not|never|only|hardly|barely|neither|no)\b)|\b(?:is|are|was|were)\sable\sto\b"
)
_TURNED = re.compile(
    r"\b(?:not|no|never|nor|neither|none|nothing|nobody|few|little|hardly|barely|rarely|only|too|impossible|until|unless|"
    r"without|before|than|if|how|what|who|where|when|as\s\w+\sas)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What turns a "can" round, or makes a question or a condition of it."""
_UNABLE_ANY = re.compile(r"수(?:는|가|도)?\s?없")
_SAID = re.compile(r"\b(?:if|whether|said|says)\b", re.IGNORECASE)


def affirmed_clauses(article: AlignedArticle) -> Iterator[Affirmed]:
    """Yield every denied statement whose English clause denies nothing; no denial of another clause may be its own."""
    for bead in beads(article):
        if is_headline(article, bead) or max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
            continue
        every = [(s, n) for s in bead.pair.source for n in negations(morphemes(article, s))]
        denials = count_denials(bead.target)
        if "?" in bead.source or "?" in bead.target or denials[0] >= len(every):
            continue
        for sentence, negation in every:
            if _is_read(sentence, negation) and is_plain(sentence, negation):
                is_left = denials[0] + denials[1] < len(every)
                told = (is_left and _told(article, bead, sentence, negation)) or _can(bead, sentence, negation)
                if told:
                    source = quote_span(sentence, negation.span)
                    yield Affirmed(bead.index, source, told, sum(denials) == 0)


def _is_read(sentence: Sentence, negation: Negation) -> bool:
    told = sentence.text[: negation.span.end - sentence.span.start]
    return negation.is_verbal or negation.is_main or _UNABLE.search(told) is not None


def _can(bead: BeadText, sentence: Sentence, negation: Negation) -> Quote | None:
    """Return the only "can" of the English where the Korean tells one thing that cannot be, and none that can."""
    told = sentence.text[: negation.span.end - sentence.span.start]
    if (
        not negation.is_main
        or not _UNABLE.search(told)
        or len(_UNABLE_ANY.findall(bead.source)) != 1
        or _ABLE.search(bead.source)
    ):
        return None
    hits = [(target, hit) for target in bead.pair.target for hit in _CAN.finditer(target.text)]
    if len(hits) != 1 or _TURNED.search(clause_of(hits[0][0].text, *hits[0][1].span())):
        return None
    return quote_in(hits[0][0], *hits[0][1].span())


def _link(bead: BeadText, sentence: Sentence, negation: Negation, tokens: Sequence[Token]) -> Link | None:
    """Return the link of the last word that is denied, or that the denied act is done to."""
    start = negation.span.start
    before = [t for t in tokens if start - NEAR <= t.span.start and t.span.end <= start + 1]
    cut = max((i + 1 for i, t in enumerate(before) if t.tag in ("EC", "EF", "SP", "SS") and t.text != "지"), default=0)
    nouns = [t for t in before[cut:] if t.tag[:2] == "NN" and t.tag != "NNB"]
    for token in [*reversed(denied_words(tuple(tokens), negation)), *reversed(nouns)]:
        if (best := best_link(bead, sentence.paragraph, token.span, LEAST)) is not None:
            return best
    return None


def _told(article: AlignedArticle, bead: BeadText, sentence: Sentence, negation: Negation) -> Quote | None:
    """Return the English word whose clause affirms what *negation* denies, None where it does not."""
    link = _link(bead, sentence, negation, morphemes(article, sentence))
    if link is None:
        return None
    english, place = unexplained_english(article, bead, link)
    clause = clause_of(english, place.start, place.end)
    is_denied = doubt_of_negation(_SAID.sub(" ", clause)) != "none"
    return None if is_denied or len(clause.split()) < FEWEST else _quote(article, link)


def _quote(article: AlignedArticle, link: Link) -> Quote:
    text = article.article.target.paragraphs[link.target_paragraph].text
    return Quote("target", link.target_paragraph, link.target, text[link.target.start : link.target.end])
