"""Gendered pronouns held to the Korean and to each other."""

from dataclasses import replace

import pytest

from auditor.matching.pronouns import contradicted, inconsistent, unsupported
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


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said he did not open the door.", ["he"]),
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said she did not open the door.", []),
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said she thought he was gone.", []),
        ("피해 여성은 그가 왔다고 했다.", "The victim said he came.", []),
        ("아내와 함께 온 기사는 말했다.", "The driver, who came with his wife, said he slept.", []),
        ("피해 여성은 문을 닫았다.", "The victim closed it, saying “he is here.”", []),
    ],
)
def test_a_subject_of_the_other_gender_is_found(source: str, target: str, found: list[str]) -> None:
    """Only subject pronouns count, outside quotations, and only where the Korean has no 그."""
    assert [p.target.text for p in contradicted(read(source, target))] == found


@pytest.mark.parametrize(
    ("source", "target", "reasons"),
    [
        ("경비원 강모(52) 씨는 연기를 봤다고 했다.", "Kang, a guard, said he saw smoke.", ["private"]),
        ("A씨는 취한 상태였다.", "It was found that he was drunk.", ["private"]),
        ("김진희 교수는 문을 열었다고 했다.", "Professor Kim Jin-hee said she opened it.", ["usual"]),
        ("김진희 교수는 문을 열었다고 했다.", "Professor Kim Jin-hee said he opened it.", ["unusual"]),
        ("김지수 교수는 문을 열었다고 했다.", "Professor Kim Ji-su said she opened it.", ["named"]),
        ("40대 여성 A씨는 취한 상태였다.", "It was found that she was drunk.", []),
        ("A씨는 60대다.", "A is in his 60s.", []),
        ("문을 열었다고 했다.", "He said it was open. He left.", ["unnamed"]),
    ],
)
def test_a_pronoun_without_support_is_found(source: str, target: str, reasons: list[str]) -> None:
    """Somebody called by surname or 씨 is known from the article alone; others the translator may know."""
    assert [p.reason for p in unsupported(read(source, target))] == reasons


def test_a_person_is_asked_about_once() -> None:
    """The second pronoun for the same person is no second finding."""
    article = read("강모 씨는 봤다고 했다. / 강모 씨는 갔다.", "Kang said he saw it. / Kang said he left.")
    assert len(list(unsupported(article))) == 1


def test_a_person_is_one_gender_throughout() -> None:
    """The rarer pronoun departs from the usual one; sentences about others are let be."""
    korean = "김진희 교수는 웃었다. / 김진희 교수는 갔다. / 김진희 교수는 왔다."
    english = "Professor Kim Jin-hee said she laughed. / Kim said she left. / Kim said he came."
    assert [p.target.text for p in inconsistent(read(korean, english))] == ["he"]
    other = english.replace("Kim said he", "Kim said the driver, he")
    assert not list(inconsistent(read(korean, other)))
