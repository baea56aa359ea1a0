"""Gendered pronouns held to the Korean and to each other."""

from dataclasses import replace

import pytest

from auditor.matching.speech.pronouns import carried, contradicted, inconsistent, of_years, unsupported
from auditor.model import AlignedArticle, Sentence, SentencePair, Side, Span
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


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said he did not open the door.", ["he"]),
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said she did not open the door.", []),
        ("피해 여성은 문을 열지 않았다고 했다.", "The victim said she thought he was gone.", []),
        ("피해 여성은 그가 왔다고 했다.", "The victim said he came.", []),
        ("아내와 함께 온 기사는 말했다.", "The driver, who came with his wife, said he slept.", []),
        ("피해 여성은 문을 닫았다.", "The victim closed it, saying “he is here.”", []),
        ("지난해 첫 여성 소방서장으로 부임했다.", "He became the first female fire chief last year.", ["He"]),
        ("지난해 첫 여성 소방서장으로 부임했다.", "She became the first female fire chief last year.", []),
        ("세 아이의 엄마이자 농부다.", "He is a farmer and has three children.", ["He"]),
        ("그는 첫 여성 서장이 된 사람을 만났다.", "He met the first woman to become chief.", []),
        ("첫 여성 서장으로 뽑힌 김지수 씨를 이민호 씨가 만났다.", "He met her.", []),
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
        ("김지수 장관은 문을 열었다고 했다.", "Minister Kim Ji-su said she opened it.", ["named"]),
        ("김지수 교수는 문을 열었다고 했다.", "Professor Kim Ji-su said she opened it.", ["ordinary"]),
        ("한 입주민은 놀랐다고 했다.", "One resident said she was surprised.", ["stranger"]),
        ("한 입주민은 놀랐다고 했다.", "“He is a surprised,” one resident said.", ["unnamed"]),
        ("입주민들은 놀랐다고 했다.", "Residents said he was surprised.", ["unnamed"]),
        ("위원회는 보고서를 냈다. / 곧 대책을 내놓기로 했다.", "The panel reported. / He will act soon.", ["nobody"]),
        ("참여자는 청소년을 받아들였다.", "Kim accepted him.", ["unnamed"]),
        ("40대 여성 A씨는 취한 상태였다.", "It was found that she was drunk.", []),
        ("A씨는 60대다.", "A is in his 60s.", []),
        ("문을 열었다고 했다.", "He said it was open. He left.", ["unnamed"]),
    ],
)
def test_a_pronoun_without_support_is_found(source: str, target: str, reasons: list[str]) -> None:
    """Somebody called by surname or 씨 is known from the article alone; others the translator may know."""
    assert [p.reason for p in unsupported(read(source, target))] == reasons


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("60대 B 씨가 신고했다.", "B, in his 60s, called.", ["his"]),
        ("60대 남성 B 씨가 신고했다.", "B, in his 60s, called.", []),
        ("60대의 야다브가 당선됐다.", "Yadav, in his 60s, was elected.", []),
    ],
)
def test_an_age_tells_no_gender(source: str, target: str, found: list[str]) -> None:
    """Of private and unnamed persons the Korean says 60대 only; of others the translator may know more."""
    assert [p.target.text for p in of_years(read(source, target))] == found


def test_a_topic_that_goes_on_keeps_its_gender() -> None:
    """A sentence without a topic speaks of the one before; one with a topic of its own does not."""
    article = read("어머니는 아들을 키웠다. / 식당에서 일했다.", "The mother raised a son. / He worked at a diner.")
    first, second = article.pairs
    joined = replace(first, source=(0, 1), target=(0, 1), sentences=(*first.sentences, *second.sentences))
    in_one = replace(article, pairs=(joined,))
    assert not list(carried(in_one)), "another paragraph begins anew"
    assert [p.reason for p in carried(_run_on("어머니는 아들을 키웠다. 식당에서 일했다."))] == ["carried"]
    assert not list(carried(_run_on("어머니는 아들을 키웠다. 아들은 식당에서 일했다.")))


def _run_on(source: str) -> AlignedArticle:
    """Return a paragraph of two sentences a side."""
    target = "The mother raised a son. He worked at a diner."
    article = matched(source, target)
    sides: tuple[tuple[Side, str], ...] = (("source", source), ("target", target))
    halves = [
        [Sentence(side, 0, Span(0, cut), text[:cut]), Sentence(side, 0, Span(cut + 1, len(text)), text[cut + 1 :])]
        for side, text in sides
        for cut in [text.index(". ") + 1]
    ]
    beads = tuple(SentencePair((one,), (two,)) for one, two in zip(*halves, strict=True))
    return replace(article, pairs=(replace(article.pairs[0], sentences=beads),))


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
