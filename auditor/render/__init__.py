"""Audits to text, JSON, HTML and the formats of CI."""

import importlib

from auditor.render.options import Options, Writer

FORMATS = {
    "text": "auditor.render.text:write_text",
    "json": "auditor.render.structured:write_json",
    "jsonl": "auditor.render.structured:write_jsonl",
    "sarif": "auditor.render.sarif:write_sarif",
    "junit": "auditor.render.junit:write_junit",
    "github": "auditor.render.github:write_github",
    "gitlab": "auditor.render.gitlab:write_gitlab",
    "csv": "auditor.render.spreadsheet:write_csv",
    "mqm": "auditor.render.mqm:write_mqm",
    "markdown": "auditor.render.markdown:write_markdown",
}
"""Where the writer of each format lives; it is imported when the format is asked for."""

__all__ = ["FORMATS", "Options", "Writer", "writer"]


def writer(name: str) -> Writer:
    """Return the writer of a format named in `FORMATS`."""
    module, function = FORMATS[name].split(":")
    found: Writer = getattr(importlib.import_module(module), function)
    return found
