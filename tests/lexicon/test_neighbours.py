"""What touches a word tells its meaning."""

import pytest

from auditor.lexicon.neighbours import is_told


@pytest.mark.parametrize(
    ("context", "sentence", "word", "told"),
    [
        ("~하다", "배를 인도한 조선소", "인도", True),
        ("~ 미루다", "인도가 미뤄져도 좋다", "인도", True),
        ("~ 미루다", "인도 정부는 미뤄 왔다", "인도", False),
        ("~ 시점", "인도 시점을 늦췄다", "인도", True),
        ("~ 시점", "인도의 시점을 늦췄다", "인도", True),
        ("신병 ~", "신병의 인도를 청했다", "인도", True),
        ("쌀 ~", "햇쌀 인도", "인도", False),
        ("쌀 ~", "쌀 인도", "인도", True),
        ("고~", "고인도", "인도", True),
        ("신병 ~", "신병인도를 청했다", "인도", True),
        ("-할 ~", "이행할 의사가 없다", "의사", True),
        ("할 ~", "이행할 의사가 없다", "의사", False),
        ("선박", "그 선박은 인도에 있다", "인도", True),
        ("인도", "인도에 있다", "인도", False),
        ("쌀 ~|~", "인도에 있다", "인도", True),
    ],
)
def test_neighbours_before_behind_and_around(context: str, sentence: str, word: str, told: bool) -> None:
    """A particle and a blank may part the two; one syllable before the word stands alone; the word itself is none."""
    start = sentence.index(word)
    assert is_told(context, sentence, start, start + len(word)) is told
