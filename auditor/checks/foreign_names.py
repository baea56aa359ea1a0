"""Foreign names written in hangul: wrong ones, and ones that nothing vouches for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from auditor.checks.base import quote_mention
from auditor.korean.particles import called, quoted
from auditor.matching.names.foreign import ForeignDetail
from auditor.model import AlignedArticle, Finding, Match, MatchVerdict, Severity


@dataclass(frozen=True, slots=True)
class ForeignNameMismatch:
    """A foreign name is rendered as another name.

    Why: hangul keeps only the sound of a name, and a system may land on a better known one.
    Flags:  트럼프 대통령은 3일 이같이 말했다.  ->  President [[Biden]] said so on the 3rd.
    Passes: 트럼프 대통령은 3일 이같이 말했다.  ->  President Trump said so on the 3rd.
    Flags:  개막작은 잉그리드 할보르센(Ingrid Halvorsen) 감독의 작품이다. 할보르센은 5일 온다.  ->
        The opening film is by director Ingrid Halvorsen. [[Halborsen]] comes on the 5th.
    Passes: 개막작은 잉그리드 할보르센(Ingrid Halvorsen) 감독의 작품이다. 할보르센의 관객은 많다.  ->
        The opening film is by director Ingrid Halvorsen. Halvorsen's audience is large.
    Flags:  그는 독일 막스플랑크연구소와 함께 연구했다.  ->  He worked with the [[Max Plank]] Institute of Germany.
    Passes: 그는 독일 막스플랑크연구소와 함께 연구했다.  ->  He worked with the Max Planck Institute of Germany.
    Flags:  베트남의 응우옌 반 타인 학장이 왔다.  ->  Dean [[Nguyen Ban Tain]] of Vietnam came.
    Passes: 베트남의 응우옌 반 타인 학장이 왔다.  ->  Dean Nguyen Van Thanh of Vietnam came.
    Flags:  코발스키 대사가 왔다.  ->  Ambassador [[Kobalseuki]] came.
    Flags:  예카테리나 모로조바 선수가 이겼다.  ->  Yekaterina [[Morojoba]] won.
    Passes: 예카테리나 모로조바 선수가 이겼다.  ->  Yekaterina Morozova won.
    Flags:  알리셰르 카리모프 씨가 왔다.  ->  Alisher [[Karimo]] came.
    Misses: an unknown name that sounds much the same; several unknown names in one sentence pair.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "foreign-name-mismatch"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.MAJOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a finding for every foreign name that is rendered as another."""
        for match in _foreign(article, MatchVerdict.MISMATCH):
            yield _finding(self, match, *_explain(match))


@dataclass(frozen=True, slots=True)
class ForeignNameUnverified:
    """A foreign name was spelled back from hangul, and nothing confirms the spelling: please verify.

    Why: 마크헬츠 may have been Mark Heltz, Markhelz or MarkHealth; only the bearer knows.
    Flags:  크론바이트 대표가 참석했다.  ->  The CEO of [[Cron Bite]] attended.
    Passes: 구글 대표가 참석했다.  ->  The CEO of Google attended.
    Misses: all but the three oddest names of an article.
    Source: MQM Core, Accuracy > Mistranslation.
    """

    rule: ClassVar[str] = "foreign-name-unverified"
    category: ClassVar[str] = "accuracy/mistranslation"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield a question for the oddest unconfirmed names."""
        for match in _foreign(article, MatchVerdict.REVIEW):
            text = match.target.text if match.target else ""
            message = f"“{text}” was spelled back from {match.detail.hangul}; please verify the original spelling."
            message_ko = (
                f"{called(text)} 표기는 ‘{match.detail.hangul}’의 소리를 옮긴 것입니다. 원래 철자를 확인해 주십시오."
            )
            yield _finding(self, match, message, message_ko)


def _explain(match: Match) -> tuple[str, str]:
    """Return why the rendering is wrong, in English and in Korean."""
    wrong, hangul, right = match.target.text if match.target else "", match.detail.hangul, match.suggestion
    if match.detail.reason == "gloss" and right:
        message = f"“{wrong}” is spelled otherwise in the Korean text, which writes {hangul} as “{right}”."
        spelt = quoted(right, "으로", "로")
        return message, f"{called(wrong)} 표기는 원문과 다릅니다. 원문은 ‘{hangul}’의 철자를 {spelt} 밝혔습니다."
    if match.detail.reason == "misspelt":
        message = f"“{wrong}” was spelled back from {hangul}; the name is spelled “{right}”."
        return message, f"{called(wrong)} 표기는 ‘{hangul}’의 소리를 옮긴 것입니다. 바른 철자는 ‘{right}’입니다."
    if match.detail.reason == "usual":
        spelt = quoted(right or "", "으로", "로")
        message = f"“{wrong}” was spelled back from {hangul}; persons of that name spell it “{right}”."
        return message, f"{called(wrong)} 표기는 ‘{hangul}’의 소리를 옮긴 것입니다. 이 이름은 흔히 {spelt} 적습니다."
    if match.detail.reason in ("vowel", "inventory", "ending", "hushed", "dropped"):
        return _spelled_back(match)
    if match.detail.spells:
        other = match.detail.spells
        message = f"“{wrong}” is {other}, another name; {hangul} is “{right}”."
        return (
            message,
            f"{called(wrong)} 이름은 ‘{other}’의 영문 표기입니다. ‘{hangul}’의 영문 표기는 ‘{right}’입니다.",
        )
    tail, tail_ko = (f"; expected “{right}”", f" 바른 표기는 ‘{right}’입니다.") if right else ("", "")
    message = f"The letters of “{wrong}” do not spell the sounds of {hangul}{tail}."
    return message, f"{called(wrong)} 표기는 ‘{hangul}’의 소리와 맞지 않습니다.{tail_ko}"


def _spelled_back(match: Match) -> tuple[str, str]:
    """Return why nobody spells the name so."""
    wrong, hangul, right = match.target.text if match.target else "", match.detail.hangul, match.suggestion
    tail, tail_ko = (f"; “{right}” is likely", f" ‘{right}’ 표기로 보입니다.") if right else ("", "")
    if match.detail.reason == "vowel":
        why = "its vowels are those of the romanised hangul"
        why_ko = "한글의 소리를 로마자로 옮긴 모음이 들어 있습니다."
    elif match.detail.reason == "hushed":
        why = "no other language spells these sounds so"
        why_ko = "다른 언어는 이 소리를 이렇게 적지 않습니다."
    elif match.detail.reason == "dropped":
        why = "one of its consonants is left out"
        why_ko = "한글에 있는 자음 하나가 빠져 있습니다."
    elif match.detail.reason == "ending":
        why = f"such names end in -{match.detail.spells}"
        why_ko = f"이런 이름은 끝을 {quoted(f'-{match.detail.spells}', '으로', '로')} 적습니다."
    else:
        why = f"no {match.detail.spells} syllables are spelled so"
        why_ko = f"{_LANGUAGES[match.detail.spells]} 음절에는 이런 표기가 없습니다."
    return (
        f"“{wrong}” was spelled back from {hangul}: {why}{tail}.",
        f"{called(wrong)} 표기는 ‘{hangul}’의 소리를 옮긴 것입니다. {why_ko}{tail_ko}",
    )


_LANGUAGES = {"Chinese": "중국어", "Vietnamese": "베트남어"}


def _foreign(article: AlignedArticle, verdict: MatchVerdict) -> Iterator[Match]:
    yield from (m for m in article.matches if isinstance(m.detail, ForeignDetail) and m.verdict is verdict)


def _finding(
    check: ForeignNameMismatch | ForeignNameUnverified, match: Match, message: str, message_ko: str
) -> Finding:
    return Finding(
        check.rule, check.category, check.severity, match.confidence, message, message_ko, match.pair,
        quote_mention(match.source), quote_mention(match.target), (), match.suggestion, match.evidence,
    )  # fmt: skip
