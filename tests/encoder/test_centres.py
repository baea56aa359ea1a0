"""Where languages lie in the space of the embedded model."""

import numpy as np
import pytest

from auditor.encoder.centres import centres
from auditor.encoder.embedded import DIMENSION


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_centre_is_a_vector_of_the_model(language: str) -> None:
    """Both languages of the audit are known."""
    assert centres()[language].shape == (DIMENSION,)
    assert np.isfinite(centres()[language]).all()


def test_the_languages_lie_close_together() -> None:
    """What all sentences share is mostly the same in both."""
    one, two = centres()["ko"], centres()["en"]
    assert one @ two > 0.9 * np.linalg.norm(one) * np.linalg.norm(two)
