"""Words that may stand beside a personal name: titles, offices, ranks, and what else people are called."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from auditor.korean.offices import offices
from auditor.korean.titles import titles

_OTHERS = """
총재=governor|president|head 부총재 행장=president|ceo|head 부행장 이사장 지점장 관리소장
공동대표=co-ceo|ceo|representative 할머니=woman|grandmother 할아버지=man|grandfather 어르신 아저씨 아주머니
열사=martyr 의사 장군=general 제독 화백 명인 명창 명장 셰프=chef 요리사=chef|cook 소방관=firefighter 소방장 소방교
소방사 소방위 소방경 소방령 경찰관=officer|policeman 순경 경사 경장 하사=sergeant 중사=sergeant 상사=sergeant
원사=sergeant 이병=private 일병=private 훈련병=recruit|trainee 소위 중위 간호사=nurse 약사=pharmacist 한의사=doctor
수의사 치과의사 전공의=resident|doctor 전문의 세무사 변리사 법무사 노무사 건축가=architect 건축사 활동가=activist
시민운동가 도예가 조각가=sculptor 사진가 사진작가=photographer 작곡가=composer 작사가 안무가=choreographer
무용가=dancer 무용수=dancer 평론가=critic 비평가 칼럼니스트 소설가=novelist|writer|author 동화작가 번역가=translator
극작가=playwright|writer 연출가=director 프로듀서=producer 피디 해설위원 캐스터 트레이너 포수=catcher
투수=pitcher|ace 타자=batter|hitter|slugger 내야수=infielder 외야수=outfielder 공격수=striker|forward|attacker
미드필더=midfielder 수비수=defender 골키퍼=goalkeeper|keeper 세터=setter 포워드=forward 래퍼=rapper 댄서
개그맨=comedian 코미디언=comedian 희극인 방송인=entertainer|broadcaster|host 유튜버=youtuber 성악가=singer
소프라노=soprano 테너=tenor 바리톤=baritone 지휘자=conductor|maestro 피아니스트=pianist 바이올리니스트=violinist
첼리스트=cellist 연주자 국악인 소리꾼 학생=student 농부=farmer 어민=fisherman 어부 선장=captain|skipper
기장=pilot|captain 기관사 승무원 사서 큐레이터=curator 학예사 학예연구사 교육장 전임강사 명예교수 석좌교수 연구관
연구사 조합원 도의원 시의원 구의원 군의원 국회의원 비대위원장 당대표 원내부대표 총무 서기 스님=monk 신부
수녀=nun|sister 목사 전도사 장로 집사 권사 교무 주교=bishop 추기경=cardinal 대주교=archbishop 사제 법사
"""
"""Callings that no other table has, some with what they are in English; drawn up for this project."""


@cache
def callings() -> Mapping[str, tuple[str, ...]]:
    """Return every calling of two syllables or more with what it is in English, lower case; nothing where unknown."""
    pairs = (entry.partition("=") for entry in _OTHERS.split())
    written: dict[str, tuple[str, ...]] = {name: tuple(filter(None, english.split("|"))) for name, _, english in pairs}
    for office in offices():
        names = [name.removeprefix("~") for name in office.source]
        written |= {name: tuple(dict.fromkeys((*written.get(name, ()), *office.target))) for name in names}
    return MappingProxyType({name: english for name, english in (written | titles()).items() if len(name) > 1})


def renderings(calling: str) -> tuple[str, ...]:
    """Return what *calling* is in English, lower case; nothing where it is unknown."""
    return callings().get(calling) or titles().get(calling, ())


def calling_at_end(word: str) -> str | None:
    """Return the longest calling in which *word* (without particle) ends; None where there is none."""
    return next((word[i:] for i in range(len(word) - 1) if word[i:] in callings()), None)


def calling_at_start(word: str) -> str | None:
    """Return the longest calling with which *word* begins; None where there is none."""
    return next((word[:n] for n in range(len(word), 1, -1) if word[:n] in callings()), None)
