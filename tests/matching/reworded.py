"""What the rules about inconsistent wording find in articles of one sentence a paragraph."""

import re

from auditor.model import Finding
from auditor.pipeline import Auditor
from auditor.reading import from_record

RULES = ("name-inconsistent", "term-inconsistent")


def inconsistent(source: str, target: str) -> list[Finding]:
    """Return the findings of those rules on an article, each sentence a paragraph."""
    sides = (re.sub(r"(?<=[.])\s+", "\n\n", text) for text in (source, target))
    audit = Auditor().audit(from_record(dict(zip(("source", "target"), sides, strict=True), id="a")))
    return [finding for finding in audit.findings if finding.rule in RULES]
