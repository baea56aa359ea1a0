"""How sure and how far along a Korean sentence says that something is: hearsay, surmise, claims, plans."""

import re
from typing import Literal

Force = Literal["report", "surmise", "claim", "plan"]

_PATTERNS: dict[Force, re.Pattern[str]] = {
    "report": re.compile(
        r"(?:것으로|다고|라고)\s?(?:전해졌|알려졌|전해진다|알려진다|전해지고|알려지고|전해져|알려져|전해지며|알려지며)"
    ),
    "surmise": re.compile(
        r"(?:것으로|걸로)\s?(?:보인다|보이며|보고\s?있|추정|관측|예상|전망|추측|의심|풀이|해석된|여겨)|듯하다"
    ),
    "claim": re.compile(r"(?:다고|라고|며|라며|다며|자고)\s?(?:주장|의혹을\s?제기)"),
    "plan": re.compile(
        r"[가-힣]*(?:할|될|올|갈|날|질|릴|칠|설|볼|을|낼|일|둘|줄|풀|살|열|팔)\s(?:예정|계획|방침)(?=이다|이며|이라고|이라며|\.)"
    ),
}


def force(text: str) -> tuple[Force, int, int] | None:
    """Return the force of *text* with the span of the words that give it, None for a plain statement."""
    for kind, pattern in _PATTERNS.items():
        if hit := pattern.search(text):
            return kind, *hit.span()
    return None
