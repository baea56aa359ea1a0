"""Titles, ranks and callings that stand beside a Korean personal name, with what they are called in English.

A row is the Korean title (also the end of a longer one: 산학협력단장 ends in 단장) and English head words, lower case.
Rows are written for news; the English words tell whether "the professor" still stands for a name, and whose title is
whose.
"""

from functools import cache
from types import MappingProxyType

_TABLE = """
총장 president|chancellor
부총장 vice president|vice chancellor|provost
학장 dean
교수 professor|prof
강사 lecturer|instructor
교사 teacher
선생 teacher|mr|ms
선생님 teacher|mr|ms
교장 principal
교감 vice principal
원장 director|head|president|chief
이사장 chairman|chairperson|chair|chairwoman|president|chief director
이사 director
대표 ceo|representative|head|president|leader|chief executive
대표이사 ceo|chief executive|president
회장 chairman|chairperson|chair|chairwoman|president
부회장 vice chairman|vice chair|vice president
사장 president|ceo|head
부사장 vice president|executive vice president
전무 executive director|executive vice president|senior executive
상무 managing director|executive|executive director
본부장 head|director|general manager|chief
실장 chief|head|director|office head
국장 director|director general|bureau chief|head|director-general
부장 director|general manager|chief|head|manager|department head
차장 deputy|deputy director|deputy chief|deputy commissioner
대리 deputy|assistant manager|acting
과장 manager|section chief|division head|director|head
계장 section chief|chief
팀장 team leader|head|manager|team head|chief
센터장 director|head|center director|chief
소장 director|head|chief|major general
단장 director|head|leader|chief
위원장 chairman|chair|chairperson|head|chairwoman|chief
부위원장 vice chairman|vice chair|deputy chairman|deputy head
위원 member|commissioner|committee member
의장 speaker|chairman|chair|chairperson
부의장 vice speaker|deputy speaker|vice chairman
의원 lawmaker|assemblyman|rep|representative|councilor|councillor|member|congressman|senator|assemblywoman|councilman
대통령 president
총리 prime minister|premier
국무총리 prime minister
부총리 deputy prime minister
장관 minister|secretary
차관 vice minister|deputy minister
수석 senior secretary|chief secretary|senior
비서관 secretary
비서실장 chief of staff
보좌관 aide|adviser|advisor
대변인 spokesperson|spokesman|spokeswoman
대사 ambassador
총영사 consul general
영사 consul
지사 governor
도지사 governor
시장 mayor
부시장 vice mayor|deputy mayor
부지사 vice governor|deputy governor
군수 county governor|governor|county mayor|county head|magistrate
구청장 district mayor|mayor|head|district head
청장 commissioner|administrator|commissioner general|head|chief
교육감 superintendent
서장 chief|police chief
처장 minister|head|director|dean
검사 prosecutor
부장검사 chief prosecutor|prosecutor
검사장 chief prosecutor
검찰총장 prosecutor general
판사 judge
부장판사 presiding judge|judge
재판관 justice|judge
대법관 justice
대법원장 chief justice
변호사 lawyer|attorney
회계사 accountant
의사 doctor|physician
박사 dr|doctor
연구원 researcher
연구위원 research fellow|researcher|fellow
선임연구원 senior researcher
책임연구원 principal researcher
기자 reporter|journalist
특파원 correspondent
앵커 anchor
아나운서 announcer
작가 writer|author|artist
시인 poet
화가 painter|artist
감독 director|coach|manager
코치 coach
선수 player|athlete|striker|pitcher
배우 actor|actress
가수 singer
목사 pastor|rev|reverend
신부 father|priest
스님 monk|venerable
대장 captain|general|commander
소령 major
중령 lieutenant colonel
대령 colonel
준장 brigadier general
중장 lieutenant general
대위 captain
상병 corporal
병장 sergeant
경위 inspector
경감 inspector
경정 superintendent
총경 superintendent
매니저 manager
디자이너 designer
후보 candidate
예비후보 candidate|preliminary candidate
당선인 president-elect|elect
당선자 elect
사무총장 secretary general|secretary-general
사무국장 secretary general|secretary|executive director
원내대표 floor leader
최고위원 supreme council member
간사 secretary
조합장 head|chief|president
이장 village head|head
동장 head
면장 head|township head
읍장 head
의사국장 director
전문위원 expert|adviser
자문위원 adviser|advisor
고문 adviser|advisor
관장 director|curator|head
관리관 administrator
사무관 deputy director
주무관 officer|official
서기관 director
여사 mrs|ms|first lady
양 ms|miss
군 mr
씨 mr|ms|mrs|miss
옹 mr
PM pm|project manager
"""


@cache
def titles() -> MappingProxyType[str, tuple[str, ...]]:
    """Return each Korean title with its English head words in lower case."""
    rows = (line.split(maxsplit=1) for line in _TABLE.strip().splitlines())
    return MappingProxyType({title: tuple(words.split("|")) for title, words in rows})


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(titles(), key=lambda title: (-len(title), title)))


def title_at_end(word: str) -> str | None:
    """Return the longest title that *word* (without particle) ends in; one syllable must be the whole word."""
    for title in _by_length():
        if word.endswith(title) and (len(title) > 1 or word == title):
            return title
    return None


def title_at_start(word: str) -> str | None:
    """Return the longest title that *word* begins with; None where there is none."""
    return next((title for title in _by_length() if word.startswith(title)), None)


def renderings(title: str) -> tuple[str, ...]:
    """Return the English head words for *title*; empty where it is unknown."""
    return titles().get(title, ())
