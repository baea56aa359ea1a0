"""The gazetteer: every row has the right form, and the forms find what they should."""

import re

import pytest

from auditor.korean.romanisation import romanise_place
from auditor.lexicon.gazetteer import by_source, by_target, find_source, find_target, fold, names, rows, spell
from auditor.model import MentionKind

TABLES = (
    "provinces", "localities", "world_places", "universities", "agencies", "institutes", "courts", "hospitals",
    "companies", "media", "clubs", "leaders",
)  # fmt: skip
SOURCE = re.compile(r"[가-힣A-Za-z0-9.&+·\- ]+")
TARGET = re.compile(r"[^\W_][\w .,'&+\-()]*", re.UNICODE)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_forms_and_an_authority(table: str) -> None:
    """Three cells; forms without outer blanks, none twice; English without hangul."""
    found = list(rows(table))
    assert len(found) > 15
    for cells in found:
        assert len(cells) == 3, cells
        source, target, authority = cells
        assert authority.strip(), cells
        for text, pattern in ((source, SOURCE), (target, TARGET)):
            forms = text.split("|") if text else []
            assert len(forms) == len(set(forms)), cells
            assert all(form == form.strip() and pattern.fullmatch(form) for form in forms), cells


@pytest.mark.parametrize("table", TABLES)
def test_no_korean_form_stands_in_two_rows_of_a_table(table: str) -> None:
    """One form, one row."""
    forms = [form for source, *_ in rows(table) for form in source.split("|")]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_no_body_stands_in_two_tables() -> None:
    """A form that two rows claim would answer for both."""
    forms = [form for name in names() if name.kind is MentionKind.ORGANISATION for form in name.source]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_kinds_and_homonyms_have_the_right_form() -> None:
    """No ending in two kinds; homonyms are known places with capitalised English."""
    endings = [ending for _, cells, *_ in rows("kinds") for ending in cells.split("|")]
    assert len(endings) == len(set(endings))
    assert all(len(cells) == 4 and cells[3] for cells in rows("kinds"))
    for place, nouns, authority in rows("place_homonyms"):
        assert any(name.is_korean_place for name in by_source()[place])
        assert all(noun[0].isupper() for noun in nouns.split("|"))
        assert authority


def test_the_districts_are_complete_in_form() -> None:
    """Every unit ends in 시, 군 or 구, belongs to a province of the other table, and there are about 230."""
    provinces = {source.split("|")[0] for source, *_ in rows("provinces")}
    units = [(province, unit.split("=")[0]) for province, cells, _ in rows("districts") for unit in cells.split()]
    assert {province for province, _ in units} <= provinces
    assert all(re.fullmatch(r"[가-힣]{2,5}[시군구]", unit) for _, unit in units)
    assert len(units) == len(set(units))
    assert len(units) > 215


def test_countries_have_a_code_and_forms() -> None:
    """Two capitals, and no form twice in a row."""
    for code, *cells in rows("countries"):
        assert re.fullmatch("[A-Z]{2}", code)
        assert len(cells) == 4
        assert all(part.count("|") + 1 == len(set(part.split("|"))) for part in cells[:3] if part)


def test_every_entry_has_an_authority_and_english() -> None:
    """Whatever its origin."""
    assert all(name.authority and name.target and name.source for name in names())


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("청주대", "Cheongju University"),
        ("경북대학교", "Kyungpook National University"),
        ("충북", "Chungbuk"),
        ("충청북도", "Chungcheongbuk-do"),
        ("부산", "Pusan"),
        ("과기정통부", "Ministry of Science and ICT"),
        ("국힘", "People Power Party"),
        ("한은", "Bank of Korea"),
        ("이시바", "Ishiba"),
        ("도쿄", "Tokyo"),
        ("바르샤바", "Warsaw"),
        ("미국", "U.S."),
        ("독일", "German"),
    ],
)
def test_both_forms_name_one_entry(hangul: str, latin: str) -> None:
    """Clippings, irregular official names, old spellings, exonyms and demonyms."""
    (hit,) = find_target(f"It was {latin} there.")
    assert {n.key for n in by_source()[hangul]} & {n.key for n in hit.names}


def test_a_country_is_not_a_pronoun() -> None:
    """Short acronyms keep their capitals."""
    assert (fold("U.S."), fold("us")) == ("US", "us")
    assert find_target("He told us so.") == ()


def test_a_span_does_not_run_over_a_pause() -> None:
    """Two sentences are no name."""
    assert [hit.text for hit in find_target("He came to Seoul. National University staff left.")] == ["Seoul"]


def test_the_longest_form_wins() -> None:
    """청주대학교 is one hit, not 청주 and more."""
    assert [hit.text for hit in find_source("청주대학교는 청주에 있다.")] == ["청주대학교", "청주"]


def test_what_the_gazetteer_lacks_is_romanised() -> None:
    """A village has no row."""
    assert spell("가곡동") == romanise_place("가곡동") == "Gagok-dong"


def test_the_english_of_korean_districts_follows_the_official_spelling() -> None:
    """The first form is Revised Romanisation."""
    for name in names():
        if name.group == "district":
            assert romanise_place(name.key).partition("-")[0] == name.target[0]


def test_kinds_are_those_of_names() -> None:
    """Persons of Korea are not in the gazetteer."""
    assert {n.kind for n in names()} == {MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.FOREIGN_NAME}
    assert by_target()["cheongju"]
