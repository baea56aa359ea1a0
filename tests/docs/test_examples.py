"""The commands that the README and the guides show do what they say, run one after the other in one folder."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from auditor.cli import run
from auditor.verdicts import SCHEMA, text_hash
from tests.docs.guides import GUIDES, ROOT, blocks, examples, label

CORPUS = ROOT / "corpus"
ONE_FILE, TWO_FILES = CORPUS / "a-01-osan-seminar", CORPUS / "a-05-bus-maker-earnings"
SHOWN = [path for path in GUIDES if examples(path)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the guides speak of: articles, records, a translation with its edited version."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copy(ONE_FILE / "article.txt", folder / "article.txt")
    (folder / "articles").mkdir()
    shutil.copytree(ONE_FILE, folder / "corpus" / ONE_FILE.name)
    shutil.copy(ONE_FILE / "article.txt", folder / "articles" / "first.txt")
    korean, english = ((TWO_FILES / f"{side}.txt").read_text(encoding="utf-8") for side in ("source", "target"))
    for names, text in ((("article.ko.txt", "source.txt"), korean), (("article.en.txt", "machine.txt"), english)):
        for name in names:
            (folder / name).write_text(text, encoding="utf-8")
    (folder / "edited.txt").write_text(english.replace("3.4 Billion", "3.4 Trillion"), encoding="utf-8")
    guide = (ROOT / "docs" / "house-style.md").read_text(encoding="utf-8")
    (folder / "glossary.csv").write_text(next(blocks(guide, "text")), encoding="utf-8")
    record = {"id": "a1", "source": korean, "target": english, "date": "2025-04-25"}
    (folder / "articles.jsonl").write_text(f"{json.dumps(record, ensure_ascii=False)}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def verdicts(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The verdicts of a reviewer who accepts the first suggestion for `article.txt`."""
    result = tmp_path_factory.mktemp("result") / "audit.json"
    run(["audit", str(desk / "article.txt"), "--format", "json", "--output", str(result), "--no-report"])
    record = json.loads(result.read_text(encoding="utf-8"))
    rows = [{"fingerprint": found["fingerprint"], "decision": "accept"} for found in record["findings"]
            if found["suggestion"] and found["target"]]  # fmt: skip
    assert rows, record["failures"]
    path = result.with_name("verdicts.json")
    kept = {"schema": SCHEMA, "article": record["id"], "text_hash": text_hash(record), "verdicts": rows[:1]}
    path.write_text(json.dumps(kept), encoding="utf-8")
    return path


@pytest.mark.model
@pytest.mark.parametrize("guide", SHOWN, ids=label)
def test_examples_run(
    guide: Path,
    desk: Path,
    verdicts: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Each command ends with passed or failed, the verdict on the article, and never with an error."""
    folder = tmp_path / "desk"
    shutil.copytree(desk, folder)
    shutil.copy(verdicts, folder)
    monkeypatch.chdir(folder)
    for arguments in examples(guide):
        assert run(_alone(arguments)) in (0, 1), (arguments, capfd.readouterr().err)
        output = arguments[arguments.index("--output") + 1] if "--output" in arguments else None
        assert output is None or (folder / output).exists()
    for block in blocks(guide.read_text(encoding="utf-8"), "python"):
        subprocess.run([sys.executable, "-c", block], check=True, cwd=folder)


def _alone(arguments: list[str]) -> list[str]:
    """Return *arguments* for one process: what several do together is tested where batches are."""
    return [*arguments, "--workers", "1"] if "--workers" in arguments else arguments


def test_the_readme_shows_commands() -> None:
    """The first thing that a reader tries is among what is run here."""
    assert ["audit", "article.txt"] in list(examples(ROOT / "README.md"))
