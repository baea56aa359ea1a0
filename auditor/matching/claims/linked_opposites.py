"""Words whose very English, by a word link, says the opposite, whatever else their sentences say.

`opposites` reads sentences with words of one pole only. Here a link of a Korean word leads to an English word of the
other pole; it counts where no English word of its own pole that answers nothing else stands near, and no Korean word of
the other pole may be what it answers.
"""

import re
from collections.abc import Iterator

from auditor.korean.negation import negations
from auditor.lexicon.opposites import Pole, rows
from auditor.matching.bead_texts import BeadText, beads, best_link, morphemes, quote_in, quote_span
from auditor.matching.claims.opposites import APART, Opposite, Words, gap, is_meant, words_of
from auditor.matching.parties.converses import is_converse
from auditor.model import AlignedArticle, Link, Sentence, Span, Token

LEAST = 0.5
"""Weight of a word link from which an English word is what became of a Korean one (by hand, 2026-11-23)."""
AROUND = 40
"""Letters around the English word in which no word of the right pole may stand."""
_COMPARED = re.compile(
    r"(?<!해)(?<!년)(?<!월)(?<!달)(?<!때)(?<!간)(?<!일)(?<!날)(?<!기)(?<!상)(?<!초)(?<!준)(?<!주)보다\s"
)
"""A comparison with anything but a time or what was expected, which may be told from its other end."""


_RELATED = frozenset(
    "부모 자녀 자식 아버지 아들 어머니 딸 남편 아내 형 오빠 누나 언니 동생 스승 제자 선배 후배 등교 출근 하교 "
    "퇴근".split()
)
"""Words of relations that either end may tell: a parent of two for two children."""


_MOUNTED = ("오르", "올라", "올르")
"""Stems that after 에 say what somebody gets onto: 무대에 오르다."""
Every = list[tuple[Sentence, Words]]
"""The Korean sentences of a pair with their words."""


def linked_opposites(article: AlignedArticle) -> Iterator[Opposite]:
    """Yield every word whose linked English is of the other pole."""
    for bead in beads(article):
        every = [(sentence, words_of(morphemes(article, sentence))) for sentence in bead.pair.source]
        for sentence, words in every:
            denied = [negation.span for negation in negations(morphemes(article, sentence))]
            found: dict[tuple[int, int], Opposite] = {}
            for own, other in _directions():
                for word in sorted((own.words - _RELATED) & words.keys()):
                    for run in words[word]:
                        one = _judge(bead, sentence, run, own, other, every)
                        if one is not None and all(gap(one.source.span, span) > APART for span in denied):
                            found.setdefault((one.target.paragraph, one.target.span.start), one)
            yield from (one for one in found.values() if not is_converse(article, bead, one.source, one.target))


def _directions() -> Iterator[tuple[Pole, Pole]]:
    for row in rows():
        if not row.is_denied:
            yield row.one, row.other
            if not row.is_one_way:
                yield row.other, row.one


def _judge(
    bead: BeadText, sentence: Sentence, run: tuple[Token, ...], own: Pole, other: Pole, every: Every
) -> Opposite | None:
    span = Span(run[0].span.start, run[-1].span.end)
    before = sentence.text[: span.start - sentence.span.start]
    if (len(span) == 1 and run[0].tag[:2] == "NN") or (run[0].text in _MOUNTED and before.endswith("에 ")):
        return None
    link = _best(bead, sentence, span)
    target = next((s for s in bead.pair.target if link and s.paragraph == link.target_paragraph
                   and s.span.contains(link.target)), None)  # fmt: skip
    if link is None or target is None or (run[-1].tag[:2] in ("VA", "XR") and _COMPARED.search(sentence.text)):
        return None
    start, end = link.target.start - target.span.start, link.target.end - target.span.start
    wrong = next((h for h in other.english.finditer(target.text) if h.start() < end and start < h.end()), None)
    if wrong is None or not is_meant(target.text, wrong.start()):
        return None
    place = Span(target.span.start + wrong.start(), target.span.start + wrong.end())
    if _is_kept(bead, target, own, wrong, span) or _is_answered(bead, other, every, place):
        return None
    is_sure = not any(own.english.search(said.text) for said in bead.pair.target)
    return Opposite(bead.index, quote_span(sentence, span), quote_in(target, *wrong.span()), is_sure)


def _best(bead: BeadText, sentence: Sentence, span: Span) -> Link | None:
    """Return the best link of *span*, None where its English has a better one elsewhere."""
    link = best_link(bead, sentence.paragraph, span, LEAST)
    if link is None:
        return None
    rivals = [x for x in bead.pair.links if x.target_paragraph == link.target_paragraph and x is not link]
    return None if any(x.target.overlaps(link.target) and x.weight > link.weight for x in rivals) else link


def _is_kept(bead: BeadText, target: Sentence, own: Pole, wrong: re.Match[str], span: Span) -> bool:
    """True where a word of the right pole stands near *wrong* that no other Korean word is linked to."""
    for hit in own.english.finditer(target.text, max(0, wrong.start() - AROUND), wrong.end() + AROUND):
        place = Span(target.span.start + hit.start(), target.span.start + hit.end())
        is_of_another = any(
            x.target_paragraph == target.paragraph and x.target.overlaps(place) and x.weight >= LEAST
            and not x.source.overlaps(span) for x in bead.pair.links
        )  # fmt: skip
        if not is_of_another:
            return True
    return False


def _is_answered(bead: BeadText, other: Pole, every: Every, place: Span) -> bool:
    """True where a Korean word of the *other* pole has no English of its own elsewhere."""
    for sentence, words in every:
        for word in other.words & words.keys():
            for run in words[word]:
                link = _best(bead, sentence, Span(run[0].span.start, run[-1].span.end))
                if link is None or link.target.overlaps(place):
                    return True
    return False
