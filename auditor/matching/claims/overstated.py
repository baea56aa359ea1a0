"""Steps that the English takes further than the Korean: asked for, recommended, sought, nearly happened, provisional.

Each row names a Korean step, the English that keeps it, and the English of a further step. Three rows (`UNDERSTATED`)
are the other way round: the Korean ends a matter, of which the English tells an earlier step. A sentence overstates
where it has the later one, none that keeps the step, and no word of the paragraph speaks of the later one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.english.force import past_verb
from auditor.korean.steps import Step, steps
from auditor.matching.bead_texts import BeadText, beads, is_headline, pair_text
from auditor.model import AlignedArticle, Sentence

_TRIED = (
    r"attempt\w*|tr(?:y|ies|ied|ying)|plot\w*|bids?|efforts?|sought|seek\w*|fail\w*|foil\w*|thwart\w*|unsuccessful\w*|"
    r"intend\w*|intent\w*|about to|plan\w*|want\w*|before|nearly|almost|mov\w+ to|aim\w*|would|to have|conspir\w*|"
    r"prepar\w*|(?:about|going|set|ready) to|threaten\w*|abort\w*|in vain|want\w*|hop\w+|but|only to"
)
_ASKED = (
    r"ask\w*|call\w*|demand\w*|request\w*|urg\w*|propos\w*|suggest\w*|petition\w*|appeal\w*|plead\w*|press\w*|want\w*|"
    r"seek\w*|sought|beg\w*|insist\w*|push\w*|recommend\w*|implor\w*|entreat\w*|appl(?:y|ied|ies)|invit\w*|order\w*|"
    r"sa(?:id|ys?|ying)|stress\w*|requir\w*|need\w*|must|should|claim\w*|warn\w*|advis\w*|t(?:old|ell)\w*|argu\w*|"
    r"instruct\w*|voic\w*|lobb\w*|pleas?|let|emphasi\w*|encourag\w*|remind\w*|caution\w*|hop\w+|submit\w*|fil(?:ed|ing)|"
    r"rais\w*|present\w*|made the case|deliver\w*|convey\w*|wish\w*|protest\w*|rall\w*|oppos\w*|offer\w*|put forward|"
    r"question\w*|address\w*|reiterat\w*|vow\w*|pledg\w*|promis\w*|condemn\w*|agree to|would"
)
_MUST = (
    r"must|need\w*|ha(?:s|ve|d|ving) to|should|ought|requir\w*|necessar\w*|oblig\w*|mandat\w*|compulsory|only|will|"
    r"order\w*|rul(?:ed|es|ing)|"
    r"essential|at least|duty|shall|cannot|can't|not|no|unless|without|before|until|call\w*|urg\w*|demand\w*|said|if|"
    r"important|only|imperative|crucial|vital|so that|enabl\w*|has got to|want\w*|better|time to|let|to be"
)
_NOT = (
    r"not|n[o']t|never|nor?|none|nothing|nobody|cannot|avoid\w*|prohibit\w*|ban\w*|forbid\w*|forbad\w*|refrain\w*|bar|"
    r"bars|barred|illegal\w*|unlawful\w*|against|stop\w*|unaccept\w*|wrong|fail\w*|deni\w*|deny\w*|off-limits|rather|"
    r"instead|prevent\w*|limits?|limited|only|before|first|unless|exclud\w*|restrict\w*|rul\w+ out|steer clear|beware|"
    r"hold off|keep\w*|kept|intolerable|neither|impossib\w*|inexcus\w*|reject\w*|oppos\w*|warn\w*|caution\w*|danger\w*|"
    r"disallow\w*|unthinkable|inappropriate|improper|mistake|end|ends|cease\w*|halt\w*|abandon\w*|drop\w*|remain\w*|"
    r"free of|free from|less|few|little|hardly|just|don['’]t|impermissible|inadmissible|dispens\w*|refus\w*|no one"
)
_WEIGHED = (
    r"consider\w*|review\w*|examin\w*|explor\w*|weigh\w*|discuss\w*|study\w*|studied|negotiat\w*|talks?|"
    r"mull\w*|debat\w*|look\w*|table|think\w*|ponder\w*|agoni[sz]\w*|whether|question|plan\w*|seek\w*|"
    r"sought|propos\w*|push\w*|consult\w*|options?|deliberat\w*|eye\w*|under way|ongoing|process|would|"
    r"could|may|might|prepar\w*|assess\w*|evaluat\w*|search\w*|contemplat\w*|toy\w*|float\w*|pursu\w*|"
    r"inclin\w*|working|try\w*|move|yet to|agree on|hammer\w*"
)
_POSSIBLY = (
    r"possib\w*|may|might|could|likel\w*|unlikel\w*|chances?|risk\w*|potential\w*|suspect\w*|suspic\w*|believ\w*|"
    r"whether|if|can|consider\w*|think\w*|thought|expect\w*|fear\w*|concern\w*|worr\w*|apparent\w*|appear\w*|seem\w*|"
    r"would|prospects?|theor\w*|odds|probab\w*|hypothes\w*|perhaps|maybe|open|rul\w+ out|presum\w*|scenario\w*|"
    r"speculat\w*|assum\w*|view\w*|predict\w*|forecast\w*|hint\w*|suggest\w*|feasib\w*|promis\w*|should|will|"
    r"potentially|viab\w*|hope\w*|look\w*|sign\w*|threat\w*|question\w*|uncertain\w*|rais\w+|estimat\w*|ability|able|"
    r"capab\w*|favou?r\w*|talk|rumou?r\w*|plausib\w*|conceiv\w*|danger\w*|alleg\w*|opportunit\w*|contend\w*|poised|"
    r"mull\w*|weigh\w*|indicat\w*|eye\w*|what|why|how|said to|stake|float\w*|gloom\w*|anticipat\w*|room"
)

_SUSPECTED = (
    r"book\w*|investigat\w*|suspect\w*|question\w*|prob\w+|charg\w*|prosecut\w*|accus\w*|complaint|police|alleg\w*|"
    r"criminally|face\w*|facing|cited|case|inquir\w*|formally"
)
_PUNISHED = r"indicted|convicted|sentenced|jailed|imprisoned|found guilty"
UNDERSTATED: frozenset[Step] = frozenset({"passage", "completion", "ruling"})
"""Steps that end a matter, of which the English tells an earlier one: passed, where it has "submitted"."""


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b|n['’]t\b|['’]ll\b" if words is _NOT else rf"\b(?:{words})\b", re.IGNORECASE)


_OUGHT = r"\b(?:may|can|should|must|ought to)\b(?!\s(?:not|never|no|only|also be no))|\b(?:free|allowed|permitted) to\b"
_ROWS: dict[Step, tuple[str, str | None]] = {
    "near miss": (
        r"near\w*|almost|close\w*|narrow\w*|hair|verge|brink|would|could|might|may|escap\w*|avoid\w*|risk\w*|danger\w*|"
        r"threat\w*|sav\w*|avert\w*|about to|had it not|but for|if|practically|virtually|spar\w*|prevent\w*|inches|"
        r"miss\w*|scare\w*|on the point|luck\w*|all but|flirt\w*|survi\w*|potential\w*|just|barely|dodg\w*|a whisker",
        None,
    ),
    "provisional": (
        r"tentativ\w*|provision\w*|preliminar\w*|interim|initial\w*|for now|temporar\w*|pencil\w*|early|so far|partial|"
        r"estimat\w*|unofficial\w*|for the time|indefinite\w*|draft|flash|unconfirmed|conditional\w*|suspend\w*",
        r"final(?:ly)?|conclusive(?:ly)?|definitive(?:ly)?|officially|permanent(?:ly)?|formally",
    ),
    "recommendation": (
        r"recommend\w*|advis\w*|advic\w*|urg\w*|encourag\w*|suggest\w*|call\w*|propos\w*|guid\w*|ask\w*|counsel\w*|"
        r"opinion|request\w*|press\w*|should|nudg\w*|appeal\w*|invit\w*",
        r"order(?:s|ed|ing)|mandat(?:es|ed|ing)|command(?:s|ed)|compel(?:s|led)|forced|instruct(?:s|ed)|oblig(?:es|ed)|"
        r"requir(?:es|ed)|ruled|decided|made it mandatory",
    ),
    "missing person": (
        r"missing|unaccounted\w*|disappear\w*|lost|vanish\w*|whereabouts|not been found|search\w*|looking for|presumed",
        r"dead|died|dying|deaths?|killed|kill|bod(?:y|ies)|deceased|perished|fatalit\w+|drowned",
    ),
    "demand": (
        _ASKED,
        r"decid(?:ed|es)|agreed|secured|obtained|approved|accepted|confirmed|withdrew|has withdrawn|scrapped|resolved",
    ),
    "start": (
        r"start\w*|beg[aiu]n\w*|launch\w*|open\w*|under ?way|kick\w*|embark\w*|initiat\w*|broke\w* ground|"
        r"breaking ground|commenc\w*|enter\w*|get going|got going|set (?:about|out|off|up)|undertak\w*|first|"
        r"mov\w+ (?:in)?to|went (?:in)?to|gone into|go(?:es|ing)? into|gear\w*|prepar\w*|pursu\w*|now|is|are|prob\w+|"
        r"will|plan\w*|until|took up|tak\w+ up|mount\w*|get to work|got to work",
        r"complet(?:ed|es)|finish(?:ed|es)|conclud(?:ed|es)|wrapped up|ended|closed",
    ),
    "warrant sought": (
        r"warrants?|sought|seek\w*|request\w*|appl\w+|ask\w*|fil(?:ed|ing)|pursu\w*|mov\w+ to|want\w*|hearing",
        r"arrest(?:ed|s|ing)|detain(?:ed|s)|jailed|imprisoned|in custody",
    ),
    "charge": (
        r"indict\w*|charg(?:es?|ed|ing)|prosecut(?:ed|ion|e|ing)|trial|stand|dock|accus\w*|taken to court|on trial",
        r"convict(?:ed|ion)|found guilty|sentenced|jailed|imprisoned",
    ),
    "sentence sought": (
        r"sought|seek\w*|ask\w*|request\w*|demand\w*|recommend\w*|call\w*|want\w*|urg\w*|push\w*|press\w*|propos\w*",
        r"sentenced|convicted|handed|gave|given|imposed|ordered|jailed",
    ),
    "attempted crime": (_TRIED, None),
    "attempt": (_TRIED, r"after\s(?:\w+\s){0,3}had|having|(?:is|are|was|were)\saccused\sof\s(?!having)\w+ing"),
    "estimate": (
        r"estimat\w*|about|some|around|roughly|approximat\w*|put|puts|believ\w*|presum\w*|reckon\w*|thought|likely",
        r"exactly|precisely|confirmed|verified|proved|proven",
    ),
    "obligation": (_MUST, r"(?:may|can|could)(?!\s(?:not|only|have|no|also have|still)\b)|optional|free to|allowed to"),
    "prohibition": (_NOT, _OUGHT),
    "chance": (_POSSIBLY, None),
    "consideration": (
        rf"{_WEIGHED}|will",
        r"(?:ha(?:s|ve|d)\s(?:\w+ly\s|also\s|already\s)?)?(?:decided|agreed|resolved|approved|finali[sz]ed|replaced|"
        r"adopted|concluded)",
    ),
    "weighed plan": (
        _WEIGHED,
        r"will(?:\s\w+)?|(?:is|are)\s\w+ing|has\s\w+ed|have\s\w+ed|decid(?:ed|es)|agreed|approved|finali[sz]ed",
    ),
    "discussed plan": (
        r"discuss\w*|consider\w*|review\w*|talks?|negotiat\w*|debat\w*|weigh\w*|mull\w*|table|float\w*|stud(?:y|ied|ies)|"
        r"explor\w*|under way|propos\w*|examin\w*|deliberat\w*|consult\w*|would|could|may|might|options?|idea|not",
        r"ha(?:s|ve)\sbeen\s(?:decided|agreed|approved|finali[sz]ed|confirmed|settled|adopted|chosen)|was\s(?:decided|agreed|"
        r"approved|finali[sz]ed|confirmed|settled|adopted)|will\seach|will\s(?:be|bear|split|share|pay|build|open)",
    ),
    "presumed": (
        r"believ\w*|presum\w*|thought|think\w*|suspect\w*|apparent\w*|likely|possib\w*|probab\w*|estimat\w*|seem\w*|"
        r"appear\w*|may|might|could|assum\w*|consider\w*|potential\w*|alleg\w*|fear\w*|put|would|look\w*|tentativ\w*|"
        r"deem\w*|guess\w*|conjectur\w*|infer\w*|theor\w*|regard\w*|reckon\w*|date\w*|attribut\w*|speculat\w*",
        r"identified\sas|confirmed\s(?:as|to\sbe)|determined\sto|prove[dn]\sto|established\sas|found\sto|known\sto\sbe|"
        r"verified\sas|turned\sout",
    ),
    "fear": (
        _POSSIBLY,
        r"(?:is|are)\s(?:already\s|now\s|rapidly\s)?\w+ing|ha(?:s|ve)\s(?:already\s)?\w+(?:ed|en)",
    ),
    "bill": (
        r"propos\w*|introduc\w*|submit\w*|sponsor\w*|co-sponsor\w*|tabled?|put forward|brought|initiat\w*|motion|"
        r"author\w*|draft\w*|fil(?:ed|ing)|would|unveil\w*|moved|lodg\w*|seek\w*|sought|present\w*|pending",
        r"passed|enacted|promulgated|took effect|taken effect|signed into law|approved|went into (?:force|effect)",
    ),
    "notice": (
        r"notice|notif\w*|announc\w*|warn\w*|plan\w*|will|propos\w*|upcoming|consult\w*|comments?|draft\w*|would|"
        r"publi\w*|solicit\w*|intend\w*|preview\w*|unveil\w*|set to|(?:is|are) to|advance",
        r"took effect|taken effect|enforced|implemented|enacted|promulgated|went into (?:force|effect)|passed",
    ),
    "booking": (_SUSPECTED, _PUNISHED),
    "referral": (
        rf"{_SUSPECTED}|refer\w*|sent|send\w*|hand\w*|forward\w*|transfer\w*|turn\w*|deliver\w*|pass\w*|remand\w*",
        _PUNISHED,
    ),
    "groundbreaking": (
        r"ground\w*|start\w*|beg[aiu]n\w*|launch\w*|commenc\w*|under ?way|kick\w*|first shovel|sod|"
        r"construction (?:of|on)|will|first stone|embark\w*|got going",
        r"completed|finished|inaugurated|was opened|has opened",
    ),
    "application": (
        r"appl(?:y|ied|ies|ying|ica\w+)|request\w*|ask\w*|seek\w*|sought|fil\w+|submi\w*|petition\w*|regist\w*|"
        r"sign\w* up|bid|bids|enter\w*|claim\w*|subscri\w*|enrol\w*|opt\w*|put in|candida\w*|volunteer\w*|book\w*|"
        r"mov\w+ (?:to|for)|order\w*|lodg\w*|want\w*|nominat\w*|tak\w+|took|declar\w*|propos\w*|call\w*|appeal\w*",
        r"selected|chosen|granted|approved|awarded|designated|certified",
    ),
    "receipt": (
        r"receiv\w*|fil\w+|submi\w*|lodg\w*|tak\w+|report\w*|came in|com\w+ in|appl\w+|regist\w*|accept\w*|"
        r"collect\w*|log\w*|calls?|rais\w*|got|poured|made|brought|petition\w*|handl\w*|fielded|record\w*|claims?",
        r"approved|resolved|granted|upheld|settled",
    ),
    "recruitment": (
        r"recruit\w*|seek\w*|sought|look\w*|accept\w*|invit\w*|appl\w+|calls?|calling|called|enlist\w*|sign\w*|"
        r"open\w*|enrol\w*|gather\w*|rais\w*|solicit\w*|want\w*|tak\w+|regist\w*|will|admit\w*|search\w*",
        r"selected|chose|hired|appointed|picked",
    ),
    "suit": (
        r"su(?:e|ed|es|ing)|fil(?:ed|es|ing)|lodg\w*|brought|bring\w*|launch\w*|took|tak\w+|seek\w*|sought|petition\w*|"
        r"legal action|appeal\w*|pursu\w*|start\w*|mount\w*|initiat\w*|challeng\w*|rais\w*|litigat\w*|submit\w*",
        r"(?:won|lost|prevailed in|dropped) (?:the|a|an|its|his|her|their) (?:\w+ )?(?:lawsuit|suit|case|action)",
    ),
    "deferral": (
        r"defer\w*|h[eo]ld|put(?:ting)? off|on hold|postpon\w*|shelv\w*|suspend\w*|table[ds]?|delay\w*|pending|on ice|"
        r"withh[eo]ld\w*|paus\w*|stay\w*|reserv\w*|wait\w*|halt\w*|set aside|back burner|stall\w*|hold off|not yet|"
        r"later|push\w* back|for now|freez\w*|fr[oe]zen?|without",
        r"reject(?:ed|s)|scrapped|cancell?ed|withdrew|withdrawn|voted down|dismissed|abolished",
    ),
    "passage": (
        r"pass\w*|approv\w*|adopt\w*|vot\w+|endors\w*|enact\w*|clear\w*|won|win\w*|green ?light\w*|green-lit|"
        r"ratif\w*|through|ok|okayed|carried|back\w*|agree\w*|nod|law|pushed|accept\w*|sail\w*",
        r"(?:was|were|been|has|have) (?:submitted|introduced|proposed|tabled|drafted|referred)|submitted|introduced",
    ),
    "completion": (
        r"complet\w*|finish\w*|open\w*|built|inaugurat\w*|ready|done|conclud\w*|wrap\w*|erect\w*|unveil\w*|dedicat\w*|"
        r"end\w*|final\w*|constructed",
        r"broke ground|broken ground|construction (?:has )?(?:began|begun|started)|was started|were started",
    ),
    "ruling": (
        r"sentenc(?:ed|es|ing)|g[ai]ve\w*|hand\w*|impos\w*|convict\w*|rul\w+|order\w*|verdict|jail\w*|fin(?:ed|es|ing)|"
        r"acquit\w*|found|receiv\w*|got|clear\w*|declar\w*|condemn\w*|decision|judg\w*|pronounc\w*|mete\w*|slap\w*|"
        r"serv\w*|behind bars|drew|sent|spared|suspended|not guilty|deliver\w*|let off|upheld|issu\w*",
        r"indicted|booked|referred|sought|requested|demanded",
    ),
    "plan to decide": (
        r"will|plan\w*|(?:is|are|was|were) to|set|expect\w*|intend\w*|due|aim\w*|schedul\w*|going to|look\w*|review\w*|"
        r"consider\w*|stud(?:y|ied|ies)|examin\w*|discuss\w*|consult\w*|explor\w*|whether|would|may|propos\w*|seek\w*|"
        r"slated|weigh\w*|debat\w*|talks?|mull\w*|assess\w*|evaluat\w*|deliberat\w*|negotiat\w*|confer\w*|prepar\w*|"
        r"search\w*|think\w*|hop\w+|to be|soon|on the table|pending",
        r"decided|agreed|determined|resolved|approved|finali[sz]ed|concluded|selected|chose|settled|passed|confirmed",
    ),
}
_KEEPS: dict[Step, re.Pattern[str]] = {step: _words(kept) for step, (kept, _) in _ROWS.items()}
_FURTHER: dict[Step, re.Pattern[str]] = {
    step: re.compile(rf"\b(?:{further})\b", re.IGNORECASE) for step, (_, further) in _ROWS.items() if further
}
_MAY = re.compile(r"\b(?:in|of|on|last|this|next|until|by|since|from|early|mid|late)[\s-]+May\b|\bMay\s+\d")
"""The month, which permits nothing."""


@dataclass(frozen=True, slots=True)
class Overstatement:
    """A Korean step of a sentence, its place there, and the English words that take it further."""

    bead: BeadText
    step: Step
    source: Sentence
    place: tuple[int, int]
    target: Sentence
    words: tuple[int, int]


def keeps_step(text: str, step: Step) -> bool:
    """True where a word of the English *text* keeps *step*."""
    return bool(_KEEPS[step].search(_MAY.sub("", text)))


def overstatements(article: AlignedArticle) -> Iterator[Overstatement]:
    """Yield every step of the Korean that the English of its pair takes further."""
    for bead in beads(article):
        if is_headline(article, bead):
            continue
        paragraph = pair_text(article, bead.index, "source")
        for sentence in bead.pair.source:
            for step, start, end in steps(sentence.text, paragraph):
                found = _further(bead, step)
                if found is not None:
                    yield Overstatement(bead, step, sentence, (start, end), *found)


def _further(bead: BeadText, step: Step) -> tuple[Sentence, tuple[int, int]] | None:
    """Return the English sentence and the place in it that goes further than *step*, None where it is kept."""
    target = _MAY.sub("", bead.target)
    if _KEEPS[step].search(target):
        return None
    if step not in _FURTHER:
        verb = past_verb(bead.target) if bead.is_single else None
        return (bead.pair.target[0], verb.span()) if verb else None
    for sentence in bead.pair.target:
        if (hit := _FURTHER[step].search(_MAY.sub(lambda month: "_" * len(month.group()), sentence.text))) is not None:
            return sentence, hit.span()
    return None
