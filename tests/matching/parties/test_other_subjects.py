"""Sentences whose subject the English replaces by another party of the article."""

from dataclasses import replace

import pytest

from auditor.matching.parties.other_subjects import other_subjects
from auditor.model import Link, Span
from tests.matching.speech.test_speakers import read

UNION = "노조는 파업을 예고했다. / ", "The union announced a strike. / "
CITY = "창원시는 구장을 옮긴다. / ", "Changwon City will move the ballpark. / "
OWNER = "주인 인모(56)씨가 신고했다. / ", "The owner, 56, surnamed In, called the police. / "
MODI = "모디 총리가 왔다. / ", "Prime Minister Modi came. / "
HAN = "한지민 대통령은 모디 총리와 만났다. / ", "President Han Ji-min met Prime Minister Modi. / "
COUNTY = "고흥군은 돈을 준다. / ", "Goheung County pays. / "
YUK = "육도현 팀장은 나갔다. / ", "Team leader Yuk Do-hyun left. / "


@pytest.mark.parametrize(
    ("before", "source", "target", "found"),
    [
        (UNION, "병원 측은 2% 인상을 제시했다.", "The union, citing losses, offered a raise of 2 percent.", ["union"]),
        (UNION, "병원 측은 2% 인상을 제시했다.", "The hospital offered a raise of 2 percent.", []),
        (UNION, "병원 측은 2% 인상을 제시했다.", "The union was offered a raise of 2 percent.", []),
        (UNION, "병원 측은 2% 인상을 제시했다.", "The operator offered a raise of 2 percent.", []),
        (UNION, "병원은 노조의 반발을 샀다.", "The union protested.", []),
        (UNION, "복지부 관계자는 “풀기 바란다”고 했다.", "“We hope so,” a union official said.", ["union"]),
        (UNION, "복지부 관계자는 “풀기 바란다”고 했다.", "“We hope so,” an official of the union said.", ["union"]),
        (UNION, "복지부 관계자는 “풀기 바란다”고 했다.", "“We hope so,” a government official said.", []),
        (CITY, "NC 관계자는 “기쁘다”고 말했다.", "“We are happy,” a city official said.", ["city"]),
        (CITY, "NC 관계자는 “기쁘다”고 말했다.", "“We are happy,” a club official said.", []),
        (OWNER, "황모씨는 “빚 때문”이라고 진술했다.", "“It was debt,” the owner told police.", ["owner"]),
        (OWNER, "인씨는 “뛰었다”고 말했다.", "“I ran,” the owner said.", []),
        (YUK, "맹수진 변호사는 “기록이 있다”고 반박했다.", "“There are records,” countered Yuk.", ["Yuk"]),
        (YUK, "맹수진 변호사는 “기록이 있다”고 반박했다.", "“There are records,” countered Maeng.", []),
        (YUK, "맹수진 변호사는 기록이 있다고 반박했다.", "Yuk countered that there are records.", ["Yuk"]),
        (MODI, "한 대통령은 인연이 길다고 화답했다.", "Modi responded that the ties go back long.", ["Modi"]),
        (MODI, "한 대통령은 인연이 길다고 화답했다.", "Han responded that the ties go back long.", []),
        (HAN, "모디 총리는 인도가 크다고 말했다.", "Han said that India is large.", ["Han"]),
        (HAN, "모디 총리는 인도가 크다고 말했다.", "Modi said that India is large.", []),
        (COUNTY, "하지만 농민들은 돈이 부족하다고 말했다.", "But the county said the money is not enough.", ["county"]),
        (YUK, "그는 기록이 있다고 반박했다.", "Yuk countered that there are records.", []),
    ],
)
def test_subjects_that_the_sentence_does_not_have(
    before: tuple[str, str], source: str, target: str, found: list[str]
) -> None:
    """Somebody of an opposed side whom the article names elsewhere stands where the Korean subject should."""
    article = read(before[0] + source, before[1] + target)
    assert [one.target.text for one in other_subjects(article)] == found


def test_each_of_two_subjects_does_what_the_other_should() -> None:
    """Word links from predicate to verb tell it, whatever the verbs are."""
    source, target = (
        "여당은 법안을 처리했고 야당은 불참했다.",
        "The opposition passed the bill and the ruling party boycotted it.",
    )
    article = read(source, target)
    (bead,) = article.pairs[0].sentences
    words = [("처리", "passed"), ("불참", "boycotted")]
    links = tuple(
        Link(0, Span(source.index(a), source.index(a) + 2), 0, Span(target.index(b), target.index(b) + len(b)), 0.8)
        for a, b in words
    )
    crossed = replace(article, pairs=(replace(article.pairs[0], sentences=(replace(bead, links=links),)),))
    assert [one.target.text for one in other_subjects(crossed)] == ["opposition"]
    assert not list(other_subjects(article))
