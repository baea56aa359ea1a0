"""Korean compounds that come again in an article, each use with the English phrase that answers it.

A compound is what is noun at the start of a word (청년농부학교), or a bare noun with the noun after it (무더위 쉼터).
It is answered by the phrase around the English word that the strongest word link leads to; words that other Korean
words are linked to are no part of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from auditor.english.noun_phrases import NounPhrase, content, first_phrase, names, phrase_at, terms
from auditor.korean.particles import is_particle
from auditor.korean.romanisation import romanise
from auditor.matching.bead_texts import BeadText, beads, best_link, is_headline, morphemes, quote_in
from auditor.model import AlignedArticle, MatchVerdict, Quote, Sentence, Span, Token

LEAST_SYLLABLES = 4
"""Syllables of a compound of one morpheme or of two words; one of more morphemes may have one less."""
LINKED = 0.5
"""Weight of a word link from which it tells the rendering of a compound."""

SOUNDS = 80.0
"""rapidfuzz ratio of letters from which capitalised words are a compound in Roman letters."""
MOST_WORDS = 5
"""Words of the longest such name."""

_CAPITALISED = re.compile(r"[A-Z][\w'’-]*")
_ENDINGS = frozenset("들 적 간 씩 째 쯤 가량 여 대 측 용 식 형 별 당 급 내 외 중 후 전 시 때 뿐 등".split())
"""Morphemes that a noun may end in without being part of it."""
_NOUN_TAGS = ("NNG", "NNP", "XPN", "XSN", "XR", "SL", "NR", "SH")
_MODIFIERS = ("MM", "VV", "VA", "ETM", "VV-R", "VV-I", "VA-R", "VA-I")
"""What may stand in a name before its first noun (열린도서관, 새활용센터)."""
_PLAIN = frozenset(
    "new old young big small large single current former latest recent annual special different similar certain main "
    "many few local domestic foreign national major key important famous popular first second third last next".split()
)
"""Words that tell which of several, not what."""
_KINDS = frozenset(
    """
    craft vehicle device machine tool equipment item thing product object material substance drug medicine medication
    treatment disease disorder condition illness infection virus bacteria animal creature plant crop species fish bird
    facility building structure site place venue location complex property
    program project plan scheme system service campaign initiative effort measure step policy rule law bill
    levy tax fee charge payment fund money sum amount price cost benefit aid subsidy loan
    event festival celebration game match show performance work piece title award prize honor
    body group team organization agency institution firm company business industry sector market operator
    people person man woman resident worker member official expert
    problem issue matter case incident accident disaster crime offense period season time day week month year
    technology technique method process test exam study research document paper record report
    """.split()
)
"""Heads of phrases that name again, by what kind of thing it is, something that was named before."""


@dataclass(frozen=True, slots=True)
class Compound:
    """A compound at one place: its text without blanks, where it stands, the sentence pair, and the whole word."""

    key: str
    source: Quote
    bead: BeadText
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A compound at one place with the phrase that answers it.

    `words` are all words of content of that English that answer no other Korean word.
    """

    compound: Compound
    target: Quote
    phrase: NounPhrase
    words: frozenset[str]
    is_headline: bool
    is_listed: bool
    is_romanised: bool = False

    @property
    def is_long(self) -> bool:
        """True for a wording of two words, or for a name in Roman letters."""
        return self.is_romanised or len(self.phrase.words) > 1

    def refers_back(self, usual: "Use | None" = None) -> bool:
        """True for a kind of thing with one word before it (the unmanned craft), and for what has not two words.

        Where the *usual* wording is such a kind too, the kind is a part of the term (composite materials).
        """
        words = [word for word in self.target.text.lower().split() if word not in _PLAIN]
        is_kind = len(words) == 2 and self.phrase.head in _KINDS
        return len(words) < 2 or (is_kind and (usual is None or usual.phrase.head not in _KINDS))


def recurring(article: AlignedArticle) -> Iterator[tuple[str, tuple[Compound, ...]]]:
    """Yield the compounds that stand in two sentence pairs or more, by their text, each with its places in order.

    A compound within a longer one that recurs too is read as that one.
    """
    found: dict[str, list[Compound]] = defaultdict(list)
    for bead in beads(article):
        for compound in compounds(article, bead):
            found[compound.key].append(compound)
    for bead in beads(article):
        for compound in _unread(bead, found):
            found[compound.key].append(compound)
    alone = {key: _alone(sorted(uses, key=_place)) for key, uses in found.items()}
    recurrent = {key: uses for key, uses in alone.items() if len({use.bead.pair for use in uses}) > 1}
    longer = [use.source for uses in recurrent.values() for use in uses if " " in use.source.text]
    for key, uses in recurrent.items():
        if not all(any(_is_part(use.source, other) for other in longer) for use in uses):
            yield key, tuple(uses)


def compounds(article: AlignedArticle, bead: BeadText) -> Iterator[Compound]:
    """Yield every compound in the Korean of *bead*, in order; some overlap."""
    for sentence in bead.pair.source:
        for quote, whole in _compounds(article, sentence):
            yield Compound(quote.text.replace(" ", ""), quote, bead, whole)


def _unread(bead: BeadText, found: Mapping[str, list[Compound]]) -> Iterator[Compound]:
    """Yield the compounds known from elsewhere that the morphology reads otherwise in *bead*."""
    for sentence in bead.pair.source:
        for word in re.finditer(r"[가-힣]+", sentence.text):
            key = next((k for k in _stems(word.group()) if k in found and len(k) >= LEAST_SYLLABLES), "")
            quote = quote_in(sentence, word.start(), word.start() + len(key)) if key else None
            if quote is not None and not any(use.source == quote for use in found[key]):
                yield Compound(key, quote, bead, key)


def _stems(word: str) -> Iterator[str]:
    """Yield *word* without each particle that it may end in, the longest first."""
    return (word[:end] for end in range(len(word), 1, -1) if is_particle(word[end:]))


def _place(use: Compound) -> tuple[int, Span]:
    return use.source.paragraph, use.source.span


def _alone(uses: list[Compound]) -> list[Compound]:
    """Return *uses* with those at the end of longer words (곡성토란축제) only where these are one word, and not all."""
    alone = [use for use in uses if use.key == use.whole]
    is_one = len({use.whole for use in uses if use.key != use.whole}) == 1
    return uses if alone and is_one else alone


def _is_part(quote: Quote, other: Quote) -> bool:
    is_same = quote.paragraph == other.paragraph
    return is_same and other.span.contains(quote.span) and len(other.span) > len(quote.span)


def _compounds(article: AlignedArticle, sentence: Sentence) -> Iterator[tuple[Quote, str]]:
    """Yield the compounds of a Korean *sentence* with the word that each is part of."""
    before: Span | None = None
    tokens = morphemes(article, sentence)
    for word in re.finditer(r"[가-힣]+", sentence.text):
        ends = noun_ends(tokens, sentence, word)
        end = ends[-1] if ends else word.start()
        length = end - word.start()
        if ends:
            whole = sentence.text[word.start() : end]
            if length >= LEAST_SYLLABLES - (len(ends) > 1):
                yield quote_in(sentence, word.start(), end), whole
            for cut in ends[:-1]:
                if end - cut >= LEAST_SYLLABLES:
                    yield quote_in(sentence, cut, end), whole
            is_next = before is not None and before.end == word.start() - 1 and length >= 2
            if before is not None and is_next and len(before) + length >= LEAST_SYLLABLES:
                quote = quote_in(sentence, before.start, end)
                yield quote, quote.text.replace(" ", "")
        is_whole = end == word.end() and length >= 2
        before = Span(*word.span()) if is_whole else None


def noun_ends(tokens: Iterable[Token], sentence: Sentence, word: re.Match[str]) -> list[int]:
    """Return where the morphemes of the noun at the start of *word* end, nothing where it starts with none.

    *tokens* are those of the *sentence*.
    """
    ends: list[int] = []
    for token in tokens:
        start, end = token.span.start - sentence.span.start, token.span.end - sentence.span.start
        if start < word.start():
            continue
        is_inner = ends and token.tag == "JKG" and end < word.end() and start == ends[-1]
        is_modifier = not ends and token.tag in _MODIFIERS and start < word.end()
        if is_inner or is_modifier:
            continue
        if start >= word.end() or not _is_noun(token) or (token.text in _ENDINGS and ends):
            break
        ends.append(min(word.end(), end))
    return ends


def _is_noun(token: Token) -> bool:
    return token.tag in _NOUN_TAGS


def answered(article: AlignedArticle, compound: Compound) -> Use | None:
    """Return the use of a *compound*; None where no strong word link leads to a phrase of content."""
    bead, source = compound.bead, compound.source
    link = best_link(bead, source.paragraph, source.span, LINKED)
    if link is None:
        return None
    sentence = next(
        s for s in bead.pair.target if s.paragraph == link.target_paragraph and s.span.contains(link.target)
    )
    place, foreign = _within(link.target, sentence), _foreign(article, compound, sentence)
    if any(place.overlaps(span) for span in foreign):
        return None
    phrase = phrase_at(sentence.text, place, foreign, is_title=is_headline(article, bead))
    return _use(article, compound, sentence, phrase, foreign) if phrase is not None else None


def named(article: AlignedArticle, compound: Compound) -> Use | None:
    """Return the use of a *compound* that is answered by the only capitalised phrase that answers nothing else.

    None where the English of another noun is not known either.
    """
    if is_headline(article, compound.bead) or _has_rivals(article, compound):
        return None
    found = [
        (sentence, phrase, foreign)
        for sentence in compound.bead.pair.target
        for foreign in [_foreign(article, compound, sentence)]
        for phrase in names(sentence.text, foreign)
        if len(phrase.words) > 1
    ]
    return _use(article, compound, *found[0]) if len(found) == 1 else None


def termed(article: AlignedArticle, compound: Compound) -> Use | None:
    """Return the use of a *compound* that is answered by the only common phrase that answers nothing else."""
    bead = compound.bead
    if is_headline(article, bead) or not bead.is_single or _has_rivals(article, compound):
        return None
    sentence = bead.pair.target[0]
    foreign = _foreign(article, compound, sentence)
    found = list(terms(sentence.text, foreign))
    return _use(article, compound, sentence, found[0], foreign) if len(found) == 1 else None


def romanised(article: AlignedArticle, compound: Compound) -> Use | None:
    """Return the use of a *compound* that is answered by its sounds (미래새마을금고: Mirae Saemaul Geumgo)."""
    if is_headline(article, compound.bead):
        return None
    letters = _letters(romanise(compound.key))
    for sentence in compound.bead.pair.target:
        words = list(_CAPITALISED.finditer(sentence.text))
        for i, first in enumerate(words):
            for last in words[i : i + MOST_WORDS]:
                text = sentence.text[first.start() : last.end()]
                if ratio(_letters(text), letters) >= SOUNDS and not re.search(r"[^\w\s'’-]", text):
                    phrase = NounPhrase(Span(first.start(), last.end()), content(text), is_name=True)
                    foreign = _foreign(article, compound, sentence)
                    return replace(_use(article, compound, sentence, phrase, foreign), is_romanised=True)
    return None


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", text.lower())


def _has_rivals(article: AlignedArticle, compound: Compound) -> bool:
    """True when another noun of its sentences, long enough to be a name, has no link and no match."""
    bead = compound.bead
    known = [(link.source_paragraph, link.source) for link in bead.pair.links]
    known += [(m.source.paragraph, m.source.span) for m in article.matches if m.source and m.target]
    known.append((compound.source.paragraph, compound.source.span))
    for sentence in bead.pair.source:
        tokens = morphemes(article, sentence)
        for word in re.finditer(r"[가-힣]{3,}", sentence.text):
            ends = noun_ends(tokens, sentence, word)
            place = Span(sentence.span.start + word.start(), sentence.span.start + word.end())
            is_known = any(i == sentence.paragraph and place.overlaps(span) for i, span in known)
            if ends and ends[-1] - word.start() >= LEAST_SYLLABLES - 1 and not is_known:
                return True
    return False


def opening(article: AlignedArticle, compound: Compound) -> Use | None:
    """Return the use of a *compound* that is the topic of its sentence and is answered by the first English phrase."""
    bead = compound.bead
    korean = next(s for s in bead.pair.source if s.span.contains(compound.source.span))
    start, end = compound.source.span.start - korean.span.start, compound.source.span.end - korean.span.start
    is_topic = re.match(r"[은는이가]\s", korean.text[end:]) is not None
    if re.search(r"\w", korean.text[:start]) or not is_topic or not bead.is_single or is_headline(article, bead):
        return None
    sentence = bead.pair.target[0]
    foreign = _foreign(article, compound, sentence)
    phrase = first_phrase(sentence.text, foreign)
    return _use(article, compound, sentence, phrase, foreign) if phrase is not None else None


def _use(
    article: AlignedArticle, compound: Compound, sentence: Sentence, phrase: NounPhrase, foreign: list[Span]
) -> Use:
    words = frozenset(word for text in _unowned(compound.bead, foreign, sentence) for word in content(text))
    target = quote_in(sentence, phrase.span.start, phrase.span.end)
    return Use(compound, target, phrase, words, is_headline(article, compound.bead), _is_listed(article, compound))


def _is_listed(article: AlignedArticle, compound: Compound) -> bool:
    """True where a list has the English name of *compound* as it stands there."""
    return any(
        match.source.paragraph == compound.source.paragraph
        and match.source.span.contains(compound.source.span)
        and match.verdict is MatchVerdict.ACCEPT
        for match in article.matches
        if match.source and match.target
    )


def _unowned(bead: BeadText, foreign: list[Span], sentence: Sentence) -> Iterator[str]:
    """Yield the English of *bead* without the words of *sentence* that answer other Korean words."""
    for other in bead.pair.target:
        text = other.text
        for span in foreign if other is sentence else ():
            text = text[: span.start] + " " * len(span) + text[span.end :]
        yield text


def _within(span: Span, sentence: Sentence) -> Span:
    return Span(span.start - sentence.span.start, span.end - sentence.span.start)


def _foreign(article: AlignedArticle, compound: Compound, sentence: Sentence) -> list[Span]:
    """Return the places in an English *sentence* that answer other Korean words than the *compound*."""
    links = compound.bead.pair.links
    places = [(link.source_paragraph, link.source, link.target_paragraph, link.target) for link in links]
    places += [
        (match.source.paragraph, match.source.span, match.target.paragraph, match.target.span)
        for match in article.matches
        if match.pair == compound.bead.index and match.source and match.target
    ]
    return [
        _within(target, sentence)
        for paragraph, source, target_paragraph, target in places
        if not (paragraph == compound.source.paragraph and source.overlaps(compound.source.span))
        and target_paragraph == sentence.paragraph
        and sentence.span.contains(target)
    ]
