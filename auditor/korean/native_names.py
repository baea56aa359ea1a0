"""Given names of native Korean words: 하늘, 다솜, and those of three syllables put together of two (하늘빛, 은가람).

Their syllables are rare in other names, so that counts of syllables take them for chance. The words are those that
parents use, drawn up by hand, 2026-11-23.
"""

from functools import lru_cache

_WORDS = frozenset(
    """
    하늘 아름 빛나 나라 보람 슬기 다솜 초롱 한울 누리 아라 가람 나래 새롬 한별 은별 샛별 새별 참별 우리 하나 두리
    이슬 구슬 바다 보라 나리 아리 예슬 다슬 한솔 은솔 다솔 예솔 큰솔 참솔 한결 은결 푸름 푸른 푸르 고은 고운 다운
    다온 가온 라온 새봄 한봄 늘봄 은샘 한샘 예샘 참샘 늘샘 은빛 한빛 새빛 참빛 은비 단비 봄비 꽃비 달래 송이 여울
    하람 소담 도담 아람 여름 가을 겨울 노을 햇살 햇빛 꽃님 별님 달님 해님 햇님 미르 마루 새미 로미 미리 사랑 소리
    소라 으뜸 버들 새나 새아 한아 모란 들찬 힘찬 늘찬 기쁨 믿음 소망 은총 한얼 새얼 그림 나빛 해솔 윤슬 온유 하랑
    다랑 예랑 이랑 시내 아솔 세찬 슬찬 알찬 벼리 새힘 한힘 한길 새길 아침 새벽 소나 하니 하늬 오름 이든 보미 봄이
    가빈 자람 새솔 해온 온별 고슬 다빈 다인 미루 으리 달빛 별빛 꽃잎 꽃별 새론 그루 가비 한들 은들 온들 우람 차림
    """.split()
)
"""Words of two syllables."""

_LONG = frozenset(
    "미리내 해오름 은하수 한아름 꽃송이 한송이 별하늘 새하늘 푸르내 푸르메 새로미 온새미 초아름 달해온".split()
)
"""Words of three syllables."""

_FIRST = frozenset("한새은온늘꽃달해별참큰봄빛솔샘예아초")
_LAST = frozenset("별솔빛샘봄찬들얼결새꽃달해내미메슬울")
"""Syllables before and after a word of two that make a name with it; none of the latter is a particle."""

SHORT, LONG = 2.5, 5.0
"""Log odds that such a word, and such a name of three syllables, is a given name after a surname and no chance. Set by
hand, 2026-11-23: of 2,000 windows of four syllables in 5,200 texts without such persons none is so built."""


@lru_cache(maxsize=65536)
def nativeness(given: str) -> float | None:
    """Return the log odds that *given* is a given name of native words; None where it is not made of them."""
    if len(given) == 2:
        return SHORT if given in _WORDS else None
    return LONG if len(given) == 3 and _is_long(given) else None


def _is_long(given: str) -> bool:
    ends = given[:2] in _WORDS and given[2] in _LAST
    return given in _LONG or ends or (given[0] in _FIRST and given[1:] in _WORDS)
