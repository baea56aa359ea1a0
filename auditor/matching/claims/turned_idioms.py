"""Korean turns whose negative says yes, or whose plain word says no, told the wrong way: 적지 않다 as "few".

They are left out where negatives are counted (못지않다 denies nothing), and each has English that says the reverse. A
turn is wrong where a word of the reverse stands in the English and none that may tell it rightly.
"""

import re
from collections.abc import Iterator

from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.matching.claims.negation import LostNegation
from auditor.model import AlignedArticle

SURE = 0.85
"""How sure a turned idiom is: none of 390 sound articles and 1,100 paraphrases is flagged (2026-11-23)."""
_DENIED = r"not|no|never|nor|neither|none|nothing|nobody|cannot|without|far from|hardly|anything but|less|un\w{4,}"
_MUCH = (
    r"many|much|considerabl\w*|numerous|significant\w*|substantial\w*|siz(?:e)?able|frequent\w*|common\w*|several|plenty|"
    r"high\w*|larg\w*|great\w*|lots?|fair|good|often|widespread|abound\w*|serious\w*|heav\w+|more|rising|strong\w*"
)
_ROWS = (
    (
        r"못지\s?않",
        r"f[ae]ll\w* short|inferior|less|lower|worse|poorer|lags?|lagg\w+|behind|trails?",
        r"as|rival\w*|match\w*|par|comparabl\w*|equal\w*|same|similar\w*|like|well|good|hold\w*|measur\w*|too|also|both",
    ),
    (
        r"(?:적지|작지|낮지|드물지)\s?않",
        r"(?<!a )few|fewer|(?<!a )little|small|low|rare(?:ly)?|scarce(?:ly)?|minor|slight",
        _MUCH,
    ),
    (
        r"면제(?:된|되|됐|받|한|했|할|해)",
        r"ha(?:ve|s|d) to|must|required|obliged|liable|payable|charged|will pay|pays",
        r"exempt\w*|waiv\w*|free|spar\w+|excus\w*|reli[ef]v?\w*|immun\w*|drop\w*|forg[io]v\w*|remov\w*|lift\w*|scrap\w*",
    ),
    (
        r"무산(?:됐|돼|된|되|시켰)",
        r"complet\w+|succe\w+|went ahead|go(?:es)? ahead|finali[sz]\w+|achiev\w+|materiali[sz]ed|concluded|clinched",
        r"f[ae]ll\w*|fail\w*|collaps\w*|scrap\w*|abandon\w*|thwart\w*|derail\w*|cancel\w*|abort\w*|foil\w*|drop\w*|off|"
        r"br[eo]\w*|scuttl\w*|stall\w*|halt\w*|die[sd]?|dead|frustrat\w*|block\w*|defeat\w*|unsuccess\w*|prevent\w*",
    ),
    (
        r"손색이?\s?없",
        r"inferior|lacking|f[ae]ll\w* short|deficient",
        r"worthy|equal\w*|match\w*|as|perfect\w*|full\w*",
    ),
    (
        r"끊이지\s?않",
        r"stopped|ceased|ended|came to an end|died down|dried up",
        r"continu\w*|constant\w*|keep\w*|kept|stead\w*|endless\w*|still|persist\w*|repeated\w*|stream\w*|after",
    ),
    (r"그치지\s?않", r"limited to|ended (?:at|there)|stopped (?:at|there)|only", r"beyond|also|further|more|even|but"),
    (r"마다하지\s?않", r"refus\w+|declin\w+|reject\w+", r"willing\w*|ready|glad\w*|eager\w*|embrac\w*|accept\w*"),
    (r"(?:주저하지|서슴지|망설이지)\s?않", r"hesitat\w+|balk\w*", r"bold\w*|ready|quick\w*|readily|promptly"),
    (
        r"차질\s?없이",
        r"disrupt\w*|setbacks?|hitch\w*|delays?",
        r"smooth\w*|seamless\w*|schedule|plan\w*|steadi\w*|avoid\w*|prevent\w*",
    ),
    (
        r"(?:다름|다르지)\s?(?:없|않)",
        r"differ\w*|unlike",
        r"same|similar\w*|like|as|tantamount|equal\w*|virtual\w*|amount\w*",
    ),
    (r"예외(?:는|가)?\s?(?:아니|없)", r"exceptions?", r"also|too|same|likewise|as well|every\w*|all"),
    (r"이견(?:이|은)?\s?없", r"disagree\w*|differ\w*|dissent\w*|objections?", r"agree[ds]?|unanim\w*|consensus|all"),
)
_PLAIN = (
    (
        r"불가피",
        r"not (?:necessary|inevitable|unavoidable|needed|required)|unnecessary|avoidable|needless",
        r"inevitabl\w*|unavoidabl\w*|must|ha(?:s|ve|d) to|cannot|no choice|forced|need to|needs to|bound",
    ),
    (
        r"없지(?:는|도|만은)?\s?않",
        r"there (?:is|was|are|were|has been|have been|being) no(?! (?:shortage|lack))|ha(?:s|d|ve) no|"
        r"no (?:concerns?|evidence|possibilit\w+|worr\w+|doubts?|regrets?|problems?|objections?|criticism|room|chance)",
        r"not without|some|certain|several|also|exist\w*|partial\w*|a few|not (?:entirely|completely|totally)|"
        r"cannot be|remain\w*|though there",
    ),
    (r"자유롭지\s?(?:않|못)", r"free (?:of|from)", rf"{_DENIED}|hardly|implicated|tainted|blame\w*"),
)
"""Turns whose wrong English may hold a denial itself."""
_TURNS = tuple(
    (
        re.compile(korean),
        re.compile(rf"\b(?:{reverse})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{_DENIED}|{right})\b|n['’]t\b", re.IGNORECASE),
    )
    for korean, reverse, right in _ROWS
) + tuple(
    (
        re.compile(korean),
        re.compile(rf"\b(?:{reverse})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{right})\b|n['’]t\b", re.IGNORECASE),
    )
    for korean, reverse, right in _PLAIN
)


def turned_idioms(article: AlignedArticle) -> Iterator[LostNegation]:
    """Yield every turn whose English says the reverse."""
    for bead in beads(article):
        if bead.is_single:
            yield from _judge(bead)


def _judge(bead: BeadText) -> Iterator[LostNegation]:
    for korean, reverse, right in _TURNS:
        hit, wrong = korean.search(bead.source), reverse.search(bead.target)
        if not hit or not wrong:
            continue
        rest = bead.target[: wrong.start()] + bead.target[wrong.end() :]
        if not right.search(rest) and len(korean.findall(bead.source)) == 1:
            source, target = quote_in(bead.pair.source[0], *hit.span()), quote_in(bead.pair.target[0], *wrong.span())
            yield LostNegation(bead.index, source, target, SURE)
