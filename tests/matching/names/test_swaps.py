import pytest

from auditor.model import MatchVerdict
from tests.matching.names.test_persons import judge

SWAPPED = [
    ("김진희 교수와 이상규 대표가 만났다.", "Professor Lee Sang-gyu met CEO Kim Jin-hee."),
    ("김민수(34)씨와 이철호(45)씨가 체포됐다.", "Kim Min-su, 45, and Lee Cheol-ho, 34, were arrested."),
    ("김진희는 이상규를 비판했다.", "Lee Sang-gyu criticized Kim Jin-hee."),
]
RIGHT = [
    ("김진희 교수와 이상규 대표가 만났다.", "CEO Lee Sang-gyu met Professor Kim Jin-hee."),
    ("김진희 교수는 이상규 대표를 임명했다.", "CEO Lee Sang-gyu was appointed by Professor Kim Jin-hee."),
    ("이상규를 김진희가 비판했다.", "Kim Jin-hee criticized Lee Sang-gyu."),
    ("김민수(34)씨와 이철호(45)씨가 체포됐다.", "Lee Cheol-ho, 45, and Kim Min-su, 34, were arrested."),
    ("김진희의 아들 이상규가 왔다.", "Lee Sang-gyu, the son of Kim Jin-hee, came."),
]


@pytest.mark.parametrize(("source", "target"), SWAPPED)
def test_exchanged_names_are_seen(source: str, target: str) -> None:
    """Titles, ages, or subject and object tell that two names changed places."""
    assert [m.verdict for m in judge(source, target)] == [MatchVerdict.SWAPPED] * 2


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_turned_sentences_are_not_swaps(source: str, target: str) -> None:
    """Order alone proves nothing where titles, ages, a passive or a genitive explain it."""
    assert MatchVerdict.SWAPPED not in [m.verdict for m in judge(source, target)]
