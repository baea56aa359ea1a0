"""English verbs without a parser: their forms, and whether one in a text is active or passive."""

import re
from functools import cache, lru_cache
from typing import Literal

Voice = Literal["active", "passive"]

_IRREGULAR = """
beat beat beaten / bite bit bitten / break broke broken / bring brought brought / buy bought bought /
catch caught caught / choose chose chosen / cut cut cut / deal dealt dealt / draw drew drawn / drive drove driven /
fall fell fallen / feed fed fed / fight fought fought / find found found / forbid forbade forbidden /
forgive forgave forgiven / get got got / give gave given / go went gone / have had had / hear heard heard /
hit hit hit / hold held held / hurt hurt hurt / keep kept kept / lead led led / leave left left / lend lent lent /
lose lost lost / make made made / meet met met / outbid outbid outbid / overcome overcame overcome /
overtake overtook overtaken / pay paid paid / put put put / run ran run / see saw seen / seek sought sought /
sell sold sold / send sent sent / set set set / shoot shot shot / show showed shown / speak spoke spoken /
steal stole stolen / strike struck struck / stick stuck stuck / sweep swept swept / take took taken /
teach taught taught / tell told told / throw threw thrown / undergo underwent undergone / upset upset upset /
win won won / withdraw withdrew withdrawn / write wrote written / edge edged edged / come came come
"""
_DOUBLING = frozenset(
    "rob stab ban bar grab drop top snub rap slam strip tag trap nab submit refer defer wed ram spot hug wiretap "
    "transfer kidnap expel compel repel permit admit commit outstrip mug whip flog pin drag plan beg bug confer infer "
    "net dub stop occur omit acquit control patrol".split()
)
"""Regular verbs that double their last letter before -ed and -ing."""

_BE = r"(?:am|is|are|was|were|be|been|being|get|gets|got|getting|gotten)"
_ADVERBS = r"(?:(?:not|also|later|again|once|then|even|still|already|since|first|[a-z]+ly)\s+)*"
_AFTER_BE = re.compile(rf"(?:\b{_BE}|['’](?:s|re|m))\s+{_ADVERBS}$", re.IGNORECASE)
_BEFORE_NOUN = re.compile(
    r"\b(?:fac(?:es|ed|ing)|receiv(?:es|ed|ing)|draws|drew|drawing|met|hears|heard|field(?:s|ed|ing)|under)\s+$", re.I
)
"""What stands before a noun that looks like a verb: faced demands from, under attack by."""
_AFTER_AUXILIARY = re.compile(
    rf"\b(?:has|have|had|having|to|will|would|can|could|may|might|shall|should|must|did|do|does|not)\s+{_ADVERBS}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:\s+(?!and\b|but\b|who\b|which\b|that\b|to\b|\w+ed\s+by\b)[\w’'-]+){0,5}\s+by\b"
    r"(?!\s+(?:(?:an?\s|the\s)?(?:[\w-]+\s){0,2}(?:votes?|margin|show\sof\shands|majority|consensus|acclamation)\b"
    r"|(?:hand|mail|e-?mail|phone|telephone|post|car|train|bus|ship|air|sea|land|rail|way|means|mistake|law|force|noon"
    r"|midnight|then|now|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\d|a margin|more|two\b|three\b|\w+ing\b|the\s(?:end|start|middle|close|time)\b|early\b|late\b|next\b))"
)
_OBJECT = re.compile(
    r"\s+(?:the|an?|its|his|her|their|our)\s+(?!(?:same|previous|next|following|past|first|second)?\s*"
    r"(?:day|night|week|month|year|morning|afternoon|evening|time|moment)\b)",
    re.IGNORECASE,
)
"""What follows no participle: a thing that the verb is done to ("rejected the offer made by")."""
_PREPOSITIONS = (
    "of|for|in|at|with|to|as|after|on|from|over|against|during|under|while|when|and|by|but|into|among|through|via|"
    "without|within|across|amid|since"
)
_NO_OBJECT = re.compile(rf"\s*(?:[,.;:!?)”\"]|$|\s(?:{_PREPOSITIONS})\b)", re.IGNORECASE)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _IRREGULAR.split("/"))
    return {base: (past, participle) for base, past, participle in rows}


@lru_cache(maxsize=2048)
def forms(base: str) -> tuple[str, str, str, str]:
    """Return third person, past, participle and -ing form of a verb given by its *base*."""
    stem = base[:-1] if base.endswith("e") else base + base[-1] if base in _DOUBLING else base
    third = base + ("es" if base.endswith(("s", "x", "ch", "sh", "z", "o")) else "s")
    if base in _irregular():
        doubled = base + base[-1] if re.search(r"[^aeiou][aeiou][tnd]$", base) and base != "meet" else stem
        return (third, *_irregular()[base], doubled + "ing")
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    return third, stem + "ed", stem + "ed", stem + "ing"


def every_form(base: str) -> tuple[str, ...]:
    """Return all forms of a verb, the base among them."""
    return (base, *forms(base))


def voice(text: str, start: int, end: int, stop: int, *, has_preposition: bool = False) -> Voice | None:
    """Return the voice of the verb `text[start:end]`, None where its form and neighbours do not tell.

    A participle is passive after a form of "be", and before a "by" that comes before *stop*, where a party is named;
    one before a preposition or a comma may be either unless the verb takes a preposition itself (*has_preposition*:
    "lost to").
    """
    before, word, after = text[:start], text[start:end].lower(), text[end:]
    if not word.endswith("ing") and _BEFORE_NOUN.search(before):
        return None
    is_after_be = bool(_AFTER_BE.search(before))
    has_object = not is_after_be and bool(_OBJECT.match(after))
    if not has_object and _BY.match(after[: max(0, stop - end)]) and not word.endswith("ing"):
        return "passive"
    if word.endswith("ing"):
        return None if re.search(r"\bbeing\s+$", before) else "active"
    if is_after_be:
        return "passive"
    if _AFTER_AUXILIARY.search(before) or not word.endswith(("ed", "en", "t", "n", "d")):
        return "active"
    return "active" if has_preposition or not _NO_OBJECT.match(after) else None
