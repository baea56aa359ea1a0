import pytest

from auditor.matching.referents import has_surname, is_foreign, stays
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
