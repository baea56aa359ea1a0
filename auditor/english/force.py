"""How sure and how far along an English sentence says that something is."""

import re

_REPORTED = (
    r"report\w*|accounts?|alleg\w*|sa(?:y|ys|id|ying)|claim\w*|appear\w*|seem\w*|believ\w*|known|according|understood|suspect\w*|"
    r"presum\w*|thought|told|apparent\w*|heard|rumou?r\w*|suppos\w*|reveal\w*|confirm\w*|learn\w*|found|finds?|news|"
    r"announc\w*|stated|stating|states\s+that|describ\w*|quot\w*|cit(?:e|es|ed|ing)|word|sources?|show\w*|identified|estimat\w*|"
    r"consider\w*|called|expect\w*|likely|indicat\w*|reputed\w*|evident\w*|discover\w*|fact|explain\w*|disclos\w*|"
    r"made public|emerg\w*|came to light|turn\w* out|detail\w*|note[sd]?|add(?:s|ed|ing)|"
    r"tell\w*|speak|speaks|speaking|spoke|point\w*|determin\w*|establish\w*|ascertain\w*|investigat\w*|conclud\w*|"
    r"verif\w*|tall(?:y|ies|ied)|assess\w*|detect\w*"
)
_SURMISED = (
    r"may|might|could|would|will|should|possib\w*|probab\w*|perhaps|maybe|suggest\w*|look\w*|sound\w*|interpret\w*|"
    r"seen|"
    r"sees?|view\w*|regard\w*|speculat\w*|anticipat\w*|guess\w*|hop(?:e|es|ed|ing)|forecast\w*|predict\w*|project\w*|"
    r"assum\w*|"
    r"think\w*|set to|going to|about to|is to|are to|feel\w*|deem\w*|unclear|sign\w*|potential\w*|must|can|poised|due|"
    r"prospect\w*|outlook|analy\w*|observers?|pundits?|commentators?|insiders?|accounts?|attribut\w*|held\sthat|"
    r"what|if|whether|wonder\w*|fear\w*|like|stands? to|on track|in line|in store|"
    r"on the cards|tipped|bound to|headed for|risk\w*"
)
_CLAIMED = (
    r"argu\w*|assert\w*|insist\w*|contend\w*|maintain\w*|accus\w*|charg\w*|critici\w*|question\w*|point\w*|declar\w*|"
    r"conten\w*|protest\w*|complain\w*|urg\w*|call\w*|advocat\w*|warn\w*|den\w*|counter(?:s|ed|ing)?|rebut\w*|"
    r"retort\w*|repl(?:y|ies|ied|ying)|respon\w*|refut\w*|disput\w*|dismiss\w*|reject\w*|object\w*|plead\w*|stress\w*|"
    r"emphasi\w*|admit\w*|conced\w*|acknowledg\w*|reason(?:s|ed|ing)|position|stance|standpoint|opinion|"
    r"(?:hits?|hitting|fired?|shot|push\w*) back|brush\w*"
)
_PLANNED = (
    r"will|would|shall|plan(?:s|ned|ning)?|to be|is to|are to|was to|were to|expect\w*|schedul\w*|set|going to|"
    r"intend\w*|aim\w*|"
    r"due|hop\w*|slated|prepar\w*|about to|(?:is|are|be) \w+ing|propos\w*|may|might|should|could|can|likely|"
    r"forecast\w*|project(?:s|ed)|predict\w*|upcoming|policy|determin\w*|resolv\w*|opt(?:s|ed)?|chose|intent|want\w*|"
    r"seek\w*|decid\w*|ready|promis\w*|pledg\w*|vow\w*|"
    r"goal|target\w*|future|anticipat\w*|estimat\w*|soon|intention\w*|commit\w*|agree\w*|"
    r"look\w* to|mov\w* to|consider\w*|stands? to|on track|in line|in store|on the cards|in the pipeline|pencil\w*|"
    r"eye[sd]?|eyeing|tipped|supposed|meant to|bound to|lined up|up for|headed for|earmarked"
)
_VOUCHED = re.compile(
    r"\b(?:report(?:s|ed|edly)?|alleg\w*|purported\w*|apparent\w*|appear\w*|seem\w*|believ\w*|known|according|understood|"
    r"sources?|rumou?r\w*|(?:is|are|was|were|been) said|it (?:is|was) said|say|learn\w*|heard|reveal\w*|emerg\w*|"
    r"came to light|turn\w* out|word|suppos\w*|thought|suspect\w*|media|news|officials?|confirm\w*|disclos\w*|found|"
    r"show\w*)\b",
    re.IGNORECASE,
)
"""What vouches for words or deeds of saying, which have a verb of saying of their own."""
_REPORT = re.compile(rf"\b(?:{_REPORTED})\b", re.IGNORECASE)
_SURMISE = re.compile(
    rf"\b(?:{_REPORTED}|{_SURMISED})\b|['’]ll\b|\bputs?\s(?:\w+\s){{1,5}}down\sto\b|\bputs?\b[^.]{{0,60}}\sat\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(rf"\b(?:{_REPORTED}|{_SURMISED}|{_CLAIMED})\b|[“\"”:]", re.IGNORECASE)
_PLAN = re.compile(rf"\b(?:{_PLANNED})\b|['’]ll\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?!need|proceed|exceed|indeed|speed|feed|seed|breed|hundred|red|bed|led\b|united|limited|based|related|aged)"
    r"(?:[a-z]+ed|was|were|had|did|met|held|began|took|made|gave|went|came|saw|won|built|sent|paid|spent|left|ran|sold|"
    r"brought|chose|drew|wrote|spoke|rose|fell|grew|got|kept|lost|found|set up|broke|bought|taught|led)\b"
)


_ACCUSED = re.compile(
    rf"\b(?:{_REPORTED}|{_CLAIMED}|charg\w*|indict\w*|alleg\w*|accus\w*|suspic\w*|arrest\w*|book\w*|investigat\w*|"
    r"prob\w*|tri(?:al|ed)|convict\w*|sentenc\w*|prosecut\w*|fac(?:e|es|ed|ing)|implicat\w*|detain\w*|referred|warrant|"
    r"complaint|question\w*|court|jail\w*|guilty|acquit\w*|exonerat\w*|clear(?:s|ed|ing)?|violat\w*|count|counts|scandal|controvers\w*|for)\b|[“\"”]",
    re.IGNORECASE,
)


_SUSPICION = re.compile(
    r"\b(?:accus\w*|suspect\w*|suspicio\w*|alleg\w*|charg\w*|indict\w*|fac(?:e|es|ed|ing)|question\w*|investigat\w*|"
    r"book\w*|believ\w*|claim\w*|sa(?:y|ys|id|ying)|according|told|prob\w+|under \w+|implicat\w*|counts?|cited|"
    r"reported(?:ly)?|thought|purported\w*|prosecut\w*|complaints?|defendant\w*|trial|tried|arrest\w* (?:for|on|over)|"
    r"wanted|convict\w*|guilty|case|scandal|found to|"
    r"clear\w*|acquit\w*|exonerat\w*|offen[cs]es?|for \w+ing|warrant)\b|[“\"”]",
    re.IGNORECASE,
)
"""What keeps a suspicion: no word that says no more than that somebody was caught."""
_SUSPECTED = re.compile(
    r"\b(?:suspect\w*|possib\w*|presum\w*|likely|symptom\w*|apparent\w*|potential\w*|feared|tested|probabl\w*|may|might|"
    r"could|suspicio\w*|signs?|believed|thought)\b|-like\b|\bILI\b|\blike illness",
    re.IGNORECASE,
)


def is_hedged(text: str, force: str) -> bool:
    """True when *text* keeps a *force* of the Korean: report, surmise, claim (any attribution will do), accusation.

    A report of what somebody said (`told`) is kept by no verb of saying, which may be that of the saying itself.
    """
    patterns = {"report": _REPORT, "told": _VOUCHED, "surmise": _SURMISE, "claim": _CLAIM, "accusation": _ACCUSED,
                "suspicion": _SUSPICION, "suspected case": _SUSPECTED}  # fmt: skip
    return bool(patterns[force].search(text))


_CASES = re.compile(r"\b(?:patients?|cases?|reports?|infections?|people|birds?|pigs?|cattle)\b", re.IGNORECASE)
_AFTER_DEED = re.compile(
    r"\b(?:arrest\w*|indict\w*|detain\w*|detention|book\w*|(?:put|placed|went|sent) (?:on|to) trial|stood trial|"
    r"referred|custody|behind bars|caught|apprehended|prosecution)\b[^.;“”]{0,90}?\b(?P<after>after\s(?:having\s)?"
    r"(?!being|complet|return|leav|flee|hid|evad|fail\w* to appear|spend|receiv\w+ (?:a|the) (?:report|call|tip))"
    r"\w+ing)\b"
)
_DOUBTED = re.compile(r"\b(?:alleg\w*|accus\w*|suspic\w*|suspect\w*|charges?|charged)\b", re.IGNORECASE)


def tells_cases(text: str) -> bool:
    """True where *text* counts patients or cases."""
    return bool(_CASES.search(text))


def deed_before_charge(text: str) -> re.Match[str] | None:
    """Return the deed after which somebody was arrested or indicted where *text* leaves no doubt of it, else None."""
    return None if _DOUBTED.search(text) else _AFTER_DEED.search(text)


_PERFECT = (
    r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+|already\s+|been\s+)?(?:[a-z]+ed|been|made|built|held|sent|begun|taken|"
    r"given|gone|come|seen|won|paid|left|sold|met|set|fallen|risen|grown|found|lost|become)\b"
)
_PRESENT = re.compile(
    rf"(?!{_PERFECT})\b(?:is|are|has|have|says?|comes?|brings?|opens?|starts?|begins?|do|does)\b|['’](?:re|s been)\b"
)
_CLAUSE = re.compile(r"\b(?:after|since|when|while|who|which|that|as|where|because)\b", re.IGNORECASE)
_MAIN_PAST = re.compile(rf"{_PERFECT}|{_PAST.pattern}")
_OPEN = re.compile(
    rf"\b(?:{_PLANNED}|{_SURMISED}|consider\w*|review\w*|examin\w*|explor\w*|push\w*|pursu\w*|weigh\w*|discuss\w*|"
    rf"seek\w*|"
    r"sought|study\w*|studied|negotiat\w*|under way|underway|in progress|in talks|mull\w*|prepar\w*|debat\w*|"
    r"ongoing)\b|['’]ll\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    rf"\b(?:{_PLANNED}|{_SURMISED}|must|need\w*|ha(?:s|ve|d) (?:\w+ ){{0,4}}to|should|ought|requir\w*|necessar\w*|"
    r"urg\w*|call\w*|"
    rf"demand\w*|"
    r"essential|obliged?|obligat\w*|mandat\w*|duty|important|vital|only|at least|compulsory|crucial|imperative)\b|"
    r"['’]ll\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    rf"\b(?:{_PLANNED}|{_SURMISED}|can|able|allow\w*|possib\w*|chance|risk\w*|concern\w*|fear\w*|worr\w*|enabl\w*|"
    rf"visible|\w{{3,}}able|let|lets|room|scope|"
    r"available|eligible|permit\w*|entitle\w*|capable|let's|free to|opportunit\w*|feasible|ready|danger\w*|threat\w*|"
    r"managed|"
    r"help\w*|thanks|mak\w* it|made it)\b|['’]ll\b",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    rf"\b(?:{_PLANNED}|{_SURMISED}|reported(?:ly)?|reports|said to|understood|believed|known|learned|set)\b|['’]ll\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(rf"\b(?:{_PLANNED.replace('agree', 'agre(?=e to)e')})\b|['’]ll\b", re.IGNORECASE)
"""What keeps a plan; only what keeps a decision too may say that somebody agreed."""
_DECIDED = re.compile(
    rf"{_PLAN.pattern}|\b(?:vot\w*|ruled\sout|g(?:ave|iven)\sup|called\soff|scrapped|dropped|abandoned|cancell?ed|shelved|"
    r"settled|elected|approved|passed|adopted|selected|picked|finali[sz]ed|concluded|withdr[ea]wn?|forwent|forgone|"
    r"skipped|suspended|postponed|delayed|deferred|signed|reached|struck)\b",
    re.IGNORECASE,
)
"""What keeps a decision: verbs that are one."""
_CAUSAL = re.compile(r"\b(?:as|since|because|now that)\s(?:[\w’'-]+\s){1,8}?(?:has|have|had|was|were)\b", re.IGNORECASE)
_KEPT = {
    "plan": _UNDECIDED,
    "decision": _DECIDED,
    "forecast": _AWAITED,
    "consideration": _OPEN,
    "duty": _BOUND,
    "possibility": _POSSIBLE,
    "schedule": _PLAN,
}


_MAY = re.compile(r"\b(?:(?:in|of|on|last|this|next|until|by|since|from|early|mid|late)[\s-]+)May\b|\bMay\s+\d")
"""The month, which permits nothing."""


def keeps(text: str, force: str) -> bool:
    """True where a word of *text* keeps *force*, one of those that `past_without_plan` knows."""
    return bool(_KEPT[force].search(_MAY.sub("", text)))


def past_without_plan(text: str, force: str = "plan") -> re.Match[str] | None:
    """Return the past or perfect verb of the main clause of *text* where nothing keeps *force*, else None.

    *force* is plan, decision, forecast, consideration, duty, possibility or schedule.
    """
    verb = _MAIN_PAST.search(text)
    if verb is None or _KEPT[force].search(_MAY.sub("", text)):
        return None
    if _PRESENT.search(text) or _CLAUSE.search(text[: verb.start()]):
        return None
    return verb


def first_past(text: str) -> re.Match[str] | None:
    """Return the first verb of *text* where it is a past or perfect one outside a clause of its own, else None."""
    verb = _MAIN_PAST.search(text)
    if verb is None or _PRESENT.search(text[: verb.start()]) or _CLAUSE.search(text[: verb.start()]):
        return None
    return verb


_IF = re.compile(
    r"\b(?:if|when\w*|should|once|unless|in case|provided|providing|whether|where|on condition|subject to|would|could|"
    r"may|might|with|upon|will)\b",
    re.IGNORECASE,
)
_IF_ONLY = re.compile(r"\b(?:if|when\w*|should|once|unless|in case|provided|whether)\b", re.IGNORECASE)
_PAST_CAUSE = re.compile(rf"\b(?:as|since|because|now that)\s(?:[\w’'-]+\s){{1,8}}?{_PAST.pattern}", re.IGNORECASE)


def cause_without_condition(text: str, is_to_come: bool = False) -> re.Match[str] | None:
    """Return the clause of *text* that gives a past cause where no word puts a condition, else None.

    Any past verb makes a cause where the Korean *is_to_come*: it tells nothing as done.
    """
    if is_to_come and not _IF.search(text) and (hit := _PAST_CAUSE.search(text)):
        return hit
    hit = _CAUSAL.search(text)
    return hit if hit and not _IF_ONLY.search(text) else None


_FUTURE = re.compile(
    r"\b(?:will|shall|is set to|are set to|is scheduled to|are scheduled to|is going to|are going to|"
    r"intends? to|"
    r"is expected to|are expected to|is to be|are to be)\b|['’]ll\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were|did|said|says|is|are|would|could)\b(?! (?:set|scheduled|going|expected|to) )"
)


def future_without_past(text: str) -> re.Match[str] | None:
    """Return the future verb of *text* where nothing speaks of the past or the present, else None."""
    verb = _FUTURE.search(text)
    return verb if verb and not _DONE.search(text) and not _PAST.search(text[: verb.start()]) else None


_VERB = re.compile(rf"\b(?:is|are|has|have|will|would|does|do)\b|{_PAST.pattern}")


def first_verb(text: str) -> re.Match[str] | None:
    """Return the first verb of *text* that can be told without a parser, None where there is none."""
    return _VERB.search(text)


def past_verb(text: str) -> re.Match[str] | None:
    """Return the first verb of *text* in the past, None where it has none."""
    return _PAST.search(text)
