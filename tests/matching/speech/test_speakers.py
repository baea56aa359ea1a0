"""Who speaks in the Korean, and who in the English."""

from dataclasses import replace

import pytest

from auditor.matching.speech.speakers import other_speakers
from auditor.model import AlignedArticle, Sentence, SentencePair, Span
from tests.matching.audited import matched


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


CARRIED = "조아라 노조위원장은 “회사가 나와야 한다”고 했다. / ", "“They must come,” said union head Jo A-ra. / "


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("다온물산 측은 “검토하겠다”고 했다.", "Jo added, “We will look into it.”", [("다온물산 측", "Jo")]),
        ("다온물산 측은 “검토하겠다”고 했다.", "She also said, “We will look into it.”", [("다온물산 측", "She")]),
        ("다온물산 측은 “검토하겠다”고 했다.", "Daon said, “We will look into it.”", []),
        ("조 위원장은 “검토하겠다”고 했다.", "She also said, “We will look into it.”", []),
        (
            "시민단체 하천감시연대는 “당연하다”고 했다.",
            "She went on, “It is only right.”",
            [("시민단체 하천감시연대", "She")],
        ),
        ("시 도서관팀장은 “검토하겠다”고 했다.", "Jo added, “We will look into it.”", [("시 도서관팀장", "Jo")]),
        ("다온물산 측은 검토하겠다고 했다.", "She also said they would look into it.", []),
    ],
)
def test_a_new_speaker_is_not_the_old_one(source: str, target: str, found: list[tuple[str, str]]) -> None:
    """A speaker whom the Korean names anew, and the English nowhere, is no "she also said"."""
    article = read(CARRIED[0] + source, CARRIED[1] + target)
    assert [(s.source.text, s.target.text) for s in other_speakers(article)] == found


def test_a_text_that_begins_with_a_pronoun_tells_nothing() -> None:
    """A sentence without what stood before it may say "he" of anybody."""
    assert not list(other_speakers(read("다온물산 측은 “검토하겠다”고 했다.", "He said, “We will see.”")))
