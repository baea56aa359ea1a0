"""The order and the words of the review page."""

import re
from pathlib import Path

import pytest

import auditor
from auditor.checks import CHECKS
from auditor.render.labels import EVIDENCE, ROLES, RULES
from auditor.render.layout import Change, compare_words, lay_out
from auditor.render.messages import STRINGS, translate, translate_reason
from tests.render.sample import finding, place, sample_record


def test_the_gravest_findings_stand_on_top() -> None:
    """Critical before major, sure before unsure, five at most."""
    page = lay_out(sample_record(), 0.5)
    assert [card.severity for card in page.fix_first] == ["critical", "critical", "major", "major", "major"]
    assert [card.finding["confidence"] for card in page.fix_first] == [0.98, 0.93, 0.97, 0.97, 0.96]
    assert len(page.grave) == 7


def test_the_headline_comes_first_and_the_rest_in_order() -> None:
    """Wherever the title stands in the record, its pair leads."""
    record = sample_record()
    record["pairs"] = record["pairs"][3:] + record["pairs"][:3]
    assert [row.role for row in lay_out(record, 0.5).rows][:3] == ["title", "subtitle", "body"]


def test_findings_are_numbered_in_reading_order() -> None:
    """Going down the page the numbers rise."""
    page = lay_out(sample_record(), 0.5)
    numbers = [card.number for row in page.rows for card in row.cards]
    assert numbers == sorted(numbers) == list(range(1, 12))


def test_only_furniture_without_a_finding_is_folded() -> None:
    """A finding opens what would be folded."""
    folded = [row.role for row in lay_out(sample_record(), 0.5).rows if row.is_folded]
    assert folded == ["byline", "caption", "notice"]
    named = finding("person-name-mismatch", "major", 0.9, 2, target=place("target", 2, "Han Do-yoon"))
    assert len([row for row in lay_out(sample_record(findings=[named]), 0.5).rows if row.is_folded]) == 2


def test_unpaired_and_doubtful_pairs_are_marked() -> None:
    """A paragraph alone names its side; an unsure pair asks to be checked."""
    rows = lay_out(sample_record(), 0.5).rows
    assert [row.unpaired for row in rows if row.unpaired] == ["source", "target"]
    assert [row.number for row in rows if row.is_doubtful] == [8]


def test_no_paragraph_is_lost_without_pairs() -> None:
    """An article whose pairing failed is shown whole."""
    rows = lay_out(sample_record(pairs=[], findings=[]), 0.5).rows
    assert sum(len(row.source) for row in rows) == 12
    assert sum(len(row.target) for row in rows) == 12


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Yeoju", "Yeosu", [("del", "Yeoju"), ("ins", "Yeosu")]),
        (
            "3.4 Billion Won",
            "3.4 Trillion Won",
            [("same", "3.4 "), ("del", "Billion"), ("ins", "Trillion"), ("same", " Won")],
        ),
        ("will go", "will not go", [("same", "will "), ("ins", "not "), ("same", "go")]),
        ("a b", "c d e", [("del", "a b"), ("ins", "c d e")]),
        ("12,000 tons", "1,200 tons", [("del", "12,000"), ("ins", "1,200"), ("same", " tons")]),
        ("Moon Sung-cheol", "Moon Sang-chul", [("same", "Moon "), ("del", "Sung-cheol"), ("ins", "Sang-chul")]),
        ("", "x", [("ins", "x")]),
        ("x " * 400, "y", [("del", "x " * 400), ("ins", "y")]),
    ],
)
def test_words_are_compared(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    """A difference is read word by word, neighbours as one phrase."""
    assert compare_words(old, new) == tuple(Change(*change) for change in changes)


def test_a_name_to_verify_has_search_strings() -> None:
    """Korean and English, each with the name in quotation marks."""
    (card,) = [card for card in lay_out(sample_record(), 0.5).cards if card.searches]
    assert card.searches == ('"마르틴켈츠" 영문', '"Martin Keltz" Korea "마르틴켈츠"')


@pytest.mark.parametrize("key", STRINGS)
def test_every_string_has_both_languages_with_the_same_arguments(key: str) -> None:
    """No translation is missing or names an argument that the other does not."""
    english, korean = STRINGS[key]
    names = [{part.split("}")[0] for part in text.split("{")[1:]} for text in (english.split("|")[-1], korean)]
    assert english
    assert korean
    assert names[0] == names[1]


@pytest.mark.parametrize("table", [RULES, EVIDENCE, ROLES])
def test_every_label_has_both_languages(table: dict[str, tuple[str, str]]) -> None:
    """Names of rules, evidence and roles come in pairs."""
    assert all(english and korean for english, korean in table.values())


def test_every_kind_of_evidence_and_every_rule_has_a_label() -> None:
    """What the code names, the report can name in both languages."""
    code = "".join(path.read_text(encoding="utf-8") for path in Path(auditor.__file__).parent.rglob("*.py"))
    kinds = set(re.findall(r'\bEvidence\(\s*"([a-z-]+)"', code))
    assert len(kinds) > 5
    assert kinds - EVIDENCE.keys() == set()
    assert {check.rule for check in CHECKS} - RULES.keys() == set()


@pytest.mark.parametrize(
    ("language", "n", "text"),
    [("en", 1, "1 finding"), ("en", 2, "2 findings"), ("en", 5000, "5,000 findings"), ("ko", 1, "지적 1건")],
)
def test_one_and_many_differ(language: str, n: int, text: str) -> None:
    """English has two forms, Korean one."""
    assert translate("findings-n", language, n=n) == text


@pytest.mark.parametrize(
    ("reason", "korean"),
    [
        ("2 critical findings at confidence >= 0.9", "치명 지적 2건 (신뢰도 0.9 이상)"),
        ("1 major finding at confidence >= 0.9", "중대 지적 1건 (신뢰도 0.9 이상)"),
        ("score 60.9 is below 90", "점수 60.9: 기준 90 미달"),
        ("21 findings are more than 20", "지적 21건: 한도 20건 초과"),
        ("something new", "something new"),
    ],
)
def test_reasons_of_the_gate_are_translated(reason: str, korean: str) -> None:
    """Known reasons come in Korean, others as they are."""
    assert translate_reason(reason)[1] == korean
