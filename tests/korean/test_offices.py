"""Offices and ranks: the table is sound, and titles are read at the ends of Korean words and in English phrases."""

from collections import Counter

import pytest

from auditor.korean.offices import english_titles, groups_of, offices, titles_in


def test_the_table_is_sound() -> None:
    """A Korean title has one row; the English of a row is lower case and listed once."""
    titles = Counter(title for office in offices() for title in office.source)
    assert [title for title, n in titles.items() if n > 1] == []
    assert all(phrase == phrase.lower() for office in offices() for phrase in office.target)
    assert [office.source for office in offices() if len(set(office.target)) < len(office.target)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("황보결 부교육감은 말했다", ["부교육감"]),
        ("바이오식품의약국장에게", ["국장"]),
        ("구본희 원내수석부대표는", ["원내수석부대표"]),
        ("명예교수와 석좌교수", ["명예교수", "석좌교수"]),
        ("시장했다", []),
        ("장관급 회담", []),
    ],
)
def test_korean_titles_end_words(text: str, found: list[str]) -> None:
    """The longest title at the end of a word counts, with or without a particle."""
    assert [title.text for title in titles_in(text)] == found


def test_acting_officials_are_told_from_others() -> None:
    """직무대행 and 권한대행 may stand apart from the title."""
    assert [title.is_acting for title in titles_in("경기남부경찰청장 직무대행은")] == [True]
    assert [title.is_acting for title in titles_in("경기남부경찰청장은")] == [False]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Major General Eo", ("major general",)),
        ("Senior Deputy Floor Leader Koo", ("senior deputy floor leader", "deputy floor leader")),
        ("the former vice-mayor", ("vice mayor",)),
        ("an honorary professor", ("honorary professor", "professor")),
        ("Acting Governor Kim", ("governor",)),
    ],
)
def test_english_titles_keep_what_makes_another_rank(text: str, names: tuple[str, ...]) -> None:
    """ "Vice" and its like stay with the title, "former" and "acting" do not."""
    assert [title.names for title in english_titles(text)] == [names]


def test_an_english_title_may_name_offices_of_several_classes() -> None:
    """A captain serves on land, at sea and in teams."""
    assert {"military", "sports"} <= groups_of("captain")
    assert groups_of("wizard") == frozenset()
