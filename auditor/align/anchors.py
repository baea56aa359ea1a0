"""What a translation keeps as it is, whatever the language: numbers, Latin names, addresses."""

import re
import unicodedata

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s\"'<>()]+", re.UNICODE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LETTER = "A-Za-z0-9\u00c0-\u024f"
_LATIN = re.compile(rf"(?<![{_LETTER}])[A-Z\u00c0-\u00de][{_LETTER}]*(?:[&'’-][{_LETTER}]+)*")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")


def anchors(text: str) -> frozenset[str]:
    """Return the keys of *text* that its translation is likely to share.

    Numbers without marks of thousands and leading zeros, capitalised Latin words of two letters or more without
    accents and case, and mail and web addresses. A single digit is left out: it is everywhere.
    """
    addresses = {match.group().rstrip(".,;").casefold() for match in _ADDRESS.finditer(text)}
    rest = _ADDRESS.sub(" ", text)
    numbers = {_number(match.group()) for match in _NUMBER.finditer(rest)}
    words = {_bare(match.group()) for match in _LATIN.finditer(rest)}
    return frozenset(key for key in addresses | numbers | words if len(key) > 1)


def _number(text: str) -> str:
    return _THOUSANDS.sub("", text).replace(",", ".").lstrip("0")


def _bare(word: str) -> str:
    word = re.sub(r"['’]s?$", "", word)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).casefold()
