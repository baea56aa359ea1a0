"""A record as the review page shows it: rows of paired paragraphs, numbered cards, the lists on top."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Any

from auditor.model import Role, Severity, Side
from auditor.render.labels import evidence_label, rule_label
from auditor.render.marking import Area, Kind, Run, cut, letters
from auditor.render.record import ITS

Record = Mapping[str, Any]

SIDES: tuple[Side, Side] = ("source", "target")

FIX_FIRST = 5
"""How many findings the top of the page names."""

DOUBTFUL = 0.5
"""Below this confidence a pair is marked as one to check: it is then more likely wrong than right."""

_DIFF_LIMIT = 300

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*|\s+|[^\w\s]")
"""A number with its separators is one word, and so is a hyphenated name."""

_SPELLING_RULES = frozenset({"foreign-name-unverified", "foreign-name-mismatch"})

_FURNITURE = frozenset(role.value for role in Role if role.is_furniture)

_ROW_ORDER = {"title": 0, "subtitle": 1}


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a word-by-word difference: `same`, `del` or `ins`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another place of the article that a finding names."""

    side: str
    text: str
    row: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as a card in the margin. Pairs of strings are English and Korean."""

    number: int
    finding: Record
    row: int | None
    label: tuple[str, str]
    message: tuple[str, str]
    source: str | None
    target: str | None
    diff: tuple[Change, ...]
    evidence: tuple[tuple[tuple[str, str], tuple[str, str]], ...]
    related: tuple[Elsewhere, ...]
    searches: tuple[str, str] | None

    @property
    def severity(self) -> str:
        """The finding's severity."""
        return str(self.finding["severity"])

    @property
    def suggestion(self) -> str | None:
        """What would be right, if the finding says so."""
        suggestion: str | None = self.finding["suggestion"]
        return suggestion

    @property
    def rank(self) -> int:
        """0 for a question up to 3 for critical."""
        return Severity(self.severity).rank

    @property
    def sure(self) -> str:
        """How sure the finding is, in one word: high, mid or low."""
        confidence = float(self.finding["confidence"])
        return "high" if confidence >= 0.9 else "mid" if confidence >= 0.7 else "low"


@dataclass(frozen=True, slots=True)
class Cell:
    """One paragraph on one side of a row."""

    paragraph: int
    role: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that answer each other, with their findings. `unpaired` names the side that stands alone."""

    number: int
    source: tuple[Cell, ...]
    target: tuple[Cell, ...]
    cards: tuple[Card, ...]
    unpaired: str
    is_doubtful: bool

    @property
    def role(self) -> str:
        """The role of the row's first paragraph."""
        return next(cell.role for cell in (*self.source, *self.target))

    @property
    def is_folded(self) -> bool:
        """True for furniture without a finding."""
        return not self.cards and all(cell.role in _FURNITURE for cell in (*self.source, *self.target))


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the article template shows."""

    cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    loose: tuple[Card, ...]

    @property
    def groups(self) -> tuple[tuple[bool, tuple[Row, ...]], ...]:
        """Rows in order, neighbours that are folded together in one group."""
        return tuple((folded, tuple(rows)) for folded, rows in groupby(self.rows, key=lambda row: row.is_folded))

    @property
    def grave(self) -> tuple[Card, ...]:
        """The critical and major findings, gravest and surest first."""
        grave = (card for card in self.cards if card.rank >= Severity.MAJOR.rank)
        return tuple(sorted(grave, key=lambda card: (-card.rank, -card.finding["confidence"], card.number)))

    def verdict(self, status: str) -> str:
        """Return the key of the verdict's words: an article that passed may still hold grave findings in doubt."""
        return "doubt" if status == "pass" and self.grave else status

    @property
    def fix_first(self) -> tuple[Card, ...]:
        """The gravest findings, at most five."""
        return self.grave[:FIX_FIRST]

    @property
    def rules(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        """Each rule that found something, with its English and Korean name, by name."""
        return tuple(sorted({card.finding["rule"]: card.label for card in self.cards}.items()))

    def gravest(self, numbers: Iterable[int]) -> str:
        """Return the gravest severity among the findings *numbers*."""
        return max((self.cards[n - 1] for n in numbers), key=lambda card: card.rank).severity

    def of_severity(self, severity: str) -> tuple[Card, ...]:
        """Return the cards of one severity."""
        return tuple(card for card in self.cards if card.severity == severity)


def lay_out(record: Record, min_confidence: float) -> Page:
    """Return the page of *record* with the findings of at least *min_confidence*, numbered in reading order."""
    pairs = _ordered_pairs(record)
    rows_of = _rows_of(pairs)
    shown = [finding for finding in record["findings"] if finding["confidence"] >= min_confidence]
    placed = sorted(((_row_of(f, pairs, rows_of), f) for f in shown), key=_reading_order)
    cards = tuple(_card(n, finding, row, rows_of) for n, (row, finding) in enumerate(placed, 1))
    rows = tuple(_rows(record, pairs, cards))
    return Page(cards, rows, tuple(card for card in cards if card.row is None))


def compare_words(old: str, new: str) -> tuple[Change, ...]:
    """Return the difference of two short texts word by word; very long ones are replaced whole."""
    before, after = (_WORD.findall(text) for text in (old, new))
    if len(before) + len(after) > _DIFF_LIMIT:
        return (Change("del", old), Change("ins", new))
    return tuple(_changes(before, after))


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Yield the steps; words that changed side by side, with only blanks between them, change as one phrase."""
    old, new, blank = "", "", ""
    for kind, i, j, k, m in difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        left, right = "".join(before[i:j]), "".join(after[k:m])
        if kind == "equal" and left.isspace() and (old or new):
            blank = left
        elif kind == "equal":
            yield from _phrase(old, new, blank)
            yield Change("same", left)
            old, new, blank = "", "", ""
        else:
            old, new, blank = old + blank + left, new + blank + right, ""
    yield from _phrase(old, new, blank)


def _phrase(old: str, new: str, blank: str) -> Iterator[Change]:
    yield from (Change(kind, text) for kind, text in (("del", old), ("ins", new), ("same", blank)) if text)


def _ordered_pairs(record: Record) -> list[tuple[int, Record]]:
    """Return the pairs with their index: the headline first, then as they stand."""
    roles = {p["id"]: p["role"] for p in record["source_paragraphs"]}
    target_roles = {p["id"]: p["role"] for p in record["target_paragraphs"]}

    def order(item: tuple[int, Record]) -> int:
        pair = item[1]
        own = [roles.get(i) for i in pair["source"]] or [target_roles.get(i) for i in pair["target"]]
        return min((_ROW_ORDER.get(role or "", 2) for role in own), default=2)

    return sorted(enumerate([*record["pairs"], *_left_over(record)]), key=order)


def _left_over(record: Record) -> Iterator[Record]:
    """Yield pairs of no confidence for the paragraphs that stand in no pair: nothing of the text may be lost."""
    paired = {(side, i) for pair in record["pairs"] for side in SIDES for i in pair[side]}
    left = [[p["id"] for p in record[f"{side}_paragraphs"] if (side, p["id"]) not in paired] for side in SIDES]
    for source, target in zip_longest(*left):
        ids = {"source": [source] if source is not None else [], "target": [target] if target is not None else []}
        yield {**ids, "confidence": 0.0, "sentences": []}


def _rows_of(pairs: Iterable[tuple[int, Record]]) -> dict[tuple[str, int], int]:
    """Return the row of each paragraph."""
    return {(side, i): row for row, (_, pair) in enumerate(pairs) for side in SIDES for i in pair[side]}


def _row_of(finding: Record, pairs: Sequence[tuple[int, Record]], rows_of: Mapping[tuple[str, int], int]) -> int | None:
    for side in ("target", "source"):
        quote = finding[side]
        if quote and (side, quote["paragraph"]) in rows_of:
            return rows_of[side, quote["paragraph"]]
    return next((row for row, (index, _) in enumerate(pairs) if index == finding["pair"]), None)


def _reading_order(item: tuple[int | None, Record]) -> tuple[bool, int, int, int, int]:
    row, finding = item
    quote = finding["target"] or finding["source"] or {"paragraph": 0, "start": 0}
    rank = Severity(finding["severity"]).rank
    return (row is None, row or 0, quote["paragraph"], quote["start"], -rank)


def _card(number: int, finding: Record, row: int | None, rows_of: Mapping[tuple[str, int], int]) -> Card:
    source, target = ((finding[side] or {}).get("text") for side in SIDES)
    suggestion = finding["suggestion"]
    return Card(
        number=number,
        finding=finding,
        row=row,
        label=rule_label(finding["rule"]),
        message=(finding["message"], finding["message_ko"] or finding["message"]),
        source=source,
        target=target,
        diff=compare_words(target or "", suggestion) if suggestion else (),
        evidence=tuple(
            (evidence_label(item["kind"]), (item["detail"], item.get("detail_ko") or item["detail"]))
            for item in finding["evidence"]
            if item["kind"] != ITS
        ),
        related=tuple(
            Elsewhere(quote["side"], quote["text"], rows_of.get((quote["side"], quote["paragraph"])))
            for quote in finding["related"]
        ),
        searches=_searches(finding["rule"], source, target),
    )


def _searches(rule: str, source: str | None, target: str | None) -> tuple[str, str] | None:
    """Return a Korean and an English search string for a name that somebody must verify."""
    if rule not in _SPELLING_RULES or not source:
        return None
    name, rendering = letters(source).replace('"', ""), letters(target or "").replace('"', "")
    return f'"{name}" 영문', f'"{rendering}" Korea "{name}"' if rendering else f'"{name}" English name'


def _rows(record: Record, pairs: Iterable[tuple[int, Record]], cards: Sequence[Card]) -> Iterator[Row]:
    texts = {(side, p["id"]): p for side in SIDES for p in record[f"{side}_paragraphs"]}
    marks = _marks(cards)
    cards_of: dict[int | None, list[Card]] = {}
    for card in cards:
        cards_of.setdefault(card.row, []).append(card)
    for row, (_, pair) in enumerate(pairs):
        areas = _sentence_areas(pair)
        cells = {
            side: tuple(
                _cell(texts[side, i], [*areas.get((side, i), ()), *marks.get((side, i), ())])
                for i in pair[side]
                if (side, i) in texts
            )
            for side in SIDES
        }
        alone = next((side for side in SIDES if not cells["target" if side == "source" else "source"]), "")
        if cells["source"] or cells["target"]:
            own = tuple(cards_of.get(row, ()))
            yield Row(row, cells["source"], cells["target"], own, alone, not alone and pair["confidence"] < DOUBTFUL)


def _cell(paragraph: Record, areas: Iterable[Area]) -> Cell:
    ignored = [Area(start, end, "ignored") for start, end in paragraph["ignored"]]
    return Cell(paragraph["id"], paragraph["role"], cut(paragraph["text"], [*areas, *ignored]))


def _marks(cards: Iterable[Card]) -> dict[tuple[str, int], list[Area]]:
    marks: dict[tuple[str, int], list[Area]] = {}
    for card in cards:
        for side in SIDES:
            if quote := card.finding[side]:
                _add(marks, side, quote, "mark", card.number)
        for quote in card.finding["related"]:
            _add(marks, quote["side"], quote, "related", card.number)
    return marks


def _add(marks: dict[tuple[str, int], list[Area]], side: str, quote: Record, kind: Kind, number: int) -> None:
    area = Area(quote["start"], quote["end"], kind, number)
    marks.setdefault((side, quote["paragraph"]), []).append(area)


def _sentence_areas(pair: Record) -> dict[tuple[str, int], list[Area]]:
    """Return the sentences and word links of a pair by paragraph, numbered within the pair."""
    areas: dict[tuple[str, int], list[Area]] = {}
    n_links = 0
    for number, sentences in enumerate(pair["sentences"]):
        for side in SIDES:
            for paragraph, start, end in sentences[side]:
                areas.setdefault((side, paragraph), []).append(Area(start, end, "sentence", number))
        for link in sentences.get("links") or ():
            for side, start, end in (("source", link[0], link[1]), ("target", link[2], link[3])):
                if sentences[side]:
                    areas.setdefault((side, sentences[side][0][0]), []).append(Area(start, end, "link", n_links))
            n_links += 1
    return areas
