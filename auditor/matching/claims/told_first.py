"""Sentences that tell nothing but what is to come, whose English begins with what was done: "has applied for".

A Korean sentence that ends in a plan, a decision or a forecast, and in which nothing is past, is told by an English one
whose first verb is one of planning. Where that is a past or perfect verb of an act, the plan is told as done, whatever
the words after it keep open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.english.force import first_past, keeps
from auditor.korean.endings import ENDS_IN_L
from auditor.matching.bead_texts import BeadText, beads, is_headline, morphemes, quote_in
from auditor.model import AlignedArticle, Quote, Token

AFTER = 4
"""Words after the first verb among which one keeps its act open: agreed to, is set to."""
_KINDS = ("plan", "forecast", "decision")
"""What English words may keep open, as `keeps` knows it."""
_PLAN = re.compile(
    rf"[가-힣]*[{ENDS_IN_L}]\s(?:예정|계획|방침|전망|구상|작정)이(?:다|라고\s\S+다)[”\"’']?\.?$|"
    rf"[가-힣]*[{ENDS_IN_L}]\s것으로\s(?:보인다|예상된다|전망된다|기대된다|관측된다|보고\s있다|예측된다)\.?$|"
    rf"[가-힣]+기로\s(?:했다|합의했다|결정했다|약속했다|뜻을\s모았다)\.?$|"
    rf"[가-힣]+겠다고\s(?:밝혔다|말했다|약속했다|전했다|강조했다|설명했다)\.?$"
)
_PHRASE = re.compile(r"[“\"]?(?:With|From|Of|In|On|At|By|For|Under|Over|As|After|Before|Through|Using|To)\s[^,]*$")
"""A phrase before the subject, in which a participle is no verb of the sentence."""
_JOINING = ("고", "며", "면서", "지만", "으나", "나")
"""Endings of a clause before the last, of which the English may tell as a deed: 논의하고, 뜻을 모았다."""
_NEGATIVE = re.compile(r"않|못|없|아니")
"""Where something is denied, English may begin with what was not done."""
_DECIDED = re.compile(
    r"\b(?:decid\w*|agree\w*|resolv\w*|vow\w*|pledg\w*|promis\w*|plan\w*|announc\w*|unveil\w*|said|says?|told|tell\w*|set|"
    r"mapped|outlin\w*|laid|drew|drawn|propos\w*|vot\w*|approv\w*|opt\w*|chose\w*|settl\w*|commit\w*|sign\w*|finali\w*|"
    r"expect\w*|predict\w*|forecast\w*|estimat\w*|project\w*|add\w*|stress\w*|explain\w*|state[sd]?|stating|ask\w*|"
    r"declar\w*|warn\w*|intend\w*|schedul\w*|slated|prepar\w*|earmark\w*|allocat\w*|set aside|confirm\w*|adopt\w*|"
    r"reach\w*|struck|concluded|stat\w*|reveal\w*|disclos\w*|note\w*|report\w*|insist\w*|maintain\w*|reiterat\w*|"
    r"order\w*|was|were|had|did|come up|came|put forward|moved to|ready|poised|met|gather\w*|base[ds]?|follow\w*|held|"
    r"hold\w*|call\w*|gave|got|made|took|put|declin\w*|refus\w*|reject\w*|left)\b",
    re.IGNORECASE,
)
"""Verbs that may begin the telling of a plan."""


@dataclass(frozen=True, slots=True)
class ToldFirst:
    """What ends a sentence as a plan, and the first English verb."""

    pair: int
    source: Quote
    target: Quote


def told_first(article: AlignedArticle) -> Iterator[ToldFirst]:
    """Yield every plan whose English begins with a deed."""
    for bead in beads(article):
        if is_headline(article, bead) or not bead.is_single or "?" in bead.target:
            continue
        hit = _PLAN.search(bead.source)
        if (
            hit is not None
            and not _NEGATIVE.search(bead.source)
            and not _tells_past(morphemes(article, bead.pair.source[0]), bead, hit.start())
        ):
            verb = first_past(bead.target)
            if verb is not None and not _is_open(bead.target, verb) and not _PHRASE.match(bead.target[: verb.start()]):
                source, target = quote_in(bead.pair.source[0], *hit.span()), quote_in(bead.pair.target[0], *verb.span())
                yield ToldFirst(bead.index, source, target)


def _tells_past(tokens: Sequence[Token], bead: BeadText, stop: int) -> bool:
    """True where what stands before the offset *stop* of the sentence is past, goes on, is quoted, or is joined."""
    end = bead.pair.source[0].span.start + stop
    return any(
        (t.tag == "EC" and t.text in _JOINING)
        or (t.tag == "EP" and t.text in ("었", "았", "였"))
        or t.tag in ("EF", "SSO")
        or (t.tag == "VX" and t.text == "있")
        for t in tokens
        if t.span.start < end
    )


def _is_open(text: str, verb: re.Match[str]) -> bool:
    around = " ".join([text[: verb.end()], *text[verb.end() :].split()[:AFTER]])
    return _DECIDED.search(verb.group()) is not None or any(keeps(around, kind) for kind in _KINDS)
