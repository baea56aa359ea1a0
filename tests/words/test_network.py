"""The network in numpy against the one that is trained, and what it reads."""

import numpy as np
import pytest

from auditor.model import Side, Span
from auditor.words.content import Word, Words
from auditor.words.network import Network, load_network
from auditor.words.similarity import space

FEATURES, RUN = 7, 5


def words(rng: np.random.Generator, count: int, *, has_content: bool = True) -> Words:
    """Return *count* words with random vectors, every third without content."""
    kinds = ["noun" if has_content and i % 3 != 2 else "function" for i in range(count)]
    vectors = rng.normal(size=(count, space()[1].shape[0])).astype(np.float32)
    return Words(tuple(Word(0, Span(i, i + 1), "x", kind) for i, kind in enumerate(kinds)), vectors)


@pytest.mark.parametrize("side", ["source", "target"])
@pytest.mark.parametrize(("own", "other"), [(1, 1), (4, 9), (12, 3)])
def test_numpy_and_torch_agree(side: Side, own: int, other: int) -> None:
    """The weights that are trained give the same log odds here, whatever the lengths and alone or in a batch."""
    torch = pytest.importorskip("torch")
    from tools.gap_network import Reading, Trainer

    torch.manual_seed(3)
    rng = np.random.default_rng(own)
    sizes = [(own, other), (6, 5), (2, 8)]
    readings = [
        Reading(
            words(rng, n),
            words(rng, m),
            rng.normal(size=(n, FEATURES)),
            rng.normal(size=n),
            rng.normal(size=RUN),
            np.zeros(n),
            is_faulty=False,
        )
        for n, m in sizes
    ]
    trainer = Trainer(side, readings)
    trained = trainer.train([0, 1, 2])
    weights = {name.removeprefix(f"{side}/"): w.astype(np.float32) for name, w in trainer.weights(trained).items()}
    here = [Network(side, weights).logit(r.own, r.other, r.table, r.odds, r.run) for r in readings]
    assert here == pytest.approx(trainer.logits(trained, [0, 1, 2]), abs=0.02)


@pytest.mark.parametrize("side", ["source", "target"])
def test_the_shipped_networks_read_any_words(side: Side) -> None:
    """Finite log odds, also where the other side has no word of content."""
    network, rng = load_network(side), np.random.default_rng(0)
    n_table, n_run = len(network.weights["word.mean"]), len(network.weights["run.mean"])
    for other in (words(rng, 3), words(rng, 2, has_content=False)):
        own = words(rng, 5)
        assert np.isfinite(network.logit(own, other, np.zeros((5, n_table)), np.zeros(5), np.zeros(n_run)))
