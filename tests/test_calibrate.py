"""What judged pairs teach, and when they are too few."""

import json
from pathlib import Path

import numpy as np
import pytest

from auditor.calibrate import Step, _fit, _fold, _lowest, _threshold, calibrate, read_judged, to_toml
from auditor.config import Settings
from auditor.errors import InputError
from auditor.pipeline import Auditor

GOOD = [("시장은 {n}번 국도를 넓히겠다고 약속했다.", "The mayor promised to widen National Road {n}.")]
BAD = [("시장은 {n}번 국도를 넓히겠다고 약속했다.", "Whales swim {n} miles through southern oceans every winter.")]


def rows(n: int) -> list[dict[str, str]]:
    pairs = [(*GOOD[0], "good"), (*BAD[0], "bad")]
    return [
        {"source": s.format(n=i), "target": t.format(n=i), "label": label}
        for i in range(1, n + 1)
        for s, t, label in pairs
    ]


def write(path: Path, records: list[dict[str, str]]) -> Path:
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), encoding="utf-8")
    return path


@pytest.mark.model
def test_judged_pairs_give_settings(tmp_path: Path) -> None:
    """Risk that tells good from bad is kept, sharpened, and written as settings that can be read."""
    import tomllib

    result = calibrate(read_judged(write(tmp_path / "judged.jsonl", rows(50))), Auditor())
    assert (result.pairs, result.bad) == (100, 50)
    assert result.auc > 0.9
    assert result.loss_after < result.loss_before
    settings = Settings(**tomllib.loads(to_toml(result)))
    assert settings.risk_slope == result.risk_slope


def test_too_few_pairs_are_refused(tmp_path: Path) -> None:
    """The message says how many there are and how many are needed."""
    with pytest.raises(InputError, match=r"10 judged pairs \(5 bad\) are too few"):
        calibrate(read_judged(write(tmp_path / "judged.jsonl", rows(5))), Auditor())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "not an object"),
        ('{"source": "비", "target": "Rain", "label": 5}', "write good or bad"),
    ],
)
def test_unusable_lines_are_named(line: str, message: str, tmp_path: Path) -> None:
    """An error names the line."""
    path = tmp_path / "judged.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_judged(path)


def test_the_fit_finds_the_scale() -> None:
    """Platt scaling recovers the slope and shift that the labels came from."""
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, 4000)
    labels = (rng.random(4000) < 1 / (1 + np.exp(-(0.5 * logits - 1)))).astype(float)
    assert _fit(logits, labels) == pytest.approx((0.5, -1.0), abs=0.1)


def test_a_threshold_needs_every_higher_one_precise() -> None:
    """A lucky low step does not count, and steps with too few pairs are passed over."""
    steps = (Step(0.3, 50, 0.95), Step(0.5, 30, 0.8), Step(0.7, 20, 0.92), Step(0.9, 2, None))
    assert _lowest(steps, 0.9) == 0.7
    assert _lowest(steps, 0.99) is None


def test_what_is_expected_of_a_threshold_was_measured_on_unseen_pairs() -> None:
    """Where confidence means nothing, the chosen threshold looks precise on its own pairs and is not expected to be."""
    rng = np.random.default_rng(3)
    expected, seen = [], []
    for _ in range(40):
        highest, labels = rng.uniform(0.3, 1.0, 120), (rng.random(120) < 0.5).astype(float)
        chosen = _threshold(highest, labels, np.arange(120) % 5, 0.6, 0.3)
        if chosen and chosen.precision is not None:
            expected.append(chosen.precision)
            seen.append(labels[highest >= chosen.confidence].mean())
    assert np.mean(seen) >= 0.6
    assert np.mean(expected) < np.mean(seen) - 0.03


def test_an_informative_confidence_keeps_its_precision() -> None:
    """Pairs that are bad as often as the confidence says give the threshold that was asked for."""
    rng = np.random.default_rng(4)
    highest = rng.uniform(0.3, 1.0, 3000)
    labels = (rng.random(3000) < highest).astype(float)
    chosen = _threshold(highest, labels, np.arange(3000) % 5, 0.8, 0.3)
    assert chosen is not None
    assert chosen.confidence == pytest.approx(0.6, abs=0.11)
    assert chosen.precision == pytest.approx(0.8, abs=0.05)


def test_translations_of_one_text_are_never_split(tmp_path: Path) -> None:
    """Several systems' translations of a source text stand in one fold."""
    records = [
        {"source": f"{n}번 국도가 막혔다.", "target": f"Road {n}, try {k}.", "label": "good"}
        for n in range(9)
        for k in range(3)
    ]
    folds = [_fold(item) for item in read_judged(write(tmp_path / "judged.jsonl", records))]
    assert all(len(set(folds[i : i + 3])) == 1 for i in range(0, 27, 3))
    assert len(set(folds)) > 1
