"""Committees of no list under strange names: 교육건설위 as "kitchen committee".

What such a committee deals with is told by the words, or syllables, of its Korean name (`auditor.lexicon.committees`);
that English names its kind and something else is told as for bodies that are listed (`strange_bodies`).
"""

import re
from collections.abc import Iterator

from auditor.korean.particles import is_particle
from auditor.lexicon.committees import committee
from auditor.lexicon.gazetteer import by_source as places
from auditor.lexicon.terms import Entry, by_source
from auditor.matching.bead_texts import BeadText, beads
from auditor.matching.lexis.term_verdicts import made
from auditor.matching.names.strange_bodies import strange_body
from auditor.model import AlignedArticle, Match, Mention, MentionKind, Span

STRANGE = 0.8
"""How sure it is that such a committee is misnamed (by hand, below the gate)."""
SHORTEST = 3
"""Syllables of such a name."""

_EOJEOL = re.compile(r"(?<![가-힣A-Za-z0-9·])[가-힣]{3,}")


def match(article: AlignedArticle) -> Iterator[Match]:
    """Yield a mismatch for every committee of known fields that the English calls one for something else."""
    whole = "\n".join(paragraph.text for paragraph in article.article.source.paragraphs)
    for bead in beads(article):
        for mention, entry in _committees(bead, whole):
            found = strange_body(article, bead, mention, entry)
            if found is not None:
                yield made(bead, mention, found, entry, "absent", STRANGE)


def _committees(bead: BeadText, whole: str) -> Iterator[tuple[Mention, Entry]]:
    for sentence in bead.pair.source:
        for hit in _EOJEOL.finditer(sentence.text):
            for end in range(len(hit.group()), SHORTEST - 1, -1):
                word = hit.group()[:end]
                if not is_particle(hit.group()[end:]) or word in by_source() or word in places():
                    continue
                if entry := committee(word, whole):
                    start = sentence.span.start + hit.start()
                    span = Span(start, start + end)
                    yield Mention(MentionKind.TERM, "source", sentence.paragraph, span, word), entry
                    break
