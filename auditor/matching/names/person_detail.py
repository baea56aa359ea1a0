"""What is said about the match of a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """Why a rendering of a Korean person was judged as it was.

    `name` is the person in hangul; `kind` is `right`, `referent`, `syllable`, `surname`, `person`, `swapped`, `absent`,
    or `added` (then there is no name). For a wrong part, `syllable` is the Korean one, `spelt` its letters in English,
    and `reads_as` what those letters spell, likeliest first. `other` is another person of the article whom the English
    names here.
    """

    name: str
    kind: str
    syllable: str | None = None
    spelt: str | None = None
    reads_as: tuple[str, ...] = ()
    other: str | None = None
