"""How sure and how far along a Korean sentence says that something is: hearsay, surmise, claims, plans, facts."""

import re
from collections.abc import Iterator
from typing import Literal

Hearsay = Literal["report", "told", "surmise", "claim", "accusation", "suspicion", "suspected case"]
Modality = Literal[
    "plan", "decision", "forecast", "consideration", "duty", "possibility", "schedule", "condition", "fact"
]
Force = Hearsay | Modality

ENDS_IN_L = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8)
"""Syllables that end in ㄹ, as the verb does before 예정 and 수 있다 (할 예정)."""
ENDS_IN_SS = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 20)
"""Syllables that end in ㅆ, as the stem of a past does: 했, 왔; 있 and 겠 are none."""
_FACES = "(?:[가-힣]*(?:반|측|방|화|장|표|전|정|국|지|수|라|도|대|직|평|노|단|외|서|건|쪽|해|액|후)면)(?=[\\s,])"
"""Words that end in 면 and put no condition: 반면, 측면, 장면."""
_RECKONING = "(?:이르|빠르|늦으|따르|비하|보|따지|합치|합하|더하|빼|감안하|고려하|환산하|비교하|들|말하)면"
"""Words in 면 that say how something is known or reckoned: 조사에 따르면."""
_END = r"(?:[다며고면]|다(?:고|며|는)[^.]{0,14}다)[\"'”’)]*[.。…]*$"
"""The end of a statement, or of a report of one."""
_PATTERNS: dict[Force, re.Pattern[str]] = {
    "report": re.compile(
        r"(?:것으로|걸로|다고|라고|자고)\s?(?:전해졌|알려졌|전해진다|알려진다|전해지고|알려지고|전해져|알려져|전해지며|알려지며|알려지자|전해지자|"
        r"알려지면서|전해지면서|파악됐|파악된다|파악되고)|것으로\s(?:전해진|알려진)(?=\s(?!바|대로))|"
        r"(?:다는|라는)\s(?:후문|소문|전언|설)(?:이|도|까지)|"
        r"(?:다는|라는)\s(?:게|것이|것은)\s[^.]{0,20}(?:전언|후문|목격담|증언|귀띔|전갈)이?다"
    ),
    "told": re.compile(
        r"(?:전달|통보|요구|설명|약속|지시|제안|표명|보고|토로|합의|요청|진술|언급|경고|당부)(?:한|했던|하는|할|하겠다는|됐던|된)\s"
        r"(?:것으로|걸로)\s?(?:전해졌|알려졌|전해진다|알려진다)|(?:말한|밝힌|알린|털어놓은)\s(?:것으로|걸로)\s?(?:전해졌|알려졌|전해진다|알려진다)"
    ),
    "surmise": re.compile(
        r"(?:것으로|걸로)\s?(?:보인다|보이며|보이고|보고\s?있|본다|봤다|추정|관측|전망|추측|의심|풀이|해석|여겨|분석|판단|"
        r"예상(?!될|되면|되는|할)|예측|점쳐)|(?:탓|영향|덕분|결과|의미|때문인\s것)(?:으로|로)\s?(?:풀이|해석|보인다|추정|여겨진다)|(?:다는|라는)\s관측(?:이|도|까지)|듯하다|듯\s?보인다|(?<=[가-힣]로\s)(?:추정|추측)(?:된다|됐다|하고\s있|되고\s있)|(?:다|라)고\s?(?:추정|추측|의심|관측|예상|전망|분석)"
    ),
    "claim": re.compile(
        r"(?:다고|라고|며|라며|다며|자고|다는|라는)\s?(?:주장|의혹|항변|반박|강변|취지|입장)|(?:의혹을|의혹이)\s?(?:제기|불거|나오|일)"
    ),
    "accusation": re.compile(
        r"(?:혐의를|의혹을|의심을)\s?받(?:는|고\s?있는|은|아\s?온)\s(?=[가-힣])|(?:의혹이|의심이)\s?(?:제기된|불거진|이는)\s|(?:혐의(?:로|를\s?받|가\s?있)|의혹을\s?(?:받|사))(?=[^.]{0,25}다[\"'”’)]*[.。…]*$)"
    ),
    "suspicion": re.compile(
        r"혐의(?:를|도)?\s?(?:받(?:는다|고\s?있(?:다|으며))|이다|다)(?=[.”\"\s]|$)|혐의(?:를|도)?\s(?:함께\s)?받(?:는|고\s있는)\s(?=[가-힣])"
    ),
    "suspected case": re.compile(r"의심\s?(?:환자|사례|신고|축)|의사\s?환자|(?:감염|확진)\s?의심"),
    "plan": re.compile(
        rf"[가-힣]{{0,8}}[{ENDS_IN_L}]\s(?:예정|계획|방침|작정|생각|구상|전망)(?=이다|이며|이고|이라고|이라며|이었다|\.|$)"
    ),
    "decision": re.compile(r"[가-힣]{1,8}기로\s?(?:했|합의|결정|확정|의결)"),
    "forecast": re.compile(
        rf"[가-힣]{{0,8}}[{ENDS_IN_L}]\s것(?:으로|이라고|이라는)\s?(?:전해|알려|보인|보이|보고|전망|예상|관측|예측|내다|기대|점쳐|추정|예보|밝혔)"
    ),
    "consideration": re.compile(
        rf"(?:방안을|방안도|계획을|것을|여부를|[{ENDS_IN_L}]지(?:를|도)?|[{ENDS_IN_L}]지에\s대해|[가-힣]{{2,8}}(?:을|를)\s?)\s?(?:저울질|고심|고민|검토|추진|논의|고려|타진|모색|구상)(?:하고\s?있|\s?중이){_END}"
    ),
    "duty": re.compile(rf"(?:해야|어야|아야|여야|[가-힣]야)\s?(?:한{_END}|할\s?것이{_END})|필요가\s?있{_END}"),
    "possibility": re.compile(
        rf"[가-힣]{{0,8}}[{ENDS_IN_L}]\s?수\s?(?:도\s?)?있{_END}|[{ENDS_IN_L}]\s?(?:가능성|우려|공산|여지)(?:이|가|도|은|는)?\s?(?:있|크|높|제기되고\s?있|나오고\s?있|커지고\s?있|제기된|나온){_END}"
    ),
    "condition": re.compile(
        rf"[을를이가은는에로]\s(?!{_FACES}|비록|이른바|{_RECKONING})[가-힣]{{1,6}}면(?=[\s,])|[{ENDS_IN_L}]\s경우(?:에|에는)?(?=[\s,])"
    ),
    "schedule": re.compile(
        r"(?:열린다|개최한다|개최된다|시작한다|시작된다|개막한다|출시한다|출시된다|문을\s?연다|개관한다|개통한다|개통된다|착공한다|"
        r"시행한다|시행된다|방문한다|공개한다|공개된다|방송된다|개봉한다|진행된다|진행한다|발표한다|들어간다|나선다|펼쳐진다)[\"'”’)]*[.。…]*$"
    ),
}
_TO_COME = re.compile(rf"(?:(?![{ENDS_IN_SS}])[가-힣]|있|겠)다[\"'”’)]*[.。…]*$")
_FACT = re.compile(r"(?:[가-힣]{0,8}[했됐었았였났갔왔졌렸켰쳤봤섰냈뒀췄]|[가-힣]이었)다[.。…]*$")
_NO_FACT = re.compile(
    rf"것으로|추산|[{ENDS_IN_L}]\s?(?:것|예정|계획|방침|전망|수|거|듯|만|뻔|터|준비|채비|참)|겠|기로|예정|계획|예보|예상|전망|예고|앞두|내년|다음\s?달|"
    r"다음\s?주|오는|내일|모레|향후|앞으로|약속|공약|다짐|밝혔|말했|전했|설명|강조|덧붙|제안|요구|촉구|주문|당부|예약|[\"“‘]|했으면|려고|려던|"
    r"하려|하도록|자고|라고|다고"
)


def forces(text: str) -> Iterator[tuple[Force, int, int]]:
    """Yield every force of *text* with the span of the words that give it; `fact` for what is told as done."""
    for kind, pattern in _PATTERNS.items():
        if hit := pattern.search(text):
            yield kind, *hit.span()
    if not _NO_FACT.search(text) and (hit := _FACT.search(text)):
        yield "fact", hit.start(), len(text[: hit.end()].rstrip(".。…"))


def is_to_come(text: str) -> bool:
    """True where *text* ends in no past: nothing that it tells need have happened."""
    return bool(_TO_COME.search(text))


def force(text: str) -> tuple[Force, int, int] | None:
    """Return the first force of *text* that is no fact, None for a plain statement."""
    return next((found for found in forces(text) if found[0] != "fact"), None)
