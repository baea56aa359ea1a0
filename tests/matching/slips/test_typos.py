"""Typing errors of the source: by the English, by the rest of the article, by the language."""

import pytest

from auditor.checks.source_typo import SourceTypo
from auditor.korean.slips import is_odd, is_one_sound_apart
from auditor.model import Severity
from tests.matching.audited import findings


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        (
            "다은샘이 문을 열었다. 다온샘은 크다. 다온샘은 밝다.",
            "Daonsaem opened. Daonsaem is big. Daonsaem is bright.",
            "다은샘",
            "다온샘",
        ),
        ("교육부 관게자는 이같이 말했다.", "A ministry official said so.", "관게자", "관계자"),
        ("양측은 공동 성몀을 내고 환영했다.", "Both sides welcomed it in a joint statement.", "성몀", "성명"),
        ("한국도르공사가 열었다.", "The Korea Expressway Corporation opened it.", "한국도르공사", "한국도로공사"),
        (
            "국토교툥부가 밝혔다.",
            "The Ministry of Land, Infrastructure and Transport said so.",
            "국토교툥부",
            "국토교통부",
        ),
        ("월변토를 쓴다. / 월면토 연구가 시작됐다.", "It uses lunar soil. / Research has begun.", "월변토", "월면토"),
        (
            "물긍취수장 물이 흐리다. / 물금 지점의 물이다.",
            "The water at the Mulgeum intake is murky. / It is water.",
            "물긍",
            "물금",
        ),
    ],
)
def test_a_sure_slip_is_told(source: str, target: str, wrong: str, right: str) -> None:
    """The finding quotes the word, and names the one that was meant."""
    (found,) = findings(SourceTypo(), source, target)
    assert found.severity is Severity.MINOR
    assert found.source is not None
    assert found.source.text == wrong
    assert right in found.message
    assert right in found.message_ko


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "루이바오와 후이바오는 판다다. 후이바오는 작다. 후이바오는 논다.",
            "Rui Bao and Hui Bao are pandas. Hui Bao is small.",
        ),
        ("공도현과 공도형은 형제다. 공도현은 크다. 공도현은 밝다.", "Gong Do-hyun and Gong Do-hyung are brothers."),
        ("크론바이트 대표는 웃었다.", "The CEO of Cronbite smiled."),
    ],
)
def test_two_names_are_no_slip(source: str, target: str) -> None:
    """Names that differ in one sound may be two names; those that the English spells are right."""
    assert findings(SourceTypo(), source, target) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("오성", "오송", True),
        ("오성", "오선", True),
        ("오성", "우송", False),
        ("오성", "오성", False),
        ("A성", "B성", False),
    ],
)
def test_one_sound_apart(left: str, right: str, expected: bool) -> None:
    """One jamo of one syllable differs."""
    assert is_one_sound_apart(left, right) is expected


@pytest.mark.parametrize(("word", "expected"), [("조햡장", True), ("성몀", True), ("조합장", False), ("HBM", False)])
def test_odd_words_have_a_syllable_that_no_text_has(word: str, expected: bool) -> None:
    """햡 and 몀 can be written, but hardly ever are."""
    assert is_odd(word) is expected


def test_a_doubtful_slip_is_asked_about() -> None:
    """Two short words that differ in one sound may be two words: a question, without points."""
    for finding in findings(SourceTypo(), "우리는 떼창할 때 웃었다.", "We laughed while singing along."):
        assert finding.severity is Severity.NEUTRAL
