"""The review page in a real browser, used as an editor uses it."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from auditor.apply import apply_verdicts
from auditor.render.html import write_report
from auditor.verdicts import read_verdicts, text_hash
from tests.browser.conftest import Open
from tests.render.sample import sample_record

N = 11
"""Findings that the sample shows."""


def shown(page: Any) -> list[str]:
    return [card.get_attribute("id") for card in page.locator(".card:visible").all()]


def export(page: Any, path: Path) -> Path:
    page.click("[data-toggle=hand-over]")
    with page.expect_download() as download:
        page.click("[data-export]")
    download.value.save_as(path)
    page.click("[data-toggle=hand-over]")
    return path


def test_the_page_opens_with_its_verdict_and_five_findings_to_fix(open_page: Open, report: Path) -> None:
    """The top says what is wrong before anything else does."""
    page = open_page(report)
    assert page.locator("#verdict").inner_text().endswith("Do not publish yet")
    assert page.locator(".fix-first > ol > li").count() == 5
    assert len(shown(page)) == N
    assert page.locator("[data-progress]").inner_text() == f"0 of {N} reviewed"


def test_the_score_is_confirmed_once_everything_was_reviewed(open_page: Open, report: Path) -> None:
    """Then it counts only what was not dismissed."""
    page = open_page(report)
    assert page.locator(".score summary").inner_text() == "Quality score 60.9 from unconfirmed findings"
    for n in range(1, N + 1):
        page.click(f"#f{n} [data-do={'accept' if n == 1 else 'dismiss'}]")
        if n > 1:
            page.click(f"#f{n} [data-reason=why-right]")
    assert page.locator("[data-progress]").inner_text() == f"{N} of {N} reviewed"
    assert page.locator(".score summary").inner_text() == "Quality score 87.9 confirmed by review"


def test_a_clean_article_offers_nothing_to_review(open_page: Open, tmp_path: Path) -> None:
    """There is no progress to make and no margin, and the keys do nothing."""
    write_report([sample_record(findings=[], status="pass", reasons=[])], tmp_path)
    page = open_page(tmp_path / "daon-wind-port.html")
    for key in "jkadeuc":
        page.keyboard.press(key)
    assert page.locator(".progress, .margin:visible").count() == 0
    page.click("[data-toggle=filters]")
    page.fill("[name=query]", "harbour")
    page.wait_for_selector(".none-match:visible")


def test_a_hostile_article_runs_nothing(open_page: Open, tmp_path: Path) -> None:
    """Markup in texts stays text, also where the script puts it into the page."""
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e\x00\ud800"
    record = sample_record()
    for item in record["findings"]:
        item.update(message=evil, message_ko=evil, suggestion=evil)
    for paragraph in (*record["source_paragraphs"], *record["target_paragraphs"]):
        paragraph["text"] += evil
    write_report([record], tmp_path)
    page = open_page(tmp_path / "daon-wind-port.html")
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.click("[data-language=ko]")
    assert page.locator("img").count() == 0
    assert evil[:20] in page.locator(".target .title ins").inner_text()


def test_a_paragraph_of_a_million_characters_opens(open_page: Open, tmp_path: Path) -> None:
    """Nothing in the page takes more than linear time."""
    record = sample_record()
    record["source_paragraphs"][9]["text"] += " 가나다 abc" * 100_000
    write_report([record], tmp_path)
    page = open_page(tmp_path / "daon-wind-port.html")
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.locator("[data-progress]").inner_text() == f"1 of {N} reviewed"


def test_keys_go_from_finding_to_finding(open_page: Open, report: Path) -> None:
    """j goes on, k goes back, both around the ends."""
    page = open_page(report)
    for key, wanted in (("j", "f1"), ("j", "f2"), ("k", "f1"), ("k", f"f{N}"), ("j", "f1")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") == wanted


def test_the_keys_are_explained_and_can_be_turned_off(open_page: Open, report: Path) -> None:
    """? opens the help; without shortcuts j does nothing."""
    page = open_page(report)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("[name=keys]")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".card.now").count() == 0


def test_accepting_shows_the_corrected_english_and_counts(open_page: Open, report: Path) -> None:
    """An accepted suggestion stands in the text, and stays after a reload."""
    page = open_page(report)
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.reload()
    assert page.locator(".target .title ins").inner_text() == "3.4 Trillion Won"
    assert page.locator("[data-progress]").inner_text() == f"1 of {N} reviewed"
    page.click("#f1 [data-do=undo]")
    assert page.locator(".target .title ins").count() == 0


def test_what_has_no_place_in_the_english_is_left_to_the_editor(open_page: Open, report: Path) -> None:
    """An accepted omission says that it must be corrected by hand."""
    page = open_page(report)
    page.click("#f3 [data-do=accept]")
    assert page.locator("#f3 .outcome").inner_text() == "Accepted · correct it by hand"


def test_dismissing_asks_for_a_reason(open_page: Open, report: Path, tmp_path: Path) -> None:
    """A dismissed finding carries its reason, its reviewer and its time."""
    page = open_page(report)
    page.click("[data-toggle=hand-over]")
    page.fill("[name=reviewer]", "Editor Kim")
    page.click("[data-toggle=hand-over]")
    page.click("#f2 [data-do=dismiss]")
    page.fill("#f2 [name=reason]", "agreed with the desk")
    page.click("#f2 .ask [type=submit]")
    (verdict,) = json.loads(export(page, tmp_path / "v.json").read_text())["verdicts"]
    assert (verdict["decision"], verdict["reason"], verdict["by"]) == ("dismiss", "agreed with the desk", "Editor Kim")
    assert verdict["at"].endswith("Z")


def test_exported_verdicts_are_what_the_command_line_reads(open_page: Open, report: Path, tmp_path: Path) -> None:
    """The page and `auditor apply` agree on the corrected English, code point for code point."""
    page = open_page(report, permissions=["clipboard-read", "clipboard-write"])
    for key in ("j", "a", "j", "a"):
        page.keyboard.press(key)
    page.click("#f6 [data-do=edit]")
    page.fill("#f6 textarea", "Yeosu 🚢")
    page.click("#f6 .ask [type=submit]")
    page.click("[data-copy-article]")
    copied = page.evaluate("navigator.clipboard.readText()")
    verdicts = read_verdicts(export(page, tmp_path / "v.json"))
    corrected = apply_verdicts(sample_record(), verdicts)
    assert verdicts.text_hash == text_hash(sample_record())
    assert copied + "\n" == corrected.text
    assert "Yeosu 🚢 National" in copied
    assert corrected.is_reviewed_text


def test_verdicts_travel_to_another_browser(open_page: Open, report: Path, tmp_path: Path) -> None:
    """What one reviewer exported, another imports."""
    first = open_page(report)
    first.keyboard.press("j")
    first.keyboard.press("a")
    path = export(first, tmp_path / "v.json")
    second = open_page(report)
    second.click("[data-toggle=hand-over]")
    second.set_input_files("[data-import]", path)
    second.wait_for_selector("#f1[data-state=accepted]")
    assert second.locator(".status").inner_text() == "1 verdict imported"


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("no json", "This file holds no verdicts"),
        ("[]", "This file holds no verdicts"),
        (
            '{"schema": "auditor-verdicts/1", "article": "other", "verdicts": []}',
            "This file belongs to another article; nothing was imported",
        ),
    ],
)
def test_other_files_are_refused(open_page: Open, report: Path, tmp_path: Path, content: str, answer: str) -> None:
    """A file that does not fit says so and changes nothing."""
    path = tmp_path / "v.json"
    path.write_text(content)
    page = open_page(report)
    page.click("[data-toggle=hand-over]")
    page.set_input_files("[data-import]", path)
    page.wait_for_selector(".status:not(:empty)")
    assert page.locator(".status").inner_text() == answer


def test_filters_narrow_the_findings(open_page: Open, report: Path) -> None:
    """Severity, rule, confidence, state and text each narrow what is shown; clearing shows all again."""
    page = open_page(report)
    page.click("[data-toggle=filters]")
    page.uncheck("[name=severity][value=minor]")
    page.uncheck("[name=severity][value=neutral]")
    assert len(shown(page)) == 7
    page.select_option("[name=confidence]", "0.9")
    assert len(shown(page)) == 6
    page.fill("[name=query]", "yeosu")
    assert shown(page) == ["f6"]
    assert page.locator(".pair:visible").count() == 1
    page.fill("[name=query]", "nothing like this")
    assert page.locator(".none-match").is_visible()
    page.click("[type=reset]")
    page.wait_for_function(f"document.querySelectorAll('.card:not([hidden])').length === {N}")
    page.select_option("[name=rule]", "date-mismatch")
    assert shown(page) == ["f10"]


def test_keys_skip_what_is_filtered_out(open_page: Open, report: Path) -> None:
    """j stays among the findings that are shown."""
    page = open_page(report)
    page.click("[data-toggle=filters]")
    page.select_option("[name=rule]", "date-mismatch")
    page.locator("[data-go='1']").click()
    assert page.evaluate("document.activeElement.id") == "f10"


def test_a_confirmed_spelling_goes_to_the_name_register(open_page: Open, report: Path, tmp_path: Path) -> None:
    """A spelling that the reviewer looked up corrects the text and is exported as a name."""
    page = open_page(report)
    page.fill("#f4 [name=spelling]", "MartinKeltz")
    page.click("#f4 .spelling button")
    verdicts = read_verdicts(export(page, tmp_path / "v.json"))
    assert [(name.source, name.target) for name in verdicts.names] == [("마르틴켈츠", "MartinKeltz")]
    assert "MartinKeltz CEO" in apply_verdicts(sample_record(), verdicts).text
    page.click("#f4 [data-do=undo]")
    assert read_verdicts(export(page, tmp_path / "v.json")).names == ()


def test_the_language_switches_in_the_page(open_page: Open, report: Path) -> None:
    """Everything but the article changes its language, and a later visit remembers it."""
    page = open_page(report)
    page.click("[data-language=ko]")
    page.reload()
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert page.locator("#verdict").inner_text().endswith("아직 발행하지 마세요")
    assert page.locator("[data-progress]").inner_text() == f"{N}건 중 0건 검토"
    assert "영문은" in page.locator("#f1 .message").inner_text()
    assert page.locator(".target .title").inner_text().startswith("Daon City")


def test_hovering_a_sentence_lights_its_counterpart(open_page: Open, report: Path) -> None:
    """The second Korean sentence of a paragraph lights the second English one."""
    page = open_page(report)
    page.hover("#p6 .source .s >> nth=1")
    assert page.locator("#p6 .target .s.lit").inner_text().startswith("Construction")


def test_selecting_a_finding_shows_the_other_places_it_names(open_page: Open, report: Path) -> None:
    """An inconsistent term is outlined wherever it stands, while its finding is the current one."""
    page = open_page(report)
    page.click("a.ref[data-n='5'] >> nth=0")
    assert page.locator(".rel.now").all_inner_texts() == ["small business", "small business"]
    page.keyboard.press("j")
    assert page.locator(".rel.now").count() == 0


def test_the_first_tab_leads_to_the_findings(open_page: Open, report: Path) -> None:
    """Keyboard users skip the top."""
    page = open_page(report)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "article"


def test_overlapping_corrections_do_not_garble_the_text(open_page: Open, report: Path) -> None:
    """The graver of two overlapping corrections is put in, the other is named."""
    page = open_page(report, permissions=["clipboard-read", "clipboard-write"])
    page.click("#f8 [data-do=accept]")
    page.click("#f7 [data-do=edit]")
    page.fill("#f7 textarea", "We will not")
    page.click("#f7 .ask [type=submit]")
    page.click("[data-copy-article]")
    assert "We will not carry out development that" in page.evaluate("navigator.clipboard.readText()")
    assert "left out because it overlaps" in page.locator(".status").inner_text()


def test_without_script_everything_can_be_read(open_page: Open, report: Path) -> None:
    """Text, findings and suggestions are there; nothing that needs the script is."""
    page = open_page(report, java_script_enabled=False)
    assert len(shown(page)) == N
    assert page.locator("#f6 ins").inner_text() == "Yeosu"
    assert page.locator("button:visible").count() == 0
    page.click(".fix-first summary >> nth=0")
    assert page.locator(".fix-first details[open] .brief").count() == 2


def test_the_page_prints_whole(open_page: Open, report: Path) -> None:
    """On paper there are no controls and no fold hides a paragraph."""
    page = open_page(report)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".toolbar").is_hidden()
    assert page.locator(".furniture .text").first.is_visible()
    assert len(page.pdf()) > 10_000
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".furniture[open]").count() == 0


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_is_wider_than_the_window(open_page: Open, report: Path, width: int) -> None:
    """No width makes the page scroll sideways."""
    page = open_page(report, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_cards_stand_beside_their_line_and_never_overlap(open_page: Open, report: Path) -> None:
    """In the margin every card is at or below the line it speaks of."""
    page = open_page(report)
    boxes = [card.bounding_box() for card in page.locator("#p6 .card").all()]
    assert all(above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))
    mark = page.locator("#p6 .target mark").first.bounding_box()
    assert abs(boxes[0]["y"] - mark["y"]) < 40
