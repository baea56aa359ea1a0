"""Ranks of officers by branch: 대령 is a colonel of the army, the air force and the marines, a captain of the navy.

The Korean word is the same in all branches; what stands around it tells which one is meant.
Source: ranks of the Ministry of National Defense of Korea with their equivalents in the forces of the United States.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

Branch = Literal["land", "sea"]
"""Army, air force and marines; or the navy."""

_TABLE = """
대장	general|gen.|four-star general	admiral|adm.|four-star admiral
중장	lieutenant general|lt. gen.|three-star general	vice admiral|vice adm.
소장	major general|maj. gen.|two-star general	rear admiral|rear adm.|two-star admiral
준장	brigadier general|brig. gen.|one-star general|brigadier	rear admiral (lower half)|rear admiral|rear adm.|commodore
대령	colonel|col.	captain|capt.
중령	lieutenant colonel|lt. col.	commander|cmdr.
소령	major|maj.	lieutenant commander|lt. cmdr.
대위	captain|capt.	lieutenant|lt.|navy lieutenant
중위	first lieutenant|1st lt.|1st lieutenant|lieutenant|lt.	lieutenant junior grade|lieutenant
소위	second lieutenant|2nd lt.|2nd lieutenant|lieutenant|lt.	ensign
"""
"""Korean rank, its English on land, its English at sea; the first of each is suggested."""

_LAND = re.compile(
    r"육군|공군|해병|사단(?!법인)|군단|여단|\d연대|대대(?!적|로|손)|중대장|소대|보병|기갑|포병|특전|비행단|비행대|전투기|전차|공수|공병대"
)
_SEA = re.compile(
    r"해군|함장|함대|전대장|\d전대|함정|군함|잠수함|구축함|호위함|초계함|고속정|상륙함|제독|청해부대|해참총장|해작사"
)


@cache
def _ranks() -> Mapping[str, Mapping[Branch, tuple[str, ...]]]:
    rows = (line.split("\t") for line in _TABLE.strip().splitlines())
    return MappingProxyType(
        {rank: {"land": tuple(land.split("|")), "sea": tuple(sea.split("|"))} for rank, land, sea in rows}
    )


def ranks(rank: str, branch: Branch) -> tuple[str, ...]:
    """Return what the Korean *rank* of an officer is called in *branch*, lower case; nothing for other titles."""
    return _ranks().get(rank, {}).get(branch, ())


def is_of_another_branch(rank: str, english: str, branch: Branch) -> bool:
    """True where *english* (lower case) is what *rank* is called, but not in *branch*."""
    other = ranks(rank, "sea" if branch == "land" else "land")
    return english in other and english not in ranks(rank, branch)


def branch_of(*texts: str) -> Branch | None:
    """Return the branch that the first of the Korean *texts* with a word of any branch tells; None where it has both.

    The nearest text comes first: a sentence, its paragraph, the article.
    """
    for text in texts:
        told: list[Branch] = []
        if _LAND.search(text):
            told.append("land")
        if _SEA.search(text):
            told.append("sea")
        if told:
            return told[0] if len(told) == 1 else None
    return None
