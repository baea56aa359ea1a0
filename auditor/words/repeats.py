"""What the English of a sentence pair says twice and the Korean once: systems that are stuck say a clause again.

A run of words counts by its stems, so that "ease worries, and easing worries" is one. The Korean excuses it wherever it
says a word of meaning twice itself, and a run with a number or of three words where it says a number twice.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from auditor.english.words import tokenise
from auditor.korean.morphology import tokens_at
from auditor.model import AlignedArticle, Sentence, SentencePair, Span, Token
from auditor.words.function import ENGLISH, KOREAN

LEAST_RUN, LEAST_CONTENT = 3, 2
"""Words and words of meaning of a run that is not said twice by chance.

Of 8,665 English sentences by translators and in sound articles 35 repeat such a run (November 2026); their Korean
repeats itself in all but one.
"""
_RESTATED, _LEAST_STEMS = 0.75, 4
_LEAST_WORDS, _SAME_KOREAN = 6, 70.0
_RECURRING = frozenset(
    "won dollar dollars percent percentage point points million billion trillion thousand hundred year month week day"
    " quarter earlier previous last ago later period time first second two three four people".split()
)
"""Words that a faithful sentence says for each of its parts: "from a year earlier"."""
_JOINED = 5
"""Words of a run from which even the parts of a Korean list (서울과 부산) need not have it each."""
_ENDINGS = ("ing", "ies", "ied", "ed", "es", "s", "e", "y")
_LIST = re.compile(r"[가-힣](?:과|와)\s[가-힣]|[가-힣]\s?[·ㆍ,/]\s?[가-힣]|\s(?:및|또는|혹은)\s")
_NUMBER = re.compile(r"\d[\d.,]*")
_CONTENT = frozenset({"NNG", "NNP", "VV", "VA", "XR", "SL", "SH"})


def said_twice(article: AlignedArticle, pair: SentencePair) -> Iterator[tuple[Sentence, Span]]:
    """Yield each English sentence with the place (in its paragraph) of a run that it says again, the Korean once."""
    if not pair.source or is_repeated(article, pair.source):
        return
    is_list = any(_LIST.search(sentence.text) for sentence in pair.source)
    counts_again = any(n > 1 for n in Counter(_numbers(pair.source)).values())
    for sentence in pair.target:
        run = repeated_run(sentence.text)
        said = sentence.text[run.start : run.end] if run else ""
        is_excused = counts_again and (_NUMBER.search(said) or len(said.split()) < LEAST_RUN + 1)
        if run and not is_excused and (not is_list or len(said.split()) >= _JOINED):
            start = sentence.span.start
            yield sentence, Span(start + run.start, start + run.end)


def is_repeated(article: AlignedArticle, sentences: Sequence[Sentence]) -> bool:
    """True where the Korean says a word of meaning more than once."""
    said: Counter[str] = Counter()
    for sentence in sentences:
        tokens = tokens_at(article.source_tokens[sentence.paragraph], sentence.span) if article.source_tokens else ()
        said.update(t.lemma for t in tokens if t.tag in _CONTENT and t.lemma not in KOREAN)
        said.update(_syllables(sentence.text))
    return any(count > 1 for count in said.values())


def _numbers(sentences: Sequence[Sentence]) -> Iterator[str]:
    return (hit.group() for sentence in sentences for hit in _NUMBER.finditer(sentence.text))


def _syllables(text: str) -> Iterator[str]:
    """Yield the heads of the words, two syllables each: HD현대중공업 and HD현대삼호 share one."""
    for word in re.finditer(r"(?<![가-힣])[가-힣]{3,}", text):
        yield f"{word.group()[:2]}…"


def repeated_run(text: str) -> Span | None:
    """Return the place of the longest run of words that *text* says again, from its second time on; None for none."""
    tokens = [token for token in tokenise(text) if token.tag != "P"]
    stems = [stem(token) for token in tokens]
    best: tuple[int, int, int] | None = None
    for i in range(len(stems)):
        for j in range(i + 1, len(stems)):
            size = _common(stems, i, j)
            if size >= LEAST_RUN and (best is None or size > best[0]) and _has_meaning(tokens[i : i + size]):
                best = size, i, j
    if best is None:
        return None
    size, _, j = best
    return Span(tokens[j].span.start, tokens[j + size - 1].span.end)


def _common(stems: Sequence[str], i: int, j: int) -> int:
    """Return how many stems from *i* on equal those from *j* on, without running into one another."""
    size = 0
    while j + size < len(stems) and i + size < j and stems[i + size] == stems[j + size]:
        size += 1
    return size


def _has_meaning(tokens: Sequence[Token]) -> bool:
    said = [token for token in tokens if token.lemma not in ENGLISH and token.lemma not in _RECURRING]
    return len(said) >= LEAST_CONTENT and any(token.text.islower() for token in tokens if token.lemma not in ENGLISH)


def stem(token: Token) -> str:
    """Return what the forms of a word share, roughly."""
    word = token.lemma
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def restated(pair: SentencePair, before: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the English sentences of *pair* that say the one before them again, one Korean sentence or none for both.

    *before* holds the English sentences of the pair of sentences ahead of *pair*.
    """
    if len(pair.source) > 1:
        return
    ahead = list(before) if not pair.source else []
    for sentence in pair.target:
        if ahead and _overlap(ahead[-1].text, sentence.text) >= _RESTATED:
            yield sentence
        ahead.append(sentence)


def _overlap(one: str, other: str) -> float:
    """Return the share of the fewer words of meaning that both texts hold, 0 where one has hardly any."""
    sides = [{stem(t) for t in tokenise(text) if t.tag != "P" and t.lemma not in ENGLISH} for text in (one, other)]
    fewer = min(map(len, sides))
    return len(sides[0] & sides[1]) / fewer if fewer >= _LEAST_STEMS else 0.0


def doubled_elsewhere(article: AlignedArticle) -> Iterator[tuple[int, Sentence]]:
    """Yield the index of its pair and each English sentence that a paragraph before has too, the Korean another one."""
    seen: dict[str, tuple[int, str]] = {}
    for index, pair in enumerate(article.pairs):
        for bead in pair.sentences:
            korean = " ".join(sentence.text for sentence in bead.source)
            for sentence in bead.target:
                words = " ".join(token.lemma for token in tokenise(sentence.text) if token.tag != "P")
                if words.count(" ") + 1 < _LEAST_WORDS:
                    continue
                first, told = seen.setdefault(words, (index, korean))
                if first != index and ratio(told, korean) < _SAME_KOREAN:
                    yield index, sentence
