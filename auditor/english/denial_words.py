"""Which words of an English sentence deny for certain, and which do so only beside what they deny.

`auditor.english.negation` lists every word that may stand for a negative, so that a sure rule is shy. Here the words
that seldom do (off, less, kept) are told apart, for rules that look where they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from auditor.english.negation import HOLDING, PLAIN

Kind = Literal["plain", "core", "held", "loose", "faint"]
"""Outright (not); never of another word (failed, unable); holding a denial (refused); only beside its word (kept), and
only beside a word that a link leads to (against)."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies or may do so: its place in the text and how far it does."""

    start: int
    end: int
    kind: Kind


_NONE = re.compile(
    r"if|whether|oppositions?|maintain\w*|unanim\w*|mission\w*|yet|off|blocks?|disability|disabilities|disabled|"
    r"uneven|closing|closest|closer|closely|disorders?|immunit\w*|immune|unveil\w*|disciplin\w*|discount\w*|"
    r"undergo\w*|undergraduate\w*|dispos\w*|unearth\w*|missiles?|bars|blank\w*|incorporat\w*|inadvert\w*|individ\w*|"
    r"independ\w*|indefinite\w*|inspect\w*|display\w*|distinct\w*|distribut\w*|losers?|losses|a little|invalid\w*",
    re.IGNORECASE,
)
"""Words of the wide lists that hardly ever stand for a Korean negative of their sentence."""
_LOOSE = re.compile(
    r"remain\w*|wait\w*|less|free|expir\w*|stay\w*|keep\w*|kept|steady|zero|flat|void|idle|overdue|pending|delay\w*|"
    r"postpon\w*|defer\w*|halt\w*|prevent\w*|avoid\w*|cancel\w*|freez\w*|froze\w*|anonym\w*|stall\w*|resist\w*|"
    r"escap\w*|silen\w*|mis\w+|hold out",
    re.IGNORECASE,
)
"""Words that deny what stands beside them, or something else."""
_FAINT = re.compile(
    r"beyond|clos\w*|lost|los\w+|gone|far|different\w*|until|against|exceed\w*|bad|behind|outstanding|constant|block\w*|"
    r"drop\w*|miss\w*|rare|quit|stop\w*|short\w*|ban\w*|collaps\w*|waste\w*|remov\w*|negativ\w*|evapor\w*|"
    r"revers\w*|contest\w*|mistak\w*|misconduct",
    re.IGNORECASE,
)
"""Words that deny so seldom that they must stand beside the very English of what is denied."""
_CORE = re.compile(
    r"fail\w*|unable|lack\w*|refus\w*|declin(?:e|ed|es|ing) to|yet to|no longer|free (?:of|from)|far from|short of|"
    r"opt\w* out|rul\w* out|fall\w* short|fell short|\w+-free|anything but|out of|"
    r"unavailab\w*|inelig\w*|decided against",
    re.IGNORECASE,
)
"""Words that stand for a negative wherever a sentence has one, whatever word link leads elsewhere."""
_TURNS = re.compile(
    r"\b(?:part(?:ed|s|ing)? ways|shut out|divided|at odds|(?:far|further) apart|away from|in line with|before \w+ing|"
    r"in keeping with|consistent with|a miss|absence|held scoreless|goalless|scoreless|compl(?:y|ies|ied|iant)|"
    r"yet to|as yet|decided against|advis\w* against|far from|(?:call|put|h[eo]ld|break|broke)\w* off|"
    r"off[- ]limits|unharmed|unhurt|delinquen\w*|arrears|default\w*|imp[el]\w+able|inevitabl\w*|unavoidabl\w*|"
    r"invariabl\w*|too \w+(?: \S+){0,9}? to|off the \w+|hard to|difficult to|impossible to|struggl\w* to|"
    r"speechless|at a loss|still to be|in vain|in defiance|missed|stop\w* short|let alone|oblivious|otherwise|"
    r"barely|hardly|scarcely|(?<!a )(?:little|few)|"
    r"(?:prevent|keep|kept|stop|bar|ban|block)\w*(?: \S+){1,6} from)\b",
    re.IGNORECASE,
)
"""Turns that hold a denial beside the wide lists."""


def denials(text: str) -> Iterator[Denial]:
    """Yield what denies in *text*, or may; each place once, plain words first."""
    seen: list[tuple[int, int]] = []
    for pattern in (PLAIN, _TURNS, *HOLDING):
        for hit in pattern.finditer(text):
            start, end = hit.span()
            if any(a < end and start < b for a, b in seen) or _NONE.fullmatch(hit.group()):
                continue
            seen.append((start, end))
            yield Denial(start, end, _kind(hit.group()))


def _kind(words: str) -> Kind:
    if PLAIN.fullmatch(words):
        return "plain"
    if _CORE.fullmatch(words) or _TURNS.fullmatch(words):
        return "core"
    if _FAINT.fullmatch(words):
        return "faint"
    return "loose" if _LOOSE.fullmatch(words) else "held"
