"""The auditor that settings describe: with the newsroom's own rules, plug-ins, glossaries and confirmed spellings."""

from typing import TYPE_CHECKING

from auditor.cli.plugins import extra_checks
from auditor.config import Settings
from auditor.suppress import Suppressor
from auditor.verdicts import read_verdicts

if TYPE_CHECKING:
    from auditor.lexicon.glossary import Termbase
    from auditor.pipeline import Auditor


def auditor_from(settings: Settings, suppressor: Suppressor | None = None) -> "Auditor":
    """Return the auditor of *settings*; only a *suppressor* that is given sets anything aside.

    Raises: ConfigError for a file, rule or plug-in that cannot be read, UnknownRule for a rule that there is not.
    """
    from auditor.pipeline import Auditor

    return Auditor(settings, extra_checks(settings), suppressor or Suppressor(), termbase_from(settings))


def termbase_from(settings: Settings) -> "Termbase | None":
    """Return every term of the glossaries and verdict files in *settings*, None where there is none.

    Raises: ConfigError for a file that cannot be read.
    """
    from auditor.lexicon.glossary import Term, Termbase, load

    terms = [term for path in settings.glossary for term in load(path).terms]
    for path in settings.verdicts:
        terms += [Term(name.source, name.target, note=name.by) for name in read_verdicts(path).names]
    return Termbase(tuple(terms)) if terms else None
