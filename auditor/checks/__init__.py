"""Every rule of the product, as an explicit tuple."""

from auditor.checks.base import Check
from auditor.checks.paragraphs import ParagraphAdded, ParagraphOmitted
from auditor.checks.sentences import SentenceAdded, SentenceOmitted
from auditor.checks.untranslated import SourceCopied, Untranslated, WrongLanguage

CHECKS: tuple[Check, ...] = (
    ParagraphOmitted(),
    ParagraphAdded(),
    SentenceOmitted(),
    SentenceAdded(),
    Untranslated(),
    WrongLanguage(),
    SourceCopied(),
)
