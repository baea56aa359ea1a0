"""Keeps the model libraries from writing to a terminal that is not theirs."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def quiet() -> Iterator[None]:
    """Silence progress bars and remarks of transformers and sentence-transformers while a model is loaded or saved."""
    from transformers.utils import logging as transformers_logging

    bars: Any = transformers_logging
    remarks = logging.getLogger("sentence_transformers")
    was_on, verbosity, level = bars.is_progress_bar_enabled(), bars.get_verbosity(), remarks.level
    bars.disable_progress_bar()
    bars.set_verbosity_error()
    remarks.setLevel(logging.ERROR)
    try:
        yield
    finally:
        remarks.setLevel(level)
        bars.set_verbosity(verbosity)
        if was_on:
            bars.enable_progress_bar()
