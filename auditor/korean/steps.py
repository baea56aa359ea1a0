"""How far something has come in a Korean sentence: asked for, recommended, attempted, nearly so, provisional."""

import re
from collections.abc import Iterator
from typing import Literal

from auditor.korean.endings import ENDS_IN_L

Step = Literal[
    "near miss", "provisional", "recommendation", "missing person", "demand", "start", "warrant sought", "charge",
    "sentence sought", "attempted crime", "attempt", "estimate", "obligation", "prohibition", "chance", "consideration",
    "plan to decide", "weighed plan", "discussed plan", "presumed", "fear",
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
