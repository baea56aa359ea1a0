"""The HTML report: one self-contained page an article, and an index of many.

A page asks nothing of any network: its style and script stand in it, and its Content-Security-Policy allows those two
by their hashes and nothing else. It can be read whole without the script.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from auditor.files import write_text
from auditor.mqm import PENALTIES
from auditor.render.labels import rule_label
from auditor.render.layout import Page, Record, lay_out
from auditor.render.marking import plain
from auditor.render.messages import STRINGS, translate, translate_reason
from auditor.render.pages import environment, part, policy
from auditor.render.summary import Row as SummaryRow
from auditor.render.summary import Summary, headline, summarise
from auditor.verdicts import text_hash

MIN_CONFIDENCE = 0.5
"""Findings below this confidence are left to the JSON."""

INDEX = "index.html"

_PARTS = {
    "article": (
        ("base.css", "article.css"),
        ("early.js",),
        ("base.js", "article-verdicts.js", "article-page.js", "article-work.js"),
    ),
    "index": (("base.css", "index.css"), ("early.js",), ("base.js", "index.js")),
}
"""The style of each page, the script before its text, and the one behind it."""

_SAFE_ID = re.compile(r"(?!.*--)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*")
_SAFE_LENGTH = 120
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|index)(?:\..*)?")


def render_article(
    record: Record, *, language: str = "en", min_confidence: float = MIN_CONFIDENCE, index: str | None = None
) -> str:
    """Return the review page of one record of schema `auditor/1`.

    Args:
        record: the result of an audit, as `auditor audit --format json` gives it.
        language: the language that the page opens in; it can be switched in the page.
        min_confidence: findings below it are not shown.
        index: the address of the index page, if there is one.
    """
    page = lay_out(record, min_confidence)
    return _render(
        "article",
        language,
        record=record,
        page=page,
        index=index,
        data=_page_data(record, page),
        title=headline(record),
    )


def render_index(records: Iterable[Record], *, language: str = "en", min_confidence: float = MIN_CONFIDENCE) -> str:
    """Return the index page of *records*, with links to the files that `write_report` writes for them."""
    names = FileNames()
    return _render_summary((summarise(r, names.take(r["id"]), min_confidence) for r in records), language)


def write_report(
    records: Iterable[Record],
    directory: Path,
    *,
    language: str = "en",
    min_confidence: float = MIN_CONFIDENCE,
) -> Path:
    """Write a page for each record and an index into *directory*; return the path of the index.

    Records are taken one at a time and only a summary of each is kept. Every file is written beside its place and then
    moved there, the index last. Raises: OSError when the directory cannot be written.
    """
    names = FileNames()
    rows: list[SummaryRow] = []
    for record in records:
        name = names.take(record["id"])
        page = render_article(record, language=language, min_confidence=min_confidence, index=INDEX)
        write_text(directory / name, page)
        rows.append(summarise(record, name, min_confidence))
    write_text(directory / INDEX, _render_summary(rows, language))
    return directory / INDEX


class FileNames:
    """Hands out the file names of article pages: safe on every system, never the same one twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, article: str) -> str:
        """Return the name for the id *article*; the same ids in the same order give the same names."""
        stem = _stem(article)
        name, n = f"{stem}.html", 2
        while name in self._taken:
            name, n = f"{stem}-{n}.html", n + 1
        self._taken.add(name)
        return name


def _stem(article: str) -> str:
    """Return a file name for *article*: itself where that is safe, `/` as `--`, else a readable part with a hash."""
    if _SAFE_ID.fullmatch(article) and not _RESERVED.fullmatch(article) and len(article) <= _SAFE_LENGTH:
        return article.replace("/", "--")
    readable = re.sub(r"[^a-z0-9]+", "-", article.lower()).strip("-")[:60].strip("-")
    digest = hashlib.sha256(article.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{readable}-{digest}" if readable else digest


def _render_summary(rows: Iterable[SummaryRow], language: str) -> str:
    summary = Summary(rows)
    return _render("index", language, summary=summary, data={"language": language, "strings": _strings()})


def _render(template: str, language: str, *, data: Mapping[str, Any], **context: Any) -> str:
    style, early, script = (Markup("".join(map(part, names))) for names in _PARTS[template])
    return (
        environment()
        .get_template(f"{template}.html.jinja")
        .render(
            **context,
            **_phrases(language),
            language=language,
            style=style,
            early=early,
            script=script,
            policy=policy(style, early, script),
            data=Markup(json_for_script(data)),
        )
    )


def json_for_script(value: object) -> str:
    """Return *value* as JSON that no HTML parser can leave: what could end a script element is escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069]", _escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _page_data(record: Record, page: Page) -> dict[str, Any]:
    """Return what the script needs beside the page: keys, texts to correct, findings."""
    findings = [
        {
            "n": card.number,
            "fingerprint": card.finding["fingerprint"],
            "rule": card.finding["rule"],
            "severity": card.severity,
            "confidence": card.finding["confidence"],
            "source": card.source,
            "target": card.finding["target"],
            "suggestion": card.suggestion,
        }
        for card in page.cards
    ]
    return {
        "article": record["id"],
        "textHash": text_hash(record),
        "findings": findings,
        "penalties": PENALTIES,
        "words": record["quality"]["words"],
        "score": record["quality"]["score"],
        "paragraphs": [p["text"] for p in record["target_paragraphs"]],
        "strings": _strings(),
    }


@cache
def _strings() -> dict[str, tuple[str, str]]:
    return dict(STRINGS)


def _phrases(language: str) -> dict[str, Any]:
    return {
        "t": partial(_phrase, language),
        "say": partial(_say, language),
        "named": partial(_named, language),
        "both": partial(_both, language),
        "rule_label": rule_label,
        "reason": lambda text: _both(language, translate_reason(text)),
    }


def _phrase(language: str, key: str, **arguments: int | str) -> Markup:
    """Return the string *key* in an element that the page's script can put into the other language."""
    return Markup('<span data-t="{}"{}>{}</span>').format(
        key, _arguments(arguments), translate(key, language, **arguments)
    )


def _say(language: str, key: str, **arguments: int | str) -> str:
    return translate(key, language, **arguments)


def _named(language: str, key: str, attribute: str = "aria-label", **arguments: int | str) -> Markup:
    """Return an attribute that holds the string *key*, with what the script needs to switch its language."""
    text = translate(key, language, **arguments)
    return Markup('{}="{}" data-t-{}="{}"{}').format(attribute, text, attribute, key, _arguments(arguments))


def _arguments(arguments: Mapping[str, int | str]) -> Markup:
    return Markup(' data-a="{}"').format(json.dumps(arguments)) if arguments else Markup()


def _both(language: str, texts: tuple[str, str]) -> Markup:
    """Return a text that comes in English and Korean."""
    english, korean = (plain(text) for text in texts)
    shown = korean if language == "ko" else english
    if english == korean:
        return escape(shown)
    return Markup('<span data-en="{}" data-ko="{}">{}</span>').format(english, korean, shown)
