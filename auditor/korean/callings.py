"""Words that may stand beside a personal name: titles, offices, ranks, and what else people are called."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from auditor.korean.offices import offices
from auditor.korean.titles import titles

_OTHERS = """
총재 부총재 행장 부행장 이사장 지점장 관리소장 공동대표 할머니 할아버지 어르신 아저씨 아주머니 열사 의사 장군 제독
화백 명인 명창 명장 셰프 요리사 소방관 소방장 소방교 소방사 소방위 소방경 소방령 경찰관 순경 경사 경장 하사 중사 상사
원사 이병 일병 훈련병 소위 중위 간호사 약사 한의사 수의사 치과의사 전공의 전문의 세무사 변리사 법무사 노무사 건축가
건축사 활동가 시민운동가 도예가 조각가 사진가 사진작가 작곡가 작사가 안무가 무용가 무용수 평론가 비평가 칼럼니스트
소설가 동화작가 번역가 극작가 연출가 프로듀서 피디 해설위원 캐스터 트레이너 포수 투수 타자 내야수 외야수 공격수
미드필더 수비수 골키퍼 세터 포워드 래퍼 댄서 개그맨 코미디언 희극인 방송인 유튜버 성악가 소프라노 테너 바리톤 지휘자
피아니스트 바이올리니스트 첼리스트 연주자 국악인 소리꾼 학생 농부 어민 어부 선장 기장 기관사 승무원 사서 큐레이터
학예사 학예연구사 교육장 전임강사 명예교수 석좌교수 연구관 연구사 조합원 도의원 시의원 구의원 군의원 국회의원
비대위원장 당대표 원내부대표 총무 서기 스님 신부 수녀 목사 전도사 장로 집사 권사 교무 주교 추기경 대주교 사제 법사
"""


@cache
def callings() -> Mapping[str, tuple[str, ...]]:
    """Return every calling of two syllables or more with what it is in English, lower case; nothing where unknown."""
    written: dict[str, tuple[str, ...]] = dict.fromkeys(_OTHERS.split(), ())
    for office in offices():
        written |= {name: tuple(dict.fromkeys((*written.get(name, ()), *office.target))) for name in office.source}
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
