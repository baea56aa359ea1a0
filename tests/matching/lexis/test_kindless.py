"""A body of which the English says a part beside a thing of another kind is misnamed."""

import pytest

from auditor.matching.lexis.kindless import kind_of
from auditor.matching.lexis.terms import HALF, match
from tests.matching.lexis.test_terms import linked, paired


@pytest.mark.parametrize(
    ("source", "target", "phrase"),
    [
        ("금속노조가 파업을 예고했다.", "The precious metals company announced a strike.", "metals company"),
        ("금속노조가 파업을 예고했다.", "The metal workers announced a strike.", None),
        ("금속노조가 파업을 예고했다.", "The metal trade announced a strike of the union.", None),
        ("특성화고 졸업생이 늘었다.", "The number of specialized hill graduates rose.", "specialized hill"),
        ("특성화고 졸업생이 늘었다.", "The number of specialized high school graduates rose.", None),
        ("특성화고 졸업생이 늘었다.", "More vocational students graduated.", None),
        ("산림조합이 시장을 연다.", "The mountain forest combination opens a market.", "forest combination"),
        ("국토위가 법안을 넘겼다.", "The national land position passed it.", "land position"),
        ("국토위가 법안을 넘겼다.", "The Assembly's land panel passed it.", None),
    ],
)
def test_a_sentence_without_a_word_for_the_kind_misnames_it(source: str, target: str, phrase: str | None) -> None:
    """A word for the kind anywhere in the pair, and a full name, excuse the words beside it."""
    found = [m.target.text for m in match(paired(source, target)) if m.target and m.confidence >= HALF]
    assert bool(found) == bool(phrase)
    assert all(text.startswith(phrase or "") for text in found)


def test_words_of_another_korean_word_are_no_part_of_a_name() -> None:
    """ "Metals company" that answers 금속회사 is not what 금속노조 became."""
    article = linked("금속노조와 금속회사", "The metals company", "금속회사", "metals company")
    assert not [m for m in match(article) if m.confidence == HALF]


@pytest.mark.parametrize(
    ("hangul", "word"), [("금속노조", "union"), ("특성화고", "school"), ("법제사법위원회", "committee")]
)
def test_the_end_of_a_name_tells_its_kind(hangul: str, word: str) -> None:
    """The longest ending counts."""
    kind = kind_of(hangul)
    assert kind is not None
    assert word in kind.heads


def test_a_name_without_such_an_end_is_of_no_kind() -> None:
    """소부장 are no body."""
    assert kind_of("소부장") is None
