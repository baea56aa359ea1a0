"""The command line with the stub encoder, for tests that need a process of its own.

    python -m tests.stub_cli [--stop-at N] COMMAND...

With `--stop-at N` the Nth call of the encoder writes `waiting` to the standard error and never returns.
"""

import signal
import sys

import auditor.encoder
from auditor.cli import main
from auditor.encoder import Encoding
from tests.stub_encoder import StubEncoder


class Stopping(StubEncoder):
    def __init__(self, stop_at: int) -> None:
        self.calls, self.stop_at = 0, stop_at

    def encode(self, texts, *, words=False, progress=None) -> Encoding:  # type: ignore[no-untyped-def]
        self.calls += 1
        if self.calls == self.stop_at:
            sys.stderr.write("waiting\n")
            sys.stderr.flush()
            signal.pause()
        return super().encode(texts, words=words, progress=progress)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    stop_at = 0
    if arguments[:1] == ["--stop-at"]:
        stop_at, arguments = int(arguments[1]), arguments[2:]
    stub = Stopping(stop_at)
    auditor.encoder.load = lambda name="": stub
    auditor.encoder.is_prepared = lambda name="": True
    main(arguments)
