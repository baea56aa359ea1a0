"""Bodies in whose place one of another kind acts: 심평원, an insurance reviewer, as "the Court of Appeals".

English takes up a body by its kind or its field. Where it has neither, but a court, the police or a president of whom
the Korean sentence has no word, that one was put in its place. What asks for each is in `lexicon/data/officials.tsv`.
"""

import re
from collections.abc import Mapping
from functools import cache

from auditor.lexicon.gazetteer import rows
from auditor.lexicon.terms import Entry, english
from auditor.matching.bead_texts import BeadText, is_headline, is_of_another, quote_in
from auditor.matching.lexis.kindless import kind_of
from auditor.matching.lexis.term_phrases import is_word_of, words_of
from auditor.model import AlignedArticle, Mention, MentionKind, Sentence

_OFFICERS = {
    "president": r"대통령|총장|회장|사장|의장|총재|이사장|행장|원장|대표|정상|주석|총통|대선|탄핵|尹|李|文|청와대|용산",
    "prime minister": r"총리|수상|국무",
    "mayor": r"시장|읍장|면장|동장|군수|구청장|단체장|시정",
    "governor": r"지사|군수|총재|총독|주지사|단체장|도정",
    "minister": r"장관|총리|부처|각료|국무위원|수상|외상|[가-힣]상(?![가-힣]{2})",
}
"""Officers, and Korean that asks for them."""
_OMITTED = frozenset(
    "city municipal county provincial province district ward election customs tax airport fire".split()
)
"""Kinds that are written of places, fields and events as well."""
_PHRASE = r"\b(?:the|The|a|A|an|An)\s((?:[A-Za-z][\w'’-]*\s){0,3}?)((?i:%s))\b(?!['’-]\w{2})"


@cache
def _asked() -> Mapping[str, re.Pattern[str]]:
    """Return the Korean that asks for each English noun."""
    kinds = {word: korean for words, korean in rows("officials") for word in words.split("|")}
    return {word: re.compile(k) for word, k in (kinds | _OFFICERS).items() if word not in _OMITTED}


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(_PHRASE % "|".join(sorted(_asked(), key=len, reverse=True)))


def unasked_body(article: AlignedArticle, bead: BeadText, mention: Mention, entry: Entry) -> Mention | None:
    """Return the one English body or officer of *bead* that nothing in the Korean asks for, in the place of *mention*.

    None where *mention*, a body of *entry*, is told by its field or its kind, or *bead* is a headline.
    """
    kind = next((kind for form in (mention.text, *entry.source) if (kind := kind_of(form))), None)
    if kind is None or is_headline(article, bead) or not bead.is_single:
        return None
    sentence = bead.pair.target[0]
    own = words_of([entry]) | kind.heads
    text = "\n".join(article.article.target.paragraphs[i].text for i in article.pairs[bead.index].target)
    if any(english(form).search(text) for form in entry.accepted) or _tells(sentence.text, kind.heads):
        return None
    hits = [hit for hit in _phrase().finditer(sentence.text) if not _asked()[_noun(hit)].search(bead.source)]
    if len(hits) != 1 or _is_anothers(article, bead, mention, sentence, hits[0]) or is_word_of(_noun(hits[0]), own):
        return None
    quote = quote_in(sentence, hits[0].start(1), hits[0].end())
    return Mention(MentionKind.TERM, "target", quote.paragraph, quote.span, quote.text)


def _noun(hit: re.Match[str]) -> str:
    return hit[2].lower()


def _tells(text: str, heads: frozenset[str]) -> bool:
    """True where *text* has a word for the kind of the body."""
    words = {word.casefold().removesuffix("'s").removesuffix("’s") for word in re.findall(r"[A-Za-z'’-]+", text)}
    return not heads.isdisjoint({*words, *(word.removesuffix("s") for word in words)})


def _is_anothers(
    article: AlignedArticle, bead: BeadText, mention: Mention, sentence: Sentence, hit: re.Match[str]
) -> bool:
    start = sentence.span.start + hit.start(2)
    place = (start, start + len(hit[2]))
    return is_of_another(article, bead, mention, sentence.paragraph, place)
