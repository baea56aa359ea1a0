"""Plurals of the English names of units."""

_UNCHANGED = frozenset(
    """
    won yen yuan baht dong rupiah ringgit reais tenge pence percent pyeong geun lb people hertz kilohertz megahertz
    gigahertz
    """.split()
)
_IRREGULAR = {
    "foot": "feet", "inch": "inches", "century": "centuries", "penny": "pence", "square foot": "square feet",
    "krone": "kroner", "krona": "kronor", "year old": "years old", "degree Fahrenheit": "degrees Fahrenheit",
}  # fmt: skip


def plural(name: str) -> str:
    """Return the plural of an English unit name."""
    return name if name in _UNCHANGED else _IRREGULAR.get(name, name + "s")
