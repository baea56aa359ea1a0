"""Rules of one's own: regular expressions on the Korean, the English, or both, from the settings.

They run on RE2, whose time is linear in the text whatever the expression, so that no pattern can hang a gate. Patterns
are matched against the analysis text (composed Hangul, one kind of blank).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from auditor.checks.base import Check, quote
from auditor.config import Settings, UserRule
from auditor.errors import ConfigError
from auditor.model import AlignedArticle, Finding, Pair, Quote, Severity, Side, Span
from auditor.mqm import CATEGORIES

MAX_MATCHES = 100
"""Findings of one rule in one article; a pattern that matches everywhere is a mistake."""

_MEMORY = 8 << 20


@dataclass(frozen=True, slots=True)
class UserCheck:
    """Flags what a regular expression of the settings matches."""

    settings: UserRule

    @property
    def rule(self) -> str:
        """The name of the rule."""
        return self.settings.name

    @property
    def category(self) -> str:
        """Its category of MQM."""
        return self.settings.category

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.settings.severity

    def check(self, article: AlignedArticle) -> Iterator[Finding]:
        """Yield what the expressions match in *article*, the first `MAX_MATCHES` of it."""
        found = (pair for index, item in enumerate(article.pairs) for pair in self._in_pair(index, item, article))
        for _, finding in zip(range(MAX_MATCHES), found, strict=False):
            yield finding

    def _in_pair(self, index: int, pair: Pair, article: AlignedArticle) -> Iterator[Finding]:
        rule = self.settings
        sources = list(_matches(rule.source, "source", pair, article))
        targets = list(_matches(rule.target, "target", pair, article))
        if rule.source is None:
            yield from (self._finding(index, None, target) for target in targets)
        elif rule.target is not None:
            yield from (self._finding(index, sources[0], target) for target in targets if sources)
        elif rule.missing is None or (pair.target and not any(_matches(rule.missing, "target", pair, article))):
            yield from (self._finding(index, source, None) for source in sources)

    def _finding(self, pair: int, source: Quote | None, target: Quote | None) -> Finding:
        rule = self.settings
        return Finding(
            rule=rule.name,
            category=rule.category,
            severity=rule.severity,
            confidence=rule.confidence,
            message=rule.message,
            message_ko=rule.message_ko or rule.message,
            pair=pair,
            source=source,
            target=target,
            suggestion=rule.suggestion,
        )


def user_checks(settings: Settings) -> tuple[Check, ...]:
    """Return a check for each rule in *settings*.

    Raises: ConfigError for an expression that RE2 cannot read and for a category that MQM does not have.
    """
    for rule in settings.rules:
        if rule.category not in CATEGORIES:
            raise ConfigError(f"{rule.name}: no category {rule.category!r}; use one of {', '.join(sorted(CATEGORIES))}")
        for key in ("source", "target", "missing"):
            if (pattern := getattr(rule, key)) is not None:
                _validate(pattern, f"{rule.name}: {key}")
    return tuple(map(UserCheck, settings.rules))


def _validate(pattern: str, place: str) -> None:
    import re2

    try:
        _compiled(pattern)
    except re2.error as exc:
        why = exc.args[0].decode("utf-8", "replace") if exc.args and isinstance(exc.args[0], bytes) else str(exc)
        raise ConfigError(f"{place}: no regular expression of RE2 ({why}); look-around is not supported") from exc


def _matches(pattern: str | None, side: Side, pair: Pair, article: AlignedArticle) -> Iterator[Quote]:
    if pattern is None:
        return
    document = article.article.document(side)
    for paragraph in pair.ids(side):
        for match in _compiled(pattern).finditer(document.paragraphs[paragraph].text):
            if match.start() < match.end():
                yield quote(document, paragraph, Span(match.start(), match.end()))


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> Any:
    import re2

    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MEMORY
    return re2.compile(pattern, options)
