"""Which English name answers which foreign name in hangul, pair by pair.

Names of the gazetteer come first. The rest is read letter by letter (`auditor.korean.loanwords`): plausible renderings
are variants; of these, names that nothing vouches for are put up for review, the oddest first. A known person with no
rendering where another known person stands without reason is a mismatch, and so is a lone name that cannot be read so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from auditor.english.capitals import NameSpan, name_spans
from auditor.english.general_words import HONORIFICS, INSTITUTION_WORDS, LOAN_WORDS
from auditor.korean.callings import calling_at_end
from auditor.korean.loanwords import known_foreign, name_parts, plausibility, to_letters
from auditor.korean.particles import strip
from auditor.korean.places import is_spelling
from auditor.korean.romanisation import romanise
from auditor.korean.spelling import FLAG, read_given, read_name
from auditor.korean.transcription import is_transcribed
from auditor.lexicon.gazetteer import by_source, by_target, fold_phrase
from auditor.matching.names.dropped_sounds import dropped
from auditor.matching.names.evidence import PairNames, pairs
from auditor.matching.names.full_names import wrong_full_names
from auditor.matching.names.misspelt import Misspelling, misspellings
from auditor.matching.names.sounds import IMPLAUSIBLE, PLAUSIBLE, SURELY, may_answer, stretches
from auditor.matching.names.written_back import written_back
from auditor.mentions.boundaries import is_masked
from auditor.mentions.foreign import ForeignName, looks_foreign
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind

CONFIDENCE = {
    "other": 0.93,
    "unlike": 0.7,
    "unlike-full": 0.9,
    "crossed": 0.9,
    "misspelt-plain": 0.92,
    "misspelt": 0.9,
    "misspelt-guess": 0.85,
    "usual": 0.8,
    "vowel": 0.88,
    "ending": 0.85,
    "hushed": 0.8,
    "dropped": 0.75,
    "inventory": 0.9,
    "part": 0.75,
    "untitled": 0.7,
    "split": 0.6,
    "unverified": 0.55,
    "plain": 0.4,
}
"""Confidence by reason. Of names written down from hangul (`misspelt-plain`) none is flagged in 2,436 pairs translated
by people and 150 clean articles; in articles with errors all that are flagged are errors (2026-11-22). The same of
`misspelt` and `inventory`: none in 417 documents and 390 clean articles, and all 6 in 156 articles with errors are
wrong (2026-11-23)."""

ODD, WRITTEN = 1.2, 90.0
"""Plausibility below which a spelling is odd, and likeness (0 to 100) to the hangul in Latin letters above which it is
only that."""

MAX_QUESTIONS = 3
"""Questions about unknown names an article may hold; an editor who is asked everything reads nothing."""

TITLES = (
    "대표|대통령|총리|교수|감독|장관|의원|선수|회장|사장|총장|국장|차관|대변인|배우|가수|작가|CEO|매니저|박사|총재|위원장|주지사|시장|대사|변호사|기자|연구원|"
    "코치|투수|타자|공격수|수비수|골키퍼|부사장|이사|씨"
)
_HONORIFIC = re.compile(rf"(?:{HONORIFICS}) $")


@dataclass(frozen=True, slots=True)
class ForeignDetail:
    """Why a rendering was judged so: the hangul, the reason, the score, and what it would be (known entries only).

    `spells` is the other name that the English is, the language whose syllables it lacks (`inventory`), or how such
    names end (`ending`).
    """

    hangul: str
    reason: str
    score: float
    expected: str = ""
    spells: str = ""


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a match for every foreign name that is answered, doubtful or wrongly rendered."""
    found = [m for names in pairs(article, MentionKind.FOREIGN_NAME) for m in _match_pair(names, article)]
    return tuple(_limit(found, article))


def _answered_places(names: PairNames) -> tuple[Mention, ...]:
    """Return the places of the pair that have an answer: no part of them is the name of a person."""
    mentions = [m for m in names.mentions if m.kind is MentionKind.PLACE]
    keys = {side: {key for m in mentions if m.side == side for key in m.value.keys} for side in ("source", "target")}
    return tuple(m for m in mentions if m.value.keys & keys["source"] & keys["target"])


def _match_pair(names: PairNames, article: AlignedArticle) -> Iterator[Match]:
    answered_places = _answered_places(names)
    free = [t for t in names.target if not is_masked(t.paragraph, t.span, answered_places)]
    sources = [s for s in names.source if not is_masked(s.paragraph, s.span, answered_places)]
    known, known_left = [], []
    for source in [s for s in sources if s.value.names]:
        best = next((t for t in names.target if t.value.keys & source.value.keys), None)
        best = best or next((t for t in free if _similar(source, t)), None)
        if best is None:
            known_left.append(source)
            continue
        free = [t for t in free if t is not best]
        known.append(_made(names, source, best, MatchVerdict.ACCEPT, "exact", 9.0))
    unknown = [s for s in sources if not s.value.names]
    plausible = list(_plausible(names, free, unknown))
    answered = [m.source for m in plausible]
    free = [t for t in free if not any(m.target and t.span.contains(m.target.span) for m in plausible)]
    wrong = [
        _made(names, w.source, w.target, MatchVerdict.MISMATCH, w.reason, round(w.score, 2))
        for w in wrong_full_names(names, article)
    ]
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    misspelt = [_misspelt(names, found) for found in misspellings(names, whole)]
    misspelt += [m for m in _written_back(names) if not _is_overruled(m, misspelt)]
    misspelt += [m for m in _dropped(names) if not _is_overruled(m, misspelt)]
    yield from (m for m in (*known, *plausible) if not _is_overruled(m, wrong + misspelt))
    yield from misspelt
    yield from wrong or _wrong(names, article, known_left, [s for s in unknown if s not in answered], free)


def _misspelt(names: PairNames, found: Misspelling) -> Match:
    reason = "usual" if found.is_usual else "misspelt"
    confidence = CONFIDENCE["misspelt-guess" if found.is_guess else "misspelt-plain" if found.is_plain else reason]
    detail = ForeignDetail(found.source.text, reason, 0.0, found.right)
    evidence = (Evidence("spelling", f"{found.source.text} = {found.right}"),)
    source = replace(found.source, kind=MentionKind.FOREIGN_NAME, value=ForeignName((), True))
    return Match(names.index, source, found.target, MatchVerdict.MISMATCH, confidence, found.right, evidence, detail)


def _written_back(names: PairNames) -> Iterator[Match]:
    """Yield a mismatch for every unknown name that is spelled as nobody spells it."""
    for found in written_back(names):
        reason = found.kind if found.kind in ("vowel", "ending", "hushed") else "inventory"
        right = "" if reason == "ending" else found.right
        spells = found.right if reason == "ending" else found.kind
        detail = ForeignDetail(found.source.text, reason, 0.0, right, spells)
        evidence = (Evidence("spelling", f"{found.source.text} ↔ {found.target.text}"),)
        source = replace(found.source, kind=MentionKind.FOREIGN_NAME, value=ForeignName((), True))
        yield Match(
            names.index, source, found.target, MatchVerdict.MISMATCH, CONFIDENCE[reason], right or None,
            evidence, detail,
        )  # fmt: skip


def _dropped(names: PairNames) -> Iterator[Match]:
    """Yield a mismatch for every name of which a consonant is left out."""
    for source, target in dropped(names):
        detail = ForeignDetail(source.text, "dropped", 0.0)
        evidence = (Evidence("spelling", f"{source.text} / {target.text}: a consonant is left out"),)
        name, confidence = replace(source, value=ForeignName((), True)), CONFIDENCE["dropped"]
        yield Match(names.index, name, target, MatchVerdict.MISMATCH, confidence, None, evidence, detail)


def _plausible(names: PairNames, free: list[Mention], unknown: list[Mention]) -> Iterator[Match]:
    for target in free:
        best = _best(target, unknown)
        if best is not None:
            source, part, score = best
            yield _made(names, source, part, MatchVerdict.VARIANT, "plausible", score)


def _is_overruled(match: Match, wrong: list[Match]) -> bool:
    """True for the rendering of one part of a full name of which the other part is wrong."""
    spans = [(m.target.paragraph, m.target.span) for m in wrong if m.target]
    return match.target is not None and any(
        paragraph == match.target.paragraph and span.overlaps(match.target.span) for paragraph, span in spans
    )


def _similar(source: Mention, target: Mention) -> bool:
    """True when *target* is a variant of a known name that the table lacks (Zelenskiy)."""
    words = target.text.split()
    return max(plausibility(source.text.split()[-1], word) for word in (*words, "".join(words))) >= PLAUSIBLE


def _best(target: Mention, sources: list[Mention]) -> tuple[Mention, Mention, float] | None:
    """Return the Korean word that *target* or one of its words renders best, if plausibly."""
    candidates: list[tuple[float, int, Mention, Mention]] = []
    for span, text in stretches(target):
        for order, source in enumerate(sources):
            if may_answer(source.text, text):
                score = plausibility(source.text, text)
                if score >= PLAUSIBLE:
                    candidates.append((score, -order, source, replace(target, span=span, text=text)))
    if not candidates:
        return None
    score, _, source, part = max(candidates, key=lambda row: (len(to_letters(row[3].text)) * row[0], row[1]))
    return source, part, round(score, 2)


def _wrong(
    names: PairNames, article: AlignedArticle, known: list[Mention], unknown: list[Mention], free: list[Mention]
) -> Iterator[Match]:
    """Yield mismatches: a known person left over on each side, or one unread name on each side."""
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    others = [t for t in free if t.value.names and not names.explains(t.value.names)]
    others = [t for t in others if not any(f in whole for n in t.value.names for f in n.source)]
    if len({s.text for s in known}) == 1 and len({t.text for t in others}) == 1:
        yield _made(names, known[0], others[0], MatchVerdict.MISMATCH, "other", -9.0)
        return
    lone = [s for s in unknown if _is_name(s, names) and not _is_read(s.text, names.target_text)]
    lone = [s for s in lone if not is_transcribed(s.text, names.target_text)]
    lone += [s for s in known if _is_titled(s, names)]
    left = [t for t in free if t.value.is_proper and not _is_known(t) and not _is_spelled(t, names)]
    left = [t for t in left if " " in t.text or _HONORIFIC.search(names.target_text.partition(t.text)[0])]
    if len({s.text for s in lone}) == 1 and len({t.text for t in left}) == 1:
        source = lone[0]
        score = max(plausibility(part, text) for part in source.text.split() for _, text in stretches(left[0]))
        if score < IMPLAUSIBLE:
            yield _made(names, source, left[0], MatchVerdict.MISMATCH, "unlike", round(score, 2))


def _is_name(mention: Mention, names: PairNames) -> bool:
    """True for an unknown proper noun that sounds foreign and has a title."""
    is_foreign = mention.value.is_proper and len(mention.text) >= 3 and looks_foreign(mention.text)
    return is_foreign and _is_titled(mention, names)


def _is_titled(mention: Mention, names: PairNames) -> bool:
    pattern = rf"{re.escape(mention.text)}[\s(]*[^\s’”'\"»』」]{{0,6}}\s?(?:{TITLES})"
    return re.search(pattern, names.source_text) is not None


def _is_read(hangul: str, english: str) -> bool:
    """True when some word of the English text, whatever its case, may render a part of *hangul*."""
    words = sorted(set(re.findall(r"[^\W\d_][\w'’-]{3,}", english)))
    read = ((part, word) for part in hangul.split() for word in words if may_answer(part, word))
    return any(plausibility(part, word) >= SURELY for part, word in read)


def _is_spelled(target: Mention, names: PairNames) -> bool:
    """True when the Korean text has the Latin word itself, or a hangul word that it may render; or it is no name."""
    if target.text in names.source_text or any(
        word.lower() in INSTITUTION_WORDS for word in re.split(r"[\s-]", target.text)
    ):
        return True
    hangul = set(re.findall(r"[가-힣]{2,}", names.source_text))
    return any(
        plausibility(word[:end], text) >= SURELY
        for _, text in stretches(target)
        for word in sorted(hangul)
        for end in range(max(2, len(word) - 3), len(word) + 1)
        if may_answer(word[:end], text)
    )


def _is_known(target: Mention) -> bool:
    return fold_phrase(target.text) in by_target()


def _limit(found: list[Match], article: AlignedArticle) -> Iterator[Match]:
    """Turn the oddest unverified variants into reviews, `MAX_QUESTIONS` an article, each name once.

    A name that is surely spelled once is a question of consistency elsewhere (Kramer, Kraemer).
    """
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    open_to_doubt = [m for m in found if m.verdict is MatchVerdict.VARIANT and m.target and m.source]
    sure = {m.source.text for m in open_to_doubt if m.source and m.target and _is_borne(m.source.text, m.target.text)}
    asked: dict[str, Match] = {}
    for m in open_to_doubt:
        if m.source and m.source.text not in sure and not _is_vouched(m, whole, article):
            asked.setdefault(m.source.text, m)
    oddest = sorted(asked.values(), key=lambda m: (_oddity(m), m.pair, m.source.span if m.source else None))
    chosen = {id(m): m for m in oddest[:MAX_QUESTIONS]}
    for m in found:
        yield _question(m, whole) if id(m) in chosen else m


def _is_vouched(found: Match, whole: str, article: AlignedArticle) -> bool:
    assert found.source is not None
    assert found.target is not None
    return (
        found.source.text in by_source()
        or found.target.text.lower() in whole.lower()
        or _is_known(found.target)
        or is_transcribed(found.source.text, found.target.text)
        or _stands_by_known(found, article)
        or found.target.text.lower() in INSTITUTION_WORDS
        or not found.source.value.is_proper
        or not _open_words(found.source.text, found.target.text)
        or not (" " in found.target.text or looks_foreign(found.source.text, 0.5))
    )


def _is_borne(hangul: str, latin: str) -> bool:
    """True where *latin* is a known name, or each word of it how persons spell a part of *hangul* (Wolfgang)."""
    known = {to_letters(form) for form in known_foreign().get(hangul, ())}
    borne = {to_letters(form) for part in hangul.split() for form in name_parts().get(part, ())}
    return to_letters(latin) in known or borne.issuperset(map(to_letters, latin.split()))


def _open_words(hangul: str, latin: str) -> tuple[str, ...]:
    """Return the words of *latin* whose spelling is open: neither borrowed English nor a part of *hangul* romanised."""
    if any(_spells_person(hangul, name) for name in name_spans(latin)):
        return ()
    return tuple(
        word
        for word in latin.split()
        if word.lower() not in LOAN_WORDS and word.lower() not in INSTITUTION_WORDS and not _romanises(hangul, word)
    )


def _spells_person(hangul: str, name: NameSpan) -> bool:
    readings = read_name(hangul, name.surname, name.chunks), read_given(hangul, (name.surname, *name.chunks))
    return any(reading is not None and reading.score >= FLAG for reading in readings)


def _romanises(hangul: str, word: str) -> bool:
    """True when *word* spells, as Korean names are spelt, two syllables or more with which *hangul* begins or ends."""
    parts = {hangul[:n] for n in range(2, len(hangul) + 1)} | {hangul[-n:] for n in range(2, len(hangul))}
    korean = sorted(part for part in parts if not looks_foreign(part))
    readings = (read_given(part, (word.lower(),)) for part in korean)
    return any(is_spelling(part, word) for part in korean) or any(r is not None and r.score >= FLAG for r in readings)


def _stands_by_known(found: Match, article: AlignedArticle) -> bool:
    """True beside an organisation or place that the gazetteer has: a part of its name (Google Cloud)."""
    target = found.target
    assert target is not None
    return any(
        m.side == "target"
        and m.paragraph == target.paragraph
        and m.kind in (MentionKind.ORGANISATION, MentionKind.PLACE)
        and 0 <= max(m.span.start - target.span.end, target.span.start - m.span.end) <= 1
        for m in article.mentions
    )


def _oddity(found: Match) -> tuple[int, float]:
    """One hangul word that became several English words comes first, then the least plausible."""
    assert found.source is not None
    assert found.target is not None
    return (0 if len(_open_words(found.source.text, found.target.text)) > 1 else 1, found.detail.score)


def _question(found: Match, whole: str) -> Match:
    """Return the review of a name: one word that became several is doubtful where a title makes it somebody's."""
    assert found.source is not None
    assert found.target is not None
    words = _open_words(found.source.text, found.target.text)
    titled = re.search(rf"{re.escape(found.source.text)}[\s(]{{0,2}}(?:{TITLES})", whole) is not None
    titled = titled or _has_calling(found.source.text, whole)
    is_odd = found.detail.score < ODD or (titled and _is_written_down(found.source.text, found.target.text))
    kind = "split" if len(words) > 1 and titled else "unverified" if is_odd else "plain"
    detail = replace(found.detail, reason=kind)
    return replace(found, verdict=MatchVerdict.REVIEW, confidence=CONFIDENCE[kind], detail=detail)


def _has_calling(hangul: str, whole: str) -> bool:
    """True where one of the three words after *hangul* is what somebody is called."""
    found = re.search(rf"{re.escape(hangul)} ((?:[가-힣]+ ?){{1,3}})", whole)
    return found is not None and any(calling_at_end(strip(word)) for word in found.group(1).split())


def _is_written_down(hangul: str, latin: str) -> bool:
    """True where a word of *latin* is a part of *hangul* in Latin letters, as few foreign names are."""
    return any(
        ratio(to_letters(romanise(part)), to_letters(word)) >= WRITTEN
        for part in hangul.split()
        for word in latin.split()
    )


def _made(
    names: PairNames, source: Mention, target: Mention, verdict: MatchVerdict, reason: str, score: float
) -> Match:
    expected = source.value.names[0].target if source.value.names else ()
    spells = target.value.names[0].source[0] if target.value.names and verdict is MatchVerdict.MISMATCH else ""
    short = expected[-1 if " " not in source.text and len(expected) > 1 else 0] if expected else ""
    confidence = CONFIDENCE.get(reason, 0.95)
    evidence = (Evidence("loanword", f"{source.text} ↔ {target.text}"),)
    suggestion = short or None if verdict is MatchVerdict.MISMATCH else None
    detail = ForeignDetail(source.text, reason, score, short, spells)
    return Match(names.index, source, target, verdict, confidence, suggestion, evidence, detail)
