"""Whether a Korean text says of which gender the people in it are."""

import re

_EVIDENCE = re.compile(
    r"그녀|여성|남성|여자|남자|여사|부인|아내|남편|아버지|어머니|아빠|엄마|아들|딸|누나|오빠|언니|남동생|여동생|할머니|"
    r"할아버지|소년|소녀|여배우|여왕|왕비|왕자|신부|수녀|스님|목사|여교수|여기자|여경|신랑|며느리|사위|장모|장인|이모|고모|"
    r"삼촌|숙부|아저씨|아줌마|아주머니|총각|처녀|미망인|과부|영부인|병사|장병|해녀|[가-힣]{2,4}\s?(?:군|양)(?=[은을이과,(])|"
    r"\(\s?\d+\s?[·,]\s?[남여]\)|[남여]\s?\d\d"
)


def tells_gender(text: str) -> bool:
    """True when *text* has a word that tells the gender of somebody in it."""
    return bool(_EVIDENCE.search(text))
