"""Gendered pronouns that the Korean contradicts, or that nothing in it supports."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import ClassVar

from auditor.matching.speech.kin_pronouns import against_kin
from auditor.matching.speech.pronouns import Pronoun, Reason, carried, contradicted, inconsistent, of_years, unsupported
from auditor.model import AlignedArticle, Finding, Quote, Severity

GRADES: dict[Reason, tuple[Severity, float]] = {
    "contradicted": (Severity.MAJOR, 0.85),
    "becomes": (Severity.MAJOR, 0.7),
    "carried": (Severity.MINOR, 0.7),
    "inconsistent": (Severity.MINOR, 0.8),
    "private": (Severity.MINOR, 0.6),
    "stranger": (Severity.MINOR, 0.55),
    "ordinary": (Severity.MINOR, 0.55),
    "nobody": (Severity.MINOR, 0.65),
    "years": (Severity.MINOR, 0.5),
    "unusual": (Severity.MINOR, 0.6),
    "named": (Severity.NEUTRAL, 0.5),
    "usual": (Severity.NEUTRAL, 0.4),
    "unnamed": (Severity.NEUTRAL, 0.5),
    "foreign": (Severity.NEUTRAL, 0.4),
}
"""How bad and how sure a pronoun of each kind is. Contradictions: none in 434 documents translated by people, 109 clean
articles and 4,798 sentence pairs; private persons (whom nobody outside the article knows): 8 of 153 clean articles, in
each of which the Korean does not tell; a name that the other gender usually has: none of them, 2 of 22 articles with
errors, both wrong; others the translator may know (2026-11-22, `benchmarks/false_alarms.py`). Somebody unnamed, of an
ordinary title, a body, or "in his 60s": 3 of 255 clean articles in free English, 3 of 417 documents, 5 of 9 errors that
were questions or missed in 80 articles (2026-11-22)."""

_MESSAGES: dict[Reason, tuple[str, str]] = {
    "contradicted": ("The Korean tells another gender than “{}”.", "원문이 밝힌 성별과 영문의 ‘{}’ 표현이 다릅니다."),
    "becomes": ("The Korean tells another gender than “{}”.", "원문이 밝힌 성별과 영문의 ‘{}’ 표현이 다릅니다."),
    "inconsistent": (
        "This is “{}” here, and the other gender elsewhere in the article.",
        "같은 사람을 다른 곳에서는 다른 성별로, 여기서는 ‘{}’ 표현으로 옮겼습니다.",
    ),
}
_UNSUPPORTED = (
    "Nothing in the Korean says whether this is “{}”; please verify.",
    "원문에는 성별을 알 수 있는 말이 없는데 영문에는 ‘{}’ 표현이 쓰였습니다. 확인해 주십시오.",
)


@dataclass(frozen=True, slots=True)
class GenderUnsupported:
    """A "he" or "she" where the Korean around it tells the other gender, or none.

    Why: Korean leaves the subject out; a translator, or a machine, guesses, often wrongly, and of institutions too.
    Flags: 경비원 강모(52) 씨는 연기를 봤다고 진술했다.  ->  Kang, 52, a security guard, said [[he]] saw smoke.
    Flags: 피해 여성은 문을 열어 주지 않았다고 말했다.  ->  The victim said [[he]] did not open the door.
    Flags: 오미경 씨는 남편과 식당을 한다. / 오 씨는 새벽에 일어난다.
        ->  Oh Mi-kyung runs a restaurant with her husband. / [[He]] gets up at dawn.
    Flags: 2019년 이 학교 첫 여성 교장으로 부임했다.  ->  [[He]] became the first woman to head the school in 2019.
    Flags: 한 입주민은 관리비가 올랐다고 했다.  ->  A resident said [[her]] bills had gone up.
    Flags: 60대 B 씨가 신고했다.  ->  B, in [[his]] 60s, called the police.
    Flags: 센터는 문을 열었다. / 품질이 나쁘면 바꿔 주겠다고 했다.
        ->  The center opened its doors. / [[She]] said bad goods would be replaced.
    Flags: 김영자 교수는 문을 열었다고 했다.  ->  Professor Kim Young-ja said [[he]] opened it.
    Passes: 어머니는 문을 열었다. / 품질이 나쁘면 바꿔 주겠다고 했다.
        ->  The mother opened the door. / She said bad goods would be replaced.
    Passes: 그는 품질이 나쁘면 바꿔 주겠다고 했다.  ->  He said bad goods would be replaced.
    Misses: a wrong pronoun for somebody where the words around tell the gender of somebody else; "Mr." and "Ms.".
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "gender-unsupported"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every contradiction and private person, a question for others, once a person."""
        kin = (Pronoun(k.pair, k.target, "contradicted", k.against) for k in against_kin(article))
        seen: set[Quote] = set()
        for pronoun in chain(
            contradicted(article), kin, carried(article), inconsistent(article), unsupported(article), of_years(article)
        ):
            if pronoun.target not in seen:
                seen.add(pronoun.target)
                yield self._finding(pronoun)

    def _finding(self, pronoun: Pronoun) -> Finding:
        severity, confidence = GRADES[pronoun.reason]
        message, korean = _MESSAGES.get(pronoun.reason, _UNSUPPORTED)
        word, against = pronoun.target.text.lower(), pronoun.against
        related = (against,) if against is not None and against.side == "target" else ()
        return Finding(
            self.rule, self.category, severity, confidence, message.format(word), korean.format(word),
            pronoun.pair, against if not related else None, pronoun.target, related,
        )  # fmt: skip
