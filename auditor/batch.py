"""Archives: JSON Lines in, JSON Lines out, in the same order, resumable, in bounded memory.

Unfinished work stands in `OUTPUT.part`; a second run with the same settings goes on behind its last whole line, and
`OUTPUT.part.run` tells whether they are the same. The output takes its name when the last record is written.
"""

import hashlib
import json
import multiprocessing
import signal
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NoReturn

from auditor.errors import AuditorError, ConfigError, InputError
from auditor.files import naming
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
        with naming(self.part):
            done = self._resume()
            self._refuse_failures()
            self._seal.write_text(self._stamp, encoding="utf-8")
        items = islice(read_articles(self.input), done, None)
        with (
            self.part.open("a", encoding="utf-8", newline="\n", errors="backslashreplace") as out,
            closing(self._audits(items)) as audits,
        ):
            for audit in audits:
                with naming(self.part):
                    out.write(f"{dumps(to_record(audit, links=self.links))}\n")
                    out.flush()
                self.counts[audit.verdict.status] += 1
                self._refuse_failures()
                done += 1
                progress(done)
        with naming(self.output):
            self.part.replace(self.output)
        self._seal.unlink(missing_ok=True)
        return self.counts

    @property
    def _seal(self) -> Path:
        """Beside the unfinished output, what it is being written with."""
        return self.output.with_name(f"{self.output.name}.part.run")

    @property
    def _stamp(self) -> str:
        """A digest of all that decides what is written for a record."""
        parts = (self.auditor.signature, repr(self.auditor.settings), repr(self.auditor.suppressor), str(self.links))
        return hashlib.sha256("\n".join(parts).encode("utf-8", "backslashreplace")).hexdigest()

    def _refuse_failures(self) -> None:
        n = self.counts[Status.INCOMPLETE]
        if self.max_failures is not None and n > self.max_failures:
            raise InputError(
                f"{self.input}: {n} records are incomplete, more than --max-failures {self.max_failures}; raise it to "
                "go on, or mend them and start anew with --overwrite"
            )

    def _audits(self, items: Iterable[Article | FailedRecord]) -> Generator[Audit, None, None]:
        if self.workers <= 1:
            yield from self.auditor.audit_stream(items)
            return
        before = set(multiprocessing.active_children())
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_leave_interrupts)
        try:
            yield from self._collect(pool, items)
        except BrokenProcessPool as exc:
            raise AuditorError(
                f"{self.input}: a worker process was ended from outside, likely for want of memory; "
                "run again to go on, with fewer --workers"
            ) from exc
        except BaseException:
            for worker in set(multiprocessing.active_children()) - before:
                worker.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)

    def _collect(self, pool: ProcessPoolExecutor, items: Iterable[Article | FailedRecord]) -> Iterator[Audit]:
        """Yield the audits of *items* in order, with a few groups on their way at any time."""
        waiting: deque[Future[tuple[Audit, ...]]] = deque()
        for group in _groups(items):
            waiting.append(pool.submit(_audit_group, self.auditor, group))
            if len(waiting) > 2 * self.workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _resume(self) -> int:
        """Cut a half-written last line off the unfinished output and return how many whole ones it holds."""
        self.output.parent.mkdir(parents=True, exist_ok=True)
        if not self.part.exists():
            return 0
        if self._seal.exists() and self._seal.read_text(encoding="utf-8") != self._stamp:
            self._refuse_part()
        end, given = 0, read_articles(self.input)
        with self.part.open("rb") as stream:
            for line in stream:
                if not line.endswith(b"\n"):
                    break
                self._count_line(line, next(given, None))
                end += len(line)
        with self.part.open("r+b") as stream:
            stream.truncate(end)
        return sum(self.counts.values())

    def _count_line(self, line: bytes, given: Article | FailedRecord | None) -> None:
        record = json.loads(line)
        is_ours = record["status"] == Status.INCOMPLETE or record["quality"]["signature"] == self.auditor.signature
        if not is_ours or given is None or record["id"] != given.id:
            self._refuse_part()
        self.counts[Status(record["status"])] += 1

    def _refuse_part(self) -> NoReturn:
        raise ConfigError(
            f"{self.part}: was written from other records, with other settings or another version; "
            "pass --overwrite to start anew"
        )


def _leave_interrupts() -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _audit_group(auditor: Auditor, group: tuple[Article | FailedRecord, ...]) -> tuple[Audit, ...]:
    """Audit a few records in a worker process; its encoder is loaded once (`auditor.encoder.load` is cached)."""
    return tuple(auditor.audit_stream(group))


def _groups(items: Iterable[Article | FailedRecord]) -> Iterator[tuple[Article | FailedRecord, ...]]:
    """Cut *items* into groups of `BATCH`."""
    iterator = iter(items)
    while group := tuple(islice(iterator, BATCH)):
        yield group
