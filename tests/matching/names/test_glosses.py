"""Foreign names that the Korean text spells in Latin letters."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch, ForeignNameUnverified
from auditor.matching.names.glosses import CONFIDENCE, find_glosses
from tests.matching.audited import findings

GLOSSED = "외국인 타자 데이비드 크론하임(David Cronheim)이 안타를 쳤다. / 크론하임은 기뻐했다."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("브리즈텍(BreezeTech)은 회사다.", [("브리즈텍", "BreezeTech")]),
        ("데이비드 크론하임(David Cronheim, 32)이 왔다.", [("크론하임", "Cronheim")]),
        ("크론하임(Cronheim)과 크론하임(Kronheim)이 왔다.", []),
        ("인공지능(AI)과 세계보건기구(World Health Organization)다.", []),
        ("배치(Batch) 작업이다.", []),
        ("구글(Google)과 센터(Center), 핀테크(fintech)다.", []),
    ],
)
def test_a_gloss_gives_letters_of_the_same_sound(text: str, expected: list[tuple[str, str]]) -> None:
    """Abbreviations, translations, known names, borrowed words and glosses in two ways are none."""
    assert [(gloss.hangul, gloss.latin) for gloss in find_glosses(text)] == expected


@pytest.mark.parametrize(
    ("target", "wrong", "confidence"),
    [
        ("Foreign hitter David Cronheim hit. / Kronhaim was happy.", "Kronhaim", CONFIDENCE[True]),
        ("Foreign hitter David Cronheim hit. / “So happy,” said Kronheim's wife.", "Kronheim", CONFIDENCE[True]),
        ("A foreign hitter hit. / David Kronhaim was happy.", "Kronhaim", CONFIDENCE[False]),
    ],
)
def test_another_spelling_of_a_glossed_name_is_a_mismatch(target: str, wrong: str, confidence: float) -> None:
    """The Korean text's own letters are suggested; surer where the English has them too."""
    (found,) = findings(ForeignNameMismatch(), GLOSSED, target)
    assert found.target is not None
    assert (found.target.text, found.suggestion, found.confidence) == (wrong, "Cronheim", confidence)
    assert [e.kind for e in found.evidence] == ["gloss"]
    assert wrong not in [f.target.text for f in findings(ForeignNameUnverified(), GLOSSED, target) if f.target]


@pytest.mark.parametrize(
    "target",
    [
        "Foreign hitter David Cronheim hit. / Cronheim was happy.",
        "Foreign hitter David Cronheim hit. / Cronheim's wife was happy.",
        "Foreign hitter David CRONHEIM hit. / The Cronheims were happy.",
        "Foreign hitter David Cronheim hit. / The hitter was happy.",
        "Foreign hitter David Cronheim hit. / David was happy.",
        "Foreign hitter David Cronheim hit. / Cron-heim was happy.",
        "Foreign hitter David Cronheim hit. / Coach Carter was happy.",
    ],
)
def test_forms_of_the_glossed_name_pass(target: str) -> None:
    """Possessives, plurals, capitals, hyphens, given names and pronouns are no other spelling."""
    assert findings(ForeignNameMismatch(), GLOSSED, target) == []


def test_another_person_of_like_sound_passes() -> None:
    """A name that another word of the Korean text explains is that other's."""
    source = "데이비드 크론하임(David Cronheim)이 왔다. / 크론하임은 한스 크론하이머를 만났다."
    target = "David Cronheim came. / Cronheim met Hans Kronheimer."
    assert findings(ForeignNameMismatch(), source, target) == []
