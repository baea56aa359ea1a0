"""English that denies what the Korean tells: verbs denied where their predicate is not, and where nothing is.

`negation.gained` reads sentences of one side each in which no letter may be told by a negative. Here a word link leads
from a denied verb to its predicate, so that sentences with other denials are judged too; and a sentence in which
nothing denies, doubts or ends anything has no negative in English either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.english.negation import PLAIN, denied_verbs
from auditor.korean.negation import ends, negations, soft_words
from auditor.matching.bead_texts import BeadText, beads, is_headline, morphemes, quote_in, quote_span
from auditor.model import AlignedArticle, Link, Quote, Sentence, Span

LEAST = 0.5
"""Weight of a word link that joins a predicate to a verb."""
MOST_SENTENCES = 2
"""Sentences a side up to which a pair is read."""
REACH = 14
"""Letters behind a predicate in which it may be denied or doubted."""
_VERB = re.compile(r"(?:\s+(?:\w+ly|be|been|have|also|even|yet|all|to|being|directly|just))*\s+(?P<verb>[A-Za-z-]+)")
_SOFT = re.compile(
    r"않|못|없|아니|아닌|안\s|[마말][고라았아]|어렵|어려|힘[들든겨]|불가|금지|중단|거부|거절|실패|부인|부정|취소|포기|철회|반대|제외|배제|"
    r"기각|반려|무산|보류|유보|연기|미[루뤘뤄달흡비]|멈[추췄]|막[았아히]|그[치쳤만]|끊|잃|놓[치쳤]|뿐|모르|모른|몰[라랐]|커녕|덜\s|"
    r"드[물문]|미지수|의문|회의적|난색|싫|삼가|자제|피[하했해]|빠[졌지]|벗어|떨어|모자|부족|다르|다른|달[라리랐]|무[죄료효단산]|"
    r"비[판난]|불[법만참]|까지|전에|만\s|에야|[여해어아]야\s|외면|설[치쳤]|어[겼기긴]|어긋|별로|틀[리렸]|잘못|줄[었어이]|악화"
)
"""What denies or may be told by a negative: in or right behind a predicate, or anywhere in its sentence."""
_FAR = re.compile(
    r"이르[다며]|시기상조|별개|여전|아직|[늦멀]|급급|미만|그대로|동결|끝|반박|일축|선을 그|외에|밖|겨우|고작|불과|"
    r"유일|처음|최초|전무|백지|허술|미숙|소홀|방치|외톨|홀로|혼자|빈\s|비어|낯[설선]|의외|뜻밖|예상|놀[라랐]|역부족|"
    r"한계|걸림돌|제한|제약|면제|불복|낙[마선방오]|결[장석근원렬]|24시간|연중|상시|줄곧|내내|계속|고수|유지|침묵|함구|"
    r"말을 아|묵[살비]|인색|취약|간과|공[석백염]|계류|감감|요지부동|오리무중|지지부진|답보|제자리|정체|사각지대|비공개|"
    r"익명|자리를 비|손을 놓|뒤늦|서툴|생소|약하|약한|약했|낮[은다았]|작[은다았]|적[은다었]|드러내지|쉽[게사]|거짓|"
    r"허위|가짜|누락|간신히|가까스로|면했|모면|정반대|반면|오히려|도리어|과연|이견|이탈|탈[락퇴당]|기권|사퇴|퇴[짜출장]|"
    r"일축|허탕|공[쳤치]|빈손|백기|무릎|무너|동떨|거리가"
)
"""What may be so told only somewhere else in its sentence."""
_BAD = re.compile(
    r"(?:fail|lack|miss|refus|reject|oppos|stop|den[iy]|lose|lost|chang|differ|exceed|forget|forgot|hesitat|mind|"
    r"know|help|want|need|wait|matter|bother|expect|think|believ|seem|appear|necessar|happen|rule|let|go)\w*|only|just|"
    r"merely|simply|all|every\w*|always|enough|so|as|yet|until|un\w{4,}|in(?:e|a|su|ev|co)\w{4,}",
    re.IGNORECASE,
)
"""Words that deny nothing of their own behind a negative, or that English denies where Korean has another word."""


_DENYING = re.compile(rf"{PLAIN.pattern}|\b(?:fail(?:s|ed)?|unable|refus(?:es|ed)|declin(?:es|ed)) to\b", re.IGNORECASE)
_NEVER = re.compile(
    r"\bnever\b|\b(?:fail(?:s|ed)|(?:is|are|was|were) unable|refus(?:es|ed)) to\b|\b(?:No one|Nobody|None of)\b"
)
"""What denies without an auxiliary."""
_THAN = re.compile(r"\b(?:more|less|\w+er)\s(?:\w+\s){0,4}than\b|\b(?:better|worse)\b", re.IGNORECASE)
"""A comparison, which a denial turns into the utmost."""
_IF = re.compile(r"\b(?:if|unless|until|before|whether|without|than)\b[^,]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DeniedAnew:
    """A denial of the English, and the Korean predicate that nothing denies where a link leads there."""

    pair: int
    source: Quote | None
    target: Quote
    is_linked: bool


def denied_anew(article: AlignedArticle) -> Iterator[DeniedAnew]:
    """Yield every denial of the English where its Korean predicate is not denied, or nothing in the Korean is."""
    for bead in beads(article):
        if is_headline(article, bead) or max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
            continue
        n_negations = sum(len(negations(morphemes(article, s))) for s in bead.pair.source)
        if "?" in bead.source or "?" in bead.target or len(_DENYING.findall(bead.target)) <= n_negations:
            continue
        is_bare = not n_negations and not _is_soft(article, bead)
        for target in bead.pair.target:
            yield from _judge(article, bead, target, is_bare=is_bare)


def _is_soft(article: AlignedArticle, bead: BeadText) -> bool:
    """True where any word of the Korean may be told by a negative."""
    words = (token for sentence in bead.pair.source for token in morphemes(article, sentence))
    return bool(soft_words(words) or _SOFT.search(bead.source) or _FAR.search(bead.source))


def _judge(article: AlignedArticle, bead: BeadText, target: Sentence, *, is_bare: bool) -> Iterator[DeniedAnew]:
    for hit in (*denied_verbs(target.text), *denied_verbs(target.text, _NEVER)):
        verb = _VERB.match(target.text, hit.end())
        if (verb is not None and _BAD.fullmatch(verb["verb"])) or _IF.search(target.text[: hit.start()]):
            continue
        if _THAN.search(target.text, hit.end()):
            continue
        link = _link(bead, target, *verb.span("verb")) if verb else None
        sentence = next((s for s in bead.pair.source if link and s.span.contains(link.source)), None)
        is_linked = bool(link and sentence and _is_plain(article, sentence, link.source))
        if is_bare or is_linked:
            source = quote_span(sentence, link.source) if link and sentence else None
            yield DeniedAnew(bead.index, source, quote_in(target, *hit.span()), is_linked)


def _link(bead: BeadText, target: Sentence, start: int, end: int) -> Link | None:
    """Return the best link to the English word from *start* to *end*."""
    place = Span(target.span.start + start, target.span.start + end)
    links = [x for x in bead.pair.links if x.target_paragraph == target.paragraph and x.target.overlaps(place)]
    best = max(links, key=lambda x: (x.weight, -x.source.start), default=None)
    return best if best is not None and best.weight >= LEAST else None


def _is_plain(article: AlignedArticle, sentence: Sentence, span: Span) -> bool:
    """True for a predicate that nothing in it, before it or right behind it denies."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    told = sentence.text[max(0, start - 3) : end + REACH]
    is_predicate = any(
        t.span.overlaps(span) and t.tag[:2] in ("VV", "XR") for t in morphemes(article, sentence)
    ) or any(t.tag == "XSV" and t.span.start == span.end for t in morphemes(article, sentence))
    return is_predicate and not _SOFT.search(told) and not ends(sentence.text[:end])
