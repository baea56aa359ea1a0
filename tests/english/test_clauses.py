"""Who stands where beside an English verb."""

import pytest

from auditor.english.clauses import doer_region, is_head, undergoer_region
from auditor.english.verbs import voice
from auditor.model import Span


def parties(text: str, verb: str) -> tuple[str, str]:
    """Return what stands as doer and as undergoer of *verb* in *text*, "" for neither."""
    span = Span(text.index(verb), text.index(verb) + len(verb))
    said = voice(text, span.start, span.end, len(text))
    found = (doer_region(text, span, said), undergoer_region(text, span, said))
    doer, undergoer = (text[place.start : place.end].strip() if place else "" for place in found)
    return doer, undergoer


@pytest.mark.parametrize(
    ("text", "verb", "doer", "undergoer"),
    [
        ("The bank sued the builder.", "sued", "The bank", "the builder"),
        ("The builder was sued by the bank for fraud.", "sued", "the bank", "The builder"),
        ("Kang, 52, a security guard, attacked the owner.", "attacked", "Kang", "the owner"),
        ("The thief who stabbed the clerk fled.", "stabbed", "The thief", "the clerk fled"),
        ("The coast guard began a probe and questioned the captain.", "questioned", "The coast guard", "the captain"),
        ("On the 3rd, prosecutors summoned the mayor.", "summoned", "prosecutors", "the mayor"),
        ("Do was found to have handed Byeon cash.", "handed", "Do", "Byeon cash"),
        ("The deal allows Japan to supply Korea.", "supply", "Japan", "Korea"),
        ("Poland signed a deal to supply Korea with tanks.", "supply", "Poland", "Korea"),
        ("Prosecutors indicted the seller, defending the buyer.", "defending", "", "the buyer"),
    ],
)  # fmt: skip
def test_the_parties_of_a_verb_stand_around_it(text: str, verb: str, doer: str, undergoer: str) -> None:
    """Auxiliaries, asides, relative pronouns and joined verbs lie between a verb and its subject."""
    assert parties(text, verb) == (doer, undergoer)


@pytest.mark.parametrize(
    ("text", "name", "is_told"),
    [
        ("The Seoul firm", "Seoul", True),
        ("The mayor of Seoul", "Seoul", False),
        ("Seoul's mayor", "Seoul", False),
        ("Seoul on Friday", "Seoul", True),
    ],
)
def test_a_phrase_is_about_its_head(text: str, name: str, *, is_told: bool) -> None:
    """What stands after a preposition or owns the rest is not what the phrase is about."""
    start = text.index(name)
    assert is_head(text, Span(0, len(text)), Span(start, start + len(name))) is is_told
