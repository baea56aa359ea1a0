"""Published articles: an `http(s)` address fetched within limits, never from inside the reader's own network.

Every name is resolved once, every address it has must be public, and the connection goes to one that was checked;
so neither a redirect nor a name server that answers differently the second time leads anywhere else.
"""

import datetime
import ipaddress
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from auditor.errors import InputError, UnreadableDocument
from auditor.model import Article
from auditor.reading.assemble import bilingual_article
from auditor.reading.blocks import Draft
from auditor.reading.decoding import MAX_BYTES
from auditor.reading.formats import DOCUMENTS, read_text
from auditor.reading.html import read_html

if TYPE_CHECKING:
    import httpx2

_MEDIA_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/hwp+zip": ".hwpx",
    "application/vnd.hancom.hwpx": ".hwpx",
}
_URL = re.compile(r"https?://", re.IGNORECASE)
_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"
_AGENT = "auditor (translation quality check)"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may take: seconds in all, bytes after decompression, redirects followed."""

    seconds: float = 30.0
    bytes: int = MAX_BYTES
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: the final address, the body, its media type in lower case, its charset if it named one."""

    url: str
    data: bytes
    media_type: str
    charset: str | None


def is_url(text: str) -> bool:
    """True for what is fetched rather than opened."""
    return _URL.match(text) is not None


def read_url(
    url: str,
    *,
    id: str | None = None,
    date: datetime.date | None = None,
    encoding: str | None = None,
    allow_private: bool = False,
    limits: Limits | None = None,
) -> Article:
    """Return the bilingual article published at *url*; its id is the address without one.

    Raises: InputError for what is no address or leads to a private one, UnreadableDocument for what cannot be had or
        read, UnpairedDocument for a page in one language.
    """
    fetched = fetch(url, allow_private=allow_private, limits=limits)
    draft = _draft(fetched, url, encoding)
    return bilingual_article(draft.blocks, url, id=id or url, date=date or draft.date, file=url)


def fetch(url: str, *, allow_private: bool = False, limits: Limits | None = None) -> Fetched:
    """Return what *url* holds. Proxies and cookies of the environment are not used.

    Args:
        allow_private: also connect to loopback, private and link-local addresses.
        limits: None takes the defaults of `Limits`.
    Raises: InputError for what is no http(s) address or leads to a private one, UnreadableDocument for every failure
        of the network or the server and for more than *limits* allow.
    """
    import anyio
    import httpx2

    limits = limits or Limits()
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    if not is_url(url) or not host:
        raise InputError(f"{url}: not a web address; pass one that begins with https:// or a file")
    try:
        with ThreadPoolExecutor(1) as pool:  # a thread of its own: the caller may be inside an event loop already
            return pool.submit(anyio.run, _fetch, url, allow_private, limits).result()
    except TimeoutError as exc:
        raise UnreadableDocument(
            f"{url}: no complete answer within {limits.seconds:g} seconds; try again later"
        ) from exc
    except httpx2.TooManyRedirects as exc:
        raise UnreadableDocument(
            f"{url}: redirected more than {limits.redirects} times; pass the final address"
        ) from exc
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, UnicodeError) as exc:
        reason = str(exc).strip().rstrip(".") or type(exc).__name__
        raise UnreadableDocument(f"{url}: cannot be fetched ({reason:.120}); check the address") from exc


async def _fetch(url: str, allow_private: bool, limits: Limits) -> Fetched:
    import anyio
    import httpx2

    headers = {"User-Agent": _AGENT, "Accept": _ACCEPT, "Accept-Language": "ko, en"}
    with anyio.fail_after(limits.seconds):
        async with (
            httpx2.AsyncClient(
                transport=_guarded_transport(allow_private),
                headers=headers,
                follow_redirects=True,
                max_redirects=limits.redirects,
                timeout=limits.seconds,
                trust_env=False,
            ) as client,
            client.stream("GET", url) as response,
        ):
            return await _receive(response, url, limits)


async def _receive(response: "httpx2.Response", url: str, limits: Limits) -> Fetched:
    """Return the body of *response*, read piece by piece so that no server decides how much memory it takes."""
    if response.status_code != 200:
        raise UnreadableDocument(f"{url}: the server answered {response.status_code}; check the address")
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type and _suffix(media_type, str(response.url)) is None:
        raise UnreadableDocument(f"{url}: {media_type} cannot be read; pass the address of an article")
    data = bytearray()
    async for piece in response.aiter_bytes(65_536):
        data += piece
        if len(data) > limits.bytes:
            raise UnreadableDocument(
                f"{url}: larger than {limits.bytes / 1_000_000:g} MB; pass the address of one article"
            )
    return Fetched(str(response.url), bytes(data), media_type, response.charset_encoding)


def _guarded_transport(allow_private: bool) -> "httpx2.AsyncBaseTransport":
    import httpx2

    class GuardedTransport(httpx2.AsyncHTTPTransport):
        """Connects to an address that was checked, under the name that was asked for."""

        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            host = request.url.host
            address = await _resolve(
                host, request.url.port or (443 if request.url.scheme == "https" else 80), allow_private
            )
            pinned = httpx2.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
            return await super().handle_async_request(pinned)

    return GuardedTransport()


async def _resolve(host: str, port: int, allow_private: bool) -> str:
    """Return an address of *host*.

    Raises: InputError when any of its addresses is not public, OSError when it has none.
    """
    import anyio

    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not allow_private and (private := next((a for a in addresses if not is_public(a)), None)):
        raise InputError(
            f"{host}: leads to {private}, which is not a public address; pass --allow-private if it may be fetched, "
            "or save the page and pass the file"
        )
    return next((a for a in addresses if ":" not in a), addresses[0])


def is_public(address: str) -> bool:
    """True for an IP address that anyone can reach; a form that wraps another address counts as that one."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None) or _translated(ip)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast


def _translated(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the address behind a NAT64 prefix (RFC 6052)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in ipaddress.IPv6Network("64:ff9b::/96") else None


def _draft(fetched: Fetched, url: str, encoding: str | None) -> Draft:
    suffix = _suffix(fetched.media_type, fetched.url)
    if suffix in (".html", None):
        return read_html(fetched.data, url, encoding, fetched.charset)
    if suffix == ".txt":
        return read_text(fetched.data, url, encoding)
    return DOCUMENTS[suffix](fetched.data, url, encoding)


def _suffix(media_type: str, url: str) -> str | None:
    """Return the suffix of the reader for *media_type*; an unspecific type is decided by the path of *url*."""
    if media_type in ("", "application/octet-stream", "application/zip", "binary/octet-stream"):
        suffix = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
        return suffix if suffix in DOCUMENTS else (".html" if not media_type else None)
    return _MEDIA_TYPES.get(media_type)
