"""What the arguments of a command name: files, folders and pairs become articles."""

import datetime
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import (
    FailedRecord,
    find_files,
    find_partners,
    is_record_file,
    is_url,
    pair_files,
    read_articles,
    read_pair,
    read_url,
)


class Location(click.ParamType):  # type: ignore[type-arg]
    """A path, or the address of a published article."""

    name = "path or address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:
        """Return an address as it is and everything else as a path."""
        if isinstance(value, str) and "://" in value and not is_url(value) and not Path(value).exists():
            self.fail(f"{value}: only addresses that begin with http:// or https:// are fetched", param, ctx)
        return value if isinstance(value, Path) or is_url(value) else Path(value)


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """One file to read; where the article is in two files, the English one and its source."""

    file: Path
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles that were named: paths and web addresses, or one source and one target file.

    `patterns` say which two of the files are one article; naming one of them names both. `allow_private` lets an
    address lead into the private network.
    """

    paths: tuple[Path, ...] = ()
    source: Path | None = None
    target: Path | None = None
    id: str | None = None
    date: datetime.date | None = None
    encoding: str | None = None
    patterns: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    allow_private: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself.

        Raises: click.UsageError.
        """
        if bool(self.source) != bool(self.target):
            raise click.UsageError("--source and --target go together; give both files")
        if bool(self.paths or self.urls) == bool(self.source):
            raise click.UsageError("name articles, or one pair with --source and --target")
        for path in (*self.paths, *filter(None, (self.source, self.target))):
            if not path.exists():
                raise click.UsageError(f"{path}: no such file or folder")

    @property
    def anchors(self) -> tuple[Path, ...]:
        """The paths from which settings are looked for."""
        return (self.target,) if self.target else self.paths or (Path.cwd(),)

    def files(self) -> tuple[Named, ...]:
        """Return what is to be read: the paths themselves, and the files of known formats in the folders."""
        if self.source and self.target:
            return (Named(self.target, self.source),)
        try:
            files = find_files(self.paths)
        except InputError as exc:
            raise click.UsageError(str(exc)) from exc
        pairs, alone = pair_files({*files, *find_partners(files, self.patterns)}, self.patterns)
        return tuple(sorted((*(Named(target, source) for source, target in pairs), *map(Named, alone))))

    def is_single(self, files: Sequence[Named]) -> bool:
        """True when exactly one article was named: a file that is one article, or a pair."""
        if self.source:
            return True
        if self.urls or len(self.paths) != 1:
            return len(self.urls) == 1 and not self.paths
        return not self.paths[0].is_dir() and not is_record_file(files[0].file)

    def articles(self, files: Sequence[Named]) -> Iterator[Article | FailedRecord]:
        """Yield every article; one that cannot be read comes as a `FailedRecord` and stops nothing."""
        for named, name in zip(files, _names([named.file for named in files]), strict=True):
            identity = self.id if self.id and self.is_single(files) else name
            try:
                yield from self._read(named, identity)
            except InputError as exc:
                yield FailedRecord(identity, str(exc))
        yield from self._published(files)

    def _published(self, files: Sequence[Named]) -> Iterator[Article | FailedRecord]:
        for url in self.urls:
            identity = self.id if self.id and self.is_single(files) else url
            try:
                yield read_url(
                    url, id=identity, date=self.date, encoding=self.encoding, allow_private=self.allow_private
                )
            except InputError as exc:
                yield FailedRecord(identity, str(exc))

    def _read(self, named: Named, identity: str) -> Iterator[Article | FailedRecord]:
        if named.source is None:
            yield from read_articles(named.file, id=identity, date=self.date, encoding=self.encoding)
        else:
            yield read_pair(named.source, named.file, id=identity, date=self.date, encoding=self.encoding)


def _names(files: Sequence[Path]) -> list[str]:
    """Return the POSIX path of each file relative to the folder that all of them share."""
    parents = [os.fspath(file.resolve().parent) for file in files]
    common = Path(os.path.commonpath(parents)) if parents else Path()
    return [file.resolve().relative_to(common).as_posix() for file in files]
