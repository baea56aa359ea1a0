"""Which English place answers which Korean one, pair by pair, and what a wrong one really spells.

A rendering is accepted when gazetteer or Revised Romanisation allow it. What is left in English without any reason in
the Korean pair is looked up in the inverse index: "Chungju" spells 충주, so where only 청주 is named it is a mismatch,
however often 청주 is right elsewhere. Far-off leftovers count only where exactly one name on each side is unanswered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from auditor.korean.loanwords import plausibility
from auditor.korean.particles import strip
from auditor.korean.places import bare, is_spelling
from auditor.korean.romanisation import romanise_place
from auditor.korean.slips import is_one_sound_apart
from auditor.lexicon.gazetteer import Name, fold_phrase, spell, words
from auditor.matching.names.answers import answer, prefer_used
from auditor.matching.names.displaced import CONFIDENCE as DISPLACED
from auditor.matching.names.displaced import displaced
from auditor.matching.names.evidence import PairNames, has_form, pairs
from auditor.matching.names.place_homonyms import misread
from auditor.mentions.places import PlaceName
from auditor.model import AlignedArticle, Evidence, Match, MatchVerdict, Mention, MentionKind, Span

CONFIDENCE = {
    "spells-other": 0.97,
    "province": 0.93,
    "spells-none": 0.92,
    "unit": 0.93,
    "count": 0.85,
    "far": 0.9,
    "far-unit": 0.9,
    "namesake": 0.93,
    "homonym": 0.92,
}
"""Confidence of a mismatch of each kind: set by hand after reading the findings on the development texts and on names
replaced by neighbours (benchmarks/places.py)."""

_PROVINCES = frozenset("서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주".split())
_LIES = re.compile(
    r"(?:,|\b(?:city|town|county|village|suburb|island|port|district|area|province|kilomet(?:er|re)s|km|miles))(?:\slocated|\ssituated|\slying)?"
    r"\s(?:just\s|immediately\s|right\s|to\sthe\s)?"
    r"(?:(?:(?:north|south)(?:[\s-]?(?:east|west))?|east|west|outside|inland)(?:\sof)?|off|from|near|bordering|adjoining|neighbou?ring)\s$"
)
_BEARINGS = re.compile(r"[동서남북](?:쪽|방|부|단|남|동)|인근|근처|부근|외곽|주변|옆|거리|떨어진|인접|접경|이웃")
"""Where a place lies, told to readers elsewhere, and Korean words that tell as much."""
_LISTED = re.compile(r"\s?[·,]\s?|[과와] | 및 ")
_MARKS = re.compile(r"[·・]")
_TWO = 3
"""Syllables beyond which one name may be that of two places."""
NEAR = 2
"""Edits between romanised names from which one is no longer a slip for the other."""


@dataclass(frozen=True, slots=True)
class PlaceDetail:
    """Why a rendering was judged so: the Korean place, its right English, and what the English spells (hangul, '')."""

    hangul: str
    expected: str
    reason: str
    spells: str = ""


def match(article: AlignedArticle) -> tuple[Match, ...]:
    """Return a match for every place that is answered or wrongly rendered; what is simply left out is no match."""
    whole = "\n".join(p.text for p in article.article.source.paragraphs)
    return prefer_used(
        m for names in pairs(article, MentionKind.PLACE) for m in _PairMatcher(names, article, whole).run()
    )


class _PairMatcher:
    """The places of one pair."""

    def __init__(self, names: PairNames, article: AlignedArticle, whole: str) -> None:
        self.names = names
        self.whole = whole
        self.others = [m for m in names.mentions if m.side == "target" and m.kind is not MentionKind.PLACE]
        self.article = article
        answers = answer(names, _fits)
        self.answered, self.unanswered, self.free = answers.answered, answers.unanswered, answers.free
        self.left = [
            t
            for t in answers.free
            if not names.explains(t.value.names) and not self._spelled(t) and not self._is_part(t)
        ]

    def run(self) -> Iterator[Match]:
        for source, target in self.answered:
            yield self._made(source, target, MatchVerdict.ACCEPT, 0.99, "exact")
        wrong: dict[tuple[int, Span], Match] = {}
        for found in (*self._namesakes(), *self._known(), *self._units(), *self._counts(), *self._unknown()):
            assert found.target is not None
            wrong.setdefault((found.target.paragraph, found.target.span), found)
        yield from wrong.values()
        yield from self._displaced(list(wrong.values()))

    def _spelled(self, target: Mention) -> bool:
        """True when a word of the Korean text romanises to this unit (its finder may have cut the word elsewhere)."""
        return any(is_spelling(source.text, target.text) for source in self.names.source)

    def _is_part(self, target: Mention) -> bool:
        """True for a part of an accepted name: Gyeongsang for 경남, South Gyeongsang."""
        part = f" {fold_phrase(target.text)} "
        sources = (name for source in self.unanswered for name in source.value.names)
        return any(part in f" {fold_phrase(form)} " for name in sources for form in name.target)

    def _namesakes(self) -> Iterator[Match]:
        """Yield the other place of one hangul name (경기 광주, the metropolitan 광주), and common nouns for places."""
        for source in self.unanswered:
            for target in self.free:
                if any(source.text in name.source and name.is_korean_place for name in target.value.names):
                    yield self._wrong(source, target, "namesake")
        for source, target in misread(self.names, self.unanswered, self.article):
            yield self._wrong(source, target, "homonym")

    def _known(self) -> Iterator[Match]:
        """Yield leftovers that spell another place than the Korean text names."""
        for target in [t for t in self.left if t.value.names]:
            yield from self._known_one(target)

    def _known_one(self, target: Mention) -> Iterator[Match]:
        value: PlaceName = target.value
        if self._is_joint(value):
            return
        korean = [s for s in self.names.source if s.value.names and s.value.is_korean]
        if value.is_korean:
            alike = [s for s in korean if _comparable(s, target)]
            near = min(alike, key=lambda s: (_distance(s, target), s not in self.unanswered), default=None)
            if near is not None and _distance(near, target) <= NEAR and _is_close(near, target):
                yield self._wrong(near, target, "spells-other")
                return
            provinces = [s for s in self.unanswered if _group(s) == "province" and s.value.is_sure]
            provinces += [s for s in korean if _group(s) == "province" and s.value.is_sure and self._is_short_of(s)]
            if _group(target) == "province" and provinces and not self._is_gloss(target):
                yield self._wrong(provinces[0], target, "province")
                return
        alone = [s for s in self.unanswered if s.value.names and s.value.is_sure and _comparable(s, target)]
        if not alone and value.is_korean:
            alone = [s for s in korean if s.value.is_sure and _comparable(s, target) and self._is_short_of(s)]
        rivals = [t for t in self.left if t.value.names and any(_comparable(s, t) for s in alone) and not _is_home(t)]
        if len({s.value.keys for s in alone}) != 1 or len({t.text for t in rivals}) != 1 or _is_home(target):
            return
        if self._is_gloss(target) and not self._is_outer(alone[0], target):
            return
        if _is_joined(alone[0], self.names.target_text):
            return
        if self._is_new(value) and (_is_exonym(target) or not self._sounds(alone[0], target)):
            yield self._wrong(alone[0], target, "far")

    def _is_joint(self, value: PlaceName) -> bool:
        """True where the Korean parts one name of two places with a mark: 대구·경북."""
        places = {s.paragraph for s in self.names.source}
        texts = (_MARKS.sub("", self.article.article.source.paragraphs[i].text) for i in sorted(places))
        forms = [form for name in value.names for form in name.source if len(form) > _TWO]
        return any(form in text for text in texts for form in forms)

    def _displaced(self, wrong: list[Match]) -> Iterator[Match]:
        """Yield what stands for a place of another kind, or for one that the article has further off."""
        told = [m.target for m in wrong]
        sources = [s for s in self.unanswered if not any(m.source is s for m in wrong)]
        open_ = (t for t in self.left if not (t.value.names and self._is_joint(t.value)))
        targets = [t for t in open_ if t not in told and not self._is_gloss(t)]
        for source, target, reason in displaced(self.names, sources, targets, self.article):
            yield self._made(source, target, MatchVerdict.MISMATCH, DISPLACED[reason], reason)

    def _is_short_of(self, source: Mention) -> bool:
        """True when the English names *source* less often than the Korean does."""
        there, here = (
            sum(bool(mention.value.keys & source.value.keys) for mention in side)
            for side in (self.names.source, self.names.target)
        )
        return here < there

    def _is_gloss(self, target: Mention) -> bool:
        """True for what is added after a place: "Cheongju, North Chungcheong Province", "Osong, Cheongju"."""
        if re.search(r"-(?:si|gun|gu)$| (?:City|County|District)$", target.text):
            return False
        text = self.article.article.target.paragraphs[target.paragraph].text[: target.span.start]
        if _LIES.search(text) and not _BEARINGS.search(self.names.source_text):
            return True
        if re.search(r"[A-Z][\w'’-]*, (?:the )?$|\($", text) is None:
            return False
        before = next((t for t in self.names.target if _ends_before(t, target, text)), None)
        return before is None or (_may_lie_in(before, target) and not self._is_said_of(before, target))

    def _is_outer(self, source: Mention, target: Mention) -> bool:
        """True where the Korean has *source* before what the English has before *target*: 캐나다 나이아가라."""
        english = self.article.article.target.paragraphs[target.paragraph].text[: target.span.start]
        korean = self.article.article.source.paragraphs[source.paragraph].text[source.span.end :]
        inner, word = re.search(r"([A-Z][a-z][\w'’-]*), $", english), re.match(r" ([가-힣]{2,})", korean)
        return inner is not None and word is not None and plausibility(strip(word[1]), inner[1]) > 0

    def _is_said_of(self, place: Mention, target: Mention) -> bool:
        """True where the Korean has another place than *target* next to *place*: its outer one, or one more."""
        for source in (s for s, t in self.answered if t is place):
            text = self.article.article.source.paragraphs[source.paragraph].text
            for other in (s for s in self.names.source if s.paragraph == source.paragraph):
                outer, after = text[other.span.end : source.span.start], text[source.span.end : other.span.start]
                is_open = other in self.unanswered
                if outer == " " and (is_open or not other.value.keys & target.value.keys):
                    return True
                if is_open and _LISTED.fullmatch(after):
                    return True
        return False

    def _sounds(self, source: Mention, target: Mention) -> bool:
        """True when the hangul may be read in some English word, or the English in some hangul word."""
        words_of = re.findall(r"[A-Z][\w'’-]+", self.names.target_text)
        hangul = re.findall(r"[가-힣]{2,}", self.names.source_text)
        read = any(plausibility(source.text, word) > 0 for word in words_of)
        return read or any(plausibility(strip(word), target.text) > 0 for word in hangul)

    def _is_new(self, value: PlaceName) -> bool:
        """True when no form of the place stands anywhere in the Korean article."""
        return not any(has_form(self.whole, form) for name in value.names for form in name.source)

    def _units(self) -> Iterator[Match]:
        """Yield wrong renderings of units known by their suffix alone (가곡동 -> Gasok-dong)."""
        for target in [t for t in self.left if t.value.is_korean]:
            word = bare(target.text)
            rivals = [s for s in self.unanswered if _same_unit(s.text, target.text)]
            best = min(rivals, key=lambda s: (Levenshtein.distance(_latin(s), word), s.span), default=None)
            if best is None or self._is_slip(best, target):
                continue
            if Levenshtein.distance(_latin(best), word) <= max(NEAR, len(word) // 2):
                yield self._wrong(best, target, "unit")
            elif best.value.is_sure and sum(s.value.is_sure for s in rivals) == 1 and self._is_alone(target):
                yield self._wrong(best, target, "far-unit")

    def _is_slip(self, source: Mention, target: Mention) -> bool:
        """True where the English has the unit that the article names elsewhere, and the Korean has it wrong once."""
        units = {m.text for m in self.article.mentions if m.side == "source" and m.kind is MentionKind.PLACE}
        meant = {unit for unit in units if unit != source.text and is_spelling(unit, target.text)}
        return self.whole.count(source.text) == 1 and any(is_one_sound_apart(source.text, unit) for unit in meant)

    def _is_alone(self, target: Mention) -> bool:
        """True when no other leftover has the unit of *target*."""
        unit = re.split(r"[- ]", target.text)[-1]
        return [re.split(r"[- ]", t.text)[-1] for t in self.left].count(unit) == 1

    def _counts(self) -> Iterator[Match]:
        """Yield a rendering that stands once too often while a neighbour has none (청주, 충주 -> Cheongju twice)."""
        for source in [s for s in self.unanswered if s.value.names and s.value.is_korean and s.value.is_sure]:
            for other in {t.text: t for t in self.names.target if t.value.is_korean and t.value.names}.values():
                wanted = sum(bool(s.value.keys & other.value.keys) for s in self.names.source)
                given = sum(bool(t.value.keys & other.value.keys) for t in self.names.target)
                if wanted and given > wanted and _distance(source, other) <= NEAR and _is_close(source, other):
                    yield self._wrong(source, other, "count")

    def _unknown(self) -> Iterator[Match]:
        """Yield words near to an unanswered place that spell no place at all (Cheonjoo)."""
        named = [s for s in self.unanswered if s.value.names and s.value.is_korean and s.value.is_sure]
        open_places = [s for s in named if len(_latin(s)) > 4]
        if not open_places:
            return
        for target in self._free_words():
            best = min(open_places, key=lambda s: Levenshtein.distance(_latin(s), bare(target.text)))
            if (
                Levenshtein.distance(_latin(best), bare(target.text)) <= NEAR
                and bare(target.text)[0] == _latin(best)[0]
                and not is_spelling(best.text, target.text)
            ):
                yield self._wrong(best, target, "spells-none")

    def _free_words(self) -> Iterator[Mention]:
        """Yield the capitalised words of the English side that no mention covers."""
        taken = [*self.names.target, *self.others]
        for paragraph in self.names.pair.target:
            text = self.article.article.target.paragraphs[paragraph].text
            for span, _ in words(text):
                word = text[span.start : span.end]
                if re.fullmatch(r"[A-Z][a-z-]{4,}", word) and not any(
                    m.paragraph == paragraph and m.span.overlaps(span) for m in taken
                ):
                    yield Mention(MentionKind.PLACE, "target", paragraph, span, word, PlaceName())

    def _wrong(self, source: Mention, target: Mention, reason: str) -> Match:
        return self._made(source, target, MatchVerdict.MISMATCH, CONFIDENCE[reason], reason)

    def _made(self, source: Mention, target: Mention, verdict: MatchVerdict, confidence: float, reason: str) -> Match:
        hangul = source.text
        expected = _styled(hangul, source.value.names, target.text)
        spelled = target.value.names[0].source[0] if target.value.names else ""
        detail = PlaceDetail(hangul, expected, reason, spelled if verdict is MatchVerdict.MISMATCH else "")
        wrong = verdict is MatchVerdict.MISMATCH
        evidence: tuple[Evidence, ...] = (Evidence("romanisation", f"{hangul} = {expected}"),) if wrong else ()
        if wrong and spelled:
            evidence += (Evidence("gazetteer", f"{target.text} = {spelled}"),)
        suggestion = expected if wrong else None
        return Match(self.names.index, source, target, verdict, confidence, suggestion, evidence, detail)


def _ends_before(other: Mention, target: Mention, text: str) -> bool:
    """True where only a comma stands between *other* and *target*."""
    return other.paragraph == target.paragraph and text[other.span.end :] == ", "


def _is_home(target: Mention) -> bool:
    """True for Korea, which an English text names where a Korean one has no need to."""
    return _group(target) == "country" and not target.value.keys.isdisjoint(("대한민국", "북한"))


def _is_exonym(target: Mention) -> bool:
    """True for Korean places and for countries: their English is known, so that sounds prove nothing."""
    return bool(target.value.is_korean) or _group(target) == "country"


def _may_lie_in(inner: Mention, outer: Mention) -> bool:
    """True unless *inner* is known to lie elsewhere: in another province, or as a city or county in none like it."""
    if _is_municipality(inner) and _is_municipality(outer):
        return False
    known = {name.within for name in inner.value.names if name.within}
    regions = outer.value.keys if _group(outer) == "province" else {name.within for name in outer.value.names}
    return not known or not regions or "" in regions or bool(known & regions) or not regions <= _PROVINCES


def _is_municipality(mention: Mention) -> bool:
    """True for a city or county: of two in a row the second adds nothing to the first."""
    return any(name.group == "district" and name.key[-1] in "시군" for name in mention.value.names)


def _fits(source: Mention, target: Mention) -> bool:
    if source.value.names and target.value.names:
        return bool(source.value.keys & target.value.keys)
    return is_spelling(source.text, target.text)


def _latin(mention: Mention) -> str:
    return bare(spell(mention.text) if _group(mention) != "province" else romanise_place(mention.text))


def _distance(source: Mention, target: Mention) -> int:
    return min(Levenshtein.distance(_latin(source), bare(form)) for form in (target.text, *_bare_forms(target)))


def _bare_forms(target: Mention) -> list[str]:
    return [spell(name.source[0]) for name in target.value.names if name.is_korean_place]


def _is_close(source: Mention, target: Mention) -> bool:
    """True when most letters agree: short names need fewer edits to become another place."""
    return bool(_distance(source, target) <= max(1, len(_latin(source)) // 3))


def _group(mention: Mention) -> str:
    return mention.value.names[0].group if mention.value.names else ""


def _comparable(source: Mention, target: Mention) -> bool:
    """True when one may stand for the other: two countries, two Korean districts, two world cities."""
    pairs_of = ({"country"}, {"city", "world-place"}, {"district", "locality"}, {"province"})
    return any({_group(source), _group(target)} <= groups for groups in pairs_of)


def _same_unit(hangul: str, latin: str) -> bool:
    suffix = romanise_place("가" + hangul[-1]).split("-")[-1]
    word = {"eup": "Town", "myeon": "Township", "ri": "Village", "gu": "District", "gun": "County", "si": "City"}.get(
        suffix
    )
    return re.search(rf"[- ](?:{suffix}|{word})$", latin) is not None


def _styled(hangul: str, names: tuple[Name, ...], latin: str) -> str:
    """Return the right English of *hangul* in the style of *latin* (with its unit word, or bare)."""
    if not names:
        return romanise_place(hangul)
    forms = names[0].target
    tail = re.search(r"(-[a-z]+| (?:City|County|District|Province))$", latin)
    fitting = [form for form in forms if tail and form.endswith(tail.group())]
    plain = [form for form in forms if not re.search(r"-[a-z]+$| (?:City|County|District)$", form)]
    return (fitting or plain or list(forms))[0]


def _is_joined(source: Mention, english: str) -> bool:
    """True where *english* joins the name of *source* to another one by a hyphen: Aichi-Nagoya."""
    forms = (form for name in source.value.names for form in name.target)
    return any(re.search(rf"-{re.escape(form)}\b|\b{re.escape(form)}-", english) for form in forms)
