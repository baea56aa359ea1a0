"""A hand-made audit record with everything that a report can show; city, people and companies are invented."""

from hashlib import sha256
from itertools import pairwise
from typing import Any

SOURCE = (
    ("title", "다온시, 해상풍력 항만에 3조 4천억 원 투입…2029년 첫 출항"),
    ("subtitle", "소부장 특화단지와 연계해 일자리 1만2천 개 목표"),
    ("byline", "기사입력 2025/03/11 [09:20] 한도윤 기자"),
    (
        "body",
        "【다온 바다소식】한도윤 기자=다온시(시장 서하람)는 11일 다온항 배후단지에 해상풍력 지원항만을 짓기로 하고, "
        "2029년까지 3조 4천억 원을 투입한다고 밝혔다.",
    ),
    (
        "body",
        "이날 협약식에는 서하람 시장, 남궁이든 바다대 산학협력단장, 오세라 마르틴켈츠 대표 등이 참석했다. "
        "협약에 따라 바다대는 해마다 전문 인력 300명을 양성한다.",
    ),
    ("subhead", "소부장 기업 40곳 입주"),
    (
        "body",
        "시는 배후단지 52만㎡에 소부장 기업 40곳을 유치하고 여수 국가산단과 철도로 잇는다. "
        "1단계 부지 조성은 올해 10월 착공해 내년 말 마무리된다.",
    ),
    (
        "body",
        "서 시장은 “주민과 이익을 나누지 않는 개발은 하지 않겠다”며 “어업인 보상은 착공 전에 끝내겠다”고 말했다.",
    ),
    ("body", "어민단체는 일부 업체가 보상금을 부풀린 것으로 전해졌다며 감사를 요구했다."),
    ("body", "시는 오는 4월 3일까지 주민 의견을 듣는다. 문의 061-555-0142."),
    ("caption", "다온항 배후단지 조감도. 다온시 제공"),
    ("body", "한편 다온시는 지난해에도 같은 항만에 수소 충전소 두 곳을 세웠다."),
)

TARGET = (
    ("title", "Daon City to Pour 3.4 Billion Won into Offshore Wind Port… First Departure in 2029"),
    ("subtitle", "Aiming for 12,000 jobs in connection with the small business specialized complex"),
    ("byline", "Article input 2025/03/11 [09:20] Reporter Han Do-yoon"),
    (
        "body",
        "[Daon Bada News] Reporter Han Do-yoon = Daon City (Mayor Seo Ha-ram) announced on the 11th that it will build "
        "an offshore wind support port in the hinterland of Daon Port and invest 3.4 trillion won by 2029.",
    ),
    (
        "body",
        "The signing ceremony was attended by Mayor Seo Ha-ram, Namgung I-deun, head of the Industry-Academic "
        "Cooperation Foundation at Bada University, and Martin Keltz CEO Oh Se-ra.",
    ),
    ("subhead", "40 small business companies move in"),
    (
        "body",
        "The city plans to attract 40 materials, parts and equipment companies to the 520,000-square-meter hinterland "
        "and connect it by rail to the Yeoju National Industrial Complex. Construction of the first phase will begin "
        "in October this year and be completed by the end of next year.",
    ),
    (
        "body",
        "Mayor Seo said, “We will carry out development that does not share profits with residents,” and added, "
        "“We will finish compensating fishermen before construction begins.”",
    ),
    ("body", "Fishermen's groups demanded an audit, saying that some companies had inflated compensation."),
    ("body", "The city will hear residents' opinions until April 13. Inquiries: 061-555-0142."),
    ("caption", "Bird's-eye view of the hinterland of Daon Port. Provided by Daon City"),
    ("notice", "This English article was machine translated and may contain errors."),
)


def sample_record(**changes: Any) -> dict[str, Any]:
    """Return the sample record of schema `auditor/1`; *changes* replace its keys."""
    record: dict[str, Any] = {
        "schema": "auditor/1",
        "id": "daon-wind-port",
        "date": "2025-03-11",
        "meta": None,
        "status": "fail",
        "reasons": ["2 critical findings at confidence >= 0.9", "4 major findings at confidence >= 0.9"],
        "quality": {
            "score": 60.9,
            "penalty": 81.0,
            "words": 207,
            "signature": "auditor:0.1.0|model:multilingual-e5-small-int8|runtime:onnxruntime-1.30|rules:43",
        },
        "source_paragraphs": _paragraphs(SOURCE, {3: [[0, SOURCE[3][1].index("다온시")]]}),
        "target_paragraphs": _paragraphs(TARGET, {3: [[0, TARGET[3][1].index("Daon City")]]}),
        "pairs": _pairs(),
        "findings": _findings(),
        "suppressed": _suppressed(),
        "failures": [],
    }
    return record | changes


def finding(rule: str, severity: str, confidence: float, pair: int | None, **rest: Any) -> dict[str, Any]:
    """Return one finding with the keys of the schema; *rest* fills them."""
    base: dict[str, Any] = {
        "rule": rule,
        "category": rest.pop("category", "accuracy/mistranslation"),
        "severity": severity,
        "confidence": confidence,
        "pair": pair,
        "source": None,
        "target": None,
        "related": [],
        "message": "",
        "message_ko": "",
        "suggestion": None,
        "evidence": [],
    }
    base |= rest
    key = f"{rule}|{base['source']}|{base['target']}"
    return base | {"fingerprint": sha256(key.encode()).hexdigest()[:16]}


def place(side: str, paragraph: int, text: str) -> dict[str, Any]:
    """Return the quote of the first *text* in a paragraph of the sample."""
    whole = (SOURCE if side == "source" else TARGET)[paragraph][1]
    start = whole.index(text)
    return {"paragraph": paragraph, "start": start, "end": start + len(text), "text": text}


def evidence(**rows: str) -> list[dict[str, str]]:
    """Return evidence rows, kind by kind."""
    return [{"kind": kind.replace("_", "-"), "detail": detail} for kind, detail in rows.items()]


MERGED = {
    "kind": "modality-mismatch",
    "detail": "The Korean speaks of a plan, the English of what has happened.",
    "detail_ko": "원문은 앞일을 말하는데 영문은 지난 일을 말합니다.",
}
"""What another rule said of the same words, in both languages."""


def many_records(n: int) -> list[dict[str, Any]]:
    """Return *n* small records of different dates, verdicts and findings."""
    rules = ("number-mismatch", "place-name-mismatch", "omission", "term-inconsistent", "date-mismatch")
    severities = ("critical", "major", "minor", "neutral")
    records = []
    for i in range(n):
        found = [
            finding(rules[(i + k) % 5], severities[(i + 3 * k) % 4], 0.6 + 0.1 * (k % 4), k, message=f"m{k}")
            for k in range(i % 4)
        ]
        gating = [f for f in found if f["severity"] in ("critical", "major")]
        penalty = sum({"critical": 25, "major": 5, "minor": 1, "neutral": 0}[f["severity"]] for f in found)
        records.append(
            sample_record(
                id=f"2024/{i:05d}",
                date=f"2024-{1 + i % 12:02d}-{1 + i % 28:02d}",
                status="fail" if gating else "pass",
                reasons=[f"{len(gating)} major findings at confidence >= 0.9"] if gating else [],
                findings=found,
                suppressed=[],
                quality={
                    "score": round(max(0.0, 100 - penalty / 2), 1),
                    "penalty": penalty,
                    "words": 200,
                    "signature": "",
                },
            )
        )
    return records


def _paragraphs(rows: tuple[tuple[str, str], ...], ignored: dict[int, list[list[int]]]) -> list[dict[str, Any]]:
    return [
        {"id": i, "role": role, "text": text, "ignored": ignored.get(i, []), "line": 2 * i + 1}
        for i, (role, text) in enumerate(rows)
    ]


def _pairs() -> list[dict[str, Any]]:
    pairs = [_pair(i, 0.41 if i == 8 else 0.98) for i in range(11)]
    empty: dict[str, Any] = {"similarity": None, "confidence": 0.95, "risk": None, "sentences": []}
    return [*pairs, {"source": [11], "target": [], **empty}, {"source": [], "target": [11], **empty}]


def _pair(i: int, confidence: float) -> dict[str, Any]:
    source, target = _sentences(SOURCE[i][1], i), _sentences(TARGET[i][1], i)
    n = max(len(source), len(target))
    rows = [
        {
            "source": source[k : k + 1],
            "target": target[k : k + 1],
            "similarity": 0.87,
            "risk": 0.12,
            "links": _links(i, k),
        }
        for k in range(n)
    ]
    return {"source": [i], "target": [i], "similarity": 0.87, "confidence": confidence, "risk": 0.1, "sentences": rows}


def _links(i: int, k: int) -> list[list[float]]:
    words = {
        (0, 0): [("해상풍력", "Offshore Wind"), ("다온시", "Daon City")],
        (6, 0): [("철도", "rail"), ("소부장", "equipment")],
    }
    return [
        [p["start"], p["end"], q["start"], q["end"], 0.8]
        for p, q in ((place("source", i, s), place("target", i, t)) for s, t in words.get((i, k), []))
    ]


def _sentences(text: str, paragraph: int) -> list[list[int]]:
    cuts = [0, *(m + 2 for m in range(len(text) - 2) if text[m : m + 2] == ". "), len(text)]
    return [[paragraph, a, b - (b < len(text))] for a, b in pairwise(cuts)]


def _findings() -> list[dict[str, Any]]:
    return [*_grave(), *_lesser()]


def _grave() -> list[dict[str, Any]]:
    return [
        finding(
            "magnitude-mismatch", "critical", 0.98, 0,
            source=place("source", 0, "3조 4천억 원"), target=place("target", 0, "3.4 Billion Won"),
            related=[{"side": "target", **place("target", 3, "3.4 trillion won")}],
            message="3조 4천억 원 is 3,400,000,000,000 won, but the English says 3,400,000,000.",
            message_ko="3조 4천억 원은 3,400,000,000,000원인데 영문은 3,400,000,000원으로 천 배 작습니다.",
            suggestion="3.4 Trillion Won",
            evidence=evidence(values="3조 4천억 원 = 3,400,000,000,000 won; 3.4 billion won = 3,400,000,000 won"),
        ),
        finding(
            "term-mistranslated", "major", 0.97, 1, category="terminology/wrong-term",
            source=place("source", 1, "소부장"), target=place("target", 1, "small business"),
            message="소부장 is short for 소재·부품·장비 (materials, parts and equipment), not “small business”.",
            message_ko="소부장은 소재·부품·장비의 줄임말로, 'small business'가 아닙니다.",
            suggestion="materials, parts and equipment",
            evidence=evidence(lexicon="소부장: materials, parts and equipment"),
        ),
        finding(
            "sentence-omitted", "major", 0.96, 4, category="accuracy/omission",
            source=place("source", 4, "협약에 따라 바다대는 해마다 전문 인력 300명을 양성한다."),
            message="This sentence has no counterpart in the English.",
            message_ko="이 문장에 해당하는 영문이 없습니다.",
            evidence=evidence(values="300명 = 300 people"),
        ),
        finding(
            "place-name-mismatch", "major", 0.97, 6,
            source=place("source", 6, "여수"), target=place("target", 6, "Yeoju"),
            message="여수 is Yeosu; “Yeoju” is how 여주, another city, is written.",
            message_ko="여수는 Yeosu입니다. 'Yeoju'는 다른 도시인 여주의 표기입니다.",
            suggestion="Yeosu",
            evidence=evidence(romanisation="여수 = Yeosu", gazetteer="Yeoju = 여주"),
        ),
        finding(
            "negation-mismatch", "critical", 0.93, 7,
            source=place("source", 7, "하지 않겠다"), target=place("target", 7, "will carry out"),
            message="The Korean says that it will not be done; the English says that it will.",
            message_ko="원문은 하지 않겠다는 뜻인데 영문은 하겠다는 뜻입니다.",
            suggestion="will not carry out",
            evidence=[MERGED],
        ),
        finding(
            "date-mismatch", "major", 0.95, 9,
            source=place("source", 9, "4월 3일"), target=place("target", 9, "April 13"),
            message="4월 3일 is April 3, not April 13.", message_ko="4월 3일은 April 3인데 영문은 April 13입니다.",
            suggestion="April 3", evidence=evidence(values="4월 3일 = April 3; April 13"),
        ),
    ]  # fmt: skip


def _lesser() -> list[dict[str, Any]]:
    quote = "We will carry out development that does not share profits with residents,"
    return [
        finding(
            "paragraph-omitted", "major", 0.72, 11, category="accuracy/omission",
            source=place("source", 11, SOURCE[11][1]),
            message="This paragraph has no counterpart in the English.",
            message_ko="이 문단에 해당하는 영문이 없습니다.",
        ),
        finding(
            "foreign-name-unverified", "neutral", 0.8, 4,
            source=place("source", 4, "마르틴켈츠"), target=place("target", 4, "Martin Keltz"),
            message="마르틴켈츠 is a foreign name written in Hangul; please verify its Latin spelling.",
            message_ko="마르틴켈츠는 한글로 적은 외국 이름이라 로마자 표기를 알 수 없습니다. 확인해 주세요.",
            evidence=evidence(loanword="넥스트루프 ↔ Next Loop"),
        ),
        finding(
            "term-inconsistent", "minor", 0.9, 6, category="terminology/inconsistent",
            source=place("source", 6, "소부장"), target=place("target", 6, "materials, parts and equipment"),
            related=[
                {"side": "target", **place("target", 1, "small business")},
                {"side": "target", **place("target", 5, "small business")},
            ],
            message="소부장 is rendered in two ways: “small business” (2) and “materials, parts and equipment” (1).",
            message_ko="소부장을 'small business'(2회)와 'materials, parts and equipment'(1회) 두 가지로 옮겼습니다.",
        ),
        finding(
            "quotation-mismatch", "neutral", 0.6, 7,
            source=place("source", 7, "주민과 이익을 나누지 않는 개발은 하지 않겠다"), target=place("target", 7, quote),
            message="Does this quotation still say what the mayor said?",
            message_ko="이 인용문이 시장의 말과 같은가요?",
        ),
        finding(
            "hearsay-dropped", "minor", 0.83, 8,
            source=place("source", 8, "부풀린 것으로 전해졌다"), target=place("target", 8, "had inflated"),
            message="전해졌다 marks hearsay; the English states it as a fact.",
            message_ko="전해졌다는 전언인데 영문은 사실로 단정합니다.",
            suggestion="had reportedly inflated", evidence=[],
        ),
        finding(
            "word-repeated", "minor", 0.3, 3, category="style/repetition", target=place("target", 3, "port"),
            message="Below the bar: never shown.", message_ko="기준 미만: 보이지 않음.",
        ),
    ]  # fmt: skip


def _suppressed() -> list[dict[str, Any]]:
    known = finding(
        "name-inconsistent", "minor", 0.9, 4, target=place("target", 4, "Namgung I-deun"),
        message="Written Namgung Ideun elsewhere.", message_ko="다른 곳에서는 Namgung Ideun으로 적었습니다.",
    )  # fmt: skip
    return [{"finding": known, "by": "baseline", "reason": "the person's own spelling"}]
