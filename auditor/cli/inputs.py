"""What the arguments of a command name: files, folders and pairs become articles."""

import datetime
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import FailedRecord, find_files, is_record_file, read_articles, read_pair


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles that were named: paths, or one source and one target file."""

    paths: tuple[Path, ...] = ()
    source: Path | None = None
    target: Path | None = None
    id: str | None = None
    date: datetime.date | None = None
    encoding: str | None = None

    def __post_init__(self) -> None:
        """Refuse what contradicts itself.

        Raises: click.UsageError.
        """
        if bool(self.source) != bool(self.target):
            raise click.UsageError("--source and --target go together; give both files")
        if bool(self.paths) == bool(self.source):
            raise click.UsageError("name articles, or one pair with --source and --target")
        for path in (*self.paths, *filter(None, (self.source, self.target))):
            if not path.exists():
                raise click.UsageError(f"{path}: no such file or folder")

    @property
    def anchor(self) -> Path:
        """The path from which settings are looked for."""
        return self.target or self.paths[0]

    def files(self) -> tuple[Path, ...]:
        """Return the files to read: the paths themselves, and those of known formats in the folders."""
        try:
            return find_files(self.paths)
        except InputError as exc:
            raise click.UsageError(str(exc)) from exc

    def is_single(self, files: Sequence[Path]) -> bool:
        """True when exactly one article was named: a file that is one article, or a pair."""
        if self.source:
            return True
        return len(self.paths) == 1 and not self.paths[0].is_dir() and not is_record_file(files[0])

    def articles(self, files: Sequence[Path]) -> Iterator[Article | FailedRecord]:
        """Yield every article; one that cannot be read comes as a `FailedRecord` and stops nothing."""
        if self.source and self.target:
            identity = self.id or _names((self.source, self.target))[1]
            yield read_pair(self.source, self.target, id=identity, date=self.date, encoding=self.encoding)
            return
        for path, name in zip(files, _names(files), strict=True):
            identity = self.id if self.id and self.is_single(files) else name
            yield from read_articles(path, id=identity, date=self.date, encoding=self.encoding)


def _names(files: Sequence[Path]) -> list[str]:
    """Return the POSIX path of each file relative to the folder that all of them share."""
    parents = [os.fspath(file.resolve().parent) for file in files]
    common = Path(os.path.commonpath(parents)) if parents else Path()
    return [file.resolve().relative_to(common).as_posix() for file in files]
