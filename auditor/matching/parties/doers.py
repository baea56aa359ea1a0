"""Who acts in an English sentence: the verbs of an act, and which of two parties is the doer of each."""

import re
from collections.abc import Iterator
from functools import cache

from auditor.english.clauses import doer_region, is_head, object_region, undergoer_region
from auditor.english.verbs import Voice, every_form, forms, voice
from auditor.lexicon.relations import Relation, Verb, by_form, relations
from auditor.matching.parties.participants import Places
from auditor.model import Span

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
BREAK = re.compile(r"[;:“”\"]|\b(?:who|which|that|when|after|before|while|as|because|said|and|but)\b")
_BEFORE_BASE = re.compile(
    r"(?:^|\b(?:to|will|would|can|could|may|might|must|should|shall|do|does|did|not|and|or|who|that|they|we|you|i|n['’]t|"
    r"people|police|\w+ly|[a-z]+[^s\W]s))\s+$",
    re.IGNORECASE,
)
"""What stands before the plain form of a verb; after anything else it is a noun (an official request, a first win)."""
_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|this|no|any|of|under|on|in|with)\s|['’]s?\s)$", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our)\s|['’]s?\s)$", re.IGNORECASE)
"""What stands before a noun in -ing: the backing of France."""
_AMOUNT = re.compile(r"(?:\d|hundred|thousand|million|billion|trillion|[Kk]orean|in)\s$")
_OTHER = "of|for|in|at|with|to|as|after|on|from|over|against|during|under|into|by"
REACH = 60
"""Letters between a party and the verb beyond which another clause may lie between them."""
_GOING = frozenset(every_form("go"))
"""Forms of a verb that tells of no defeat before "on": she went on to win."""
_HURT = frozenset((*every_form("injure"), *every_form("hurt")))
_OWN_BODY = re.compile(r"\s(?:his|her|their|its|an?)\b")
"""What follows a verb that tells of who was hurt, not by whom: injured her leg."""
_GIVING = frozenset(
    "give send hand sell deliver pay lend provide transfer donate present ship mail return refer".split()
)
Found = tuple[Span, Verb, bool]


def verbs_of(text: str, relation: Relation) -> Iterator[Found]:
    """Yield the verbs of *relation* in *text*, with whether their subject acts."""
    for hit in _WORD.finditer(text):
        word, span = hit.group().lower(), Span(*hit.span())
        is_going = word in _GOING and text.startswith(" on", hit.end())
        if is_going or _is_noun(text[: hit.start()], word) or (word in _HURT and _OWN_BODY.match(text, hit.end())):
            continue
        for verbs, is_same in ((relation.same, True), (relation.converse, False)):
            yield from ((span, verb, is_same) for verb in by_form(verbs).get(word, ()))


def _is_noun(before: str, word: str) -> bool:
    """True where a form of a verb is a noun after the words *before* it: an offer, its orders, 3 million won."""
    if word == "won":
        return bool(_AMOUNT.search(before))
    if word.endswith("ing"):
        return bool(_ARTICLE.search(before))
    if word.endswith("ed") or (word not in _bases() and not word.endswith("s")):
        return False
    is_plain = word not in forms(word)[1:3] and not word.endswith("s")
    return bool(_DETERMINER.search(before)) or (is_plain and word in _bases() and not _BEFORE_BASE.search(before))


@cache
def _bases() -> frozenset[str]:
    """Return the plain forms of all verbs of the acts."""
    return frozenset(v.base for relation in relations().values() for v in (*relation.same, *relation.converse))


def has_agent_act(text: str, found: Found, agents: Places, patients: Places) -> bool | None:
    """Return whether the verb *found* has the agent act, by its order or by the phrases around it; None for neither."""
    by_order = _order(text, found, agents, patients)
    return by_order if by_order is not None else _by_phrases(text, found, agents, patients)


def _by_phrases(text: str, found: Found, agents: Places, patients: Places) -> bool | None:
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


def is_doer(text: str, found: Found, agents: Places, rivals: Places) -> bool | None:
    """Return True where one of *agents* does what the verb *found* says, False where a rival does; None for neither."""
    span, verb, is_same = found
    if not is_same or not re.match(rf"\s(?:\S+\s){{0,3}}{verb.preposition}\b", text[span.end :]):
        return None
    doer = doer_region(text, span, voice(text, span.start, span.end, len(text)))
    if _stands(text, doer, agents):
        return True
    return False if _stands(text, doer, rivals) else None


def is_reversed(text: str, found: Found, agents: Places, patients: Places) -> bool:
    """True where the phrases on either side of the verb *found* name the parties the other way round."""
    span, verb, is_same = found
    said = voice(text, span.start, span.end, len(text), has_preposition=bool(verb.preposition))
    doer, other = doer_region(text, span, said), undergoer_region(text, span, said, verb.preposition)
    first, second = (agents, patients) if is_same else (patients, agents)
    return _stands(text, doer, second) and _stands(text, other, first)


def has_doer(text: str, found: Found) -> bool:
    """True where the verb *found* has a subject, or a "by", beside it."""
    span = found[0]
    return doer_region(text, span, voice(text, span.start, span.end, len(text))) is not None


_CROSSED = frozenset({"pass", "clear"})
"""What a bill does to the body that passes it: "cleared the committee"."""


def is_done_to(text: str, found: Found, agents: Places) -> bool:
    """True where the verb *found* is done to one of *agents*, and not by one."""
    span, verb, is_same = found
    said = voice(text, span.start, span.end, len(text))
    if not is_same or verb.preposition or verb.base in _CROSSED or _stands(text, doer_region(text, span, said), agents):
        return False
    return _stands(text, undergoer_region(text, span, said), agents)


def is_given_to(text: str, found: Found, agents: Places) -> bool:
    """True where what the verb *found* gives is given to the only one of *agents*: "sent to a colleague"."""
    span, verb, is_same = found
    is_giving = is_same and verb.base in _GIVING and len(agents) == 1
    return is_giving and _stands(text, object_region(text, span, "to"), agents)


def is_converse(text: str, found: Found, agents: Places) -> bool:
    """True where one of *agents* does what is said of the other party: teaches, where the Korean has them learn."""
    span, verb, is_same = found
    said = voice(text, span.start, span.end, len(text))
    if is_same or verb.preposition or said != "active":
        return False
    return _stands(text, doer_region(text, span, said), agents)


def _stands(text: str, region: Span | None, places: Places) -> bool:
    return region is not None and any(is_head(text, region, place) for place in places)


def _order(text: str, found: Found, agents: Places, patients: Places) -> bool | None:
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
    return not BREAK.search(re.sub(r"^\s+that\b", "", between))


def _next(place: int, spans: Places) -> int:
    return min((s.start for s in spans if s.start >= place), default=10**6)


def _last(place: int, spans: Places) -> int:
    return max((s.end for s in spans if s.end <= place), default=-(10**6))
