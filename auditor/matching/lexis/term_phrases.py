"""Which English phrase stands where a term should: what a word link points at, or a head word of the term with a
modifier that nothing in the Korean asks for ("religious tax" for 종부세).

People paraphrase, drop and take up again, so that a term without any accepted rendering is no error by itself; it is
one where its place is taken by something else.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from auditor.lexicon.terms import Entry
from auditor.matching.bead_texts import OWNED, BeadText, morphemes
from auditor.matching.lexis.transliteration import spells
from auditor.model import AlignedArticle, Link, Mention, MentionKind, Sentence, Span

LONGEST = 4
"""How many English words in a row that nothing answers are held to stand for a term without a rendering.

One will do only where the term is all that is left of the Korean.
"""

OPEN = 2
"""Korean words without an answer apart from the term up to which what is left over in English may be the term's."""

CONTENT = frozenset(("NNG", "NNP", "VV", "VA", "XR", "MAG"))
"""Tags of Korean morphemes that an English word should answer."""

LIGHT = frozenset("하 되 있 없 않 받 밝히 말 전 등 것 날 이날 대하 위하 따르 통하 관련 때 이번 해당 측 당시".split())
"""Korean words that need no English word of their own."""

SHORTEST_STEM = 4
"""Letters that two forms of a word must share: culling and culled, provincial and province."""

FUNCTION = frozenset(
    """
    the a an of to in on at for and or but with by from as is are was were be been being has have had will would could
    should may might must can do does did its it their his her our my your this that these those which who whom whose
    not also said says say he she they we you than then there here up after before over into about between among under
    out if when while so such other others some any all no new one two three four five six seven eight nine ten several
    many each both own last next first second third early late former current recent near like just only even still yet
    because since until during through against per more most less least much very too again once toward towards amid
    """.split()
)
"""English words that carry no meaning of a term."""

GENERIC = frozenset(
    """
    bill plan program programme project measure system move issue deal agreement case step process work service policy
    support effort event group team body agency office committee ministry government authority company firm people
    person official member resident worker product item amount money fund budget cost sum figure number rate price year
    month day time place site area region local national public state country city matter thing part total result
    goods carrier operator provider maker facility building institution organization organisation association location
    leader share stock benefit
    decision law act rule order report document payment trial court probe investigation hearing session vote talk
    """.split()
)
"""English words that may take up any term again; drawn up for this project (2026-11-22)."""

WORD = re.compile(r"[A-Za-z][\w’']*")
"""An English word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The English that stands for a term; `is_linked` where a word link points at it, `is_spelt` where it spells it."""

    target: Mention
    is_linked: bool
    is_spelt: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span
    owner: str

    @property
    def is_free(self) -> bool:
        return self.owner == "none" and len(self.text) >= SHORTEST_STEM


def wrong_phrase(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, others: Iterable[Entry]
) -> Phrase | None:
    """Return the English that stands for *mention* and is none of its renderings; None where nothing shows one.

    *others* are the rows of the other terms of the Korean, whose English is theirs.
    """
    own, foreign = words_of([entry]), words_of(others)
    for sentence in bead.pair.target:
        words = [_word(article, bead, mention, sentence, hit) for hit in WORD.finditer(sentence.text)]
        found = spelt = _spelling(mention.text, words, sentence)
        for i in range(len(words)):
            found = found or _phrase(words[: i + 1], sentence, own, foreign)
        if found is not None:
            place, is_linked = found
            text = article.article.target.paragraphs[sentence.paragraph].text[place.start : place.end]
            target = Mention(MentionKind.TERM, "target", sentence.paragraph, place, text)
            return Phrase(target, is_linked, spelt is not None)
    return None


def left_phrase(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, others: Iterable[Entry]
) -> Phrase | None:
    """Return the likeliest row of English words that nothing in the Korean answers, but for *mention* maybe.

    Where more of the Korean is left over than *mention*, nothing tells which of it the words stand for: None.
    """
    n_left = n_open(article, bead, mention)
    if n_left > OPEN:
        return None
    own, foreign = words_of([entry]), words_of(others)
    found: list[tuple[tuple[bool, bool, int], Mention]] = []
    for sentence in bead.pair.target:
        words = [_word(article, bead, mention, sentence, hit) for hit in WORD.finditer(sentence.text)]
        for run in _runs(words, sentence):
            shortest = SHORTEST_STEM if n_left else SHORTEST_STEM - 1
            telling = [w for w in run if not is_word_of(w.text, own) and _is_content(w.text, foreign, shortest)]
            if telling and (len(run) > 1 or not n_left) and len(run) <= LONGEST:
                place = Span(run[0].span.start, run[-1].span.end)
                text = article.article.target.paragraphs[sentence.paragraph].text[place.start : place.end]
                likely = (
                    any(word.owner == "term" for word in run),
                    any(is_word_of(word.text, own) for word in run),
                    len(run),
                )
                found.append((likely, Mention(MentionKind.TERM, "target", sentence.paragraph, place, text)))
    best = max(found, key=lambda item: item[0], default=None)
    return None if best is None else Phrase(best[1], False)


def n_open(article: AlignedArticle, bead: BeadText, mention: Mention) -> int:
    """Return how many Korean words of *bead* apart from *mention* no English answers."""
    answered = [(link.source_paragraph, link.source) for link in bead.pair.links]
    answered += [(m.source.paragraph, m.source.span) for m in article.matches if m.source and m.target]
    answered.append((mention.paragraph, mention.span))
    return sum(
        token.tag in CONTENT
        and token.text not in LIGHT
        and not any(paragraph == sentence.paragraph and span.overlaps(token.span) for paragraph, span in answered)
        for sentence in bead.pair.source
        for token in morphemes(article, sentence)
    )


def _runs(words: list[_Word], sentence: Sentence) -> Iterator[list[_Word]]:
    """Yield the words of *sentence* in a row that belong to the term or to nothing."""
    run: list[_Word] = []
    for word in words:
        gap = (
            sentence.text[run[-1].span.end - sentence.span.start : word.span.start - sentence.span.start] if run else ""
        )
        if run and (gap not in (" ", "-") or word.owner == "else"):
            yield run
            run = []
        if word.owner != "else":
            run.append(word)
    if run:
        yield run


def _spelling(hangul: str, words: list[_Word], sentence: Sentence) -> tuple[Span, bool] | None:
    """Return the first one to three of *words* that only spell *hangul*."""
    for i, first in enumerate(words):
        for last in words[i : i + 3]:
            place = Span(first.span.start, last.span.end)
            if spells(hangul, sentence.text[place.start - sentence.span.start : place.end - sentence.span.start]):
                return place, True
    return None


def is_touched(bead: BeadText, mention: Mention, entry: Entry) -> bool:
    """True where the English has a form of a word that renders *entry* alone (province of provincial) and answers no
    other Korean word, or links *mention* with a word of its renderings (profit of operating profit)."""
    single = frozenset(form.rstrip("*").casefold() for form in entry.accepted if " " not in form)
    links = {(link.target_paragraph, link.target) for link in bead.pair.links if _is_from(link, mention)}
    answers = [
        sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
        for sentence in bead.pair.target
        for paragraph, span in links
        if paragraph == sentence.paragraph and sentence.span.contains(span)
    ]
    own = words_of([entry])
    open_ = (
        hit.group()
        for sentence in bead.pair.target
        for hit in WORD.finditer(sentence.text)
        if not _is_elses(bead, mention, sentence, hit)
    )
    return any(is_word_of(word, single) for word in open_) or any(is_word_of(word, own) for word in answers)


def _is_elses(bead: BeadText, mention: Mention, sentence: Sentence, hit: re.Match[str]) -> bool:
    """True where a word link, and none stronger, leads from another Korean word than *mention* to *hit*."""
    span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
    links = [x for x in bead.pair.links if x.target_paragraph == sentence.paragraph and x.target.overlaps(span)]
    best = max(links, key=lambda link: link.weight, default=None)
    return best is not None and best.weight >= OWNED and not _is_from(best, mention)


def _phrase(
    words: list[_Word], sentence: Sentence, own: frozenset[str], foreign: frozenset[str]
) -> tuple[Span, bool] | None:
    """Return the wrong phrase that the last of *words* ends: itself, or the word before it and itself."""
    word = words[-1]
    is_linked = word.owner == "term"
    if is_linked and not is_word_of(word.text, own):
        return (word.span, True) if _is_content(word.text, foreign) else None
    if len(words) == 1 or not is_word_of(word.text, own) or not (is_linked or word.owner == "none"):
        return None
    before = words[-2]
    gap = sentence.text[before.span.end - sentence.span.start : word.span.start - sentence.span.start]
    if gap not in (" ", "-") or not before.is_free or is_word_of(before.text, own | foreign):
        return None
    is_modifier = not before.text.casefold().endswith(("'s", "’s", "ly"))
    return (Span(before.span.start, word.span.end), is_linked) if is_modifier else None


def _is_content(word: str, foreign: frozenset[str], shortest: int = SHORTEST_STEM) -> bool:
    """True where *word* says something of its own, and nothing that another term of the Korean says."""
    is_generic = word.casefold().rstrip("s") in GENERIC
    return len(word) >= shortest and not is_generic and not is_word_of(word, foreign)


def _word(article: AlignedArticle, bead: BeadText, mention: Mention, sentence: Sentence, hit: re.Match[str]) -> _Word:
    span = Span(sentence.span.start + hit.start(), sentence.span.start + hit.end())
    return _Word(hit.group(), span, _owner(article, bead, mention, sentence.paragraph, span, hit.group()))


def _owner(article: AlignedArticle, bead: BeadText, mention: Mention, paragraph: int, span: Span, word: str) -> str:
    """Return what the English *word* belongs to: the `term`, something `else`, or `none` that is known."""
    if word.casefold() in FUNCTION:
        return "else"
    links = [link for link in bead.pair.links if link.target_paragraph == paragraph and link.target.overlaps(span)]
    best = max(links, key=lambda link: link.weight, default=None)
    if best is not None:
        return "term" if _is_from(best, mention) else "else"
    answers = (match.target for match in article.matches)
    is_matched = any(t and t.paragraph == paragraph and t.span.overlaps(span) for t in answers)
    return "else" if is_matched else "none"


def _is_from(link: Link, mention: Mention) -> bool:
    return link.source_paragraph == mention.paragraph and link.source.overlaps(mention.span)


def words_of(rows: Iterable[Entry]) -> frozenset[str]:
    """Return the words of the accepted English of *rows*, small, function words apart."""
    return frozenset().union(*(_accepted_words(row.accepted) for row in rows))


@lru_cache(maxsize=4096)
def _accepted_words(accepted: tuple[str, ...]) -> frozenset[str]:
    words = (word.casefold() for form in accepted for word in WORD.findall(form))
    return frozenset(word for word in words if word not in FUNCTION)


def is_word_of(word: str, accepted: frozenset[str]) -> bool:
    """True where *word* is a form of one of the *accepted* words, or begins as none of them but holds one."""
    text = word.casefold()
    stems = (other[: _stem(text, other)] for other in accepted)
    return any(text.startswith(stem) or (len(stem) > SHORTEST_STEM and stem in text) for stem in stems if stem)


def _stem(one: str, other: str) -> int:
    """Return how many letters *one* and *other* must share to be forms of one word."""
    shorter = min(len(one), len(other))
    return (
        max(SHORTEST_STEM, shorter - 3)
        if shorter > SHORTEST_STEM
        else max(len(one.rstrip("s")), len(other.rstrip("s")))
    )
