"""One Korean name with two English names in an article: a translated name worded anew, whatever it names.

Two kinds of Korean names recur as they are: a noun that ends in a body, place, event or law (지역혁신진흥원), and a
title in quotation marks (‘등대의 겨울’). The first is answered by the capitalised run around the word that is linked
to it, or by the only run that such a head heads; the second by the only quoted English title of its pair. Wordings that
put other words for a part of the name, or the same in another order, are two names; a shorter form of the same words,
an acronym, and a place or a person before the name are not.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from auditor.english.general_words import FUNCTION_WORDS
from auditor.korean.particles import strip
from auditor.lexicon.gazetteer import by_source, by_target, fold_phrase
from auditor.lexicon.heads import all_heads, ending_of, heads_of
from auditor.matching.bead_texts import BeadText, beads, linked, morphemes, quote_in
from auditor.matching.variation.consistency import Inconsistency, inconsistencies
from auditor.model import AlignedArticle, MatchVerdict, MentionKind, Pair, Quote, Sentence, Side, Span, Token

LEAST_SYLLABLES = 4
"""Syllables of a Korean noun below which it is as often a common one (센터, 위원회)."""
LONGEST_TITLE = 8
"""Words of the longest quotation that is read as the title of something."""

_ALIKE = dict(
    pair.split("=")
    for pair in (
        "centre=center theatre=theater programme=program corp=corporation co=company lab=laboratory "
        "organisation=organization labour=labor defence=defense intl=international "
        "&=and u=university gov=government dept=department assn=association inst=institute natl=national "
        "nat'l=national mount=mt st=street rd=road"
    ).split()
)
_JOINING = frozenset(("of", "for", "and", "the", "on", "in", "at", "&"))
_OTHERS, _SURE = (MentionKind.PERSON, MentionKind.ORGANISATION), MatchVerdict.ACCEPT
_QUOTED = re.compile(r"[‘'“\"<《〈「『]([^‘’'“”\"<>《》〈〉「」『』\n]{2,30})[’'”\">》〉」』]")
_QUOTED_ENGLISH = re.compile(r"(?<![\w])[‘'“\"]([A-Z][^‘“”\"\n]{2,70}?)[,.]?[’'”\"](?!\w)")
_WORD = r"[A-Z][\w'’&-]*"
_RUN = re.compile(rf"(?:{_WORD}|\d+)(?:(?:\s(?:of|for|and|the|on|in|at|&)){{0,2}}\s(?:{_WORD}|\d{{4}}))*")


@dataclass(frozen=True, slots=True)
class _Use:
    """A Korean name and the English that answers it, in one sentence pair."""

    pair: int
    source: Quote
    target: Quote
    words: tuple[str, ...]
    english: str
    is_title: bool = False


def renamed(article: AlignedArticle) -> Iterator[Inconsistency]:
    """Yield every English name that is worded otherwise than the usual one of the same Korean name."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for bead in beads(article):
        for use in _named(article, bead):
            uses[use.source.text].append(use)
    for index, pair in enumerate(article.pairs):
        for use in _titled(article, index, pair):
            uses[use.source.text].append(use)
    told = {item.source.text for item in inconsistencies(article)}
    english = "\n".join(p.text for p in article.article.target.paragraphs)
    for name, found in sorted(uses.items()):
        if name not in told:
            yield from _departing(found, english)


def _departing(uses: list[_Use], english: str) -> Iterator[Inconsistency]:
    """Yield the uses that depart from the one whose words stand most often in the English, headlines too."""
    counts = Counter(use.words for use in uses)
    usual = max(uses, key=lambda use: (counts[use.words] + english.count(use.target.text), len(use.words) > 1))
    told: set[tuple[str, ...]] = set()
    for use in uses:
        if use.words not in told and _is_other(usual, use) and not _is_spelt_out(usual, use):
            told.add(use.words)
            yield Inconsistency(use.pair, use.source, use.target, usual.target)


def _is_spelt_out(usual: _Use, use: _Use) -> bool:
    """True where the English of the other use has each of the usual words somewhere, and more besides."""
    text, words = f" {fold_phrase(use.english).lower()} ", _content(usual)
    return sorted(words) != sorted(_content(use)) and all(f" {word}" in text for word in words)


def _content(use: _Use) -> list[str]:
    return [word for word in use.words if word not in _SMALL]


def _is_other(usual: _Use, use: _Use) -> bool:
    """True for two wordings of equal rank: the same head with other words before it, or another head after the same."""
    one, other = _content(usual), _content(use)
    if min(len(one), len(other)) < 2 or _is_short(one, other) or _is_short(other, one):
        return False
    if sorted(one) == sorted(other):
        return one != other and usual.target.text.count(" of ") == use.target.text.count(" of ")
    new, old = [w for w in other if w not in one], [w for w in one if w not in other]
    if not new or not old or all(_is_place(w) for w in new) or all(_is_place(w) for w in old):
        return False
    is_alike = bool(set(one) & set(other)) and _heads(one) and _heads(other)
    return (is_alike or (usual.is_title and use.is_title)) and abs(len(one) - len(other)) <= 2 and len(new) <= 3


def _is_short(short: list[str], long: list[str]) -> bool:
    return set(short) <= set(long) and sorted(short) != sorted(long)


def _heads(words: list[str]) -> bool:
    return not _folded_heads().isdisjoint(words)


@cache
def _folded_heads() -> frozenset[str]:
    return frozenset(_fold(" ".join(sorted(all_heads()))))


def _is_place(word: str) -> bool:
    return any(name.kind.value == "place" for name in by_target().get(word, ()))


_SMALL = FUNCTION_WORDS - {"korean", "korea", "first", "second", "new"}


def _fold(text: str) -> tuple[str, ...]:
    words = re.findall(r"[a-z0-9&]+", re.sub(r"['’]s?\b", "", text.lower()))
    return tuple(_ALIKE.get(word, word.removesuffix("s") if len(word) > 4 else word) for word in words)


def _named(article: AlignedArticle, bead: BeadText) -> Iterator[_Use]:
    """Yield the Korean nouns of *bead* that end in a body, each with the capitalised run linked to it."""
    for sentence in bead.pair.source:
        for span in _nouns(article, sentence):
            text = sentence.text[span.start : span.end]
            if len(text) < LEAST_SYLLABLES or ending_of(text) is None or text in by_source():
                continue
            place = Span(sentence.span.start + span.start, sentence.span.start + span.end)
            word = linked(bead, sentence.paragraph, place)
            target = _run(article, bead, *word) if word is not None else None
            target = target or _only_run(article, bead, text)
            if target is not None:
                yield _Use(
                    bead.index, quote_in(sentence, span.start, span.end), target, _fold(target.text), bead.target
                )


def _nouns(article: AlignedArticle, sentence: Sentence) -> Iterator[Span]:
    """Yield what is noun at the start of each hangul word, short ones with the noun before (혁신 센터)."""
    before: Span | None = None
    tokens = morphemes(article, sentence)
    for word in re.finditer(r"[가-힣]{2,}", sentence.text):
        end = _noun_end(tokens, sentence, word)
        is_short = before is not None and end - word.start() < LEAST_SYLLABLES and before.end == word.start() - 1
        if end > word.start():
            yield Span(before.start if before is not None and is_short else word.start(), end)
        before = Span(*word.span()) if end == word.end() else None


def _noun_end(tokens: Iterable[Token], sentence: Sentence, word: re.Match[str]) -> int:
    """Return where the noun at the start of *word* ends; where a body ends it, all but the particle.

    The morphology reads names that it does not know as anything (해온 in 해온중공업 as a verb).
    """
    bare = strip(word.group())
    end = word.start() + (len(bare) if ending_of(bare) else 0)
    for token in tokens:
        if token.span.start < sentence.span.start + word.start():
            continue
        is_noun = token.tag.startswith(("NN", "XS", "XR", "XP", "SL")) and token.tag not in ("NNB", "XSV", "XSA")
        if token.span.start >= sentence.span.start + word.end() or not is_noun:
            break
        end = max(end, min(word.end(), token.span.end - sentence.span.start))
    return end


def _run(article: AlignedArticle, bead: BeadText, paragraph: int, span: Span) -> Quote | None:
    """Return the capitalised run around an English word, other names and titles cut off; None outside of one."""
    for sentence in bead.pair.target:
        if sentence.paragraph != paragraph or not sentence.span.contains(span) or _is_headline(sentence.text):
            continue
        place = Span(span.start - sentence.span.start, span.end - sentence.span.start)
        for hit in _RUN.finditer(sentence.text):
            if Span(*hit.span()).overlaps(place):
                return _trimmed(article, sentence, Span(*hit.span()), place)
    return None


def _only_run(article: AlignedArticle, bead: BeadText, hangul: str) -> Quote | None:
    """Return the only run of *bead* that a head of *hangul* heads, where no other Korean noun has its ending."""
    ending = ending_of(hangul)
    if (
        ending is None
        or len(re.findall(rf"{ending}(?![가-힣])|{ending}(?=[은는이가을를의에과와도로])", bead.source)) != 1
    ):
        return None
    heads = set(_fold(" ".join(sorted(heads_of()[ending]))))
    found = []
    for sentence in bead.pair.target:
        if _is_headline(sentence.text):
            continue
        for hit in _RUN.finditer(sentence.text):
            for word in re.finditer(r"\S+", hit.group()):
                if set(_fold(word.group())) & heads:
                    place = Span(hit.start() + word.start(), hit.start() + word.end())
                    found.append(_trimmed(article, sentence, Span(*hit.span()), place))
    return found[0] if len(found) == 1 else None


def _is_headline(text: str) -> bool:
    """True where capitals tell no names: a line in title case without a full stop."""
    return text.rstrip("\"'”’)")[-1:] not in (".", "!", "?") and _is_title_case(text)


def _is_title_case(text: str) -> bool:
    words: list[str] = re.findall(r"[A-Za-z]{4,}", text)
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _trimmed(article: AlignedArticle, sentence: Sentence, run: Span, place: Span) -> Quote | None:
    """Return the words of a run around *place* up to what names something else, without a tail (of, in ...)."""
    text, taken = sentence.text, _taken(article, sentence)
    words = [Span(run.start + m.start(), run.start + m.end()) for m in re.finditer(r"\S+", text[run.start : run.end])]
    is_cut = [_is_cut(word, text, taken) for word in words]
    at = next(i for i, word in enumerate(words) if word.overlaps(place))
    if is_cut[at]:
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if is_cut[i]), 0)
    end = next((i for i in range(at + 1, len(words)) if is_cut[i]), len(words))
    kept = words[start:end]
    while text[kept[0].start : kept[0].end].lower() in _JOINING and len(kept) > 1:
        kept = kept[1:]
    quoted = text[kept[0].start : kept[-1].end]
    return quote_in(sentence, kept[0].start, kept[0].start + len(_without_tail(quoted)))


def _taken(article: AlignedArticle, sentence: Sentence) -> list[Span]:
    """Return what the matched persons and organisations of a sentence cover, counted from its start."""
    return [
        Span(m.target.span.start - sentence.span.start, m.target.span.end - sentence.span.start)
        for m in article.matches
        if m.target is not None
        and m.target.paragraph == sentence.paragraph
        and sentence.span.contains(m.target.span)
        and (m.target.kind in _OTHERS or (m.target.kind is MentionKind.FOREIGN_NAME and m.verdict is _SURE))
    ]


def _is_cut(word: Span, text: str, taken: list[Span]) -> bool:
    small = text[word.start : word.end].lower()
    return any(word.overlaps(span) for span in taken) or (small in FUNCTION_WORDS and small not in _JOINING)


def _without_tail(name: str) -> str:
    """Return *name* up to "of ..." where a head stands before it (Foundation of Hanbit University)."""
    tail = re.search(r" (?:of|in|for|at|on) ", name)
    front = name[: tail.start()] if tail else name
    kept = front if " " in front and _heads(list(_fold(front))) else name
    return re.sub(r"(?: (?:of|for|and|the|on|in|at|&))+$", "", kept).rstrip("'’")


def _titled(article: AlignedArticle, index: int, pair: Pair) -> Iterator[_Use]:
    """Yield the only quoted title of *pair* with the only one of its English."""
    sources = [_quote(article, "source", i, hit) for i, hit in _hits(article, "source", pair, _QUOTED)]
    targets = [
        _quote(article, "target", i, hit)
        for i, hit in _hits(article, "target", pair, _QUOTED_ENGLISH)
        if len(hit[1].split()) <= LONGEST_TITLE and _is_title_case(hit[1])
    ]
    if len(sources) == 1 == len(targets):
        yield _Use(index, sources[0], targets[0], _fold(targets[0].text), targets[0].text, True)


def _hits(
    article: AlignedArticle, side: Side, pair: Pair, pattern: re.Pattern[str]
) -> Iterator[tuple[int, re.Match[str]]]:
    paragraphs = article.article.document(side).paragraphs
    for i in pair.ids(side):
        if not paragraphs[i].role.is_furniture:
            yield from ((i, hit) for hit in pattern.finditer(paragraphs[i].text))


def _quote(article: AlignedArticle, side: Side, paragraph: int, hit: re.Match[str]) -> Quote:
    return Quote(side, paragraph, Span(*hit.span(1)), hit[1])
