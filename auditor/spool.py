"""Finished audits kept on disk, so that several outputs can read them and an archive never fills the memory."""

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Self

from auditor.model import Audit


class Spool(AbstractContextManager["Spool"]):
    """A temporary, private file of audits: written once, read as often as needed, gone at the end."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._file.close()

    def fill(self, audits: Iterable[Audit]) -> Iterator[Audit]:
        """Keep each of *audits* and hand it on."""
        for audit in audits:
            pickle.dump(audit, self._file)
            yield audit

    def __iter__(self) -> Iterator[Audit]:
        """Yield the audits in the order they came."""
        self._file.seek(0)
        while True:
            try:
                yield pickle.load(self._file)
            except EOFError:
                return
