"""How far something has come in a Korean sentence."""

import pytest

from auditor.korean.steps import Step, steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("버스가 강물에 빠질 뻔했다.", "near miss"),
        ("손실은 잠정 집계로 9억원이다.", "provisional"),
        ("위원회는 재검사를 권고했다.", "recommendation"),
        ("어민 한 명이 실종됐다.", "missing person"),
        ("주민들은 우회로를 요구했다.", "demand"),
        ("시가 철거 작업에 들어갔다.", "start"),
        ("경찰은 그에게 구속영장을 신청했다.", "warrant sought"),
        ("검찰은 그를 횡령 혐의로 기소했다.", "charge"),
        ("검찰은 징역 2년을 구형했다.", "sentence sought"),
        ("강도미수 혐의다.", "attempted crime"),
        ("담을 넘으려다 붙잡혔다.", "attempt"),
        ("관객은 300명으로 추산된다.", "estimate"),
        ("서류를 이달 안에 내야 한다.", "obligation"),
        ("창문을 열어서는 안 된다.", "prohibition"),
        ("누전 가능성에 무게를 두고 있다.", "chance"),
        ("두 시가 통합을 논의 중이다.", "consideration"),
        ("인상 폭을 결정할 계획이다.", "plan to decide"),
        ("의원 셋이 조례안을 발의했다.", "bill"),
        ("시는 조례를 입법예고했다.", "notice"),
        ("경찰은 선장을 입건했다.", "booking"),
        ("경찰은 그를 검찰에 송치했다.", "referral"),
        ("시는 다리를 착공했다.", "groundbreaking"),
        ("군은 등록을 신청했다.", "application"),
        ("민원 아홉 건이 접수됐다.", "receipt"),
        ("구청은 봉사자를 모집한다.", "recruitment"),
        ("주민들은 소송을 냈다.", "suit"),
        ("시의회는 심의를 보류했다.", "deferral"),
        ("조례안이 시의회를 통과했다.", "passage"),
        ("다리가 준공됐다.", "completion"),
        ("법원은 징역 2년을 선고했다.", "ruling"),
    ],
)
def test_a_step_is_told(text: str, step: Step) -> None:
    """Each step has words of its own."""
    assert step in [found for found, _, _ in steps(text, text)]


@pytest.mark.parametrize(
    ("text", "paragraph", "step"),
    [
        ("결과는 뻔했다.", "", "near miss"),
        ("위원회는 재검사를 권고했다.", "구청은 재검사를 명령했다.", "recommendation"),
        ("어민 한 명이 실종됐다.", "두 명은 숨졌다.", "missing person"),
        ("경찰은 그에게 구속영장을 신청했다.", "그는 전날 체포됐다.", "warrant sought"),
    ],
)
def test_a_further_step_in_the_paragraph_silences_it(text: str, paragraph: str, step: Step) -> None:
    """Where the paragraph speaks of the next step too, English may well do so; 뻔하다 is also to be obvious."""
    assert step not in [found for found, _, _ in steps(text, f"{text} {paragraph}")]
