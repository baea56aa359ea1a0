"""Denials within a sentence that the English takes away."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.korean.negation import denied_words, negations
from auditor.matching.claims.affirmed import affirmed
from auditor.model import AlignedArticle, Link, Pair, Sentence, SentencePair, Side, Span
from tests.samples import aligned


def _sentences(side: Side, parts: list[str]) -> tuple[Sentence, ...]:
    text = " ".join(parts)
    return tuple(Sentence(side, 0, Span(text.index(p), text.index(p) + len(p)), p) for p in parts)


def linked_sentences(source: list[str], target: list[str], links: dict[str, str]) -> AlignedArticle:
    """Return the article of one paragraph a side whose words *links* join; as many sentences answer one to one."""
    korean, english = " ".join(source), " ".join(target)
    one, two = _sentences("source", source), _sentences("target", target)
    joined = [
        Link(
            0,
            Span(korean.index(a), korean.index(a) + len(a)),
            0,
            Span(english.index(b), english.index(b) + len(b)),
            0.8,
        )
        for a, b in links.items()
        if a in korean and b in english
    ]
    rows = list(zip(one, two, strict=True)) if len(one) == len(two) else []
    beads: list[tuple[tuple[Sentence, ...], tuple[Sentence, ...]]] = [((a,), (b,)) for a, b in rows] or [(one, two)]
    sentences = tuple(
        SentencePair(s, t, links=tuple(k for k in joined if any(x.span.contains(k.source) for x in s)))
        for s, t in beads
    )
    return replace(
        aligned([korean], [english]), pairs=(Pair((0,), (0,), sentences=sentences),), source_tokens=(analyse(korean),)
    )


def linked_pair(source: str, target: str, links: dict[str, str]) -> AlignedArticle:
    """Return the article of one sentence pair whose words *links* join."""
    return linked_sentences([source], [target], links)


@pytest.mark.parametrize(
    ("source", "links", "right", "wrong"),
    [
        (
            "회사는 “회사가 약속을 지키지 않으면 대화에 나서지 않겠다”고 했다.",
            {"약속": "promises", "지키": "keeps"},
            "“Unless the firm keeps its promises, we will not come to the talks,” it said.",
            "“If the firm keeps its promises, we will not come to the talks,” it said.",
        ),
        (
            "의원은 “예산과는 관계가 없다”고 맞섰다.",
            {"관계": "related"},
            "“It is not related to the budget,” countered the lawmaker.",
            "“It is related to the budget,” countered the lawmaker.",
        ),
        (
            "예방접종을 받지 않은 학생에게 등교 중지를 권고했다.",
            {"예방접종": "vaccinated", "학생": "students"},
            "It advised students who had not been vaccinated to stay home.",
            "It advised students who had been vaccinated to stay home.",
        ),
        (
            "회의에 참석하지 못한 이사들은 서면으로 의견을 냈다.",
            {"참석": "attend"},
            "Directors unable to attend the meeting wrote in.",
            "Directors who could attend the meeting wrote in.",
        ),
        (
            "회사는 허가 없이 공사를 벌이다 적발됐다.",
            {"허가": "permit"},
            "The company was caught building without a permit.",
            "The company was caught building with a permit.",
        ),
        (
            "안전모를 안 쓴 이용자는 벌금을 낸다.",
            {"안전모": "helmet", "쓴": "wear"},
            "Riders who do not wear a helmet pay a fine.",
            "Riders who wear a helmet pay a fine.",
        ),
    ],
)
def test_a_denied_clause_told_as_a_fact_is_found(source: str, links: dict[str, str], right: str, wrong: str) -> None:
    """The English of what a clause denies stands where nothing denies it."""
    assert not list(affirmed(linked_pair(source, right, links)))
    assert len(list(affirmed(linked_pair(source, wrong, links)))) == 1


@pytest.mark.parametrize(
    ("source", "links", "target"),
    [
        ("대응하지 않을 이유가 없다고 했다.", {"대응": "respond"}, "It has every reason to respond, it said."),
        ("죄책이 가볍지 않은 만큼 실형을 선고했다.", {"가볍": "grave"}, "As the guilt is grave, he got a prison term."),
        ("경쟁국은 밤낮없이 연구한다.", {"밤낮": "night"}, "Rivals study day and night."),
        ("장비를 갖추지 못한 채 들어갔다.", {"장비": "equipment"}, "They went in lacking the equipment."),
    ],
)
def test_another_turn_of_phrase_denies_too(source: str, links: dict[str, str], target: str) -> None:
    """Two negatives, adjectives, set phrases and verbs that hold a denial are no fault."""
    assert not list(affirmed(linked_pair(source, target, links)))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("예방접종을 받지 않은 학생이 왔다.", ["접종", "받"]),
        ("허가 없이 공사를 벌였다.", ["허가"]),
        ("안전모를 안 쓴 이용자가 많았다.", ["안전모", "쓰"]),
        ("일이 쉽지 않았다.", []),
    ],
)
def test_what_a_negative_denies_is_its_verb_and_object(source: str, words: list[str]) -> None:
    """The words before a negative are what it denies; an adjective has an opposite of its own."""
    tokens = analyse(source)
    assert [token.text for token in denied_words(tokens, negations(tokens)[0])] == words
