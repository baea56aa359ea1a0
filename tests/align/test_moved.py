"""Sentences that moved: alone on both sides and each other's nearest."""

import numpy as np

from auditor.align.moved import LEAST, moved

EYE = np.eye(4, dtype=np.float32)


def test_two_lone_sentences_that_are_nearest_to_each_other_moved() -> None:
    """The order of the sides does not matter, the places do."""
    assert moved(EYE, EYE[::-1], ({0, 2}, {3})) == {(0, 3): 1.0}


def test_a_sentence_that_is_paired_is_no_echo() -> None:
    """What already answers another sentence answers no lone one."""
    assert moved(EYE, EYE, ({0}, {1})) == {}


def test_a_far_sentence_is_no_echo() -> None:
    """Nearest neighbours that have little to do with each other are two faults, not one move."""
    far = np.array([[LEAST - 0.05, 1.0, 0.0, 0.0]], np.float32)
    assert moved(EYE[:1], far, ({0}, {0})) == {}


def test_no_sentence_has_no_echo() -> None:
    """Empty sides are no error."""
    assert moved(EYE[:0], EYE, (set(), {1})) == {}
