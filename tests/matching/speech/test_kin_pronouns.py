"""Pronouns against a husband, a calling or a mother of two told elsewhere in the article."""

import pytest

from auditor.matching.speech.kin_pronouns import against_kin
from tests.matching.speech.test_speakers import read

OH = "오미경 씨는 남편과 식당을 한다. / ", "Oh Mi-kyung runs a restaurant with her husband. / "
SONG = "배우 송혜린은 두 아이의 엄마다. / ", "Song Hye-rin has two children. / "


@pytest.mark.parametrize(
    ("before", "korean", "english", "found"),
    [
        (OH, "오 씨는 새벽에 일어난다.", "He gets up at dawn.", ["He"]),
        (OH, "오 씨는 새벽에 일어난다.", "She gets up at dawn.", []),
        (OH, "새벽에 일어난다.", "He gets up at dawn.", []),
        (OH, "최 씨는 새벽에 일어난다.", "He gets up at dawn.", []),
        (OH, "오 씨는 남편이 일찍 일어난다고 했다.", "Oh said that her husband gets up when he must.", []),
        (OH, "오 씨는 새벽에 일어난다.", "Oh said, “He gets up at dawn.”", []),
        (SONG, "송혜린은 3년 만에 복귀했다.", "He has returned after three years.", ["He"]),
        (("", ""), "여배우 민서영은 눈물을 흘렸다.", "Min was in tears as he spoke.", ["he"]),
        (("", ""), "이정민 씨는 친정팀으로 돌아갔다.", "Lee said he was back at his old club.", []),
    ],
)
def test_the_gender_told_elsewhere_holds(before: tuple[str, str], korean: str, english: str, found: list[str]) -> None:
    """Only sentences about the same person count, with nobody else in them whom the pronoun may mean."""
    assert [k.target.text for k in against_kin(read(before[0] + korean, before[1] + english))] == found
