"""Lists whose items the text also counts: three cities (Seoul, Busan and Daegu), 서울·부산·대구 등 3개 도시."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountedList:
    """A stated count at [start, end) of a text and the number of items listed beside it.

    `is_open` is true where the list may leave items out (등, "including"): then only too many items contradict.
    """

    start: int
    end: int
    count: int
    n_items: int
    is_open: bool = False

    @property
    def is_contradictory(self) -> bool:
        """True where count and list cannot both be right."""
        return self.n_items > self.count or (not self.is_open and self.n_items < self.count)
