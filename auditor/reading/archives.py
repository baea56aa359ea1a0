"""ZIP containers of office documents: unpacked within limits before any other library sees them."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from auditor.errors import AuditorError, UnreadableDocument

MAX_UNPACKED = 50_000_000
"""Bytes that the text parts of a document may unpack to."""

MAX_MEMBERS = 5_000

_TEXT_PARTS = (".xml", ".rels", ".hpf", ".rdf", "mimetype")
_CHUNK = 65_536
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ValueError, NotImplementedError, OSError, EOFError)


def repack(data: bytes, where: str, kind: str) -> io.BytesIO:
    """Return the archive in *data* anew: its text parts checked and uncompressed, everything else empty.

    Whatever reads the copy cannot be made to unpack more than the limit, even where the directory of the original
    claims less than its streams hold.

    Raises: UnreadableDocument when it is no archive, damaged, encrypted, or holds more text than a document can.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive, where)
            return _copied(archive)
    except _BROKEN as exc:
        raise UnreadableDocument(f"{where}: not a {kind} document or a damaged one; save it again") from exc


@contextmanager
def foreign_parser(where: str, kind: str) -> Iterator[None]:
    """Turn whatever a parser of another project raises on a damaged document into the designed error."""
    try:
        yield
    except AuditorError:
        raise
    except Exception as exc:
        raise UnreadableDocument(f"{where}: not a {kind} document or a damaged one; save it again") from exc


def _check_members(archive: zipfile.ZipFile, where: str) -> None:
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableDocument(f"{where}: protected by a password; save it without one")
    total = sum(member.file_size for member in members if _is_text(member))
    if len(members) > MAX_MEMBERS or total > MAX_UNPACKED:
        raise UnreadableDocument(f"{where}: unpacks to more than a document can hold; save only its text")


def _copied(archive: zipfile.ZipFile) -> io.BytesIO:
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as target:
        for name, member in {member.filename: member for member in archive.infolist()}.items():
            target.writestr(name, _read(archive, member) if _is_text(member) else b"")
    copy.seek(0)
    return copy


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member piece by piece: read whole, a stream is inflated before it is cut to the size it claims."""
    with archive.open(member) as stream:
        return b"".join(iter(lambda: stream.read(_CHUNK), b""))


def _is_text(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith(_TEXT_PARTS)
