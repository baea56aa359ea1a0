"""`auditor romanize`: how a Korean name is spelt, and what else the spelling may be."""

import unicodedata
from collections.abc import Iterable

import click

from auditor.korean.romanisation import romanise
from auditor.korean.spelling import accepted, commonest, confusable, surname_spellings
from auditor.korean.surnames import splits


@click.command("romanize")
@click.argument("text")
def command(text: str) -> None:
    """Show the Revised Romanisation of TEXT (Hangul), and for a person's name its accepted spellings by weight."""
    text = unicodedata.normalize("NFC", text)
    if not any("가" <= c <= "힣" for c in text):
        raise click.UsageError(f"{text!r} holds no Hangul; give a name as it is written in Korean")
    name = "".join(text.split())
    click.echo(f"Revised Romanisation: {romanise(text)}")
    if not all("가" <= c <= "힣" for c in name) or not (readings := splits(name)):
        return
    surname, given = readings[0]
    click.echo(f"As a person's name:   {commonest(name)}")
    click.echo(f"  {surname:<3} surname  {_weights(surname_spellings(surname).items())}")
    for syllable in given:
        spellings = accepted(syllable)
        click.echo(f"  {syllable:<3} given    {_weights(spellings)}")
        others = _others(syllable, [spelling for spelling, _ in spellings])
        if others:
            click.echo(f"      may also be {others}")


def _weights(spellings: Iterable[tuple[str, float]]) -> str:
    return "  ".join(f"{spelling} {100 * weight:.0f} %" for spelling, weight in spellings if weight >= 0.01)


def _others(syllable: str, spellings: list[str]) -> str:
    rows = ((spelling, confusable(spelling, syllable)) for spelling in spellings)
    return "; ".join(f"{spelling} = {', '.join(others)}" for spelling, others in rows if others)
