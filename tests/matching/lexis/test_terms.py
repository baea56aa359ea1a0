"""Terms across a pair: the built-in lexicon, homonyms by context, and what a user's glossary binds."""

from dataclasses import replace

import pytest

from auditor.korean.morphology import analyse
from auditor.lexicon.glossary import Term, Termbase
from auditor.matching.lexis.term_verdicts import TermDetail
from auditor.matching.lexis.terms import match
from auditor.model import AlignedArticle, Link, Match, Pair, Sentence, SentencePair, Span
from tests.samples import article


def paired(source: str, target: str) -> AlignedArticle:
    """One paragraph of one sentence a side."""
    korean = Sentence("source", 0, Span(0, len(source)), source)
    english = Sentence("target", 0, Span(0, len(target)), target)
    pair = Pair((0,), (0,), 0.9, sentences=(SentencePair((korean,), (english,)),))
    return AlignedArticle(article([source], [target]), (pair,), (analyse(source),))


def reasons(found: tuple[Match, ...]) -> list[tuple[str, str, str | None]]:
    return [
        (m.detail.form, m.detail.reason, m.target.text if m.target else None)
        for m in found
        if isinstance(m.detail, TermDetail)
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("과방위는 국감을 열었다.", "The overdefense held an audit.", [("과방위", "wrong", "overdefense")]),
        ("과방위는 국감을 열었다.", "The science committee held an audit.", []),
        ("군은 산단을 조성한다.", "The county will build a mountain complex.", [("산단", "wrong", "mountain complex")]),
        ("오창산단에 입주했다.", "It moved into the Ochang industrial complex.", []),
        ("생산단가가 올랐다.", "Unit costs rose.", []),
        ("예타를 통과했다.", "It passed the review.", [("예타", "unanswered", None)]),
        ("어선이 침몰해 배를 찾고 있다.", "The fishing boat sank and they look for the pear.", []),
        ("해경이 침몰한 배를 찾았다.", "The Coast Guard found the pear.", [("배", "wrong", "pear")]),
        ("농가가 배를 수확했다.", "Farmers harvested the ships.", [("배", "wrong", "ships")]),
        ("그는 배가 있다고 했다.", "He said there was a pear.", []),
        ("영진위가 나섰다.", "The deep zero group acted.", [("영진위", "absent", "deep zero group acted")]),
        ("영진위가 나섰다.", "The film council acted.", []),
        (
            "공보의 수가 줄었다. 공보의는 적다.",
            "Public relations doctors fell.",
            [("공보의", "wrong", "Public relations")] * 2,
        ),
        ("농가가 감자를 캤다.", "Farmers dug up potatoes.", []),
        ("회사는 자본금을 감자로 줄인다.", "The company cuts it by a potato.", [("감자", "wrong", "potato")]),
        ("아파트 입대의가 나섰다.", "The enlistment committee stepped in.", [("입대의", "wrong", "enlistment")]),
    ],
)
def test_built_in_terms_are_judged(source: str, target: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Known wrong English and missing terms are found; parts of words and homonyms without context are let be."""
    assert reasons(match(paired(source, target))) == expected


GLOSSARY = Termbase(
    (
        Term("청년마을", "Youth Village", status="required", variants=("youth village project",)),
        Term("빛축제", "Light Fair", status="forbidden"),
        Term("온마루", "온마루", status="do-not-translate"),
        Term("소부장", "materials industry"),
    )
)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("청년마을이 문을 열었다.", "A young town opened.", [("청년마을", "required", None)]),
        ("청년마을이 문을 열었다.", "The youth villages opened.", []),
        ("빛축제가 열렸다.", "The light fair opened.", [("빛축제", "forbidden", "light fair")]),
        ("온마루가 열렸다.", "Onmaru opened.", [("온마루", "kept", None)]),
        ("온마루가 열렸다.", "온마루 opened.", []),
        ("소부장을 지원한다.", "It supports the small manager.", []),
    ],
)
def test_a_glossary_binds(source: str, target: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Required and do-not-translate terms must be there, forbidden ones must not; its rows replace built-in ones."""
    assert reasons(match(paired(source, target), GLOSSARY)) == expected


def test_a_term_that_comes_again_may_be_left_out() -> None:
    """Only the first occurrence of a term is judged by what is not there."""
    one = paired("예타를 통과했다.", "It passed the review.")
    twice = AlignedArticle(
        article(["예타를 통과했다."] * 2, ["It passed the feasibility study.", "It passed."]),
        (
            one.pairs[0],
            Pair(
                (1,),
                (1,),
                0.9,
                sentences=(
                    SentencePair(
                        (Sentence("source", 1, Span(0, 9), "예타를 통과했다."),),
                        (Sentence("target", 1, Span(0, 10), "It passed."),),
                    ),
                ),
            ),
        ),
        one.source_tokens * 2,
    )
    assert reasons(match(twice)) == []


def linked(source: str, target: str, form: str, word: str) -> AlignedArticle:
    """One paragraph of one sentence a side, with a link from *form* to *word*."""
    bare = paired(source, target)
    start, begin = source.index(form), target.index(word)
    link = Link(0, Span(start, start + len(form)), 0, Span(begin, begin + len(word)), 0.8)
    sentences = (replace(bare.pairs[0].sentences[0], links=(link,)),)
    return replace(bare, pairs=(replace(bare.pairs[0], sentences=sentences),))


@pytest.mark.parametrize(
    ("target", "word", "expected"),
    [
        ("The number of those liable for the religious tax will grow.", "tax", [("종부세", "absent", "religious tax")]),
        ("The number of those liable for the tax will grow.", "tax", []),
        ("The number of those liable for the seal will grow.", "seal", [("종부세", "absent", "seal")]),
        ("The number of those liable for the measure will grow.", "measure", [("종부세", "unanswered", None)]),
        ("The number of those liable for jongbuse will grow.", "number", [("종부세", "absent", "jongbuse")]),
        ("The number of those liable for the real estate tax will grow.", "tax", []),
    ],
)
def test_a_clipping_is_wrong_where_another_phrase_takes_its_place(
    target: str, word: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """A word that a link points at, or its modifier, is wrong; a word that takes up anything is a question."""
    assert reasons(match(linked("종부세 대상이 늘어날 전망이다.", target, "종부세", word))) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("그는 부상으로 한 달을 쉬었다.", "He missed a month with an injury.", []),
        ("선수는 부상으로 시상식에 못 왔다.", "The player missed the ceremony with an injury.", []),
        (
            "수상자에게는 상금과 부상으로 이용권을 준다.",
            "Winners receive money and, due to injury, a voucher.",
            [("부상", "wrong", "injury")],
        ),
    ],
)
def test_a_homonym_is_wrong_only_where_its_sense_is_told(
    source: str, target: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """English that is right for another sense is let be unless sentence and article prove that it is not meant."""
    found = [match for match in match(paired(source, target)) if match.confidence >= 0.9]
    assert reasons(tuple(found)) == expected
