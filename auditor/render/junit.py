"""JUnit XML, as Jenkins, GitLab and others read it: a suite for each article, a case for each condition of the gate.

A finding that fails the gate is a failed case, a stage that broke is an error, what the score or the number of findings
fails is one more case; an article that passes is one passed case. Nothing depends on the clock.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO
from xml.etree import ElementTree as ET

from auditor.gate import is_gating, is_shown
from auditor.model import Audit, Finding
from auditor.render.location import file_of, place_of
from auditor.render.options import Options

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(audits: Iterable[Audit], out: TextIO, options: Options) -> None:
    """Write one `testsuites` document, suite by suite as the audits come."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="auditor">\n')
    for audit in audits:
        suite = _suite(audit, options)
        ET.indent(suite, " ")
        out.write(ET.tostring(suite, encoding="unicode") + "\n")
    out.write("</testsuites>\n")


def _suite(audit: Audit, options: Options) -> ET.Element:
    cases = list(_cases(audit, options)) or [_case(audit, "gate")]
    counts = {
        "tests": len(cases),
        "failures": sum(case.find("failure") is not None for case in cases),
        "errors": sum(case.find("error") is not None for case in cases),
        "skipped": 0,
    }
    attributes = {key: str(value) for key, value in counts.items()}
    suite = ET.Element("testsuite", {"name": _clean(audit.id), **attributes, "time": "0"})
    if audit.article is not None:
        suite.set("file", _clean(file_of(audit, "target")))
    suite.extend(cases)
    noted = [f for f in audit.findings if is_shown(f, options.settings) and not _fails(audit, f, options)]
    ET.SubElement(suite, "system-out").text = _clean("\n".join(_line(audit, f, options.language) for f in noted))
    return suite


def _cases(audit: Audit, options: Options) -> Iterator[ET.Element]:
    for failure in audit.failures:
        case = _case(audit, f"incomplete: {failure.stage}")
        ET.SubElement(case, "error", type="incomplete", message=_clean(failure.message)).text = _clean(failure.message)
        yield case
    for finding in audit.findings:
        if _fails(audit, finding, options):
            case = _case(audit, f"{finding.rule} {finding.fingerprint}")
            line = _clean(_line(audit, finding, options.language))
            message = _clean(finding.message_ko if options.language == "ko" else finding.message)
            ET.SubElement(case, "failure", type=finding.rule, message=message).text = line
            yield case
    for reason in audit.verdict.reasons:
        if " at confidence >= " not in reason and not audit.failures:
            case = _case(audit, "gate")
            ET.SubElement(case, "failure", type="gate", message=_clean(reason)).text = _clean(reason)
            yield case


def _case(audit: Audit, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": _clean(audit.id), "name": _clean(name), "time": "0"})


def _fails(audit: Audit, finding: Finding, options: Options) -> bool:
    settings = options.settings.at(audit.article.path) if audit.article else options.settings
    return is_gating(finding, settings)


def _line(audit: Audit, finding: Finding, language: str) -> str:
    message = finding.message_ko if language == "ko" else finding.message
    rest = f" → {finding.suggestion}" if finding.suggestion else ""
    return f"{place_of(audit, finding)}: {finding.severity} {finding.rule}: {' '.join(message.split())}{rest}"


def _clean(text: str) -> str:
    """Return *text* without what no XML document may hold."""
    return _NOT_XML.sub("\ufffd", text)
