"""Conditions told as causes, chances as certain, duties as leave."""

import pytest

from auditor.matching.claims.force_shifted import force_shifts
from tests.matching.claims.test_affirmed import linked_pair


@pytest.mark.parametrize(
    ("source", "right", "wrong", "words"),
    [
        (
            "노조는 찬반투표가 가결되면 10일부터 운행을 멈춘다.",
            "If the vote passes, the union will halt service from the 10th.",
            "As the vote passes, the union will halt service from the 10th.",
            "As",
        ),
        (
            "업계는 파업이 길어질 경우 납기가 늦을 것을 걱정한다.",
            "The industry worries that deliveries will slip should the strike drag on, if only a little.",
            "The industry worries that deliveries will slip because the strike drags on.",
            "because",
        ),
        (
            "연구진은 하반기 집값이 다시 오를 수 있다고 분석했다.",
            "Home prices could rise again in the second half, the researchers said.",
            "Home prices will rise again in the second half, the researchers said.",
            "will",
        ),
        (
            "지원자는 신분증을 가져와야 한다.",
            "Applicants must bring identification.",
            "Applicants can bring identification.",
            "can",
        ),
        (
            "회사는 내년 하반기에 흑자로 돌아설 것으로 본다.",
            "The firm expects to return to profit in the second half of next year.",
            "It will return to profit in the second half of next year.",
            "will",
        ),
        (
            "검찰은 판결문을 살핀 뒤 상고 여부를 결정할 방침이다.",
            "Prosecutors will decide whether to appeal after reviewing the ruling.",
            "Prosecutors will appeal after reviewing the ruling.",
            "will",
        ),
        (
            "정부는 이 방안을 관계 부처와 협의하고 있다.",
            "The government is discussing the plan with related ministries.",
            "The government has agreed on the plan with related ministries.",
            "has",
        ),
        (
            "경찰은 전기레인지에서 불이 난 것으로 추정하고 있다.",
            "Police believe that the fire started from an electric stove.",
            "Police have determined that the fire started from an electric stove.",
            "have",
        ),
    ],
)
def test_another_force_is_found(source: str, right: str, wrong: str, words: str) -> None:
    """The English has a word of another force, and none of the right one."""
    assert list(force_shifts(linked_pair(source, right, {}))) == []
    assert {found.target.text for found in force_shifts(linked_pair(source, wrong, {}))} == {words}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("조사에 따르면 매출이 줄었다.", "As the survey shows, sales fell because demand was weak."),
        ("비가 오면 경기를 미룬다.", "Rain will put off the game."),
        ("길이 좁아서 차가 막히면 늦는다.", "People are late because the road is narrow and jams."),
        ("앱으로 예약할 수 있다.", "Bookings are made with the app."),
        ("시는 내년부터 지원할 수 있을 것으로 본다.", "The city expects that it will give support from next year."),
        ("서류를 내야 하고 우편으로도 낼 수 있다.", "Papers are due by Friday and can be sent by mail."),
        ("5월에는 신청해야 한다.", "The deadline to apply falls in May for everyone."),
        ("누가 이기면 좋겠는가?", "Who do they cheer because they like them?"),
    ],
)
def test_the_same_force_in_other_words_is_left_alone(source: str, target: str) -> None:
    """Reckoning, causes beside conditions, what is to come beside what may be, and leave beside duty."""
    assert list(force_shifts(linked_pair(source, target, {}))) == []
