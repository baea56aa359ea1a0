"""Sentences a second and peak memory: the embedded encoder against plain sentence-transformers on the same texts.

    python benchmarks/encoder.py [--texts FILE] [--sentences N] [--rounds N]

Both run the same model: sentence-transformers reads the folder that the embedded encoder was built beside (torch,
float32, batches of 32 sorted by length). Each runs in a process of its own, in turns, and the best round of each
counts. Peak memory is that of the whole process, imports and model included.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

KOREAN = (
    ["어제 오후", "지난 3월 12일", "올해 들어", "비가 오는 가운데", "개통 2주년을 맞아"],
    ["강변시 시청은", "동해안 어민 45명은", "연구원 이가람 씨는", "철도 노동조합은", "한빛초등학교 학생들은"],
    ["예산 3억 2천만 원을 들여", "주민 설명회를 거친 뒤", "국회의 동의를 얻지 못했지만", "전문가의 조언에 따라"],
    ["낡은 다리를 다시 놓기로 했다.", "버스 노선을 늘려 달라고 요구했다.", "새 도서관의 문을 열었다고 밝혔다."],
)
ENGLISH = (
    ["Yesterday afternoon,", "On March 12,", "Since the beginning of the year,", "Amid the rain,"],
    ["the city hall of Gangbyeon", "45 fishers of the east coast", "the researcher Lee Ga-ram", "the railway union"],
    ["spent 320 million won and", "met the residents and", "failed to win the assembly's consent but"],
    ["decided to build the old bridge anew.", "asked for more bus routes.", "said that the new library had opened."],
)


def main() -> None:
    arguments = _read_arguments()
    if arguments.run:
        print(json.dumps(_measure(arguments.run, json.load(sys.stdin))))
        return
    from auditor.encoder import load

    load()  # built before anything is timed
    texts = _read_texts(arguments.texts, arguments.sentences)
    runs = {name: [_run(name, texts) for _ in range(arguments.rounds)] for name in ("embedded", "torch")}
    best = {name: max(rounds, key=lambda run: run["rate"]) for name, rounds in runs.items()}
    print(
        f"{len(texts)} texts of {sum(map(len, texts)) / len(texts):.0f} characters on average, "
        f"{os.cpu_count()} processors"
    )
    for name, run in best.items():
        print(
            f"{name:>8}: {run['rate']:6.1f} sentences/s, peak {run['peak']:5.0f} MiB, ready after {run['ready']:.1f} s"
        )
    print(f"   ratio: {best['embedded']['rate'] / best['torch']['rate']:.2f}")


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--texts", type=Path, help="a UTF-8 file with one text a line, instead of our own sentences")
    parser.add_argument("--sentences", type=int, default=480)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--run", choices=["embedded", "torch"], help=argparse.SUPPRESS)
    return parser.parse_args()


def _read_texts(file: Path | None, count: int) -> list[str]:
    if file is not None:
        return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()][:count]
    sides = [[" ".join(parts) for parts in itertools.product(*side)] for side in (KOREAN, ENGLISH)]
    spread = [side[i * 37 % len(side)] for i in range(count) for side in sides]  # 37 is prime to both lengths
    return [" ".join(spread[i : i + 1 + i % 3]) for i in range(count)]  # one to three sentences


def _run(name: str, texts: Sequence[str]) -> dict[str, float]:
    command = [sys.executable, __file__, "--run", name]
    result = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(result.stdout)
    return measured


def _measure(name: str, texts: list[str]) -> dict[str, float]:
    start = time.perf_counter()
    encode = _embedded() if name == "embedded" else _torch()
    encode(texts[:8])
    ready = time.perf_counter() - start
    start = time.perf_counter()
    encode(texts)
    return {"rate": len(texts) / (time.perf_counter() - start), "ready": ready, "peak": _peak()}


def _embedded() -> Callable[[list[str]], object]:
    from auditor.encoder import load

    return load().encode


def _torch() -> Callable[[list[str]], object]:
    from sentence_transformers import SentenceTransformer

    from auditor.encoder import folder

    model = SentenceTransformer(str(folder()), device="cpu")
    return lambda texts: model.encode(texts, batch_size=32, show_progress_bar=False)


def _peak() -> float:
    """Peak resident memory of this process in MiB; not a number where the system does not tell."""
    if sys.platform == "win32":
        return float("nan")
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main()
