"""Who does what to whom: agent and patient that the English exchanges.

The Korean says by particles who acts (`auditor.korean.clauses`); in the English the verb of the same act stands between
the parties, and its voice and preposition tell which of them acts. Only what both sides say plainly is compared.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.english.verbs import voice
from auditor.korean.clauses import Argument, Clause, clauses
from auditor.matching.bead_texts import BeadText, beads, morphemes, previous_sentence, quote_in
from auditor.matching.parties.acts import Act, act_of, passive_act
from auditor.matching.parties.doers import (
    BREAK,
    Found,
    has_agent_act,
    has_doer,
    is_converse,
    is_doer,
    is_done_to,
    is_given_to,
    is_reversed,
    verbs_of,
)
from auditor.matching.parties.participants import Places, is_party, locate
from auditor.model import AlignedArticle, Quote, Sentence, Span

_NAME_AND = re.compile(r"\b[A-Z][\w’'-]*\sand\s(?=[A-Z])")
"""An "and" inside a name or between two: it joins no clauses."""
_PARTING = re.compile(rf"{BREAK.pattern}|,(?!\s\d)|\b(?:if|whose|whom|where|since|although|though|or|than)\b")
_ADVERBS = re.compile(r"\s(?:(?:has|have|had|also|then|later|reportedly|\w+ly|who|and)\s)*")
_QUOTE = re.compile(r"[“”\"]")
_ORGANS = frozenset("이사회 주주총회 주총 총회 본회의".split())
"""Bodies by which another acts: the board of a company decides for it."""
LONGEST = 3000
"""Letters of English from which a "sentence" is a list, in which nobody acts on anybody."""
MOST_SENTENCES = 3
"""Sentences a side up to which a pair is read: in a longer one another sentence may say the same otherwise."""


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


_Verdict = tuple[bool, RoleSwap | None]
"""Whether a sentence has the parties right, and the exchange that it makes, if any."""


def role_swaps(article: AlignedArticle) -> Iterator[RoleSwap]:
    """Yield every act of which the English exchanges agent and patient, or makes the one the other."""
    for bead in beads(article):
        if max(len(bead.pair.source), len(bead.pair.target)) > MOST_SENTENCES or len(bead.target) > LONGEST:
            continue
        for sentence in bead.pair.source:
            english = [_single(bead, sentence, target) for target in bead.pair.target]
            told = clauses(morphemes(article, sentence))
            for clause in told:
                yield from _judge(article, english, _completed(article, sentence, clause), told)


def _completed(article: AlignedArticle, sentence: Sentence, clause: Clause) -> Clause:
    """Return *clause* with the subject that it leaves out; no thing undergoes what is done to a party."""
    if clause.subject is None or (not is_party(clause.subject) and passive_act(clause) is not None):
        return replace(clause, subject=_carried(article, sentence, clause))
    return clause


def _carried(article: AlignedArticle, sentence: Sentence, clause: Clause) -> Argument:
    """Return whom *clause* leaves out: what the sentence before is about, or somebody whom no place can be told of."""
    before = previous_sentence(article, sentence)
    told = clauses(morphemes(article, before)) if before else ()
    about = next((c.topic or c.subject for c in reversed(told) if c.topic or c.subject), None)
    if about is None or not is_party(about):
        return Argument("carried", clause.span, (), is_joint=True)
    return replace(about, case="carried", owner=None)


def _single(bead: BeadText, source: Sentence, target: Sentence) -> BeadText:
    """Return one sentence of either side of *bead* as a pair of its own."""
    return BeadText(bead.index, replace(bead.pair, source=(source,), target=(target,)), source.text, target.text)


def _judge(
    article: AlignedArticle, english: Sequence[BeadText], clause: Clause, told: Sequence[Clause]
) -> Iterator[RoleSwap]:
    """Yield an exchange in one of the *english* sentences where none has the parties of *clause* right."""
    act = act_of(clause)
    if act is None:
        found = [_lone(article, bead, clause) for bead in english]
    elif act.patients:
        found = [_verdict(article, bead, act) for bead in english]
    elif act.agent.case == "carried":
        return
    else:
        found = [_usurped(article, bead, act, told) for bead in english]
    wrong = [swap for is_right, swap in found if swap is not None]
    if wrong and not any(is_right for is_right, _ in found):
        yield wrong[0]


def _usurped(article: AlignedArticle, bead: BeadText, act: Act, told: Sequence[Clause]) -> _Verdict:
    """Judge an act on a thing: who else of the sentence does it in the English?"""
    rivals = tuple(_rivals(act, told))
    is_last = act.agent in (told[-1].subject, told[-1].topic) and act_of(told[-1]) == act
    is_clear = act.agent.case == "subject" or is_last or not any(rival.case == "subject" for rival in rivals)
    agents = () if act.agent.is_joint or not is_clear else locate(article, bead, act.agent, names_only=True)
    said = list(verbs_of(bead.target, act.relation)) if agents else []
    verbs = [verb for verb in said if has_doer(bead.target, verb)]
    if len({span for span, _, _ in said}) == 1 and is_given_to(bead.target, said[0], agents):
        return False, exchanged(bead, act.agent, act.agent, (*agents, said[0][0]), act.name, is_sure=False)
    if len({span for span, _, _ in verbs}) != 1:
        return False, None
    for rival in rivals:
        places = locate(article, bead, rival, names_only=True)
        if not places or any(a.overlaps(b) for a in agents for b in places):
            continue
        doers = [is_doer(bead.target, verb, agents, places) for verb in verbs]
        if any(doer is not None for doer in doers):
            is_right = True in doers
            places = (*agents, *places, verbs[0][0])
            swap = exchanged(bead, act.agent, rival, places, act.name, is_sure=False)
            return is_right, None if is_right else swap
    if is_done_to(bead.target, verbs[0], agents) or _is_other_side(bead, verbs, act, agents, told):
        return False, exchanged(bead, act.agent, act.agent, (*agents, verbs[0][0]), act.name, is_sure=False)
    return False, None


def _is_other_side(bead: BeadText, verbs: Sequence[Found], act: Act, agents: Places, told: Sequence[Clause]) -> bool:
    """True where the agent does what the other party does, and no other clause has that act: bought for 팔았다."""
    others = [other.relation for clause in told if (other := act_of(clause)) is not None and other != act]
    said = {verb.base for relation in others for verb in relation.same}
    return any(verb[1].base not in said and is_converse(bead.target, verb, agents) for verb in verbs)


def _rivals(act: Act, told: Sequence[Clause]) -> Iterator[Argument]:
    """Yield the other parties of a sentence whose clauses are *told*."""
    seen = {act.agent.span}
    for clause in told:
        for party in (clause.topic, clause.subject, *clause.others):
            if (
                party is not None
                and party.case != "start"
                and party.span not in seen
                and party.nouns not in _ORGANS
                and is_party(party)
                and not party.is_joint
            ):
                seen.add(party.span)
                yield party


def _verdict(article: AlignedArticle, bead: BeadText, act: Act) -> _Verdict:
    agents = () if act.agent.is_joint else locate(article, bead, act.agent)
    swap = None
    for patient in act.patients:
        places = () if patient.is_joint else locate(article, bead, patient)
        if not (agents or places) or any(a.overlaps(b) for a in agents for b in places):
            continue
        verbs = list(verbs_of(bead.target, act.relation))
        if not (agents and places):
            lone = act.agent if agents else patient
            if len({span for span, _, _ in verbs}) != 1 or not locate(article, bead, lone, names_only=True):
                continue
        verdicts = [(has_agent_act(bead.target, verb, agents, places), verb) for verb in verbs]
        if any(is_right for is_right, _ in verdicts) and not (swap and agents and patient.case == "dative"):
            return True, None
        wrong = [verb for is_right, verb in verdicts if is_right is False]
        if wrong and swap is None:
            named = all(locate(article, bead, party, names_only=True) for party in (act.agent, patient))
            is_carried = act.agent.case == "carried" or patient.case == "carried"
            is_sure = (
                bool(agents and places)
                and not is_carried
                and named
                and _is_plain(article, bead, (act.agent, patient), wrong[0], (agents, places))
            )
            where = (*agents, *places, wrong[0][0])
            first, second = (patient, patient) if act.agent.case == "carried" else (act.agent, patient)
            first, second = (first, first) if second.case == "carried" else (first, second)
            swap = exchanged(bead, first, second, where, act.name, is_sure=is_sure)
    return False, swap


def _is_plain(
    article: AlignedArticle,
    bead: BeadText,
    parties: tuple[Argument, Argument],
    verb: Found,
    places: tuple[Places, Places],
) -> bool:
    """True where either language leaves no doubt who acts: in one clause each, or by the phrases beside the verb."""
    if is_reversed(bead.target, verb, *places):
        return True
    return _is_one_clause(article, bead, *parties) and _is_simple(bead.target, verb[0], *places)


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
    passive = passive_act(clause)
    if passive is None or clause.subject is None or clause.subject.is_joint:
        return False, None
    is_carried = clause.subject.case == "carried"
    if is_carried and _QUOTE.search(bead.source):
        return False, None
    told = replace(clause.subject, span=clause.span) if is_carried else clause.subject
    places = locate(article, bead, clause.subject, names_only=True)
    said = [
        (span, voice(bead.target, span.start, span.end, len(bead.target)))
        for span, verb, is_same in verbs_of(bead.target, passive[1])
        if is_same and not verb.preposition and any(_is_subject(bead.target, place, span) for place in places)
    ]
    wrong = [
        span
        for span, told in said
        if told == "active" and re.match(r"\s(?!to\b|for\b|on\b)\w", bead.target[span.end :])
        if not any(place.start >= span.end for place in places)
    ]
    if len(set(said)) != 1 or not wrong:
        return any(told == "passive" for _, told in said), None
    return False, exchanged(bead, told, told, (*places, wrong[0]), passive[0], is_sure=False)


def _is_subject(text: str, place: Span, verb: Span) -> bool:
    """True where nothing but adverbs and auxiliaries stands between a party and its verb."""
    return place.end <= verb.start and bool(_ADVERBS.fullmatch(text[place.end : verb.start]))


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
