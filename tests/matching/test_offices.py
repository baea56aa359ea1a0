"""The office beside a name in Korean against the one beside it in English."""

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.offices import office_faults
from auditor.matching.titles import faults
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Pair, Sentence, SentencePair, Span
from tests.samples import article


def paired(source: str, target: str, korean: str = "어경석", english: str = "Eo Kyung-seok") -> AlignedArticle:
    """One sentence a side, with one person who is named on both."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((sides[0],), (sides[1],)),))
    start, begin = source.index(korean), target.index(english)
    names = (
        Mention(MentionKind.PERSON, "source", 0, Span(start, start + len(korean)), korean),
        Mention(MentionKind.PERSON, "target", 0, Span(begin, begin + len(english)), english),
    )
    match = Match(0, *names, MatchVerdict.ACCEPT, 0.99)
    return AlignedArticle(article([source], [target]), (pair,), (analyse(source),), matches=(match,))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("어경석 준장은 떠났다.", "Major General Eo Kyung-seok left.", ("other", True, "Brigadier General")),
        ("어경석 준장은 떠났다.", "Brigadier General Eo Kyung-seok left.", None),
        ("어경석 준장은 떠났다.", "Eo Kyung-seok left.", None),
        (
            "어경석(51) 중령은 떠났다.",
            "Eo Kyung-seok, 51, a colonel of the army, left.",
            ("other", True, "lieutenant colonel"),
        ),
        ("어경석 차관은 떠났다.", "Minister Eo Kyung-seok left.", ("other", True, "Vice Minister")),
        ("어경석 차관은 떠났다.", "Vice Land and Housing Minister Eo Kyung-seok left.", None),
        ("어경석 대령은 떠났다.", "Major Eo Kyung-seok left.", ("other", True, "Colonel")),
        ("어경석 중장은 떠났다.", "Army chief Maj. Gen. Eo Kyung-seok left.", ("other", True, "Lieutenant General")),
        ("어경석 원내대표는 떠났다.", "Party leader Eo Kyung-seok left.", ("other", True, "Floor Leader")),
        ("어경석 법사위 간사는 떠났다.", "Eo Kyung-seok, chair of the committee, left.", ("other", True, "secretary")),
        ("어경석 장관 후보자는 왔다.", "Minister Eo Kyung-seok came.", ("elect", True, "Minister Nominee")),
        ("어경석 장관 후보자는 왔다.", "Minister nominee Eo Kyung-seok came.", None),
        ("어경석 장관 후보자는 왔다.", "Eo Kyung-seok, tapped as minister, came.", None),
        ("어경석 부장판사가 맡았다.", "Eo Kyung-seok, a senior judge in charge of warrants, took it.", None),
        ("어경석 총괄조정관은 떠났다.", "Eo Kyung-seok, the headquarters' general coordinator, left.", None),
        ("어경석 연구원은 떠났다.", "Eo Kyung-seok, an analyst at the firm, left.", None),
        ("어경석 학예연구관은 떠났다.", "Eo Kyung-seok, the senior curator, left.", None),
        ("어경석 단장은 떠났다.", "Director General Eo Kyung-seok left.", None),
        ("어경석 선수는 떠났다.", "Captain Eo Kyung-seok left.", None),
        ("어경석 건축가는 떠났다.", "Designer Eo Kyung-seok left.", None),
        ("어경석 부사장은 떠났다.", "President Eo Kyung-seok left.", ("other", True, "Vice President")),
        ("어경석 외교부 장관은 떠났다.", "Foreign Minister Eo Kyung-seok left.", None),
        ("어경석 도의원은 떠났다.", "Ambassador Eo Kyung-seok left.", ("other", False, "Council Member")),
        ("어경석 시장과 장관이 만났다.", "Minister Eo Kyung-seok met the mayor.", None),
        ("어경석 부이사장은 떠났다.", "Deputy chairwoman Eo Kyung-seok left.", None),
        ("어경석 국장은 떠났다.", "Eo Kyung-seok, head of the bureau, left.", None),
        ("어경석 청장 직무대행은 떠났다.", "Commissioner Eo Kyung-seok left.", ("acting", True, "Acting Commissioner")),
        ("어경석 청장 직무대행은 떠났다.", "Acting Commissioner Eo Kyung-seok left.", None),
        ("어경석 전 장관은 떠났다.", "Minister Eo Kyung-seok left.", ("former", True, "Former Minister")),
        ("어경석 전 장관은 떠났다.", "Former Minister Eo Kyung-seok left.", None),
    ],
)
def test_offices_beside_names_are_compared(source: str, target: str, expected: tuple[str, bool, str] | None) -> None:
    """Another rank or office is a fault; a fuller or vaguer title, and one that the Korean names too, is none."""
    found = [(fault.kind, fault.is_rank, fault.suggestion) for fault in office_faults(paired(source, target))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("육군 중령이 숨졌다.", "An army colonel died.", ["lieutenant colonel"]),
        ("육군 중령이 숨졌다.", "An army lieutenant colonel died.", []),
        ("검사가 총경을 만났다.", "A prosecutor met a captain.", ["senior superintendent"]),
        ("배우와 가수가 왔다.", "A poet came.", []),
    ],
)
def test_a_title_without_a_name_is_compared_where_one_is_left_over(
    source: str, target: str, expected: list[str]
) -> None:
    """One unanswered title on either side, of one class, is a fault; anything less clear is none."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((sides[0],), (sides[1],)),))
    bare = AlignedArticle(article([source], [target]), (pair,), (analyse(source),))
    assert [fault.suggestion for fault in office_faults(bare)] == expected


def test_one_title_is_one_fault() -> None:
    """A deputy who became the chief is not reported again as another office."""
    found = list(faults(paired("어경석 부시장은 떠났다.", "Mayor Eo Kyung-seok left.")))
    assert [fault.kind for fault in found] == ["lost"]
