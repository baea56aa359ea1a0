"""Deputies who became chiefs, and chiefs who became deputies."""

import pytest

from auditor.matching.ranks.titles import faults
from auditor.model import AlignedArticle, Pair, Sentence, SentencePair, Span
from tests.samples import article


def paired(source: str, target: str) -> AlignedArticle:
    """One paragraph of one sentence a side."""
    sides = Sentence("source", 0, Span(0, len(source)), source), Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((sides[0],), (sides[1],)),))
    return AlignedArticle(article([source], [target]), (pair,))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("부시장이 참석했다.", "The mayor attended.", [("lost", "mayor", "deputy mayor")]),
        ("부시장이 참석했다.", "The vice mayor attended.", []),
        ("국토부 차관이 말했다.", "The Minister said.", [("lost", "Minister", "Deputy Minister")]),
        ("군수가 참석했다.", "The vice governor attended.", [("gained", "vice governor", "governor")]),
        ("군수 권한대행이 참석했다.", "The vice governor attended.", []),
        ("부시장과 시장이 만났다.", "The deputy mayor met the mayor.", []),
        ("이 회사 전무가 말했다.", "An executive vice president of the firm said so.", []),
        ("이 회사 전무가 말했다.", "The president of the firm said so.", [("lone", "president", "executive director")]),
        ("영사가 유족을 만났다.", "The ambassador met the family.", [("lone", "ambassador", "consul")]),
        ("영사가 유족을 만났다.", "The consul met the family.", []),
        ("갑판장이 숨졌다.", "The captain died.", [("lone", "captain", "boatswain")]),
        (
            "수석전문위원이 검토했다.",
            "The chief commissioner reviewed it.",
            [("lone", "chief commissioner", "adviser")],
        ),
        ("의사담당관이 나왔다.", "The doctor came out.", [("lone", "doctor", "proceedings director")]),
        ("군의관이 살폈다.", "The military prosecutor looked.", [("lone", "military prosecutor", "military doctor")]),
        ("통장 내역을 감사했다.", "The bank account was audited with thanks.", []),
        ("선장과 갑판장이 숨졌다.", "The captain and the boatswain died.", []),
        ("야당 간사가 나섰다.", "The opposition's chairman stepped in.", [("lone", "chairman", "secretary")]),
        ("공인중개사를 고소했다.", "They sued a lawyer and real estate agents.", []),
        ("통장을 만들었다.", "The mayor opened a bank account.", []),
        ("부시장이 왔다.", "The vice governor came.", [("lone", "vice governor", "vice mayor")]),
        ("병원장이 왔다.", "The nurse director came.", [("lone", "nurse director", "hospital director")]),
        (
            "보건소장이 왔다.",
            "The police station chief came.",
            [("lone", "police station chief", "health center director")],
        ),
        ("작곡가가 왔다.", "The choreographer came.", [("lone", "choreographer", "composer")]),
        ("작곡가가 왔다.", "The songwriter came.", []),
        ("위원장 직무대행이 나섰다.", "The chairman stepped in.", [("acting", "chairman", "acting chairman")]),
        ("위원장 직무대행이 나섰다.", "The acting chairman stepped in.", []),
        ("장관 후보자가 사과했다.", "The minister apologized.", [("elect", "minister", "minister nominee")]),
        ("장관 후보자가 사과했다.", "The minister-designate apologized.", []),
        (
            "전직 군수를 기소했다.",
            "They indicted a county governor.",
            [("former", "county governor", "former county governor")],
        ),
        ("전직 군수를 기소했다.", "They indicted a former county governor.", []),
        ("현직 교장을 입건했다.", "They booked a former principal.", [("made-up", "former principal", "principal")]),
    ],
)
def test_deputies_stay_deputies(source: str, target: str, expected: list[tuple[str, str, str]]) -> None:
    """A deputy lost or gained is found with what would be right; any word for a deputy will do."""
    found = [(fault.kind, fault.target.text, fault.suggestion) for fault in faults(paired(source, target))]
    assert found == expected
