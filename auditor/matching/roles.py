"""Who does what to whom: agent and patient that the English exchanges.

The Korean says by particles who acts (`auditor.korean.clauses`); in the English the verb of the same act stands between
the parties, and its voice and preposition tell which of them acts. Only what both sides say plainly is compared.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from auditor.english.clauses import doer_region, is_head, undergoer_region
from auditor.english.verbs import Voice, forms, voice
from auditor.korean.clauses import Argument, Clause, clauses
from auditor.lexicon.relations import Relation, Verb, by_form, parties, relations
from auditor.matching.bead_texts import BeadText, beads, morphemes, quote_in
from auditor.matching.participants import Places, is_party, locate
from auditor.model import AlignedArticle, Quote, Sentence, Span

_PASSIVE_SUFFIX, _PASSIVE_VERBS = frozenset({"되", "받", "당하"}), frozenset({"받", "당하", "입"})
_LIGHT = frozenset("내 제기 가하 퍼붓 하 벌이 쏟아내 보내 전하 건네 청구 쏟 제출 실시 진행 단행 시행 맺 내리".split())
_SETTING_ABOUT = frozenset("착수 나서 들어가 돌입".split())
"""Verbs that set about an act, which stands before them with 에: 수사에 나서다."""
_UNDERGOING = {
    "붙잡히": "붙잡", "잡히": "붙잡", "치이": "치", "물리": "물", "찔리": "찌르", "빼앗기": "빼앗", "뺏기": "빼앗",
    "쫓기": "쫓", "쫓겨나": "해고", "속": "속이", "밀리": "앞서", "끌려가": "연행", "팔리": "팔", "넘어가": "매각",
}  # fmt: skip
"""Verbs whose subject is acted upon, with the verb of the act."""
_TAKING = frozenset("받 빌리 얻 사들이 구입 매입 수입 차입 빼앗 뺏 훔치 물려받 넘겨받 건네받 제공받 지원받".split())
"""Acts whose subject takes something from whom 에서 marks as well."""
_PATIENT = ("object", "dative", "head", "rival")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
_BREAK = re.compile(r"[;:“”\"]|\b(?:who|which|that|when|after|before|while|as|because|said|and|but)\b")
_NAME_AND = re.compile(r"\b[A-Z][\w’'-]*\sand\s(?=[A-Z])")
"""An "and" inside a name or between two: it joins no clauses."""
_PARTING = re.compile(rf"{_BREAK.pattern}|,(?!\s\d)|\b(?:if|whose|whom|where|since|although|though|or|than)\b")
_BEFORE_BASE = re.compile(
    r"(?:^|\b(?:to|will|would|can|could|may|might|must|should|shall|do|does|did|not|and|or|who|that|they|we|you|i|n['’]t|"
    r"people|police|\w+ly|[a-z]+[^s\W]s))\s+$",
    re.IGNORECASE,
)
"""What stands before the plain form of a verb; after anything else it is a noun (an official request, a first win)."""
_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|this|no|any|of|under|on|in|with)\s|['’]s?\s)$", re.IGNORECASE
)
_AMOUNT = re.compile(r"(?:\d|hundred|thousand|million|billion|trillion|[Kk]orean|in)\s$")
_ADVERBS = re.compile(r"\s(?:(?:has|have|had|also|then|later|reportedly|\w+ly|who|and)\s)*")
MOST_SENTENCES = 3
"""Sentences a side up to which a pair is read: in a longer one another sentence may say the same otherwise."""
_OTHER = "of|for|in|at|with|to|as|after|on|from|over|against|during|under|into|by"
REACH = 60
"""Letters between a party and the verb beyond which another clause may lie between them."""


@dataclass(frozen=True, slots=True)
class RoleSwap:
    """An act whose parties are exchanged: its place in both languages, and the parties as the Korean has them.

    `act` is the Korean act, "" where there is none (comparisons, journeys); `is_sure` is False where a word link alone
    tells a party, or the English may have more than one clause between them.
    """

    pair: int
    source: Quote
    target: Quote
    agent: str
    patient: str
    is_sure: bool
    act: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """An act in the Korean with who does it to whom."""

    name: str
    relation: Relation
    agent: Argument
    patients: tuple[Argument, ...]


def role_swaps(article: AlignedArticle) -> Iterator[RoleSwap]:
    """Yield every act of which the English exchanges agent and patient, or makes the one the other."""
    for bead in beads(article):
        if max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES:
            continue
        for sentence in bead.pair.source:
            english = [_single(bead, sentence, target) for target in bead.pair.target]
            for clause in clauses(morphemes(article, sentence)):
                yield from _judge(article, english, clause)


def _single(bead: BeadText, source: Sentence, target: Sentence) -> BeadText:
    """Return one sentence of either side of *bead* as a pair of its own."""
    return BeadText(bead.index, replace(bead.pair, source=(source,), target=(target,)), source.text, target.text)


def _judge(article: AlignedArticle, english: Sequence[BeadText], clause: Clause) -> Iterator[RoleSwap]:
    """Yield an exchange in one of the *english* sentences where none has the parties of *clause* right."""
    act = act_of(clause)
    found = [_verdict(article, bead, act) if act else _lone(article, bead, clause) for bead in english]
    wrong = [swap for is_right, swap in found if swap is not None]
    if wrong and not any(is_right for is_right, _ in found):
        yield wrong[0]


def act_of(clause: Clause) -> Act | None:
    """Return the act of *clause* with its parties, None for an unknown act or one without both parties."""
    if successor := _succession(clause):
        return successor
    stem, others, is_passive = clause.stem, clause.others, clause.suffix in _PASSIVE_SUFFIX
    if stem in _UNDERGOING and not clause.suffix:
        stem, is_passive = _UNDERGOING[stem], True
    owner: Argument | None = None
    objects = [a for a in others if a.case == "object" or (stem in _SETTING_ABOUT and a.case == "dative")]
    noun = objects[-1] if objects else clause.event
    if stem in _SETTING_ABOUT and noun is not None and (act := _action(noun)):
        stem, others = act, tuple(a for a in others if a is not noun)
    elif stem in _LIGHT and any(a.nouns == "상대" for a in others):
        stem = "소송"
    elif noun is not None and (stem in _LIGHT or stem in _PASSIVE_VERBS) and (act := _action(noun)):
        is_passive = stem in _PASSIVE_VERBS
        owner = noun.owner or (_before_act(noun, act) if is_passive else None)
        stem, others = act, tuple(a for a in others if a is not noun)
    relation = relations().get(stem)
    if relation is None or clause.subject is None or clause.suffix == "시키":
        return None
    if is_passive:
        agents = [a for a in others if a.case in ("agent", "source", "dative") and (a.nouns or is_party(a))]
        agents = agents or [a for a in others if a.case == "start" and a.nouns in parties()]
        agent = agents[0] if len(agents) == 1 else owner if not agents else None
        return Act(stem, relation, agent, (clause.subject,)) if agent else None
    cases = ("source", "start", "head") if stem in _TAKING else (*_PATIENT, "source")
    patients = tuple(a for a in others if a.case in cases)
    patients += tuple(a.owner for a in others if a.owner is not None and a.case == "object")
    patients = tuple(a for a in patients if is_party(a))
    return Act(stem, relation, clause.subject, patients) if patients else None


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
    return next((nouns[i:] for i in range(len(nouns)) if nouns[i:] in relations()), None)


_Verdict = tuple[bool, RoleSwap | None]
"""Whether a sentence has the parties right, and the exchange that it makes, if any."""


def _verdict(article: AlignedArticle, bead: BeadText, act: Act) -> _Verdict:
    agents = () if act.agent.is_joint else locate(article, bead, act.agent)
    swap = None
    for patient in act.patients:
        places = () if patient.is_joint else locate(article, bead, patient)
        if not (agents or places) or any(a.overlaps(b) for a in agents for b in places):
            continue
        verbs = list(_verbs(bead.target, act.relation))
        if not (agents and places) and len({span for span, _, _ in verbs}) != 1:
            continue
        verdicts = [(_told(bead.target, verb, agents, places), verb) for verb in verbs]
        if any(is_right for is_right, _ in verdicts):
            return True, None
        wrong = [hit for is_right, (hit, _, _) in verdicts if is_right is False]
        if wrong and swap is None:
            named = all(locate(article, bead, party, names_only=True) for party in (act.agent, patient))
            is_told = _is_one_clause(article, bead, act.agent, patient)
            sure = bool(agents and places) and named and is_told and _is_simple(bead.target, wrong[0], agents, places)
            swap = exchanged(bead, act.agent, patient, (*agents, *places, wrong[0]), act.name, is_sure=sure)
    return False, swap


def _is_simple(text: str, verb: Span, *parties: Places) -> bool:
    """True where the parties next to *verb* stand in one clause with it: nothing parts or joins clauses between."""
    nearest = [min(places, key=lambda place: _distance(place, verb)) for places in parties]
    start, end = min(s.start for s in (*nearest, verb)), max(s.end for s in (*nearest, verb))
    return not _PARTING.search(_NAME_AND.sub("", text[start:end]))


def _is_one_clause(article: AlignedArticle, bead: BeadText, first: Argument, second: Argument) -> bool:
    """True where no other predicate stands between two Korean parties: none of them may belong to it."""
    start, end = sorted((first.span, second.span), key=lambda span: span.start)
    between = (t for t in morphemes(article, bead.pair.source[0]) if start.end <= t.span.start < end.start)
    return not any(token.tag in ("EC", "ETM", "EF") for token in between)


def _distance(place: Span, verb: Span) -> int:
    return max(place.start - verb.end, verb.start - place.end)


def _lone(article: AlignedArticle, bead: BeadText, clause: Clause) -> _Verdict:
    """Judge an act of which the Korean names one party alone: who is acted upon does not act (수술을 받았다)."""
    passive = _passive_act(clause)
    if passive is None or clause.subject is None or clause.subject.is_joint:
        return False, None
    places = locate(article, bead, clause.subject, names_only=True)
    said = [
        (span, voice(bead.target, span.start, span.end, len(bead.target)))
        for span, verb, is_same in _verbs(bead.target, passive[1])
        if is_same and not verb.preposition and any(_is_subject(bead.target, place, span) for place in places)
    ]
    wrong = [
        span
        for span, told in said
        if told == "active" and re.match(r"\s(?!to\b|for\b|on\b)\w", bead.target[span.end :])
    ]
    if len(set(said)) != 1 or not wrong:
        return any(told == "passive" for _, told in said), None
    return False, exchanged(bead, clause.subject, clause.subject, (*places, wrong[0]), passive[0], is_sure=False)


def _passive_act(clause: Clause) -> tuple[str, Relation] | None:
    stem, is_passive = clause.stem, clause.suffix in _PASSIVE_SUFFIX
    if stem in _UNDERGOING and not clause.suffix:
        stem, is_passive = _UNDERGOING[stem], True
    objects = [a for a in clause.others if a.case == "object"]
    if objects and stem in _PASSIVE_VERBS and (act := _action(objects[-1])):
        stem, is_passive = act, True
    relation = relations().get(stem)
    return (stem, relation) if relation and is_passive else None


def _is_subject(text: str, place: Span, verb: Span) -> bool:
    """True where nothing but adverbs and auxiliaries stands between a party and its verb."""
    return place.end <= verb.start and bool(_ADVERBS.fullmatch(text[place.end : verb.start]))


_Found = tuple[Span, Verb, bool]


def _verbs(text: str, relation: Relation) -> Iterator[_Found]:
    """Yield the verbs of *relation* in *text*, with whether their subject acts."""
    for hit in _WORD.finditer(text):
        word, span = hit.group().lower(), Span(*hit.span())
        if _is_noun(text[: hit.start()], word):
            continue
        for verbs, is_same in ((relation.same, True), (relation.converse, False)):
            yield from ((span, verb, is_same) for verb in by_form(verbs).get(word, ()))


def _is_noun(before: str, word: str) -> bool:
    """True where a form of a verb is a noun after the words *before* it: an offer, its orders, 3 million won."""
    if word == "won":
        return bool(_AMOUNT.search(before))
    if word.endswith(("ed", "ing")):
        return False
    is_plain = word not in forms(word)[1:3] and not word.endswith("s")
    return bool(_DETERMINER.search(before)) or (is_plain and word in _bases() and not _BEFORE_BASE.search(before))


@cache
def _bases() -> frozenset[str]:
    """Return the plain forms of all verbs of the acts."""
    return frozenset(v.base for relation in relations().values() for v in (*relation.same, *relation.converse))


def _told(text: str, found: _Found, agents: Places, patients: Places) -> bool | None:
    """Return whether the verb *found* has the agent act, by its order or by the phrases around it; None for neither."""
    by_order = _order(text, found, agents, patients)
    return by_order if by_order is not None else _by_phrases(text, found, agents, patients)


def _by_phrases(text: str, found: _Found, agents: Places, patients: Places) -> bool | None:
    """Return whether the subject or what follows the verb *found* is as the Korean has it; None where neither tells."""
    span, verb, is_same = found
    said = voice(text, span.start, span.end, len(text), has_preposition=bool(verb.preposition))
    doer, other = doer_region(text, span, said), undergoer_region(text, span, said, verb.preposition)
    first, second = (agents, patients) if is_same else (patients, agents)
    right = (_stands(text, doer, first), _stands(text, other, second))
    wrong = (_stands(text, doer, second), _stands(text, other, first))
    if any(right):
        return True
    return False if any(wrong) else None


def _stands(text: str, region: Span | None, places: Places) -> bool:
    return region is not None and any(is_head(text, region, place) for place in places)


def _order(text: str, found: _Found, agents: Places, patients: Places) -> bool | None:
    """Return whether the verb *found* has the agent act, None where its place or voice does not tell."""
    span, verb, is_same = found
    stop = _next(span.end, agents + patients)
    said = voice(text, span.start, span.end, stop, has_preposition=bool(verb.preposition))
    doer = _doer(text, span, verb, said, agents, patients)
    return None if doer is None else doer == is_same


def _doer(text: str, span: Span, verb: Verb, said: Voice | None, agents: Places, patients: Places) -> bool | None:
    """Return True where the Korean agent is the logical subject of the verb, False where the patient is."""
    if said is None:
        return None
    by = re.compile(r"\bby\b").search(text, span.end, span.end + REACH) if said == "passive" else None
    if said == "passive":
        if by is None:
            return None
        first = _next(by.end(), agents), _next(by.end(), patients)
        if min(first) > by.end() + REACH or not any(
            p.end <= span.start or p.start > by.end() for p in agents + patients
        ):
            return None
        other = patients if first[0] < first[1] else agents
        is_told = any(p.end <= span.start for p in other) or _next(by.end(), other) < by.end() + 2 * REACH
        return first[0] < first[1] if is_told else None
    before = _last(span.start, agents), _last(span.start, patients)
    after = _next(span.end, agents), _next(span.end, patients)
    for is_agent, subject, object_ in ((True, before[0], after[1]), (False, before[1], after[0])):
        nearer = before[1] if is_agent else before[0]
        is_between = span.start - REACH <= subject and object_ <= span.end + REACH
        if is_between and subject > nearer and _fits(text, span, verb, object_):
            return is_agent
    return None


def _fits(text: str, span: Span, verb: Verb, object_: int) -> bool:
    between = text[span.end : object_]
    if verb.preposition:
        return bool(re.search(rf"\b{verb.preposition}(?:\s+(?!(?:{_OTHER})\b)[\w’'.-]+){{0,4}}\s*$", between))
    return not _BREAK.search(re.sub(r"^\s+that\b", "", between))


def _next(place: int, spans: Places) -> int:
    return min((s.start for s in spans if s.start >= place), default=10**6)


def _last(place: int, spans: Places) -> int:
    return max((s.end for s in spans if s.end <= place), default=-(10**6))


def exchanged(
    bead: BeadText, first: Argument, second: Argument, english: Iterable[Span], act: str = "", *, is_sure: bool = True
) -> RoleSwap:
    """Return the exchange of two parties whose English stands at the places *english* of `bead.target`."""
    source, target = bead.pair.source[0], bead.pair.target[0]
    korean = [(a.span.start - source.span.start, a.span.end - source.span.start) for a in (first, second)]
    names = [source.text[start:end] for start, end in korean]
    places = sorted(english)
    return RoleSwap(
        bead.index,
        quote_in(source, min(korean)[0], max(end for _, end in korean)),
        quote_in(target, places[0].start, max(place.end for place in places)),
        names[0],
        names[1],
        is_sure,
        act,
    )
