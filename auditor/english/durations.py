"""English times of more than one unit: 2:02:23, "1 minute and 48 seconds", "two years and six months"."""

import re
from fractions import Fraction

from auditor.english.numerals import NUMBER, write_number
from auditor.english.plurals import plural
from auditor.quantity import Quantity

_STEPS = {"second": ("second", "minute", "hour"), "minute": ("minute", "hour"), "month": ("month", "year")}


def write_duration(quantity: Quantity, model: str) -> str:
    """Return a time of more than one unit (2:02:23, "1 minute and 48 seconds"); "" for what one unit tells as well.

    *model* is the faulty phrase: its form is kept.
    """
    units = _STEPS.get(quantity.unit, ())
    is_mixed = len(NUMBER.findall(model)) > 1 if model else quantity.unit == "second"
    if len(units) < 2 or not is_mixed or quantity.value < (12 if quantity.unit == "month" else 60):
        return ""
    if re.search(r"\d:\d\d", model):
        return _write_race_time(quantity)
    counts, rest = [], quantity.value
    for unit in units[:-1]:
        size = 12 if unit == "month" else 60
        counts.append((rest % size, unit))
        rest = Fraction(rest // size)
    counts.append((rest, units[-1]))
    spelled = not re.search(r"\d", model) and bool(model)
    parts = [f"{write_number(n, spelled)} {unit if n == 1 else plural(unit)}" for n, unit in reversed(counts) if n]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]


def _write_race_time(quantity: Quantity) -> str:
    minutes, seconds = divmod(quantity.value, 60)
    places = len(str(quantity.step.denominator)) - 1
    face = f"{float(seconds):0{3 + places}.{places}f}" if places else f"{int(seconds):02d}"
    return f"{minutes // 60}:{minutes % 60:02d}:{face}" if minutes >= 60 else f"{minutes}:{face}"
