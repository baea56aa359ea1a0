"""Charts as numbers for an inline SVG: plots of shares in a square of 100 by 100, y upward."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """A point in percent of the plot from its left and its top, what is told about it, and its interval's ends."""

    x: float
    y: float
    label: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A titled plot: its axes, its points, whether they are joined, and whether the diagonal is drawn."""

    title: str
    x_axis: str
    y_axis: str
    points: tuple[Point, ...]
    is_joined: bool
    has_diagonal: bool = False

    @property
    def line(self) -> str:
        """The points as SVG wants them."""
        return " ".join(f"{point.x:g},{point.y:g}" for point in self.points)


def curve_chart(curve: Sequence[Record]) -> Chart:
    """Return precision over recall, one point for each confidence."""
    points = tuple(
        Point(_across(point["recall"]), _down(point["precision"]), _curve_label(point))
        for point in curve
        if point["recall"] is not None and point["precision"] is not None
    )
    return Chart("Precision and recall by confidence", "recall", "precision", points, is_joined=True)


def calibration_chart(bins: Sequence[Record]) -> Chart:
    """Return the share of right findings over their confidence; on the diagonal confidence tells the truth."""
    points = tuple(
        Point(
            _across(bin_["confidence"]),
            _down(bin_["share"]),
            f"confidence {bin_['confidence']:.2f}: {bin_['share']:.0%} of {bin_['n']} right",
            _down(bin_["low"]),
            _down(bin_["high"]),
        )
        for bin_ in bins
        if bin_["n"]
    )
    return Chart("Calibration", "confidence", "right", points, is_joined=False, has_diagonal=True)


def _curve_label(point: Record) -> str:
    return f"confidence {point['confidence']:.2f}: recall {point['recall']:.0%}, precision {point['precision']:.0%}"


def _across(share: float) -> float:
    return round(100 * share, 2)


def _down(share: float) -> float:
    return round(100 - 100 * share, 2)
