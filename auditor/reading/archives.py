"""ZIP containers of office documents, refused before they are unpacked when they are bombs."""

import io
import zipfile

from auditor.errors import UnreadableDocument

MAX_UNPACKED = 200_000_000
"""Bytes that all members of an archive may claim together; one that holds more than it claims fails its checksum."""

MAX_MEMBERS = 5_000
MAX_RATIO = 400
"""How many times its packed size a text member over a megabyte may claim."""

_LARGE = 1_000_000


def open_archive(data: bytes, where: str, kind: str) -> zipfile.ZipFile:
    """Return the archive in *data*.

    Raises: UnreadableDocument when it is none, is encrypted, or claims to unpack to more than a document can hold.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as exc:
        raise UnreadableDocument(f"{where}: not a {kind} document or a damaged one; save it again") from exc
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableDocument(f"{where}: protected by a password; save it without one")
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > MAX_UNPACKED or any(_is_bomb(member) for member in members):
        raise UnreadableDocument(f"{where}: unpacks to more than a document can hold; save only its text")
    return archive


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > _LARGE and member.file_size > MAX_RATIO * max(1, member.compress_size)
