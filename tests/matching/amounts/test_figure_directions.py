"""Changes by a figure that go the other way in the English."""

import pytest

from auditor.matching.amounts.figure_directions import turned_figures
from tests.matching.lexis.test_terms import paired


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("주가는 전날보다 4.6% 오른 채 마감했다.", "Shares closed down 4.6 percent from the day before.", ["down"]),
        ("주가는 전날보다 4.6% 오른 채 마감했다.", "Shares closed up 4.6 percent from the day before.", []),
        ("수출은 12% 늘고 수입은 30% 줄었다.", "Exports fell 12 percent, and imports fell 30 percent.", ["fell"]),
        ("수출은 12% 늘고 수입은 30% 줄었다.", "Exports rose 12 percent while imports fell 30 percent.", []),
        ("환율이 12원 올랐다.", "The won fell 12 won against the dollar.", []),
        ("취업자가 12만 명으로 늘었다.", "The number fell short of 12.", []),
        ("가격은 12% 오르지 않았다.", "Prices fell 12 percent.", []),
        ("응시자가 8400명 늘었다.", "The number rose 8,400 as fees fell.", []),
    ],
)
def test_a_figure_tells_which_way_it_went(source: str, target: str, found: list[str]) -> None:
    """Only the words in the clause of the figure count; what may be told from its other end is left alone."""
    assert [item.target.text for item in turned_figures(paired(source, target))] == found
