"""Whether an English sentence gives what it says to somebody: by a verb, a noun or a phrase of saying, in any style."""

import re

_VERBS = (
    r"sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|sp(?:eak|eaks|oke|oken|eaking)|talk\w*|stat(?:e|es|ed|ing)|"
    r"add(?:s|ed|ing)?|"
    r"not(?:e|es|ed|ing)|explain\w*|argu\w*|claim\w*|assert\w*|insist\w*|contend\w*|maintain\w*|stress\w*|"
    r"emphasi[sz]\w*|"
    r"underlin\w*|underscor\w*|highlight\w*|point\w*|remark\w*|comment\w*|observ\w*|repl(?:y|ies|ied|ying)|answer\w*|"
    r"respond\w*|retort\w*|counter\w*|ask(?:s|ed|ing)?|question\w*|wonder\w*|inquir\w*|demand\w*|request\w*|urg\w*|"
    r"call(?:s|ed|ing)?|appeal\w*|plead\w*|beg(?:s|ged|ging)|order\w*|instruct\w*|advis\w*|recommend\w*|suggest\w*|"
    r"propos\w*|"
    r"warn\w*|caution\w*|threat\w*|promis\w*|pledg\w*|vow\w*|swear\w*|swore|predict\w*|forecast\w*|project(?:s|ed)|"
    r"estimat\w*|expect\w*|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|believ\w*|think\w*|thought|feel\w*|felt|"
    r"consider\w*|regard\w*|"
    r"view\w*|s(?:ee|ees|aw|een)|deem\w*|describ\w*|characteri\w*|portray\w*|label\w*|brand(?:ed|ing)|dismiss\w*|"
    r"rat(?:ed|es)|"
    r"assess\w*|evaluat\w*|judg\w*|ruled|found|finds|decid\w*|determin\w*|conclud\w*|interpret\w*|analy[sz]\w*|"
    r"diagnos\w*|"
    r"prais\w*|credit\w*|hail\w*|laud\w*|commend\w*|applaud\w*|welcom(?:es|ed|ing)|thank\w*|congratulat\w*|critici\w*|"
    r"blast\w*|slam\w*|"
    r"condemn\w*|denounc\w*|blam\w*|accus\w*|alleg\w*|charg\w*|complain\w*|protest\w*|lament\w*|deplor\w*|regret\w*|"
    r"apologi\w*|admit\w*|acknowledg\w*|conced\w*|confess\w*|confid\w*|conf(?:irm)\w*|den(?:y|ies|ied|ying)|"
    r"reject\w*|rebut\w*|"
    r"refut\w*|disput\w*|object\w*|oppos\w*|agree\w*|support\w*|disclos\w*|reveal\w*|announc\w*|declar\w*|proclaim\w*|"
    r"report\w*|testif\w*|depos\w*|recall\w*|recount\w*|relat(?:es|ed|ing)|narrat\w*|remember\w*|reminisc\w*|"
    r"reflect\w*|"
    r"writ(?:e|es|ing|ten)|wrote|post(?:s|ed|ing)|tweet\w*|publish\w*|sign(?:al|als|aled|alled|aling)|hint\w*|"
    r"indicat\w*|impl(?:y|ies|ied)|"
    r"intimat\w*|insinuat\w*|express\w*|voic\w*|convey\w*|shar(?:e|es|ed|ing)|reiterat\w*|repeat\w*|echo\w*|"
    r"summ(?:ed|ing) up|"
    r"joke\w*|quip\w*|laugh\w*|smil\w*|sigh\w*|shout\w*|yell\w*|cried|cri(?:es)|scream\w*|whisper\w*|chant\w*|boast\w*|"
    r"brag\w*|celebrat\w*|rejoic\w*|encourag\w*|cheer\w*|reassur\w*|assur\w*|clarif\w*|specif(?:y|ied|ies)|"
    r"list(?:s|ed|ing)|"
    r"cit(?:e|es|ed|ing)|quot\w*|attribut\w*|mention\w*|refer\w*|address\w*|brief(?:s|ed|ing)|present(?:s|ed)|"
    r"introduc\w*|"
    r"argu\w*|reason\w*|justif\w*|excus\w*|defend\w*|liken\w*|compar\w*|want(?:s|ed)?|intend\w*|plan(?:s|ned)|"
    r"resolv\w*|"
    r"declin\w*|refus\w*|invit\w*|offer\w*|inform\w*|notif\w*|heard|hears|learn\w*|worr\w*|doubt\w*|suspect\w*|"
    r"sneer\w*|mock\w*|scoff\w*|taunt\w*|rail\w*|lash\w*|snap\w*|scold\w*|rebuk\w*|reproach\w*|grumbl\w*|gripe\w*|"
    r"called on|took issue|take issue|taking issue|put it|made clear|make clear|held that|holds that"
)
_NOUNS = (
    r"statements?|remarks?|comments?|words|testimony|accounts?|claims?|views?|opinions?|positions?|criticisms?|"
    r"complaints?|"
    r"explanations?|answers?|quotes?|speech|interviews?|messages?|post|letters?|briefings?|press conference|"
    r"news conference|argument|"
    r"assessments?|analysis|grounds?|calls?|appeal|warnings?|concerns?|praise|verdict|ruling|sources?|officials?"
)
_PHRASES = (
    r"according to|reportedly|allegedly|purportedly|supposedly|apparently|"
    r"in (?:\w+ ){1,3}(?:view|opinion|words|eyes|mind)|"
    r"as (?:\w+ ){1,4}(?:put|puts|sees|saw) it|for (?:his|her|its|their) part|per\b|likely|appears?|appeared|"
    r"seems?|seemed"
)
_ANY = re.compile(rf"\b(?:{_VERBS}|{_NOUNS}|{_PHRASES})\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”\"’']*\s+(?=[“\"‘']?[A-Z0-9])")


def is_attributed(text: str) -> bool:
    """True where any word of *text*, an English sentence, tells that somebody says, thinks or reports what it says."""
    return bool(_ANY.search(text))


def sentence_before(text: str, place: int) -> str:
    """Return the sentence of the paragraph *text* that ends before the offset *place*, "" where none does."""
    return _SENTENCE_END.split(text[:place].rstrip() + " ")[-1].strip()
