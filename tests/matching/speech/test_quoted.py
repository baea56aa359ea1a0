"""Quotations that come and go."""

from dataclasses import replace

import pytest

from auditor.matching.speech.quoted import quotations
from auditor.model import AlignedArticle, Link, Sentence, SentencePair, Span
from tests.matching.lexis.test_terms import paired


def linked(article: AlignedArticle, *pairs: tuple[str, str]) -> AlignedArticle:
    """Return *article* of one sentence pair with its words linked."""
    (pair,) = article.pairs
    (sentences,) = pair.sentences
    korean, english = sentences.source[0].text, sentences.target[0].text
    links = tuple(
        Link(
            0,
            Span(korean.index(k), korean.index(k) + len(k)),
            0,
            Span(english.index(e), english.index(e) + len(e)),
            0.8,
        )
        for k, e in pairs
    )
    return replace(article, pairs=(replace(pair, sentences=(replace(sentences, links=links),)),))


SAID = "그는 “사과 농장 예산이 늘었다”며 “고맙게 생각한다”고 말했다."


@pytest.mark.parametrize(
    ("source", "target", "kinds"),
    [
        ("그는 “대책을 환영한다”고 말했다.", "The plan is welcome.", ["lost"]),
        ("그는 “대책을 환영한다”고 말했다.", "He said the plan was welcome.", ["retold"]),
        ("그는 “대책을 환영한다”고 말했다.", "To him, in his view, the plan is welcome.", ["retold"]),
        ("그는 “대책을 환영한다”고 말했다.", "According to him, the plan is welcome.", ["retold"]),
        ("그는 “대책을 환영한다”고 말했다.", "“We welcome the plan,” he said.", []),
        ("그는 대책을 환영한다고 말했다.", "“We very much welcome it,” he said.", ["gained"]),
        ("그는 대책을 환영한다고 말했다.", "He called it “a good plan”.", []),
        ("그는 ‘빛 축제’를 열었다.", "He held a light festival.", []),
    ],
)
def test_marks_tell_what_became_of_a_quotation(source: str, target: str, kinds: list[str]) -> None:
    """Speech is asserted as fact, retold of somebody, or made of a report; titles are no speech."""
    assert [q.kind for q in quotations(paired(source, target))] == kinds


def test_one_of_two_quotations_may_be_lost() -> None:
    """Where its words went outside the marks of the other."""
    words = ("사과", "apple"), ("농장", "farm"), ("예산", "budget")
    lost = linked(paired(SAID, "He said the apple farm budget had grown. “I am grateful,” he said."), *words)
    kept = linked(paired(SAID, "“The apple farm budget has grown,” he said. “I am grateful.”"), *words)
    assert [q.kind for q in quotations(lost)] == ["retold"]
    assert not list(quotations(kept))


def told(english: str, *words: tuple[str, str]) -> list[str]:
    """Return what became of the second of two Korean sentences, a report after a quotation; *words* are linked."""
    first, second = "그는 “매출이 늘었다”고 했다.", "공장 착공 시기는 정하지 못했다고 덧붙였다."
    korean, head = f"{first} {second}", "He said, “Sales have grown.”"
    whole = paired(korean, f"{head} {english}")
    tail = english and f"{head} {english}".index(english)
    halves = (
        SentencePair(
            (Sentence("source", 0, Span(0, len(first)), first),), (Sentence("target", 0, Span(0, len(head)), head),)
        ),
        SentencePair(
            (Sentence("source", 0, Span(len(first) + 1, len(korean)), second),),
            (Sentence("target", 0, Span(int(tail), int(tail) + len(english)), english),),
            links=tuple(Link(0, _place(korean, k), 0, _place(f"{head} {english}", e), 0.8) for k, e in words),
        ),
    )
    (pair,) = whole.pairs
    return [q.kind for q in quotations(replace(whole, pairs=(replace(pair, sentences=halves),)))]


def _place(text: str, word: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))


@pytest.mark.parametrize(
    ("english", "words", "kinds"),
    [
        ("“We have not set a date for the plant,” he added.", (("공장", "plant"), ("시기", "date")), ["gained"]),
        ("He added that no date was set for the plant.", (("공장", "plant"), ("시기", "date")), []),
        ("“We have not set a date for it,” he added.", (("시기", "date"),), []),
        ("“Our sales and the plant have grown a lot,” he added.", (("공장", "plant"), ("매출", "sales")), []),
    ],
)
def test_a_report_beside_a_quotation(english: str, words: tuple[tuple[str, str], ...], kinds: list[str]) -> None:
    """It became a quotation where two of its words stand inside one, and none of what the Korean quotes."""
    assert told(english, *words) == kinds
