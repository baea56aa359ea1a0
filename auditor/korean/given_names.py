"""How much two syllables look like a Korean given name, from how often each stands first and last in one.

Counts: `data/given_names.tsv`, learned by `tools/learn_spellings.py`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

SMOOTHING = 0.2
"""Count of a syllable that was never seen in its place."""

COMMON_SYLLABLES = 400
"""Syllables of running text that a chance is compared with."""

COMMON_WORDS = frozenset(
    """
    동방신기 한일 한중 한미 이중 이날 이번 이어 이기 우리 하나 나기 조우 오일 전국 한국 서울 지난 지금 이후 이전
    강사진 강연자 강연회 고객사 고등어 고령자 고발인 고소인 고위직 공동체 공무원 공사장 공산당 공연장 공청회 구급대 구단주
    구조대 구청사 국무원 국제기 권리금 금융권 금융위 기념일 기성세 기아차 기자단 기초의 김장철 나머지 남성성 남자애 남학생
    남해안 노동당 노동자 대기중 대다수 도의원 도지사 동해선 동해안 라이스 라이언 마이클 명예훼 문의처 문화원 문화재 민원인
    민주당 반정부 방문객 방송국 방제정 배우자 백화점 변호인 봉사자 부동산 사고기 사업자 사용자 사회자 서기관 서비스 서해선
    서해안 선거구 선발전 선수단 설명회 성문제 성의식 성폭행 소방관 소방서 소방차 소비자 소상공 송전선 시정부 신기록 신도시
    신용도 신입생 신제품 심사위 안전망 안전성 안정성 양도세 양식장 어린이 여성성 여학생 여행용 연구소 연구원 예산안 용의자
    우승자 우체국 원자력 원주민 위원회 유가족 유권자 유리수 유명인 유명한 유엔군 유축기 유치원 육아기 은행원 의사진 이동용
    이미지 이민법 이민자 이번주 이사장 이사회 이산화 이상은 이상의 이상이 이상한 이상형 이슬람 이용자 이유로 이자율 이재민
    이전지 이주민 이중성 이중화 이해도 이후로 인공위 임대인 임원직 임차인 장애인 전기차 전문가 전성기 전세기 전시장 전시회
    전자파 전투기 정기전 정기총 정보원 정보지 정부군 정상화 정치인 제조업 조리원 조사관 조사단 조이스 조지프 조합원 주민들
    주연상 주인공 주정부 주한미 지도자 지방선 지방청 지상국 지역구 지원금 지원자 지지자 지진이 지하철 지휘자 진상위 진행자
    차세대 차이나 채권단 채무자 천재성 최고봉 최고조 최대치 최신호 최저가 최전방 최하위 추가로 피의자 피해자 하나로 하남자
    하반기 하지만 한가지 한국말 한국인 한동안 한반도 한소리 현대인 현대차 현실성 형사과 홍보관 화산재 황금기
    """.split()
)
"""Words that begin like a surname and end like a given name; collected from text without Korean persons."""


@cache
def _counts() -> Mapping[str, Mapping[str, float]]:
    table: dict[str, dict[str, float]] = {}
    text = (files("auditor.korean") / "data" / "given_names.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            _, place, syllable, count = line.split("\t")
            table.setdefault(place, {})[syllable] = float(count)
    return table


@cache
def _total(place: str) -> float:
    return sum(_counts()[place].values()) + SMOOTHING * COMMON_SYLLABLES


def likeliness(given: str) -> float:
    """Return the log odds (nats) that the syllables *given* are a given name and not chance; 0 is even.

    One syllable is judged by the average of its counts in either place; of three the inner one counts for nothing.
    """
    if len(given) == 1:
        return max(_odds("first", given), _odds("last", given))
    return _odds("first", given[0]) + _odds("last", given[-1])


def _odds(place: str, syllable: str) -> float:
    return log((_counts()[place].get(syllable, 0.0) + SMOOTHING) / _total(place) * COMMON_SYLLABLES)
