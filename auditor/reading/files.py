"""Which files to read: folders walked, two-file layouts paired."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from auditor.errors import ConfigError, InputError
from auditor.reading.formats import SUFFIXES, unknown_suffix

ARROW = "->"


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return every file to read, sorted, each once: files as named, folders searched for known suffixes.

    Hidden files and folders inside a named folder are passed over, and so are links to folders.

    Raises: InputError for a path that does not exist and for a named file of a suffix that has no reader.
    """
    return tuple(sorted({file for path in paths for file in _files(path)}))


def pair_files(
    files: Iterable[Path], patterns: Sequence[str]
) -> tuple[tuple[tuple[Path, Path], ...], tuple[Path, ...]]:
    """Return the (source, target) pairs that *patterns* make of *files*, and the files that stand alone.

    Args:
        patterns: such as `{stem}.ko.md -> {stem}.en.md` or `ko/{stem}.txt -> en/{stem}.txt`; a pattern is matched
            against the end of a path, `{stem}` stands for any part of one name, the first pattern that fits wins.
    Raises: ConfigError for a pattern that is not of this form.
    """
    rules = [_parse(pattern) for pattern in patterns]
    left = {path.as_posix(): path for path in files}
    pairs = []
    for name in sorted(left):
        partner = next((other for other in _partners(name, rules) if other in left and name in left), None)
        if partner is not None and partner != name:
            pairs.append((left.pop(name), left.pop(partner)))
    return tuple(pairs), tuple(left[name] for name in sorted(left))


def find_partners(files: Iterable[Path], patterns: Sequence[str]) -> tuple[Path, ...]:
    """Return the existing files that *patterns* pair with one of *files*, whichever of the two it is.

    Raises: ConfigError for a pattern that is not of the form that `pair_files` takes.
    """
    both = [rule for pattern in patterns for rule in (_parse(pattern), _parse(_turned(pattern)))]
    found = {Path(partner) for file in files for partner in _partners(file.as_posix(), both)}
    return tuple(sorted(path for path in found if path.is_file()))


def _turned(pattern: str) -> str:
    source, _, target = pattern.partition(ARROW)
    return f"{target} {ARROW} {source}"


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _walk(path)
    elif not path.exists():
        raise InputError(f"{path}: no such file or folder; check the path")
    elif path.suffix.lower() not in SUFFIXES:
        raise unknown_suffix(path)
    else:
        yield path


def _walk(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise InputError(f"{error.filename}: cannot be listed; check its permissions") from error

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and path.is_file():
                yield path


def _parse(pattern: str) -> tuple[re.Pattern[str], str]:
    source, arrow, target = (part.strip() for part in pattern.partition(ARROW))
    if not arrow or source.count("{stem}") != 1 or target.count("{stem}") != 1:
        raise ConfigError(f"pair pattern {pattern!r}: not of the form '{{stem}}.ko.md -> {{stem}}.en.md'; correct it")
    before, after = source.split("{stem}")
    return re.compile(rf"(?P<parent>(?:.*/)?){re.escape(before)}(?P<stem>[^/]+){re.escape(after)}"), target


def _partners(name: str, rules: Sequence[tuple[re.Pattern[str], str]]) -> Iterator[str]:
    for source, target in rules:
        if match := source.fullmatch(name):
            yield match["parent"] + target.replace("{stem}", match["stem"])
