"""Annotated articles: what is wrong with a translation, as `auditor evaluate` measures against it.

A gold folder holds the text (`article.txt`, `article.html`, or `source.txt` and `target.txt`) and `gold.json`, whose
format is documented in `corpus/gold.schema.json`. Reading checks everything that a later figure relies on: every line
of the text is a paragraph of one side, each paragraph is paired once, each quote stands where it is said to stand.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Role, Side, Span

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Split = Literal["dev", "test"]

CATEGORIES = {
    "place-institution-confused": "accuracy/mistranslation",
    "clipping": "accuracy/mistranslation",
    "title-or-rank": "accuracy/mistranslation",
    "foreign-name-back-from-hangul": "accuracy/mistranslation",
    "inconsistent-name-or-term": "terminology/inconsistent",
    "source-typo": "source/typo",
    "person-name": "accuracy/mistranslation",
    "number-magnitude": "accuracy/mistranslation",
    "date-weekday-duration": "accuracy/mistranslation",
    "unit-currency": "accuracy/mistranslation",
    "omission-clause-sentence-paragraph": "accuracy/omission",
    "addition": "accuracy/addition",
    "untranslated-transliterated-common-noun": "accuracy/untranslated",
    "homonym": "accuracy/mistranslation",
    "negation-polarity": "accuracy/mistranslation",
    "who-did-what-to-whom": "accuracy/mistranslation",
    "gender-of-a-zero-pronoun": "accuracy/mistranslation",
    "quotation": "accuracy/mistranslation",
    "hearsay-modality-tense": "accuracy/mistranslation",
    "repetition-degenerate-output": "linguistic/repetition",
    "contact-data-changed": "accuracy/mistranslation",
}
"""Every error type a gold article may hold, with its MQM path."""

_CLOSED = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class GoldParagraph:
    """A line of the text as it stands in the file, outer blanks stripped. Ids count from 0 on each side."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    id: int
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Paragraph ids that translate each other; an empty side means that the other has no translation."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    source: tuple[int, ...]
    target: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """An exact piece of a paragraph. `occurrence` counts from 1 and is needed where the piece stands there twice."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    paragraph: int
    text: str
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class GoldError:
    """One annotated error. An omission has no target, an addition no source.

    `correct` is the right English (for a source typo, the right Korean; empty where the words should just go).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    type: str
    category: str
    severity: Literal["minor", "major", "critical"]
    source: Quote | None
    target: Quote | None
    correct: str
    note: str


@dataclass(frozen=True, slots=True)
class GoldName:
    """A name, how the English renders it, and whether that is right, wrong, or a customary variant."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    kind: Literal["person", "place", "organisation", "foreign"]
    source: str
    target: str
    verdict: Literal["right", "wrong", "variant"]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article. `sentence_pairs` may cover only some of its paragraphs."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _CLOSED
    id: str
    split: Split
    kind: str
    clean: bool
    composed: Literal["korean-first", "error-driven"]
    layout: str
    date: datetime.date | None
    source_paragraphs: tuple[GoldParagraph, ...]
    target_paragraphs: tuple[GoldParagraph, ...]
    pairs: tuple[GoldPair, ...]
    errors: tuple[GoldError, ...]
    names: tuple[GoldName, ...]
    sentence_pairs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()

    def paragraphs(self, side: Side) -> tuple[GoldParagraph, ...]:
        """Return the paragraphs of *side*, in file order."""
        return self.source_paragraphs if side == "source" else self.target_paragraphs

    def span(self, side: Side, quote: Quote) -> Span:
        """Return where *quote* stands in its paragraph, in code points.

        Raises: InputError when it does not stand there, or more than once without an occurrence.
        """
        paragraphs = self.paragraphs(side)
        if not 0 <= quote.paragraph < len(paragraphs):
            raise InputError(f"{side} paragraph {quote.paragraph} does not exist")
        starts = _starts(paragraphs[quote.paragraph].text, quote.text)
        if not 1 <= (quote.occurrence or 1) <= len(starts):
            raise InputError(f"{side} paragraph {quote.paragraph} does not hold {quote.text!r} that often")
        if quote.occurrence is None and len(starts) > 1:
            raise InputError(f"{side} paragraph {quote.paragraph} holds {quote.text!r} twice; say which occurrence")
        start = starts[(quote.occurrence or 1) - 1]
        return Span(start, start + len(quote.text))


def read_corpus(root: Path, split: Split | None = None) -> tuple[GoldArticle, ...]:
    """Return every gold article under *root*, by id, or those of one *split*.

    Raises: InputError when there is none, or one does not validate.
    """
    folders = sorted(path.parent for path in root.glob("*/gold.json"))
    if not folders:
        raise InputError(f"{root}: holds no gold article; give a folder of folders with a gold.json")
    articles = (read_gold(folder) for folder in folders)
    return tuple(article for article in articles if split in (None, article.split))


def read_gold(folder: Path) -> GoldArticle:
    """Return the validated gold article in *folder*.

    Raises: InputError naming the file and the first thing that does not hold.
    """
    path = folder / "gold.json"
    try:
        article = parse(path.read_bytes())
    except OSError as exc:
        raise UnreadableDocument(f"{path}: cannot be read ({exc.strerror})") from exc
    except InputError as exc:
        raise InputError(f"{path}: {exc}") from exc
    for problem in (*folder_problems(article, folder), *problems(article)):
        raise InputError(f"{path}: {problem}")
    return article


def parse(data: bytes | str) -> GoldArticle:
    """Return the gold article that *data*, JSON, describes; only its structure is checked.

    Raises: InputError naming the first field that does not hold.
    """
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(data)
    except ValidationError as exc:
        first = exc.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise InputError(f"{place}: {first['msg'][:1].lower()}{first['msg'][1:]}") from exc


@cache
def _adapter() -> "TypeAdapter[GoldArticle]":
    from pydantic import TypeAdapter

    return TypeAdapter(GoldArticle)


def problems(article: GoldArticle) -> Iterator[str]:
    """Yield one sentence for everything in *article* that contradicts itself."""
    for side in ("source", "target"):
        yield from _paragraph_problems(article, side)
    yield from _pairing_problems(article)
    for number, error in enumerate(article.errors):
        yield from (f"error {number} ({error.type}): {problem}" for problem in _error_problems(article, error))
    if article.clean == bool(article.errors):
        yield "an article is clean when it holds no error, and only then"
    for name in article.names:
        yield from _name_problems(article, name)
    for number, beads in enumerate(article.sentence_pairs):
        if not any(_covers(article, pair, beads) for pair in article.pairs):
            yield f"sentence pair {number}: its sentences do not stand, in order, in one pair of paragraphs"


def _paragraph_problems(article: GoldArticle, side: Side) -> Iterator[str]:
    paragraphs = article.paragraphs(side)
    if not paragraphs:
        yield f"the {side} has no paragraph"
    for position, paragraph in enumerate(paragraphs):
        if paragraph.id != position:
            yield f"{side} paragraph {paragraph.id} stands at place {position}; ids count from 0"
        if paragraph.text != paragraph.text.strip() or not paragraph.text or "\n" in paragraph.text:
            yield f"{side} paragraph {paragraph.id} must be one line, not blank, outer blanks stripped"


def _pairing_problems(article: GoldArticle) -> Iterator[str]:
    for side in ("source", "target"):
        counts = Counter(id_ for pair in article.pairs for id_ in (pair.source if side == "source" else pair.target))
        ids = range(len(article.paragraphs(side)))
        yield from (f"{side} paragraph {id_} is in no pair" for id_ in ids if not counts[id_])
        yield from (f"{side} paragraph {id_} is paired twice" for id_ in sorted(counts) if counts[id_] > 1)
        yield from (
            f"pairs name {side} paragraph {id_}, which is not there" for id_ in sorted(counts) if id_ not in ids
        )
    if any(not pair.source and not pair.target for pair in article.pairs):
        yield "a pair is empty on both sides"


def _error_problems(article: GoldArticle, error: GoldError) -> Iterator[str]:
    if error.type not in CATEGORIES:
        yield "its type is none of the documented ones"
    elif error.category != CATEGORIES[error.type]:
        yield f"its category should be {CATEGORIES[error.type]}"
    if error.source is None and error.target is None:
        yield "it quotes neither side"
    sides: tuple[tuple[Side, Quote | None], ...] = (("source", error.source), ("target", error.target))
    for side, quote in sides:
        if quote is not None:
            yield from _quote_problems(article, side, quote)
    if error.source and error.target and not _paired(article, error.source.paragraph, error.target.paragraph):
        yield "its quotes stand in paragraphs that are not paired"


def _quote_problems(article: GoldArticle, side: Side, quote: Quote) -> Iterator[str]:
    try:
        article.span(side, quote)
    except (InputError, ValueError) as exc:
        yield str(exc)


def _name_problems(article: GoldArticle, name: GoldName) -> Iterator[str]:
    for side, text in (("source", name.source), ("target", name.target)):
        if not any(
            text in paragraph.text for paragraph in article.paragraphs("source" if side == "source" else "target")
        ):
            yield f"name {name.source!r}: {text!r} does not stand in the {side}"


def _paired(article: GoldArticle, source: int, target: int) -> bool:
    return any(source in pair.source and target in pair.target for pair in article.pairs)


def _covers(article: GoldArticle, pair: GoldPair, beads: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    sides: tuple[tuple[Side, Iterable[int]], ...] = (("source", pair.source), ("target", pair.target))
    texts = [[article.paragraphs(side)[id_].text for id_ in ids] for side, ids in sides]
    return all(_in_order("\n".join(text), sentences) for text, sentences in zip(texts, beads, strict=True))


def _in_order(text: str, pieces: Sequence[str]) -> bool:
    end = 0
    for piece in pieces:
        start = text.find(piece, end)
        if start < 0:
            return False
        end = start + len(piece)
    return True


def _starts(text: str, piece: str) -> list[int]:
    return [start for start in range(len(text)) if piece and text.startswith(piece, start)]


def folder_problems(article: GoldArticle, folder: Path) -> Iterator[str]:
    """Yield one sentence for everything in the files of *folder* that *article* does not say, or says otherwise."""
    if article.id != folder.name:
        yield f"its id is {article.id!r}, its folder {folder.name!r}"
    source, target = ([p.text for p in side] for side in (article.source_paragraphs, article.target_paragraphs))
    if (folder / "source.txt").is_file() and (folder / "target.txt").is_file():
        if read_lines(folder / "source.txt") != source:
            yield "source_paragraphs are not the lines of source.txt"
        if read_lines(folder / "target.txt") != target:
            yield "target_paragraphs are not the lines of target.txt"
        return
    mixed = [path for path in (folder / "article.txt", folder / "article.html") if path.is_file()]
    if len(mixed) != 1:
        yield "the folder needs article.txt, article.html, or source.txt with target.txt"
        return
    yield from _mixed_problems(read_lines(mixed[0]), source, target, mixed[0].name)


def _mixed_problems(lines: Sequence[str], source: Sequence[str], target: Sequence[str], name: str) -> Iterator[str]:
    told, given = Counter([*source, *target]), Counter(lines)
    yield from (f"{name} holds a line that is no paragraph: {line[:40]!r}" for line in given - told)
    yield from (f"{name} lacks the paragraph {line[:40]!r}" for line in told - given)
    for side, texts in (("source", source), ("target", target)):
        if not _in_order("\n".join(lines), texts):
            yield f"{side}_paragraphs are not in the order of {name}"


def read_lines(path: Path) -> list[str]:
    """Return the lines of the text file, or the text blocks of the HTML page, at *path*: stripped, blank ones left out.

    Of a page that has an `article` element only that counts; scripts, styles, navigation, asides and footers never do.

    Raises: UnreadableDocument when it is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as exc:
        raise UnreadableDocument(f"{path}: not UTF-8 at byte {exc.start}; gold texts are kept in UTF-8") from exc
    if path.suffix != ".html":
        return [line.strip() for line in text.splitlines() if line.strip()]
    blocks = _Blocks(article_only="<article" in text)
    blocks.feed(text)
    blocks.close()
    return [line for line in (" ".join(block.split()) for block in "".join(blocks.text).split("\0")) if line]


class _Blocks(HTMLParser):
    """Collects the text of a page, a NUL at each edge of a block."""

    INLINE = frozenset("a abbr b cite code em i mark q small span strong sub sup time u".split())
    SKIPPED = frozenset("head script style nav aside footer noscript".split())

    def __init__(self, *, article_only: bool) -> None:
        super().__init__()
        self.text: list[str] = []
        self._inside = 0 if article_only else 1
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "article"
        self._skipped += tag in self.SKIPPED
        self._edge(tag)

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "article"
        self._skipped -= tag in self.SKIPPED
        self._edge(tag)

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipped:
            self.text.append(data)

    def _edge(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.text.append("\0")
