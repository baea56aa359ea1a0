"""Files that are built once and read ever after: atomic, checked, and safe with two processes at once.

A built folder carries a manifest with the size and SHA-256 of each of its files. It is built beside its place
under a lock and renamed into it, so that nobody sees half of one; what does not match its manifest is built again.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from auditor.errors import ModelError

VARIABLE = "AUDITOR_CACHE_DIR"
MANIFEST = "manifest.json"
_UNFINISHED = ".unfinished-"


def directory() -> Path:
    """Return the folder of everything cached: `AUDITOR_CACHE_DIR`, or the user's cache folder."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("auditor", appauthor=False))


def is_intact(folder: Path, names: Iterable[str]) -> bool:
    """True when the files *names* of a built folder are what its manifest says."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return all(manifest[name] == _fingerprint(folder / name) for name in names)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def ensure(folder: Path, names: Iterable[str], build: Callable[[Path], None]) -> Path:
    """Return *folder* with the files *names* intact, built by *build(empty folder)* if they are not.

    Raises: ModelError if the folder cannot be written; whatever *build* raises.
    """
    names = tuple(names)
    if is_intact(folder, names):
        return folder
    try:
        _build_locked(folder, names, build)
    except OSError as exc:
        raise ModelError(
            f"{folder}: the model cannot be stored ({exc.strerror or exc}); "
            f"set {VARIABLE} to a writable folder with 1 GB free"
        ) from exc
    return folder


def _build_locked(folder: Path, names: tuple[str, ...], build: Callable[[Path], None]) -> None:
    from filelock import FileLock

    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(folder.name + ".lock")):
        if is_intact(folder, names):
            return
        for stale in folder.parent.glob(f"{_UNFINISHED}{folder.name}-*"):
            shutil.rmtree(stale, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=f"{_UNFINISHED}{folder.name}-", dir=folder.parent) as scratch:
            fresh = Path(scratch, "new")
            fresh.mkdir()
            build(fresh)
            _write_manifest(fresh)
            if folder.exists():
                folder.rename(Path(scratch, "old"))
            fresh.rename(folder)


def _write_manifest(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    manifest = {path.relative_to(folder).as_posix(): _fingerprint(path) for path in files}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _fingerprint(path: Path) -> dict[str, int | str]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"bytes": path.stat().st_size, "sha256": digest}
