"""Everything that can be set, typed and with its default."""

import codecs
import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from auditor.config.patterns import matches, relative
from auditor.model import Severity

DEFAULT_MODEL = "multilingual-e5-small"
FailOn = Literal["critical", "major", "minor", "never"]
Share = Annotated[float, Field(ge=0, le=1)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Override(_Table):
    """Settings for some paths; where several match, the later one wins."""

    paths: tuple[Text, ...] = Field(min_length=1, description="Patterns relative to the folder of the settings file.")
    select: tuple[str, ...] | None = Field(None, description="Rules to run instead.")
    ignore: tuple[str, ...] = Field((), description="Rules not to run, beside those not run anyway.")
    severity: Mapping[str, Severity] = Field({}, description="Severities by rule.")
    fail_on: FailOn | None = Field(None, description="The least severity that fails the gate.")
    gate_confidence: Share | None = Field(None, description="The least confidence that counts for the gate.")
    min_score: float | None = Field(None, ge=0, le=100, description="The least quality score that passes.")
    max_findings: int | None = Field(None, ge=0, description="The most shown findings that pass.")


class Suppression(_Table):
    """A finding to set aside: everything that is given must fit."""

    reason: Text = Field(description="Why; needed.")
    rule: Text | None = Field(None, description="The rule.")
    path: Text | None = Field(None, description="A pattern relative to the folder of the settings file.")
    fingerprint: Text | None = Field(None, description="The fingerprint, as JSON and reports show it.")
    source: Text | None = Field(None, description="The Korean words that the finding quotes.")
    target: Text | None = Field(None, description="The English words that the finding quotes.")
    expires: datetime.date | None = Field(None, description="The first day on which it no longer holds.")

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not any((self.rule, self.path, self.fingerprint, self.source, self.target)):
            raise ValueError("give a rule, path, fingerprint, source or target that it is for")
        return self


class Newsroom(_Table):
    """The style of a newsroom, which suggestions follow; what is not set follows the article."""

    date: Literal["Sept. 4", "September 4", "4 September"] | None = Field(None, description="How dates are written.")
    province: Literal["do", "Province"] | None = Field(
        None, description="Gyeonggi-do (`do`) or Gyeonggi Province (`Province`)."
    )
    surname: Literal["first", "last"] | None = Field(None, description="Kim Min-ji (`first`) or Min-ji Kim (`last`).")
    won: Literal["won", "KRW", "₩"] | None = Field(None, description="3 trillion won, KRW 3 trillion or ₩3 trillion.")


class UserRule(_Table):
    """A rule of one's own: regular expressions (RE2 syntax) on Korean, English or both."""

    name: Annotated[str, StringConstraints(pattern=r"^user-[a-z0-9]+(-[a-z0-9]+)*$")] = Field(
        description="The name of the rule; it begins with `user-`."
    )
    message: Text = Field(description="What is wrong.")
    message_ko: str = Field("", description="The same in Korean.")
    source: Text | None = Field(None, description="Matched in the Korean.")
    target: Text | None = Field(None, description="Matched in the English of the same pair of paragraphs.")
    missing: Text | None = Field(None, description="Flags a pair whose Korean matches and whose English lacks this.")
    suggestion: Text | None = Field(None, description="What to write instead of what `target` matched.")
    severity: Severity = Field(Severity.MINOR, description="How bad it is.")
    confidence: Share = Field(1.0, description="How sure it is.")
    category: str = Field("terminology/wrong-term", description="A category of MQM.")

    @model_validator(mode="after")
    def _matches_something(self) -> Self:
        if self.source is None and self.target is None:
            raise ValueError("give a regular expression as source, target or both")
        if self.missing is not None and (self.source is None or self.target is not None):
            raise ValueError("missing goes with source alone")
        return self


class Settings(_Table):
    """Everything that can be set, with its default."""

    select: tuple[str, ...] = Field((), description="Rules to run; empty runs all.")
    ignore: tuple[str, ...] = Field((), description="Rules not to run.")
    severity: Mapping[str, Severity] = Field({}, description="Severities by rule, in place of the rule's own.")
    fail_on: FailOn = Field("major", description="The least severity that fails the gate.")
    gate_confidence: Share = Field(0.9, description="The least confidence that counts for the gate.")
    min_confidence: Share = Field(0.5, description="The least confidence that people are shown.")
    min_score: float | None = Field(None, ge=0, le=100, description="The least quality score that passes.")
    max_findings: int | None = Field(None, ge=0, description="The most shown findings, questions aside, that pass.")
    risk_slope: float = Field(1.0, gt=0, description="What the log odds of the risk are multiplied with.")
    risk_shift: float = Field(0.0, description="What is added to the log odds of the risk (`auditor calibrate`).")
    model: str = Field(DEFAULT_MODEL, description="The sentence encoder: the embedded one, a name, or a folder.")
    plugins: tuple[str, ...] = Field((), description="Installed packages or entry points whose rules run too.")
    encoding: str | None = Field(None, description="The encoding of text files; by default it is recognised.")
    glossary: tuple[Path, ...] = Field((), description="Glossaries and name registers (CSV, TBX).")
    baseline: Path | None = Field(None, description="Known findings, which do not fail the gate.")
    verdicts: tuple[Path, ...] = Field((), description="Verdicts that reviewers exported from the report.")
    pairs: tuple[str, ...] = Field(
        (), description="Which two files are one article: `articles/{stem}.ko.md -> articles/{stem}.en.md`."
    )
    overrides: tuple[Override, ...] = Field((), description="Settings for some paths.")
    suppress: tuple[Suppression, ...] = Field((), description="Findings to set aside, each with a reason.")
    rules: tuple[UserRule, ...] = Field((), description="Rules of your own.")
    newsroom: Newsroom = Field(Newsroom(), description="The style that suggestions follow.")
    root: Path | None = Field(None, exclude=True, description="The folder that paths in the settings are relative to.")

    @field_validator("encoding")
    @classmethod
    def _is_known(cls, encoding: str | None) -> str | None:
        if encoding is not None:
            try:
                codecs.lookup(encoding)
            except LookupError as exc:
                raise ValueError(f"no text encoding is called {encoding!r}; try utf-8, cp949 or utf-16") from exc
        return encoding

    @model_validator(mode="after")
    def _names_rules_once(self) -> Self:
        names = [rule.name for rule in self.rules]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValueError(f"two rules are called {twice!r}")
        return self

    def at(self, path: str) -> "Settings":
        """Return the settings that hold for the article at *path*, a file as it was named or the id of a record."""
        changes: dict[str, Any] = {}
        for override in self.overrides:
            if any(matches(relative(path, self.root), pattern) for pattern in override.paths):
                changes |= self._changed(override, changes)
        return self.model_copy(update=changes) if changes else self

    def _changed(self, override: Override, changes: Mapping[str, Any]) -> dict[str, Any]:
        fields = ("select", "fail_on", "gate_confidence", "min_score", "max_findings")
        changed = {key: value for key in fields if (value := getattr(override, key)) is not None}
        changed["ignore"] = (*changes.get("ignore", self.ignore), *override.ignore)
        changed["severity"] = {**changes.get("severity", self.severity), **override.severity}
        return changed

    def named_rules(self) -> tuple[str, ...]:
        """Return every rule that the settings name, wherever."""
        tables: tuple[Settings | Override, ...] = (self, *self.overrides)
        lists = (rule for table in tables for rule in (*(table.select or ()), *table.ignore, *table.severity))
        return (*lists, *(item.rule for item in self.suppress if item.rule))
