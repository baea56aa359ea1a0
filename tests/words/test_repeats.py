"""What the English says twice and the Korean once."""

import pytest

from auditor.korean.morphology import analyse
from auditor.model import AlignedArticle, Article, Pair, Sentence, SentencePair, Side, Span
from auditor.words.repeats import doubled_elsewhere, repeated_run, restated, said_twice
from tests.samples import document


def sentence(side: Side, paragraph: int, text: str) -> Sentence:
    return Sentence(side, paragraph, Span(0, len(text)), text)


def article(*rows: tuple[str, str]) -> AlignedArticle:
    """Row i is paragraph i, a sentence pair of its own."""
    source, target = zip(*rows, strict=True)
    pairs = tuple(
        Pair(
            (i,), (i,), 0.9, 0.9, None, (SentencePair((sentence("source", i, ko),), (sentence("target", i, en),), 0.9),)
        )
        for i, (ko, en) in enumerate(rows)
    )
    whole = Article("sample", document("source", *source), document("target", *target), None)
    return AlignedArticle(whole, pairs, source_tokens=tuple(analyse(ko) for ko in source))


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        (
            "7년 만에 우승했다.",
            "It won its first trophy in seven years, its first title in seven years.",
            "in seven years",
        ),
        (
            "회사는 공장 증설에 3천억원을 투자한다.",
            "It will invest 300 billion won in its plant, investing 300 billion won in its plant.",
            "investing 300 billion won in its plant",
        ),
        ("서울과 부산의 집값이 올랐다.", "Home prices in Seoul and home prices in Busan rose.", None),
        ("매출은 늘고 이익은 줄었다.", "Sales rose from a year earlier and profit fell from a year earlier.", None),
        ("이기고 또 이겨야 한다.", "We must win this game today, and we must win this game again.", None),
    ],
)
def test_a_run_of_words_said_again(korean: str, english: str, expected: str | None) -> None:
    """The Korean excuses it where it says a word twice itself, lists, or the words go with every part."""
    whole = article((korean, english))
    found = [english[span.start : span.end] for _, span in said_twice(whole, whole.pairs[0].sentences[0])]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Namcheon Elementary School in Jecheon will face Sangsan Elementary School in Jincheon.", None),
        ("The plan to build a new road led to a plan to build a new bridge.", "plan to build a new"),
        ("It rose from a year earlier and fell from a year earlier.", None),
    ],
)
def test_runs_by_chance(text: str, expected: str | None) -> None:
    """Names and the words of comparisons come again."""
    span = repeated_run(text)
    assert (text[span.start : span.end] if span else None) == expected


def test_a_sentence_said_again_in_other_words() -> None:
    """One Korean sentence, two English ones of the same words."""
    texts = ("Experts expect rate hikes to continue.", "Rate hikes will continue, experts expect.", "It rained.")
    source = (sentence("source", 0, "전문가들은 금리 인상이 이어질 것으로 봤다."),)
    pair = SentencePair(source, tuple(sentence("target", 0, text) for text in texts), 0.9)
    assert [s.text for s in restated(pair, ())] == [texts[1]]
    lone = SentencePair((), (sentence("target", 0, texts[1]),))
    assert [s.text for s in restated(lone, (sentence("target", 0, texts[0]),))] == [texts[1]]
    assert list(restated(SentencePair(source * 2, pair.target, 0.9), ())) == []


def test_a_sentence_that_another_paragraph_has() -> None:
    """It counts where the Korean of the two differs."""
    english = "The museum will be open free of charge."
    korean = ("박물관은 무료로 개방된다.", "시장은 예산을 줄이겠다고 말했다.")
    doubled = article((korean[0], english), (korean[1], english))
    assert [(i, s.paragraph) for i, s in doubled_elsewhere(doubled)] == [(1, 1)]
    assert list(doubled_elsewhere(article((korean[0], english), (korean[0], english)))) == []
