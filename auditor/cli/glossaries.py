"""The newsroom's own terms: glossaries, name registers, and spellings that reviewers confirmed."""

from auditor.config import Settings
from auditor.lexicon.glossary import Term, Termbase, load
from auditor.verdicts import read_verdicts


def termbase_from(settings: Settings) -> Termbase | None:
    """Return every term of the glossaries and verdict files in *settings*, None where there is none.

    Raises: ConfigError for a file that cannot be read.
    """
    terms = [term for path in settings.glossary for term in load(path).terms]
    for path in settings.verdicts:
        terms += [Term(name.source, name.target, note=name.by) for name in read_verdicts(path).names]
    return Termbase(tuple(terms)) if terms else None
