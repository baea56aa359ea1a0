"""A count and the list beside it must agree."""

from dataclasses import replace

import pytest

from auditor.checks.counts import CountMismatch
from auditor.english import lists as english
from auditor.korean import lists as korean
from auditor.model import AlignedArticle, Article, Finding, Pair, Severity
from tests.samples import document

KOREAN = (
    ("서울·부산·대구 등 3개 도시", 3, 3),
    ("경북 안동·의성·청송 등 2개 시군", 2, 3),
    ("한국·미국·일본 3국이", 3, 3),
    ("3개국(한국·미국·일본)", 3, 3),
    ("서울·경기와 인천 등 세 곳", 3, 3),
)
ENGLISH = (
    ("Three countries (South Korea and Japan) will meet.", 3, 2),
    ("two people: Kim Cheol-su and Lee Young-hee.", 2, 2),
    ("four cities — Seoul, Busan, Incheon, and Daegu — will", 4, 4),
    ("the three provinces of Gangwon, Jeju and North Gyeongsang, said", 3, 3),
)
# counts of kinds, bodies whose names hold commas, lists of measures
SILENT = (
    "경찰·소방 20명이 나섰다.",
    "5명(20대 3명·30대 2명)이 왔다.",
    "Two ministries: the Ministry of Trade, Industry and Energy and the Ministry of Health.",
    "It rained for three days, Monday and Tuesday included.",
)


def check(source: str, target: str) -> list[Finding]:
    article = Article("x", document("source", source), document("target", target))
    return list(CountMismatch().check(AlignedArticle(article, (Pair((0,), (0,), 0.9, 0.99),))))


@pytest.mark.parametrize(("text", "count", "items"), KOREAN)
def test_a_korean_list_is_counted(text: str, count: int, items: int) -> None:
    """Items are joined by a middle dot, the last also by 와 or 및."""
    assert [(found.count, found.n_items) for found in korean.read(text)] == [(count, items)]


@pytest.mark.parametrize(("text", "count", "items"), ENGLISH)
def test_an_english_list_is_counted(text: str, count: int, items: int) -> None:
    """Names stand in brackets, after a colon, between dashes, or after "of"."""
    assert [(found.count, found.n_items) for found in english.read(text)] == [(count, items)]


@pytest.mark.parametrize("text", SILENT)
def test_other_lists_contradict_nothing(text: str) -> None:
    """A list of kinds or of what holds commas itself is left alone."""
    assert not [found for read in (korean.read, english.read) for found in read(text) if found.is_contradictory]


def test_a_name_lost_from_a_list_is_flagged() -> None:
    """The count that the English list fits is suggested."""
    (found,) = check("한국·미국·일본 3개국이 만난다.", "Three countries (South Korea and Japan) will meet.")
    assert found.severity is Severity.MINOR
    assert found.suggestion == "Two countries"
    assert found.target is not None
    assert found.target.text == "Three countries"


def test_the_korean_at_odds_with_itself_is_asked_about() -> None:
    """A faithful translation of a doubtful list is no fault of the translation."""
    (found,) = check(
        "서울·부산·대구·인천 등 3개 도시가 나섰다.", "The three cities of Seoul, Busan, Daegu and Incheon, joined in."
    )
    assert found.severity is Severity.NEUTRAL
    assert found.target is None
    assert found.source is not None
    assert found.source.text == "3개 도시"


def test_an_unpaired_paragraph_is_left_alone() -> None:
    """What has no counterpart is a matter of other rules."""
    article = Article("x", document("source", "한국"), document("target", "Three men (Kim and Lee) met."))
    aligned = AlignedArticle(article, (Pair((0,), ()), Pair((), (0,))))
    assert not list(CountMismatch().check(replace(aligned)))
