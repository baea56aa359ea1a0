"""What is built once is whole, checked, and built by one process only."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.encoder import cache
from auditor.errors import ModelError

RACER = """
import sys
from pathlib import Path
from auditor.encoder import cache

place, me, other = (Path(argument) for argument in sys.argv[1:])

def build(folder):
    for _ in iter(other.exists, True):  # the other process is under way before anything is built
        pass
    with open(place.parent / "builds", "a") as log:
        log.write("built\\n")
    (folder / "weights").write_bytes(b"w" * 100_000)

me.touch()
cache.ensure(place, ["weights"], build)
assert cache.is_intact(place, ["weights"])
"""


def _build(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "config").write_text("{}")
    (folder / "weights").write_text("fresh")


def test_a_folder_is_built_once(tmp_path: Path) -> None:
    """A second call reads what the first one built."""
    place = tmp_path / "deep" / "model"
    assert cache.ensure(place, ["weights"], _build) == place

    def refuse(folder: Path) -> None:
        raise AssertionError(folder)

    cache.ensure(place, ["weights", "sub/config"], refuse)
    assert {path.name for path in place.parent.iterdir()} <= {"model", "model.lock"}


@pytest.mark.parametrize("damage", ["changed", "shorter", "gone", "no manifest", "bad manifest"])
def test_a_damaged_folder_is_built_again(tmp_path: Path, damage: str) -> None:
    """Whatever does not match the manifest is replaced."""
    place = cache.ensure(tmp_path / "model", ["weights"], _build)
    match damage:
        case "changed":
            (place / "weights").write_text("frosh")
        case "shorter":
            (place / "weights").write_text("f")
        case "gone":
            (place / "weights").unlink()
        case "no manifest":
            (place / cache.MANIFEST).unlink()
        case _:
            (place / cache.MANIFEST).write_text(json.dumps(["weights"]))
    assert not cache.is_intact(place, ["weights"])
    cache.ensure(place, ["weights"], _build)
    assert (place / "weights").read_text() == "fresh"


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """Half a model is never seen, and the next run starts anew."""
    place = tmp_path / "model"

    def fail(folder: Path) -> None:
        (folder / "weights").write_text("half")
        raise ModelError("no weights")

    with pytest.raises(ModelError, match="no weights"):
        cache.ensure(place, ["weights"], fail)
    assert not place.exists()
    assert cache.ensure(place, ["weights"], _build).is_dir()


def test_what_a_killed_process_left_is_removed(tmp_path: Path) -> None:
    """The next build sweeps what an earlier one could not."""
    (tmp_path / ".unfinished-model-x").mkdir()
    cache.ensure(tmp_path / "model", ["weights"], _build)
    assert not list(tmp_path.glob(".unfinished-*"))


def test_two_processes_build_once(tmp_path: Path) -> None:
    """Of two processes that start together, one builds and the other waits for it."""
    marks = [str(tmp_path / name) for name in ("one", "two")]
    racers = [
        subprocess.Popen([sys.executable, "-c", RACER, str(tmp_path / "model"), *order], stderr=subprocess.PIPE)
        for order in (marks, marks[::-1])
    ]
    errors = [racer.communicate(timeout=60)[1].decode() for racer in racers]
    assert [racer.returncode for racer in racers] == [0, 0], errors
    assert (tmp_path / "builds").read_text() == "built\n"


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """The message says what failed, where, and which variable to set."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match=r"cannot be stored .*; set AUDITOR_CACHE_DIR to a writable folder"):
        cache.ensure(tmp_path / "file" / "model", ["weights"], _build)


def test_the_variable_chooses_the_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """AUDITOR_CACHE_DIR wins over the user's cache folder."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    assert cache.directory() == tmp_path
    monkeypatch.delenv(cache.VARIABLE)
    assert "auditor" in cache.directory().parts
