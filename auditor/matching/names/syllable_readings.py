"""Clippings that the English reads syllable by syllable: 국과수, a forensic service, as "National Academy of Sciences".

Two words of one phrase that say two syllables of the clipping, and nothing else of the Korean, are no accident.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from auditor.korean.syllables import read_syllables
from auditor.lexicon.terms import Entry, english
from auditor.matching.bead_texts import BeadText, is_of_another, quote_span
from auditor.matching.lexis.kindless import kind_of
from auditor.matching.lexis.term_phrases import FUNCTION, GENERIC, WORD, is_word_of, words_of
from auditor.model import AlignedArticle, Mention, MentionKind, Sentence, Span

LEAST = 2
"""Syllables that a phrase must say."""
LONGEST = 4
"""Words of a phrase, function words aside."""
FAR = 2
"""Function words that may stand between two words of a phrase ("bureau of the year")."""
SHORT = 4
"""Syllables of a name that may be read one by one (by hand)."""

_APT = frozenset(
    """
    car land tax college university school law act money electric electricity water oil military army farm fishing
    medical home house state country national city people person price ship road train air heavy heavier new old big
    small large high low public private female male child children student teacher doctor patient drug medicine food
    rice meat tree forest sea fire war book cultural culture local general special second first company worker labor
    fee cost rate loan bank fund group team student elementary middle junior senior residential housing living sale
    job hospital clinic nurse police court industrial traffic vehicle train bus power gas heat light capital credit
    """.split()
)
"""Readings of a syllable that a word of Chinese origin has as often as not: what they say is likely meant (by hand)."""

_COMPANY = frozenset("company companies temple temples".split())
"""What 사 is read as."""

_JOINT = re.compile(r"[ -]?")
"""What parts the words of a phrase."""


def syllable_reading(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, others: Iterable[Entry]
) -> Mention | None:
    """Return the phrase of *bead* that reads *mention* syllable by syllable, None where there is none.

    What the renderings of *entry* say too is no such reading by itself, and what those of the *others*, the other
    terms of the Korean, say, or what links and matches give to other Korean words, is none at all. A long name tells
    what it means: "a national farmers group" describes it.
    """
    own, foreign = words_of([entry]), words_of(others)
    is_short = len(mention.text) <= SHORT or entry.shortens(mention.text)
    for sentence in bead.pair.target:
        words = [Span(*hit.span()) for hit in WORD.finditer(sentence.text)]
        for start in range(len(words)):
            phrase = list(_phrase(article, bead, mention, sentence, words[start:], foreign))
            texts = [sentence.text[span.start : span.end] for span in phrase]
            said = read_syllables(mention.text, texts)
            is_name = is_short or any(texts[i][0].isupper() for i in said)
            if len(said) >= LEAST and is_name and any(not is_word_of(texts[i], own) for i in said):
                first, last = phrase[said[0]].start, phrase[said[-1]].end
                place = Span(sentence.span.start + first, sentence.span.start + last)
                return Mention(MentionKind.TERM, "target", sentence.paragraph, place, sentence.text[first:last])
    return None


def half_reading(
    article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry, others: Iterable[Entry]
) -> Mention | None:
    """Return the two words of *bead*, side by side, one of a rendering of *entry* and one that reads a syllable.

    The one says a part of *mention*, the other what another syllable of it says by itself ("joint participation" for
    합참), and neither answers another Korean word; None where no such words stand there. Of names of more than `SHORT`
    syllables that clip no longer one only the last is read so.
    """
    texts = [article.article.target.paragraphs[i].text for i in article.pairs[bead.index].target]
    is_full = any(english(form).search(text) for form in entry.accepted if " " in form for text in texts)
    is_short = len(mention.text) <= SHORT or entry.shortens(mention.text)
    if is_full:
        return None
    own, foreign = words_of([entry]), words_of(others)
    for sentence in bead.pair.target:
        words = [Span(*hit.span()) for hit in WORD.finditer(sentence.text)]
        for pair in pairwise(words):
            first, last = (sentence.text[span.start : span.end] for span in pair)
            if not _JOINT.fullmatch(sentence.text[pair[0].end : pair[1].start]):
                continue
            ways = ((first, last), (last, first)) if is_short else ()
            stray = next((w for w, o in ways if _is_half(mention.text, w, o, own)), None)
            stray = stray or (last if _is_end(mention.text, last, first, own) else None)
            if stray is None or stray.casefold() in FUNCTION or is_word_of(stray, foreign):
                continue
            places = [(sentence.span.start + span.start, sentence.span.start + span.end) for span in pair]
            if not any(is_of_another(article, bead, mention, sentence.paragraph, place) for place in places):
                quote = quote_span(sentence, Span(places[0][0], places[1][1]))
                return Mention(MentionKind.TERM, "target", quote.paragraph, quote.span, quote.text)
    return None


def is_apt(phrase: str, entry: Entry) -> bool:
    """True where all that *phrase* says beside the words of *entry* is what such syllables mostly mean."""
    own = words_of([entry])
    strays = [word for word in WORD.findall(phrase) if not is_word_of(word, own)]
    return all({word.casefold(), word.casefold().removesuffix("s")} & _APT for word in strays)


def _is_half(hangul: str, stray: str, other: str, own: frozenset[str]) -> bool:
    """True where *other* is one of the *own* words of a rendering, and *stray* none of them but a syllable's.

    What may stand beside any name ("state", "agreement") is no syllable's, nor is what tells the kind of the body
    ("Labor Department").
    """
    word, kind = stray.casefold().removesuffix("s"), kind_of(hangul)
    is_kind = kind is not None and word in kind.heads
    is_stray = word not in GENERIC and not is_kind and not is_word_of(stray, own)
    return is_stray and is_word_of(other, own) and bool(read_syllables(hangul, (stray,)))


def _is_end(hangul: str, stray: str, other: str, own: frozenset[str]) -> bool:
    """True where *other* is one of the *own* words, and *stray* a company or temple for 사, somebody or some death."""
    is_stray = hangul.endswith("사") and stray.casefold() in _COMPANY and not is_word_of(stray, own)
    return is_stray and is_word_of(other, own)


def _phrase(
    article: AlignedArticle,
    bead: BeadText,
    mention: Mention,
    sentence: Sentence,
    words: Sequence[Span],
    foreign: frozenset[str],
) -> Iterator[Span]:
    """Yield the first of *words*, places in *sentence*, that make a phrase of words that may be those of *mention*."""
    before, skipped, n_words = words[0].start, 0, 0
    for span in words:
        word = sentence.text[span.start : span.end]
        is_function = word.casefold() in FUNCTION
        skipped = skipped + 1 if is_function else 0
        if not _JOINT.fullmatch(sentence.text[before : span.start]) or skipped > FAR or n_words == LONGEST:
            return
        before = span.end
        if is_function:
            continue
        place = (sentence.span.start + span.start, sentence.span.start + span.end)
        if is_word_of(word, foreign) or is_of_another(article, bead, mention, sentence.paragraph, place):
            return
        n_words += 1
        yield span
