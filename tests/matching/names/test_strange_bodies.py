"""Bodies under a name of their kind that says something else."""

import pytest

from auditor.matching.lexis.terms import match
from auditor.matching.names.strange_bodies import FAMILIES, english_bodies, family_of
from auditor.model import Sentence, Span
from tests.matching.lexis.test_terms import paired, reasons


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("외통위가 비준안을 처리했다.", "The Foreign Exchange Committee passed it.", "Foreign Exchange Committee"),
        ("외통위가 비준안을 처리했다.", "The Foreign Affairs Committee passed it.", None),
        ("외통위가 비준안을 처리했다.", "The parliamentary committee passed it.", None),
        ("외통위가 비준안을 처리했다.", "The committee on foreign affairs passed it.", None),
        ("복지위가 회의를 열었다.", "The Blessing Committee held a meeting.", "Blessing Committee"),
        ("복지위가 회의를 열었다.", "The Assembly's welfare panel held a meeting.", None),
        ("문체부는 축제를 연다.", "The Ministry of Letters will hold a festival.", "Ministry of Letters"),
        ("문체부는 축제를 연다.", "The Ministry of Culture and Sports will hold a festival.", None),
        ("질병청은 백신을 나눴다.", "The Agency for Illness gave out vaccines.", "Agency for Illness"),
        ("국토위는 법안을 넘겼다.", "The Ministry of Land passed on the bill.", "Ministry of Land"),
        ("국토위는 국토부를 감사했다.", "They audited the Ministry of Land.", None),
        ("임추위가 후보를 추렸다.", "An interim promotion committee chose candidates.", "interim promotion committee"),
        ("임추위가 후보를 추렸다.", "A committee chose candidates for the executive post.", None),
        (
            "도의회 건교위는 길을 봤다.",
            "The council's health church committee saw.",
            "health church committee",
        ),
        ("도의회 건교위는 길을 봤다.", "The provincial council's construction committee saw.", None),
        ("도의회 건교위는 길을 봤다.", "The provincial council's committee saw the road.", None),
        ("교육위와 감사위가 만났다.", "The audit committee met lawmakers.", None),
    ],
)
def test_a_name_of_the_kind_that_says_something_else_is_none(source: str, target: str, expected: str | None) -> None:
    """Words that explain the name, plain ones, and a second body of the kind in the Korean let it be."""
    found = [text for _, reason, text in reasons(match(paired(source, target))) if reason == "absent"]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Special Committee on Budget and Accounts met.", [["Special", "Budget", "Accounts"]]),
        ("The Legislation and Judiciary Committee met.", [["Legislation", "Judiciary"]]),
        ("It held a greeting committee.", [["greeting"]]),
        ("Seoul's Culture Committee met.", [["Culture"]]),
        ("The committee met.", []),
    ],
)
def test_names_of_bodies_are_read_around_their_kind(text: str, expected: list[list[str]]) -> None:
    """A name ends where a possessive, a function word or a mark does."""
    bodies = english_bodies(Sentence("target", 0, Span(0, len(text)), text), FAMILIES[0])
    assert [[word for word, _ in body.words] for body in bodies] == expected


def test_the_kind_of_a_body_is_that_of_its_first_english_name() -> None:
    """Names without a kind, and forms with an open ending, tell none."""
    assert family_of(("Statistics Korea", "statistics office")) is None
    assert family_of(("committee*", "Ministry of Education")) is FAMILIES[1]
