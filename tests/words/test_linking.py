"""Links, coverage and gaps of whole articles, with the embedded model."""

from dataclasses import replace

import pytest

from auditor.model import AlignedArticle, Gap
from auditor.pairing import Encoded
from auditor.pipeline import Auditor
from auditor.words import link
from tests.samples import aligned, article

pytestmark = pytest.mark.model

KOREAN = "경찰은 도주 우려가 있고 증거를 없앨 가능성이 크다며 운전자에 대해 구속영장을 신청했다."
WHOLE = "Police requested an arrest warrant for the driver, citing a risk of flight and of evidence being destroyed."
PART = "Police requested an arrest warrant for the driver."


def rules(source: str, target: str) -> dict[str, str]:
    """Return what the findings of an article of one pair quote, by rule."""
    findings = Auditor().audit(article([source], [target])).findings
    quotes = {finding.rule: finding.source or finding.target for finding in findings if finding.confidence >= 0.5}
    return {rule: quote.text for rule, quote in quotes.items() if quote}


def test_a_dropped_clause_is_found_at_its_words() -> None:
    """The finding quotes what the English leaves out."""
    assert "증거를 없앨 가능성" in rules(KOREAN, PART)["omission"]


def test_a_full_translation_has_no_gap() -> None:
    """Clause order, endings and function words are no omissions."""
    assert rules(KOREAN, WHOLE) == {}


def test_a_sentence_lost_from_a_joined_pair_is_a_sentence() -> None:
    """Where the aligner joins two sentences to one, the words tell that one of them has no counterpart."""
    source = "회의는 비공개로 열렸다. 시장은 예산안에 끝까지 반대했다. 다음 회의는 가을에 열린다."
    target = "The meeting was held behind closed doors. The next meeting is in autumn."
    assert rules(source, target)["sentence-omitted"] == "시장은 예산안에 끝까지 반대했다."


def test_links_join_words_that_translate_each_other() -> None:
    """Strong links are right, weigh 0 to 1, and quote their words."""
    audit = Auditor().audit(article([KOREAN], [WHOLE]))
    links = {
        (KOREAN[x.source.start : x.source.end], WHOLE[x.target.start : x.target.end])
        for pair in audit.pairs
        for item in pair.sentences
        for x in item.links
    }
    assert {("경찰", "Police"), ("운전자", "driver"), ("증거", "evidence")} <= links
    assert all(0 <= x.weight <= 1 for pair in audit.pairs for item in pair.sentences for x in item.links)


def test_a_full_translation_has_the_lower_risk() -> None:
    """Risk orders translations of one sentence."""
    whole, part, other = (
        Auditor().audit(article([KOREAN], [text])).pairs[0].risk
        for text in (WHOLE, PART, "Whales return to the bay every spring with their calves.")
    )
    assert whole is not None
    assert part is not None
    assert other is not None
    assert whole < part < other


def test_without_mid_layer_pieces_nothing_is_claimed() -> None:
    """Another model gives no links, no gaps and no coverage."""
    evidence: AlignedArticle = aligned(["비가 왔다."], ["It rained."])
    bare = Encoded.empty()
    assert link(evidence, replace(bare, words=None)) == evidence
    assert evidence.gaps == ()
    assert Gap.__doc__
