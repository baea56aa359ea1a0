"""A comparison (schema `auditor-comparison/1`) as tables, text and one HTML page with the edits marked."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from auditor.render.sheet import render_sheet
from auditor.render.tables import Table, failure_lines, shortened, to_text

Record = Mapping[str, Any]


def render_text(record: Record) -> str:
    """Return the comparison as text: failures first, then every table."""
    parts = [_headline(record), *failure_lines(record), *(to_text(table) for table in tables(record))]
    return "\n\n".join(parts) + "\n"


def render_html(record: Record) -> str:
    """Return the comparison as one self-contained page, what was taken out and put in marked in each paragraph."""
    articles = [
        {
            "id": article["id"],
            "paragraphs": [
                {**paragraph, "pieces": tuple(edits(paragraph["machine"], paragraph["edited"]))}
                for paragraph in article["paragraphs"]
            ],
        }
        for article in record["articles"]
    ]
    return render_sheet(
        "comparison.html.jinja",
        title="What the edit changed",
        headline=_headline(record),
        failures=failure_lines(record),
        tables=tables(record),
        articles=articles,
    )


def edits(machine: str, edited: str) -> Iterator[tuple[str, str]]:
    """Yield the words of two versions as runs of `same`, `gone` (only in *machine*) and `new` (only in *edited*)."""
    before, after = machine.split(), edited.split()
    for kind, start, end, low, high in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", " ".join(before[start:end])
            continue
        if start < end:
            yield "gone", " ".join(before[start:end])
        if low < high:
            yield "new", " ".join(after[low:high])


def tables(record: Record) -> tuple[Table, ...]:
    """Return every table of a comparison."""
    found = [_scores(record), _articles(record), _paragraphs(record)]
    return (*found, _findings(record)) if record["signature"] else tuple(found)


def _headline(record: Record) -> str:
    sizes = (("article", record["n_articles"]), ("paragraph", record["n_paragraphs"]))
    counts = ", ".join(f"{n} {noun}{'s' * (n != 1)}" for noun, n in sizes)
    text = f"{counts}; the edited version is the reference"
    return f"{text}\n{record['signature']}" if record["signature"] else text


def _scores(record: Record) -> Table:
    systems = [name for name in ("machine", "other") if name in record["scores"][0]]
    rows = [
        (
            item["name"],
            *(cell for system in systems for cell in _score_cells(item[system])),
            *((_p_value(item["other"]["p"]),) if "other" in systems else ()),
            item["signature"],
        )
        for item in record["scores"]
    ]
    columns = ("score", *(head for system in systems for head in (system, "95 %")))
    note = "chrF2 and BLEU: more is closer to the edited version; TER: edits per 100 words, less is closer."
    more = ("p", "signature") if "other" in systems else ("signature",)
    return Table("Scores", note, (*columns, *more), tuple(rows))


def _score_cells(score: Record) -> tuple[str, str]:
    return f"{score['value']:.1f}", f"{score['low']:.1f}-{score['high']:.1f}"


def _p_value(p: float | None) -> str:
    return "-" if p is None else f"{p:.3f}"


def _articles(record: Record) -> Table:
    names = [item["name"] for item in record["scores"]]
    rows = []
    for article in record["articles"]:
        scores = [f"{at[name]:.1f}" for at in article["scores"].values() for name in names]
        found = article["findings"]
        counts = [str(len(found[key])) for key in ("resolved", "left", "new")] if found else []
        rows.append((article["id"], *scores, *counts))
    systems = record["articles"][0]["scores"]
    heads = [name if system == "machine" else f"{name}, {system}" for system in systems for name in names]
    counts = ["resolved", "left", "new"] if record["signature"] else []
    note = "Findings of the machine's version that the edit resolved or left, and those that the edit brought."
    return Table("Articles", note if counts else "", ("article", *heads, *counts), tuple(rows))


def _paragraphs(record: Record) -> Table:
    rows = [
        (f"{article['id']} {item['id'] + 1}", f"{item['hter']:.0f}%", str(item["n_edits"]), str(item["n_words"]))
        for article in record["articles"]
        for item in article["paragraphs"]
    ]
    note = "HTER: word edits for each 100 words of the edited paragraph."
    return Table("Effort by paragraph", note, ("paragraph", "HTER", "edits", "words"), tuple(rows))


def _findings(record: Record) -> Table:
    rows = [
        (
            kind,
            article["id"],
            item["rule"],
            f"{item['confidence']:.2f}",
            _quoted(item, "source"),
            _quoted(item, "target"),
        )
        for article in record["articles"]
        for kind in ("left", "new", "resolved")
        for item in (article["findings"] or {}).get(kind, ())
    ]
    columns = ("after the edit", "article", "rule", "confidence", "source", "target")
    return Table("Findings", "left: still there; new: came with the edit; resolved: gone.", columns, tuple(rows), 6)


def _quoted(finding: Record, side: str) -> str:
    return shortened(finding[side]["text"] if finding[side] else None)
