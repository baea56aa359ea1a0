"""Thresholds and risk for one newsroom, learned from its own judged pairs.

Two things are fitted: the risk, by Platt scaling (Platt 1999) of its log odds, so that of the pairs at 0.8 eight in ten
are bad here; and the confidences from which findings are shown and fail the gate, as the lowest ones at which enough of
the flagged pairs are bad. What is expected of both was measured on pairs that the fit had not seen: five folds, the
translations of one source text always in the same.
"""

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from auditor.errors import InputError
from auditor.model import Article, Audit, Document, Paragraph, Severity, Side
from auditor.pipeline import Auditor

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MIN_PAIRS = 100
"""Judged pairs that are needed."""
MIN_OF_EACH = 20
"""Good pairs, and bad pairs, that are needed."""
FOLDS = 5
STEPS = tuple(round(0.3 + 0.05 * k, 2) for k in range(14))
"""Confidences that are tried: 0.3 to 0.95."""
SHOWN_PRECISION, GATE_PRECISION = 0.5, 0.9
"""The share of flagged pairs that must be bad where findings are shown, and where they fail the gate."""
LEAST_GATE = 0.6
"""No gate is set lower: judged pairs are often chosen for being bad, an archive is not."""
MIN_FLAGGED = 5
"""Flagged pairs below which a precision is not trusted."""
_PULL = 1.0
"""How strongly the scale is held near what comes with the product; in pairs."""
GOOD, BAD = frozenset({"good", "ok", "0", "false"}), frozenset({"bad", "1", "true"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair that a person judged: the article of it, and whether it is bad."""

    article: Article
    is_bad: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A threshold: pairs with a finding of that confidence, and the share of them that is bad (None where too few)."""

    confidence: float
    flagged: int
    precision: float | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """A chosen confidence, and what to expect of it.

    Attributes:
        confidence: the lowest one that is precise enough on all pairs.
        flagged: unseen pairs that the confidences chosen without them flag.
        precision: the share of those that is bad; None where they are too few to say.
    """

    confidence: float
    flagged: int
    precision: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was learned, with what it was measured on.

    Attributes:
        pairs, bad: how many were judged, and how many of them bad.
        risk_slope, risk_shift: the fitted scale of the log odds of the risk.
        loss_before, loss_after: log loss of the risk on unseen pairs, in bits.
        auc: how often a bad pair has the higher risk; 0.5 is chance.
        steps: every threshold that was tried, on all pairs.
        shown, gate: the thresholds chosen, None where none is precise enough.
    """

    pairs: int
    bad: int
    risk_slope: float
    risk_shift: float
    loss_before: float
    loss_after: float
    auc: float
    steps: tuple[Step, ...]
    shown: Threshold | None
    gate: Threshold | None


def read_judged(path: Path) -> list[Judged]:
    """Return the judged pairs of a JSON Lines file: `{"source", "target", "label"}` with the label good or bad.

    Raises: InputError naming the line that cannot be used.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.strip():
            found.append(_judged(line, f"{path}: line {number}"))
    return found


def _judged(line: str, where: str) -> Judged:
    try:
        record: Any = json.loads(line)
    except json.JSONDecodeError as exc:
        raise InputError(f"{where}: not JSON ({exc.msg})") from exc
    if not isinstance(record, dict):
        raise InputError(f"{where}: not an object; write a source, a target and a label")
    label = str(record.get("label", "")).lower()
    if label not in GOOD | BAD:
        raise InputError(f"{where}: the label is {record.get('label')!r}; write good or bad")
    source, target = (str(record.get(side) or "") for side in ("source", "target"))
    article = Article(where, _document("source", source, where), _document("target", target, where))
    return Judged(article, label in BAD)


def _document(side: Side, text: str, where: str) -> Document:
    """Return one side, a paragraph a line; which language it is in is taken on trust."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        raise InputError(f"{where}: the {side} holds no text; give both sides of the pair")
    language = "ko" if side == "source" else "en"
    return Document(side, language, tuple(Paragraph(i, line) for i, line in enumerate(lines)))


def calibrate(judged: Sequence[Judged], auditor: Auditor) -> Calibration:
    """Return what *judged* pairs say about risk and thresholds.

    Raises: InputError when there are too few of them, or too few good or bad ones, or the model gives no risk.
    """
    labels = np.array([item.is_bad for item in judged], np.float64)
    n_bad = int(labels.sum())
    if len(judged) < MIN_PAIRS or min(n_bad, len(judged) - n_bad) < MIN_OF_EACH:
        raise InputError(
            f"{len(judged)} judged pairs ({n_bad} bad) are too few to calibrate on; give at least {MIN_PAIRS}, "
            f"{MIN_OF_EACH} or more of them good and as many bad"
        )
    audits = list(auditor.audit_stream(item.article for item in judged))
    logits = np.array([_logit(audit) for audit in audits])
    slope, shift = _fit(logits, labels)
    folds = np.array([_fold(item) for item in judged])
    unseen = _unseen(logits, labels, folds)
    highest = np.array([_highest(audit) for audit in audits])
    return Calibration(
        len(judged),
        n_bad,
        round(slope, 4),
        round(shift, 4),
        round(_loss(logits, labels), 4),
        round(_loss(unseen, labels), 4),
        round(_auc(logits, labels), 4),
        _steps(highest, labels),
        _threshold(highest, labels, folds, SHOWN_PRECISION, STEPS[0]),
        _threshold(highest, labels, folds, GATE_PRECISION, LEAST_GATE),
    )


def to_toml(result: Calibration) -> str:
    """Return the settings that *result* amounts to, as `--config` takes them."""
    lines = [f"# Learned from {result.pairs} judged pairs, {result.bad} of them bad."]
    lines += [f"risk_slope = {result.risk_slope}", f"risk_shift = {result.risk_shift}"]
    chosen = (("min_confidence", result.shown), ("gate_confidence", result.gate))
    lines += [f"{key} = {threshold.confidence}" for key, threshold in chosen if threshold is not None]
    return "\n".join(lines) + "\n"


def _fold(item: Judged) -> int:
    """Return 0 to 4, the same for all translations of a source text and in every run."""
    text = "\n".join(paragraph.text for paragraph in item.article.source.paragraphs)
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) % FOLDS


def _logit(audit: Audit) -> float:
    risks = [pair.risk for pair in audit.pairs if pair.risk is not None]
    if not risks:
        raise InputError(f"{audit.id}: the pair has no risk; calibrate with the embedded model")
    risk = min(max([*risks, 0.001]), 0.999)
    return float(np.log(risk / (1 - risk)))


def _highest(audit: Audit) -> float:
    """Return the confidence of the surest finding that is no question; 0 without one."""
    return max((f.confidence for f in audit.findings if f.severity is not Severity.NEUTRAL), default=0.0)


def _fit(logits: Floats, labels: Floats) -> tuple[float, float]:
    """Return the slope and shift that make `sigmoid(slope * logit + shift)` most likely, by Newton's method."""
    design = np.stack([logits, np.ones_like(logits)], axis=1)
    start = np.array([1.0, 0.0])
    theta = start.copy()
    pull = np.diag([_PULL, 0.01])
    for _ in range(50):
        share = 1.0 / (1.0 + np.exp(-np.clip(design @ theta, -30.0, 30.0)))
        gradient = design.T @ (share - labels) + pull @ (theta - start)
        step = np.linalg.solve(design.T @ (design * (share * (1 - share))[:, None]) + pull, gradient)
        theta -= step
        if np.abs(step).max() < 1e-9:
            break
    return max(float(theta[0]), 0.05), float(theta[1])


def _unseen(logits: Floats, labels: Floats, folds: Ints) -> Floats:
    """Return the log odds of each pair, scaled by what the other folds taught."""
    scaled = np.zeros_like(logits)
    for fold in range(FOLDS):
        slope, shift = _fit(logits[folds != fold], labels[folds != fold])
        scaled[folds == fold] = slope * logits[folds == fold] + shift
    return scaled


def _loss(logits: Floats, labels: Floats) -> float:
    return float((np.logaddexp(0.0, logits) - labels * logits).mean() / np.log(2))


def _auc(scores: Floats, labels: Floats) -> float:
    bad, good = scores[labels == 1], scores[labels == 0]
    difference = bad[:, None] - good[None, :]
    return float(((difference > 0) + 0.5 * (difference == 0)).mean())


def _steps(highest: Floats, labels: Floats) -> tuple[Step, ...]:
    found = []
    for confidence in STEPS:
        flagged = labels[highest >= confidence]
        found.append(Step(confidence, len(flagged), _precision(flagged)))
    return tuple(found)


def _precision(flagged: Floats) -> float | None:
    return round(float(flagged.mean()), 4) if len(flagged) >= MIN_FLAGGED else None


def _threshold(highest: Floats, labels: Floats, folds: Ints, precision: float, least: float) -> Threshold | None:
    """Return the lowest confidence from *least* on that is precise enough, with what it does to unseen pairs."""
    chosen = _lowest(_steps(highest, labels), precision, least)
    if chosen is None:
        return None
    flagged: list[Floats] = []
    for fold in range(FOLDS):
        own = folds == fold
        without = _lowest(_steps(highest[~own], labels[~own]), precision, least)
        if without is not None:
            flagged.append(labels[own & (highest >= without)])
    unseen = np.concatenate([*flagged, np.zeros(0)])
    return Threshold(chosen, len(unseen), _precision(unseen))


def _lowest(steps: Sequence[Step], precision: float, least: float = 0.0) -> float | None:
    """Return the lowest confidence, *least* or more, from which every trusted step is precise enough."""
    chosen: float | None = None
    for step in reversed(steps):
        if step.confidence < least:
            break
        if step.precision is None:
            continue
        if step.precision < precision:
            break
        chosen = step.confidence
    return chosen
