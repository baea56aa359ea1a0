"""How far something has come in a Korean sentence: asked for, recommended, attempted, nearly so, provisional."""

import re
from collections.abc import Iterator
from typing import Literal

from auditor.korean.endings import ENDS_IN_L

Step = Literal[
    "near miss", "provisional", "recommendation", "missing person", "demand", "start", "warrant sought", "charge",
    "sentence sought", "attempted crime", "attempt", "estimate", "obligation", "prohibition", "chance", "consideration",
    "plan to decide", "weighed plan", "discussed plan", "presumed", "fear",
    "bill", "notice", "booking", "referral", "groundbreaking", "application", "receipt", "recruitment", "suit",
    "deferral", "passage", "completion", "ruling",
]  # fmt: skip
_END = r"(?:다|다(?:고|며|는)[^.]{0,14}다)[\"'”’)]*[.。…]*$"
_DONE = r"(?:했|하였|하고\s?있|한)" + _END
_STEPS: dict[Step, tuple[str, str | None]] = {
    "near miss": (rf"[가-힣]*[{ENDS_IN_L}]\s?뻔(?:했|한|하)", None),
    "provisional": (r"잠정(?!\s?중단)", r"최종|확정|결국|마침내|끝내|공식|정식|영구"),
    "recommendation": (
        r"(?:권고|권유|권장|조언)(?:했|한다|하고|하기로|한\s|됐)",
        r"명령|지시|의무|강제|시정|주문|판결|결정",
    ),
    "missing person": (
        r"실종(?!\s?(?:신고|선고|아동|사건))",
        r"숨|사망|죽|희생|시신|사체|주검|목숨|사상|유족|유골|변사|고인|참변|익사",
    ),
    "demand": (
        rf"(?:건의|요구|요청|촉구|제안|청원|호소)(?:를\s|을\s)?{_DONE}",
        r"결정|합의|확정|동의|승인|통과|받아들|수용|기로|결의|이끌어|따냈|가결|의결|확보|채택|인정|확인|철회했",
    ),
    "start": (
        r"(?:에|작업|공사|절차|수사|시험)\s(?:본격\s|본격적으로\s)?(?:착수|돌입|들어갔|들어갈|들어간다)",
        r"마치|마무리|마쳤|마친|완료|완공|종료|끝|준공|종결|매듭|폐|닫|타결",
    ),
    "warrant sought": (
        r"구속영장을?\s?(?:\S+\s)?(?:신청|청구)",
        r"체포|검거|구속(?!\s?영장)|붙잡|발부|수감|신병",
    ),
    "charge": (
        r"기소(?:했|됐|하|된|되)",
        r"유죄|선고|판결|실형|집행유예|징역|벌금|[1-3]심|항소|복역|전과|수감|상고|형을|확정",
    ),
    "sentence sought": (r"구형(?:했|하|됐|받)", r"선고|형을\s받|판결|확정|복역"),
    "attempted crime": (r"(?:살인|살해|강도|강간|방화|납치|유괴|절도|사기|성폭행|폭행|테러)\s?미수", None),
    "attempt": (r"[가-힣]려다(?:가)?\s(?:[가-힣]+\s)?(?:붙잡|실패|적발|들통|체포|덜미|검거)|려(?:고)?\s한\s혐의", None),
    "estimate": (r"추산|추정", r"확인|정확|확정|입증|밝혀"),
    "obligation": (
        rf"(?:해야|[가-힣](?:어|아|여|춰|둬|줘|내|켜)야|받아야|내야)(?:\s?한{_END}|\s?하(?:며|고|지만)\s)",
        r"수\s?(?:도\s?)?있|가능|허용|지도\s?모|선택|해도|아도|어도|려면|위해|위한",
    ),
    "prohibition": (
        rf"(?:서는|서|면|선)\s?안\s?(?:된|되는\s?것이){_END}|지\s?말아야\s?(?:한|할\s?것이){_END}",
        None,
    ),
    "chance": (r"가능성(?:에|을|도|이)\s?(?:무게|열어|배제하지|염두|제기|거론|크다|높다|있다|커)", None),
    "consideration": (
        r"(?:논의|검토|협의|고심|고민|저울질|조율|고려)(?:하고\s?있|\s?중이|\s?중인|\s?중이라)",
        r"결정했|합의했|기로|확정|의결|승인|교체했|채택|결론",
    ),
    "weighed plan": (
        r"방안(?:을|도|까지)\s(?:[가-힣]+\s)?(?:검토|고려|논의|모색|저울질)(?:하고\s있|\s?중이)",
        r"결정했|합의했|기로|확정|의결|승인|채택|결론|예정|계획",
    ),
    "discussed plan": (
        r"방안(?:이|도)\s(?:[가-힣]+\s)?(?:검토|논의|거론|협의|저울질)되(?:고\s있|는\s중)",
        r"결정됐|합의했|합의됐|기로|확정|의결|승인|채택|결론",
    ),
    "presumed": (r"(?<=로)\s(?:추정|추측|의심)(?:되는|된|돼)", None),
    "fear": (rf"[{ENDS_IN_L}]\s우려(?:가|도)\s?(?:있|크|높|커)", None),
    "bill": (r"발의(?:했|됐|한)", r"통과|가결|의결|공포|시행|제정|부결|폐기|채택|처리"),
    "notice": (r"(?:입법|행정)\s?예고(?:했|됐|한다)", r"시행(?!령|규칙)|공포|발효|적용|개정됐|제정|도입"),
    "booking": (r"입건(?:했|됐|돼|해)", r"기소|선고|판결|징역|벌금|유죄|수감|실형|집행유예"),
    "referral": (r"송치(?:했|됐|돼)", r"기소|선고|판결|징역|벌금|유죄|수감|실형|집행유예"),
    "groundbreaking": (r"착공(?:했|됐|한다|식)", r"준공|완공|개통|개장|마무리|완료|개관|문을\s?(?:열|연)|입주"),
    "application": (
        r"신청(?:했|한\s)",
        r"선정|승인|허가|받|인용|뽑|지정|통과|기각|결정|발급|선발|수령|등재|인정|지급|당첨|따내|발부",
    ),
    "receipt": (r"접수(?:했|됐|된)", r"승인|허가|인용|해결|처리|결정|인정|선정|지급|통과"),
    "recruitment": (r"모집(?:한다|하고\s있|했)", r"선발|뽑|채용|선정|고용|위촉|임명|선출"),
    "suit": (
        r"(?:소송|소|소장)을\s(?:제기|냈|제출)",
        r"승소|패소|판결|이겼|이긴|졌|원고|인용|기각|선고|손을\s들|각하|승리",
    ),
    "deferral": (r"보류(?:했|됐|하기로|키로)", r"부결|거부|거절|취소|반려|기각|철회|폐기|무산|백지화"),
    "passage": (
        r"(?:국회|의회|본회의|상임위|위원회|시의회|도의회|군의회|구의회)(?:에서|를)?\s(?:\S+\s)?(?:통과|가결)(?:했|됐)",
        r"발의|제출|상정|회부|제안|냈",
    ),
    "completion": (r"(?:준공|완공)(?:했|됐)", r"착공|시작|기공|첫\s?삽|들어갔|예정|지난|만에|이후|부터"),
    "ruling": (
        r"(?:징역|벌금|무죄|집행유예|금고)[^.,]{0,20}선고(?:했|됐|받았)",
        r"구형|기소|청구|송치|상고|항소|구속영장|재판에\s?넘",
    ),
    "plan to decide": (
        r"(?:결정|확정|결론을|선정|의결|논의|검토|협의|심의|모색|고려)\s?(?:할|낼|해\s?볼)\s(?:계획|방침|예정|구상)",
        r"(?:결정|확정|의결|합의|선정)(?:했|됐|한\s)|기로\s?(?:했|한|뜻)|결론을\s?(?:내렸|낸)",
    ),
}
_PATTERNS = {
    step: (re.compile(words), re.compile(further) if further else None) for step, (words, further) in _STEPS.items()
}


def steps(text: str, paragraph: str) -> Iterator[tuple[Step, int, int]]:
    """Yield the steps of the sentence *text* with the span of the words that tell them.

    A step is left out where *paragraph*, in which the sentence stands, speaks of the next one too.
    """
    for step, (words, further) in _PATTERNS.items():
        hit = words.search(text)
        if hit and not (further and further.search(paragraph)):
            yield step, *hit.span()
