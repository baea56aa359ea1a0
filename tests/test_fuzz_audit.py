"""Whatever text is audited, the audit is whole: no stage crashes, the same record comes twice, and it can be written.

`AUDITOR_FUZZ_EXAMPLES` sets how many cases each property tries (default 15). The encoder is a stub but where the test
is marked `model`.
"""

import contextlib
import json
import os
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import auditor.encoder
from auditor.cli import run
from auditor.errors import InputError
from auditor.model import Article, Audit, Status
from auditor.pipeline import Auditor
from auditor.reading import split_bilingual
from auditor.render.record import dumps, schema, to_record
from tests.samples import article
from tests.stub_encoder import StubEncoder

EXAMPLES = int(os.environ.get("AUDITOR_FUZZ_EXAMPLES", "15"))
FUZZ = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

ODD = "\x00\u200b\u200d\u202e\u2066\u2069\ufeff\ufffe\U0010ffff\u0301\u1100\u1161\u11a8\u3000\x1b\x85\u2028\ud800\n"
PIECES = [
    *ODD,
    *(
        "강릉시는",
        "김윤호 시장",
        "청주대",
        "이준 씨(54·여)",
        "3조 4천억 원",
        "1만2천여 명",
        "4일",
        "지난해 3월",
        "제3조",
        "-1.5도",
    ),
    *(
        "블라디미르 푸틴",
        "않았다.",
        "“늘리겠다”고",
        "말했다.",
        "50%",
        "0.5%p",
        "010-1234-5678",
        "a@b.example",
        "KF-21",
        "ㅋㅋ",
    ),
    *("Gangneung", "Mayor Kim Yoon-ho", "Cheongju University", "3.4 trillion won", "about 12,000", "on the 4th", "Mr."),
    *(
        "last March",
        "Vladimir Putin",
        "did not",
        "“We will,”",
        "he said.",
        "50 percent",
        "https://x.example/1",
        "KF-21",
    ),
    *(
        "..",
        "((",
        "】",
        "[",
        "“",
        "'",
        "1,1,1,",
        "--",
        "0" * 30,
        "９９",
        "½",
        "Ⅳ",
        "第",
        "가" * 20,
        "A-" * 9,
        "\\",
        "$&",
        "<b>",
    ),
]
words = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25)
texts = st.one_of(words.map(" ".join), words.map("".join)) | words.map(
    lambda row: unicodedata.normalize("NFD", " ".join(row))
)
sides = st.lists(texts, max_size=4)


@pytest.fixture(autouse=True)
def stub(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the stub in the place of the model, but where the model is the point."""
    if "model" not in request.keywords:
        encoder = StubEncoder()
        monkeypatch.setattr(auditor.encoder, "load", lambda name="": encoder)
        monkeypatch.setattr(auditor.encoder, "is_prepared", lambda name="": True)


def check(given_article: Article) -> Audit:
    """Audit, and hold the result to all that is promised of any result."""
    audit = Auditor().audit(given_article)
    assert audit.failures == ()
    assert audit.verdict.status is not Status.INCOMPLETE
    for finding in audit.findings:
        for quote in (finding.source, finding.target, *finding.related):
            if quote is not None:
                text = given_article.document(quote.side).paragraphs[quote.paragraph].text
                assert text[quote.span.start : quote.span.end] == quote.text
    for side in ("source", "target"):
        covered = sorted(i for pair in audit.pairs for i in getattr(pair, side))
        assert covered == list(range(len(getattr(given_article, side).paragraphs)))
    line = dumps(to_record(audit))
    jsonschema.validate(json.loads(line), schema())
    line.encode("utf-8", "backslashreplace")
    return audit


@FUZZ
@given(source=sides, target=sides)
def test_any_article_is_audited_whole(source: list[str], target: list[str]) -> None:
    """Any two lists of strings, either of them empty, give a complete audit."""
    check(article(source, target))


@FUZZ
@given(paragraphs=sides)
def test_any_text_that_can_be_split_is_audited_whole(paragraphs: list[str]) -> None:
    """A bilingual text is refused by design, or audited whole."""
    with contextlib.suppress(InputError):
        check(split_bilingual("\n\n".join(["강릉시는 축제를 열었다.", *paragraphs, "Gangneung held a festival."])))


@FUZZ
@given(data=st.lists(st.tuples(sides, sides), min_size=1, max_size=4))
def test_neighbours_change_nothing(data: list[tuple[list[str], list[str]]]) -> None:
    """The record of an article is the same alone, among others, and in another order."""
    articles = [article(source, target) for source, target in data]
    alone = [dumps(to_record(Auditor().audit(item))) for item in articles]
    assert [dumps(to_record(audit)) for audit in Auditor().audit_stream(articles)] == alone
    assert [dumps(to_record(audit)) for audit in Auditor().audit_stream(articles[::-1])] == alone[::-1]


@FUZZ
@given(text=texts, kind=st.sampled_from(["json", "jsonl", "text", "sarif", "csv"]))
def test_the_command_line_ends_by_design(text: str, kind: str) -> None:
    """Any text in a file ends with an exit code of the contract, whatever the format; reports hold."""
    with tempfile.TemporaryDirectory() as folder, working_in(folder):
        content = f"강릉시는 축제를 열었다.\n\n{text}\n\nGangneung held a festival.\n"
        Path("a.txt").write_text(content, encoding="utf-8", errors="replace")
        assert run(["audit", "a.txt", "--format", kind, "--output", "out", "--report", "reports"]) in (0, 1, 3)


@contextlib.contextmanager
def working_in(folder: str) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


LONG = {
    "numbers": (", ".join(f"{7 * i}명" for i in range(400)), ", ".join(f"{7 * i} people" for i in range(400))),
    "names": (
        ", ".join("김이박최정"[i % 5] + "철수영희민"[i % 4] + "준서연"[i % 3] for i in range(150)),
        "Kim Chul-su, " * 150,
    ),
    "one word": ("가" * 4000, "a" * 4000),
    "one sign": ("(" * 5000, "“" * 5000),
    "marks": ("가" + "\u0301" * 5000, "a" + "\u0301" * 5000),
    "a long paragraph": ("시민들은 해변을 걸었다. " * 700, "Citizens walked along the beach. " * 700),
    "lone surrogates": ("시민 \ud83d\ud83d 3명", "3 \udc00 citizens"),
    "nothing but blanks": ("\u3000\t \u200b", "\n"),
}


@pytest.mark.parametrize("name", LONG)
def test_long_and_odd_paragraphs(name: str) -> None:
    """One paragraph far longer or odder than any in a newspaper."""
    source, target = LONG[name]
    check(article(["제목", source], ["Title", target]))


def test_many_paragraphs() -> None:
    """An article of hundreds of paragraphs, and one whose sides have nothing to do with each other."""
    check(article([f"시민 {i}명이 왔다." for i in range(300)], [f"{i} citizens came." for i in range(300)]))
    check(article([f"시민 {i}명이 왔다." for i in range(60)], ["It rained."]))


@pytest.mark.model
@pytest.mark.parametrize("name", ["lone surrogates", "nothing but blanks", "marks", "one sign"])
def test_odd_paragraphs_with_the_model(name: str) -> None:
    """The embedded encoder takes them as well."""
    source, target = LONG[name]
    check(article(["제목", source], ["Title", target]))
