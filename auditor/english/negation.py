"""How an English sentence denies: by plain negatives, by words that hold one, and by turns that mean as much."""

import re
from collections.abc import Iterator
from typing import Literal

PLAIN = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without)\b|n['’´`]t\b|\bno[- ]one\b",
    re.IGNORECASE,
)
"""Words that negate outright."""

_STRONG = re.compile(
    r"\b(?:unable|unless|until|lack\w*|fail\w*|refus\w*|declin\w*|den(?:y|ies|ied|ial|ying)|reject\w*|avoid\w*|avert\w*|"
    r"prevent\w*|stop\w*|ceas\w*|halt\w*|abandon\w*|for[eg]o\w*|withh[eo]ld\w*|withdr[ae]w\w*|drop\w*|skip\w*|"
    r"scrap\w*|cancel\w*|miss\w*|absen\w*|refrain\w*|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|forbade|"
    r"rather|instead|hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|"
    r"un(?!ion|it|der|iver|ifi|iqu|iform|veil|esco|icef|til\b)\w{3,}|im(?:poss|prob|perf|mune)\w*|"
    r"in(?:ab|ad|ap|cap|cor|def|eff|exp|freq|op|suf|tol|val|vis)\w{3,}|ir(?:re|ra)\w+|"
    r"dis(?!tr|cus|cover|ease|aster|play|pute|tan|tin|tri|patch|pens|clos|burs)\w{3,}|mis(?!s?ion|ter|sil)\w{3,}|"
    r"non\w*|(?!never|regard|none|un|b)\w+less|\w+-free|minus|"
    r"ex(?:cept|clu|empt)\w*|out of|short of|far|free (?:of|from)|oppos\w*|contrary|different\w*|omit\w*|los[est]\w*|"
    r"gone|empty|void|zero|doubt\w*|beyond|escap\w*|quit|g(?:i|a)ve up|giving up|ignor\w*|neglect\w*|overlook\w*|"
    r"resist\w*|boycott\w*|hesita\w*|reluctan\w*|spar(?:e|ed|ing)|wait\w*|off|stay\w*|keep\w*|kept|"
    r"unchanged|"
    r"silen\w*|waiv\w*|suspend\w*|defer\w*|delay\w*|postpon\w*|block\w*|clos\w*|vain|devoid|bad|"
    r"exceed\w*|if|whether|remain\w*|maintain\w*|against|yet to|rare|free)\b",
    re.IGNORECASE,
)
_IDIOMS = re.compile(
    r"\b(?:away from|part(?:ed|s|ing)? ways|divided|a miss|s(?:it|its|at|itting) (?:it )?out|"
    r"f(?:all|alls|ell|alling|allen) (?:short|through|behind|flat|apart|silent)|"
    r"opt\w* out|rul\w* out|stand\w* down|back\w* (?:out|down|off)|pull\w* (?:out|back)|hold\w* (?:off|back|out)|"
    r"held (?:off|back|out)|"
    r"turn\w* (?:down|away|a blind eye|back)|call\w* off|put\w* off|stay\w* (?:away|out|home)|steer\w* clear|"
    r"shy\w* away|"
    r"walk\w* away|do(?:es|ne)? away|did away|go(?:es|ne)? without|went without|keep\w* (?:from|away)|"
    r"kept (?:from|away)|"
    r"pass\w* (?:up|on)|lock\w* (?:up|out)|shut\w* (?:out|down)|cut\w* off|clear\w* of|cleared|"
    r"at (?:a loss|odds|bay)|no longer|br(?:eak|oke)\w* (?:down|off)|"
    r"(?:push|hit|fir|struck|strik)\w* back|bristl\w*|balk\w*|sidestep\w*|protest\w*|fum(?:e|ed|ing)|"
    r"last (?:[a-z]+ed|won|seen|held|met|took|went|made|came|saw|had)|f[ae]ll\w* (?:through|apart)|collaps\w*|"
    r"yet|nowhere|anything but|all but|the last to|under (?:suspension|wraps)|on hold|on ice|up in the air|"
    r"off (?:limits|the table)|"
    r"sideline\w*|inelig\w*|disqualif\w*|suspended|unavailab\w*|elud\w*|elus\w*|evad\w*|evas\w*|shun\w*|"
    r"abst(?:ain|en)\w*|"
    r"forfeit\w*|dodg\w*|depriv\w*|rob(?:s|bed|bing)?\sof|rob(?:s|bed|bing)?\s\w+\sof|def(?:y|ies|ied|ying|iance)|defiant|lapse\w*|expir\w*|unresolved|foil\w*|"
    r"thwart\w*|deter(?:s|red|ring)?|"
    r"deterren\w*|discourag\w*|dissuad\w*|hinder\w*|imped\w*|hamper\w*|preclud\w*|exempt\w*|forsak\w*|forsook|"
    r"veto\w*|revers\w*|bypass\w*|circumvent\w*|skirt\w*|"
    r"repeal\w*|overturn\w*|quash\w*|acquit\w*|void\w*|null\w*|annul\w*|rescind\w*|revok\w*|retract\w*|"
    r"abolish\w*|"
    r"eliminat\w*|remov\w*|eras\w*|delet\w*|disappear\w*|vanish\w*|lapsed|stall\w*|deadlock\w*|gridlock\w*|"
    r"impass\w*|imposs\w*|"
    r"short(?:age|fall|ages|falls|coming)?|shortcomings?|scant\w*|meager|meagre|scarc\w*|bare(?:ly)?|negligib\w*|"
    r"insignific\w*|slim|remote|"
    r"improbab\w*|blank|barren|deaf|blind|mute|mum|tight-lipped|stranger\w*|immun\w*|alien|foreign to|"
    r"struggl\w*|grappl\w*|at most|stop\w* short|fruitless|idle\w*|dormant|stagna\w*|flat|steady|intact|constant|"
    r"undecided|pending|prior to|apart from|aside from|save for|but for|bereft|at the expense|in the dark|"
    r"(?:leav\w*|left)(?:\s\S+){1,7}\s(?:where|as)\s(?:it|they|things)\b|left\s(?:logged|switched|turned|plugged)|"
    r"skeptic\w*|sceptic\w*|wary|disagree\w*|dissent\w*|objection\w*|false\w*|groundless|baseless|myth|untrue|"
    r"nix\w*|ditch\w*|shelv\w*|freez\w*|froze\w*|squander\w*|waste[sd]?|wasted|overdue|outstanding|behind|past due|"
    r"belated\w*|"
    r"negativ\w*|anonym\w*|evapor\w*|cease-?fire|hold out|spurn\w*|snub\w*|rebuff\w*|disapprov\w*|forgot\w*|"
    r"forget\w*|lost|lacking|disput\w*|refut\w*|contest(?:s|ed|ing)|rebut\w*|h[eo]ld\w* (?:his|her|their|its) tongues?|"
    r"let(?:s|ting)?\s(?:\S+\s){1,5}(?:stand|go|be|alone)|liv\w+ with|"
    r"in want of|st(?:and|ood)\w* back|sidelines?|hands[ -]off|take \w+ course)\b",
    re.IGNORECASE,
)
"""Turns and verbs that hold a negative as well: to sit out, to fall short, to elude, to be shelved."""

HOLDING = (_STRONG, _IDIOMS)
"""Both lists of words that hold a negative."""

_WEAK = re.compile(
    r"\b(?:or|too|leav\w*|left|wrong|poor\w*|slow\w*|weak\w*|late|injur\w*|least|only|just|but|yet|still|anything|any(?:body|one)?|ever|even|against|despite|although|though|however|while|than|"
    r"other|difficult\w*|hard|tough|end\w*|before|away|low|small|scarce|rare|minor|hold|held|same|firm|excus\w*|"
    r"limit\w*|restrict\w*|shut\w*|else|otherwise|what|why|how|who|regardless|whatever|nay|equal\w*|also)\b|\?",
    re.IGNORECASE,
)

_MAIN = re.compile(
    r"\b(?:do|does|did|will|would|has|have|had|is|are|was|were|can|could|should|shall|must)"
    r"(?:n['’]t|\s+not)\b(?!\s+(?:only|just|merely|necessarily|until|yet|alone|to mention))|\bcannot\b"
    r"(?!\s+(?:only|help))",
    re.IGNORECASE,
)
"""An auxiliary that is denied."""


_ENDING = re.compile(
    r"(?:suspen[ds]|stop|ceas|halt|cancel|postpon|delay|defer|clos|withdr|reject|refus|declin|den[yi]|den|oppos|drop|"
    r"scrap|abandon|exclu|block|ban|limit|reduc|los|remov|eliminat|abolish|delet|revers|repeal|overturn|quash|"
    r"revok|annul|"
    r"rescind|veto|shelv|freez|froze)\w*",
    re.IGNORECASE,
)
"""Verbs that say in one word that something does not happen (any more): denied themselves in 중단하지 않는다."""


_AGAINST = re.compile(
    r"\b(?P<act>(?:claim|suit|lawsuit|case|charge|complaint|action|allegation|accusation|litigation|petition|warrant|"
    r"sanction|crime|violence|evidence|suspicion|investigation|probe|proceeding|measure|damage|match|game|win|won|victor\w|"
    r"dollar|yen|euro|currenc\w+|vaccin\w+|fight|insur\w+)(?:s|es)?)\sagainst\b",
    re.IGNORECASE,
)
"""What is brought against somebody, or played against them, says nothing of a refusal."""


def doubt_of_negation(text: str, verb: str = "") -> Literal["none", "weak", "strong"]:
    """Return how likely something in *text* is what became of a negative: lack and unless strong, only and who weak.

    *verb* is the English verb of the predicate that should be denied; one like "suspend" then denies nothing itself.
    """
    is_ending, text = bool(_ENDING.fullmatch(verb)), _AGAINST.sub(r"\g<act>", text)
    strong = (hit.group() for words in (_STRONG, _IDIOMS) for hit in words.finditer(text))
    if PLAIN.search(text) or any(not is_ending or word != verb for word in strong):
        return "strong"
    return "weak" if _WEAK.search(text) else "none"


_SPLIT = r"(?:\s\S+){0,5}?\s"
_REFUSING = re.compile(
    r"\b(?:object(?:s|ed|ing|ions?)?|f(?:ight|ought)\w*|fend\w*|forwent|relinquish\w*|surrender\w*|conced\w*|ax(?:e[sd]?|ing)|"
    r"rid|reneg\w*|destroy\w*|aside|grace|reprieve\w*|moratori\w*|tabl(?:es|ed|ing)|fizzl\w*|derail\w*|scuttl\w*|paus\w*|"
    r"interrupt\w*|returned|defeat\w*|kill\w*|pull\w*|scrub\w*|strip\w*|outlaw\w*|refut\w*|disput\w*|contest(?:s|ed|ing)?|"
    r"innocen\w*|oust\w*|fir(?:ed|es|ing)|sack(?:s|ed|ing)?|unseat\w*|expel\w*|expul\w*|evict\w*|depos\w*|exit\w*|"
    r"seced\w*|bolt\w*|defect\w*|abort\w*|finish\w*|conclud\w*|complet\w*|wrap\w*|sever(?:s|ed|ing)?|cut\w*|wip\w*|"
    r"seal\w*|lock\w*|shutter\w*|ruptur\w*|breakdown|flop\w*|flunk\w*|founder\w*|frustrat\w*|dash\w*|backlash|outcry|"
    r"ang(?:er|ry)\w*|furious|critici\w*|quarrel\w*|complain\w*|rebel\w*|revolt\w*|bow\w*|br(?:eak|oke)\w*|t(?:ear|ore|orn)|"
    r"plead\w*|turn\w*|walk\w*|withst\w*|fault\w*|relie[vf]\w*|unload\w*|shed\w*|sold|sell\w*|lift\w*|wound\sdown|"
    r"winding\sdown|jettison\w*|junk(?:s|ed)?|bin(?:s|ned)|mothball\w*|phas\w*|sunset|cancell?\w*|wreck\w*|botch\w*|bust\w*|"
    r"terminat\w*|wall|(?:rain|wash|snow)ed\s(?:out|off)|appeal\w*|challeng\w*|issue|lash\w*|foul|angri\w*|intercept\w*|"
    rf"(?:g[iao]v\w*|mak\w*|le[ft]t?|put|pull\w*|br[eo]\w*|t[eo][ar]\w*){_SPLIT}(?:up|go|off|down|aside)|"
    rf"(?:turn|thr[eo]w|struck|strik|vot|sen[dt]|hand|t[ao][ko]\w|walk|sho+t|knock|brush|beat|rul|shut|ke[ep]|push|cut|writ|"
    rf"wrot|call|ward|stav|scar|wav|laugh|sho[ou]\w|lock|clos|block|clear|cast|toss|kick|sign|dr[io]v)\w*{_SPLIT}"
    r"(?:down|back|away|out|aside|off))\b",
    re.IGNORECASE,
)
"""Verbs that say in one word that something is refused or ended, beside those that hold a negative."""


def tells_refusal(text: str) -> bool:
    """True where something in *text* may say that a thing is refused, dropped or ended."""
    return doubt_of_negation(text) != "none" or bool(_REFUSING.search(text))


_NUMERO = re.compile(r"\bNo\.?\s?(?=\d)")


def count_denials(text: str) -> tuple[int, int, int]:
    """Return how many words of *text* negate outright, hold a denial, and come near one (only, still, hard)."""
    kept = _NUMERO.sub("", text)
    lexical = sum(len(list(words.finditer(kept))) for words in (_STRONG, _IDIOMS))
    return len(list(PLAIN.finditer(kept))), lexical, len(list(_WEAK.finditer(kept)))


def denied_verbs(text: str, words: re.Pattern[str] = _MAIN) -> Iterator[re.Match[str]]:
    """Yield the denied auxiliaries, or *words*, of *text* that nothing after them in their clause limits or turns."""
    for hit in words.finditer(text):
        stop = _CLAUSE_END.search(text, hit.end())
        if not _LIMITED.search(text, hit.end(), stop.start() if stop else len(text)):
            yield hit


_CLAUSE_END = re.compile(r"[,;:.”\"](?:\s|$)|\b(?:and|but|while|because|although|though|who|which)\b")


def denied_verb(text: str) -> re.Match[str] | None:
    """Return the first denied auxiliary of *text* that nothing after it limits or turns round, None for none."""
    return next((hit for hit in _MAIN.finditer(text) if not _LIMITED.search(text, hit.end())), None)


_LIMITED = re.compile(
    r"\b(?:until|unless|only|without|before|but|just|merely|simply|all|every|always|necessarily|entirely|fully|even|any\s+longer|"
    r"anymore|so\s+much|as\s+much|as\s+\w+\s+as|more\s+than|less\s+than|fewer\s+than|enough|rest|mind|exceed\w*|"
    r"surpass\w*|miss\w*|"
    r"fail\w*|lack\w*|lose|stop\w*|let|allow\w*|want\w*|go|change\w*|\w+less|un\w{4,}|in(?:dis|ev|ac)\w+|dis\w{4,})\b",
    re.IGNORECASE,
)
"""Words after a denied auxiliary with which it says no less than a positive: not until, cannot without, not fail to."""
