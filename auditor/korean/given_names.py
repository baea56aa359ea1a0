"""How much two syllables look like a Korean given name, from how often each stands first and last in one.

Counts: `data/given_names.tsv`, learned by `tools/learn_spellings.py`.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

from auditor.korean.native_names import nativeness

SMOOTHING = 0.2
"""Count of a syllable that was never seen in its place."""

COMMON_SYLLABLES = 400
"""Syllables of running text that a chance is compared with."""

_CEREMONIES = """
개관 개교 개막 개소 개업 개원 개장 개점 개통 개토 개회 계약 고별 고사 고유 기공 기념 기부 기원 기증 나눔 동판 명명
모금 문화 방류 방출 백일 봉납 봉송 봉안 봉헌 사열 사은 상량 서명 서약 서임 서품 석별 선서 선언 선출 선포 성년 성화
송별 송환 수교 수료 수상 수여 시무 시상 신고 신년 신축 안장 안전 안치 영결 영접 오찬 우승 원정 위촉 유치 은퇴 이관
이양 이임 인계 인도 인수 인증 임관 임명 임용 입교 입단 입대 입사 입소 입장 입주 입학 장례 장학 전달 전수 전시 전역
전입 정년 제막 제출 조문 조인 조회 종무 준공 지명 진급 진수 진혼 착공 창간 창립 창설 채용 천도 추념 추대 추도 추모
추수 추첨 취임 표창 하관 하례 하선 현판 협약 혼례 환송 환영
"""


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


@cache
def common_words() -> frozenset[str]:
    """Return words that begin like a surname and end like a given name; collected from text without Korean persons."""
    lines = (files("auditor.korean") / "data" / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def ceremonies() -> frozenset[str]:
    """Return what ceremonies are held for (진수식, 이임식) where the first syllable is a surname too."""
    return frozenset(_CEREMONIES.split())


def likeliness(given: str) -> float:
    """Return the log odds (nats) that the syllables *given* are a given name and not chance; 0 is even.

    One syllable is judged by the better of its counts in either place; of three the inner one counts for nothing, and
    names of native words (다솜, 하늘빛) are judged as such.
    """
    if len(given) == 1:
        return max(_odds("first", given), _odds("last", given))
    counted = _odds("first", given[0]) + _odds("last", given[-1])
    native = nativeness(given)
    return counted if native is None else max(counted, native)


def _odds(place: str, syllable: str) -> float:
    return log((_counts()[place].get(syllable, 0.0) + SMOOTHING) / _total(place) * COMMON_SYLLABLES)
