"""Published articles as input: fetched, audited, refused where they lead inside."""

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from auditor.cli import run

PAGE = """<html><head><meta charset="utf-8"><title>t</title></head><body><article>
<h1>강릉시, 해변 축제 개막</h1>
<p>강릉시는 4일 경포해변에서 여름 축제를 열었다.</p>
<p>시는 내년 예산을 3조 원으로 늘리겠다고 밝혔다.</p>
<h1>Gangneung Opens Beach Festival</h1>
<p>Gangneung held a summer festival at Gyeongpo Beach on the 4th.</p>
<p>The city said it would raise next year's budget to 3 billion won.</p>
</article></body></html>"""


class Newspaper(BaseHTTPRequestHandler):
    """Serves one article."""

    def do_GET(self) -> None:
        body = PAGE.encode()
        self.send_response(200 if self.path == "/news/1" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a newspaper on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Newspaper)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.model
def test_a_published_article_is_audited(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its id is its address, and one address gives one object."""
    assert run(["audit", f"{site}/news/1", "--allow-private", "--format", "json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record["id"] == f"{site}/news/1"
    assert [finding["rule"] for finding in record["findings"] if finding["severity"] == "critical"] == [
        "magnitude-mismatch"
    ]


def test_a_private_address_is_refused(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An address inside the network is not fetched unless it is allowed; the audit is incomplete."""
    assert run(["audit", f"{site}/news/1", "--no-report"]) == 3
    assert "not a public address" in capsys.readouterr().err


def test_an_address_is_fetched_inside_a_running_loop(site: str) -> None:
    """A notebook or a server runs an event loop of its own."""

    async def inside() -> int:
        return run(["audit", f"{site}/news/2", "--allow-private", "--no-report"])

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(lambda: asyncio.run(inside())).result() == 3


def test_a_missing_page_is_incomplete(site: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the address."""
    assert run(["audit", f"{site}/news/2", "--allow-private", "--no-report"]) == 3
    assert "404" in capsys.readouterr().err
