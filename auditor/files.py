"""Files that are whole or not there: written beside their place, then renamed."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 text file that takes the place of *path* when the block ends well, and vanishes when it does not.

    A link is followed; a device or pipe (/dev/stdout) is written to as it is.

    Raises: OSError, naming *path*, where it cannot be written.
    """
    with naming(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as stream:
                yield stream
            return
        place = path.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:50]}.", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as stream:
                yield stream
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let every OSError of the block name *path*: that of a full disk names nothing, one of a scratch file another."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as exc:
        exc.filename, exc.filename2 = str(path), None
        raise


def write_text(path: Path, text: str) -> None:
    """Write *text* to *path* as one step: nobody ever sees half of it."""
    with replacing(path) as stream:
        stream.write(text)


def _umask() -> int:
    """Return the process's mask for new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
