"""Bodies under a name of the right kind that says something else: 행안위 as "Happiness and Safety Committee".

Names of public bodies end in a noun that tells their kind (committee, ministry, agency), and what stands before it says
which of them is meant. Where the English has one name of the kind of the Korean body, most of its telling words render
neither that body nor anything else of the Korean, and the Korean names no second body of the kind, it is no name of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from auditor.korean.particles import is_particle
from auditor.lexicon.gazetteer import Name
from auditor.lexicon.terms import Entry, by_source, english, forms
from auditor.matching.bead_texts import BeadText, beads, is_of_another, quote_span
from auditor.matching.lexis.term_phrases import FUNCTION, WORD, is_word_of, words_of
from auditor.matching.names.abroad import is_set_abroad
from auditor.matching.names.organisations import OrganisationDetail
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Sentence, Span

NAMED = 0.8
"""How sure it is that a body of the gazetteer bears a name of its kind that says something else (set by hand, below the
gate)."""

LONGEST = 2
"""Words before a kind in lower case that belong to the name ("greeting committee"), by hand."""


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds of bodies that stand for each other: English nouns, and the ends of Korean names."""

    heads: frozenset[str]
    endings: tuple[str, ...]


FAMILIES = (
    Family(
        frozenset("committee commission panel council board subcommittee".split()),
        ("위", "위원회", "의회", "협의회", "이사회", "심의회", "평의회", "협의체", "회의소", "위원장", "위원"),
    ),
    Family(frozenset(("ministry",)), ("부", "부처", "장관", "차관")),
    Family(
        frozenset("agency service administration office authority bureau institute".split()),
        ("청", "처", "원", "공단", "공사", "본부", "사무소", "사무국", "센터", "서", "소", "국", "실", "과", "청장"),
    ),
)
_PLAIN = frozenset(
    """
    national korea korean parliamentary assembly special standing house legislative city provincial county district
    party joint local regional municipal government state public expert advisory independent internal external review
    new full plenary ad hoc related relevant ruling opposition bipartisan subcommittee congressional senate central
    general main presidential civic civilian citizens citizen residents company school university court federal
    royal separate dedicated permanent temporary interim emergency working steering organizing organising executive
    evaluation screening selection deliberation preparatory joint-response metropolitan town village ward head branch
    eastern western southern northern east west
    seoul busan daegu incheon gwangju daejeon ulsan sejong gyeonggi gangwon chungcheong jeolla gyeongsang jeju north
    south member proposed planned existing current former same newly-formed so-called powerful similar in-house
    eup myeon dong ri gun gu si do sub-committee ministerial cabinet key powerful influential
    """.split()
)
"""English words before a kind of body that anybody may add and that tell no body from another (by hand)."""
_NO_BODY = re.compile(
    r"(?:직원|회원|의원|공원|병원|지원|일원|인원|대원|요원|구성원|조합원|사원|후원|전원|청원|정원|학원|동원|자원|승무원|[만억천조]원|단원|복원|"
    r"[0-9]원|개원|시위|범위|지위|단위|순위|우위|행위|권위|수위|분위|품위|주위|상위|하위|전부|일부|외부|내부|여부|정부|간부|대부|본부|"
    r"학부|기부|납부|요청|신청|시청자|조처|상처|출처|대처|거처|결과|효과|성과|사과|통과|초과|경과|부과|장소|감소|최소|취소|해소|업소|"
    r"요소|미국|중국|한국|외국|전국|영국|태국|현실|사실|확실|손실|실실|교실|부실|에서|면서|순서|질서|부서|독서|문서|정서)$"
)
"""Words that end like names of bodies and are none."""
_COMMITTEE = re.compile(
    r"\b(?:committee|commission|panel|council|board|subcommittee|lawmaker|assembl|parliament)", re.IGNORECASE
)
"""English words for a committee, and for those who sit on one of the National Assembly."""
_COUNCIL = re.compile(r"\b(?:council|assembly)\b", re.IGNORECASE)
"""What local councils are called."""
_EOJEOL = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class EnglishBody:
    """A name of a body in an English sentence: where it stands, its words but for its kind, with their places."""

    span: Span
    words: tuple[tuple[str, Span], ...]


@cache
def _heads(family: Family) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(family.heads))})\b", re.IGNORECASE)


def family_of(accepted: Iterable[str]) -> Family | None:
    """Return the family of which the first written form of the *accepted* English is; None for what is no such body."""
    first = next((form for form in accepted if "*" not in form), "")
    words = {word.casefold() for word in first.split()}
    return next((family for family in FAMILIES if family.heads & words), None)


def english_bodies(sentence: Sentence, family: Family) -> Iterator[EnglishBody]:
    """Yield the names in the English *sentence* that end in, or begin with, a kind of *family*."""
    for head in _heads(family).finditer(sentence.text):
        before, after = _before(sentence.text, head), _after(sentence.text, head)
        hits = [*_of_committee(before), *after]
        if hits:
            start, end = min(head.start(), hits[0].start()), max(head.end(), hits[-1].end())
            yield EnglishBody(
                _at(sentence, start, end), tuple((h.group(), _at(sentence, h.start(), h.end())) for h in hits)
            )


def _at(sentence: Sentence, start: int, end: int) -> Span:
    return Span(sentence.span.start + start, sentence.span.start + end)


def _before(text: str, head: re.Match[str]) -> list[re.Match[str]]:
    """Return the words of the name before its *head*: capitalised ones, or the last two of a name in lower case."""
    found: list[re.Match[str]] = []
    is_name, edge = head.group()[0].isupper(), head.start()
    for word in reversed([*WORD.finditer(text, 0, head.start())]):
        gap, is_joint = text[word.end() : edge], word.group() in ("and", "of")
        if gap not in ((" ", "-", ", ", " & ") if is_name else (" ", "-")) or (not is_name and len(found) == LONGEST):
            break
        if word.group().casefold() in FUNCTION and not (is_name and found and is_joint):
            break
        if (is_name and not (word.group()[0].isupper() or is_joint)) or word.group().endswith(("'s", "’s", "s’")):
            break
        found.append(word)
        edge = word.start()
    return [word for word in reversed(found) if word.group() not in ("and", "of")]


def _of_committee(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words of "Naju City Council Ethics" that name the committee, and not the council that it is of."""
    last = max((i for i, word in enumerate(words) if word.group() in ("Council", "Assembly")), default=-1)
    return words[last + 1 :]


def _after(text: str, head: re.Match[str]) -> list[re.Match[str]]:
    """Return the words of "Committee on Budget and Accounts" after its *head*; none of a name in lower case, nor of the
    council that a committee is of."""
    tail = re.match(r" (?:on|for|of) (?:the )?(?=[A-Z])", text[head.end() :])
    if tail is None or not head.group()[0].isupper():
        return []
    found: list[re.Match[str]] = []
    edge = head.end() + tail.end()
    for word in WORD.finditer(text, edge):
        gap = text[edge : word.start()]
        if gap not in ("", " ", "-", ", ", " & ") or not (word.group()[0].isupper() or word.group() == "and"):
            break
        found.append(word)
        edge = word.end()
    if found and found[-1].group() in ("Council", "Assembly"):
        return []
    return [word for word in found if word.group() != "and"]


def strange_body(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the one English name in *bead* of the kind of *entry* that does not say what *mention* does; else None."""
    before = article.article.source.paragraphs[mention.paragraph].text[: mention.span.start]
    family = None if _EOJEOL.match(before[-1:]) else family_of(entry.accepted)
    if family is None or (family is not FAMILIES[0] and is_set_abroad(article)):
        return None
    return _strange(article, bead, mention, entry, family)


def _strange(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, family: Family) -> Mention | None:
    is_local = mention.text.endswith(("위", "위원회")) and _COUNCIL.search(bead.target) is not None
    if _has_rival(article, bead, mention, family, _LOCAL if is_local else ()):
        return None
    own = frozenset(word for word in words_of([entry]) if word not in family.heads | _PLAIN and len(word) > 1)
    foreign = words_of(_others(bead, mention))
    found = [(s, body) for s, body in _bodies(bead, family) if _telling(body, family)]
    if len(found) > 1 and is_local:
        found = [(s, body) for s, body in found if not _is_council(s, body)]
    if not found and family is FAMILIES[0]:
        return _ministry(article, bead, mention, entry)
    is_twice = len(found) > 1 and _n_forms(bead, entry) == len(found)
    if is_twice:
        found = [(s, body) for s, body in found if not any(is_word_of(w, own) for w, _ in _telling(body, family))]
    if len(found) != 1 or not own:
        return None
    sentence, body = found[0]
    telling = _telling(body, family)
    strays = [
        word
        for word, span in telling
        if not is_word_of(word, own | foreign)
        and not is_of_another(article, bead, mention, sentence.paragraph, (span.start, span.end))
    ]
    is_name = body.words[0][0][0].isupper()
    is_said = not is_twice and _is_said(article, bead, entry, family, foreign, sentence, body)
    return None if is_said or 2 * len(strays) + is_name <= len(telling) else _mention(sentence, body)


def _n_forms(bead: BeadText, entry: Entry) -> int:
    """Return how often the Korean of *bead* has a form of *entry*: 환경복지위원회, and 환복위 after it."""
    choice = "|".join(re.escape(form) for form in sorted(entry.source, key=len, reverse=True))
    glossed = re.sub(rf"({choice})\s?\((?:이하\s)?(?:{choice})\)", r"\1", bead.source)
    return len(re.findall(choice, glossed))


def _mention(sentence: Sentence, body: EnglishBody) -> Mention:
    quote = quote_span(sentence, body.span)
    return Mention(MentionKind.TERM, "target", quote.paragraph, quote.span, quote.text)


def _ministry(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the one ministry of *bead* that stands for a committee; None where the Korean has one, or the English of
    the pair a committee, or the whole name."""
    texts = [article.article.target.paragraphs[i].text for i in article.pairs[bead.index].target]
    is_said = any(english(form).search(text) for form in entry.accepted if " " in form for text in texts)
    ministry = FAMILIES[1]
    if is_said or any(_COMMITTEE.search(text) for text in texts) or _has_rival(article, bead, mention, ministry):
        return None
    found = [(s, body) for s in bead.pair.target for body in english_bodies(s, ministry) if body.words]
    if len(found) != 1 or not found[0][1].words[0][0][0].isupper():
        return None
    sentence, body = found[0]
    return _mention(sentence, body)


def _telling(body: EnglishBody, family: Family) -> list[tuple[str, Span]]:
    words = ((word, span) for word, span in body.words if word.casefold() not in _PLAIN | family.heads)
    return [(word, span) for word, span in words if not word.isdigit() and len(word) > 1]


def _is_said(
    article: AlignedArticle,
    bead: BeadText,
    entry: Entry,
    family: Family,
    foreign: frozenset[str],
    sentence: Sentence,
    body: EnglishBody,
) -> bool:
    """True where the pair has an accepted form of *entry*, more than a kind of body, outside *body*.

    A single word is such a form only where it is a name, and no other term of the Korean asks for it, one of *foreign*:
    whom an "interim promotion committee" names are candidates, whatever committee it is.
    """
    accepted = [form for form in entry.accepted if form.rstrip("*").casefold() not in family.heads]
    accepted = [form for form in accepted if " " in form or (_is_name(form) and not is_word_of(form, foreign))]
    is_again = bead.is_single and _is_elsewhere(article, bead, entry)
    return any(
        (i != sentence.paragraph or not body.span.overlaps(Span(*hit.span())))
        and not (is_again and not sentence.span.contains(Span(*hit.span())))
        for i in article.pairs[bead.index].target
        for form in accepted
        for hit in english(form).finditer(article.article.target.paragraphs[i].text)
    )


def _is_elsewhere(article: AlignedArticle, bead: BeadText, entry: Entry) -> bool:
    """True where the Korean of the pair has a form of *entry* in another sentence too, which other English answers."""
    paragraphs = article.article.source.paragraphs
    text = "\n".join(paragraphs[i].text for i in article.pairs[bead.index].source)
    return any(form in text.replace(bead.source, "") for form in entry.source)


def _is_name(form: str) -> bool:
    return form[0].isupper()


def _others(bead: BeadText, mention: Mention) -> list[Entry]:
    found = {bead.source[start:end] for start, end in forms().find(bead.source)}
    return [entry for form in sorted(found) if form not in mention.text for entry in by_source()[form]]


def _bodies(bead: BeadText, family: Family) -> Iterator[tuple[Sentence, EnglishBody]]:
    yield from ((sentence, body) for sentence in bead.pair.target for body in english_bodies(sentence, family))


def _is_council(sentence: Sentence, body: EnglishBody) -> bool:
    """True for the name of a local council, of which the committees are."""
    text = quote_span(sentence, body.span).text
    return text.endswith("Council") and "Committee" not in text


_LOCAL = ("도의회", "시의회", "군의회", "구의회")


def _has_rival(
    article: AlignedArticle, bead: BeadText, mention: Mention, family: Family, known: tuple[str, ...] = ()
) -> bool:
    """True where the Korean of *bead* names another body of *family* that no English name is known to answer.

    Words that have one of the endings *known* are answered.
    """
    answered = [
        (match.source.paragraph, match.source.span) for match in article.matches if match.source and match.target
    ]
    for sentence in bead.pair.source:
        for hit in _EOJEOL.finditer(sentence.text):
            span = _at(sentence, *hit.span())
            is_known = any(p == sentence.paragraph and other.overlaps(span) for p, other in answered)
            is_own = sentence.paragraph == mention.paragraph and mention.span.overlaps(span)
            is_known = is_known or any(ending in hit.group() for ending in known)
            if not is_known and not is_own and _names_body(hit.group(), family):
                return True
    return False


def _names_body(word: str, family: Family) -> bool:
    """True where *word* without its particle ends like a name of *family*."""
    for end in range(len(word), 2, -1):
        stem = word[:end]
        if is_particle(word[end:]) and stem.endswith(family.endings) and not _NO_BODY.search(stem):
            return True
    return False


def match(article: AlignedArticle) -> Iterator[Match]:
    """Yield a mismatch for every public body of the gazetteer that bears a strange name of its kind."""
    answered = [m.source for m in article.matches if m.source is not None]
    bodies = [m for m in article.mentions if m.kind is MentionKind.ORGANISATION and m.side == "source"]
    for bead in beads(article):
        for mention in bodies:
            if not any(s.paragraph == mention.paragraph and s.span.contains(mention.span) for s in bead.pair.source):
                continue
            if mention in answered or mention.text in by_source() or mention.value.names[0].group != "agency":
                continue
            name: Name = mention.value.names[0]
            entry = Entry(name.source, "clipping", name.target, (), "", name.authority)
            if not is_written(article, bead, name) and (found := strange_body(article, bead, mention, entry)):
                yield _made(bead, mention, name, found)


def is_written(article: AlignedArticle, bead: BeadText, name: Name) -> bool:
    """True where the English of the pair has a form of *name*."""
    texts = [article.article.target.paragraphs[i].text for i in article.pairs[bead.index].target]
    return any(english(form).search(text) for form in name.target for text in texts)


def _made(bead: BeadText, mention: Mention, name: Name, target: Mention) -> Match:
    right = name.target[0]
    evidence = (Evidence("gazetteer", f"{mention.text} = {right}"),)
    detail = OrganisationDetail(mention.text, right, "kind-only")
    return Match(bead.index, mention, target, MatchVerdict.MISMATCH, NAMED, right, evidence, detail)
