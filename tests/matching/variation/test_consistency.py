"""Bodies with two English names."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.matching.variation.consistency import inconsistencies
from auditor.model import AlignedArticle, Match, MatchVerdict, Mention, MentionKind, Sentence, SentencePair, Span
from tests.samples import aligned


def read(*rows: tuple[str, str]) -> AlignedArticle:
    """Return the article of paragraphs of one sentence each."""
    article = aligned([k for k, _ in rows], [e for _, e in rows])
    pairs = []
    for i, (pair, (korean, english)) in enumerate(zip(article.pairs, rows, strict=True)):
        one = Sentence("source", i, Span(0, len(korean)), korean)
        two = Sentence("target", i, Span(0, len(english)), english)
        pairs.append(replace(pair, sentences=(SentencePair((one,), (two,)),)))
    return replace(article, pairs=tuple(pairs), source_tokens=tuple(analyse(k) for k, _ in rows))


FIRST = "산학협력단은 설명회를 열었다.", "The Industry-Academic Cooperation Foundation held a briefing."


def test_a_head_may_have_its_field_after_it() -> None:
    """A committee on something is one name, and another than a committee for something else; a short form is none."""
    reform = "정치개혁특별위원회가 열렸다.", "The Special Committee on Political Reform met."
    others = [
        ("정치개혁특별위원회가 끝났다.", "The Political Reform Committee ended."),
        ("정치개혁특별위원회가 끝났다.", "The Special Committee for Government Innovation ended."),
    ]
    found = [item.target.text for item in inconsistencies(read(reform, *others))]
    assert found == ["Special Committee for Government Innovation"]


def test_a_body_that_has_its_answer_leaves_the_other_to_the_other_name() -> None:
    """Of two committees in one sentence, the one that the register answers is no candidate."""
    reform = "정치개혁특별위원회가 열렸다.", "The Special Committee on Political Reform met."
    korean = "선거관리위원회는 정치개혁특별위원회를 불렀다."
    english = "The Election Commission called the Special Committee for Government Innovation."
    article = read(reform, (korean, english))
    one, two = "선거관리위원회", "Election Commission"
    kind = MentionKind.ORGANISATION
    source = Mention(kind, "source", 1, Span(0, len(one)), one)
    target = Mention(kind, "target", 1, Span(english.index(two), english.index(two) + len(two)), two)
    assert not list(inconsistencies(article))
    answered = replace(article, matches=(Match(1, source, target, MatchVerdict.ACCEPT, 0.9),))
    assert [item.target.text for item in inconsistencies(answered)] == ["Special Committee for Government Innovation"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (("산학협력단은 신청을 받는다.", "The Liaison Office takes bids."), ["Liaison Office"]),
        (("산학협력단은 신청을 받는다.", "The foundation takes bids."), []),
        (("산학협력단은 신청을 받는다.", "The Cooperation Foundation takes bids."), []),
        (("학생들은 신청을 받는다.", "The Liaison Office takes bids."), []),
    ],
)
def test_another_name_of_a_body_is_found(second: tuple[str, str], found: list[str]) -> None:
    """A shorter form, or a common noun for it, is no other name."""
    assert [item.target.text for item in inconsistencies(read(FIRST, second))] == found
