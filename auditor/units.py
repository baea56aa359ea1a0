"""Units of measure and money, by their Korean and English names, with exact factors inside a dimension.

Factors are those of the SI Brochure (9th edition) and NIST SP 811, Appendix B; 평 is 400/121 square metres (Korean
Weights and Measures Act). A month is 1/12 of a Julian year. Currencies have no factors: they never convert.
A speed or an energy carries the unit of its length or power (시속 120km, "75 mph"), since Korean names the rate apart.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

MONEY = "money"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its key, dimension, factor to the dimension's base, and its names in both languages.

    Korean names follow the number at once or after one blank; English names are given in the singular and match the
    regular plural too. The first English name is the one written in suggestions.
    """

    key: str
    dimension: str
    factor: Fraction
    korean: tuple[str, ...]
    english: tuple[str, ...]
    symbols: tuple[str, ...] = ()


def _unit(key: str, dimension: str, factor: str, korean: str, english: str, symbols: str = "") -> Unit:
    def names(text: str) -> tuple[str, ...]:
        return tuple(name.strip().replace("_", " ") for name in text.split(";") if name.strip())

    return Unit(key, dimension, Fraction(factor), names(korean), names(english), names(symbols))


UNITS: tuple[Unit, ...] = (
    _unit("percent", "ratio", "1/100", "%;퍼센트;프로;퍼센타일", "percent;%;per cent;pct;percentile", "%"),
    _unit(
        "percent-point",
        "point",
        "1",
        "%포인트;% 포인트;%p;%P;퍼센트포인트;퍼센트 포인트;%p인트",
        "percentage point;percentage-point;percent point;pp;ppt;%p;%-point",
    ),
    _unit("basis-point", "point", "1/100", "bp;bps;베이시스포인트", "basis point;bp;bps"),
    _unit("point", "point", "1", "포인트;점", "point;pt"),
    _unit("times", "times", "1", "배", "time;times;fold;-fold;x"),
    # money
    _unit("won", MONEY, "1", "원", "won;KRW", "₩;KRW"),
    _unit(
        "dollar",
        MONEY,
        "1",
        "달러;불;미국달러;미달러;캐나다달러;호주달러",
        "dollar;buck;US dollar;U.S. dollar;USD",
        "US$;U.S.$;A$;C$;AU$;CA$;HK$;NT$;S$;$;USD",
    ),
    _unit("euro", MONEY, "1", "유로;€", "euro;EUR", "€;EUR"),
    _unit("yen", MONEY, "1", "엔", "yen;JPY", "¥;JPY"),
    _unit("yuan", MONEY, "1", "위안;위안화", "yuan;renminbi;RMB;CNY", "RMB;CNY;CN¥"),
    _unit("pound", MONEY, "1", "파운드", "pound;quid;GBP;pound sterling", "£;GBP"),
    _unit("penny", MONEY, "1/100", "펜스", "pence;penny;p"),
    _unit("cent", MONEY, "1/100", "센트", "cent"),
    _unit("rupee", MONEY, "1", "루피", "rupee;INR", "₹"),
    _unit("ruble", MONEY, "1", "루블", "ruble;rouble", "₽"),
    _unit("franc", MONEY, "1", "프랑", "franc;CHF", "CHF"),
    _unit("baht", MONEY, "1", "바트", "baht"),
    _unit("dong", MONEY, "1", "동화", "dong;VND", "₫"),
    _unit("peso", MONEY, "1", "페소", "peso"),
    _unit("rupiah", MONEY, "1", "루피아", "rupiah"),
    _unit("krone", MONEY, "1", "크로네", "krone;kroner;NOK;DKK"),
    _unit("krona", MONEY, "1", "크로나", "krona;kronor;SEK"),
    _unit("ringgit", MONEY, "1", "링깃", "ringgit;MYR"),
    _unit("real", MONEY, "1", "헤알", "reais;BRL"),
    _unit("lira", MONEY, "1", "리라", "lira;TRY"),
    _unit("zloty", MONEY, "1", "즈워티", "zloty;PLN"),
    _unit("forint", MONEY, "1", "포린트", "forint;HUF"),
    _unit("koruna", MONEY, "1", "코루나", "koruna;korun;CZK"),
    _unit("shekel", MONEY, "1", "셰켈", "shekel;ILS"),
    _unit("dirham", MONEY, "1", "디르함", "dirham;AED"),
    _unit("riyal", MONEY, "1", "리얄", "riyal;SAR"),
    _unit("tenge", MONEY, "1", "텡게", "tenge;KZT"),
    # time
    _unit("second", "time", "1", "초;초간", "second;sec;-second"),
    _unit("minute", "time", "60", "분;분간;분짜리", "minute;min;mins;-minute"),
    _unit("hour", "time", "3600", "시간", "hour;hr;hrs;-hour"),
    _unit("day", "time", "86400", "일;일간;일째;일치", "day;-day"),
    _unit("night", "night", "1", "박", "night;-night"),
    _unit("week", "time", "604800", "주;주일;주간;주째", "week;-week;wk"),
    _unit("month", "time", "2629800", "개월;달;개월간;달간;개월째;달째", "month;-month"),
    _unit("year", "time", "31557600", "년;년간;년째;개년;주년;해;년치;학년", "year;-year;yr;yrs;anniversary;grade"),
    _unit("decade", "time", "315576000", "", "decade"),
    _unit("century", "time", "3155760000", "세기", "century;centuries"),
    _unit("age", "age", "31557600", "세;살", "year old;year-old;-year-old;years old;years of age;yo"),
    _unit("generation", "generation", "1", "대", ""),
    _unit("quarter", "quarter", "1", "분기", ""),
    # length
    _unit("nanometre", "length", "1/1000000000", "nm;나노미터;㎚;나노", "nanometer;nanometre;nm"),
    _unit("micrometre", "length", "1/1000000", "㎛;μm;마이크로미터;미크론", "micrometer;micrometre;micron;μm;µm"),
    _unit("millimetre", "length", "1/1000", "mm;㎜;밀리미터;밀리", "millimeter;millimetre;mm"),
    _unit("centimetre", "length", "1/100", "cm;㎝;센티미터;센티;센치", "centimeter;centimetre;cm"),
    _unit("metre", "length", "1", "m;미터;M", "meter;metre;m"),
    _unit(
        "kilometre",
        "length",
        "1000",
        "km;㎞;Km;KM;킬로미터;㎞/h;km/h;킬로",
        "kilometer;kilometre;km;kph;km/h;kilometers per hour;kilometres per hour;k",
    ),
    _unit("mile", "length", "1609.344", "마일", "mile;mph;mi;miles per hour"),
    _unit("foot", "length", "0.3048", "피트", "foot;feet;ft;-foot"),
    _unit("inch", "length", "0.0254", "인치", "inch;inches;in.;-inch"),
    _unit("yard", "length", "0.9144", "야드", "yard"),
    _unit("knot", "length", "1852", "노트;해리", "knot;nautical mile"),
    # area, volume, mass
    _unit("square-metre", "area", "1", "㎡;m²;m2;제곱미터;평방미터", "square meter;square metre;sq m;m²;m2;sqm;㎡"),
    _unit(
        "square-kilometre",
        "area",
        "1000000",
        "㎢;km²;km2;제곱킬로미터;평방킬로미터",
        "square kilometer;square kilometre;sq km;km²;km2",
    ),
    _unit("pyeong", "area", "400/121", "평", "pyeong"),
    _unit("hectare", "area", "10000", "헥타르;ha;㏊", "hectare;ha"),
    _unit("acre", "area", "4046.8564224", "에이커", "acre"),
    _unit("square-foot", "area", "0.09290304", "제곱피트;평방피트", "square foot;square feet;sq ft"),
    _unit("square-mile", "area", "2589988.110336", "제곱마일;평방마일", "square mile;sq mi"),
    _unit("microlitre", "volume", "1/1000000", "㎕;μl;μL;마이크로리터", "microliter;microlitre;μl;µl;μL;µL"),
    _unit("millilitre", "volume", "1/1000", "ml;㎖;mL;밀리리터;cc;㏄", "milliliter;millilitre;ml;cc"),
    _unit("litre", "volume", "1", "리터;L;ℓ;l", "liter;litre;l"),
    _unit("cubic-metre", "volume", "1000", "㎥;세제곱미터;입방미터;루베", "cubic meter;cubic metre;m³;m3"),
    _unit("gallon", "volume", "3.785411784", "갤런", "gallon"),
    _unit("barrel", "volume", "158.987294928", "배럴", "barrel"),
    _unit("microgram", "mass", "1/1000000000", "㎍;μg;마이크로그램", "microgram;μg;µg"),
    _unit("milligram", "mass", "1/1000000", "mg;㎎;밀리그램", "milligram;mg"),
    _unit("gram", "mass", "1/1000", "g;그램;그람", "gram;g"),
    _unit("kilogram", "mass", "1", "kg;㎏;Kg;KG;킬로그램;킬로그람", "kilogram;kg;kilo"),
    _unit("ton", "mass", "1000", "t;톤;t급;톤급;T", "ton;tonne;metric ton;t;-ton"),
    _unit("geun", "mass", "0.6", "근", "geun"),
    _unit("pound-mass", "mass", "0.45359237", "lb;lbs", "lb;lbs"),
    _unit("ounce", "mass", "0.028349523125", "온스", "ounce;oz"),
    # temperature: converted in `auditor.quantity`
    _unit("degree", "temperature", "1", "도;℃;°C;°", "degree;degree Celsius;°;degree centigrade;°C;℃;C"),
    _unit("fahrenheit", "temperature", "1", "℉;°F", "degree Fahrenheit;°F;℉;F"),
    # power, data, frequency
    _unit("watt", "power", "1", "W;와트", "watt;W"),
    _unit(
        "kilowatt", "power", "1000", "kW;㎾;킬로와트;kWh;킬로와트시;kw", "kilowatt;kW;kWh;kilowatt-hour;kilowatt hour"
    ),
    _unit("megawatt", "power", "1000000", "MW;㎿;메가와트;MWh", "megawatt;MW;MWh;megawatt-hour;megawatt hour"),
    _unit("gigawatt", "power", "1000000000", "GW;기가와트;GWh", "gigawatt;GW;GWh;gigawatt-hour;gigawatt hour"),
    _unit("megabyte", "data", "1", "MB;메가바이트", "megabyte;MB"),
    _unit("gigabyte", "data", "1000", "GB;기가바이트;기가", "gigabyte;GB"),
    _unit("terabyte", "data", "1000000", "TB;테라바이트", "terabyte;TB"),
    _unit("hertz", "frequency", "1", "Hz;헤르츠", "hertz;Hz"),
    _unit("kilohertz", "frequency", "1000", "kHz;킬로헤르츠", "kilohertz;kHz"),
    _unit("megahertz", "frequency", "1000000", "MHz;㎒;메가헤르츠", "megahertz;MHz"),
    _unit("gigahertz", "frequency", "1000000000", "GHz;㎓;기가헤르츠", "gigahertz;GHz"),
    # people
    _unit("person", "person", "1", "명;사람;인;분;인분;명분", "people;person;persons"),
)

BY_KEY = {unit.key: unit for unit in UNITS}


def either(names: Iterable[str]) -> str:
    """Return a regular expression of *names*, longest first."""
    return "|".join(re.escape(name) for name in sorted(set(names), key=lambda n: (-len(n), n)))


@cache
def korean_unit_names() -> dict[str, str]:
    """Return every Korean unit name with the key of its unit; the first unit that has a name keeps it."""
    names: dict[str, str] = {}
    for unit in UNITS:
        for name in unit.korean:
            names.setdefault(name, unit.key)
    return names


@cache
def english_unit_names() -> dict[str, str]:
    """Return every English unit name, singular and plural, in lower case unless it is a symbol."""
    names: dict[str, str] = {}
    for unit in UNITS:
        for name in unit.english:
            names.setdefault(_fold(name), unit.key)
            if name[-1].isalpha() and len(name) > 2:
                names.setdefault(_fold(name) + "s", unit.key)
    return names


def _fold(name: str) -> str:
    return name if len(name) <= 3 and not name.islower() else name.lower()


@cache
def english_symbols() -> dict[str, str]:
    """Return the currency signs and codes that stand before an English number, with their units."""
    return {symbol: unit.key for unit in UNITS for symbol in unit.symbols if unit.dimension == MONEY}


@cache
def korean_unit_pattern() -> str:
    """Return a regular expression of every Korean unit name, longest first."""
    return either(korean_unit_names())


@cache
def english_unit_pattern() -> str:
    """Return a regular expression of every English unit name, longest first; a blank may be a hyphen."""
    return either(english_unit_names()).replace(r"\ ", r"[\s-]")


def dimension(key: str) -> str:
    """Return the dimension of a unit key; the empty string for no unit or an unknown one."""
    return BY_KEY[key].dimension if key in BY_KEY else ""


MEASURED = frozenset({"length", "area", "volume", "mass"})
"""Dimensions whose units say something by themselves: 평당, "per kilogram"."""


@cache
def measures(korean: bool) -> dict[str, str]:
    """Return the names of the units of `MEASURED` in one language with their keys; single letters are left out."""
    chosen = [unit for unit in UNITS if unit.dimension in MEASURED]
    pairs = [(name, unit.key) for unit in chosen for name in (unit.korean if korean else unit.english)]
    return {name: key for name, key in pairs if len(name) > 1 or not name.isascii()}


def is_money(key: str) -> bool:
    """True for a currency."""
    return dimension(key) == MONEY


def english_name(key: str) -> str:
    """Return the English name that suggestions use, in the singular."""
    return BY_KEY[key].english[0] if key in BY_KEY and BY_KEY[key].english else ""
