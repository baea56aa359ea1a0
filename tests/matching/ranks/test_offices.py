"""The office beside a name in Korean against the one beside it in English."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.ranks.lone_titles import lone_faults
from auditor.matching.ranks.named_titles import named_faults
from auditor.matching.ranks.titles import faults
from auditor.model import (
    AlignedArticle,
    Link,
    Match,
    MatchVerdict,
    Mention,
    MentionKind,
    Pair,
    Sentence,
    SentencePair,
    Span,
)
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
        ("어경석 부장판사가 맡았다.", "Department Head Eo Kyung-seok took it.", ("other", False, "Presiding Judge")),
        ("병원 원무부장 어경석 씨는 왔다.", "The hospital's administrative director, Eo Kyung-seok, came.", None),
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
        ("어경석 장관은 웃었다.", "Former Minister Eo Kyung-seok laughed.", ("made-up", True, "Minister")),
        ("어경석 장관은 3년간 재임했다.", "Former Minister Eo Kyung-seok served three years.", None),
        ("어경석 장관은 웃었다.", "Acting Minister Eo Kyung-seok laughed.", ("made-up", True, "Minister")),
        ("어경석 총장 직무대리는 웃었다.", "Acting president Eo Kyung-seok laughed.", None),
        ("해군 어경석 대령은 떠났다.", "Navy Colonel Eo Kyung-seok left.", ("branch", True, "Captain")),
        ("해군 어경석 대령은 떠났다.", "Navy Captain Eo Kyung-seok left.", None),
        ("어경석 한라함 함장(대령)은 떠났다.", "Col. Eo Kyung-seok, its skipper, left.", ("branch", True, "Captain")),
        ("육군 어경석 대령은 떠났다.", "Army Captain Eo Kyung-seok left.", ("branch", True, "Colonel")),
        ("해군·해병대 어경석 대령은 떠났다.", "Colonel Eo Kyung-seok left.", None),
        ("어경석 해군참모총장은 떠났다.", "Chief of Naval Operations Adm. Eo Kyung-seok left.", None),
        ("어경석 해군참모총장은 떠났다.", "Navy chief Adm. Eo Kyung-seok left.", None),
        ("어경석 수사대장은 떠났다.", "Eo Kyung-seok, the captain of the unit, left.", None),
        ("어경석 상무는 떠났다.", "Eo Kyung-seok, chairman of the firm, left.", ("other", False, "managing director")),
        ("어경석 상무는 떠났다.", "Eo Kyung-seok, an executive of the firm, left.", None),
        ("어경석 회장은 떠났다.", "Team leader Eo Kyung-seok left.", ("other", False, "Chairman")),
        ("어경석 공과대학장은 떠났다.", "University president Eo Kyung-seok left.", ("other", True, "Dean")),
        ("어경석 편집국장은 떠났다.", "Publisher Eo Kyung-seok left.", ("other", False, "Editor-In-Chief")),
    ],
)
def test_offices_beside_names_are_compared(source: str, target: str, expected: tuple[str, bool, str] | None) -> None:
    """Another rank or office is a fault; a fuller or vaguer title, and one that the Korean names too, is none."""
    found = [(fault.kind, fault.is_rank, fault.suggestion) for fault in named_faults(paired(source, target))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("육군 중령이 숨졌다.", "An army colonel died.", ["lieutenant colonel"]),
        ("육군 중령이 숨졌다.", "An army lieutenant colonel died.", []),
        ("검사가 총경을 만났다.", "A prosecutor met a captain.", ["senior superintendent"]),
        ("배우와 가수가 왔다.", "A poet came.", []),
        ("전 농협 조합장이 기소됐다.", "The head of a cooperative was indicted.", ["former head"]),
        ("전 농협 조합장이 기소됐다.", "A former head of a cooperative was indicted.", []),
        ("전 선수가 모였다.", "Every player came, and one player sang.", []),
        ("사고 전날 시장이 왔다.", "The mayor came the day before.", []),
    ],
)
def test_a_title_without_a_name_is_compared_where_one_is_left_over(
    source: str, target: str, expected: list[str]
) -> None:
    """One unanswered title on either side, of one class, is a fault; anything less clear is none."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((sides[0],), (sides[1],)),))
    bare = AlignedArticle(article([source], [target]), (pair,), (analyse(source),))
    assert [fault.suggestion for fault in lone_faults(bare)] == expected


@pytest.mark.parametrize(
    ("source", "target", "link", "expected"),
    [
        ("교감은 떠났다.", "The principal left.", ("교감", "principal"), ["vice principal"]),
        ("교감은 떠났다.", "The principal left.", ("떠났다", "left"), []),
        ("수간호사는 떠났다.", "The doctor left.", ("수간호사", "doctor"), ["head nurse"]),
        ("수간호사는 떠났다.", "The senior nurse left.", ("수간호사", "nurse"), []),
        ("증권사 연구원은 떠났다.", "An analyst left.", ("연구원", "analyst"), []),
        ("부군수가 맡는다.", "The county treasurer is in charge.", ("부군수", "treasurer"), ["deputy county governor"]),
        ("상사가 맡는다.", "My boss is in charge.", ("상사", "boss"), []),
        ("감독대행이 맡는다.", "The caretaker manager is in charge.", ("감독대행", "manager"), []),
    ],
)
def test_a_title_without_a_name_is_compared_where_a_word_link_ties_it(
    source: str, target: str, link: tuple[str, str], expected: list[str]
) -> None:
    """A link to a title that the Korean one may not become is a fault; no link, or an accepted title, is none."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    spans = [
        Span(text.index(word), text.index(word) + len(word)) for text, word in zip((source, target), link, strict=True)
    ]
    bead = SentencePair((sides[0],), (sides[1],), links=(Link(0, spans[0], 0, spans[1], 0.8),))
    bare = AlignedArticle(article([source], [target]), (Pair((0,), (0,), 0.9, sentences=(bead,)),), (analyse(source),))
    assert [fault.suggestion for fault in lone_faults(bare)] == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Vice Mayor Eo Kyung-seok met Mayor Ma Ye-rin.", ["swapped", "swapped"]),
        ("Mayor Eo Kyung-seok met Vice Mayor Ma Ye-rin.", []),
        ("Mayor Eo Kyung-seok met Mayor Ma Ye-rin.", ["other"]),
    ],
)
def test_titles_of_two_persons_stay_theirs(target: str, expected: list[str]) -> None:
    """Exchanged titles are found on both, and one that somebody else rightly has is no excuse."""
    source = "어경석 시장이 마예린 부시장을 만났다."
    first, second = paired(source, target), paired(source, target, "마예린", "Ma Ye-rin")
    both = replace(first, matches=(*first.matches, *second.matches))
    assert [fault.kind for fault in named_faults(both)] == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("고성소방서 현장대응단장은 웃었다.", "The chief of Goseong Fire Station laughed.", ["현장대응단장"]),
        ("고성소방서 현장대응단장은 웃었다.", "The chief of the Goseong Fire Station's response team laughed.", []),
        ("고성소방서장은 웃었다.", "The chief of Goseong Fire Station laughed.", []),
        ("고성소방서 과장이 소방서장을 만났다.", "He met the chief of Goseong Fire Station.", []),
    ],
)
def test_who_leads_a_unit_is_not_the_head_of_its_body(source: str, target: str, expected: list[str]) -> None:
    """A unit's leader made the head of the body is found; a unit named in English, or a head in Korean, excuses."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((sides[0],), (sides[1],)),))
    bare = AlignedArticle(article([source], [target]), (pair,), (analyse(source),))
    assert [fault.source.text for fault in lone_faults(bare) if fault.kind == "unit"] == expected


def test_one_title_is_one_fault() -> None:
    """A deputy who became the chief is not reported again as another office."""
    found = list(faults(paired("어경석 부시장은 떠났다.", "Mayor Eo Kyung-seok left.")))
    assert [fault.kind for fault in found] == ["lost"]
