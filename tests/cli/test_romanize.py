import unicodedata

from click.testing import CliRunner

from auditor.cli.romanize import command


def run(text: str) -> str:
    result = CliRunner().invoke(command, [text])
    assert result.exit_code == 0
    return result.output


def test_a_name_is_shown_with_its_spellings_and_rivals() -> None:
    """Revised Romanisation, the commonest spelling, weights by syllable, and what else they may be."""
    output = run("김중수")
    assert "Kim Joong-soo" in output or "Kim Jung-soo" in output
    assert "jung = 정" in output
    assert "kim" in output


def test_what_is_no_name_is_only_romanised() -> None:
    """A word without a surname has no personal spelling."""
    assert run("뷁뷁뷁").count("\n") == 1


def test_a_word_without_hangul_is_refused() -> None:
    """Latin letters have no romanisation."""
    result = CliRunner().invoke(command, ["Kim"])
    assert result.exit_code == 2
    assert "no Hangul" in result.output


def test_decomposed_hangul_is_the_same_name() -> None:
    """A name that was copied from a file name on a Mac comes in single letters."""
    assert run(unicodedata.normalize("NFD", "김중수")) == run("김중수")
