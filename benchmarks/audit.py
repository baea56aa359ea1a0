"""How long an audit takes, where the time goes, and how much memory an archive needs.

    python benchmarks/audit.py [--parts start,stages,archive,memory] [--articles N] [--records N]

`start` times whole commands against `import sentence_transformers`, each the best of three in turns. `archive` audits
articles made of the corpus with other numbers and names in every one, so that no cache answers for two.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.model import Article, Document
from auditor.pipeline import Auditor
from auditor.reading import read_articles

CORPUS = Path(__file__).parents[1] / "corpus"
STAGES = {
    "segment": ("auditor.pipeline", "segment"),
    "morphology": ("auditor.pipeline", "analyse"),
    "mentions": ("auditor.pipeline", "find_all"),
    "align": ("auditor.pipeline", "pair_article"),
    "match": ("auditor.pipeline", "match_all"),
    "words": ("auditor.pipeline", "link"),
    "risk": ("auditor.pipeline", "rate"),
    "checks": ("auditor.pipeline", "_run"),
    "merge": ("auditor.pipeline", "merge"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--parts", default="start,stages,archive,memory")
    parser.add_argument("--articles", type=int, default=64, help="articles of the archive that is timed")
    parser.add_argument("--records", type=int, default=2000, help="records of the batch whose memory is measured")
    arguments = parser.parse_args()
    parts = arguments.parts.split(",")
    if "start" in parts:
        _start()
    if "stages" in parts:
        _stages(arguments.articles)
    if "archive" in parts:
        for workers in (1, 2):
            _archive(arguments.articles, workers)
    if "memory" in parts:
        _memory(arguments.records)


def _start() -> None:
    path = sorted(CORPUS.glob("*/article.txt"))[0]
    with tempfile.TemporaryDirectory() as folder:
        report = str(Path(folder, "reports"))
        commands = {
            "import sentence_transformers": [sys.executable, "-c", "import sentence_transformers"],
            "auditor audit": [sys.executable, "-c", "from auditor.cli import main; main()", "audit", str(path)],
            "auditor --help": [sys.executable, "-c", "from auditor.cli import main; main()", "--help"],
        }
        commands["auditor audit"] += ["--report", report]
        _timed(commands["auditor audit"])
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(3):
            for name, command in commands.items():
                times[name].append(_timed(command))
    best = {name: min(runs) for name, runs in times.items()}
    for name, seconds in best.items():
        print(f"{name:>30}: {seconds:.2f} s")
    print(f"{'ratio':>30}: {best['auditor audit'] / best['import sentence_transformers']:.2f}")


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def varied(count: int) -> Iterator[Article]:
    """Yield *count* articles of the corpus, each with other digits and its sentences marked with its number."""
    read = (item for path in sorted(CORPUS.glob("*/article.txt")) for item in read_articles(path))
    articles = [item for item in read if isinstance(item, Article)]
    for i in range(count):
        article, chance = articles[i % len(articles)], random.Random(i)
        digits = {digit: str(chance.randint(1, 9)) for digit in "123456789"}

        def vary(document: Document, digits: dict[str, str] = digits, i: int = i) -> Document:
            mark = f" {i}호" if document.side == "source" else f" No. {i}"
            paragraphs = tuple(
                replace(p, text=re.sub(r"[1-9]", lambda m: digits[m[0]], p.text) + mark) for p in document.paragraphs
            )
            return replace(document, paragraphs=paragraphs)

        yield replace(article, id=f"{article.id}-{i}", source=vary(article.source), target=vary(article.target))


def _stages(count: int) -> None:
    import importlib

    auditor, spent = Auditor(), Counter[str]()
    list(auditor.audit_stream(varied(2)))
    for stage, (module, name) in STAGES.items():
        owner = importlib.import_module(module)
        setattr(owner, name, _measured(stage, getattr(owner, name), spent))
    Auditor._encode = _measured("encode", Auditor._encode, spent)  # type: ignore[method-assign]
    articles = list(varied(count + 2))[2:]
    start = time.perf_counter()
    for _ in auditor.audit_stream(articles):
        pass
    total = time.perf_counter() - start
    print(f"{count} articles, {total / count:.3f} s each")
    for stage, seconds in spent.most_common():
        print(f"{stage:>12}: {seconds / count:.3f} s {100 * seconds / total:5.1f} %")
    print(f"{'other':>12}: {(total - spent.total()) / count:.3f} s")


def _measured(stage: str, function: Callable[..., Any], spent: Counter[str]) -> Callable[..., Any]:
    def run(*arguments: Any) -> Any:
        start = time.perf_counter()
        try:
            return function(*arguments)
        finally:
            spent[stage] += time.perf_counter() - start  # type: ignore[assignment]

    return run


def _archive(count: int, workers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = _written(Path(folder, "in.jsonl"), varied(count))
        start = time.perf_counter()
        _run_batch(path, workers)
        seconds = time.perf_counter() - start
    print(f"{workers} worker(s): {count / seconds:.2f} articles/s, loading included; {os.cpu_count()} processors")


def _memory(count: int) -> None:
    """Report the peak memory of a batch, of a quarter of it first: what grows with the archive shows."""
    for n in (count // 4, count):
        with tempfile.TemporaryDirectory() as folder:
            path = _written(Path(folder, "in.jsonl"), varied(n))
            context = multiprocessing.get_context("spawn")
            with context.Pool(1) as pool:
                peak = pool.apply(_peak, (path,))
        print(f"{n} records: peak {peak:.0f} MiB")


def _peak(path: Path) -> float:
    _run_batch(path, 1)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _written(path: Path, articles: Iterable[Article]) -> Path:
    with path.open("w", encoding="utf-8") as stream:
        for article in articles:
            sides = {
                side: "\n".join(p.text for p in article.document(side).paragraphs) for side in ("source", "target")
            }
            stream.write(json.dumps({"id": article.id, **sides}, ensure_ascii=False) + "\n")
    return path


def _run_batch(path: Path, workers: int) -> None:
    from auditor.batch import BatchJob

    BatchJob(path, path.with_name("out.jsonl"), Auditor(), workers).run()


if __name__ == "__main__":
    main()
