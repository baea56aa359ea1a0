"""Whom a Korean text does not name, or names though nobody outside it knows them, and the bodies that act in it.

Nobody can look up the gender of a resident who complained or of a section chief; of a minister or a player anybody can.
"""

import re

from auditor.korean.particles import is_particle

_STRANGERS = (
    "주민|입주민|시민|상인|업주|점주|주인|직원|관계자|공무원|교수|교사|강사|학부모|학생|대학생|수험생|환자|보호자|피해자|신고자|"
    "목격자|운전자|기사|의뢰인|세입자|임차인|집주인|고객|손님|이용객|승객|관광객|방문객|농민|어민|노동자|근로자|간호사|의사|변호사|"
    "연구원|유족|회사원|직장인|아르바이트생|자영업자|제보자|참가자|지원자|당사자|가해자|용의자|피의자|피고인|작업자|조합원|점원|"
    "경비원|소방관|경찰관|연구자|발신자|후원자|기부자|생존자|실종자|응답자|투자자|소비자|탑승자|동료|선배|후배|이웃|투숙객|동승자|"
    "심판|조종수|조종사|승무원|기관사|선장|선원|병사|장병|병장|상병|일병|이병|유학생|졸업생|인솔자|구조대원|구급대원|택배기사|배달원|"
    "라이더|요양보호사|간병인|조리사|조리원|영양사|해녀|어부|농부|통역사|해설사|가이드|훈련생|교육생|신입사원|인턴|당직자|상담원|안내원"
)
STRANGER = re.compile(rf"(?<![수한])(?P<who>{_STRANGERS})(?:은|는|이|가|의|도|에 따르면)(?=[\s,])")
"""One person as a subject, an owner, or the one that is told of; several (들) have no gender of their own."""
REACH = 40
"""Characters after a name in which its title is looked for."""
_WORD = re.compile(r"[가-힣]+")

ORDINARY = frozenset(
    "과장 팀장 계장 주무관 사무관 주임 대리 차장 부장 실장 센터장 소장 연구원 연구사 연구관 연구위원 선임연구원 "
    "책임연구원 교수 부교수 조교수 강사 교사 교감 담임교사 간호사 수간호사 약사 의사 전문의 전공의 변호사 "
    "회계사 세무사 경위 경감 경사 경장 순경 경정 소방위 소방경 소방령 소방장 소방교 소방사 하사 중사 상사 원사 "
    "소위 중위 대위 소령 중령 이장 통장 면장 읍장 동장 사서 학예사 학예연구사 학예연구관 사회복지사 상담사 "
    "활동가 요리사 기관사 선장 농민 어민 수사관 조사관 심의관 매니저 엔지니어 분대장 소대장 중대장 반장 "
    "사무국장 지부장 지회장 지점장 점장 조합장 정책관 단장 대장 상무 전무 이사".split()
)
"""Titles of people of whom readers have never heard, as a rule; drawn up by hand, 2026-11-22."""

_BODIES = (
    "위원회|법인|협회|센터|공단|공사|감사원|회사|업체|정부|당국|은행|재단|조합|노조|대학|대학교|병원|학교|법원|재판부|검찰|경찰|소방서|"
    "시청|군청|구청|교육청|도청|의회|연합|단체|본부|연구원|연구소|기업|그룹|박물관|미술관|도서관|축제|식약처|환경부|국토부|복지부|"
    "교육부|국세청|기상청|소방당국|해경|지자체|구단|방송사|출판사|마트|시장|공장|발전소|대책위|연맹|연대|총회|이사회"
)
_BODY = re.compile(rf"(?:{_BODIES})(?:은|는|이|가)(?=[\s,])")
_ANYBODY = re.compile(
    r"(?:[가-힣](?:씨|자|인|생|장|사|수|님|관|의원|위원|대원|부|처)|직원|공무원|주민|시민|가족|감독|선수|대표|후보|교수|기자|작가|사람)"
    r"(?:들)?(?:은|는|이|가|의|을|를|에게|와|과|도)(?=[\s,])|[A-Z] ?씨|누구|모두"
)


_ACTOR = re.compile(
    rf"(?:{_BODIES}|씨|자|인|원|생|장|사|수|님|관|주민|시민|가족|사람|감독|대표|후보|위|부|처|청|측|팀|당|군|단|업체|아이|친구|동생|아내|"
    r"남편|아들|딸|모|부|들|명|이)$"
)


def has_ordinary_title(text: str) -> bool:
    """True where *text*, what follows a name, begins with up to five words that end in a title of no public person."""
    for word in _WORD.findall(text[:REACH])[:5]:
        if is_particle(word):
            return False
        ends = [end for end in range(len(word), 1, -1) if is_particle(word[end:])]
        if any(word[start:end] in ORDINARY for end in ends for start in range(end - 1)):
            return True
        if len(word) > 1 and any(end < len(word) for end in ends):
            return False
    return False


def may_act(noun: str) -> bool:
    """True where *noun*, the common noun of a topic, may be a person or body, of whom the next sentence may go on."""
    return bool(_ACTOR.search(noun))


def tells_of_bodies_only(text: str) -> bool:
    """True where the subject of *text* is a body and no word in it may be for a person."""
    rest = _BODY.sub(" ", text)
    return bool(_BODY.search(text)) and not _ANYBODY.search(rest)
