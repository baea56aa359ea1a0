"""How sure and how far along an English sentence says that something is."""

import re

_REPORTED = (
    r"report\w*|alleg\w*|sa(?:y|ys|id|ying)|claim\w*|appear\w*|seem\w*|believ\w*|known|according|understood|suspect\w*|"
    r"presum\w*|thought|told|apparent\w*|heard|rumou?r\w*|suppos\w*|reveal\w*|confirm\w*|learn\w*|found|finds?|news|"
    r"announc\w*|stat(?:e|es|ed|ing)|describ\w*|quot\w*|cit(?:e|es|ed|ing)|word|sources?|show\w*|identified|estimat\w*|"
    r"consider\w*|called|expect\w*|likely|indicat\w*|reputed\w*|evident\w*|discover\w*|fact|explain\w*|disclos\w*|"
    r"made public|emerg\w*|came to light|turn\w* out|detail\w*|note[sd]?|add(?:s|ed|ing)|"
    r"tell\w*|speak\w*|spoke|point\w*"
)
_SURMISED = (
    r"may|might|could|would|will|should|possib\w*|probab\w*|perhaps|maybe|suggest\w*|look\w*|sound\w*|interpret\w*|seen|"
    r"see|view\w*|regard\w*|speculat\w*|anticipat\w*|guess\w*|hop(?:e|es|ed|ing)|forecast\w*|predict\w*|project\w*|assum\w*|"
    r"think\w*|set to|going to|about to|is to|are to|feel\w*|deem\w*|unclear|sign\w*|potential\w*|must|can|poised|due|"
    r"prospect\w*|outlook|analy\w*|what|if|whether|wonder\w*|fear\w*|like"
)
_CLAIMED = (
    r"argu\w*|assert\w*|insist\w*|contend\w*|maintain\w*|accus\w*|charg\w*|critici\w*|question\w*|point\w*|declar\w*|"
    r"conten\w*|protest\w*|complain\w*|urg\w*|call\w*|advocat\w*|warn\w*|den\w*"
)
_PLANNED = (
    r"will|would|shall|plan\w*|to be|is to|are to|was to|were to|expect\w*|schedul\w*|set|going to|intend\w*|aim\w*|"
    r"due|hop\w*|slated|prepar\w*|about to|(?:is|are|be) \w+ing|propos\w*|may|might|should|could|can|likely|"
    r"forecast\w*|project\w*|predict\w*|upcoming|next|later|tomorrow|policy|want\w*|seek\w*|decid\w*|ready|promis\w*|pledg\w*|vow\w*|"
    r"goal|target\w*|future|anticipat\w*|estimat\w*|soon|intention\w*|commit\w*|agree\w*|"
    r"look\w* to|mov\w* to|consider\w*"
)
_REPORT = re.compile(rf"\b(?:{_REPORTED})\b", re.IGNORECASE)
_SURMISE = re.compile(rf"\b(?:{_REPORTED}|{_SURMISED})\b|['’]ll\b", re.IGNORECASE)
_CLAIM = re.compile(rf"\b(?:{_REPORTED}|{_SURMISED}|{_CLAIMED})\b|[“\"”:]", re.IGNORECASE)
_PLAN = re.compile(rf"\b(?:{_PLANNED})\b|['’]ll\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?!need|proceed|exceed|indeed|speed|feed|seed|breed|hundred|red|bed|led\b|united|limited|based|related|aged)"
    r"(?:[a-z]+ed|was|were|had|did|met|held|began|took|made|gave|went|came|saw|won|built|sent|paid|spent|left|ran|sold|"
    r"brought|chose|drew|wrote|spoke|rose|fell|grew|got|kept|lost|found|set up|broke|bought|taught|led)\b"
)


def is_hedged(text: str, force: str) -> bool:
    """True when *text* keeps a *force* of the Korean: a report, a surmise or a claim (any attribution will do)."""
    return bool({"report": _REPORT, "surmise": _SURMISE, "claim": _CLAIM}[force].search(text))


_PRESENT = re.compile(
    r"\b(?:is|are|has|have|says?|comes?|brings?|opens?|starts?|begins?|do|does)\b|['’](?:re|s been)\b"
)
_CLAUSE = re.compile(r"\b(?:after|since|when|while|who|which|that|as|where|because)\b", re.IGNORECASE)


def past_without_plan(text: str) -> re.Match[str] | None:
    """Return the past verb of the main clause of *text* where nothing speaks of the present or of a plan, else None."""
    verb = _PAST.search(text)
    if verb is None or _PLAN.search(text) or _PRESENT.search(text) or _CLAUSE.search(text[: verb.start()]):
        return None
    return verb


_VERB = re.compile(rf"\b(?:is|are|has|have|will|would|does|do)\b|{_PAST.pattern}")


def first_verb(text: str) -> re.Match[str] | None:
    """Return the first verb of *text* that can be told without a parser, None where there is none."""
    return _VERB.search(text)
