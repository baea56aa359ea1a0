"""Where the English of a sentence pair names a party that the Korean names: persons, bodies, places, and callings."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from auditor.english.capitals import Word, capitalised_words
from auditor.korean.clauses import Argument
from auditor.korean.loanwords import plausibility
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import surname_spellings
from auditor.korean.surnames import surnames
from auditor.korean.titles import title_at_start
from auditor.lexicon.relations import parties, party_pattern
from auditor.matching.bead_texts import BeadText
from auditor.model import AlignedArticle, Mention, MentionKind, Sentence, Span, Token

_NAMED = (MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.FOREIGN_NAME)
SOUNDS = 75.0
"""Likeness (0 to 100) of capitalised words to romanised Korean from which they are that name (한빛테크: Hanbit Tech).

Set by hand on invented names, 2026-11-22."""

FIRST_SOUNDS = 84.0
"""The same for the first syllables alone, which tell less (한울증권: Hanul Securities). Set by hand, 2026-11-22."""

SHORTEST_LOAN, LOAN = 3, 1.5
"""Syllables of a foreign name, and its plausibility (`auditor.korean.loanwords`), from which a word is that name.

Set by hand on invented names, 2026-11-23."""

_THING = re.compile(
    r"\s(?:costs?|markets?|laws?|force|shortages?|relations|unrest|cases?|fees?|buildings?|grounds?|records?|accounts?|"
    r"beds?|prices?|sentiment|confidence|safety|rights|violence|loans?|deposits?|seats?|tickets?|standards?|ministry|"
    r"minister)\b",
    re.IGNORECASE,
)
"""Nouns after a word for a party with which it names a thing: labor costs, court fees."""
_COUNTERS = frozenset("곳 개 개사 팀 명".split())
_COMPANY_ENDS = frozenset(
    "전자 건설 제약 화학 은행 증권 중공업 산업 그룹 물산 통신 에너지 반도체 자동차 해운 제과 철강".split()
)
"""Words in which names of companies end that may be made of common nouns alone."""
_STATES = frozenset("정부 당국 우리정부 한국정부 양국 양측".split())
Places = tuple[Span, ...]


def locate(article: AlignedArticle, bead: BeadText, argument: Argument, *, names_only: bool = False) -> Places:
    """Return the places of `bead.target` (one sentence) that name *argument*, in order; () where none does.

    With *names_only*, what only a word link speaks for is left out.
    """
    for finder in (_by_latin, _by_mentions, _by_surname, _by_word, _by_sound, _by_loan):
        found = sorted(set(finder(article, bead, argument)))
        if found:
            return tuple(found)
    return () if names_only else tuple(_by_links(bead, argument, bead.pair.target[0]))


def _by_latin(_: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    latin = [token.text for token in argument.tokens if token.tag == "SL"]
    if latin:
        pattern = re.compile(rf"(?<![A-Za-z]){re.escape(latin[-1])}(?![A-Za-z])")
        yield from (Span(*hit.span()) for hit in pattern.finditer(bead.target))


def _by_mentions(article: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    """Yield the English mentions that answer a name in *argument*, judged by the name, not by the place."""
    source, target = bead.pair.source[0], bead.pair.target[0]
    for mention in article.mentions:
        if not _is_inside(mention, source, argument.span) or mention.kind not in _NAMED:
            continue
        keys = getattr(mention.value, "keys", None)
        for other in article.mentions:
            if keys and other.side == "target" and getattr(other.value, "keys", frozenset()) & keys:
                yield from _within(other, target)
        if mention.kind is MentionKind.PERSON:
            yield from _person(bead, mention.text)


def _person(bead: BeadText, name: str) -> Iterator[Span]:
    """Yield the surname of *name* (맹소리) where it stands in the English."""
    spellings = {*surname_spellings(name[:1]), *(surname_spellings(name[:2]) if len(name) > 2 else ())}
    for word in capitalised_words(bead.target):
        if word.text.lower() in spellings:
            yield word.span


def _is_inside(mention: Mention, sentence: Sentence, span: Span) -> bool:
    return mention.side == "source" and mention.paragraph == sentence.paragraph and span.contains(mention.span)


def _within(mention: Mention, sentence: Sentence) -> Iterator[Span]:
    if mention.paragraph == sentence.paragraph and sentence.span.contains(mention.span):
        yield Span(mention.span.start - sentence.span.start, mention.span.end - sentence.span.start)


def _by_surname(_: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    """Yield the surname of 편 씨, 도 대표, 박모(58) 씨, and of a name that the morphology cuts up (추+광+식 씨)."""
    texts = [token.text for token in argument.tokens if token.tag != "SN"]
    if (
        texts[-1:]
        and texts[-1] in ("씨", "군", "양")
        and (name := "".join(texts[-4:-1]))[:1] in surnames()
        and len(name) == 3
    ):
        yield from _person(bead, name)
    for first, second in pairwise(texts):
        if first in surnames() and (second in ("씨", "모", "군", "양") or title_at_start(second)):
            yield from _person(bead, first)


def _by_word(_: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    nouns = argument.nouns
    word = next(
        (nouns[i:] for i in range(len(nouns)) if nouns[i:] in parties() and (i == 0 or len(nouns[i:]) > 1)), None
    )
    if word is not None:
        hits = party_pattern(word).finditer(bead.target)
        found = [Span(*hit.span()) for hit in hits if not _THING.match(bead.target, hit.end())]
        longer = [Span(*hit.span()) for hit in _longer(word).finditer(bead.target)] if found else []
        found = [span for span in found if not any(one.contains(span) and one != span for one in longer)]
        yield from _qualified(argument, word, bead.target, found) or found


@cache
def _longer(word: str) -> re.Pattern[str]:
    """Return the expression for other parties whose English ends in that of *word*: prime minister for minister."""
    ends = tuple(f" {english.lower()}" for english in parties()[word])
    others = (e for key, several in parties().items() if key != word for e in several if e.lower().endswith(ends))
    words = sorted({re.escape(one) for one in others} - {re.escape(one) for one in parties()[word]}) or [r"(?!)"]
    return re.compile(rf"\b(?:{'|'.join(words)})(?:e?s)?(?:['’]s?)?(?!\w)", re.IGNORECASE)


def _qualified(argument: Argument, word: str, text: str, found: Sequence[Span]) -> list[Span]:
    """Return the places of *found* before which the English says whose they are: the ruling party candidate."""
    before = argument.nouns.removesuffix(word)
    whose = next((before[i:] for i in range(len(before)) if before[i:] in parties()), None)
    if whose is None or len(found) < 2:
        return []
    ends = {hit.end() for hit in party_pattern(whose).finditer(text)}
    return [span for span in found if any(0 < span.start - end <= 1 for end in ends)]


def _by_sound(_: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    """Yield the run of one or two capitalised words that sounds like a name at the end of *argument*."""
    tokens = [token for token in argument.tokens if token.tag[:2] == "NN" and token.tag != "NNB"]
    if not any(token.tag == "NNP" for token in tokens) and len("".join(t.text for t in tokens)) < 4:
        return
    spelt = {romanise("".join(t.text for t in tokens[k:])).lower().replace("-", "") for k in range(len(tokens))}
    words = capitalised_words(bead.target)
    yield from _by_first_sound(tokens, words)
    for i, word in enumerate(words):
        for last in words[i : i + 2]:
            span = Span(word.span.start, last.span.end)
            letters = re.sub(r"[\s-]", "", bead.target[span.start : span.end].lower())
            if len(span) < 30 and any(ratio(one, letters) >= SOUNDS for one in spelt if len(one) > 3):
                yield span


def _by_first_sound(tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[Span]:
    """Yield the capitalised word that sounds like the first syllables of a name whose rest is translated (한울증권)."""
    name = "".join(token.text for token in tokens[-2:]) if tokens[-1].tag != "NNP" else tokens[-1].text
    spelt = {_plain(romanise(name[:n])) for n in (2, 3) if len(name) >= n + 2}
    for word in words:
        letters = _plain(word.text)
        if len(letters) > 3 and any(len(one) > 3 and ratio(one, letters) >= FIRST_SOUNDS for one in spelt):
            yield word.span


def _by_loan(_: AlignedArticle, bead: BeadText, argument: Argument) -> Iterator[Span]:
    """Yield the capitalised word of which a foreign name in *argument* is the Hangul (헤르츠만: Herzmann)."""
    names = [token.text for token in argument.tokens if token.tag == "NNP" and len(token.text) >= SHORTEST_LOAN]
    for word in capitalised_words(bead.target) if names else ():
        if any(plausibility(name, word.text.removesuffix("’s").removesuffix("'s")) >= LOAN for name in names):
            yield word.span


def _plain(name: str) -> str:
    """Return romanised letters in one spelling for those that companies choose between: Daesung for Daeseong."""
    letters = name.lower().replace("-", "")
    for one, other in (("eo", "u"), ("eu", "u"), ("oo", "u"), ("ee", "i")):
        letters = letters.replace(one, other)
    return letters


def is_party(argument: Argument) -> bool:
    """True where *argument* is somebody or a body that can act: it is named, or a word for such."""
    is_named = any(token.tag in ("NNP", "SL") for token in argument.tokens)
    is_person = any(token.text in ("씨", "군", "양", "모") for token in argument.tokens if token.tag != "NNG")
    return is_named or is_person or is_body(argument) or _is_company(argument)


def is_body(argument: Argument) -> bool:
    """True where *argument* ends in a word for somebody or a body that can act: 중소기업 40곳 in 기업."""
    nouns = argument.nouns
    if (
        argument.tokens
        and argument.tokens[-1].text in _COUNTERS
        and any(token.tag == "SN" for token in argument.tokens)
    ):
        nouns = nouns.removesuffix(argument.tokens[-1].text)
    return any(nouns[i:] in parties() and (i == 0 or len(nouns[i:]) > 1) for i in range(len(nouns)))


def _is_company(argument: Argument) -> bool:
    """True for a name of common nouns, written as one word, that ends as companies' do: 태양전자."""
    if len(argument.tokens) < 2:
        return False
    before, last = argument.tokens[-2:]
    return before.span.end == last.span.start and before.tag == "NNG" and last.text in _COMPANY_ENDS


def _by_links(bead: BeadText, argument: Argument, sentence: Sentence) -> Iterator[Span]:
    """Yield the common noun that is linked to the last noun of *argument*.

    Links of names are no proof, nor are those of bodies that head a state, whose English names a capital instead.
    """
    heads = [token for token in argument.tokens if token.tag[:2] == "NN" and token.tag != "NNB"]
    if not heads or any(token.tag == "NNP" for token in heads) or argument.nouns in _STATES:
        return
    for link in bead.pair.links:
        if link.target_paragraph != sentence.paragraph or not sentence.span.contains(link.target):
            continue
        start, end = link.target.start - sentence.span.start, link.target.end - sentence.span.start
        if link.source.overlaps(heads[-1].span) and (start == 0 or bead.target[start].islower()):
            yield Span(start, end)
