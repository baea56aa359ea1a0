"""The terminal summary: what is wrong, where, why and what would be right, in 80 columns."""

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from auditor.model import Audit, Status
from auditor.render.location import SOURCE
from auditor.render.messages import translate, translate_reason
from auditor.render.options import Options
from auditor.render.record import to_record

WIDTH = 80
STYLES = {"critical": "bold red", "major": "red", "minor": "yellow", "neutral": "cyan"}
STATUS_STYLES = {"pass": "bold green", "fail": "bold red", "incomplete": "bold magenta"}
LABELS = {
    "en": {"critical": "critical", "major": "major", "minor": "minor", "neutral": "question"},
    "ko": {"critical": "치명", "major": "중대", "minor": "경미", "neutral": "확인"},
}
STATUSES = {
    "en": {"pass": "passed", "fail": "failed", "incomplete": "incomplete"},
    "ko": {"pass": "통과", "fail": "실패", "incomplete": "미완료"},
}
WORDS = {
    "en": {"suggest": "suggest", "score": "score"},
    "ko": {"suggest": "제안", "score": "점수"},
}

Record = Mapping[str, Any]


def render_text(record: Record, *, language: str = "en", min_confidence: float = 0.5, color: bool = False) -> str:
    """Return the summary of one record; gravest findings first, questions last.

    Args:
        record: a record of schema `auditor/1`.
        language: `en` or `ko`, of the messages.
        min_confidence: findings below are counted, not shown.
        color: whether to write terminal colours.
    """
    stream = io.StringIO()
    console = Console(
        file=stream, width=WIDTH, color_system="standard" if color else None, force_terminal=color, highlight=False
    )
    _head(console, record, language)
    shown = [finding for finding in record["findings"] if finding["confidence"] >= min_confidence]
    for finding in sorted(shown, key=_gravity):
        _finding(console, record, finding, language)
    _foot(console, record, len(record["findings"]) - len(shown), language)
    return re.sub(r" +$", "", stream.getvalue(), flags=re.MULTILINE)


def _gravity(finding: Record) -> tuple[int, float, int]:
    order = ("critical", "major", "minor", "neutral")
    return (order.index(finding["severity"]), -finding["confidence"], finding["pair"] or 0)


def _head(console: Console, record: Record, language: str) -> None:
    status = record["status"]
    line = Text(safe(record["id"]), style="bold")
    line.append(f": {STATUSES[language][status]}", style=STATUS_STYLES[status])
    score = record["quality"]["score"]
    if score is not None:
        line.append(f"  ({WORDS[language]['score']} {score:g})")
    console.print(line)
    for reason in record["reasons"]:
        text = translate_reason(reason)[1] if language == "ko" else reason
        console.print(Padding(Text(safe(text)), (0, 0, 0, 2)))


def _finding(console: Console, record: Record, finding: Record, language: str) -> None:
    severity = finding["severity"]
    line = Text("")
    line.append(LABELS[language][severity], style=STYLES[severity])
    line.append(f"  {finding['rule']}", style="bold")
    line.append(f"  {_place(record, finding, language)}", style="dim")
    console.print()
    console.print(Padding(line, (0, 0, 0, 2)))
    quotes = " -> ".join(f'"{_shorten(finding[side]["text"])}"' for side in ("source", "target") if finding[side])
    message = finding["message_ko"] if language == "ko" else finding["message"]
    for text in (quotes, message):
        if text:
            console.print(Padding(Text(safe(text)), (0, 0, 0, 4)))
    if finding["suggestion"]:
        console.print(Padding(Text(f"{WORDS[language]['suggest']}: {safe(finding['suggestion'])}"), (0, 0, 0, 4)))


PLACES = {
    "en": {"target": "English paragraph {}", "source": "Korean paragraph {}", "line": ", line {}", "none": "article"},
    "ko": {"target": "영문 {}번째 문단", "source": "국문 {}번째 문단", "line": ", {}행", "none": "기사 전체"},
}


def _place(record: Record, finding: Record, language: str) -> str:
    words = PLACES[language]
    sides = ("source", "target") if finding["category"].startswith(SOURCE) else ("target", "source")
    for side in sides:
        if finding[side]:
            paragraph = record[f"{side}_paragraphs"][finding[side]["paragraph"]]
            line = words["line"].format(paragraph["line"]) if paragraph["line"] else ""
            return words[side].format(paragraph["id"] + 1) + line
    return words["none"]


def _foot(console: Console, record: Record, hidden: int, language: str) -> None:
    counted = (("suppressed", len(record["suppressed"])), ("hidden", hidden))
    notes = [translate(key, language, n=n) for key, n in counted if n]
    if notes:
        console.print()
        console.print(Padding(Text("; ".join(notes)), (0, 0, 0, 2)))
    if "words:none" in record["quality"]["signature"].split("|"):
        console.print(Padding(Text(translate("no-words", language)), (0, 0, 0, 2)))


def summary_line(counts: Counter[Status], language: str = "en") -> str:
    """Return one line for several articles: how many passed, failed or are incomplete."""
    total = sum(counts.values())
    names = {status: STATUSES[language][status] for status in Status if counts[status]}
    if language == "ko":
        return f"기사 {total}건: {', '.join(f'{name} {counts[status]}건' for status, name in names.items())}"
    parts = [f"{counts[status]} {name}" for status, name in names.items()]
    head = f"{total} article{'s' * (total != 1)}"
    return f"{head}: {', '.join(parts)}"


def _shorten(text: str, limit: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1]}…"


def safe(text: str) -> str:
    """Return *text* without control and direction-changing characters, which a terminal would obey."""
    return "".join(c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else "\ufffd" for c in text)


def write_text(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write the summary of each audit as it comes and, for more than one, a last line that counts them."""
    counts: Counter[Status] = Counter()
    for audit in audits:
        if counts:
            out.write("\n")
        counts[audit.verdict.status] += 1
        floor = options.settings.min_confidence
        out.write(render_text(to_record(audit), language=options.language, min_confidence=floor, color=options.color))
    if not options.is_single:
        out.write(f"\n{summary_line(counts, options.language)}\n")
