from auditor.english.plurals import plural
from auditor.units import UNITS

WRONG = ("hertzs", "iss", "ences", "lbs", "olds", "Fahrenheits", "foots", "inchs", "mans")


def test_every_unit_has_a_plural_that_english_knows() -> None:
    """Two of a unit read as English, whether it takes an s, changes or stays as it is."""
    assert [plural(name) for name in ("week", "century", "won", "krone", "geun", "kilohertz")] == [
        "weeks", "centuries", "won", "kroner", "geun", "kilohertz",
    ]  # fmt: skip
    assert not [unit.key for unit in UNITS if unit.english and plural(unit.english[0]).endswith(WRONG)]
