"""Conditions told as causes, chances as certain, duties as leave: 통과되면, "because it has passed".

Each row names what the Korean says, the English words any of which says as much, the English that says something else,
and the Korean that would account for those words. No word link is needed: the English has more of them than the Korean
accounts for, and none that says what the Korean does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.korean.endings import ENDS_IN_L
from auditor.matching.bead_texts import BeadText, beads, is_headline, morphemes, quote_in, quote_span
from auditor.model import AlignedArticle, Quote, Span, Token

Shift = Literal["condition", "chance", "duty", "forecast", "question", "ruling", "weighing", "presumption"]
"""What became a cause, sure to come, a mere leave, or settled."""
MOST_SENTENCES = 2
"""Sentences a side up to which a pair is read."""
_ABLE = re.compile(
    rf"[{ENDS_IN_L}]\s?수(?:도|는|가|만)?\s?있|가능|[해아어여]도\s?[되된돼좋괜]|허용|쉽|쉬워|만하|자격|권한|능력"
)


@dataclass(frozen=True, slots=True)
class _Row:
    """What the Korean says, English that says as much, English that says something else, and Korean that says that."""

    korean: re.Pattern[str]
    kept: re.Pattern[str]
    wrong: re.Pattern[str]
    accounts: re.Pattern[str]


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b|n['’]t\b", re.IGNORECASE)


_CONDITIONAL = frozenset("면 으면 다면 라면 는다면 ᆫ다면 이라면 았으면 거든".split())
_RECKONING = frozenset("이르 빠르 늦 따르 비하 보 따지 들 말하 합치 더하 빼 감안 고려 환산 비교 치 의하 빌리".split())
"""Endings that put a condition, and stems after which they say how something is known or reckoned."""
_CASE = re.compile(rf"[{ENDS_IN_L}]\s경우(?:에|에는)?(?=[\s,])")
_ROWS: dict[Shift, _Row] = {
    "condition": _Row(
        _CASE,
        _words(
            r"if|unless|once|when\w*|in case|provided|providing|whether|in the event|until|otherwise|were to|"
            r"as long as|so long as|assuming|suppos\w*|anyone|anybody|whoever|would have|depending|subject to|"
            r"every time|each time"
        ),
        re.compile(
            r"\bbecause\b(?! of)|\bnow that\b|(?:^|[“\"‘(]\s?|[.!?]\s)(?:As|Since)\s(?!(?:a|an|part|well|soon|"
            r"long|of|for|to|such|in|with|then)\b|\d)(?:[\w’'.-]+\s){1,14}?[\w’'-]+,",
        ),
        re.compile(r"때문|까닭|[탓덕]|이유|므로|니까|만큼|따라|면서|가운데|느라|바람에|영향|원인|대로|처럼|듯"),
    ),
    "chance": _Row(
        re.compile(
            rf"[{ENDS_IN_L}]\s?수(?:도)?\s?있(?!는)|[{ENDS_IN_L}]지(?:도)?\s?모른|[{ENDS_IN_L}]\s?(?:가능성|우려|공산|여지)"
        ),
        _words(
            r"can\w*|could|may|might|able|possib\w*|likel\w*|unlikel\w*|risk\w*|fear\w*|concern\w*|potential\w*|allow\w*|"
            r"enabl\w*|lets?|capab\w*|eligib\w*|chances?|would|perhaps|maybe|worr\w*|danger\w*|threat\w*|opportunit\w*|"
            r"\w{3,}able|visible|accessible|see|find|permit\w*|free|entitle\w*|access\w*|ready|prospect\w*|probab\w*|feasib\w*|room|scope|options?|"
            r"choose|choice|get to|qualif\w*|suspect\w*|doubt\w*|uncertain\w*|question\w*|must"
        ),
        re.compile(r"\bwill\b(?! have to| need)", re.IGNORECASE),
        re.compile(
            rf"[{ENDS_IN_L}]\s?(?:것|예정|계획|방침|전망|거|테|터)|겠|기로|내년|내달|다음\s달|앞으로|향후|오는|"
            r"[한된인긴는]다(?:고|며|는|면|\.|$)"
        ),
    ),
    "duty": _Row(
        re.compile(r"[가-힣]야\s?(?:한|하[고며는지]|할)|[가-힣]\s필요(?:가|도)\s?있"),
        _words(
            r"must|need\w*|ha(?:s|ve|d|ving) to|should|ought|requir\w*|necess\w*|oblig\w*|mandat\w*|compulsory|"
            r"essential|cannot|unless|only|call\w*|urg\w*|demand\w*|important|crucial|vital|imperative|better|time to|"
            r"forced|insist\w*|compel\w*|due|shall|supposed|responsib\w*|bound|at least|without|before|let|make sure|"
            r"has got|task|order\w*|instruct\w*|recommend\w*|advis\w*|dut(?:y|ies)"
        ),
        re.compile(r"\b(?:can|may)\b(?=\s(?!not|only|never|no\b)[a-z])"),
        _ABLE,
    ),
    "forecast": _Row(
        re.compile(
            rf"[{ENDS_IN_L}]\s것으로\s(?:보인다|예상|전망|관측|예측|추정|본다|봤다|보고\s있|내다)|[{ENDS_IN_L}]\s전망(?:이다|도)|"
            rf"[{ENDS_IN_L}]\s수\s있을\s것"
        ),
        _words(
            r"expect\w*|likel\w*|forecast\w*|project\w*|predict\w*|se(?:e|es|en|eing)|saw|believ\w*|anticipat\w*|"
            r"estimat\w*|look\w*|seem\w*|appear\w*|poised|set|would|could|can|able|may|might|should|probab\w*|possib\w*|"
            r"sa(?:id|ys?|ying)|according|outlook|prospect\w*|th(?:ink|ought)\w*|view\w*|hop(?:e|es|ed|ing)|reckon\w*|"
            r"judg\w*|consider\w*|due|track|analysts?|observers?|warn\w*|fear\w*|concern\w*|presum\w*|apparent\w*|chance\w*|"
            r"speculat\w*|calculat\w*|figur\w*|confiden\w*|told|assum\w*|risk\w*|worr\w*|sure|certain\w*|bound|promis\w*|"
            r"signs?|sight|put|puts|predicted|eye[sd]?|eyeing|watch\w*|sources?|reported\w*|indicat\w*|suggest\w*|point\w*|show\w*"
        ),
        re.compile(r"\bwill\b", re.IGNORECASE),
        re.compile(r"예정|계획|방침|기로|겠"),
    ),
    "weighing": _Row(
        re.compile(
            r"(?:검토|논의|협의|고려|고민|고심|저울질|조율|모색|타진|심의|심사)(?:하고\s?있|하는\s것으로|\s?중이)"
        ),
        _words(
            r"consider\w*|review\w*|discuss\w*|examin\w*|explor\w*|weigh\w*|stud(?:y|ied|ies|ying)|negotiat\w*|talks?|"
            r"talking|mull\w*|debat\w*|look\w*|think\w*|consult\w*|deliberat\w*|table|assess\w*|evaluat\w*|contemplat\w*|"
            r"pursu\w*|seek\w*|sought|under ?way|in the works|ponder\w*|confer\w*|working|coordinat\w*|float\w*|"
            r"options?|agoni[sz]\w*|screen\w*|question|search\w*|ask\w*|possib\w*|toy\w*|eye[sd]?|eyeing|may|might|could|"
            r"hammer\w*|process|feel\w*|sound\w*|inclin\w*|tr(?:y|ies|ying)|vet\w*|read\w*|judg\w*|find\w*|decide"
        ),
        re.compile(r"\b(?:has|have)\s(?:also\s|already\s)?(?!been\b)\w+ed\b|\bwill\b"),
        re.compile(r"[했됐었았갔렸졌냈쳤켰]|예정|계획|방침|기로|겠|[은는]\s?것으로\s보"),
    ),
    "presumption": _Row(
        re.compile(r"(?:것으로|로|다고)\s(?:추정|추측|의심)(?:하고|되고|된다|됐다|되며|된|한다|했다)"),
        _words(
            r"believ\w*|presum\w*|th(?:ink|ought)\w*|suspect\w*|apparent\w*|likely|possib\w*|probab\w*|estimat\w*|"
            r"seem\w*|appear\w*|may|might|could|assum\w*|consider\w*|potential\w*|alleg\w*|fear\w*|put|puts|would|look\w*|"
            r"deem\w*|guess\w*|infer\w*|theor\w*|regard\w*|reckon\w*|dat(?:e|es|ed)|attribut\w*|speculat\w*|suspicio\w*|"
            r"about|some|around|roughly|approximat\w*|se(?:e|es|en)|view\w*|tentativ\w*|calculat\w*|traced|point\w*|leading"
        ),
        re.compile(
            r"\b(?:ha(?:s|ve)\s)?(?:determined|confirmed|concluded|established|verified|found)\b|\bidentified\sas\b|"
            r"\bknown\sto\b",
        ),
        re.compile(r"확인|밝혀|결론|판명|드러|파악|발견|확정|규명"),
    ),
    "question": _Row(
        re.compile(r"여부(?:를|도|에)|[을를]지(?:를|도)?\s(?:\S+\s)?(?:검토|결정|판단|고민|저울질|논의)"),
        _words(
            r"whether|if|decid\w*|decision\w*|review\w*|consider\w*|determin\w*|examin\w*|look\w*|check\w*|confirm\w*|"
            r"investigat\w*|discuss\w*|weigh\w*|stud(?:y|ied|ies)|assess\w*|consult\w*|question\w*|verif\w*|prob\w+|"
            r"inquir\w*|find\w*|found|judg\w*|rul\w*|how|what|who|which|when|where|possib\w*|may|might|could|would|"
            r"monitor\w*|inspect\w*|test\w*|debat\w*|negotiat\w*|fate|yet|mull\w*|plan\w*|see|ask\w*|evaluat\w*|"
            r"explor\w*|vot\w*|depend\w*|choos\w*|choice|analy\w*|disclos\w*|deliberat\w*|screen\w*|unclear|uncertain\w*|"
            r"remain\w*|learn\w*|know\w*|option\w*|or not|mind|call|verdict|settle\w*|answer\w*|say"
        ),
        re.compile(r"\bwill\b|\b(?:has|have)\s(?:\w+ly\s|also\s)?\w+ed\b"),
        re.compile(r"(?!)"),
    ),
    "ruling": _Row(
        re.compile(r"여부(?:를|는)?\s(?:\S+\s)?(?:결정|정[하할해한]|판단|가[리릴])"),
        _words(
            r"whether|if|decid\w*|decision\w*|determin\w*|judge[sd]?|rule[sd]?|mind|call|settle\w*|choos\w*|choice|fate|"
            r"or not|options?|say|vot\w*|question\w*|how|what|answer\w*|verdict|finali\w*|conclu\w*|consider\w*|"
            r"weigh\w*|may|possib\w*|could|would|next step\w*|course|position|stance"
        ),
        re.compile(r"\bwill\b|\b(?:has|have)\s(?:\w+ly\s|also\s)?\w+ed\b"),
        re.compile(r"(?!)"),
    ),
}
_MAY = re.compile(r"\b(?:in|of|on|last|this|next|until|by|since|from|early|mid|late)[\s-]+May\b|\bMay\s+\d")
_JOINING = frozenset("아서 어서 여서 아 어 여 니 으니 니까 으니까 므로 으므로 느라 기에 길래 자 라서".split())
"""Endings of clauses that English may join by because or as."""


@dataclass(frozen=True, slots=True)
class ForceShift:
    """What the Korean says of an act, and the English that says something else."""

    pair: int
    kind: Shift
    source: Quote
    target: Quote


def force_shifts(article: AlignedArticle) -> Iterator[ForceShift]:
    """Yield every condition, chance and duty of which the English says something else."""
    for bead in beads(article):
        if is_headline(article, bead) or max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
            continue
        if "?" in bead.source or "?" in bead.target:
            continue
        tokens = [token for sentence in bead.pair.source for token in morphemes(article, sentence)]
        for kind, row in _ROWS.items():
            if not (kind == "condition" and _joins(tokens)):
                yield from _judge(article, bead, kind, row)


def _joins(tokens: Sequence[Token]) -> bool:
    """True where a clause of the Korean may be told as the cause of another."""
    return any(
        t.tag == "EC" and t.text in _JOINING and not (tokens[i + 1 :] and tokens[i + 1].tag[:2] in ("VX", "VV"))
        for i, t in enumerate(tokens)
    )


def _conditions(tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the predicates that put a condition, from their stem to the ending."""
    for i, token in enumerate(tokens):
        if token.tag == "EC" and token.text in _CONDITIONAL and i:
            stem = next(
                (t for t in reversed(tokens[max(0, i - 3) : i]) if t.tag[:2] in ("VV", "VA", "NN", "VC")), token
            )
            if stem.text not in _RECKONING:
                yield Span(stem.span.start, token.span.end)


def _judge(article: AlignedArticle, bead: BeadText, kind: Shift, row: _Row) -> Iterator[ForceShift]:
    said = next(_said(article, bead, kind, row), None)
    if said is None or row.kept.search(_without_months(bead.target)):
        return
    hits = [(t, hit) for t in bead.pair.target for hit in row.wrong.finditer(_without_months(t.text))]
    if len(hits) > len(row.accounts.findall(bead.source)):
        target, wrong = hits[0]
        words = _OPENING.match(target.text, wrong.start())
        start = words.end() if words else wrong.start()
        end = start + len(target.text[start : wrong.end()].split()[0])
        yield ForceShift(bead.index, kind, said, quote_in(target, start, end))


_OPENING = re.compile(r"[“\"‘(.!?\s]+")


def _said(article: AlignedArticle, bead: BeadText, kind: Shift, row: _Row) -> Iterator[Quote]:
    """Yield where the Korean says what is of *kind*."""
    for sentence in bead.pair.source:
        if kind == "condition":
            yield from (quote_span(sentence, span) for span in _conditions(morphemes(article, sentence)))
        yield from (quote_in(sentence, *hit.span()) for hit in row.korean.finditer(sentence.text))


def _without_months(text: str) -> str:
    return _MAY.sub(lambda month: "_" * len(month.group()), text)
