"""How a Korean sentence denies: which morphemes negate its predicates, and which idioms only look as if they did."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from auditor.model import Span, Token

IDIOMS = re.compile(
    r"밖에|않을 수 없|[가-힣]고 없|지 않으면|않고서|못지않|뿐(?:만)?\s?아니|만이 아니|만 아니|"
    r"(?:적지|머지|멀지|끊이지|그치지|다름|틀림|변함|상관|관계|어김|끊임|거침|아낌|빠짐|손색|더할 나위|두말할 것|"
    r"말할 것도|하나같이|얼마|예외|차질|이견|여지|꼼짝|하염|쉴 새|쉴 틈|뜰 새|유례|전례|둘도|다시|더|난데|"
    r"터무니|어처구니|"
    r"어이|지체)\s?(?:이|가|은|는|도|할 것|에|를)?\s?(?:없|않|아니|못)|지 않을[까지]|지 않나|지 않겠(?:느|나|는|습니까|"
    r"어|지)|잖|아닌가|아니냐|"
    r"아니겠|않았나|못하다는|마지않|만만치|만만하지|심상치|예사롭지|무관하지|다르지|적지|작지|크지|높지|낮지|많지|"
    r"쉽지|좋지|시원치|에 그치지|아랑곳|불구하고|말고|않은가|지 않는 한|기 전에|전까지|않도록|못하도록|없도록|모르|"
    r"알아보지|안 돼|안 되|안된|못 이|오갈 데|보잘것|없애|없어지|없앴|어쩔 수|"
    r"아니면|아닐 수 없|수 없을 (?:정도|만큼)|것만은|"
    r"아끼지|오래지|우연치|우연하지|면치|면하지|큰 차이|별 차이|문제가 없|문제없|이상이? 없|못 생|못생|파괴하지|"
    r"따로 없|개의치|서슴지|마다하지|주저하지|주저 없|의심할 여지|두말|손색이|흠잡을|모자라지|뒤지지|놓치지|"
    r"(?<![가-힣])잘\s\S{1,6}지\s?못|잊지|가리지|막론|꺾이지|지치지|지 않고 (?:\S+ ){0,2}(?:유지|이어)"
)
"""Negatives that do not deny, that English puts another way, or that belong to a word (더없이, 없애다)."""

DECLARATIVE = re.compile(r"다[\"'”’」』)\]]*[.。…]*$")
"""The end of a written statement."""

_SOFT = re.compile(
    r"모르|모른|몰랐|몰라|별로|틀리|틀렸|떨어|여부|아냐|없|않|못|안 |아니|말라|금지|거부|거절|부인|중단|반대|제외|취소|"
    r"포기|철회|불|비|미|무|막|피하|달리|달라|커녕|어렵|어려|힘들|싫|그만|실패|부족|덜|만|뿐|외|감퇴|결함|낙|전혀|"
    r"좀처럼|도무지|아직|더 이상|반|해제|그치|멈추|멈췄|끊|잃|놓치|기각|부정|제한|해지|해소|차단|방지|예방|삼가|자제|"
    r"에야|어야|아야|여야|해야|봐야|라야|야만|늦|대신|까지|전에|그대로|동결|유지|여전|계속|멀|드물|벅차|모자|미달|미만|빠지|빠져|빠졌|쉬|"
    r"면하|면제|벗어|보류|유보|연기|미루|미뤘|악|노"
)
"""What denies without a negative: English may well use a negative for it."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A negated predicate: the span from its stem to the negative, and whether it is a main one, and whether a
    verb is denied (않, 못하, 말) rather than a being (없, 아니)."""

    span: Span
    is_main: bool
    is_verbal: bool


def negations(tokens: tuple[Token, ...]) -> tuple[Negation, ...]:
    """Return the negated predicates of a sentence given by its morphemes, in order."""
    found = []
    for i, token in enumerate(tokens):
        if _is_negative(token) and not _is_completion(tokens, i):
            start = _stem(tokens, i)
            found.append(
                Negation(Span(tokens[start].span.start, token.span.end), _is_main(tokens, i), token.tag == "VX")
            )
    return tuple(found)


def denied_words(tokens: tuple[Token, ...], negation: Negation) -> tuple[Token, ...]:
    """Return what *negation* denies, its object before its verb: 백신, 맞 in 백신을 맞지 않은; 허가 in 허가 없이.

    Nothing for denied adjectives, which English turns into others (가볍지 않은 is grave).
    """
    i = next(k for k, token in enumerate(tokens) if token.span.end == negation.span.end and _is_negative(token))
    denied = tokens[i]
    if denied.tag == "MAG" and denied.text in ("안", "못"):
        verbs = [token for token in tokens[i + 1 : i + 3] if token.tag[:2] == "VV"]
        return (*_noun_before(tokens, i), verbs[0]) if verbs else ()
    if _is_verbal(tokens, i):
        start = next(k for k in range(i + 1) if tokens[k].span.start >= negation.span.start)
        head = tokens[start]
        if head.tag[:2] == "VV":
            return (*_noun_before(tokens, start), head)
        is_action = head.tag[:2] == "NN" and tokens[start + 1].tag == "XSV"
        return (head,) if is_action else ()
    nouns = _noun_before(tokens, i)
    if nouns and nouns[0].text == "수" and nouns[0].tag == "NNB":
        verbs = [t for t in tokens[max(0, i - 6) : i] if t.tag[:2] == "VV" or (t.tag == "NNG")]
        return tuple(verbs[-1:])
    return tuple(noun for noun in nouns if noun.tag != "NNB")


def _noun_before(tokens: tuple[Token, ...], i: int) -> tuple[Token, ...]:
    """Return the noun before the morpheme at *i* and its particle, () for none."""
    k = i - 1
    while k >= 0 and tokens[k].tag in ("JKO", "JKS", "JKC", "JX", "JKB", "XSN"):
        k -= 1
    return (tokens[k],) if k >= 0 and tokens[k].tag[:2] in ("NN", "XR") else ()


REFUSALS = frozenset(
    "거부 거절 취소 철회 금지 중단 부인 반대 무산 보류 포기 폐지 기각 파기 유예 제외 배제 불허 부결 반려 사양 불참 "
    "기권 탈퇴 "
    "해임 파면 박탈 중지 종료 결렬 실패 좌절 불복 반발 삭제 차단 봉쇄 단절 폐쇄".split()
)
"""Nouns whose predicate says that something is not done, or not any more."""


_ENDS = re.compile(
    rf"(?:{'|'.join(sorted(REFUSALS))}|연기|부정|의심|숨기|은폐|피하|회피|막|저지|무시|멈추|그만|제한|줄이|감소|축소|잃|상실)"
    r"\S{0,4}\s?\S{0,2}$"
)


def ends(predicate: str) -> bool:
    """True where the denied *predicate*, with what stands before it, ends or refuses something: 중단하지 않."""
    return bool(_ENDS.search(predicate))


def refusals(tokens: tuple[Token, ...]) -> tuple[Negation, ...]:
    """Return the main predicates that refuse or end something without a negative (거부했다), in order."""
    return tuple(
        Negation(Span(noun.span.start, verb.span.end), True, True)
        for i, (noun, verb) in enumerate(pairwise(tokens), 1)
        if verb.tag == "XSV" and noun.text in REFUSALS and verb.text in ("하", "되", "시키") and _is_main(tokens, i)
    )


def _is_negative(token: Token) -> bool:
    return (
        (token.tag == "VX" and token.text in ("않", "못하", "말"))
        or (token.tag == "MAG" and token.text in ("안", "못", "없이"))
        or (token.tag in ("VA", "VCN") and token.text in ("없", "아니"))
    )


def _is_completion(tokens: tuple[Token, ...], i: int) -> bool:
    """True for 말다 that says that something came about after all: 지고 말았다."""
    return tokens[i].text == "말" and i > 0 and tokens[i - 1].text == "고"


def denies_adjective(tokens: tuple[Token, ...], negation: Negation) -> bool:
    """True where *negation* denies an adjective, for which English may have another: 옳지 않은 is wrong."""
    before = [t for t in tokens if t.span.start >= negation.span.start and t.span.end < negation.span.end]
    return any(t.tag in ("VA", "VA-I", "VA-R", "XSA") for t in before)


def _is_verbal(tokens: tuple[Token, ...], i: int) -> bool:
    """True for 않 and 못하 after 지; Kiwi may see the latter as 못 and 하."""
    return tokens[i].tag == "VX" or (tokens[i].text == "못" and i > 0 and tokens[i - 1].text == "지")


def _stem(tokens: tuple[Token, ...], i: int) -> int:
    """Return where the predicate denied at *i* begins: the noun or verb before 지 않, the word itself for 없."""
    if not _is_verbal(tokens, i):
        return i
    start = i
    while start > 0 and tokens[start - 1].tag[:2] in ("EC", "XS", "VV", "VA", "NN", "XR", "JX", "VX", "EP"):
        start -= 1
        if tokens[start].tag[:2] in ("VV", "VA", "NN", "XR"):
            break
    return start


def _is_main(tokens: tuple[Token, ...], i: int) -> bool:
    """True when the negative at *i* ends the sentence or a report, or is what was decided or is planned."""
    after = i + 2 if [t.text for t in tokens[i : i + 2]] == ["못", "하"] else i + 1
    rest = [token for token in tokens[after:] if token.tag != "EP"]
    if not rest:
        return True
    first, following = rest[0], rest[1] if len(rest) > 1 else None
    if first.tag == "EF" or (first.tag == "EC" and _REPORT.search(first.text)):
        return True
    if first.tag == "ETN":
        return following is not None and following.text == "로"
    return first.tag == "ETM" and following is not None and following.text in ("것", "방침", "계획", "예정", "거")


_REPORT = re.compile(r"(?:다|라|자)(?:고|며|면서)$")
"""Endings that report a statement: 않았다고, 없다며."""


_DOUBLED = re.compile(
    r"없지\s?(?:는\s?|도\s?)?않|않을\s?수\s?없|지\s?않은\s?것도\s?아니|(?:없는|않는|않은)\s?것은\s?아니|"
    r"(?:없다|없는\s?것이라|아니라)고\s?(?:는\s?|만\s?)?(?:할|볼|말할|단정할)\s?수(?:는|도|만)?\s?없|"
    r"(?:없|못|않)\S{0,3}다고(?:는)?\s?하지(?:는|도)?\s?않|"
    r"(?:않고|않고는|없이|없이는|아니고|아니고는|않고서는|않으면|없으면|않는 한|없는 한)[^.]{0,24}(?:없|않|못|안\s)"
)
"""Negatives that undo each other."""
_SOFT_PREFIXES = frozenset("불 부 미 무 비 탈 반".split())
_SOFT_NOUNS = frozenset(
    "부족 제한 실종 해제 폐교 결함 상실 손실 위반 불법 불만 불안 불편 미만 미달 미흡 무산 무죄 무료 무효 무단 부재 "
    "부정 부실 부상 부인 부채 적자 손해 피해 분실 취약 공백 차질 예방 방지 회피 면제 예외 별도 실패 탈락 낙선 분쟁 "
    "갈등 이견 불화 퇴장 퇴출 유보 지연 연기 보류 사퇴 사임 격리 정지 휴업 휴학 휴교 폐업 파업 결석 누락 오류 실수 "
    "착오 오해 은폐 미제 미수".split()
)


def is_doubled(text: str) -> bool:
    """True where two negatives of *text* undo each other: 없지 않다, 아니라고 할 수 없다."""
    return bool(_DOUBLED.search(text))


_UNDONE = re.compile(
    r"없지\s?(?:는\s?|도\s?)?않|(?:없다|없는\s?것이라|아니라|않다|않는다|않았다)고\s?(?:는\s?|만\s?)?(?:할|볼|말할|단정할)\s?수(?:는|도|만)?\s?없|"
    r"(?:없는|않는|않은)\s?것(?:은|도)\s?아니"
)


def is_undone(text: str) -> tuple[int, int] | None:
    """Return where two negatives of *text* come to a weak yes (없지 않다, 없다고 볼 수 없다), None where none do."""
    hit = _UNDONE.search(text)
    return hit.span() if hit else None


def soft_words(tokens: Iterable[Token]) -> int:
    """Return how many words of *tokens* English tells by words that hold a denial, without a negative: 부족, 폐쇄."""
    return sum(
        token.text in _SOFT_NOUNS or token.text in REFUSALS if token.tag[:2] == "NN" else token.text in _SOFT_PREFIXES
        for token in tokens
        if token.tag[:2] == "NN" or token.tag == "XPN"
    )


def is_plain(text: str) -> bool:
    """True when *text* has no idiom that makes its negatives doubtful."""
    return not IDIOMS.search(text)


def denies_softly(text: str) -> bool:
    """True when *text* has a word that English may express with a negative."""
    return bool(_SOFT.search(text))
