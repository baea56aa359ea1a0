"""The pipeline as a whole: deterministic, alone or among others, complete or saying so."""

import datetime
import json
import unicodedata
from collections.abc import Iterator

import jsonschema
import pytest

from auditor.config import Settings
from auditor.errors import UnknownRule
from auditor.model import AlignedArticle, Article, Audit, Finding, Severity, Status
from auditor.pipeline import Auditor
from auditor.reading import FailedRecord, split_bilingual
from auditor.render.record import dumps, schema, to_record
from auditor.suppress import Dismissal, Suppressor
from tests.samples import article

pytestmark = pytest.mark.model

KOREAN = [
    "강릉시, 해변 축제 개막",
    "강릉시는 4일 경포해변에서 여름 축제를 열었다. 축제에는 시민 1만2천여 명이 찾았다.",
    "김윤호 시장은 “내년에는 예산을 3조 원으로 늘리겠다”고 말했다.",
    "행사장 주변 도로는 7일까지 통제된다.",
]
ENGLISH = [
    "Gangneung Opens Beach Festival",
    "Gangneung held a summer festival at Gyeongpo Beach on the 4th. About 12,000 citizens visited the festival.",
    "“We will raise the budget to 3 trillion won next year,” Mayor Kim Yoon-ho said.",
    "Roads around the venue will be closed until the 7th.",
]


@pytest.fixture(scope="module")
def wrong() -> Article:
    english = [text.replace("3 trillion", "3 billion") for text in ENGLISH]
    return article(KOREAN, english, date=datetime.date(2025, 8, 4), meta={"desk": "지역"})


@pytest.fixture(scope="module")
def audit(wrong: Article) -> Audit:
    return Auditor().audit(wrong)


def test_a_right_translation_passes() -> None:
    """Rounded numbers, bare dates and customary spellings are no findings."""
    result = Auditor().audit(article(KOREAN, ENGLISH, date=datetime.date(2025, 8, 4)))
    assert result.verdict.status is Status.PASS
    assert result.findings == ()
    assert result.quality.score == 100.0


def test_a_wrong_magnitude_fails(audit: Audit) -> None:
    """3조 read as 3 billion is one critical finding with the right English."""
    (finding,) = audit.findings
    assert finding.rule == "magnitude-mismatch"
    assert finding.severity is Severity.CRITICAL
    assert finding.suggestion
    assert "3 trillion" in finding.suggestion
    assert audit.verdict.status is Status.FAIL


def test_paragraphs_are_paired_in_order(audit: Audit) -> None:
    """Each paragraph answers its translation."""
    assert [(pair.source, pair.target) for pair in audit.pairs] == [((i,), (i,)) for i in range(4)]


def test_a_record_follows_the_schema(audit: Audit) -> None:
    """What is written is what the contract says, and meta comes back untouched."""
    record = to_record(audit)
    jsonschema.validate(record, schema())
    assert record["meta"] == {"desk": "지역"}
    assert record["date"] == "2025-08-04"


def test_every_quote_is_the_text_at_its_place(audit: Audit) -> None:
    """Offsets point into the paragraphs as given."""
    assert audit.article is not None
    for finding in audit.findings:
        for quote in (finding.source, finding.target):
            assert quote is not None
            text = audit.article.document(quote.side).paragraphs[quote.paragraph].text
            assert text[quote.span.start : quote.span.end] == quote.text


def test_decomposed_hangul_gives_the_same_findings(audit: Audit, wrong: Article) -> None:
    """NFD input is quoted as it is written and judged as if composed."""
    decomposed = article(
        [unicodedata.normalize("NFD", text) for text in KOREAN],
        [paragraph.text for paragraph in wrong.target.paragraphs],
        date=wrong.date,
    )
    findings = Auditor().audit(decomposed).findings
    assert [finding.fingerprint for finding in findings] == [finding.fingerprint for finding in audit.findings]
    assert findings[0].source is not None
    assert not unicodedata.is_normalized("NFC", findings[0].source.text)


def test_an_article_alone_equals_itself_among_others(audit: Audit, wrong: Article) -> None:
    """Same input, same bytes: twice, and inside a stream of many."""
    others = [article(KOREAN[:n], ENGLISH[:n]) for n in (1, 3)]
    among = list(Auditor().audit_stream([others[0], wrong, others[1], *[wrong] * 17]))
    expected = dumps(to_record(audit))
    assert dumps(to_record(Auditor().audit(wrong))) == expected
    assert dumps(to_record(among[1])) == expected
    assert dumps(to_record(among[-1])) == expected


def test_a_failed_record_keeps_its_place() -> None:
    """A record that cannot be read gives an incomplete audit with its id, and the next one is audited."""
    items = [FailedRecord("bad", "line 1: not JSON", 1), article(KOREAN, ENGLISH)]
    bad, good = Auditor().audit_stream(items)
    assert (bad.id, bad.verdict.status, good.verdict.status) == ("bad", Status.INCOMPLETE, Status.PASS)
    jsonschema.validate(json.loads(dumps(to_record(bad))), schema())


class Crashing:
    """A check that fails on everything."""

    rule = "user-crash"
    category = "accuracy/mistranslation"
    severity = Severity.MINOR

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        raise RuntimeError(f"no luck with {article.article.id}")


def test_a_crashed_check_is_incomplete_never_clean(wrong: Article) -> None:
    """The other checks still report, and the audit says which one failed."""
    result = Auditor(extra_checks=(Crashing(),)).audit(wrong)
    assert result.verdict.status is Status.INCOMPLETE
    assert result.failures[0].stage == "user-crash"
    assert [finding.rule for finding in result.findings] == ["magnitude-mismatch"]


def test_suppressed_findings_are_kept_aside(audit: Audit, wrong: Article) -> None:
    """A suppressed finding no longer fails the gate, and stays in the record with its reason."""
    dismissals = tuple(Dismissal(finding.fingerprint, "known") for finding in audit.findings)
    result = Auditor(suppressor=Suppressor(dismissals=dismissals)).audit(wrong)
    assert result.verdict.status is Status.PASS
    assert [(item.by, item.reason) for item in result.suppressed] == [("verdict", "known")]
    assert Auditor(suppressor=Suppressor(dismissals=dismissals)).settle(audit) == result


@pytest.mark.parametrize(
    ("settings", "n"), [(Settings(ignore=("magnitude-mismatch",)), 0), (Settings(select=("untranslated",)), 0)]
)
def test_rules_can_be_deselected(settings: Settings, n: int, wrong: Article) -> None:
    """What is not selected, or is ignored, does not run."""
    assert len(Auditor(settings).audit(wrong).findings) == n


def test_an_unknown_rule_is_refused() -> None:
    """A misspelt rule name is an error with the nearest name."""
    with pytest.raises(UnknownRule, match="did you mean 'magnitude-mismatch'"):
        Auditor(Settings(ignore=("magnitud-mismatch",)))


def test_a_dropped_paragraph_is_reported() -> None:
    """A Korean paragraph without English is a major omission; the others stay paired."""
    result = Auditor().audit(article(KOREAN, [ENGLISH[0], ENGLISH[1], ENGLISH[3]]))
    assert [finding.rule for finding in result.findings] == ["paragraph-omitted"]
    assert result.findings[0].source is not None
    assert result.findings[0].source.paragraph == 2


def test_a_mixed_text_is_split_and_audited() -> None:
    """Korean, then English, without a notice between them."""
    text = "\n\n".join([*KOREAN, *ENGLISH])
    assert Auditor().audit(split_bilingual(text)).verdict.status is Status.PASS
