"""Typing errors of the source: by the English, by the rest of the article, by the language."""

import pytest

from auditor.checks.source_typo import SourceTypo
from auditor.korean.slips import is_one_sound_apart
from auditor.model import Severity
from tests.matching.names import findings


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
    ],
)
def test_a_slip_is_asked_about(source: str, target: str, wrong: str, right: str) -> None:
    """The question quotes the word, and names the one that was probably meant."""
    (found,) = findings(SourceTypo(), source, target)
    assert found.severity is Severity.NEUTRAL
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
