"""Acts that a Korean clause tells of, and their parties: who acts, and on whom, in any voice and turn of phrase."""

from dataclasses import dataclass

from auditor.korean.clauses import Argument, Clause
from auditor.lexicon.relations import Relation, parties, relations
from auditor.matching.parties.participants import is_body, is_party
from auditor.model import Span

_PASSIVE_SUFFIX, _PASSIVE_VERBS = frozenset({"되", "받", "당하"}), frozenset({"받", "당하", "입"})
_LIGHT = frozenset(
    "내 제기 가하 퍼붓 하 벌이 쏟아내 보내 전하 건네 청구 쏟 제출 물리 매기 실시 진행 단행 시행 맺 내리 "
    "거두 올리 챙기 낚 안기 안 맛보".split()
)
_SETTING_ABOUT = frozenset("착수 나서 들어가 돌입".split())
"""Verbs that set about an act, which stands before them with 에: 수사에 나서다."""
_UNDERGOING = {
    "붙잡히": "붙잡", "잡히": "붙잡", "치이": "치", "물리": "물", "찔리": "찌르", "빼앗기": "빼앗", "뺏기": "빼앗",
    "쫓기": "쫓", "쫓겨나": "해고", "속": "속이", "밀리": "앞서", "끌려가": "연행", "팔리": "팔", "넘어가": "매각",
    "맞": "때리", "업히": "업",
}  # fmt: skip
"""Verbs whose subject is acted upon, with the verb of the act."""
_LOSING = frozenset({"빼앗기", "뺏기"})
_DEFEATS = ("패", "패배", "석패", "완패", "참패", "대패", "역전패", "패소", "영봉패", "완봉패")
"""Acts that are the loser's own: who suffers a defeat (패배를 당하다) does what the noun says."""
_NO_ACT = frozenset(
    "혐의 의혹 의심 평가 질문 관심 주목 판정 진단 영향 느낌 인상 오해 시선 눈길 충격 상처 처분 재판".split()
)
"""What somebody gets without taking it from anybody."""
_RECEIVED = frozenset(
    "부과 과징금 과태료 벌금 제공 지급 지원 기부 기증 전달 증여 대여 양도 이전 수여 배상 보상 송금 매각 판매 공급 "
    "납품 수출 통보 통지 보고 송치 이송 이관 위임 위탁 배치 파견 투입 배정 의뢰 신고 제보 알리 요청".split()
)
"""Acts whose passive has with 에 who receives, not who acts: 법인에 벌금이 부과됐다, 검찰에 송치됐다."""
_TAKING = frozenset(
    "받 빌리 얻 사들이 구입 매입 수입 차입 임차 빼앗 뺏 훔치 물려받 넘겨받 건네받 제공받 지원받".split()
)
"""Acts whose subject takes something from whom 에서 marks as well."""
_HELD = frozenset("지분 주식 경영권 채권 자회사 사업부 공장 사옥 본사 전환사채".split())
"""What one company buys of another, or sells."""
_PATIENT = ("object", "dative", "head", "rival")


@dataclass(frozen=True, slots=True)
class Act:
    """An act in the Korean with who does it to whom."""

    name: str
    relation: Relation
    agent: Argument
    patients: tuple[Argument, ...]


def act_of(clause: Clause) -> Act | None:
    """Return the act of *clause* with its parties; None for an unknown act, one without an agent, or a passive one
    without both. An act on a thing has no patients.
    """
    if successor := _succession(clause):
        return successor
    stem, others, is_passive = clause.stem, clause.others, clause.suffix in _PASSIVE_SUFFIX
    if _is_undergone(clause):
        stem, is_passive = _UNDERGOING[stem], True
    owner: Argument | None = None
    objects = [a for a in others if a.case == "object" or (stem in _SETTING_ABOUT and a.case == "dative")]
    noun = objects[-1] if objects else clause.event
    if stem in _SETTING_ABOUT and noun is not None and (act := _action(noun)):
        stem, others = act, tuple(a for a in others if a is not noun)
    elif stem in _LIGHT and any(a.nouns == "상대" for a in others):
        stem = "소송"
    elif noun is not None and (stem in _LIGHT or stem in _PASSIVE_VERBS) and (act := _action(noun)):
        is_passive = stem in _PASSIVE_VERBS and act not in _DEFEATS
        owner = noun.owner or (_before_act(noun, act) if is_passive else None)
        stem, others = act, tuple(a for a in others if a is not noun)
    elif stem in _PASSIVE_VERBS and noun is not None and noun.nouns.endswith(tuple(_NO_ACT)):
        return None
    relation = relations().get(stem)
    if relation is None or clause.subject is None or clause.suffix == "시키":
        return None
    if is_passive:
        cases = ("agent", "source") if stem in _RECEIVED else ("agent", "source", "dative")
        agents = [a for a in others if a.case in cases and (a.nouns or is_party(a))]
        agents = agents or [a for a in others if a.case == "start" and is_body(a)]
        agent = agents[0] if len(agents) == 1 else owner if not agents else None
        return Act(stem, relation, agent, (clause.subject,)) if agent else None
    takers = ("source", "start", "head") if stem in _TAKING else (*_PATIENT, "source")
    patients = tuple(a for a in others if a.case in takers)
    patients += tuple(a.owner for a in others if a.owner is not None and a.case == "object")
    patients += tuple(held for a in others if a.case == "object" and (held := _holder(a)) is not None)
    patients = tuple(a for a in patients if is_party(a))
    return Act(stem, relation, clause.subject, patients) if patients or is_party(clause.subject) else None


def _holder(noun: Argument) -> Argument | None:
    """Return the company in a compound that ends in what is held of it: 하늘전자 in 하늘전자 지분 5%."""
    at = next((i for i, token in enumerate(noun.tokens) if token.text in _HELD), 0)
    named = tuple(token for token in noun.tokens[:at] if token.tag in ("NNP", "SL"))
    return Argument(noun.case, Span(named[0].span.start, named[-1].span.end), named) if named else None


def _is_undergone(clause: Clause) -> bool:
    """True for a verb whose subject is acted upon; with an object only where that is what is lost."""
    has_object = any(a.case == "object" for a in clause.others)
    return clause.stem in _UNDERGOING and not clause.suffix and (not has_object or clause.stem in _LOSING)


def _before_act(noun: Argument, act: str) -> Argument | None:
    """Return who acts in a compound that ends in an act: 검찰 in 검찰 조사."""
    length, tokens = 0, list(noun.tokens)
    while tokens and length < len(act):
        length += len(tokens.pop().text)
    named = [t for t in tokens if t.tag[:2] == "NN"]
    word = "".join(t.text for t in named)
    if not named or length != len(act) or not (named[-1].tag == "NNP" or any(word.endswith(p) for p in parties())):
        return None
    return Argument(noun.case, Span(tokens[0].span.start, tokens[-1].span.end), tuple(tokens))


def _succession(clause: Clause) -> Act | None:
    """Return the act of who comes after whom: A의 후임으로 B가, A의 뒤를 이어 B가."""
    for argument in clause.others:
        is_place = argument.nouns.endswith("후임") or (argument.nouns == "뒤" and clause.stem == "잇")
        if is_place and argument.owner and clause.subject:
            new = next((a for a in clause.others if a.case == "object" and a is not argument), clause.subject)
            return Act("승계", relations()["승계"], new, (argument.owner,))
    return None


def _action(noun: Argument) -> str | None:
    nouns = noun.nouns
    return next((nouns[i:] for i in range(max(1, len(nouns) - 1)) if nouns[i:] in relations()), None)


def passive_act(clause: Clause) -> tuple[str, Relation] | None:
    """Return the act that the subject of *clause* undergoes, None where it undergoes none that is known."""
    stem, is_passive = clause.stem, clause.suffix in _PASSIVE_SUFFIX
    if _is_undergone(clause):
        stem, is_passive = _UNDERGOING[stem], True
    objects = [a for a in clause.others if a.case == "object"]
    if objects and stem in _PASSIVE_VERBS and (act := _action(objects[-1])) and act not in _DEFEATS:
        stem, is_passive = act, True
    relation = relations().get(stem)
    return (stem, relation) if relation and is_passive else None
