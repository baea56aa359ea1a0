"""The HTML report as a string: what stands in it, and what can never happen in it."""

import json
import os
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from auditor.render.html import FileNames, json_for_script, render_article, render_index, write_report
from auditor.render.text import render_text
from tests.render.sample import SOURCE, TARGET, finding, many_records, place, sample_record

GOLDEN = Path(__file__).parent / "golden"
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&<!--</script>]]>\u202e\u2066\x00\x07\x1b\ud800\u2028"
VOID = frozenset({"meta", "input", "col", "img", "br", "link", "path", "rect", "polyline"})


class Outline(HTMLParser):
    """What a page consists of; raises AssertionError where an element is not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["script"], ["style"]):
            self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def hostile() -> dict[str, Any]:
    record = sample_record(id=f"../{EVIL}", status="incomplete", reasons=[EVIL])
    for paragraph in (*record["source_paragraphs"], *record["target_paragraphs"]):
        paragraph["text"] += EVIL
    for item in record["findings"]:
        item.update(dict.fromkeys(("rule", "message", "message_ko", "suggestion", "fingerprint"), EVIL))
        item["evidence"] = [{"kind": EVIL, "detail": EVIL}]
    record["failures"] = [{"stage": EVIL, "message": EVIL}]
    record["quality"]["signature"] = EVIL
    record["suppressed"][0]["reason"] = EVIL
    return record


def as_golden(page: str) -> str:
    """Return *page* without its style, scripts, data and their hashes, which change for other reasons."""
    page = re.sub(r"(<(style|script)[^>]*>).*?(</\2>)", r"\1\3", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-", page)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("article.html", lambda: render_article(sample_record(), index="index.html")),
        ("article.ko.html", lambda: render_article(sample_record(), language="ko")),
        ("index.html", lambda: render_index([sample_record(), *many_records(3)])),
    ],
)
def test_the_structure_is_the_golden_one(name: str, page: Any) -> None:
    """The markup of the sample is known; run with UPDATE_GOLDEN=1 to take a change over, and read the difference."""
    made = as_golden(page())
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_text(made, encoding="utf-8")
    assert made == (GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("record", [sample_record(), hostile()], ids=["sample", "hostile"])
def test_pages_are_well_formed(record: dict[str, Any], language: str) -> None:
    """Every element is closed, and no id stands twice."""
    for page in (render_article(record, language=language), render_index([record], language=language)):
        ids = Counter(Outline(page).values("id"))
        assert [name for name, n in ids.items() if n > 1] == []


def test_nothing_in_an_article_becomes_markup() -> None:
    """Scripts, event handlers and hidden characters of an article stay text."""
    plain, evil = Outline(render_article(sample_record())), Outline(render_article(hostile()))
    assert evil.tags["script"] == plain.tags["script"]
    assert evil.tags["img"] == 0
    assert [name for name, _ in evil.attributes if name.startswith("on") or name == "style"] == []
    assert not re.search("[\u202e\u2066\x00\x07\x1b\ud800]", "".join(evil.text))
    assert "U+202E" in evil.values("data-c")


def test_the_policy_allows_the_page_itself_and_nothing_else() -> None:
    """No source is allowed but the style and scripts in the page, by hash."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', render_article(sample_record()))
    assert policy
    directives = dict(part.strip().split(" ", 1) for part in policy[1].replace("&#39;", "'").split(";"))
    assert directives["default-src"] == "'none'"
    assert all(
        source.startswith("'sha256-") for key in ("style-src", "script-src") for source in directives[key].split()
    )


@pytest.mark.parametrize("page", [render_article(sample_record(), index="index.html"), render_index(many_records(3))])
def test_no_page_asks_for_anything(page: str) -> None:
    """No attribute and no style names another place."""
    outline = Outline(page)
    assert outline.values("src") == []
    assert all(re.match(r"#|[\w%-]+\.html$", href) for href in outline.values("href"))
    assert "url(" not in page
    assert "@import" not in page


def test_data_for_the_script_cannot_end_its_element() -> None:
    """What is embedded reads back as it was, and holds no angle bracket."""
    text = json_for_script({"x": EVIL})
    assert json.loads(text) == {"x": EVIL}
    assert not set("<>&") & set(text)


def test_the_whole_text_can_be_read() -> None:
    """Every paragraph of both sides stands in the page, in order."""
    text = "".join(Outline(render_article(sample_record())).text)
    at = 0
    for _, paragraph in TARGET[:2]:
        at = text.index(paragraph, at)
    assert all(paragraph in text for _, paragraph in (*SOURCE, *TARGET))


def test_no_bare_similarity_or_risk_is_shown() -> None:
    """What an editor cannot act on stays in the JSON."""
    record = sample_record()
    for pair in record["pairs"]:
        pair |= {"similarity": 0.7654, "risk": 0.4321}
    page = render_article(record)
    assert "0.7654" not in page
    assert "0.4321" not in page


def test_findings_below_the_confidence_are_left_out() -> None:
    """The bar decides what people see."""
    assert "Below the bar" not in render_article(sample_record())
    assert "Below the bar" in render_article(sample_record(), min_confidence=0.2)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"status": "pass", "reasons": [], "findings": []}, "Nothing stands in the way"),
        ({"status": "pass", "reasons": [], "findings": []}, "Nothing was found"),
        ({"status": "pass", "reasons": []}, "Check before publishing"),
        ({"status": "incomplete", "failures": [{"stage": "reading", "message": "no text"}]}, "no text"),
        ({"quality": {"score": None, "penalty": 0.0, "words": 0, "signature": ""}}, "no English word to count"),
        ({"source_paragraphs": [], "target_paragraphs": [], "pairs": [], "findings": []}, "There is no text to show"),
        ({"pairs": []}, "Check the pairing"),
    ],
)
def test_unusual_records_are_shown(changes: dict[str, Any], expected: str) -> None:
    """Clean, failed, empty and unpaired articles have their page too."""
    record = sample_record(**changes)
    assert expected in "".join(Outline(render_article(record)).text)
    Outline(render_index([record]))


def test_a_finding_without_a_place_is_shown() -> None:
    """What speaks of the whole article stands below it."""
    page = render_article(
        sample_record(findings=[finding("wrong-language", "major", 0.9, None, message="Not English.")])
    )
    assert "About the whole article" in page
    assert 'id="f1"' in page


def test_spans_beyond_the_text_do_no_harm() -> None:
    """A quote that reaches over the end of its paragraph is cut there."""
    quote = place("target", 9, "April 13") | {"end": 9999}
    page = render_article(sample_record(findings=[finding("date-mismatch", "major", 0.9, 9, target=quote)]))
    assert Outline(page).values("data-f")


@pytest.mark.parametrize(
    "identity",
    [
        "a",
        "news/2024/01.txt",
        "NEWS",
        "기사",
        "../../etc/passwd",
        "con",
        "index",
        "a" * 300,
        "",
        ".",
        "..",
        "a\x00b",
        "\ud800",
    ],
)
def test_file_names_are_safe(identity: str) -> None:
    """No id leaves the folder, hides a file, or needs more than a plain file system."""
    name = FileNames().take(identity)
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}\.html", name)
    assert name != "index.html"


def test_file_names_never_collide() -> None:
    """Ids that differ only in case or punctuation, and equal ids, have files of their own."""
    names = FileNames()
    taken = [names.take(identity) for identity in ("a/b", "a-b", "A-B", "a b", "a-b", "a-b-2")]
    assert len(set(taken)) == len(taken)


def test_a_report_is_written_as_its_records_come(tmp_path: Path) -> None:
    """Each page exists before the next record is asked for."""

    def records() -> Any:
        for n, record in enumerate(many_records(3)):
            assert len(list(tmp_path.glob("*.html"))) == n
            yield record

    index = write_report(records(), tmp_path)
    links = Outline(index.read_text(encoding="utf-8")).values("href")
    assert all((tmp_path / link).is_file() for link in links if link.endswith(".html"))
    assert list(tmp_path.glob("*.part")) == []


def test_an_empty_report_says_so(tmp_path: Path) -> None:
    """No record, no table."""
    assert "There is no article" in write_report([], tmp_path).read_text(encoding="utf-8")


def test_pages_do_not_depend_on_anything_else() -> None:
    """The same record gives the same page."""
    assert render_article(sample_record()) == render_article(sample_record())


def test_a_model_without_words_says_what_was_not_checked() -> None:
    """The report and the terminal name the rules that could not run; with words they say nothing."""
    record = sample_record()
    without = {**record, "quality": {**record["quality"], "signature": "auditor:1|words:none"}}
    for write in (render_article, render_text):
        told, untold = (" ".join(write(each).split()).count("gives no word vectors") for each in (without, record))
        assert told == untold + 1
