from auditor.korean.given_names import common_words, likeliness


def test_given_names_are_likelier_than_words() -> None:
    """Common given names score above zero, arbitrary syllables far below."""
    assert likeliness("진희") > 3 > 0 > likeliness("육장")
    assert likeliness("준") > 0
    assert likeliness("빛바리") < likeliness("진희")
    assert likeliness("다솜") > 2 > 0 > likeliness("육솜")


def test_common_words_are_hangul() -> None:
    """The list holds words of two to four syllables."""
    assert all(2 <= len(word) <= 4 and all("가" <= c <= "힣" for c in word) for word in common_words())
