"""How sure and how far along an English sentence says that something is."""

import pytest

from auditor.english.force import (
    cause_without_condition,
    deed_before_charge,
    first_past,
    future_without_past,
    is_hedged,
    past_without_plan,
    tells_cases,
)


@pytest.mark.parametrize(
    ("text", "force", "hedged"),
    [
        ("No one is in critical condition.", "report", False),
        ("No one is reportedly in critical condition.", "report", True),
        ("Twenty clinics will join.", "report", False),
        ("Costs will rise.", "surmise", True),
        ("The procedure was wrong.", "claim", False),
        ("He argued that the procedure was wrong.", "claim", True),
        ("Two were determined to be at fault.", "report", True),
        ("The chief told the board that she would go.", "told", False),
        ("Sources say the chief told the board.", "told", True),
    ],
)
def test_hedges(text: str, force: str, hedged: bool) -> None:
    """An attribution keeps any force; "will" keeps a surmise, but no report."""
    assert is_hedged(text, force) is hedged


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Koo met the elders.", "met"),
        ("Koo will meet the elders.", None),
        ("The exhibition opens in July.", None),
        ("The plan, which was announced, is to open in July.", None),
    ],
)
def test_the_past_alone(text: str, verb: str | None) -> None:
    """A past main verb counts where nothing speaks of the present or a plan."""
    found = past_without_plan(text)
    assert (found.group() if found else None) == verb


@pytest.mark.parametrize(
    ("text", "force", "found"),
    [
        ("The company has expanded its plant.", "consideration", True),
        ("The company is considering it.", "consideration", False),
        ("The government revised the law.", "duty", True),
        ("The government must revise the law.", "duty", False),
        ("The festival was held in May.", "schedule", True),
        ("The festival was due to be held in May.", "schedule", False),
        ("The speaker summoned the leaders.", "forecast", True),
        ("The speaker reportedly summoned them.", "forecast", False),
    ],
)
def test_what_is_to_come_is_kept_in_many_words(text: str, force: str, found: bool) -> None:
    """A month called May and a plant are no such words."""
    assert bool(past_without_plan(text, force)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [("The bridge will open.", True), ("He said the bridge will open.", False), ("The bridge opened.", False)],
)
def test_the_future_alone(text: str, found: bool) -> None:
    """A future verb counts where nothing speaks of the past."""
    assert bool(future_without_past(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As the firm has filed a suit, a ruling could take years.", True),
        ("If the firm files a suit, as it has said, it could take years.", False),
        ("Prices fall as supply grows.", False),
    ],
)
def test_a_cause_is_no_condition(text: str, found: bool) -> None:
    """A past cause stands for a condition only where no word puts one."""
    assert bool(cause_without_condition(text)) is found


def test_an_agreement_keeps_a_decision_but_no_plan() -> None:
    """Who plans to confer has not agreed."""
    text = "The ministry has agreed with the army to cut the term."
    assert past_without_plan(text, "plan")
    assert past_without_plan(text, "decision") is None


def test_any_past_is_a_cause_where_the_korean_is_to_come() -> None:
    """The condition of what is still to come is met by nobody yet."""
    text = "As the rain stopped, the match went on."
    assert cause_without_condition(text, is_to_come=True)
    assert cause_without_condition(text) is None
    assert cause_without_condition("As the rain stopped, the match could go on.", is_to_come=True) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police arrested a man after stealing a car in the county.", True),
        ("A teacher was indicted under detention after killing a pupil.", True),
        ("Police arrested a man on suspicion of stealing a car after breaking a lock.", False),
        ("Police arrested a man after receiving a report of a theft.", False),
        ("The man fell ill after eating a puffer fish.", False),
    ],
)
def test_a_deed_before_an_arrest_is_told_as_fact(text: str, found: bool) -> None:
    """Who is arrested after a deed did it, unless a word of suspicion stands in the sentence."""
    assert bool(deed_before_charge(text)) is found


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("They ran a call center in the city for a year.", False),
        ("They are accused of running a call center.", True),
        ("They ran a call center, prosecutors said.", True),
        ("They were booked for running a call center.", True),
    ],
)
def test_a_suspicion_is_kept_by_words_of_one(text: str, hedged: bool) -> None:
    """Any charge or source keeps it."""
    assert is_hedged(text, "suspicion") is hedged


def test_suspected_cases_are_kept_by_their_symptoms() -> None:
    """What is like the flu is suspected."""
    assert is_hedged("There were 12 patients with flu-like illness.", "suspected case")
    assert not is_hedged("There were 12 patients with flu.", "suspected case")
    assert tells_cases("There were 12 patients with flu.")
    assert not tells_cases("The figure rose to 12.")


def test_the_first_verb_is_read_before_clauses_and_presents() -> None:
    """A past verb counts where nothing finite stands before it."""
    assert first_past("The city has applied for funds that will help.")
    assert first_past("The city plans what it is to do and asked for more.") is None
    assert first_past("The plant that the firm built opens soon.") is None
