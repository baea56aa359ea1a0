"""The closed sets of the model: severities, roles of paragraphs, kinds of mentions, verdicts."""

from enum import StrEnum


class Severity(StrEnum):
    """How bad a fault would be if it were real (MQM severities, and `neutral` for a question)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral up to 3 for critical."""
        return list(Severity).index(self)


class Role(StrEnum):
    """What a paragraph is in its article; all but title, subtitle, body and subhead are furniture."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    NOTICE = "notice"
    OTHER = "other"

    @property
    def is_headline(self) -> bool:
        """True for what stands over the article and compresses it."""
        return self in (Role.TITLE, Role.SUBTITLE)

    @property
    def is_furniture(self) -> bool:
        """True for what may well have no translation."""
        return self not in (Role.TITLE, Role.SUBTITLE, Role.BODY, Role.SUBHEAD)


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    FOREIGN_NAME = "foreign-name"
    QUANTITY = "quantity"
    DATE = "date"
    LATIN = "latin"
    TERM = "term"


class MatchVerdict(StrEnum):
    """What the comparison of a source mention with its rendering came to."""

    ACCEPT = "accept"
    VARIANT = "variant"
    AMBIGUOUS = "ambiguous"
    REVIEW = "review"
    MISMATCH = "mismatch"
    MISSING = "missing"
    ADDED = "added"
    SWAPPED = "swapped"


class Status(StrEnum):
    """The gate's decision."""

    PASS = "pass"
    FAIL = "fail"
    INCOMPLETE = "incomplete"
