"""The guides that people wrote, and the commands and settings that stand in them."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDES = tuple(sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("**/*.md")]))

_FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^(?:\$ )?(?:\.venv/bin/)?auditor (.+)$", re.MULTILINE)
_JOB = re.compile(r"^ *- (?:run: )?auditor (.+)$", re.MULTILINE)
_INLINE = re.compile(r"`auditor ([a-z][^`]*)`")
_SPAN = re.compile(r"`([^`\n]+)`")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def label(path: object) -> str:
    return path.relative_to(ROOT).as_posix() if isinstance(path, Path) else str(path)


def blocks(text: str, language: str) -> Iterator[str]:
    """Yield the fenced blocks of one language."""
    yield from (match[2] for match in _FENCE.finditer(text) if match[1] == language)


def examples(path: Path) -> tuple[list[str], ...]:
    """Return the arguments of every `auditor` command in the console blocks of a guide, in order."""
    text = "\n".join(blocks(path.read_text(encoding="utf-8"), "console"))
    return tuple(shlex.split(match[1], comments=True) for match in _COMMAND.finditer(text))


def jobs(path: Path) -> tuple[list[str], ...]:
    """Return the arguments of every command that a guide shows but that is not run: in jobs and `sh` blocks."""
    text = path.read_text(encoding="utf-8")
    found = [*_JOB.findall("\n".join(blocks(text, "yaml"))), *_COMMAND.findall("\n".join(blocks(text, "sh")))]
    return tuple(map(shlex.split, found))


def mentions(path: Path) -> tuple[list[str], ...]:
    """Return the arguments of every command in running text; some stand for more (`auditor rules RULE`)."""
    return tuple(shlex.split(match[1]) for match in _INLINE.finditer(path.read_text(encoding="utf-8")))


def named_options(path: Path) -> set[str]:
    """Return every long option that a code span or a command of a guide names."""
    text = path.read_text(encoding="utf-8")
    spans = [match[1] for match in _SPAN.finditer(text)]
    commands = [word for arguments in (*examples(path), *jobs(path)) for word in arguments]
    return {option for part in (*spans, *commands) for option in _OPTION.findall(part)}
