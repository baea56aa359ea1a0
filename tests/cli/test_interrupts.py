"""What a stopped run, a full disk or a closed pipe leaves behind: nothing half, and one sentence."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import auditor.encoder
from auditor.cli import run
from auditor.encoder import Encoding
from tests.stub_encoder import StubEncoder

KOREAN = "강릉시는 4일 축제를 열었다.\n시민 {n}명이 찾았다."
ENGLISH = "Gangneung held a festival on the 4th.\n{n} citizens came."
N = 40

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and devices of POSIX")


class Interrupted(StubEncoder):
    """Presses Ctrl-C in its second call."""

    calls = 0

    def encode(self, texts, *, words=False, progress=None) -> Encoding:  # type: ignore[no-untyped-def]
        self.calls += 1
        if self.calls == 2:
            raise KeyboardInterrupt
        return super().encode(texts, words=words, progress=progress)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[StubEncoder], None]:
    """Set the encoder of this process."""
    monkeypatch.setattr(auditor.encoder, "is_prepared", lambda name="": True)
    return lambda stub: monkeypatch.setattr(auditor.encoder, "load", lambda name="": stub)


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, use: Callable[[StubEncoder], None]) -> Path:
    """An archive in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    use(StubEncoder())
    path = tmp_path / "in.jsonl"
    records = ({"id": f"r{i}", "source": KOREAN.format(n=i), "target": ENGLISH.format(n=i)} for i in range(N))
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path


def files() -> list[str]:
    return sorted(item.name for item in Path().rglob("*") if item.is_file())


def test_ctrl_c_in_a_process_of_its_own(archive: Path, tmp_path: Path) -> None:
    """The signal ends an audit with 130 and one word; neither an output nor a scratch file stays."""
    arguments = ["audit", str(archive), "--format", "json", "--output", str(tmp_path / "out" / "out.json")]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.stub_cli", "--stop-at", "1", *arguments],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stderr is not None
        assert any(line == "waiting\n" for line in child.stderr)
        child.send_signal(signal.SIGINT)
        _, errors = child.communicate()
    assert (child.returncode, errors.strip()) == (130, "auditor: interrupted")
    assert files() == ["in.jsonl"]


def test_an_interrupted_audit_leaves_no_file(use: Callable[[StubEncoder], None]) -> None:
    """Half of the articles are done, none is written."""
    use(Interrupted())
    assert run(["audit", "in.jsonl", "--format", "json", "--output", "out.json"]) == 130
    assert files() == ["in.jsonl"]


def test_an_interrupted_batch_goes_on_to_the_same_bytes(use: Callable[[StubEncoder], None]) -> None:
    """What was done is kept under another name; going on gives the file of an undisturbed run."""
    use(Interrupted())
    assert run(["batch", "in.jsonl", "out.jsonl"]) == 130
    assert files() == ["in.jsonl", "out.jsonl.part", "out.jsonl.part.run"]
    part = Path("out.jsonl.part")
    assert 0 < len(part.read_bytes().splitlines()) < N
    part.write_bytes(part.read_bytes() + b'{"id": "half')
    use(StubEncoder())
    codes = {run(["batch", "in.jsonl", "out.jsonl"]), run(["batch", "in.jsonl", "whole.jsonl"])}
    assert len(codes) == 1
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    assert files() == ["in.jsonl", "out.jsonl", "whole.jsonl"]


@pytest.mark.parametrize(
    ("change", "options"),
    [(('"r3"', '"other"'), []), (("", ""), ["--fail-on", "critical"]), (("", ""), ["--links"])],
    ids=["records", "settings", "links"],
)
def test_a_batch_goes_on_only_with_the_same_run(
    archive: Path,
    use: Callable[[StubEncoder], None],
    capsys: pytest.CaptureFixture[str],
    change: tuple[str, str],
    options: list[str],
) -> None:
    """Other records, settings or links are refused with exit 2, and nothing is lost."""
    use(Interrupted())
    run(["batch", "in.jsonl", "out.jsonl"])
    before = Path("out.jsonl.part").read_bytes()
    archive.write_text(archive.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    use(StubEncoder())
    assert run(["batch", "in.jsonl", "out.jsonl", *options]) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert Path("out.jsonl.part").read_bytes() == before
    assert run(["batch", "in.jsonl", "out.jsonl", "--overwrite", *options]) in (0, 1)


def test_too_many_failures_stop_a_batch(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stops behind the record that was one too many, keeps what was done, and goes on when more are allowed."""
    lines = archive.read_text(encoding="utf-8").splitlines()
    lines[3] = lines[5] = "{"
    archive.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for _ in range(2):
        assert run(["batch", "in.jsonl", "out.jsonl", "--max-failures", "1"]) == 3
        assert "2 records are incomplete" in capsys.readouterr().err
        assert len(Path("out.jsonl.part").read_bytes().splitlines()) == 6
    assert run(["batch", "in.jsonl", "out.jsonl", "--max-failures", "2"]) == 3
    records = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [i for i, record in enumerate(records) if record["status"] == "incomplete"] == [3, 5]
    assert len(records) == N


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Writing to a full device exits 3, names it, and leaves it a device."""
    assert run(["audit", "in.jsonl", "--format", "json", "--output", "/dev/full"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("auditor: /dev/full: No space left on device")
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize(
    ("output", "reason"), [("folder", "folder: Is a directory"), ("in.jsonl/x.json", "in.jsonl/x.json: File exists")]
)
def test_what_cannot_be_written_is_one_sentence(output: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder is not replaced by a file, nothing is left behind, and the path is named."""
    Path("folder").mkdir()
    assert run(["audit", "in.jsonl", "--format", "json", "--output", output]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"auditor: {reason}")
    assert files() == ["in.jsonl"]


def test_a_batch_into_a_file_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """A file where the folder of the output should be."""
    assert run(["batch", "in.jsonl", "in.jsonl/out.jsonl"]) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("auditor: in.jsonl/out.jsonl.part: ")


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that stops early (`| head -1`) brings no traceback; the code says that the output is not whole."""
    with subprocess.Popen(
        [sys.executable, "-c", "from auditor.cli import main; main()", "rules", "--schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 3
