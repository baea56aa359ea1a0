"""English phrases for quantities, shaped like the faulty phrase that they replace: what a suggestion says.

Source of the styles: The Associated Press Stylebook ("numerals", "percentages", "dimensions").
"""

import re
from collections.abc import Callable
from fractions import Fraction

from auditor.english.durations import write_duration
from auditor.english.numerals import NUMBER, ONES, ORDINAL, ORDINALS, TENS, write_number
from auditor.english.plurals import plural
from auditor.english.writing import Style, write_ordinal
from auditor.quantity import Form, Quantity
from auditor.units import BY_KEY, english_name, is_money

_PART = re.compile(r"^(?:early|mid|late)[\s-]|^(?:the\s)?(?:beginning|start|middle|end)\sof\s", re.IGNORECASE)
_VAGUE = {
    10: "dozens", 100: "hundreds", 10**3: "thousands", 10**4: "tens of thousands", 10**5: "hundreds of thousands",
    10**6: "millions", 10**7: "tens of millions", 10**8: "hundreds of millions", 10**9: "billions",
    10**10: "tens of billions", 10**11: "hundreds of billions", 10**12: "trillions", 10**13: "tens of trillions",
}  # fmt: skip
_FRACTION = re.compile(
    r"(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?$", re.IGNORECASE
)
_MULTIPLE = re.compile(r"(?P<stem>doubl|tripl|quadrupl|trebl)(?P<ending>e[ds]?|ing)|[a-z]+-?fold", re.IGNORECASE)
_STEMS = {2: "doubl", 3: "tripl", 4: "quadrupl"}
_ROUNDS = {4: "semifinals", 8: "quarterfinals"}
_NEGATIVE = re.compile(r"\b(?:minus|negative)\b|^[-−]|below\s(?:zero|freezing)", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_WORD_OF = {number: word for word, number in (ONES | TENS).items() if word != "fourty"}


def write_quantity(quantity: Quantity, style: Style, model: str = "") -> str:
    """Return *quantity* in English; *model* is the faulty phrase, whose form is kept where its unit fits."""
    bare = _PART.sub("", model)
    phrase = next((text for write in _WRITERS if (text := write(quantity, bare))), "")
    phrase = phrase or _write_measured(quantity, style, bare)
    if quantity.part:
        phrase = f"{quantity.part}{'-' if quantity.part == 'mid' else ' '}{phrase}"
    return phrase[0].upper() + phrase[1:] if model[:1].isupper() and phrase else phrase


def _write_label(quantity: Quantity, model: str) -> str:
    if not quantity.label:
        return ""
    letters, digits = re.sub(r"[^a-z]", "", quantity.label), re.findall(r"\d+", quantity.label)
    same = re.sub(r"[^a-z]", "", model.lower()) in (letters, letters + "s")
    if same and len(digits) == len(re.findall(r"\d+", model)) == 1:
        return re.sub(r"\d+", digits[0], model)
    return quantity.label.upper()


def _write_vague(quantity: Quantity, model: str) -> str:
    is_vague = quantity.form is Form.VAGUE and not quantity.alternatives and quantity.value.denominator == 1
    return _VAGUE.get(int(quantity.value), "") if is_vague else ""


def _write_fraction(quantity: Quantity, model: str) -> str:
    if quantity.unit or not 0 < quantity.value < 1 or (model and not _FRACTION.search(model)):
        return ""
    above, below = quantity.value.numerator, quantity.value.denominator
    if below == 2:
        return "half"
    name = "quarter" if below == 4 else next((word for word, number in ORDINALS.items() if number == below), "")
    if not name or above >= 10:
        return f"{write_number(quantity.value * 100)} percent" if model else ""
    if above == 1:
        return f"a {name}" if model.lower().startswith("a ") else f"one-{name}"
    return f"{_WORD_OF[above]}-{name}s"


def _write_multiple(quantity: Quantity, model: str) -> str:
    match = _MULTIPLE.fullmatch(model)
    if quantity.unit != "times" or not match or quantity.value.denominator != 1:
        return ""
    stem = _STEMS.get(int(quantity.value))
    if match["stem"] and stem:
        return stem + match["ending"].lower()
    return f"{_words(int(quantity.value))}fold" if quantity.value < 20 else f"{quantity.value}-fold"


def _write_round(quantity: Quantity, model: str) -> str:
    if quantity.unit != "round":
        return ""
    if model.isdigit():
        return str(quantity.value)
    name = _ROUNDS.get(int(quantity.value), f"round of {quantity.value}")
    return name.rstrip("s") if model and not model.endswith("s") else name


def _write_period(quantity: Quantity, model: str) -> str:
    """Return an age group, a decade or a quarter; "" for anything else."""
    if quantity.unit == "generation":
        return "teens" if quantity.value == 10 else f"{quantity.value}s"
    if quantity.unit == "era":
        century = 1900 if quantity.value < 100 and re.match(r"\d{4}", model) else 0
        return f"{quantity.value + century}s"
    if quantity.unit != "quarter":
        return ""
    ordinal = write_ordinal(int(quantity.value))
    return ORDINAL.sub(ordinal, model) if ORDINAL.search(model) else f"{ordinal} quarter"


def _write_ordinal(quantity: Quantity, model: str) -> str:
    """Return the number as an ordinal where the model is one, or where nothing else tells and the number is one."""
    match, value = ORDINAL.search(model), int(quantity.value)
    if _ROMAN.fullmatch(model) and 0 < value < len(_ROMANS):
        return _ROMANS[value]
    if match is None and (model or not quantity.ordinal):
        return "" if model or quantity.unit != "century" else f"{write_ordinal(int(quantity.value))} century"
    if match is None:
        return write_ordinal(value)
    ordinal = write_ordinal(value) if match["words"] else f"{value:,}{_suffix(value)}"
    return model[: match.start()] + ordinal + model[match.end() :]


def _suffix(value: int) -> str:
    return write_ordinal(value + 100)[-2:]


_WRITERS: tuple[Callable[[Quantity, str], str], ...] = (
    _write_label,
    _write_vague,
    _write_fraction,
    _write_multiple,
    _write_round,
    _write_period,
    _write_ordinal,
    write_duration,
)


def _write_measured(quantity: Quantity, style: Style, model: str) -> str:
    """Return a number with its unit: in the words of the model, or in those of *style* where its unit is wrong."""
    number = _write_number(quantity, model)
    kept = "" if not model or _wants_new_unit(quantity, model) else _swap_number(quantity, model, number)
    phrase = kept or _with_unit(number, quantity, style, model)
    return f"minus {phrase}" if quantity.value < 0 and not (kept and _NEGATIVE.search(kept)) else phrase


def _write_number(quantity: Quantity, model: str) -> str:
    """Return the number alone, written in words or digits as the model is."""
    value, match = abs(quantity.value), NUMBER.search(model)
    if match is None:
        return write_number(value, spelled=not model and quantity.unit in ("", "person"))
    if match["words"]:
        is_spelled = value.denominator == 1 and value < (100 if model[0].isupper() else 10)
        return _words(int(value)) if is_spelled else write_number(value)
    digits, is_scaled = match["digits"], match["scale"] or match["short"]
    if is_money(quantity.unit) and re.search(r"\.\d\d$", digits) and not is_scaled and value < 10**6:
        return f"{float(value):,.2f}"
    number = write_number(value)
    if re.fullmatch(r"\d{4,}", digits) and re.fullmatch(r"\d,\d{3}", number):
        number = number.replace(",", "")
    return number.removeprefix("0") if digits.startswith(".") else number


def _words(value: int) -> str:
    """Return 0 <= value < 100 in words."""
    tens, ones = value - value % 10, value % 10
    return _WORD_OF.get(value) or f"{_WORD_OF[tens]}-{_WORD_OF[ones]}"


def _wants_new_unit(quantity: Quantity, model: str) -> bool:
    """True when the unit of *quantity* must be written because *model* says none that readers can do without."""
    if quantity.unit not in BY_KEY or NUMBER.fullmatch(model):
        return False
    if quantity.unit == "degree" and re.search(r"fahrenheit|°F|\dF\b", model, re.IGNORECASE):
        return True
    plain = model.lower().replace("-", " ")
    if any(symbol.lower() in plain for symbol in BY_KEY[quantity.unit].symbols):
        return False
    names = (name.lower().strip("-") for name in BY_KEY[quantity.unit].english)
    return not any(re.search(rf"(?<![a-z]){re.escape(name)}s?(?![a-z])", plain) for name in names)


def _swap_number(quantity: Quantity, model: str, number: str) -> str:
    match = NUMBER.search(model)
    if not match:
        return ""
    rest = model[match.end() :]
    if "and a half" in rest:
        if quantity.value.denominator == 2:
            number = _write_number(Quantity(Fraction(int(quantity.value)), unit=quantity.unit), model)
        else:
            rest = rest.replace(" and a half", "")
    scale = match["scale"] or ""
    return model[: match.start()] + (number.title() if scale.istitle() else number) + rest


def _with_unit(number: str, quantity: Quantity, style: Style, model: str) -> str:
    unit = quantity.unit
    if is_money(unit):
        return _money(number, unit, style, model)
    if unit in ("age", "month", "week") and model.endswith("-old"):
        return f"{number}-{'year' if unit == 'age' else unit}-old"
    fixed = {
        "percent": "%" if style.percent == "%" else f" {style.percent}",
        "age": " years old",
        "degree": " degrees Celsius",
    }
    name = english_name(unit)
    if unit in fixed or not name:
        return number + fixed.get(unit, "")
    if re.search(r"\d-[a-z]|[a-z]-[a-z]", model):
        return f"{number}-{name.replace(' ', '-')}"
    return f"{number} {name if quantity.value == 1 else plural(name)}"


def _money(number: str, unit: str, style: Style, model: str) -> str:
    """Return a sum as the article writes it: 5 million won, KRW 5 million, $5 million, 5 million euros."""
    if unit == "won":
        return f"{number} won" if style.won == "won" else f"KRW {number}" if style.won == "KRW" else f"₩{number}"
    sign = next((symbol for symbol in BY_KEY[unit].symbols if len(symbol) == 1), "")
    is_in_words = re.search(r"(?:dollars|euros|pounds)$", model) is not None
    if sign and not is_in_words:
        return f"{sign}{number}"
    name = english_name(unit)
    return f"{number} {name if number == '1' else plural(name)}"
