"""Sentences of Korean and English news, and exact offsets of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Document, Paragraph
from auditor.segment import find_sentences, segment

# The sentences of a row are written apart by ` | `.
KOREAN = [
    '박 시장은 "예산은 늘린다. 세금은 그대로다."라고 말했다. | 이어 "약속한다"고 했다.',
    "물가는 3.5% 올랐다. | 기준일은 2025. 2. 4. 이다.",
    "그는 “정말 그런가?”라며 “모르겠다…”라고 되물었다. | J. K. 롤링도 왔다.",
    "강릉시, 해변 축제 개막",
    "산학·연구·병원이 참여했다. | 문의는 a.b@c.co.kr 로 하면 된다.",
    "행사는 오후 3시에 시작된다. | 참가비는 없다.",
    "“내년에 다시 온다.” 라고 그는 덧붙였다.",
    '회원은 모두 왔다. | "이제 시작이다." | 김 회장이 말했다.',
    "그는 말했다.| 그녀도 말했다.",
    "올해는 영화를 튼다. | ‘겨울 등대’도 다음 달 볼 수 있다.",
    "“더 격렬해질 것입니다”| 그가 말했다.",
    "건설업은 감소세다. | ‘쉬었음’ 30대는 가장 많았다.",
    '여왕이 한숨을 쉬었다. | "하지만," 그가 덧붙였다.',
    "절차는 다음과 같다. | 1. 신청서 제출 | 2. 서류 심사 | 3. 면접",
    "1) 온라인 신청 | 2) 전화 대기",
    "가. 추진 배경 | 나. 추진 경과 | 다. 향후 계획",
    "① 신청 | ② 심사 | ③ 발표",
    "조건은 ① 만 18세 이상 ② 거주자 ③ 무주택자다.",
    "대상은 ▲교육 ▲복지 ▲환경 등 3개 분야다.",
    "행사는 2025. 2. 4. 열린다. | 접수는 1. 1.부터다.",
]
ENGLISH = [
    'Mayor Park said, "Spending will rise. Taxes will not." | He left at 3 p.m. | The show began.',
    "Hanbit Electronics Co., Ltd. announced the plan. | Sales rose 3.5%.",
    "The U.S. Army came. | He moved to the U.S. | She stayed.",
    "He met J. K. Rowling. | No. 3 came.",
    'It cost $3.5 million... | Then what? | "Really?" he asked.',
    "A Headline Without a Full Stop",
    "Rep. Lee and Sen. Park met Gov. Kim. | Jan. 5 was cold.",
    "He said. | (It was Sunday.) | Next came the vote.",
    "Seoul, Feb. 4 (Yonhap) -- He said so. | Nobody asked why.",
    "He said, “They got on base ahead of me.” | “It is a shame,” said Phelan.",
    "“Why not now?” Mayor Kim Min-jun asked. | He left.",
    "1. First item | 2. Second item | 3. Third item",
    "1. Open the box. | Take out the tool. | 2. Close it.",
    "The rules are as follows: | (1) no noise | (2) no smoking | (3) no dogs.",
    "The rules are (1) no noise and (2) no dogs.",
    "A. Background | B. Progress",
    "A. B. Smith and C. Jones came.",
    "The war ended in the winter. | 2 people left.",
    "Write to a.b@c.co.kr or see www.example.com. | Thank you!",
]
OTHER = [
    ("de", "Das ist Dr. Müller. | Er kam um 3 Uhr."),
    ("fr", "Il est venu. | Elle est partie !"),
    ("ja", "東京です。 | はい。"),
    ("und", "One here. | Two there."),
]


def sentences(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in find_sentences(text, language)]


def rows() -> list[tuple[str, str]]:
    return [*(("ko", row) for row in KOREAN), *(("en", row) for row in ENGLISH), *OTHER]


@pytest.mark.parametrize(("language", "row"), rows())
def test_news_is_cut_where_its_sentences_end(language: str, row: str) -> None:
    """Quotations, decimals, dates, abbreviations, initials and headlines do not break a sentence."""
    expected = [part.strip() for part in row.split("|")]
    joiner = "" if row.count("|") != row.count(" | ") else " "
    assert sentences(joiner.join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("ko", "1. 서론"), ("en", "2. The second item"), ("en", "(a) The first case"), ("ko", "가. 추진 배경")],
)
def test_an_enumerator_stays_with_its_item(language: str, text: str) -> None:
    """A number and its full stop are no sentence."""
    assert sentences(text, language) == [text]


def test_every_paragraph_has_its_own_sentences() -> None:
    """Sentences know their side, paragraph and place; a blank paragraph has none."""
    document = Document("target", "en", (Paragraph(0, " One.  Two. "), Paragraph(1, "  "), Paragraph(2, "Three")))
    first, second, third = segment(document)
    assert [(s.side, s.paragraph, s.span.start, s.text) for s in first] == [
        ("target", 0, 1, "One."),
        ("target", 0, 7, "Two."),
    ]
    assert second == ()
    assert [s.text for s in third] == ["Three"]


TEXTS = st.text(alphabet="가나다라고했.?!…\"'“”‘’()[] 1A.ab\n·:,/😂", max_size=60)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, language=st.sampled_from(["ko", "en", "de", "xx"]))
def test_sentences_and_the_blanks_between_them_rebuild_the_text(text: str, language: str) -> None:
    """Sentences are in order, never overlap, have no outer blank, and leave out nothing but blanks."""
    spans = find_sentences(text, language)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    assert edges == sorted(edges)
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not "".join(gaps).strip()
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in spans)
