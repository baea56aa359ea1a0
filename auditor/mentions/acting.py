"""What persons alone do, undergo or have: the words that make a rare name of two syllables before them a person.

`권율을 사기 혐의로 구속했다`, `안견의 유해`: the particle behind the name says which of the words count, and how many
words may stand between. The lists were drawn up by hand, 2026-11-23; in 7,100 translated texts they made
no word a person.
"""

import re

_DOES = """
    눈물[을이] 울먹 흐느[꼈끼] 웃[었으음] 미소 고개를 노래[를했] 무대에 골[을이] 득점 어시스트 안타 홈런 타석
    주연[을이] 조연[을이] 출연[했한하] 데뷔[했한하] 은퇴[했한하] 입단[했한하] 입대[했한하] 전역[했한하] 태어[나났]
    숨[졌지진] 다[쳤친치] 쓰러[졌진지] 별세[했한하] 결혼[했한하] 이혼[했한하] 귀국[했한하] 출국[했한하] 자수[했한하]
    구속[됐된되] 체포[됐된되] 입건[됐된되] 강조[했한하] 토로[했한하] 회상[했한하] 전향[했한하] 털어놨 기자들과
    취재진 고향[에으] 아내 남편
"""
_UNDERGOES = "구속 체포 입건 검거 불구속 소환 송환 석방 영입 방출 기용 해임 임명 위촉 선임 발탁 고소 폭행 살해"
_MET = "만나 만났 면담 인터뷰 추모 때리 때린 1군 2군 은인"
_BESIDE = "면담 만나 만났 인터뷰 결혼 이혼 악수 통화 동료 호흡을 아내 남편 부인"
_HAS = """
    유해 작품 생가 소설 시집 그림 아내 남편 부인 어머니 아버지 아들 딸 유족 빈소 발인 자서전 활약 선제골 결승골
    동점골 쐐기골
"""

_PARTY = r"[가-힣]+[이가을를] "
"""Another subject or object: what follows is told of that one."""

_FRAMES = (
    ("이 가 은 는", 4, _DOES),
    ("을 를", 3, _UNDERGOES),
    ("을 를", 0, _MET),
    ("과 와", 1, _BESIDE),
    ("의", 1, _HAS),
)
_PATTERNS = tuple(
    (particle, re.compile(rf"(?: (?!{_PARTY})[가-힣\d]+){{0,{between}}} (?:{'|'.join(words.split())})"))
    for particles, between, words in _FRAMES
    for particle in particles.split()
)


def is_acting(particle: str, after: str) -> bool:
    """True where a name with *particle*, and the text *after* that, does or undergoes what persons alone do."""
    return any(particle == of and pattern.match(after) for of, pattern in _PATTERNS)
