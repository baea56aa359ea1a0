"""Who speaks in the Korean, and who in the English."""

from dataclasses import replace

import pytest

from auditor.matching.speakers import other_speakers
from auditor.model import AlignedArticle, Sentence, SentencePair, Span
from tests.matching.names import matched


def read(source: str, target: str) -> AlignedArticle:
    """Return the article of paragraphs parted by ` / `, each one sentence, with its names found."""
    article = matched(source, target)
    pairs = []
    for pair in article.pairs:
        korean = article.article.source.paragraphs[pair.source[0]].text
        english = article.article.target.paragraphs[pair.target[0]].text
        one = Sentence("source", pair.source[0], Span(0, len(korean)), korean)
        two = Sentence("target", pair.target[0], Span(0, len(english)), english)
        pairs.append(replace(pair, sentences=(SentencePair((one,), (two,)),)))
    return replace(article, pairs=tuple(pairs))


OTHERS = "박서준 대표가 이끈다. / ", "CEO Park Seo-jun leads it. / "


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("김진희 교수는 “좋다, 바꾸자”고 했다.", "“It must change,” said Park.", [("김진희 교수", "Park")]),
        ("김진희 교수는 “좋다, 바꾸자”고 했다.", "“It must change,” said Kim.", []),
        ("김 교수는 “좋다, 바꾸자”고 했다.", "“It must change,” Park said.", [("김 교수", "Park")]),
        ("김진희 교수는 “좋다, 바꾸자”고 했다.", "“It must change,” said the professor.", []),
        ("김진희 교수는 “박서준이 좋다”고 했다.", "“Good,” said Park of herself.", []),
        ("재판부는 “죄질이 나쁘다”고 했다.", "The prosecution said, “It is grave.”", [("재판부", "The prosecution")]),
        ("재판부는 “죄질이 나쁘다”고 했다.", "The court said, “It is grave.”", []),
        ("재판부는 “죄질이 나쁘다”고 했다.", "The ruling said, “It is grave.”", []),
        ("월튼은 “좋다, 바꾸자”고 했다.", "“It must change,” said Walton.", []),
    ],
)
def test_another_speaker_is_found(source: str, target: str, found: list[tuple[str, str]]) -> None:
    """Only somebody known from elsewhere, or of another side, stands for a speaker whom the English leaves out."""
    article = read(OTHERS[0] + source, OTHERS[1] + target)
    assert [(s.source.text, s.target.text) for s in other_speakers(article)] == found


def test_letters_are_names() -> None:
    """A paper calls suspects by letters; they are told apart."""
    article = read("F씨가 왔다. / E씨는 “받은 적이 없다”고 했다.", "F came. / F said, “I took nothing.”")
    assert [(s.source.text, s.target.text) for s in other_speakers(article)] == [("E씨", "F")]
