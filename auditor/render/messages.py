"""Every string of the report's interface, in English and Korean.

A template string names its arguments in braces: `{n} of {total}`. Where one and many differ, both forms stand with a
bar between them (`{n} finding|{n} findings`), chosen by `n`. An argument of type str is itself the key of a string.
The page's script follows the same three rules, so that the language can be switched without a server.
"""

import re

from auditor.render.labels import ROLES

LANGUAGES = ("en", "ko")

STRINGS: dict[str, tuple[str, str]] = {
    # The page and its verdict
    "report": ("Translation review", "번역 검토"),
    "skip": ("Skip to the findings", "지적 사항으로 건너뛰기"),
    "to-index": ("All articles", "모든 기사"),
    "language": ("Language", "언어"),
    "verdict": ("Verdict", "판정"),
    "fail": ("Do not publish yet", "아직 발행하지 마세요"),
    "pass": ("Nothing stands in the way", "발행을 막는 문제가 없습니다"),
    "doubt": ("Passed, with doubtful findings", "통과했지만 확인할 지적이 있습니다"),
    "incomplete": ("The audit is incomplete", "검사가 끝나지 않았습니다"),
    "fail-short": ("Fix first", "수정 필요"),
    "pass-short": ("Passed", "통과"),
    "incomplete-short": ("Incomplete", "미완료"),
    "pass-why": ("No finding fails the gate.", "기준에 걸린 지적이 없습니다."),
    "doubt-why": (
        "No finding is sure enough to fail the gate, but some would be grave if they were true.",
        "기준에 걸릴 만큼 확실한 지적은 없지만, 사실이라면 중대한 지적이 있습니다.",
    ),
    "incomplete-why": (
        "Part of it could not be checked. What is shown below may not be all.",
        "일부를 검사하지 못했습니다. 아래 내용이 전부가 아닐 수 있습니다.",
    ),
    "failures": ("What could not be done", "수행하지 못한 작업"),
    "score": ("Quality score", "품질 점수"),
    "score-none": ("none: there is no English word to count", "없음: 셀 수 있는 영어 단어가 없음"),
    "score-unconfirmed": ("from unconfirmed findings", "미확인 지적 기준"),
    "score-confirmed": ("confirmed by review", "검토로 확인됨"),
    "words": ("{n} English word|{n} English words", "영어 단어 {n}개"),
    "score-note": (
        "The score is 100 minus the penalty points per hundred words: 1 for a minor finding, 5 for a major one,"
        " 25 for a critical one."
        " It rests on findings that nobody has confirmed yet, so read the findings and not the score.",
        "점수는 100에서 백 단어당 벌점(경미 1점, 중대 5점, 치명 25점)을 뺀 값입니다."
        " 아직 아무도 확인하지 않은 지적을 바탕으로 하므로 점수보다 지적 내용을 보십시오.",
    ),
    "count": ("{n} {what}", "{what} {n}건"),
    "findings-n": ("{n} finding|{n} findings", "지적 {n}건"),
    # The lists on top
    "fix-first": ("Fix before publishing", "발행 전에 고칠 것"),
    "check-first": ("Check before publishing", "발행 전에 확인할 것"),
    "fix-none": (
        "No major or critical finding. Look at the questions below, if any.",
        "중대하거나 치명적인 지적이 없습니다. 아래 질문이 있으면 살펴보십시오.",
    ),
    "fix-clean": ("Nothing was found.", "지적 사항이 없습니다."),
    "fix-more": (
        "{n} more grave finding stands in the article below.|{n} more grave findings stand in the article below.",
        "중대한 지적 {n}건이 아래 본문에 더 있습니다.",
    ),
    "questions": ("{n} question to check|{n} questions to check", "확인할 질문 {n}건"),
    "notes": ("{n} minor note|{n} minor notes", "경미한 지적 {n}건"),
    "suppressed": ("{n} finding set aside|{n} findings set aside", "제외된 지적 {n}건"),
    "hidden": (
        "{n} finding below the confidence shown|{n} findings below the confidence shown",
        "지적 {n}건은 신뢰도가 낮아 표시하지 않음",
    ),
    "by-baseline": ("baseline", "기준선"),
    "by-inline": ("note in the text", "본문 표시"),
    "by-config": ("configuration", "설정"),
    "by-verdict": ("reviewer", "검토자"),
    "no-reason": ("no reason given", "이유 없음"),
    "show-in-text": ("Show in the article", "본문에서 보기"),
    "nothing-left": ("left out", "빠짐"),
    "nothing-there": ("not in the Korean", "원문에 없음"),
    # The article
    "article": ("Article", "기사"),
    "source": ("Korean", "한국어 원문"),
    "target": ("English", "영어 번역문"),
    "findings": ("Findings", "지적 사항"),
    "pair-n": ("Paragraph {n}", "문단 {n}"),
    "unpaired-source": ("No English stands against this paragraph", "이 문단에 대응하는 영문이 없습니다"),
    "unpaired-target": ("No Korean stands against this paragraph", "이 문단에 대응하는 원문이 없습니다"),
    "check-pairing": ("Check the pairing", "짝이 맞는지 확인하세요"),
    "check-pairing-why": (
        "It is not certain that these two paragraphs belong together.",
        "두 문단이 서로 대응하는지 확실하지 않습니다.",
    ),
    "furniture": ("{n} byline, caption or notice|{n} bylines, captions and notices", "바이라인·사진 설명·안내문 {n}개"),
    "elsewhere-in-article": ("About the whole article", "기사 전체에 대한 지적"),
    "empty-article": ("There is no text to show.", "표시할 본문이 없습니다."),
    "ignored": ("not audited", "검사하지 않는 부분"),
    # A finding
    "critical": ("Critical", "치명"),
    "major": ("Major", "중대"),
    "minor": ("Minor", "경미"),
    "neutral": ("Question", "질문"),
    "sure-high": ("almost certain", "거의 확실"),
    "sure-mid": ("likely", "가능성 높음"),
    "sure-low": ("possible", "가능성 있음"),
    "ref": ("Finding {n}", "지적 {n}"),
    "suggestion": ("Suggestion", "제안"),
    "to-add": ("To add", "넣을 말"),
    "by-hand": ("correct it by hand", "직접 고쳐 주세요"),
    "copy": ("Copy", "복사"),
    "copied": ("Copied", "복사됨"),
    "copy-failed": ("Could not copy; select the text instead", "복사하지 못했습니다. 직접 선택해 주세요"),
    "copy-suggestion": ("Copy suggestion", "제안 복사"),
    "evidence": ("Why", "근거"),
    "related": ("Elsewhere in the article", "기사 안의 다른 곳"),
    "search-strings": ("Search for it", "검색어"),
    "search-ko": ("Copy Korean search", "한국어 검색어 복사"),
    "search-en": ("Copy English search", "영어 검색어 복사"),
    "confirm-spelling": ("Confirmed spelling", "확인된 표기"),
    "confirm": ("Confirm", "확정"),
    "confirmed": ("Added to the name register of the exported verdicts", "내보낼 판정 파일의 이름 목록에 추가했습니다"),
    # Working
    "review": ("Review", "검토"),
    "accept": ("Accept", "수용"),
    "dismiss": ("Dismiss", "기각"),
    "edit": ("Edit", "수정"),
    "undo": ("Undo", "취소"),
    "save": ("Save", "저장"),
    "cancel": ("Cancel", "닫기"),
    "accepted": ("Accepted", "수용함"),
    "dismissed": ("Dismissed", "기각함"),
    "edited": ("Edited", "수정함"),
    "dismiss-why": ("Why is it not an error?", "오류가 아닌 이유"),
    "why-right": ("The translation is right", "번역이 맞음"),
    "why-style": ("House style", "표기 원칙에 맞음"),
    "why-source": ("The Korean is wrong", "원문이 틀림"),
    "why-context": ("Clear from the context", "문맥상 문제없음"),
    "edit-what": ("Your English for this place", "이 자리에 넣을 영문"),
    "progress": ("{n} of {total} reviewed", "{total}건 중 {n}건 검토"),
    "filters": ("Filter", "필터"),
    "severity": ("Severity", "심각도"),
    "rule": ("Rule", "규칙"),
    "all-rules": ("All rules", "모든 규칙"),
    "confidence": ("How sure", "확실한 정도"),
    "any-confidence": ("Any", "전체"),
    "likely-up": ("Likely or more", "가능성 높음 이상"),
    "certain-only": ("Almost certain", "거의 확실"),
    "state": ("Reviewed", "검토 상태"),
    "state-all": ("All", "전체"),
    "state-open": ("Open", "남은 것"),
    "state-done": ("Reviewed", "검토한 것"),
    "search": ("Search text and findings", "본문·지적 검색"),
    "only-findings": ("Only paragraphs with findings", "지적 있는 문단만"),
    "clear": ("Clear", "초기화"),
    "none-match": ("No finding matches the filter.", "조건에 맞는 지적이 없습니다."),
    "previous": ("Previous finding", "이전 지적"),
    "next": ("Next finding", "다음 지적"),
    "copy-paragraph": ("Copy corrected paragraph", "고친 문단 복사"),
    "copy-article": ("Copy corrected article", "고친 기사 복사"),
    "corrected-n": ("{n} correction|{n} corrections", "수정 {n}건"),
    "hand-over": ("Verdicts…", "판정…"),
    "reviewer": ("Your name", "검토자 이름"),
    "export": ("Export verdicts", "판정 내보내기"),
    "import": ("Import verdicts", "판정 가져오기"),
    "imported": ("{n} verdict imported|{n} verdicts imported", "판정 {n}건을 가져왔습니다"),
    "import-bad": ("This file holds no verdicts", "판정 파일이 아닙니다"),
    "import-other": (
        "This file belongs to another article; nothing was imported",
        "다른 기사의 판정 파일이라 가져오지 않았습니다",
    ),
    "import-changed": (
        "The text has changed since; {n} verdict still fits|The text has changed since; {n} verdicts still fit",
        "그 뒤 본문이 바뀌었습니다. 판정 {n}건이 아직 들어맞습니다",
    ),
    "not-kept": (
        "This browser keeps nothing; export before you leave",
        "브라우저에 저장되지 않습니다. 닫기 전에 내보내세요",
    ),
    "overlap": (
        "{n} correction was left out because it overlaps another"
        "|{n} corrections were left out because they overlap others",
        "다른 수정과 겹치는 {n}건은 반영하지 않았습니다",
    ),
    "keys": ("Keyboard", "키보드"),
    "help": ("Keyboard shortcuts", "단축키"),
    "key-next": ("Next finding", "다음 지적"),
    "key-previous": ("Previous finding", "이전 지적"),
    "key-accept": ("Accept", "수용"),
    "key-dismiss": ("Dismiss", "기각"),
    "key-edit": ("Edit the suggestion", "제안 수정"),
    "key-undo": ("Undo", "취소"),
    "key-copy": ("Copy the suggestion", "제안 복사"),
    "key-search": ("Search", "검색"),
    "key-help": ("This help", "이 도움말"),
    "keys-on": ("Shortcuts on", "단축키 사용"),
    "close": ("Close", "닫기"),
    "fingerprint": ("Fingerprint", "지문"),
    "message": ("What is wrong", "내용"),
    "legend": ("Marks", "표시"),
    "signature": ("Made with", "생성 정보"),
    "no-words": (
        "Left-out and added clauses were not checked: this model gives no word vectors.",
        "이 모델은 단어 벡터를 주지 않아 빠지거나 더해진 구절은 검사하지 않았습니다.",
    ),
    # The index
    "index-title": ("Translation audit", "번역 검사 결과"),
    "articles-n": ("{n} article|{n} articles", "기사 {n}건"),
    "charts": ("Overview", "개요"),
    "chart-types": ("Findings by type", "유형별 지적"),
    "chart-trend": ("By date: share that passed, and average score", "날짜별 통과율과 평균 점수"),
    "chart-score": ("Average score", "평균 점수"),
    "chart-passed": ("Share that passed", "통과율"),
    "as-table": ("As a table", "표로 보기"),
    "col-article": ("Article", "기사"),
    "col-date": ("Date", "날짜"),
    "col-verdict": ("Verdict", "판정"),
    "col-score": ("Score", "점수"),
    "col-where": ("Where in the article", "기사 속 위치"),
    "col-type": ("Type", "유형"),
    "col-n": ("Number", "건수"),
    "col-number": ("Number", "번호"),
    "table-caption": ("Articles, worst first", "문제가 큰 기사부터"),
    "table-hint": ("Select a column heading to sort", "열 제목을 누르면 정렬됩니다"),
    "search-articles": ("Search headline or id", "제목·ID 검색"),
    "shown-n": ("{n} of {total} shown", "{total}건 중 {n}건 표시"),
    "more-rows": ("Show more", "더 보기"),
    "all-verdicts": ("All verdicts", "모든 판정"),
    "no-articles": ("There is no article in this report.", "이 보고서에는 기사가 없습니다."),
    "untitled": ("Untitled", "제목 없음"),
} | {f"role-{role}": names for role, names in ROLES.items()}

_REASONS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    *(
        (
            re.compile(rf"(\d+) {severity} (findings?) at confidence >= ([\d.]+)"),
            rf"\1 {severity} \2, with a confidence of \3 or more",
            rf"{STRINGS[severity][1]} 지적 \1건 (신뢰도 \3 이상)",
        )
        for severity in ("critical", "major", "minor")
    ),
    (re.compile(r"score ([\d.]+) is below ([\d.]+)"), r"The score of \1 is below \2", r"점수 \1: 기준 \2 미달"),
    (re.compile(r"(\d+) findings are more than (\d+)"), r"\1 findings are more than \2", r"지적 \1건: 한도 \2건 초과"),
)


def translate(key: str, language: str, **arguments: int | str) -> str:
    """Return the string *key* in *language* (`en` or `ko`) with its arguments.

    Raises: KeyError for a key or argument that does not exist; ValueError for another language.
    """
    template = STRINGS[key][LANGUAGES.index(language)]
    forms = template.split("|")
    chosen = forms[0] if len(forms) == 1 or arguments.get("n") == 1 else forms[1]
    values = {k: translate(v, language) if isinstance(v, str) else f"{v:,}" for k, v in arguments.items()}
    return chosen.format(**values)


def translate_reason(reason: str) -> tuple[str, str]:
    """Return a reason of the gate in English and Korean; one that is not known stays as it is."""
    return next((texts for rule in _REASONS if (texts := _reason(reason, *rule))), (reason, reason))


def _reason(reason: str, pattern: re.Pattern[str], english: str, korean: str) -> tuple[str, str] | None:
    match = pattern.fullmatch(reason)
    return (match.expand(english), match.expand(korean)) if match else None
