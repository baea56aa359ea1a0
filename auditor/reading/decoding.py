"""Bytes to text: UTF-8 and UTF-16 with or without a mark, CP949 (EUC-KR), or the encoding that was named."""

import codecs
import re
from pathlib import Path

from auditor.errors import InputError, UnreadableDocument

MAX_BYTES = 50_000_000
"""Bytes of one article's file; record files are streamed and have no limit but this one for each record."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_HEADS = {
    b"%PDF": "a PDF document; save its text as .txt or .docx",
    b"PK\x03\x04": "a ZIP archive or an Office document; name it .docx if it is one",
    b"\xd0\xcf\x11\xe0": "an old Word or Hangul document; save it as .docx",
    b"\x89PNG": "an image; pass text",
    b"\xff\xd8\xff": "an image; pass text",
    b"GIF8": "an image; pass text",
    b"\x1f\x8b": "gzip data; unpack it first",
}
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_KOREAN = re.compile(r"[가-힣ㄱ-ㅣ一-鿿豈-﫿‘’“”·…「」『』【】○●◇◆□■△▲▽▼※→]")
_LONE = re.compile("[\ud800-\udfff]")


def load(path: Path) -> bytes:
    """Return the bytes of *path*; raise InputError when there is no such file, UnreadableDocument when too large."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as exc:
        raise InputError(f"{path}: no such file; check the path") from exc
    except OSError as exc:
        reason = (exc.strerror or "cannot be opened").lower()
        raise UnreadableDocument(f"{path}: {reason}; check the file and its permissions") from exc
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"{path}: larger than {MAX_BYTES // 1_000_000} MB; split it into articles")
    return data


def decode(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return *data* as text: never a byte order mark, a NUL or a lone surrogate in it.

    Args:
        data: the whole file.
        where: the file's name, for the message.
        encoding: a codec of Python that overrides every guess.
    Raises: InputError for an unknown *encoding*, UnreadableDocument when the bytes are empty or no text.
    """
    if not data.strip():
        raise UnreadableDocument(f"{where}: the file is empty; pass an article")
    _refuse_binary(data, where)
    text = _decode_as(data, where, encoding) if encoding else _decode_guessing(data, where)
    text = text.removeprefix("\ufeff")
    if "\x00" in text or len(_CONTROL.findall(text, 0, 100_000)) > 0.02 * min(len(text), 100_000):
        raise UnreadableDocument(f"{where}: holds binary data; pass text, or --encoding if it is text")
    return scrub(text)


def guess(data: bytes) -> str | None:
    """Return the codec that *data*, the whole or the beginning of a file, is written in; None when no known one."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    if _is_text(data, "utf-8"):
        return "utf-8"
    high = len(_HIGH.findall(data))
    as_utf8 = sum(len(match) for match in _UTF8_SEQUENCE.findall(data))
    return "cp949" if as_utf8 < 0.5 * high and _is_korean(data) else None


def scrub(text: str) -> str:
    """Return *text* with every lone surrogate replaced by U+FFFD, so that all of it can be written again."""
    return _LONE.sub("\ufffd", text)


def _refuse_binary(data: bytes, where: str) -> None:
    for head, advice in _BINARY_HEADS.items():
        if data.startswith(head):
            raise UnreadableDocument(f"{where}: looks like {advice}")


def _decode_as(data: bytes, where: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError) as exc:
        if isinstance(exc, UnicodeDecodeError):
            message = f"{where}: not {encoding} at byte {exc.start}; pass another --encoding"
            raise UnreadableDocument(message) from exc
        raise InputError(f"{where}: no text encoding is called {encoding!r}; try utf-8, cp949 or utf-16") from exc


def _decode_guessing(data: bytes, where: str) -> str:
    codec = guess(data) or "utf-8"
    try:
        return data.decode(codec)
    except UnicodeDecodeError as exc:
        known = "UTF-8 or CP949" if codec == "utf-8" else codec.removesuffix("-sig").upper()
        raise UnreadableDocument(f"{where}: not {known} at byte {exc.start}; pass --encoding") from exc


def _is_text(data: bytes, codec: str) -> bool:
    """True when *data* decodes; a character cut off at its very end is forgiven in a beginning of 64 kB or more."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        decoder.decode(data, final=len(data) < 65_536)
    except UnicodeDecodeError:
        return False
    return True


def _is_korean(data: bytes) -> bool:
    if not _is_text(data, "cp949"):
        return False
    wide = [character for character in data.decode("cp949", "ignore") if character > "\x7f"]
    return len(_KOREAN.findall("".join(wide))) >= 0.8 * len(wide)
