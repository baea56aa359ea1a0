"""Known foreign names that the English spells back from hangul."""

import pytest

from auditor.checks.foreign_names import ForeignNameMismatch
from auditor.korean.loanwords import known_foreign, plausibility
from tests.matching.names import findings


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        ("그는 독일 막스플랑크연구소에서 일했다.", "He worked at the Max Plank Institute.", "Max Plank", "Max Planck"),
        (
            "연구팀은 하이델베르크대와 협력했다.",
            "The team worked with Haidelberk University.",
            "Haidelberk",
            "Heidelberg",
        ),
        (
            "글로벌 제약사 베링거인겔하임이 투자했다.",
            "Beringer Ingelhaim invested.",
            "Beringer Ingelhaim",
            "Boehringer Ingelheim",
        ),
    ],
)
def test_a_spelling_back_from_hangul_is_flagged(source: str, target: str, wrong: str, right: str) -> None:
    """The finding quotes the words and suggests the bearer's spelling."""
    (found,) = findings(ForeignNameMismatch(), source, target)
    assert found.target is not None
    assert (found.target.text, found.suggestion) == (wrong, right)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("그는 독일 막스플랑크연구소에서 일했다.", "He worked at Germany's Max Planck Institute."),
        ("연구팀은 하이델베르크대와 협력했다.", "The team worked with Heidelberg University."),
        ("그는 네슬레와 계약했다.", "He signed with Nestlé."),
        ("리빙스턴 의원은 반대했다.", "Rep. Livingston objected."),
    ],
)
def test_right_spellings_and_persons_pass(source: str, target: str) -> None:
    """Marks may stand or fall away; a person may be called like a city and be spelt otherwise."""
    assert findings(ForeignNameMismatch(), source, target) == []


@pytest.mark.parametrize("row", sorted(known_foreign().items()), ids=lambda row: row[1][0])
def test_known_names_sound_as_they_are_written(row: tuple[str, tuple[str, ...]]) -> None:
    """Every row of the table pairs hangul with the letters of its bearer."""
    hangul, spellings = row
    assert max(plausibility(hangul, spelling) for spelling in spellings) > -4
