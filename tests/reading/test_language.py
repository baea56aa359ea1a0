"""A paragraph's language is judged as a whole and, where that is unclear, by its neighbours."""

import pytest

from auditor.reading.blocks import Block
from auditor.reading.language import Lean, languages, lean


@pytest.mark.parametrize(
    ("text", "language", "is_strong"),
    [
        ("새솔시는 도서관을 연다.", "ko", True),
        ("Saesol City will open a library.", "en", True),
        ("Nuri Cloud Platform을 활용한 BIO Data 분석", "ko", True),
        ("LG CNS와 AWS가 AI MOU를 체결", "ko", True),
        ("大韓民國 憲法", "ko", False),
        ("The late poet Yun (윤가람) wrote of 봄 and 가을 in this book.", "en", True),
        ("LG CNS PM", "en", False),
        ("2031 (3)", None, False),
        ("press@news.example", None, False),
    ],
)
def test_lean(text: str, language: str | None, is_strong: bool) -> None:
    """Scripts are weighed, grammar around them decides close calls, addresses count for nothing."""
    assert lean(text) == Lean(language, is_strong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["그는 웃었다.", "LG CNS PM", "그녀도 웃었다.", "He laughed at it."], ["ko", "ko", "ko", "en"]),
        (["그는 웃었다.", "He laughed.", "2031", "She laughed too."], ["ko", "en", "en", "en"]),
        (["그는 웃었다.", "LG CNS", "He laughed at it."], ["ko", "en", "en"]),
        (["그는 갔다.", "Oh no.", "그녀가 왔다.", "She came to it.", "비가 온다.", "It is rain.", "끝이다.", "End."],
         ["ko", "en", "ko", "en", "ko", "en", "ko", "en"]),
        (["청주", "Cheongju"], ["ko", "en"]),
    ],
)  # fmt: skip
def test_unclear_paragraphs_go_with_their_neighbours(texts: list[str], expected: list[str]) -> None:
    """What no sentence tells is told by what stands around it, except where the languages take turns."""
    assert list(languages([Block(text) for text in texts])) == expected


def test_what_the_format_says_holds() -> None:
    """A declared language is not questioned."""
    assert languages([Block("새솔시는 연다.", language="en"), Block("Hello to you.")]) == ("en", "en")
