"""Every error that `auditor` raises on purpose.

    AuditorError
    |-- InputError             what was given cannot be audited
    |   |-- UnreadableDocument   bytes that are no text, an unknown format, too large
    |   `-- UnpairedDocument     one language only, or two sides that do not belong together
    |-- ConfigError            what was configured cannot hold
    |   |-- UnknownKey           a key that no setting has
    |   `-- UnknownRule          a rule that no check has
    `-- ModelError             a model that cannot be had or cannot be used

A message is one sentence: what, where, what to do. The library raises; only the command line prints and exits.
"""


class AuditorError(Exception):
    """Base of every designed error; its text is meant for a person."""


class InputError(AuditorError):
    """What was given cannot be audited."""


class UnreadableDocument(InputError):
    """Bytes that are not text, an unknown format, or more than can be read."""


class UnpairedDocument(InputError):
    """Only one language, or two sides that do not belong together."""


class ConfigError(AuditorError):
    """What was configured cannot hold."""


class UnknownKey(ConfigError):
    """A configuration key that no setting has."""


class UnknownRule(ConfigError):
    """A rule name that no check has."""


class ModelError(AuditorError):
    """A model that cannot be had or cannot be used."""
