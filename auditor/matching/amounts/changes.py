"""Whether a number is by how much something changed, or what it came to: 3천 명 늘어, "rose to 3,000"."""

import re
from dataclasses import replace
from enum import Enum, auto

from auditor.english.numerals import NUMBER
from auditor.matching.amounts.certainty import Outcome
from auditor.matching.amounts.discrepancy import Kind
from auditor.matching.bead_texts import paragraph_text
from auditor.model import AlignedArticle, Mention
from auditor.quantity import Form, Quantity


class Role(Enum):
    """What a number says of a change."""

    AMOUNT = auto()
    RESULT = auto()


_REACH = 90
"""Code points before a number in which its verb is looked for."""
_CHANGES = (
    r"늘(?:어|었|리|린|릴|려|렸|고|며|면|는|은|자|던)|줄(?:어|었|이|인|일|여|였|고|며|면|는|은|자|던)|증가(?!율)|감소(?!율)"
    r"|오르|오른|오를|올(?:라|랐|리|린|릴|려|렸)|내(?:리|린|릴|려|렸)|높(?:아|인|일|여|였)|낮(?:아|춘|출|추|춰|췄)"
    r"|뛰(?:어|었)|뛴|떨어(?:지|진|질|져|졌)|상승(?!률)|하락(?!률)|확대|축소|인상(?!률|안|폭)|인하(?!율|안|폭)|증원|감원|감축|증액|감액"
    r"|삭감|상향|하향|급등|급락|급증|급감|치솟|불어나|불어났|커(?:지|진|질|져|졌)"
)
_KOREAN_AMOUNT = re.compile(
    rf"\s?(?:가량|정도|쯤|이나|나|씩|안팎)?(?:이|가)?\s?(?:더\s|이상\s|넘게\s|가까이\s)?(?:{_CHANGES})"
)
_KOREAN_RESULT = re.compile(rf"(?:대|선|가량|정도|수준|안팎)?(?:으)?로\s?(?:[가-힣\d.,%]+\s){{0,2}}?(?:{_CHANGES})")
_OF_CHANGE = re.compile(
    r"(?:상승|하락|증가|감소|인상|인하|성장|오름|내림|낙|등락|변동|확대|축소|신장|감|증)(?:폭|률|율|세)(?:[은는이가도을를의])?\s(?:[^.]|\.\d){0,40}$"
)
"""What is itself a change: what it came to is by how much something else changed."""
_VERBS = (
    r"(?:ris|ros|rais|increas|grow|grew|climb|jump|surg|soar|gain|expand|widen|heighten|lengthen|boost|hik|lift|advanc"
    r"|fall|fell|drop|declin|decreas|cut|reduc|lower|slash|trim|shr[aiu]nk|slip|slid|sank|sink|tumbl|plung|plummet"
    r"|narrow|dip|eas|down|up)"
)
_AMOUNT_BEFORE = re.compile(
    rf"(?:\bby|\b(?:an|another|some)\s(?:additional|extra|further)|\banother|\badditional|\b{_VERBS}[a-z]{{0,5}})"
    r"(?:\s(?:about|around|nearly|almost|roughly|some|over|more\sthan|less\sthan|at\sleast|only|just|a|an))*\s$",
    re.IGNORECASE,
)
_AMOUNT_AFTER = re.compile(
    r"[\s-](?:more|fewer|higher|lower|longer|shorter|increase|decrease|rise|drop|cut|hike|reduction|gain|jump|fall|decline)\b"
)
_NO_LEVEL = "by|the|in|his|her|their|its|from|at|on|with|for|as|and"
_RESULT_BEFORE = re.compile(
    rf"(?P<change>\b{_VERBS}[a-z]{{0,5}}\b(?:[^.;:]*?\s)??)to\s(?:(?!(?:{_NO_LEVEL})\b)[a-z-]+\s){{0,5}}?$",
    re.IGNORECASE,
)
_NO_CHANGE = frozenset(
    "up according compared relative close due owing next prior thanks related similar equal attributed subject amount"
    " amounted amounting amounts again able likely set ready".split()
)
"""Words whose "to" tells no result."""


def told_otherwise(article: AlignedArticle, outcome: Outcome) -> Outcome:
    """Return *outcome*, as a mismatch where its numbers agree and one is a change, the other what it came to."""
    source, target = outcome.source, outcome.target
    if outcome.kind or not source or not target or not (_is_figure(source) and _is_figure(target)):
        return outcome
    korean, english = korean_role(article, source), english_role(article, target)
    if korean is None or english is None or korean is english:
        return outcome
    preposition = "by" if korean is Role.AMOUNT else "to"
    return replace(outcome, kind=Kind.CHANGE, suggestion=f"{preposition} {target.text}")


def korean_role(article: AlignedArticle, number: Mention) -> Role | None:
    """Return what the verb right after a Korean number says of it, None where there is none."""
    text = paragraph_text(article, number)
    if _KOREAN_RESULT.match(text, number.span.end):
        return None if _OF_CHANGE.search(text[: number.span.start]) else Role.RESULT
    return Role.AMOUNT if _KOREAN_AMOUNT.match(text, number.span.end) else None


def english_role(article: AlignedArticle, number: Mention) -> Role | None:
    """Return what the words around an English number say of it, None where they say nothing."""
    text = paragraph_text(article, number)
    before = text[max(0, number.span.start - _REACH) : number.span.start]
    if _AMOUNT_BEFORE.search(before) or _AMOUNT_AFTER.match(text, number.span.end):
        return Role.AMOUNT
    result = _RESULT_BEFORE.search(before)
    if result is None or NUMBER.search(f"{result['change'].split()[-1]} "):  # two to three points: a range
        return None
    return None if result["change"].split()[-1].lower() in _NO_CHANGE else Role.RESULT


def _is_figure(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Quantity) or value.form is Form.LABEL or value.ordinal or value.loose:
        return False
    return value.unit not in ("times", "era", "generation")
