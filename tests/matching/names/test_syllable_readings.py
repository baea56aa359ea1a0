"""A clipping that is read syllable by syllable is found, whatever the reading."""

import pytest

from auditor.matching.lexis.terms import HALF, READ, match
from tests.matching.lexis.test_terms import linked, paired


@pytest.mark.parametrize(
    ("source", "target", "phrase"),
    [
        ("국과수가 시신을 부검했다.", "The National Academy of Sciences did it.", "National Academy of Sciences"),
        ("재초환을 없애야 한다.", "The re-initial exchange must go.", "re-initial exchange"),
        ("여야가 국조에 합의했다.", "The parties agreed on the national condition.", "national condition"),
        ("국과수가 시신을 부검했다.", "The National Forensic Service performed an autopsy.", None),
        ("국과수가 시신을 부검했다.", "Forensic experts performed an autopsy.", None),
        ("국과수가 시신을 부검했다.", "The nation mourned, and science had no answer.", None),
        ("재초환을 없애야 한다.", "The levy on excess profits must go.", None),
    ],
)
def test_a_clipping_is_read_by_its_syllables(source: str, target: str, phrase: str | None) -> None:
    """Two words of one phrase that say two syllables are wrong; an accepted rendering anywhere excuses them."""
    found = [m.target.text for m in match(paired(source, target)) if m.target and m.confidence == READ]
    assert found == ([phrase] if phrase else [])


def test_words_of_another_korean_word_are_no_reading() -> None:
    """ "National science" that answers 국립과학 is not what 국과수 became."""
    article = linked("국과수와 국립과학 단체", "The national science group", "국립과학", "national science")
    assert not [m for m in match(article) if m.confidence == READ]


@pytest.mark.parametrize(
    ("source", "target", "phrase"),
    [
        ("합참은 발사를 알렸다.", "The joint participation reported a launch.", "joint participation"),
        ("합참은 발사를 알렸다.", "The Joint Chiefs of Staff reported a launch.", None),
        ("주총에서 선임됐다.", "He was appointed at the weekly meeting.", "weekly meeting"),
        ("주총에서 선임됐다.", "He was appointed at the annual meeting.", None),
    ],
)
def test_half_a_clipping_is_read_by_a_syllable(source: str, target: str, phrase: str | None) -> None:
    """A word that says a syllable, beside one of an accepted rendering, is wrong."""
    found = [m.target.text for m in match(paired(source, target)) if m.target and m.confidence >= HALF]
    assert bool(found) == bool(phrase)
    assert all(text.startswith(phrase or "") for text in found)
