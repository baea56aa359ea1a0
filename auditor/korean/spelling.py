"""How a Korean personal name may be spelt in Latin letters: a lattice of accepted spellings with learned weights.

Persons choose their spelling (Jung, Jeong and Chung are all 정): no single romanisation can be demanded, and no string
distance tells a right spelling from the name of somebody else. Here every syllable has a distribution over spellings:
the counts of spellings seen for it, backed off to the product of the spellings of its onset, vowel and coda. A second
style, McCune-Reischauer without diacritics (Kim Jong Un), is a latent choice for the whole given name.

A spelling of a name is judged by two numbers in nats: `fit`, how much likelier the letters are under this name than
under an average name, and the same for its weakest syllable. Given names take no assimilation between syllables.

Weights: `data/spellings.tsv`, learned by `tools/learn_spellings.py`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from math import inf, log, prod
from types import MappingProxyType

from auditor.korean.surnames import splits, surnames

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

BACKOFF = 2.0
"""Counts that the product of jamo spellings is worth against the spellings seen for a syllable."""

MCCUNE_SHARE = 0.03
"""Share of given names spelt in the style of McCune-Reischauer throughout."""

MCCUNE_SHARE_AFTER = 0.4
"""The same after a surname that hardly anybody else spells so."""

MCCUNE_SURNAMES = frozenset("pak ri jon chon hyon paek rim ryom ryang ro ho sok kye kyong".split())

FLAG = -2.85
"""Score below which a spelling is doubtful; `WRONG` below which it is another name (nats).

Chosen on 3,850 Wikidata names in four folds, 2026-11-22 (benchmarks/names.py): right spellings fall below `FLAG` in
2.4 % (half of them wrong rows), Revised Romanisation and the commonest spelling never; of one changed vowel, onset,
coda 93, 98 and 100 % fall below it.
"""

WRONG = -5.0

LISTED = -2.0
"""Least score of a surname in a spelling that the table of surnames lists, however rare."""

UNEXPLAINED = 1e-3
"""Likelihood that the best rival is given at least, so that letters which nothing explains are no good spelling."""

CUSTOMARY: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {"백": {"back": 2.0}, "지": {"gee": 2.0}, "규": {"gue": 2.0}, "재": {"jay": 2.0}, "수": {"sue": 2.0}}
)
"""Counts for spellings in the manner of English words, which the learned names lack: Ahn Gyu-back, Chun In-gee."""

NOISE = 1e-7
"""Share of letters that no lattice explains; keeps every probability above zero."""

MCCUNE = MappingProxyType(
    {
        **dict(zip(ONSETS, "k kk n t tt r m p pp s ss  ch tch ch k t p h".split(" "), strict=True)),
        **dict(zip(VOWELS, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(), strict=True)),
    }
)
VOICED = MappingProxyType({"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"})
CLOSING = MappingProxyType(
    dict(zip(CODAS, "  k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")[1:], strict=True))
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How letters were read as a name: the spelling of each syllable, and the numbers that judge it (nats).

    `likelihood` is ln P(letters | name). For each syllable, `fits` compares P(spelling | syllable) with the average
    over all syllables (below zero: others explain it better), `contrasts` with the one that explains it best (never
    above zero). The first entry belongs to the surname; `syllables[0]` may be a surname of two.
    """

    syllables: tuple[str, ...]
    spellings: tuple[str, ...]
    likelihood: float
    fits: tuple[float, ...]
    contrasts: tuple[float, ...]

    @property
    def score(self) -> float:
        """The judgement of the weakest syllable: 0 is a perfect spelling, below `FLAG` another syllable was spelt."""
        return min(self.contrasts)

    @property
    def weakest(self) -> int:
        """Index of the syllable (0 = surname) that the letters explain worst."""
        return self.contrasts.index(min(self.contrasts))


def decompose(syllable: str) -> tuple[str, str, str]:
    """Return onset, vowel and coda (may be empty) of a Hangul syllable. Raises ValueError for anything else."""
    index = ord(syllable) - 0xAC00
    if not 0 <= index < 11172:
        raise ValueError(f"not a Hangul syllable: {syllable!r}")
    return ONSETS[index // 588], VOWELS[index % 588 // 28], CODAS[index % 28]


def compose(onset: str, vowel: str, coda: str) -> str:
    """Return the syllable of these jamo, the inverse of `decompose`."""
    return chr(0xAC00 + (ONSETS.index(onset) * 21 + VOWELS.index(vowel)) * 28 + CODAS.index(coda))


def contexts(syllable: str) -> tuple[str, str, str]:
    """Return the keys under which the spellings of onset, vowel and coda are learned.

    Before a front vowel ㅅ may be sh, ㄹ silent and ㅇ an r (룡, 용), marked `+`. A vowel without onset may take w
    or y, marked `°`. A coda has a hyphen before it.
    """
    onset, vowel, coda = decompose(syllable)
    soft = onset in "ㅅㄹㅇ" and vowel in "ㅣㅕㅠㅛㅑㅖㅟ"
    return onset + ("+" if soft else ""), vowel + ("°" if onset == "ㅇ" else ""), "-" + coda


@cache
def _weights() -> Mapping[str, Mapping[str, Mapping[str, float]]]:
    """Read the learned counts: kind -> key -> spelling -> count."""
    table: dict[str, dict[str, dict[str, float]]] = {}
    text = (files("auditor.korean") / "data" / "spellings.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, key, spelling, count = line.split("\t")
            table.setdefault(kind, {}).setdefault(key, {})[spelling] = float(count)
    return table


@cache
def syllable_spellings(syllable: str) -> Mapping[str, float]:
    """Return P(spelling | syllable) for every spelling that the lattice admits in a given name; it sums to 1."""
    counts = {**CUSTOMARY.get(syllable, {}), **_weights()["given"].get(syllable, {})}
    return MappingProxyType(blend(counts, lattice(syllable, _weights()["jamo"])))


def lattice(syllable: str, jamo: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return the product of the spelling distributions of onset, vowel and coda of *syllable*."""
    parts = [jamo[key] for key in contexts(syllable)]
    totals = [sum(part.values()) for part in parts]
    spellings: dict[str, float] = {}
    for letters in product(*parts):
        weight = 1.0
        for letter, part, total in zip(letters, parts, totals, strict=True):
            weight *= part[letter] / total
        spellings["".join(letters)] = spellings.get("".join(letters), 0.0) + weight
    return spellings


def blend(counts: Mapping[str, float], prior: Mapping[str, float]) -> dict[str, float]:
    """Return the distribution of *counts* smoothed by *prior*, which weighs `BACKOFF` counts."""
    total = sum(counts.values()) + BACKOFF
    keys = sorted({*counts, *prior})
    return {key: (counts.get(key, 0.0) + BACKOFF * prior.get(key, 0.0)) / total for key in keys}


@cache
def surname_spellings(surname: str) -> Mapping[str, float]:
    """Return P(spelling | surname), commonest first; empty for what is no surname."""
    if surname not in surnames():
        return MappingProxyType({})
    known = surnames()[surname][1]
    counts = _weights()["surname"].get(surname, {})
    weights = {s: counts.get(s, 0.0) + 1.0 / (rank + 1) for rank, s in enumerate(known)}
    total = sum(weights.values())
    return MappingProxyType({s: w / total for s, w in sorted(weights.items(), key=lambda item: (-item[1], item[0]))})


@cache
def surname_readings() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Return for every surname spelling the surnames it may be, with P(surname, spelling), likeliest first."""
    index: dict[str, list[tuple[str, float]]] = {}
    total = sum(share for share, _ in surnames().values())
    for surname, (share, _) in surnames().items():
        for spelling, probability in surname_spellings(surname).items():
            index.setdefault(spelling, []).append((surname, share / total * probability))
    return {s: tuple(sorted(rows, key=lambda row: (-row[1], row[0]))) for s, rows in sorted(index.items())}


@cache
def syllable_readings() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Return for every spelling the given-name syllables it may be, with P(syllable, spelling), likeliest first."""
    index: dict[str, list[tuple[str, float]]] = {}
    for syllable, share in syllable_shares().items():
        for spelling, probability in syllable_spellings(syllable).items():
            index.setdefault(spelling, []).append((syllable, share * probability))
    return {s: tuple(sorted(rows, key=lambda row: (-row[1], row[0]))) for s, rows in sorted(index.items())}


@cache
def syllable_shares() -> Mapping[str, float]:
    """Return how often each syllable stands in given names; it sums to 1."""
    counts = {syllable: sum(spellings.values()) for syllable, spellings in _weights()["given"].items()}
    total = sum(counts.values())
    return MappingProxyType({syllable: count / total for syllable, count in sorted(counts.items())})


@cache
def _mass() -> Mapping[str, float]:
    return {spelling: sum(p for _, p in rows) for spelling, rows in syllable_readings().items()}


def mccune(syllable: str) -> frozenset[str]:
    """Return the spellings of *syllable* in McCune-Reischauer without diacritics, voiced or not."""
    onset, vowel, coda = decompose(syllable)
    rest = MCCUNE[vowel] + CLOSING[coda]
    return frozenset({MCCUNE[onset] + rest, VOICED.get(onset, MCCUNE[onset]) + rest})


@lru_cache(maxsize=65536)
def read_given(given: str, chunks: tuple[str, ...], mccune_share: float = MCCUNE_SHARE) -> Reading | None:
    """Read *chunks* (lower-case parts of a given name, as hyphen or blank cut them) as *given* in hangul.

    Returns the likeliest cut into syllables, None where no cut is possible. Where there are as many chunks as
    syllables, the cut is theirs. *mccune_share* is the chance that this name keeps to McCune-Reischauer.
    """
    readings = [_judge(given, spellings, mccune_share) for spellings in _cuts(given, chunks)]
    return max(readings, key=lambda reading: reading.likelihood, default=None)


def _cuts(given: str, chunks: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if len(chunks) == len(given):
        yield chunks
        return
    letters, n = "".join(chunks), len(given)
    if n <= len(letters) <= 8 * n:
        yield from _split_letters(letters, n)


def _split_letters(letters: str, n: int) -> Iterator[tuple[str, ...]]:
    if n == 1:
        yield (letters,)
        return
    for cut in range(1, len(letters) - n + 2):
        for rest in _split_letters(letters[cut:], n - 1):
            yield (letters[:cut], *rest)


def _judge(given: str, spellings: tuple[str, ...], share: float) -> Reading:
    custom = [syllable_spellings(c).get(s, 0.0) + NOISE for c, s in zip(given, spellings, strict=True)]
    style = [float(s in mccune(c)) for c, s in zip(given, spellings, strict=True)]
    likelihood = log((1 - share) * prod(custom) + share * prod(style))
    shares = [_style_share(custom, style, share, i) for i in range(len(given))]
    rivals = [_rivals(spelling, w) for spelling, w in zip(spellings, shares, strict=True)]
    own = [log((1 - w) * p + w * q) for p, q, w in zip(custom, style, shares, strict=True)]
    fits = tuple(p - log(average) for p, (average, _) in zip(own, rivals, strict=True))
    contrasts = tuple(min(0.0, p - log(best)) for p, (_, best) in zip(own, rivals, strict=True))
    return Reading(tuple(given), spellings, likelihood, fits, contrasts)


def _style_share(custom: list[float], style: list[float], share: float, index: int) -> float:
    """Return P(McCune-Reischauer | the other syllables), for the syllable at *index*."""
    others = [i for i in range(len(custom)) if i != index]
    in_style = share * prod(style[i] for i in others)
    return in_style / (in_style + (1 - share) * prod(custom[i] for i in others))


@lru_cache(maxsize=65536)
def _rivals(spelling: str, style_share: float) -> tuple[float, float]:
    """Return P(spelling) over all syllables, and its largest likelihood under any one of them."""
    rows = [
        (
            syllable_shares()[c],
            (1 - style_share) * syllable_spellings(c)[spelling] + style_share * (spelling in mccune(c)),
        )
        for c, _ in syllable_readings().get(spelling, ())
    ]
    return sum(share * p for share, p in rows) + NOISE, max((UNEXPLAINED, *(p for _, p in rows)))


def read_surname(surname: str, spelling: str) -> Reading:
    """Read *spelling* (lower case) as *surname*."""
    rows = surname_readings().get(spelling, ())
    p = log(surname_spellings(surname).get(spelling, 0.0) + NOISE)
    best = max((UNEXPLAINED, *(surname_spellings(other)[spelling] for other, _ in rows)))
    fit = p - log(sum(share for _, share in rows) + NOISE)
    listed = surname in surnames() and spelling in surnames()[surname][1]
    contrast = max(min(0.0, p - log(best)), LISTED if listed else -inf)
    return Reading((surname,), (spelling,), p, (fit,), (contrast,))


def read_name(name: str, surname: str, chunks: tuple[str, ...]) -> Reading | None:
    """Read a surname spelling and given-name chunks (all lower case) as the full *name* in hangul.

    Every way to cut *name* into surname and given name is tried (선우진); the likeliest wins.
    """
    readings = [r for first, given in splits(name) if (r := _join(first, given, surname, chunks)) is not None]
    return max(readings, key=lambda reading: reading.likelihood, default=None)


def _join(first: str, given: str, surname: str, chunks: tuple[str, ...]) -> Reading | None:
    rest = read_given(given, chunks, MCCUNE_SHARE_AFTER if surname in MCCUNE_SURNAMES else MCCUNE_SHARE)
    if rest is None:
        return None
    head = read_surname(first, surname)
    return Reading(
        head.syllables + rest.syllables,
        head.spellings + rest.spellings,
        head.likelihood + rest.likelihood,
        head.fits + rest.fits,
        head.contrasts + rest.contrasts,
    )


def plausibility(chunks: tuple[str, ...], n: int) -> float:
    """Return ln P(letters) of *chunks* as an average given name of *n* syllables: how Korean they look."""
    best = -inf
    for spellings in _cuts("가" * n, chunks):
        best = max(best, sum(log(_mass().get(s, 0.0) + NOISE) for s in spellings))
    return best


def confusable(spelling: str, syllable: str) -> tuple[str, ...]:
    """Return the syllables other than *syllable* that *spelling* may well be, likeliest first."""
    rows = syllable_readings().get(spelling, ())
    total = sum(p for _, p in rows) or 1.0
    return tuple(other for other, p in rows if other != syllable and p / total > 0.05)


def accepted(syllable: str, least: float = 0.02) -> tuple[tuple[str, float], ...]:
    """Return the spellings of a given-name syllable with a share of at least *least*, commonest first."""
    rows = [(s, p) for s, p in syllable_spellings(syllable).items() if p >= least]
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))


@cache
def known_persons() -> Mapping[str, tuple[str, ...]]:
    """Return the spellings of widely known persons (`data/known_persons.tsv`), the preferred one first."""
    text = (files("auditor.korean") / "data" / "known_persons.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({name: tuple(spellings.split("; ")) for name, spellings in rows})


def commonest(name: str) -> str:
    """Return the spelling to suggest for a full *name*: a well-known person's own, else the commonest, Kim Jin-hee."""
    if name in known_persons():
        return known_persons()[name][0]
    surname, given = splits(name)[0]
    first = next(iter(surname_spellings(surname)))
    return f"{first.capitalize()} {'-'.join(accepted(c, 0.0)[0][0] for c in given).capitalize()}"
