"""Contacts and Latin tokens: which forms are the same, which are one changed, which are nobody's business."""

import pytest

from auditor.matching.tokens import changed_contacts, changed_tokens, contacts
from tests.samples import aligned, document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("문의 043-555-0142, info@city.example", ["043-555-0142", "info@city.example"]),
        ("콜센터 1588-0142로 전화", ["1588-0142"]),
        ("www.city.example/apply?id=3 에서", ["www.city.example/apply?id=3"]),
        ("(https://city.example)", ["https://city.example"]),
        ("Call +82-43-555-0142 now.", ["+82-43-555-0142"]),
        ("2025-01-0142 / 12-3456", []),
        ("Samsung Electronics Co.Ltd and U.S. forces", []),
    ],
)
def test_contacts_are_found(text: str, found: list[str]) -> None:
    """Addresses, numbers and tags are contacts; dates, part numbers and abbreviations are not."""
    assert [contact.quote.text for contact in contacts(document("target", text))] == found


@pytest.mark.parametrize(
    ("source", "target", "changed"),
    [
        ("전화 043-555-0142", "Call 043-555-0124", [("043-555-0142", "043-555-0124")]),
        ("전화 043-555-0142", "Call +82 43 555 0142", []),
        ("전화 (043) 555-0142", "Call 043-555-0142", []),
        ("www.city.example", "Visit https://www.city.example/", []),
        ("메일 a.kim@city.example", "Mail a.kim@city.exampel", [("a.kim@city.example", "a.kim@city.exampel")]),
        ("전화 043-555-0142", "Call us.", [("043-555-0142", None)]),
        ("전화 043-555-0142", "Call 02-731-9999", [("043-555-0142", None)]),
    ],
)
def test_a_changed_contact_is_named(source: str, target: str, changed: list[tuple[str, str | None]]) -> None:
    """A contact that differs by little was changed; country codes, schemes and brackets are form only."""
    found = changed_contacts(aligned([source], [target]))
    assert [(change.source.text, change.target.text if change.target else None) for change in found] == changed


def test_a_contact_may_move_to_another_paragraph() -> None:
    """Contacts are compared over the whole article."""
    article = aligned(["문의 043-555-0142", "끝이다."], ["Inquiries welcome.", "The end (043-555-0142)."])
    assert not list(changed_contacts(article))


@pytest.mark.parametrize(
    ("source", "target", "changed"),
    [
        ("HBM3E를 공급한다.", "It supplies HMB3E.", ["HMB3E"]),
        ("KF-21이 날았다.", "The KF-12 flew.", ["KF-12"]),
        ("CEO들이 모였다.", "The CEOs met.", []),
        ("WTO에 제소했다.", "It went to the WHO and the WTO.", []),
        ("EU가 밝혔다.", "The UN said.", []),
        ("OECD 평균이다.", "It is the average of rich countries.", []),
    ],
)
def test_a_changed_token_is_named(source: str, target: str, changed: list[str]) -> None:
    """One letter of an acronym or code makes another thing; plurals and spelled-out forms are right."""
    found = changed_tokens(aligned([source], [target]))
    assert [change.target.text for change in found if change.target] == changed
