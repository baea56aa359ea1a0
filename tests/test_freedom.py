"""What a free translation leaves of the rules that expect a close one."""

from dataclasses import replace

import pytest

from auditor.checks import CHECKS
from auditor.freedom import FREE, MISMATCHES, MOST, RULES, VERY_FREE, freedom, tempered
from auditor.model import AlignedArticle, Coverage, SentencePair
from tests.samples import aligned, finding


def article(*missing: float) -> AlignedArticle:
    """Return an article of one pair of sentences for each share of words without counterpart."""
    found = aligned(["가나다라."] * len(missing), ["Some words."] * len(missing))
    items = [SentencePair((), (), coverage=coverage(share)) for share in missing]
    return replace(found, pairs=tuple(replace(p, sentences=(i,)) for p, i in zip(found.pairs, items, strict=True)))


def coverage(missing: float) -> Coverage:
    """Return a coverage of ten words a side of which a share is missing."""
    return Coverage(0.5, 0.5, 0.5, 0.5, missing, missing, 10, 10)


def test_freedom_is_the_share_of_words_without_counterpart() -> None:
    """All sentence pairs of an article count; one without any is not free."""
    assert freedom(article(0.2, 0.0)) == pytest.approx(0.1)
    assert freedom(article()) == 0.0


@pytest.mark.parametrize(("share", "expected"), [(FREE * 2, MOST), (FREE / 2, 0.95)])
def test_a_missing_number_is_less_sure_in_a_free_translation(share: float, expected: float) -> None:
    """It is shown still; in a close translation nothing changes."""
    assert next(tempered([finding("number-missing", confidence=0.95)], article(share))).confidence == expected


def test_a_wrong_number_is_less_sure_only_where_all_is_told_anew() -> None:
    """One value in place of another is rarely a matter of style."""
    wrong = finding("number-mismatch", confidence=0.95)
    assert next(tempered([wrong], article((FREE + VERY_FREE) / 2))) == wrong
    assert next(tempered([wrong], article(VERY_FREE * 2))).confidence == MOST


def test_names_and_terms_are_as_sure_as_ever() -> None:
    """No style changes the name of a city; what was little sure already is not raised."""
    found = [finding("place-name-mismatch", confidence=0.97), finding("number-missing", confidence=0.6)]
    assert list(tempered(found, article(1.0))) == found


def test_every_rule_named_is_one() -> None:
    """A rule that is renamed must be renamed here."""
    assert not (RULES | MISMATCHES) - {check.rule for check in CHECKS}
