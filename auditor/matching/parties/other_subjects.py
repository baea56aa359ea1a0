"""Sentences of which the English makes somebody else the subject: the union offers what the hospital did.

No verb need be known. The one Korean subject that the English names nowhere, and the one English subject that the
Korean sentence does not name but the rest of the article does, stand for each other, where they are of opposed sides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from auditor.english.capitals import capitalised_words
from auditor.english.clauses import subject_region
from auditor.english.verbs import voice
from auditor.korean.clauses import Argument, clauses
from auditor.korean.loanwords import plausibility
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import surnames
from auditor.korean.titles import title_at_start
from auditor.lexicon.relations import parties
from auditor.lexicon.sides import are_opposed, side_of
from auditor.matching.bead_texts import OWNED, BeadText, beads, is_headline, morphemes, quote_in, quote_span
from auditor.matching.parties.participants import LOAN, SHORTEST_LOAN, is_party, locate
from auditor.matching.speech.speakers import is_in_korean, is_korean
from auditor.model import AlignedArticle, MentionKind, Quote, Sentence, Span

LONGEST = 9
"""Words of a phrase beyond which it is no plain subject."""

MOST_CROSSED = 2
"""Subjects of a sentence that may be crossed."""

LIKE = -1.0
"""Plausibility (`auditor.korean.loanwords`) from which an English name may be a Korean one's; by hand, 2026-11-23."""

_SPEECH = (
    r"said|says|sa(?:y|id)|explained|added|noted|stated|claimed|stressed|emphasi[sz]ed|argued|warned|commented|replied|"
    r"countered|insisted|lamented|appealed|urged|complained|criticized|vowed|pledged|asserted|declared|announced|told|"
    r"contended|retorted|protested|defended|maintained|testified|demanded|proposed|offered|rejected|refused|oppose[sd]?|"
    r"opposing|requested|called|suggested|accused|denied|plans?|decided|expects?|hopes?|asks?|asked|objected|supports?"
)
_IRREGULAR = (
    r"gave|won|sold|bought|made|took|began|held|sent|paid|led|sought|set|built|found|left|met|struck|threw|drew|put|cut|"
    r"spent|brought|kept|beat|caught|fought|hit|lent|shot|stole|taught|withdrew|wrote|chose|broke|drove|forbade|overtook"
)
_VERB = re.compile(rf"\b(?:{_SPEECH}|{_IRREGULAR}|[a-z]{{3,}}ed|is|are|will|has|have)\b")
_AFTER_QUOTE = re.compile(rf"[,?!][”\"’]\s(?P<verb>{_SPEECH})\s(?P<name>[^,.;:“”\"]+)")
_UNDERGOING = re.compile(r"(?:received|faced|suffered|is|are|has|have|needed|welcomed)$")
_STOP = re.compile(r",|\b(?:who|which|that|in|at|on|with|for|from|by|to|of|after|before|when|as|during|and)\b")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_OFFICIALS = frozenset("측 관계자 대변인 담당자 당국자 관계자들".split())
_ENGLISH_OFFICIALS = frozenset("official representative spokesperson spokesman spokeswoman source".split())
_OF = re.compile(r"\s*(?:of|at|from|for|with)\s(?:the\s|a\s|an\s|its\s)?")


@dataclass(frozen=True, slots=True)
class OtherSubject:
    """A Korean subject and the English one in its place; `is_speech` where it is who says something."""

    pair: int
    source: Quote
    target: Quote
    is_speech: bool


@dataclass(frozen=True, slots=True)
class _Named:
    """A party that is the subject of an English verb: where it stands, its verb, its Korean words or its surname.

    `is_speaker` is true where a quotation is followed by its verb and it ("said Kim").
    """

    span: Span
    verb: Span
    words: tuple[str, ...] = ()
    surname: str = ""
    is_speaker: bool = False


def other_subjects(article: AlignedArticle) -> Iterator[OtherSubject]:
    """Yield every sentence whose subject the English replaces by somebody of an opposed side."""
    for bead in beads(article):
        if len(bead.pair.source) > 1 or is_headline(article, bead):
            continue
        sentence = bead.pair.source[0]
        told = _subjects(article, sentence)
        yield from _crossed(article, bead, told)
        lost = [(party, verb) for party, verb in told if not _is_named(article, bead, party)]
        if len(lost) > 1 or not told:
            continue
        party, predicate = lost[0] if lost else told[-1]
        rivals = _rivals(article, bead, party, predicate, speakers_only=not lost)
        if len(rivals) == 1:
            target, named = rivals[0]
            source = quote_span(sentence, party.span)
            place = quote_in(target, named.span.start, named.span.end)
            yield OtherSubject(bead.index, source, place, bool(_QUOTED.search(target.text)))


def _crossed(article: AlignedArticle, bead: BeadText, told: list[tuple[Argument, Span]]) -> Iterator[OtherSubject]:
    """Yield the first of two subjects of a sentence where word links say that each does what the other should."""
    if not bead.is_single or len(told) != MOST_CROSSED:
        return
    sentence, target = bead.pair.source[0], bead.pair.target[0]
    subjects = list(_english_subjects(target))
    places = [locate(article, bead, _body(party), names_only=True) for party, _ in told]

    def doing(act: int, party: int) -> list[_Named]:
        """Return the subjects that are a *party* and do an *act*, by index."""
        there = [n for n in subjects if any(n.span.overlaps(place) for place in places[party])]
        return [n for n in there if _has_verb(bead, target, told[act][1], n.verb)]

    wrong, own = [doing(0, 1), doing(1, 0)], [doing(0, 0), doing(1, 1)]
    if all(wrong) and not any(own):
        party, named = told[0][0], wrong[0][0]
        source = quote_span(sentence, party.span)
        yield OtherSubject(bead.index, source, quote_in(target, named.span.start, named.span.end), is_speech=False)


def _rivals(
    article: AlignedArticle, bead: BeadText, party: Argument, predicate: Span, *, speakers_only: bool
) -> list[tuple[Sentence, _Named]]:
    """Return the English subjects that can only stand for *party*, once each, with their sentences.

    With *speakers_only*, where the English names *party* too, only persons right after a quotation count.
    """
    found = {
        (named.words, named.surname): (target, named)
        for target in bead.pair.target
        for named in _english_subjects(target)
        if not speakers_only or (named.is_speaker and named.surname)
        if _stands_for(article, bead, party, named)
        if _is_strange(bead, named) or _has_verb(bead, target, predicate, named.verb)
    }
    return list(found.values())


def _subjects(article: AlignedArticle, sentence: Sentence) -> list[tuple[Argument, Span]]:
    """Return who acts in the clauses of *sentence*, its topics and the subject of its last clause, and what they do."""
    told = clauses(morphemes(article, sentence))
    found: dict[Span, tuple[Argument, Span]] = {}
    for clause in told:
        subject = clause.subject
        is_main = subject is not None and (subject.case == "topic" or clause is told[-1])
        if subject is not None and is_main and is_party(subject) and not subject.is_joint:
            found[subject.span] = subject, clause.span
    return list(found.values())


def _body(party: Argument) -> Argument:
    """Return the body that *party* is or speaks for: 복지부 in 복지부 관계자, 노조 in 서울 버스 노조."""
    tokens = list(party.tokens)
    if len(tokens) > 1 and tokens[-1].text in _OFFICIALS:
        tokens = tokens[:-1]
    heads = (tokens[i:] for i in range(len(tokens) - 1, -1, -1))
    tokens = next((head for head in heads if side_of("".join(token.text for token in head))), tokens)
    return replace(party, tokens=tuple(tokens), span=Span(tokens[0].span.start, tokens[-1].span.end))


def _is_named(article: AlignedArticle, bead: BeadText, party: Argument) -> bool:
    """True where a sentence of the English names *party*, or the body that it speaks for."""
    is_person = party.tokens[-1].text not in _OFFICIALS and is_korean(article, bead, party)
    body = party if is_person else _body(party)
    speaking = [t for t in bead.pair.target if _QUOTED.search(t.text)] if _QUOTED.search(bead.source) else []
    for target in speaking or bead.pair.target:
        text = _unquoted(target.text) if speaking else target.text
        one = replace(bead, pair=replace(bead.pair, target=(target,)), target=text)
        if any(text[span.start : span.end].strip() for span in locate(article, one, body, names_only=True)):
            return True
    return False


def _unquoted(text: str) -> str:
    """Return *text* with blanks for what it quotes."""
    return _QUOTED.sub(lambda hit: "”" + " " * (len(hit.group()) - 2) + "”" if len(hit.group()) > 1 else " ", text)


@cache
def _by_english() -> dict[str, tuple[str, ...]]:
    """Return the Korean words for every English word for a party."""
    found: dict[str, list[str]] = {}
    for word, english in parties().items():
        for one in english:
            found.setdefault(one.lower(), []).append(word)
    return {one: tuple(words) for one, words in found.items()}


@cache
def _any_party() -> re.Pattern[str]:
    words = sorted(_by_english(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})(?:e?s)?\b(?!-)", re.IGNORECASE)


def _english_subjects(target: Sentence) -> Iterator[_Named]:
    """Yield the parties that are subjects of verbs in *target*, outside quotations."""
    text = target.text
    plain = _unquoted(text)
    regions = {Span(*hit.span("name")): Span(*hit.span("verb")) for hit in _AFTER_QUOTE.finditer(text)}
    speakers = frozenset(regions)
    for verb in _VERB.finditer(plain):
        span = Span(*verb.span())
        if _UNDERGOING.match(verb.group()) or voice(plain, span.start, span.end, len(plain)) == "passive":
            continue
        region = subject_region(plain, span)
        if region is not None and len(plain[region.start : region.end].split()) <= LONGEST:
            regions[region] = span
    for region, span in sorted(regions.items()):
        yield from (replace(named, is_speaker=region in speakers) for named in _named(text, region, span))


def _named(text: str, region: Span, verb: Span) -> Iterator[_Named]:
    """Yield the party that the phrase *region* names: its head, or the body of an official."""
    phrase = text[region.start : region.end]
    stop = _STOP.search(phrase)
    head = phrase[: stop.start()] if stop else phrase
    hits = list(_any_party().finditer(head))
    if hits and hits[-1].group(1).lower() in _ENGLISH_OFFICIALS:
        of = _OF.match(phrase, len(head))
        body = _any_party().match(phrase, of.end()) if of else None
        hits = [body] if body else hits[:-1]
    elif hits and head[hits[-1].end() :].strip():
        hits = []
    if hits:
        span = Span(region.start + hits[-1].start(), region.start + hits[-1].end())
        yield _Named(span, verb, _by_english()[hits[-1].group(1).lower()])
    elif name := re.search(r"\b([A-Z][a-z]+)\s*$", head):
        yield _Named(Span(region.start + name.start(1), region.start + name.end(1)), verb, (), name.group(1))


def _is_strange(bead: BeadText, named: _Named) -> bool:
    """True where the Korean of *bead* has no word for the party."""
    if named.surname:
        return not is_in_korean(bead.source, named.surname)
    return not any(word in bead.source for word in named.words)


def _has_verb(bead: BeadText, target: Sentence, predicate: Span, verb: Span) -> bool:
    """True where word links say that the English *verb* is the Korean *predicate*."""
    place = Span(target.span.start + verb.start, target.span.start + verb.end)
    return any(
        link.source.overlaps(predicate)
        and link.target_paragraph == target.paragraph
        and link.target.overlaps(place)
        and link.weight >= OWNED
        for link in bead.pair.links
    )


def _stands_for(article: AlignedArticle, bead: BeadText, party: Argument, named: _Named) -> bool:
    """True where the English party cannot be *party*, and the article names it."""
    if named.surname:
        return _is_other_person(article, bead, party, named.surname)
    text = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    rivals = [word for word in named.words if _occurs(word, text)]
    is_person = is_korean(article, bead, party)
    if is_person and any(_is_calling_of_another(text, party, word) for word in rivals):
        return True
    own, sides = side_of(_body(party).nouns), {side_of(word) for word in rivals} - {None}
    if own is None and any(t.tag == "SL" and len(t.text) > 1 for t in party.tokens):
        own = "named"
    return own is not None and bool(sides) and all(side is not None and are_opposed(own, side) for side in sides)


def _is_other_person(article: AlignedArticle, bead: BeadText, party: Argument, name: str) -> bool:
    """True where *party* is a person, and *name* another's: a surname, or one in Hangul that the English spells."""
    if any(name.lower() in surname_spellings(t.text[:1]) or plausibility(t.text, name) >= LIKE for t in party.tokens):
        return False
    return _is_known(article, name) and (is_korean(article, bead, party) or _is_foreign(article, party))


def _is_known(article: AlignedArticle, name: str) -> bool:
    """True where the Korean names somebody whose English surname is *name*, or whose Hangul it reads as."""
    persons = [m for m in article.mentions if m.side == "source" and m.kind is MentionKind.PERSON]
    if any(name.lower() in surname_spellings(m.text[:1]) for m in persons if m.text[:1] in surnames()):
        return True
    return any(plausibility(word, name) >= LOAN for word in _foreign_words(article))


def _is_foreign(article: AlignedArticle, party: Argument) -> bool:
    """True for a foreign person with a title whose name the English spells somewhere."""
    names = [t.text for t in party.tokens if t.tag == "NNP" and len(t.text) >= SHORTEST_LOAN - 1]
    if not names or not any(title_at_start(token.text) for token in party.tokens):
        return False
    english = {w.text for p in article.article.target.paragraphs for w in capitalised_words(p.text)}
    return any(plausibility(names[-1], word.removesuffix("’s").removesuffix("'s")) >= LOAN for word in sorted(english))


def _foreign_words(article: AlignedArticle) -> set[str]:
    """Return the proper nouns of the Korean that stand before a title: 룽구 in 룽구 총리."""
    return {
        one.text
        for tokens in article.source_tokens
        for one, two in pairwise(tokens)
        if one.tag == "NNP" and len(one.text) >= SHORTEST_LOAN - 1 and title_at_start(two.text)
    }


def _is_calling_of_another(text: str, party: Argument, word: str) -> bool:
    """True where the Korean *text* calls somebody by *word* (주인 인모씨) and *party* bears another surname."""
    called = re.findall(rf"(?<![가-힣]){word}\s(?:[A-Z]|[가-힣]{{1,3}}?)(?=모?\s?(?:\(\d+\))?\s?씨)", text)
    names = {one.split()[-1][0] for one in called}
    return bool(names) and party.tokens[0].text[0] not in names


def _occurs(word: str, text: str) -> bool:
    """True where *text* has the Korean *word*; one of a single letter must stand alone or end a name (창원시)."""
    if len(word) > 1:
        return word in text
    return (
        re.search(rf"(?:[가-힣]{{2}}|(?<![가-힣])){word}(?=(?:[은는이가의와과도에을를]|에서|로)?(?![가-힣]))", text)
        is not None
    )
