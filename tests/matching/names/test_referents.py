import pytest

from auditor.matching.names.referents import has_surname, is_foreign, is_held_by_another, stays
from auditor.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Professor Kim spoke.", True),
        ("The professor spoke.", True),
        ("She spoke.", True),
        ("Jin-hee spoke.", True),
        ("The 29-year-old signed for four years.", True),
        ("The event was held.", False),
        ("A professor spoke.", False),
    ],
)
def test_a_referent_stays(text: str, expected: bool) -> None:
    """Surname, given name, definite title or pronoun stand for a name; an indefinite title does not."""
    assert stays("김진희", "교수", text, ()) is expected


def test_a_surname_inside_another_name_is_not_hers() -> None:
    """Kim in Kim Min-su is somebody else's."""
    text = "Kim Min-su spoke."
    assert has_surname("김진희", text, ())
    assert not has_surname("김진희", text, (Span(0, 10),))


def test_a_foreign_name_explains_a_window() -> None:
    """마리아 is Maria, unless that word is already taken."""
    assert is_foreign("마리아", "Professor Maria spoke.", ())
    assert not is_foreign("마리아", "Maria spoke.", (Span(0, 5),))
    assert not is_foreign("김진희", "The event was held in Paris.", ())


@pytest.mark.parametrize(
    ("text", "taken", "expected"),
    [
        ("The closing film was by director Ann Hui.", (), True),
        ("The closing film was by director Ann Hui.", (Span(33, 40),), False),
        ("The director Ann praised it.", (), False),
        ("Professor Ann Hui praised it.", (), False),
    ],
)
def test_a_title_before_another_full_name_is_held_by_another(
    text: str, taken: tuple[Span, ...], expected: bool
) -> None:
    """허안화 감독 may be Ann Hui: somebody of that title is named, whom nothing else answers."""
    assert is_held_by_another("감독", text, taken) is expected
