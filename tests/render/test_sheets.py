"""Pages of figures are safe with anything in an article, and show what they are given."""

import html
from typing import Any

from auditor.render.comparison import edits, render_html
from auditor.render.evaluation import render_html as render_evaluation

EVIL = '<script>alert("x")</script>'


def comparison() -> dict[str, Any]:
    score = {"value": 50.0, "low": 40.0, "high": 60.0, "p": None}
    paragraph = {"id": 0, "hter": 50.0, "n_edits": 1, "n_words": 2, "machine": f"a {EVIL}", "edited": "a b"}
    return {
        "signature": None,
        "n_articles": 1,
        "n_paragraphs": 1,
        "scores": [{"name": "TER", "signature": "version:1", "machine": score}],
        "articles": [{"id": EVIL, "scores": {"machine": {"TER": 50.0}}, "paragraphs": [paragraph], "findings": None}],
        "failures": [],
    }


def evaluation() -> dict[str, Any]:
    return {
        "signature": EVIL,
        "split": None,
        "articles": ["a"],
        "n_clean": 0,
        "n_errors": 0,
        "n_words": 0,
        "levels": {},
        "rules": {},
        "types": {},
        "severities": {},
        "pairing": {},
        "roles": {"accuracy": {"value": None, "n": 0, "of": 0, "low": None, "high": None}, "confusions": []},
        "calibration": {"bins": [], "error": None},
        "curve": [{"confidence": 0.9, "recall": 0.5, "precision": None, "false_alarms": None}],
        "n_lost": 0,
        "failures": [{"id": "a", "stage": "reading", "message": EVIL}],
    }


def test_articles_are_escaped() -> None:
    """Nothing of an article becomes markup."""
    for page in (render_html(comparison()), render_evaluation(evaluation())):
        assert "<script" not in page
        assert html.escape(EVIL, quote=False)[:12] in page


def test_the_policy_allows_the_style_alone() -> None:
    """No script, no image, no connection."""
    page = html.unescape(render_evaluation(evaluation()))
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "script-src" not in page


def test_nothing_measured_is_still_a_page() -> None:
    """Points without a precision are left out of the chart, failures come first."""
    page = render_evaluation(evaluation())
    assert "<circle" not in page
    assert "INCOMPLETE a: reading" in page


def test_edits_are_runs_of_words() -> None:
    """Kept words are `same`, and both versions can be read off the runs."""
    machine, edited = "the old cat sat here", "the cat sat down there"
    runs = list(edits(machine, edited))
    assert runs[0] == ("same", "the")
    assert " ".join(words for kind, words in runs if kind != "new") == machine
    assert " ".join(words for kind, words in runs if kind != "gone") == edited
