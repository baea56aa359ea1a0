"""Exchanges told by a word link alone: whatever the verb, the Korean subject is its object and the object its subject.

For predicates that the table of acts lacks. Verbs with a converse (buy and sell) or mutual ones (meet) tell nothing.
"""

import re
from collections.abc import Iterator

from auditor.korean.clauses import Argument, Clause, clauses
from auditor.lexicon.relations import Verb
from auditor.matching.bead_texts import OWNED, BeadText, beads, is_headline, morphemes
from auditor.matching.parties.acts import act_of, passive_act
from auditor.matching.parties.converses import CONVERSE
from auditor.matching.parties.doers import has_agent_act, is_reversed
from auditor.matching.parties.participants import is_party, locate
from auditor.matching.parties.roles import RoleSwap, exchanged
from auditor.model import AlignedArticle, Span

_UNTOLD = CONVERSE | frozenset(
    "만나 마주치 만난 결혼 이혼 약혼 협의 협상 논의 대화 회담 회동 면담 통화 합의 싸우 경쟁 맞붙 닮 비교 대조 연결 "
    "있 없 이 되 같 다르 비롯 포함 제외 중심 대상 하 보 가 오 위하 대하".split()
)
"""Predicates whose parties may change places, or that say of nobody that he acts."""
_PASSIVE = frozenset({"되", "받", "당하"})
_PREPOSITION = re.compile(r"\s(for|to|on|with|at|into|over|against|after|from)\b")
_CONVERSE_ENGLISH = re.compile(
    r"(?:los(?:e|es|t|ing)|receiv|get|got|gain|face|buy|bought|sell|sold|win|won|bow|fall|fell|undergo|underwent|suffer|"
    r"meet|met|join|marr|inherit|borrow|lend|lent|belong|ha(?:s|ve|d)\b|is\b|are\b|was\b|were\b|be)",
    re.IGNORECASE,
)


def linked_swaps(article: AlignedArticle) -> Iterator[RoleSwap]:
    """Yield every clause of an unknown act whose subject and object the English verb that is linked to it exchanges."""
    for bead in beads(article):
        if bead.is_single and not is_headline(article, bead):
            for clause in clauses(morphemes(article, bead.pair.source[0])):
                for other in _objects(clause):
                    if (found := _swap(article, bead, clause, other)) is not None:
                        yield found


def _objects(clause: Clause) -> Iterator[Argument]:
    """Yield whom an act that no table knows is done to, in the active voice."""
    subject = clause.subject
    if (
        subject is None
        or subject.case not in ("subject", "topic")
        or subject.is_joint
        or not is_party(subject)
        or clause.suffix in _PASSIVE
        or clause.stem in _UNTOLD
        or passive_act(clause) is not None
        or ((act := act_of(clause)) is not None and act.patients)
    ):
        return
    for other in clause.others:
        if other.case == "object" and not other.is_joint and is_party(other):
            yield other


def _swap(article: AlignedArticle, bead: BeadText, clause: Clause, other: Argument) -> RoleSwap | None:
    assert clause.subject is not None
    agents = locate(article, bead, clause.subject, names_only=True)
    patients = locate(article, bead, other, names_only=True)
    verb = _verb(bead, clause)
    if not agents or not patients or verb is None or any(a.overlaps(b) for a in agents for b in patients):
        return None
    after = _PREPOSITION.match(bead.target, verb.end)
    word = bead.target[verb.start : verb.end]
    found = (verb, Verb(word, after.group(1) if after else ""), True)
    if _CONVERSE_ENGLISH.match(word) or has_agent_act(bead.target, found, agents, patients):
        return None
    if not is_reversed(bead.target, found, agents, patients):
        return None
    return exchanged(bead, clause.subject, other, (*agents, *patients, verb), is_sure=False)


def _verb(bead: BeadText, clause: Clause) -> Span | None:
    """Return the English word that is linked to the predicate of *clause*, in the sentence."""
    target = bead.pair.target[0]
    links = [link for link in bead.pair.links if link.source.overlaps(clause.span) and link.weight >= OWNED]
    best = max(links, key=lambda link: (link.weight, -link.target.start), default=None)
    if best is None or best.target_paragraph != target.paragraph or not target.span.contains(best.target):
        return None
    return Span(best.target.start - target.span.start, best.target.end - target.span.start)
