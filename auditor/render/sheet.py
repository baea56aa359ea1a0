"""Pages of figures: one self-contained file each, without script; its policy allows its own style and nothing else."""

from typing import Any

from markupsafe import Markup

from auditor.render.pages import environment, part, policy


def render_sheet(template: str, **context: Any) -> str:
    """Return the page that *template* makes of *context*; every string in it is escaped."""
    style = Markup(part("sheet.css"))
    return environment().get_template(template).render(**context, style=style, policy=policy(style))
