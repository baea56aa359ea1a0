"""What every HTML page is made with: the templates and their parts, escaping, and a policy that allows only its own."""

import base64
import hashlib
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from auditor.render.marking import plain, visible


@cache
def part(name: str) -> str:
    """Return the text of a template, style sheet or script."""
    return resources.files("auditor.render").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def environment() -> jinja2.Environment:
    """Return the environment of all pages: every string is escaped, an unknown name is an error."""
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(part),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalise,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["visible"] = visible
    return made


def _finalise(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def policy(style: str, *scripts: str) -> str:
    """Return a Content-Security-Policy that allows *style* and *scripts*, each by its hash, and nothing else."""
    rules = ["default-src 'none'", f"style-src {_hash(style)}"]
    if scripts:
        rules.append(f"script-src {' '.join(map(_hash, scripts))}")
    return "; ".join([*rules, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
