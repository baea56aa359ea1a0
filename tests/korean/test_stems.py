"""How forms of Korean verbs begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.korean.stems import beginnings


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("마치다", "마쳤다"),
        ("마치다", "마친 뒤"),
        ("오르다", "올랐다"),
        ("부르다", "불러"),
        ("미루다", "미뤄져도"),
        ("하다", "해야"),
        ("되다", "됐고"),
        ("들다", "듭니다"),
        ("들다", "든 사람"),
        ("받다", "받았다"),
        ("쓰다", "썼다"),
        ("끝내다", "끝냈다"),
    ],
)
def test_forms_of_a_verb_begin_so(verb: str, text: str) -> None:
    """Endings contract with an open stem, 르 doubles its sound, ㄹ falls away."""
    assert text.startswith(beginnings(verb))


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=4))
def test_every_beginning_is_as_long_as_the_stem(stem: str) -> None:
    """No beginning is shorter or longer than the stem, which is among them unless it ends in a consonant that falls."""
    forms = beginnings(f"{stem}다")
    assert {len(form) for form in forms} == {len(stem)}
    assert all(form[:-2] == stem[:-2] for form in forms)


@pytest.mark.parametrize("word", ["", "다", "마치", "go다"])
def test_what_is_no_verb_is_refused(word: str) -> None:
    """Only a verb in its form of the dictionary has beginnings."""
    with pytest.raises(ValueError, match="no verb"):
        beginnings(word)
