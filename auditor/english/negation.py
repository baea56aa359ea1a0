"""How an English sentence denies: by plain negatives, by words that hold one, and by turns that mean as much."""

import re
from typing import Literal

PLAIN = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without)\b|n['’´`]t\b|\bno[- ]one\b",
    re.IGNORECASE,
)
"""Words that negate outright."""

_STRONG = re.compile(
    r"\b(?:unable|unless|until|lack\w*|fail\w*|refus\w*|declin\w*|den(?:y|ies|ied|ial|ying)|reject\w*|avoid\w*|avert\w*|"
    r"prevent\w*|stop\w*|ceas\w*|halt\w*|abandon\w*|for[eg]o\w*|withh[eo]ld\w*|withdr[ae]w\w*|drop\w*|skip\w*|"
    r"scrap\w*|cancel\w*|miss\w*|absen\w*|refrain\w*|bar(?:s|red|ring)?|ban\w*|prohibit\w*|forbid\w*|forbade|from|"
    r"rather|instead|hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|un(?!ion|it|der|iver|ifi|iqu|iform|veil|esco|icef|til\b)\w{3,}|im(?:poss|prob|perf|mune)\w*|"
    r"in(?:ab|ad|ap|cap|cor|def|eff|exp|fr|op|suf|tol|val|vis)\w{3,}|ir(?:re|ra)\w+|"
    r"dis(?!tr|cus|cover|ease|aster|play|pute|tan|tin|tri|patch|pens|close)\w{3,}|mis(?!s?ion|ter|sile)\w{3,}|non\w*|(?!never|regard|none|un|b)\w+less|\w+-free|minus|"
    r"ex(?:cept|clu|empt)\w*|out of|short of|far|free (?:of|from)|oppos\w*|contrary|different\w*|omit\w*|los[est]\w*|"
    r"gone|empty|void|zero|doubt\w*|beyond|escap\w*|quit|g(?:i|a)ve up|giving up|ignor\w*|neglect\w*|overlook\w*|"
    r"resist\w*|boycott\w*|hesita\w*|reluctan\w*|spar(?:e|ed|ing)|wait\w*|off|leav\w*|left|stay\w*|keep\w*|kept|unchanged|"
    r"silen\w*|waiv\w*|suspend\w*|defer\w*|delay\w*|postpon\w*|block\w*|clos\w*|vain|devoid|wrong|bad|poor\w*|slow\w*|"
    r"weak\w*|too|exceed\w*|if|whether|or|remain\w*|maintain\w*|against|yet to|rare|free)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:only|just|but|yet|still|anything|any(?:body|one)?|ever|even|against|despite|although|though|however|while|than|"
    r"other|difficult\w*|hard|tough|end\w*|before|away|low|small|scarce|rare|minor|hold|held|same|firm|excus\w*|"
    r"limit\w*|restrict\w*|shut\w*|else|otherwise|what|why|how|who|regardless|whatever|nay|equal\w*|also)\b|\?",
    re.IGNORECASE,
)

_MAIN = re.compile(
    r"\b(?:do|does|did|will|would|has|have|had|is|are|was|were|can|could|should|shall|must)"
    r"(?:n['’]t|\s+not)\b(?!\s+(?:only|just|merely|necessarily|until|yet|alone|to mention))|\bcannot\b",
    re.IGNORECASE,
)
"""An auxiliary that is denied."""


_ENDING = re.compile(
    r"(?:suspen[ds]|stop|ceas|halt|cancel|postpon|delay|defer|clos|withdr|reject|refus|declin|den[yi]|den|oppos|drop|"
    r"scrap|abandon|exclu|block|ban|limit|reduc|los)\w*",
    re.IGNORECASE,
)
"""Verbs that say in one word that something does not happen (any more): denied themselves in 중단하지 않는다."""


def doubt_of_negation(text: str, verb: str = "") -> Literal["none", "weak", "strong"]:
    """Return how likely something in *text* is what became of a negative: lack and unless strong, only and who weak.

    *verb* is the English verb of the predicate that should be denied; one like "suspend" then denies nothing itself.
    """
    is_ending = bool(_ENDING.fullmatch(verb))
    strong = (hit.group() for hit in _STRONG.finditer(text))
    if PLAIN.search(text) or any(not is_ending or word != verb for word in strong):
        return "strong"
    return "weak" if _WEAK.search(text) else "none"


def denied_verb(text: str) -> re.Match[str] | None:
    """Return the first denied auxiliary of *text*, None where there is none."""
    return _MAIN.search(text)
