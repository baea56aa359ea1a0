"""Verdicts on the rendering of a term: what they hold, and those that a user's glossary gives."""

from dataclasses import dataclass
from typing import Literal

from auditor.lexicon.glossary import Term
from auditor.lexicon.terms import Entry, english
from auditor.matching.bead_texts import BeadText, linked
from auditor.matching.lexis.term_renderings import find_phrases
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind

Reason = Literal["wrong", "absent", "unanswered", "forbidden", "required", "kept"]


@dataclass(frozen=True, slots=True)
class TermDetail:
    """Why a match is no right rendering: the Korean form, the reason, and the accepted English.

    `wrong`, `forbidden`: a known wrong form stands there; `absent`: another phrase does; `unanswered`: nothing is seen
    to; `required`: no accepted form stands there; `kept`: the Korean itself should have stayed.
    """

    form: str
    reason: Reason
    kind: str
    accepted: tuple[str, ...]
    authority: str = ""


def linked_word(article: AlignedArticle, bead: BeadText, mention: Mention) -> Mention | None:
    """Return the English word that a word link gives to *mention*."""
    found = linked(bead, mention.paragraph, mention.span)
    if found is None:
        return None
    paragraph, span = found
    text = article.article.target.paragraphs[paragraph].text[span.start : span.end]
    return Mention(MentionKind.TERM, "target", paragraph, span, text)


def made(
    bead: BeadText, mention: Mention, target: Mention | None, entry: Entry, reason: Reason, confidence: float
) -> Match:
    """Return the match that says what stands for *mention*, a term of *entry*, and how sure that is."""
    written = tuple(form for form in entry.accepted if "*" not in form)
    detail = TermDetail(mention.text, reason, entry.kind, written, entry.authority)
    verdict = MatchVerdict.MISSING if target is None else MatchVerdict.MISMATCH
    evidence = (Evidence("lexicon", f"{mention.text}: {', '.join(written)} ({entry.authority})"),)
    return Match(bead.index, mention, target, verdict, confidence, entry.suggestion, evidence, detail)


def by_user(article: AlignedArticle, bead: BeadText, mention: Mention, terms: tuple[Term, ...]) -> Match | None:
    """Return what the *terms* of a user's glossary say against the rendering of *mention*, None where nothing."""
    accepted = tuple(form for term in terms for form in term.accepted)
    forbidden = tuple(form for term in terms for form in term.forbidden)
    suggestion = accepted[0] if accepted else None
    text = _target_text(article, bead)
    is_right = any(english(form).search(text) for form in accepted)
    evidence = (Evidence("glossary", f"{mention.text}: {', '.join(accepted)}"),)
    if wrong := next(find_phrases(bead, forbidden), None):
        detail = TermDetail(mention.text, "forbidden", "user", accepted)
        return Match(bead.index, mention, wrong, MatchVerdict.MISMATCH, 0.99, suggestion, evidence, detail)
    binding = next((term for term in terms if term.status in ("required", "do-not-translate")), None)
    if binding is None or is_right:
        return None
    reason: Reason = "kept" if binding.status == "do-not-translate" else "required"
    detail = TermDetail(mention.text, reason, "user", accepted)
    word = linked_word(article, bead, mention)
    return Match(bead.index, mention, word, MatchVerdict.MISMATCH, 0.95, suggestion, evidence, detail)


def _target_text(article: AlignedArticle, bead: BeadText) -> str:
    paragraphs = article.article.target.paragraphs
    return "\n".join(paragraphs[i].text for i in article.pairs[bead.index].target)
