"""Archives: JSON Lines in, JSON Lines out, in the same order, resumable, in bounded memory.

Unfinished work stands in `OUTPUT.part`; a second run with the same settings goes on behind its last whole line. The
output takes its name when the last record is written.
"""

import json
import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TextIO

from auditor.errors import ConfigError, InputError
from auditor.model import Article, Audit, Status
from auditor.pipeline import BATCH, Auditor
from auditor.reading import FailedRecord, read_articles
from auditor.render.record import dumps, to_record


@dataclass(frozen=True)
class BatchJob:
    """One archive to audit. `workers` processes share the work; after `max_failures` incomplete records it stops."""

    input: Path
    output: Path
    auditor: Auditor
    workers: int = 1
    max_failures: int | None = None
    links: bool = False
    counts: Counter[Status] = field(default_factory=Counter)

    @property
    def part(self) -> Path:
        """The unfinished output."""
        return self.output.with_name(f"{self.output.name}.part")

    def run(self, progress: Callable[[int], None] = lambda _: None) -> Counter[Status]:
        """Audit every record that the unfinished output does not hold yet; return how many have which status.

        Args:
            progress: called with the number of records done so far.
        Raises: ConfigError when the unfinished output was written with other settings, InputError when
            `max_failures` is exceeded (what was done is kept).
        """
        done = self._resume()
        items = islice(read_articles(self.input), done, None)
        with self.part.open("a", encoding="utf-8", newline="\n") as out:
            for audit in self._audits(items):
                self._keep(audit, out)
                done += 1
                progress(done)
        self.part.replace(self.output)
        return self.counts

    def _keep(self, audit: Audit, out: TextIO) -> None:
        out.write(f"{dumps(to_record(audit, links=self.links))}\n")
        self.counts[audit.verdict.status] += 1
        if self.max_failures is not None and self.counts[Status.INCOMPLETE] > self.max_failures:
            out.flush()
            raise InputError(
                f"{self.input}: more than {self.max_failures} records are incomplete, the last is {audit.id!r}; "
                f"mend them or raise --max-failures, and run again to go on"
            )

    def _audits(self, items: Iterable[Article | FailedRecord]) -> Iterator[Audit]:
        if self.workers <= 1:
            yield from self.auditor.audit_stream(items)
            return
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.workers, mp_context=context) as pool:
            waiting: deque[Future[tuple[Audit, ...]]] = deque()
            for group in _groups(items):
                waiting.append(pool.submit(_audit_group, self.auditor, group))
                if len(waiting) > 2 * self.workers:
                    yield from waiting.popleft().result()
            for future in waiting:
                yield from future.result()

    def _resume(self) -> int:
        """Cut a half-written last line off the unfinished output and return how many whole ones it holds."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        if not self.part.exists():
            return 0
        end = 0
        with self.part.open("rb") as stream:
            for line in stream:
                if not line.endswith(b"\n"):
                    break
                self._count_line(line)
                end += len(line)
        with self.part.open("r+b") as stream:
            stream.truncate(end)
        return sum(self.counts.values())

    def _count_line(self, line: bytes) -> None:
        record = json.loads(line)
        if record["status"] != Status.INCOMPLETE and record["quality"]["signature"] != self.auditor.signature:
            raise ConfigError(
                f"{self.part}: was written with other settings or another version; delete it to start anew"
            )
        self.counts[Status(record["status"])] += 1


def _audit_group(auditor: Auditor, group: tuple[Article | FailedRecord, ...]) -> tuple[Audit, ...]:
    """Audit a few records in a worker process; its encoder is loaded once (`auditor.encoder.load` is cached)."""
    return tuple(auditor.audit_stream(group))


def _groups(items: Iterable[Article | FailedRecord]) -> Iterator[tuple[Article | FailedRecord, ...]]:
    """Cut *items* into groups of `BATCH`."""
    iterator = iter(items)
    while group := tuple(islice(iterator, BATCH)):
        yield group
