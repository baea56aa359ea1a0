"""An evaluation (schema `auditor-evaluation/1`) as tables, text and one HTML page with charts."""

from collections.abc import Mapping, Sequence
from typing import Any

from auditor.render.chart import Chart, calibration_chart, curve_chart
from auditor.render.sheet import render_sheet
from auditor.render.tables import Table, failure_lines, shortened, to_text

Record = Mapping[str, Any]

_MATCHING = "A finding hits an error when their spans overlap on either side."
_LEVELS = "display: findings people are shown; gate: findings that fail the gate; questions: neutral findings shown."

_QUOTED = ("severity", "article", "Korean", "English")
_ALARM = ("confidence", "article", "Korean", "English")


def render_text(record: Record) -> str:
    """Return the evaluation as text: failures first, then every table."""
    parts = [_headline(record), *failure_lines(record), *(to_text(table) for table in tables(record))]
    return "\n\n".join(parts) + "\n"


def render_html(record: Record) -> str:
    """Return the evaluation as one self-contained page: no script, no network."""
    charts: tuple[Chart, ...] = (curve_chart(record["curve"]), calibration_chart(record["calibration"]["bins"]))
    return render_sheet(
        "evaluation.html.jinja",
        title="How well the rules do",
        headline=_headline(record),
        failures=failure_lines(record),
        tables=tables(record),
        charts=charts,
    )


def tables(record: Record) -> tuple[Table, ...]:
    """Return every table of an evaluation, the most important first."""
    return (
        _levels(record["levels"]),
        _rules(record["rules"]),
        _types(record["types"]),
        _severities(record["severities"]),
        _pairing(record["pairing"], record["roles"], record["n_lost"]),
        _calibration(record["calibration"]),
        _curve(record["curve"]),
        *_details(record),
    )


def _headline(record: Record) -> str:
    part = f" ({record['split']})" if record["split"] else ""
    return (
        f"{len(record['articles'])} articles{part}, {record['n_clean']} of them clean; {record['n_errors']} errors; "
        f"{record['n_words']} English words\n{record['signature']}"
    )


def share(figure: Record) -> str:
    """Return a share with how many of how many, and its interval: `61% (11/18) 38-82`."""
    if figure["value"] is None:
        return "-"
    edges = "" if figure["low"] is None else f" {100 * figure['low']:.0f}-{100 * figure['high']:.0f}"
    return f"{100 * figure['value']:.0f}% ({figure['n']:g}/{figure['of']:g}){edges}"


def rate(figure: Record) -> str:
    """Return a number per 1,000 words, with the count and its interval: `0.43 (2) 0.00-1.10`."""
    if figure["value"] is None:
        return "-"
    edges = "" if figure["low"] is None else f" {figure['low']:.2f}-{figure['high']:.2f}"
    return f"{figure['value']:.2f} ({figure['n']:g}){edges}"


def _levels(levels: Record) -> Table:
    rows = [
        (name, share(at["recall"]), share(at["precision"]), rate(at["false_alarms"]), share(at["clean_flagged"]))
        for name, at in levels.items()
    ]
    columns = ("counted", "recall", "precision", "false alarms / 1,000 clean words", "clean articles flagged")
    return Table("All rules", f"{_MATCHING} {_LEVELS} Intervals of 95 % over articles.", columns, tuple(rows))


def _rules(rules: Record) -> Table:
    rows = [
        (
            rule,
            *(cell for level in ("display", "gate") for cell in _rule_cells(at[level])),
            f"{at['questions']['precision']['n']:g}/{at['questions']['precision']['of']:g}",
            str(at["n_alone"]),
        )
        for rule, at in rules.items()
    ]
    names = ("precision", "errors hit", "false alarms")
    columns = ("rule", *(f"{name}, {level}" for level in ("display", "gate") for name in names), "questions", "alone")
    note = (
        "Errors hit are of all errors; false alarms per 1,000 words of clean text; questions: how many point at an "
        "error; alone: errors that no other rule finds."
    )
    return Table("Rules", note, columns, tuple(rows))


def _rule_cells(at: Record) -> tuple[str, str, str]:
    recall = at["recall"]
    hit = f"{recall['n']:g} ({100 * recall['value']:.0f}%)" if recall["value"] is not None else "-"
    return share(at["precision"]), hit, rate(at["false_alarms"])


def _types(types: Record) -> Table:
    rows = [
        (name, *(share(at[level]) for level in ("display", "gate", "questions")), _named(at["rules"]))
        for name, at in types.items()
    ]
    columns = ("type of error", "recall, display", "recall, gate", "questions", "hit by")
    note = "False alarms are those of the rules: a false alarm has no type of error."
    return Table("Types of error", note, columns, tuple(rows))


def _named(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{rule} {n}" for rule, n in counts.items()) or "-"


def _severities(severities: Record) -> Table:
    rows = [
        (name, *(share(at[level][key]) for level in ("display", "gate") for key in ("recall", "precision")))
        for name, at in severities.items()
    ]
    columns = ("severity", "recall, display", "precision, display", "recall, gate", "precision, gate")
    note = "Recall of errors of that severity by any finding; precision of findings of that severity."
    return Table("Severities", note, columns, tuple(row for row in rows if set(row[1:]) != {"-"}))


def _pairing(pairing: Record, roles: Record, n_lost: int) -> Table:
    rows = [
        (f"{unit} pairs", *(share(at[key]) for key in ("f1", "precision", "recall"))) for unit, at in pairing.items()
    ]
    rows.append(("roles of paragraphs", share(roles["accuracy"]), "", ""))
    wrong = ", ".join(f"{item['gold']} read as {item['read']} {item['n']}" for item in roles["confusions"])
    note = f"A pair is right when both sides are exactly those of the gold. Roles: {wrong or 'all right'}. "
    return Table(
        "Pairing and reading",
        f"{note}Paragraphs lost in reading: {n_lost}.",
        ("", "F1 / accuracy", "precision", "recall"),
        tuple(rows),
    )


def _calibration(calibration: Record) -> Table:
    rows = [
        (
            f"{bin_['from']:.2f}-{bin_['to']:.2f}",
            str(bin_["n"]),
            f"{100 * bin_['confidence']:.0f}%",
            f"{100 * bin_['share']:.0f}% {100 * bin_['low']:.0f}-{100 * bin_['high']:.0f}",
        )
        for bin_ in calibration["bins"]
        if bin_["n"]
    ]
    error = "-" if calibration["error"] is None else f"{calibration['error']:.3f}"
    note = (
        f"Of the findings at a confidence (questions aside), how many were right. Expected calibration error {error}."
    )
    return Table("Calibration", note, ("confidence", "findings", "said", "right"), tuple(rows))


def _curve(curve: Sequence[Record]) -> Table:
    rows = [
        (
            f">= {point['confidence']:.2f}",
            *(_percent(point[key]) for key in ("recall", "precision")),
            _plain(point["false_alarms"]),
        )
        for point in curve
    ]
    columns = ("confidence", "recall", "precision", "false alarms / 1,000 clean words")
    return Table("Recall and precision by confidence", "Questions aside.", columns, tuple(rows))


def _details(record: Record) -> tuple[Table, ...]:
    """Return what was missed and what was flagged in vain, where the record holds it."""
    if "details" not in record:
        return ()
    missed = [
        (item["type"], item["severity"], item["id"], shortened(item["source"]), shortened(item["target"]))
        for item in record["details"]["missed"]
    ]
    alarms = [
        (item["rule"], f"{item['confidence']:.2f}", item["id"], shortened(item["source"]), shortened(item["target"]))
        for item in record["details"]["false_alarms"]
    ]
    return (
        Table("Missed errors", "Hit by no finding and no question.", ("type", *_QUOTED), tuple(sorted(missed)), 5),
        Table("False alarms", "Findings shown that hit no error.", ("rule", *_ALARM), tuple(sorted(alarms)), 5),
    )


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.0f}%"


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
