"""JSON and JSON Lines."""

from collections.abc import Iterable
from typing import TextIO

from auditor.model import Audit
from auditor.render.options import Options
from auditor.render.record import dumps, to_record


def write_json(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write one object when exactly one article was named, a list otherwise."""
    lines = (dumps(to_record(audit, links=options.links)) for audit in audits)
    if options.is_single:
        out.writelines(f"{line}\n" for line in lines)
        return
    out.write("[")
    for n, line in enumerate(lines):
        out.write(f"{',' if n else ''}\n{line}")
    out.write("\n]\n")


def write_jsonl(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write one object a line."""
    out.writelines(f"{dumps(to_record(audit, links=options.links))}\n" for audit in audits)
