"""A value that one pair lacks is weighed by what the article tells elsewhere."""

import datetime
from dataclasses import replace

import pytest

from auditor.matching.amounts import dates, quantities
from auditor.matching.amounts.discrepancy import Discrepancy
from auditor.mentions import dates as find_dates
from auditor.mentions import quantities as find_quantities
from auditor.model import AlignedArticle, Article, Pair, Role
from tests.samples import document

THURSDAY = datetime.date(2026, 1, 29)
LEAD = "경찰은 피해자 312명에게서 29일 신고를 받았다.", "Police received reports from 312 victims on Thursday."


def confidences(*pairs: tuple[str, str], head: bool = False) -> dict[str, float]:
    """Return the confidence of every discrepancy, by the text of its lone or Korean side."""
    source, target = document("source", *(ko for ko, _ in pairs)), document("target", *(en for _, en in pairs))
    if head:
        source = replace(source, paragraphs=tuple(replace(p, role=Role.TITLE) for p in source.paragraphs))
    mentions = tuple(m for side in (source, target) for find in (find_quantities, find_dates) for m in find.find(side))
    beads = tuple(Pair((i,), (i,), 0.9) for i in range(len(pairs)))
    article = AlignedArticle(Article("sample", source, target, THURSDAY), beads, mentions=mentions)
    found = (*quantities.match(article), *dates.match(article))
    return {
        lead.text: match.confidence
        for match in found
        if isinstance(match.detail, Discrepancy) and (lead := match.source or match.target)
    }


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        (("피해자 312명은 울었다.", "The victims wept."), "312명"),
        (("29일 비가 왔다.", "It rained."), "29일"),
        (("그들은 울었다.", "The 312 people wept."), "312 people"),
    ],
)
def test_what_is_told_elsewhere_is_shown_and_fails_nothing(pair: tuple[str, str], text: str) -> None:
    """A fact that the reader has from another paragraph is not surely lost; one that stands nowhere is."""
    assert confidences(pair, LEAD)[text] == pytest.approx(0.7)
    assert confidences(pair)[text] >= 0.85


def test_a_headline_may_drop_a_figure() -> None:
    """Headlines are cut to their length."""
    pair = ("피해자 312명 울었다", "Victims weep")
    assert confidences(pair, head=True)["312명"] < 0.5 < confidences(pair)["312명"]


def test_a_headline_counts_a_match_by_sets_or_by_score() -> None:
    """A small number of another thing does not fail a headline; a wrong magnitude does."""
    assert confidences(("한울, 3-2로 승리", "Hanul wins 5-2"), head=True)["3"] < 0.9
    assert confidences(("화재로 3명 사망", "Fire kills five people"), head=True)["3명"] >= 0.9
    assert confidences(("매출 3조 원", "Sales of 3 billion won"), head=True)["3조 원"] >= 0.9


def test_the_weekday_of_another_date_is_doubtful() -> None:
    """“28일부터 이틀째” is Thursday the 29th, where the article dates the rest so."""
    pair = ("28일부터 눈이 내렸다.", "Snow fell on Thursday.")
    assert confidences(pair, LEAD)["28일"] < 0.9 <= confidences(pair)["28일"]


def test_an_age_may_name_somebody() -> None:
    """A군 is "the 17-year-old" where the article tells his age; an age that it does not tell is added."""
    lead = "A(17)군이 붙잡혔다.", "A 17-year-old boy was caught."
    assert confidences(("A군은 웃었다.", "The 17-year-old laughed."), lead)["17-year-old"] < 0.5
    assert confidences(("A군은 웃었다.", "The 19-year-old laughed."), lead)["19-year-old"] >= 0.85
