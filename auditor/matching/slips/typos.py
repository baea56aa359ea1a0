"""Probable typing errors of the source, by what says so: the English, the rest of the article, or the language.

- `rendering`: 한국도르공사 is rendered with the name of 한국도로공사; 오성 stands once, 오송 everywhere else, and the
  sentence with 오성 was rendered with Osong.
- `twin`: 월변토 stands once; one sound away from it stands 월면토, which is likelier, or is there again and again.
- `use`: the same for the beginnings of words and for short ones, where it may be chance.
- `language`: 성몀 is no word; in its place 성명 would be far likelier (`auditor.matching.slips.slips`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.korean.loanwords import plausibility
from auditor.korean.morphology import likelihood, surprises
from auditor.korean.particles import strip
from auditor.korean.romanisation import romanise
from auditor.korean.slips import is_odd, is_one_sound_apart
from auditor.matching.slips.listed import misspelt_parts, rendering_of
from auditor.matching.slips.slips import UNJUDGED, Slip, find_slips
from auditor.mentions.persons import KoreanPerson
from auditor.model import AlignedArticle, MatchVerdict, MentionKind, Pair, Quote, Span

MIN_USES, MIN_USES_UNKNOWN = 3, 2
"""How often the right name must stand in the article: a rule of thumb, so that two names are not taken for one; the
second where the morphology does not know the word that stands there."""

CONFIDENCE = {
    "rendering": 0.9,
    "twin": 0.9,
    "language-used": 0.9,
    "language": 0.9,
    "use": 0.6,
    "language-likely": 0.6,
    "doubtful": 0.4,
}
"""How sure each kind of evidence is, by counting on news and its human translations, 2026-11-22."""

SURE = 0.8
"""Confidence from which a slip is told; below it is asked about."""

SURE_GAIN, KNOWN_GAIN, ODD_GAIN, LIKELY_GAIN = 20.0, 16.0, 14.0, 14.0
"""Nats that a reading must gain to be told where the article does not have it elsewhere; the same for a word that the
morphology knows, for one with a syllable that hardly any text has; and to be asked about."""

TWIN_GAIN, KNOWN_TWIN_GAIN = 2.9, 5.5
"""Nats by which one of two words of an article beats the other, the second where both are known; a word that stands
there again and again need not beat one that nobody knows, only not be beaten as clearly."""

_KINDS = (MentionKind.PLACE, MentionKind.PERSON, MentionKind.FOREIGN_NAME, MentionKind.ORGANISATION)
_RIGHT = (MatchVerdict.ACCEPT, MatchVerdict.VARIANT, MatchVerdict.AMBIGUOUS)
_LONGEST = 8
"""Syllables of the longest beginning of a word that is compared."""


@dataclass(frozen=True, slots=True)
class Typo:
    """A word of the source, what it was probably meant to be, how sure that is and what says so.

    `kind` is a key of `CONFIDENCE`; `target` is the English that has the right name, where it is that which says so.
    """

    pair: int | None
    source: Quote
    intended: str
    kind: str
    target: Quote | None = None

    @property
    def confidence(self) -> float:
        """How likely the word is a slip, 0 to 1."""
        return CONFIDENCE[self.kind]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the source up to its particle, with the pair it stands in."""

    pair: int | None
    paragraph: int
    span: Span
    text: str
    is_known: bool
    is_noun: bool

    def quote(self, length: int) -> Quote:
        """Return the quote of the first *length* syllables."""
        span = Span(self.span.start, self.span.start + length)
        return Quote("source", self.paragraph, span, self.text[:length])


def find_typos(article: AlignedArticle) -> Iterator[Typo]:
    """Yield every probable typing error of the source, in order; each word once."""
    words = _words(article)
    found = [
        *_by_rendering(article, words),
        *_by_sound(article, words),
        *_twins(article, words),
        *_by_list(article),
        *_by_use(article, words),
        *_by_language(article),
    ]
    taken: list[Quote] = []
    for typo in found:
        if not any(q.paragraph == typo.source.paragraph and q.span.overlaps(typo.source.span) for q in taken):
            taken.append(typo.source)
            yield typo


def _words(article: AlignedArticle) -> list[_Word]:
    pairs = {paragraph: i for i, pair in enumerate(article.pairs) for paragraph in pair.source}
    return [
        _Word(pairs.get(p.id), p.id, word.span, p.text[word.span.start : word.span.end], word.is_known, word.is_noun)
        for p in article.article.source.paragraphs
        if p.role not in UNJUDGED
        for word in surprises(p.text)
        if len(word.span) > 1
    ]


def _by_rendering(article: AlignedArticle, words: Sequence[_Word]) -> Iterator[Typo]:
    """Yield words one sound away from a name that their pair has in English more often than in Korean."""
    counts = _beginnings(words)
    renderings = _renderings(article)
    for word in words:
        for name, forms in renderings.items():
            begins = word.text[: len(name)]
            least = MIN_USES if word.is_known else MIN_USES_UNKNOWN
            if counts[begins] != 1 or counts[name] < least or not is_one_sound_apart(begins, name):
                continue
            if _is_spelt(article, word, begins, name):
                continue
            if word.pair is not None and (target := _rendered(article, article.pairs[word.pair], name, forms)):
                yield Typo(word.pair, word.quote(len(name)), name, "rendering", target)


def _by_sound(article: AlignedArticle, words: Sequence[_Word]) -> Iterator[Typo]:
    """Yield beginnings that stand once where the English of the pair spells what the article has elsewhere.

    The pair itself does not have it: 물긍취수장 was rendered with Mulgeum, and 물금 stands in another paragraph.
    """
    counts = _beginnings(words)
    spelt = defaultdict(set)
    for name in counts:
        spelt[romanise(name).lower()].add(name)
    for word in words:
        if word.pair is None or word.is_known or _is_person(article, word):
            continue
        korean = "".join(article.article.source.paragraphs[p].text for p in article.pairs[word.pair].source)
        for quote in _capitalised(article, article.pairs[word.pair]):
            for name in sorted(spelt.get(quote.text.lower(), ())):
                begins = word.text[: len(name)]
                if counts[begins] == 1 and name not in korean and is_one_sound_apart(begins, name):
                    yield Typo(word.pair, word.quote(len(name)), name, "rendering", quote)


def _capitalised(article: AlignedArticle, pair: Pair) -> Iterator[Quote]:
    """Yield the capitalised words of the English of *pair*, up to a hyphen, five letters and more."""
    for i in pair.target:
        for found in re.finditer(r"\b[A-Z][a-z]{4,}", article.article.target.paragraphs[i].text):
            yield Quote("target", i, Span(*found.span()), found.group())


def _is_person(article: AlignedArticle, word: _Word) -> bool:
    persons = (m for m in article.mentions if isinstance(m.value, KoreanPerson))
    return any(m.paragraph == word.paragraph and m.span.overlaps(word.span) for m in persons)


def _beginnings(words: Sequence[_Word]) -> Counter[str]:
    """Count the beginnings of words, two syllables and more."""
    return Counter(word.text[:n] for word in words for n in range(2, min(len(word.text), _LONGEST) + 1))


def _renderings(article: AlignedArticle) -> dict[str, set[str]]:
    """Return the English forms of each name that the article renders rightly."""
    forms: dict[str, set[str]] = {}
    for match in article.matches:
        is_right = match.source and match.target and match.verdict in _RIGHT and match.source.kind in _KINDS
        if is_right and match.source and match.target and len(match.source.text) > 1:
            forms.setdefault(match.source.text, set()).add(match.target.text)
    return forms


def _rendered(article: AlignedArticle, pair: Pair, name: str, forms: set[str]) -> Quote | None:
    """Return where the English of *pair* has one of *forms* once more than the Korean has *name*."""
    korean = sum(article.article.source.paragraphs[p].text.count(name) for p in pair.source)
    found = [
        Quote("target", paragraph, Span(*match.span()), form)
        for paragraph in pair.target
        for form in sorted(forms)
        for match in re.finditer(rf"\b{re.escape(form)}\b", article.article.target.paragraphs[paragraph].text)
    ]
    return found[-1] if len({(q.paragraph, q.span.end) for q in found}) > korean else None


def _by_list(article: AlignedArticle) -> Iterator[Typo]:
    """Yield words one sound away from a long name of the lexicon that the English of their pair renders."""
    for index, pair in enumerate(article.pairs):
        korean = "\n".join(article.article.source.paragraphs[i].text for i in pair.source)
        for i in pair.source:
            for word in re.finditer(r"[가-힣]{4,}", article.article.source.paragraphs[i].text):
                for start, name in misspelt_parts(word.group()):
                    target = None if name in korean else _listed(article, pair, name)
                    if target is not None:
                        span = Span(word.start() + start, word.start() + start + len(name))
                        quote = Quote("source", i, span, word.group()[start : start + len(name)])
                        yield Typo(index, quote, name, "rendering", target)
                        break


def _listed(article: AlignedArticle, pair: Pair, name: str) -> Quote | None:
    """Return the English of the listed *name* in *pair*."""
    for i in pair.target:
        text = article.article.target.paragraphs[i].text
        if place := rendering_of(name, text):
            return Quote("target", i, Span(*place), text[slice(*place)])
    return None


def _by_use(article: AlignedArticle, words: Sequence[_Word]) -> Iterator[Typo]:
    """Yield words that nobody knows, one sound away from what stands in the article again and again, or is rendered."""
    counts, names = _beginnings(words), _renderings(article)
    alike = defaultdict(set)
    for begins in counts:
        for key in _wildcards(begins):
            alike[key].add(begins)
    for word in words:
        if word.is_known or not word.is_noun or _is_named(article, word):
            continue
        for n in range(min(len(word.text), _LONGEST), 1, -1):
            begins = word.text[:n]
            near = {other for key in _wildcards(begins) for other in alike[key]}
            meant = [o for o in sorted(near) if is_one_sound_apart(begins, o) and _is_usual(o, counts[o], names)]
            if counts[begins] == 1 and len(meant) == 1 and not _is_spelt(article, word, begins, meant[0]):
                yield Typo(word.pair, word.quote(n), meant[0], "use")
                break


def _twins(article: AlignedArticle, words: Sequence[_Word]) -> Iterator[Typo]:
    """Yield nouns of three syllables and more that stand once, one sound away from a likelier noun of the article."""
    nouns = [(strip(word.text), word) for word in words if word.is_noun]
    counts = Counter(strip(word.text) for word in words)
    alike = defaultdict(set)
    for stem, _ in nouns:
        for key in _wildcards(stem):
            alike[key].add(stem)
    known = {stem: word.is_known for stem, word in nouns}
    for stem, word in nouns:
        if counts[stem] > 1 or len(stem) < 3 or _is_named(article, word):
            continue
        near = {other for key in _wildcards(stem) for other in alike[key] if is_one_sound_apart(stem, other)}
        meant = [other for other in sorted(near) if _is_likelier(stem, other, known, counts[other])]
        if len(meant) == 1 and not _is_spelt(article, word, stem, meant[0]):
            yield Typo(word.pair, word.quote(len(stem)), meant[0], "twin")


def _is_likelier(stem: str, other: str, known: Mapping[str, bool], count: int) -> bool:
    """True where *other* is what *stem* was meant to be, by the language or by how often it stands there."""
    gain = likelihood(other) - likelihood(stem)
    if known[stem]:
        return known[other] and stem[-1] == other[-1] and gain >= KNOWN_TWIN_GAIN
    return gain >= (-TWIN_GAIN if count > 1 else TWIN_GAIN)


def _wildcards(text: str) -> Iterator[str]:
    return (f"{text[:i]}*{text[i + 1 :]}" for i in range(len(text)))


def _is_usual(word: str, count: int, names: Collection[str]) -> bool:
    """True for what stands in the article often enough for its length; less often if it is a name rendered rightly."""
    return len(word) + count > 3 if word in names else len(word) > 2 and count > 1


def _is_named(article: AlignedArticle, word: _Word) -> bool:
    """True for a Korean person, and for a name that the English renders rightly as it stands."""
    right = (m.source for m in article.matches if m.source and m.target and m.verdict is MatchVerdict.ACCEPT)
    return _is_person(article, word) or any(m.paragraph == word.paragraph and m.span.overlaps(word.span) for m in right)


def _is_spelt(article: AlignedArticle, word: _Word, written: str, intended: str) -> bool:
    """True when some English word of the pair spells *written* better than *intended*."""
    pair = article.pairs[word.pair] if word.pair is not None else None
    english = " ".join(article.article.target.paragraphs[i].text for i in (pair.target if pair else ()))
    single = re.findall(r"[^\W\d_][\w'’-]+", english)
    tokens = sorted({*single, *map(" ".join, pairwise(single))})
    spelt = romanise(written).lower()
    return any(
        re.sub(r"[- ]", "", token.lower()).startswith(spelt)
        or plausibility(written, token) > max(0.6, plausibility(intended, token))
        for token in tokens
    )


def _by_language(article: AlignedArticle) -> Iterator[Typo]:
    for slip in find_slips(article):
        yield Typo(slip.pair, slip.source, slip.intended, _kind(slip))


def _kind(slip: Slip) -> str:
    if slip.is_used:
        return "language-used"
    if slip.gain >= (KNOWN_GAIN if slip.is_known else SURE_GAIN) or (
        slip.gain >= ODD_GAIN and is_odd(slip.source.text)
    ):
        return "language"
    return "language-likely" if slip.gain >= LIKELY_GAIN else "doubtful"
