"""A name register (glossary) has the last word on every name: it settles verdicts whatever the matchers thought.

What it accepts is right, also where a matcher missed it or took it for the answer of another name; what it excludes is
wrong. Required names are looked for in the text itself, so that they hold where no finder knows the name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from auditor.english.capitals import runs
from auditor.korean.particles import is_particle
from auditor.lexicon.glossary import Term, Termbase
from auditor.matching.lexis.term_verdicts import TermDetail
from auditor.matching.names.organisations import OrganisationDetail
from auditor.matching.names.places import PlaceDetail
from auditor.mentions.organisations import OrganisationName
from auditor.mentions.places import PlaceName
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Pair, Span

_NAMES = ("person", "place", "organisation", "foreign-name")
LIKE = 60.0
"""rapidfuzz ratio from which capitalised words are taken for a wrong spelling of a required name; set by hand."""
CONFIDENCE = {True: 0.95, False: 0.9}
"""By whether the English that stands for a required name was found; set by hand."""


def settle(article: AlignedArticle, matches: Iterable[Match], termbase: Termbase) -> tuple[Match, ...]:
    """Return *matches* with the verdicts of *termbase*, and a mismatch for every required name that is not there."""
    settled = [_settle(match, termbase) for match in matches]
    kept = tuple(match for match in settled if not _is_answered(article, match, termbase))
    return (*kept, *_required(article, kept, termbase))


def _settle(match: Match, termbase: Termbase) -> Match:
    if match.source is None or match.target is None or match.source.kind.value not in _NAMES:
        return match
    right = termbase.judge(match.source.text, match.target.text)
    preferred = termbase.preferred(match.source.text)
    if right is None:
        is_wrong = match.verdict is MatchVerdict.MISMATCH and preferred is not None
        return replace(match, suggestion=preferred) if is_wrong else match
    evidence = (*match.evidence, Evidence("register", f"{match.source.text} = {preferred or '?'}"))
    if right:
        return replace(match, verdict=MatchVerdict.ACCEPT, confidence=1.0, suggestion=None, evidence=evidence)
    return replace(match, verdict=MatchVerdict.MISMATCH, confidence=0.99, suggestion=preferred, evidence=evidence)


def _is_answered(article: AlignedArticle, match: Match, termbase: Termbase) -> bool:
    """True for a fault that the register refutes.

    That is a missing name that stands there as the register has it, or a wrong one that is right for another name of
    the same pair.
    """
    if match.source is None or match.verdict not in (MatchVerdict.MISSING, MatchVerdict.MISMATCH):
        return False
    source, target = _texts(article, article.pairs[match.pair])
    if match.verdict is MatchVerdict.MISSING:
        return any(_has(target, form) for term in termbase.lookup(match.source.text) for form in term.accepted)
    return match.target is not None and any(
        term.source != match.source.text and term.source in source
        for term in termbase.terms
        if any(form.casefold() == match.target.text.casefold() for form in term.accepted)
    )


def _texts(article: AlignedArticle, pair: Pair) -> tuple[str, str]:
    source, target = article.article.source.paragraphs, article.article.target.paragraphs
    return "\n".join(source[i].text for i in pair.source), "\n".join(target[i].text for i in pair.target)


def _has(text: str, form: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.I) is not None


def _required(article: AlignedArticle, matches: tuple[Match, ...], termbase: Termbase) -> Iterator[Match]:
    """Yield a mismatch for the first mention of a required name whose pair has none of its English forms.

    Where an earlier pair has one, a pronoun or a short form may do.
    """
    told = {(m.pair, m.source.text) for m in matches if m.source is not None and m.verdict is MatchVerdict.MISMATCH}
    for term in termbase.terms:
        if term.status != "required" or term.kind not in _NAMES:
            continue
        for index, pair in enumerate(article.pairs):
            mention = _mention(article, pair, term) if pair.is_matched else None
            if mention is None:
                continue
            if (index, term.source) not in told and not any(
                _has(_texts(article, pair)[1], form) for form in _forms(termbase, term.source)
            ):
                yield _wrong(article, index, term, mention)
            break


def _forms(termbase: Termbase, source: str) -> tuple[str, ...]:
    return tuple(form for term in termbase.lookup(source) for form in term.accepted)


def _mention(article: AlignedArticle, pair: Pair, term: Term) -> Mention | None:
    """Return the first place of *pair* where the Korean name is a word of its own, particles apart."""
    pattern = re.compile(rf"(?<![가-힣]){re.escape(term.source)}(?=([가-힣]*))")
    for i in pair.source:
        for found in pattern.finditer(article.article.source.paragraphs[i].text):
            if is_particle(found[1]):
                return Mention(MentionKind(term.kind), "source", i, Span(*found.span()), term.source, _value(term))
    return None


def _value(term: Term) -> PlaceName | OrganisationName | None:
    if term.kind == "place":
        return PlaceName()
    return OrganisationName() if term.kind == "organisation" else None


def _wrong(article: AlignedArticle, index: int, term: Term, mention: Mention) -> Match:
    target = _likeliest(article, article.pairs[index], term)
    detail: object = TermDetail(term.source, "required", "user", term.accepted)
    if target is not None and term.kind == "place":
        detail = PlaceDetail(term.source, term.target, "register")
    elif target is not None and term.kind == "organisation":
        detail = OrganisationDetail(term.source, term.target, "register")
    evidence = (Evidence("register", f"{term.source} = {term.target}"),)
    confidence = CONFIDENCE[target is not None]
    return Match(index, mention, target, MatchVerdict.MISMATCH, confidence, term.target, evidence, detail)


def _likeliest(article: AlignedArticle, pair: Pair, term: Term) -> Mention | None:
    """Return the capitalised words of the English that are most like a required name, if any are."""
    best: tuple[float, Mention] | None = None
    for i in pair.target:
        text = article.article.target.paragraphs[i].text
        for run in runs(text):
            span = Span(run[0].span.start, run[-1].span.end)
            mention = Mention(MentionKind(term.kind), "target", i, span, text[span.start : span.end], _value(term))
            score = ratio(mention.text.casefold(), term.target.casefold())
            if score >= LIKE and (best is None or score > best[0]):
                best = score, mention
    return best[1] if best else None
