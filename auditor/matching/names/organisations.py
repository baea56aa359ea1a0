"""Which English organisation answers which Korean one, pair by pair; a wrong place in its name is named.

A rendering is accepted when the gazetteer lists it. What is left in English is compared with what is unanswered in
Korean: a university near in letters or with another place in its name (청주대 -> Chungju University), or another known
body of the same kind where exactly one on each side is left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from auditor.lexicon.gazetteer import Name, fold_phrase, spell, spelled_places
from auditor.matching.names.answers import answer, prefer_used
from auditor.matching.names.evidence import PairNames, pairs
from auditor.matching.names.kinds import Body, misnamed, wrong_kinds
from auditor.mentions.organisations import OrganisationName
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind

CONFIDENCE = {"place": 0.97, "near": 0.92, "other": 0.9, "university": 0.9, "unlisted": 0.7, "kind": 0.92, "name": 0.8,
              "lesser": 0.8}  # fmt: skip
"""Confidence of a mismatch of each kind: set by hand after reading the findings on the development texts."""

_GENERIC_WORDS = "university national of womens womans women global catholic cyber the at in from a an and"
_PUBLIC_WORDS = (
    "korea korean ministry national service agency commission corporation corp office institute bureau administration "
    "public board group bank party state federation association financial company university research council"
)
_OFFICES = {
    "대법관": "대법원", "대법원장": "대법원", "헌법재판관": "헌법재판소", "헌재소장": "헌법재판소", "국회의원": "국회",
    "의원": "국회", "국회의장": "국회", "검사": "검찰청", "검찰총장": "대검찰청",
}  # fmt: skip
"""Offices that are named without their body, with the body that English names."""
_PUBLIC_GROUPS = frozenset(("agency", "institute", "court"))
_CLUB_WORD = re.compile(r"(?!FC)(?:[A-Z]{2,}|[가-힣]{2,})")
_LESSER = ("지원", "지청", "중", "고", "초", "읍", "면")
"""Endings of names of bodies that end other words too (진행중), or that English often leaves to what is above them."""
_PUBLIC = frozenset(_PUBLIC_WORDS.split())
_GENERIC = frozenset(_GENERIC_WORDS.split())


@dataclass(frozen=True, slots=True)
class OrganisationDetail:
    """Why a rendering was judged so: the Korean name, its English, the reason, and what the English names (hangul)."""

    hangul: str
    expected: str
    reason: str
    spells: str = ""


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a match for every organisation that is answered or wrongly rendered."""
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    found = [m for names in pairs(article, MentionKind.ORGANISATION) for m in _match_pair(names, whole)]
    return (*prefer_used(found), *_of_wrong_kind(article, found))


def _of_wrong_kind(article: AlignedArticle, found: list[Match]) -> Iterator[Match]:
    """Yield bodies of the right name and the wrong kind where nothing was found to be wrong yet."""
    for names in pairs(article, MentionKind.ORGANISATION):
        for source, target in wrong_kinds(names, article):
            taken = (m.target for m in found if m.verdict is MatchVerdict.MISMATCH and m.target is not None)
            if not any(t.paragraph == target.paragraph and t.span.overlaps(target.span) for t in taken):
                yield _wrong_kind(names.index, source, target)
        for source, target in misnamed(names, article):
            taken = (m.target for m in found if m.target is not None)
            if not any(t.paragraph == target.paragraph and t.span.overlaps(target.span) for t in taken):
                yield _misnamed(names.index, source, target)


def _wrong_kind(index: int, source: Body, target: Body) -> Match:
    text = target.text.casefold()
    head = next(head for head in (*target.kind.heads, target.text) if text.endswith(head.casefold()))
    right = target.text[: len(target.text) - len(head)] + source.kind.heads[0]
    korean = Mention(MentionKind.ORGANISATION, "source", source.paragraph, source.span, source.text, OrganisationName())
    english = Mention(
        MentionKind.ORGANISATION, "target", target.paragraph, target.span, target.text, OrganisationName()
    )
    evidence = (Evidence("lexicon", f"{source.kind.endings[0]} = {source.kind.heads[0]}"),)
    detail = OrganisationDetail(source.text, right, "kind")
    is_lesser = source.text.endswith(_LESSER) or head[0].islower()
    sure = CONFIDENCE["lesser" if is_lesser else "kind"]
    return Match(index, korean, english, MatchVerdict.MISMATCH, sure, right, evidence, detail)


def _misnamed(index: int, source: Body, target: Body) -> Match:
    head = target.text.removeprefix(target.stem)
    right = spell(source.stem) + head
    korean = Mention(MentionKind.ORGANISATION, "source", source.paragraph, source.span, source.text, OrganisationName())
    english = Mention(
        MentionKind.ORGANISATION, "target", target.paragraph, target.span, target.text, OrganisationName()
    )
    evidence = (Evidence("romanisation", f"{source.stem} = {spell(source.stem)}"),)
    detail = OrganisationDetail(source.text, right, "name")
    return Match(index, korean, english, MatchVerdict.MISMATCH, CONFIDENCE["name"], right, evidence, detail)


def _match_pair(names: PairNames, whole: str) -> Iterator[Match]:
    answers = answer(names, lambda source, target: bool(source.value.keys & target.value.keys))
    for source, target in answers.answered:
        yield _made(names, source, target, "exact", 0.99, "")
    free = [t for t in answers.free if not _is_of_office(t, names)]
    left = [t for t in free if not names.explains(t.value.names) and not _is_club_named(t, whole)]
    for target in left:
        yield from _leftover(names, target, list(answers.unanswered), left, whole)


def _is_of_office(target: Mention, names: PairNames) -> bool:
    """True where the Korean names a holder of office by what the English names the body of: 대법관, a justice of the
    Supreme Court."""
    forms = {form for name in target.value.names for form in name.source}
    return any(office in names.source_text and body in forms for office, body in _OFFICES.items())


def _is_club_named(target: Mention, whole: str) -> bool:
    """True where the Korean of the article (*whole*) has a word of the club's name (두산 for the Doosan Bears)."""
    forms = (form for name in target.value.names if name.group == "club" for form in name.source)
    return any(word in whole for form in forms for word in _CLUB_WORD.findall(form))


def _leftover(
    names: PairNames, target: Mention, unanswered: list[Mention], left: list[Mention], whole: str
) -> Iterator[Match]:
    if target.value.is_university:
        found = _university(names, target, unanswered, left)
        if found:
            yield found
        return
    rivals = [s for s in unanswered if _alike(s, target) and not _is_paraphrased(s, target, names)]
    rivals = [s for s in rivals if not _is_shortened(s, target)]
    others = [t for t in left if _alike(t, target)]
    is_news = any(form in whole for name in target.value.names for form in name.source)
    if len({s.text for s in rivals}) == 1 and len({t.text for t in others}) == 1 and not is_news:
        yield _made(names, rivals[0], target, "other", CONFIDENCE["other"], target.value.names[0].source[0])


def _alike(one: Mention, other: Mention) -> bool:
    """True for bodies of one group, or two public ones (국토부, 국토연구원)."""
    return _group(one) == _group(other) or {_group(one), _group(other)} <= _PUBLIC_GROUPS


def _is_paraphrased(source: Mention, target: Mention, names: PairNames) -> bool:
    """True when the rest of the English has most telling words of a name in whatever form (environment ministers)."""
    rest = names.target_text.replace(target.text, " ").lower()
    return any(
        telling and sum(_stem(word) in rest for word in telling) > len(telling) / 2
        for name in source.value.names
        for form in name.target
        for telling in [_telling(form)]
    )


def _is_shortened(source: Mention, target: Mention) -> bool:
    """True where the English is a part of an accepted name: "Prosecutors" for a district prosecutors' office."""
    short = f" {fold_phrase(target.text).lower()} "
    return any(short in f" {fold_phrase(form).lower()} " for name in source.value.names for form in name.target)


def _telling(form: str) -> list[str]:
    words = [word for word in fold_phrase(form).lower().split() if len(word) > 3]
    return [word for word in words if word not in _PUBLIC and word not in spelled_places()]


def _stem(word: str) -> str:
    return word[: max(5, len(word) - 2)]


def _university(names: PairNames, target: Mention, unanswered: list[Mention], left: list[Mention]) -> Match | None:
    universities = [s for s in names.source if s.value.is_university]
    core = _core(target.text)
    near = min(universities, key=lambda s: (_distance(s, core), s not in unanswered), default=None)
    place = _place(core, names)
    if near is not None and _distance(near, core) <= 2:
        return _made(names, near, target, "place" if place else "near", CONFIDENCE["place" if place else "near"], place)
    open_ones = [s for s in unanswered if s.value.is_university]
    rivals = [t for t in left if t.value.is_university]
    if len({s.text for s in open_ones}) != 1 or len({t.text for t in rivals}) != 1:
        return None
    if place:
        return _made(names, open_ones[0], target, "place", CONFIDENCE["place"], place)
    known = target.value.names
    reason = "university" if known else "unlisted"
    return _made(names, open_ones[0], target, reason, CONFIDENCE[reason], known[0].source[0] if known else "")


def _core(text: str) -> str:
    """Return what tells one university from another: its folded words without the general ones."""
    return " ".join(word for word in fold_phrase(text).split() if word not in _GENERIC)


def _distance(source: Mention, core: str) -> int:
    """Return the fewest edits to an accepted name; a core without letters, or too short to judge, is far."""
    cores = [_core(form) for name in source.value.names for form in name.target if len(_core(form)) > 4]
    last = core.rsplit(maxsplit=1)[-1] if core else ""
    near = [min(Levenshtein.distance(core, c), Levenshtein.distance(last, c)) for c in cores if c != core]
    return min(near, default=99)


def _place(core: str, names: PairNames) -> str:
    """Return the Korean place that the name of a university spells, if the Korean text has it nowhere."""
    for word in reversed(core.split()):
        places = spelled_places().get(word, ())
        if places and not names.explains(places):
            return places[0].source[0]
    return ""


def _group(mention: Mention) -> str:
    names: tuple[Name, ...] = mention.value.names
    return names[0].group if names else ""


def _made(names: PairNames, source: Mention, target: Mention, reason: str, confidence: float, spells: str) -> Match:
    right = reason == "exact"
    expected = _styled(source.value.names[0], target.text)
    evidence: tuple[Evidence, ...] = () if right else (Evidence("gazetteer", f"{source.text} = {expected}"),)
    if spells:
        evidence += (Evidence("romanisation", f"{target.text}: {spells}"),)
    verdict = MatchVerdict.ACCEPT if right else MatchVerdict.MISMATCH
    detail = OrganisationDetail(source.text, expected, reason, spells)
    return Match(names.index, source, target, verdict, confidence, None if right else expected, evidence, detail)


def _styled(name: Name, latin: str) -> str:
    """Return the preferred form; an acronym where the translation has one."""
    if re.fullmatch(r"[A-Z.]{2,6}", latin):
        return next((form for form in name.target if re.fullmatch(r"[A-Z.]{2,6}", form)), name.target[0])
    return name.target[0]
