"""Gendered pronouns that nothing in the Korean supports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.korean.gender import tells_gender
from auditor.matching.bead_texts import BeadText, beads, quote_in
from auditor.model import AlignedArticle, Finding, MentionKind, Severity

PRONOUN = re.compile(
    r"\b(?:he|she|him|her|his|hers|himself|herself)\b(?! (?:early |mid-?|late )?(?:teens|[1-9]0s|twenties|thirties))",
    re.IGNORECASE,
)
_HE = re.compile(r"(?<![가-힣])그(?:는|가|의|를|에게|와|도|들은|들이)(?![가-힣])")
UNNAMED, NAMED = 0.5, 0.4
"""How sure it is that a pronoun is unsupported where its Korean paragraph names nobody, and where it names somebody,
whom the translator may know: such a question is kept from people unless they ask for it."""


@dataclass(frozen=True, slots=True)
class GenderUnsupported:
    """A "he" or "she" where the Korean around it does not tell the gender.

    Why: Korean leaves the subject out; a translator, or a machine, guesses, often wrongly, and of institutions too.
    Flags: 센터는 문을 열었다. / 품질이 나쁘면 바꿔 주겠다고 했다.
        ->  The center opened its doors. / [[She]] said bad goods would be replaced.
    Passes: 어머니는 문을 열었다. / 품질이 나쁘면 바꿔 주겠다고 했다.
        ->  The mother opened the door. / She said bad goods would be replaced.
    Passes: 그는 품질이 나쁘면 바꿔 주겠다고 했다.  ->  He said bad goods would be replaced.
    Misses: a wrong pronoun for somebody where the words around tell the gender of somebody else.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "gender-unsupported"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every sentence pair about nobody named, one question about the others."""
        is_asked = False
        for bead in beads(article):
            hit = PRONOUN.search(bead.pair.target[0].text)
            if hit is None or _HE.search(bead.source) or tells_gender(_context(article, bead)):
                continue
            is_named = _names_somebody(article, bead)
            if not (is_named and is_asked):
                yield self._finding(bead, hit, is_named=is_named)
            is_asked = is_asked or is_named

    def _finding(self, bead: BeadText, hit: re.Match[str], *, is_named: bool) -> Finding:
        return Finding(
            self.rule, self.category, self.severity, NAMED if is_named else UNNAMED,
            f"Nothing in the Korean tells whether this is “{hit.group()}”; please verify.",
            f"원문에는 성별을 알 수 있는 말이 없는데 영문은 ‘{hit.group()}’로 옮겼습니다. 확인하십시오.",
            bead.index, None, quote_in(bead.pair.target[0], *hit.span()),
        )  # fmt: skip


def _context(article: AlignedArticle, bead: BeadText) -> str:
    """Return the Korean paragraphs of *bead* and the one before them."""
    ids = article.pairs[bead.index].source
    return "\n".join(p.text for p in article.article.source.paragraphs[max(0, min(ids) - 1) : max(ids) + 1])


def _names_somebody(article: AlignedArticle, bead: BeadText) -> bool:
    """True when a person or a foreign name stands in the Korean paragraphs of *bead*."""
    kinds = (MentionKind.PERSON, MentionKind.FOREIGN_NAME)
    ids = article.pairs[bead.index].source
    return any(m.kind in kinds and m.side == "source" and m.paragraph in ids for m in article.mentions)
