"""Plurals of the English names of units."""

_UNCHANGED = frozenset({"won", "yen", "yuan", "baht", "percent", "pyeong", "hertz", "people"})
_IRREGULAR = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "penny": "pence",
    "square foot": "square feet",
    "degree Fahrenheit": "degrees Fahrenheit",
}


def plural(name: str) -> str:
    """Return the plural of an English unit name."""
    return name if name in _UNCHANGED else _IRREGULAR.get(name, name + "s")
