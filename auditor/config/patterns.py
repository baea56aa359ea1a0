"""Path patterns of the configuration: `articles/**/*.md`, `drafts/`, `*.ko.txt`."""

import re
from functools import lru_cache
from pathlib import Path

_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_TRANSLATED = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(path: str, pattern: str) -> bool:
    """True when *pattern* names the relative POSIX *path* or a folder that holds it.

    `*` and `?` stop at a slash, `**` does not; a pattern without a slash matches at any depth, as in `.gitignore`.
    """
    return _compiled(pattern).fullmatch(path) is not None


def relative(path: str, root: Path | None) -> str:
    """Return *path* as a POSIX path relative to *root* where it lies below it, else as it is.

    Args:
        path: a file as it was named, relative to the working folder or absolute; or the id of a record.
    """
    if root is None:
        return path
    absolute = Path(path).resolve()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else path


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    plain = pattern.removeprefix("./").rstrip("/")
    anchored = "/" in plain
    body = "".join(_TRANSLATED.get(part) or re.escape(part) for part in _PARTS.findall(plain.removeprefix("/")))
    return re.compile(f"{'' if anchored else '(?:.*/)?'}{body}(?:/.*)?", re.DOTALL)
