"""An archive gives the same bytes whoever does the work, and however often."""

import json
from pathlib import Path

import pytest

from auditor.batch import BatchJob
from auditor.errors import AuditorError
from auditor.pipeline import Auditor
from auditor.reading import read_articles
from auditor.render.record import dumps, to_record

pytestmark = pytest.mark.model

CORPUS = Path(__file__).parent.parent / "corpus"


def archive(folder: Path, n: int) -> Path:
    """Write *n* articles of the corpus, and one line that is no record among them."""
    path = folder / "in.jsonl"
    lines = []
    for file in sorted(CORPUS.glob("*/article.txt"))[:n]:
        lines.append(json.dumps({"id": file.parent.name, "article": file.read_text(encoding="utf-8")}))
    path.write_text("\n".join([*lines[:2], "{", *lines[2:]]) + "\n", encoding="utf-8")
    return path


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the corpus beside the tests")
def test_the_same_bytes_alone_together_and_in_two_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process, two processes, and each record by itself: what is written is the same."""
    monkeypatch.setattr("auditor.batch.BATCH", 2)
    path = archive(tmp_path, 5)
    outputs = []
    for workers in (1, 2):
        output = tmp_path / f"{workers}.jsonl"
        BatchJob(path, output, Auditor(), workers).run()
        outputs.append(output.read_text(encoding="utf-8"))
    assert outputs[0] == outputs[1]
    alone = []
    for item in read_articles(path):
        alone += [dumps(to_record(audit, links=False)) for audit in Auditor().audit_stream([item])]
    assert outputs[0].splitlines() == alone


def test_a_worker_that_is_ended_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that the system ends (no memory) is an error that says what to do, and the part is kept."""
    monkeypatch.setattr("auditor.batch._audit_group", _end)
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "source": "강릉시", "target": "Gangneung"}\n', encoding="utf-8")
    with pytest.raises(AuditorError, match="fewer --workers"):
        BatchJob(path, tmp_path / "out.jsonl", Auditor(), workers=2).run()
    assert (tmp_path / "out.jsonl.part").exists()
    assert not (tmp_path / "out.jsonl").exists()


def _end(*_: object) -> None:
    import os

    os._exit(9)
