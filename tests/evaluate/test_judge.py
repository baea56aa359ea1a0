"""A finding hits an error when their spans overlap on either side."""

import pytest

from auditor.config import Settings
from auditor.evaluate.judge import judge
from auditor.gold import GoldError, Quote
from auditor.model import Audit, Failure, Finding, Quality, Severity, Status, Verdict
from tests.evaluate.samples import audit, error, gold, right, wrong
from tests.samples import finding, quoted

SETTINGS = Settings()
OMISSION = error(type="omission-clause-sentence-paragraph", target=None, source=Quote(1, "시장은 웃었다."))
ADDITION = error(type="addition", source=None, target=Quote(1, "smiled"))


@pytest.mark.parametrize(
    ("wanted", "found", "is_hit"),
    [
        (error(), right(), True),
        (error(), wrong(), False),
        (error(), finding(target=quoted("target", "3,000", 1)), True),
        (error(), finding(source=quoted("source", "3만", 0, 4)), False),
        (error(), finding(source=quoted("source", "축제에 ", 1)), False),
        (error(), finding(source=quoted("source", "축제에 3", 1)), True),
        (error(), finding(source=quoted("source", "시장", 1, 14), target=quoted("target", "000", 1, 2)), True),
        (error(), finding(related=(quoted("target", "people", 1, 6),)), True),
        (OMISSION, finding(source=quoted("source", "웃었다", 1, 18)), True),
        (OMISSION, finding(target=quoted("target", "mayor", 1, 23)), False),
        (ADDITION, finding(target=quoted("target", "smiled", 1, 29)), True),
        (ADDITION, finding(), False),
    ],
)
def test_spans_overlap_on_either_side(wanted: GoldError, found: Finding, is_hit: bool) -> None:
    """One shared character on one side is enough, in the same paragraph of the same side."""
    (judged,) = judge(gold(wanted), audit(found), SETTINGS).findings
    assert judged.hits == ((0,) if is_hit else ())


def test_one_finding_may_hit_two_errors() -> None:
    """An omitted paragraph hits everything that was wrong in it."""
    wide = finding("paragraph-omitted", source=quoted("source", "축제에 3만 명이 왔다. 시장은 웃었다.", 1))
    (judged,) = judge(gold(error(), OMISSION), audit(wide), SETTINGS).findings
    assert judged.hits == (0, 1)


@pytest.mark.parametrize(
    ("severity", "confidence", "levels"),
    [
        (Severity.MAJOR, 0.9, ("display", "gate")),
        (Severity.MAJOR, 0.89, ("display",)),
        (Severity.MINOR, 0.99, ("display",)),
        (Severity.MAJOR, 0.49, ()),
        (Severity.NEUTRAL, 0.99, ("questions",)),
        (Severity.NEUTRAL, 0.4, ()),
    ],
)
def test_levels_are_those_of_the_product(severity: Severity, confidence: float, levels: tuple[str, ...]) -> None:
    """What people are shown, what fails the gate, and questions apart."""
    (judged,) = judge(gold(error()), audit(right(severity=severity, confidence=confidence)), SETTINGS).findings
    assert judged.levels == levels


def test_joined_paragraphs_are_still_judged() -> None:
    """Reading may join lines: spans and pairs are translated, roles compared, nothing is lost."""
    joined = audit(
        finding(source=quoted("source", "3만", 0, 13)),
        korean=["강릉 축제 개막\n축제에 3만 명이 왔다. 시장은 웃었다."],
        english=["Gangneung festival opens\n3,000 people came. The mayor smiled."],
    )
    judged = judge(gold(error()), joined, SETTINGS)
    assert judged.findings[0].hits == (0,)
    assert judged.lost == 0
    assert judged.roles == (("title", "body"), ("body", "body")) * 2
    assert (judged.paragraphs.n_right, judged.paragraphs.n_gold, judged.paragraphs.n_found) == (0, 2, 1)


def test_lost_paragraphs_are_counted() -> None:
    """A paragraph that was not read hits nothing and is told."""
    judged = judge(gold(error()), audit(korean=["강릉 축제 개막"], english=["Gangneung festival opens"]), SETTINGS)
    assert judged.lost == 2


def test_an_unreadable_article_is_a_failure() -> None:
    """Nothing found, everything lost, and the reason kept."""
    failure = Failure("reading", "one language only")
    nothing = Audit("a", None, (), (), Quality(None, 0, 0, ""), Verdict(Status.INCOMPLETE), (), (failure,))
    judged = judge(gold(error()), nothing, SETTINGS)
    assert judged.failures == (failure,)
    assert judged.lost == 4
