"""Published articles are fetched within limits, and never from where only the reader's machine can reach."""

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from auditor.errors import AuditorError, InputError, UnpairedDocument, UnreadableDocument
from auditor.reading import web
from auditor.reading.web import Limits, fetch, is_public, is_url, read_url
from tests.reading.articles import ENGLISH, ENGLISH_TITLE, KOREAN, KOREAN_TITLE, texts

PAGE = (
    f"<html><head><title>{KOREAN_TITLE}</title></head><body><nav><a href='/'>Home</a></nav><div><h1>{KOREAN_TITLE}</h1>"
    + "".join(f"<p>{text}</p>" for text in (*KOREAN, ENGLISH_TITLE, *ENGLISH))
    + "</div></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    """A server that behaves as its paths say."""

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""

    def _send(self, body: bytes, kind: str | None = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        if kind is not None:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", headers.get("length", str(len(body))))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, location: str) -> None:
        self.send_response(302)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        path = self.path
        if path == "/article":
            self._send(PAGE.encode())
        elif path == "/cp949":
            self._send(PAGE.encode("cp949"), "text/html; charset=euc-kr")
        elif path == "/lying":
            self._send(PAGE.encode(), "text/html; charset=euc-kr")
        elif path == "/plain":
            self._send("\n".join([*KOREAN, *ENGLISH]).encode(), "text/plain")
        elif path == "/untyped.txt":
            self._send("\n".join([*KOREAN, *ENGLISH]).encode(), "application/octet-stream")
        elif path == "/image":
            self._send(b"\x89PNG", "image/png")
        elif path == "/korean":
            self._send("".join(f"<p>{text}</p>" for text in KOREAN).encode())
        elif path == "/cut":
            self._send(PAGE.encode(), length="1000000")
        elif path == "/bomb":
            self._send(gzip.compress(b" " * 3_000_000), Content_Encoding="gzip")
        elif path == "/badzip":
            self._send(b"not gzip", Content_Encoding="gzip")
        elif path == "/missing":
            self.send_error(404)
        elif path == "/slow":
            self.send_response(200)
            self.end_headers()
            self.server.released.wait(20)  # type: ignore[attr-defined]
        elif path == "/loop":
            self._redirect("/loop")
        elif path == "/moved":
            self._redirect("/article")
        elif path == "/inside":
            self._redirect("http://10.0.0.1/secret")
        elif path == "/file":
            self._redirect("file:///etc/passwd")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of the running server."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    httpd.released = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.released.set()  # type: ignore[attr-defined]
    httpd.shutdown()
    httpd.server_close()


@pytest.mark.parametrize("path", ["/article", "/cp949", "/lying", "/moved"])
def test_a_page_is_an_article(server: str, path: str) -> None:
    """Charsets are respected where they are true; redirects are followed; the id is the address."""
    article = read_url(server + path, allow_private=True)
    assert texts(article, "source") == (KOREAN_TITLE, *KOREAN)
    assert texts(article, "target") == (ENGLISH_TITLE, *ENGLISH)
    assert (article.id, article.source.file) == (server + path, server + path)


@pytest.mark.parametrize("path", ["/plain", "/untyped.txt"])
def test_plain_text_is_read_too(server: str, path: str) -> None:
    """The media type chooses the reader; where it says nothing, the suffix does."""
    assert texts(read_url(server + path, allow_private=True), "target") == ENGLISH


@pytest.mark.parametrize(
    ("path", "limits", "error", "message"),
    [
        ("/missing", Limits(), UnreadableDocument, "the server answered 404; check the address"),
        ("/image", Limits(), UnreadableDocument, "image/png cannot be read"),
        ("/cut", Limits(), UnreadableDocument, "cannot be fetched"),
        ("/badzip", Limits(), UnreadableDocument, "cannot be fetched"),
        ("/bomb", Limits(bytes=1_000_000), UnreadableDocument, "larger than 1 MB"),
        ("/slow", Limits(seconds=0.2), UnreadableDocument, "no complete answer within 0.2 seconds"),
        ("/loop", Limits(redirects=2), UnreadableDocument, "redirected more than 2 times"),
        ("/file", Limits(), UnreadableDocument, "cannot be fetched"),
        ("/korean", Limits(), UnpairedDocument, "only Korean text found"),
    ],
)
def test_servers_that_misbehave(
    server: str, path: str, limits: Limits, error: type[AuditorError], message: str
) -> None:
    """Slow, huge, endless, cut off or lying: one clear error each."""
    with pytest.raises(error, match=message):
        read_url(server + path, allow_private=True, limits=limits)


def test_private_addresses_are_refused(server: str) -> None:
    """Loopback is not fetched unless it is allowed."""
    with pytest.raises(InputError, match=r"127\.0\.0\.1, which is not a public address"):
        fetch(server + "/article")


def test_a_redirect_is_checked_again(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public server cannot send the reader to a private one."""
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(InputError, match=r"leads to 10\.0\.0\.1"):
        fetch(server + "/inside")


def test_the_checked_address_is_the_one_connected_to(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers differently the second time changes nothing: there is no second time."""
    port = int(server.rpartition(":")[2])
    answers = iter(["127.0.0.1", "10.0.0.1", "10.0.0.1"])
    asked: list[str] = []

    async def resolve(host: str, port: int, **options: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr("anyio.getaddrinfo", resolve)
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    assert fetch(f"http://news.example:{port}/article").data == PAGE.encode()
    assert asked == ["news.example"]


def test_one_private_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with a public and a private address is refused."""

    async def resolve(host: str, port: int, **options: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in ("93.184.215.14", "192.168.0.1")]

    monkeypatch.setattr("anyio.getaddrinfo", resolve)
    with pytest.raises(InputError, match=r"192\.168\.0\.1"):
        fetch("http://news.example/")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
        ("nonsense", False),
    ],
)
def test_public_addresses(address: str, expected: bool) -> None:
    """Only what anyone can reach is public, in whichever form it is written."""
    assert is_public(address) is expected


@pytest.mark.parametrize("url", ["ftp://news.example/", "news.example", "http://", "http://[::1", "file:///etc/passwd"])
def test_only_web_addresses(url: str) -> None:
    """Anything else is a mistake of usage."""
    with pytest.raises(InputError, match="not a web address"):
        fetch(url)
    assert is_url("HTTPS://news.example/a")
    assert not is_url("a/b.txt")


def test_a_port_where_nobody_listens() -> None:
    """A refused connection is one clear error."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(UnreadableDocument, match="cannot be fetched"):
            fetch(f"http://127.0.0.1:{free.getsockname()[1]}/", allow_private=True)
