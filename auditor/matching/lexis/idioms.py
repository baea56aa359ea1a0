"""Idioms that the English takes at their word ("grabbed the ankle" for 발목을 잡다).

They are found by their stems: particles, adverbs and numbers may stand between these, and endings follow them. An
idiom is wrong where the English has a literal rendering of the table that no other word of the Korean explains, and
none of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from auditor.lexicon.idioms import OBJECT, Idiom, by_first
from auditor.matching.bead_texts import BeadText, beads, is_of_another, morphemes, paragraph_text
from auditor.matching.lexis.term_mentions import is_in_name
from auditor.matching.lexis.term_renderings import find_phrases, is_explained, is_rendered, other_terms
from auditor.matching.lexis.term_verdicts import made
from auditor.model import AlignedArticle, Match, Mention, MentionKind, Span, Token

LITERAL = 0.92
"""How sure it is that the literal rendering of an idiom is wrong: of 60 idioms in 9,327 clean pairs of sentences none
is flagged (2026-11-23)."""

_BETWEEN = ("J", "MA", "XSN", "SN", "NR", "NNB")
"""How the tags of morphemes begin that may stand between the words of an idiom: particles, adverbs, numbers."""
_PHRASE = 6
"""Morphemes that may stand where an idiom has its object, none of which ends a clause (by hand, 2026-11-23)."""
_PIECES = 3
"""Morphemes that may make one word of an idiom (저울, 질)."""


def match(article: AlignedArticle) -> Iterator[Match]:
    """Yield a MISMATCH for every idiom that the English takes at its word."""
    for bead in beads(article):
        for mention, idiom in _mentions(article, bead):
            if is_in_name(article, mention) or is_rendered(article, bead, mention, idiom.entry):
                continue
            if (wrong := _literal(article, bead, mention, idiom)) is not None:
                yield made(bead, mention, wrong, idiom.entry, "wrong", LITERAL)


def _literal(article: AlignedArticle, bead: BeadText, mention: Mention, idiom: Idiom) -> Mention | None:
    """Return the first literal rendering of *idiom* in *bead* that stands for nothing else there."""
    others = other_terms(article, bead, mention)
    for hit in find_phrases(bead, idiom.entry.wrong):
        place = (hit.span.start, hit.span.end)
        if not is_explained(article, hit, others) and not is_of_another(article, bead, mention, hit.paragraph, place):
            return hit
    return None


def _mentions(article: AlignedArticle, bead: BeadText) -> Iterator[tuple[Mention, Idiom]]:
    """Yield where *bead* has an idiom, one at each place."""
    for sentence in bead.pair.source:
        tokens = morphemes(article, sentence)
        for i, token in enumerate(tokens):
            ends = ((_end(tokens[i:], stems), idiom) for stems, idiom in _beginning(tokens[i:]))
            held = ((end, idiom) for end, idiom in ends if end is not None and idiom.holds(sentence.text))
            if found := next(held, None):
                span = Span(token.span.start, found[0])
                place = Mention(MentionKind.TERM, "source", sentence.paragraph, span, "")
                text = paragraph_text(article, place)[span.start : span.end]
                yield Mention(MentionKind.TERM, "source", sentence.paragraph, span, text), found[1]


def _beginning(tokens: Sequence[Token]) -> Iterator[tuple[tuple[str, ...], Idiom]]:
    """Yield the idioms whose first word begins *tokens*."""
    for word in accumulate(token.text for token in tokens[:_PIECES]):
        yield from by_first().get(word, ())


def _end(tokens: Sequence[Token], stems: Sequence[str]) -> int | None:
    """Return where *stems* end, the first of which begins *tokens*; None where another word parts them."""
    done = 0
    for i, stem in enumerate(stems):
        if stem == OBJECT:
            continue
        between = _between(tokens[done:], is_free=stems[i - 1] == OBJECT) if i else 0
        steps = ((skip, _pieces(tokens[done + skip :], stem)) for skip in range(between + 1))
        found = next(((skip, pieces) for skip, pieces in steps if pieces), None)
        if found is None:
            return None
        done += sum(found)
    return tokens[done - 1].span.end


def _between(tokens: Sequence[Token], *, is_free: bool) -> int:
    """Return how many of the first *tokens* may stand between two words, a phrase where *is_free*."""
    if is_free:
        return sum(1 for _ in takewhile(lambda token: token.tag[0] not in "ES", tokens[:_PHRASE]))
    return sum(1 for _ in takewhile(lambda token: token.tag.startswith(_BETWEEN), tokens))


def _pieces(tokens: Sequence[Token], stem: str) -> int:
    """Return how many of the first *tokens* make *stem*, 0 where they do not."""
    words = enumerate(accumulate(token.text for token in tokens[:_PIECES]), 1)
    return next((n for n, word in words if word == stem), 0)
