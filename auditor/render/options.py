"""What every output format is told beside the audits."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TextIO

from auditor.config import Settings
from auditor.model import Audit


@dataclass(frozen=True, slots=True)
class Options:
    """How to render.

    `language` (`en` or `ko`) is that of messages, `color` allows terminal colours, `links` writes word links,
    `is_single` says that exactly one article was named, `settings` holds the thresholds.
    """

    language: str = "en"
    color: bool = False
    links: bool = True
    is_single: bool = False
    settings: Settings = field(default_factory=Settings)


Writer = Callable[[Iterable[Audit], TextIO, Options], None]
"""Writes audits to a stream as they come."""
