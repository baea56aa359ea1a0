"""Where the sentences of a language lie on average in the space of the embedded model."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray


@cache
def centres() -> Mapping[str, NDArray[np.float32]]:
    """Return the mean sentence vector (dim,) of each known language, learned by `tools/learn_centres.py`."""
    text = resources.files("auditor.encoder").joinpath("data/centres.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {language: np.array(numbers.split(), np.float32) for language, numbers in rows}
