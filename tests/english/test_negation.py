"""What in an English sentence may be what became of a negative."""

import pytest

from auditor.english.negation import denied_verb, doubt_of_negation


@pytest.mark.parametrize(
    ("text", "verb", "doubt"),
    [
        ("The company will push ahead.", "", "none"),
        ("The company won't push ahead.", "", "strong"),
        ("The cause is unknown.", "", "strong"),
        ("Nevertheless, the company will push ahead.", "", "none"),
        ("Only the company will push ahead.", "", "weak"),
        ("The school will suspend meals.", "", "strong"),
        ("The school will suspend meals.", "suspend", "none"),
        ("They failed.", "failed", "strong"),
        ("The captain will sit out the quarterfinal.", "sit", "strong"),
        ("The goal eluded them.", "", "strong"),
        ("The plan was shelved.", "", "strong"),
        ("The order was revoked.", "revoked", "none"),
    ],
)
def test_doubt(text: str, verb: str, doubt: str) -> None:
    """Plain and hidden negatives weigh heavily, particles lightly; the denied verb itself does not count."""
    assert doubt_of_negation(text, verb) == doubt


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("It did not pass.", "did not"),
        ("It isn’t over.", "isn’t"),
        ("It is not only that.", None),
        ("No one came.", None),
        ("It will not go up until next month.", None),
        ("That cannot be known without analysis.", None),
        ("It was not until May, but it did not pass.", "did not"),
    ],
)
def test_a_denied_auxiliary(text: str, verb: str | None) -> None:
    """Auxiliaries are denied by "not" or "n't"; "not only" denies nothing."""
    found = denied_verb(text)
    assert (found.group() if found else None) == verb
