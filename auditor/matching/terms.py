"""Which terms of the Korean the English gets wrong, or leaves without any accepted rendering.

A Korean term is found by morphemes, not by characters: it begins and ends where morphemes do, so 산단 is not in
생산단가. An accepted rendering anywhere in the paragraphs of the pair will do; of a term that comes again, a pronoun
or "the law" may stand, so that only its first occurrence is judged by what is not there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.korean.particles import is_particle
from auditor.lexicon.glossary import Term, Termbase
from auditor.lexicon.terms import Entry, by_source, english, pattern
from auditor.matching.bead_texts import BeadText, beads, linked, morphemes
from auditor.model import (
    AlignedArticle,
    Evidence,
    Match,
    MatchVerdict,
    Mention,
    MentionKind,
    Span,
    Token,
)

Reason = Literal["wrong", "absent", "forbidden", "required", "kept"]

ABSENT = {"clipping": 0.8, "term": 0.6}
"""How sure it is that a term without any accepted rendering is wrong, by its kind (14 terms and no clipping of 5,500
translated sentence pairs, 2026-11-22, `benchmarks/false_alarms.py`)."""
WRONG = {"sense": 0.88}
"""How sure it is that a known wrong rendering is wrong, 0.95 for all other kinds (1 false of 5,500 pairs)."""

_HANGUL = re.compile(r"[가-힣]*")


@dataclass(frozen=True, slots=True)
class TermDetail:
    """Why a match is no right rendering: the Korean form, the reason, and the accepted English.

    `wrong`, `forbidden`: a known wrong form stands there; `absent`, `required`: no accepted one does; `kept`: the
    Korean itself should have stayed.
    """

    form: str
    reason: Reason
    kind: str
    accepted: tuple[str, ...]
    authority: str = ""


def match(article: AlignedArticle, termbase: Termbase | None = None) -> tuple[Match, ...]:
    """Return a MISMATCH for every term that the English renders wrongly, MISSING where nothing stands for it.

    *termbase* is a user's glossary; what it says of a Korean form takes the place of the built-in rows.
    """
    own = termbase or Termbase()
    seen: set[str] = set()
    found: list[Match] = []
    for bead in beads(article):
        for mention in _built_in(article, bead):
            if own.lookup(mention.text):
                continue
            judged = _judge(article, bead, mention, mention.text in seen)
            seen.add(mention.text)
            if judged is not None:
                found.append(judged)
        found += _of_user(article, bead, own)
    return tuple(found)


def mentions(article: AlignedArticle, bead: BeadText, expression: re.Pattern[str]) -> Iterator[Mention]:
    """Yield what *expression* finds in the Korean of *bead* as words of their own."""
    for sentence in bead.pair.source:
        tokens = morphemes(article, sentence)
        for hit in expression.finditer(sentence.text):
            span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
            if _stands(sentence.text, hit.span(), span, tokens):
                yield Mention(MentionKind.TERM, "source", sentence.paragraph, span, hit.group())


def _built_in(article: AlignedArticle, bead: BeadText) -> Iterator[Mention]:
    return mentions(article, bead, pattern())


def _stands(text: str, place: tuple[int, int], span: Span, tokens: tuple[Token, ...]) -> bool:
    """True where *span* begins and ends as morphemes do; a homonym must be one morpheme, a noun."""
    form = text[slice(*place)]
    if any(entry.kind == "sense" for entry in by_source().get(form, ())):
        return any(token.span == span and token.tag in ("NNG", "NNP") for token in tokens)
    starts = {token.span.start for token in tokens if token.tag[0] in "NXM"}
    before = text[place[0] - 1 : place[0]]
    is_start = not ("가" <= before <= "힣") or (span.start in starts and _is_noun_before(span.start, tokens))
    rest = _HANGUL.match(text, place[1])
    after = rest.group() if rest else ""
    ends = {token.span.end for token in tokens}
    is_end = not after or is_particle(after) or (span.end in ends and not _is_inside(span.end, tokens))
    return is_start and is_end


def _is_noun_before(start: int, tokens: tuple[Token, ...]) -> bool:
    """True when the morpheme that ends at *start* is a noun: 오창 in 오창산단."""
    return any(token.span.end == start and token.tag in ("NNG", "NNP", "SN", "NR", "MM") for token in tokens)


def _is_inside(end: int, tokens: tuple[Token, ...]) -> bool:
    return any(token.span.start < end < token.span.end for token in tokens)


def _judge(article: AlignedArticle, bead: BeadText, mention: Mention, is_again: bool) -> Match | None:
    """Return what is wrong with the rendering of *mention*, None where nothing is."""
    paragraph = article.article.source.paragraphs[mention.paragraph].text
    rows = [entry for entry in by_source()[mention.text] if entry.holds(paragraph)]
    text = _target_text(article, bead)
    if not rows or any(_has(entry, text, loosely=entry.kind != "clipping") for entry in rows):
        return None
    for entry in rows:
        if wrong := _find(bead, entry.wrong):
            reason: Reason = "forbidden" if entry.kind == "forbidden" else "wrong"
            return _match(bead, mention, wrong, entry, reason, WRONG.get(entry.kind, 0.95))
    if any(_has(entry, text, loosely=True) for entry in rows):
        return None
    closed = next((entry for entry in rows if entry.is_closed), None)
    if closed is None or is_again or not bead.is_single:
        return None
    word = _linked(article, bead, mention)
    return _match(bead, mention, word, closed, "absent", ABSENT[closed.kind])


def _has(entry: Entry, text: str, *, loosely: bool) -> bool:
    """True when *text* has an accepted form of *entry*; forms with an open ending count only where read *loosely*."""
    return any(english(form).search(text) for form in entry.accepted if loosely or "*" not in form)


def _target_text(article: AlignedArticle, bead: BeadText) -> str:
    paragraphs = article.article.target.paragraphs
    return "\n".join(paragraphs[i].text for i in article.pairs[bead.index].target)


def _find(bead: BeadText, forms: tuple[str, ...]) -> Mention | None:
    """Return the first place of *bead* that has one of the English *forms*."""
    for sentence in bead.pair.target:
        for form in forms:
            if hit := english(form).search(sentence.text):
                span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
                return Mention(MentionKind.TERM, "target", sentence.paragraph, span, hit.group())
    return None


def _linked(article: AlignedArticle, bead: BeadText, mention: Mention) -> Mention | None:
    found = linked(bead, mention.paragraph, mention.span)
    if found is None:
        return None
    paragraph, span = found
    text = article.article.target.paragraphs[paragraph].text[span.start : span.end]
    return Mention(MentionKind.TERM, "target", paragraph, span, text)


def _match(
    bead: BeadText, mention: Mention, target: Mention | None, entry: Entry, reason: Reason, confidence: float
) -> Match:
    written = tuple(form for form in entry.accepted if "*" not in form)
    detail = TermDetail(mention.text, reason, entry.kind, written, entry.authority)
    verdict = MatchVerdict.MISSING if target is None else MatchVerdict.MISMATCH
    evidence = (Evidence("lexicon", f"{mention.text}: {', '.join(written)} ({entry.authority})"),)
    return Match(bead.index, mention, target, verdict, confidence, entry.suggestion, evidence, detail)


def _of_user(article: AlignedArticle, bead: BeadText, termbase: Termbase) -> Iterator[Match]:
    """Yield what the user's terms say about *bead*."""
    forms = [form for form in termbase.by_source if any(term.kind == "term" for term in termbase.lookup(form))]
    if not forms:
        return
    expression = re.compile("|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))))
    for mention in mentions(article, bead, expression):
        judged = _judge_by_user(article, bead, mention, termbase.lookup(mention.text))
        if judged is not None:
            yield judged


def _judge_by_user(article: AlignedArticle, bead: BeadText, mention: Mention, terms: tuple[Term, ...]) -> Match | None:
    accepted = tuple(form for term in terms for form in term.accepted)
    forbidden = tuple(form for term in terms for form in term.forbidden)
    suggestion = accepted[0] if accepted else None
    text = _target_text(article, bead)
    is_right = any(english(form).search(text) for form in accepted)
    evidence = (Evidence("glossary", f"{mention.text}: {', '.join(accepted)}"),)
    if wrong := _find(bead, forbidden):
        detail = TermDetail(mention.text, "forbidden", "user", accepted)
        return Match(bead.index, mention, wrong, MatchVerdict.MISMATCH, 0.99, suggestion, evidence, detail)
    binding = next((term for term in terms if term.status in ("required", "do-not-translate")), None)
    if binding is None or is_right:
        return None
    reason: Reason = "kept" if binding.status == "do-not-translate" else "required"
    detail = TermDetail(mention.text, reason, "user", accepted)
    word = _linked(article, bead, mention)
    return Match(bead.index, mention, word, MatchVerdict.MISMATCH, 0.95, suggestion, evidence, detail)
