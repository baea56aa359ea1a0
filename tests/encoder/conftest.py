"""The embedded encoder, built once into the user's cache."""

import pytest

from auditor.encoder import Encoder, e5, load


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    if e5.find() is None:
        pytest.skip("the package that carries the model is not installed")
    return load()
