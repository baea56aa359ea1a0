"""What the rules, kinds of evidence and paragraph roles are called in each language."""

RULES: dict[str, tuple[str, str]] = {
    "person-name-mismatch": ("Person's name differs", "인명 불일치"),
    "place-name-mismatch": ("Place name differs", "지명 불일치"),
    "organisation-name-mismatch": ("Organisation's name differs", "기관명 불일치"),
    "foreign-name-mismatch": ("Foreign name differs", "외국 이름 불일치"),
    "name-swapped": ("Names swapped", "이름 뒤바뀜"),
    "name-missing": ("Name missing", "이름 누락"),
    "foreign-name-unverified": ("Foreign name to verify", "외국 이름 확인 필요"),
    "name-inconsistent": ("Name written in several ways", "이름 표기 불일치"),
    "term-inconsistent": ("Term rendered in several ways", "용어 표기 불일치"),
    "number-mismatch": ("Number differs", "숫자 불일치"),
    "magnitude-mismatch": ("Magnitude differs", "자릿수 오류(만·억·조)"),
    "unit-mismatch": ("Unit differs", "단위 불일치"),
    "percent-point": ("Percent or percentage point", "퍼센트와 퍼센트포인트 혼동"),
    "approximation-lost": ("Approximation lost", "어림수 표현 누락"),
    "count-mismatch": ("Count differs", "개수 불일치"),
    "number-missing": ("Number missing", "숫자 누락"),
    "number-added": ("Number added", "숫자 추가"),
    "date-mismatch": ("Date differs", "날짜 불일치"),
    "weekday-mismatch": ("Weekday differs", "요일 불일치"),
    "change-mismatch": ("Change told as result", "변화량·결과 혼동"),
    "duration-mismatch": ("Duration differs", "기간 불일치"),
    "omission": ("Something left out", "내용 누락"),
    "sentence-omitted": ("Sentence left out", "문장 누락"),
    "paragraph-omitted": ("Paragraph left out", "문단 누락"),
    "addition": ("Something added", "내용 추가"),
    "sentence-added": ("Sentence added", "문장 추가"),
    "paragraph-added": ("Paragraph added", "문단 추가"),
    "untranslated": ("Left untranslated", "미번역"),
    "source-copied": ("Korean copied through", "원문 그대로 복사"),
    "wrong-language": ("Not English", "영어가 아님"),
    "empty-target": ("No translation", "번역문 없음"),
    "truncated": ("Cut off", "번역문 잘림"),
    "low-similarity": ("May not say the same", "의미가 다를 수 있음"),
    "mistranslation": ("May be mistranslated", "오역 가능성"),
    "term-mistranslated": ("Term mistranslated", "용어 오역"),
    "term-forbidden": ("Forbidden term", "금지 용어"),
    "title-mismatch": ("Title or rank differs", "직함 불일치"),
    "negation-mismatch": ("Negation differs", "부정 표현 불일치"),
    "polarity-mismatch": ("Opposite meaning", "반대 의미"),
    "role-swap": ("Who did what is reversed", "주체와 대상 뒤바뀜"),
    "modality-mismatch": ("Plan, duty or fact differs", "양태·시제 불일치"),
    "hearsay-dropped": ("Hearsay stated as fact", "전언을 사실로 단정"),
    "gender-unsupported": ("Gender not in the source", "원문에 없는 성별"),
    "quotation-mismatch": ("Quotation differs", "인용 불일치"),
    "speaker-mismatch": ("Wrong speaker", "발언자 불일치"),
    "contact-changed": ("Contact data changed", "연락처 변경"),
    "token-changed": ("Code or name changed", "고유 문자열 변경"),
    "repetition": ("Repetition", "반복"),
    "word-repeated": ("Word repeated", "단어 반복"),
    "punctuation": ("Punctuation", "문장 부호"),
    "headline-literal": ("Headline too literal", "제목 직역"),
    "source-typo": ("Typo in the Korean", "원문 오탈자"),
}

ROLES: dict[str, tuple[str, str]] = {
    "title": ("Headline", "제목"),
    "subtitle": ("Subtitle", "부제"),
    "subhead": ("Subhead", "소제목"),
    "byline": ("Byline", "기자 이름"),
    "dateline": ("Dateline", "날짜줄"),
    "caption": ("Caption", "사진 설명"),
    "notice": ("Notice", "안내문"),
    "other": ("Other", "기타"),
}

EVIDENCE: dict[str, tuple[str, str]] = {
    "gazetteer": ("Gazetteer", "지명 사전"),
    "loanword": ("Loanword", "외래어"),
    "position": ("Position", "위치"),
    "register": ("Name register", "이름 목록"),
    "renderings": ("Renderings", "옮긴 표현"),
    "values": ("Values", "값"),
    "romanisation": ("Romanised", "로마자 표기"),
    "glossary": ("Glossary", "용어집"),
    "lexicon": ("Terms", "용어 사전"),
    "gloss": ("Gloss", "병기"),
    "slip": ("Slip", "오타"),
    "spelling": ("Spelling", "철자"),
    "uncovered": ("Without counterpart", "대응하는 말이 없음"),
    "risk": ("Risk of the pair, 0 to 1", "문단 쌍의 위험도(0~1)"),
}


def rule_label(rule: str) -> tuple[str, str]:
    """Return the English and Korean name of *rule*; a rule that is not known is spelled out."""
    plain = rule.replace("-", " ").strip().capitalize() or "?"
    return RULES.get(rule, (plain, plain))


def evidence_label(kind: str) -> tuple[str, str]:
    """Return the English and Korean name of a kind of evidence, which may be a rule that found the same fault."""
    return EVIDENCE.get(kind) or rule_label(kind)
