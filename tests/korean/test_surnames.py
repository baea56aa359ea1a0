import pytest

from auditor.korean.surnames import splits, surnames


def test_every_row_has_a_share_and_spellings() -> None:
    """Surnames are one or two syllables with lower-case Latin spellings, each listed once."""
    for surname, (share, spellings) in surnames().items():
        assert 1 <= len(surname) <= 2
        assert 0 < share < 25
        assert spellings
        assert all(s.isascii() and s.isalpha() and s.islower() for s in spellings)
        assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김진희", (("김", "진희"),)),
        ("남궁민수", (("남궁", "민수"), ("남", "궁민수"))),
        ("선우진", (("선우", "진"), ("선", "우진"))),
        ("이준", (("이", "준"),)),
        ("뷁민수", ()),
    ],
)
def test_names_are_cut_into_surname_and_given_name(name: str, expected: tuple[tuple[str, str], ...]) -> None:
    """Every reading is given, the longer surname first."""
    assert splits(name) == expected
