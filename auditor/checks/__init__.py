"""Every rule of the product, as an explicit tuple."""

from auditor.checks.addition import Addition
from auditor.checks.approximation import ApproximationLost
from auditor.checks.base import Check
from auditor.checks.change import ChangeMismatch
from auditor.checks.counts import CountMismatch
from auditor.checks.dates import DateMismatch, DurationMismatch, WeekdayMismatch
from auditor.checks.empty_target import EmptyTarget
from auditor.checks.foreign_names import ForeignNameMismatch, ForeignNameUnverified
from auditor.checks.gender import GenderUnsupported
from auditor.checks.hearsay import HearsayDropped
from auditor.checks.low_similarity import LowSimilarity
from auditor.checks.magnitudes import MagnitudeMismatch
from auditor.checks.mistranslation import Mistranslation
from auditor.checks.modality import ModalityMismatch
from auditor.checks.name_consistency import NameInconsistent
from auditor.checks.name_missing import NameMissing
from auditor.checks.numbers import NumberAdded, NumberMismatch, NumberMissing
from auditor.checks.omission import Omission
from auditor.checks.organisation_names import OrganisationNameMismatch
from auditor.checks.paragraphs import ParagraphAdded, ParagraphOmitted
from auditor.checks.person_names import NameSwapped, PersonNameMismatch
from auditor.checks.place_names import PlaceNameMismatch
from auditor.checks.polarity import NegationMismatch, PolarityMismatch
from auditor.checks.punctuation import HeadlineLiteral, Punctuation
from auditor.checks.quotations import QuotationMismatch
from auditor.checks.repetition import Repetition, WordRepeated
from auditor.checks.roles import RoleSwapped
from auditor.checks.sentences import SentenceAdded, SentenceOmitted
from auditor.checks.source_typo import SourceTypo
from auditor.checks.speakers import SpeakerMismatch
from auditor.checks.term_consistency import TermInconsistent
from auditor.checks.terms import TermForbidden, TermMistranslated
from auditor.checks.titles import TitleMismatch
from auditor.checks.tokens import ContactChanged, TokenChanged
from auditor.checks.truncated import Truncated
from auditor.checks.units import PercentPoint, UnitMismatch
from auditor.checks.untranslated import Untranslated
from auditor.checks.wrong_language import SourceCopied, WrongLanguage

CHECKS: tuple[Check, ...] = (
    ParagraphOmitted(),
    ParagraphAdded(),
    SentenceOmitted(),
    SentenceAdded(),
    Omission(),
    Addition(),
    Mistranslation(),
    LowSimilarity(),
    EmptyTarget(),
    Truncated(),
    Repetition(),
    WordRepeated(),
    Untranslated(),
    WrongLanguage(),
    SourceCopied(),
    PersonNameMismatch(),
    NameSwapped(),
    SourceTypo(),
    PlaceNameMismatch(),
    OrganisationNameMismatch(),
    NameInconsistent(),
    ForeignNameUnverified(),
    ForeignNameMismatch(),
    NameMissing(),
    NumberMismatch(),
    MagnitudeMismatch(),
    NumberMissing(),
    NumberAdded(),
    UnitMismatch(),
    PercentPoint(),
    ApproximationLost(),
    CountMismatch(),
    DateMismatch(),
    WeekdayMismatch(),
    DurationMismatch(),
    ChangeMismatch(),
    ContactChanged(),
    TokenChanged(),
    TermForbidden(),
    TermMistranslated(),
    NegationMismatch(),
    PolarityMismatch(),
    RoleSwapped(),
    TitleMismatch(),
    HearsayDropped(),
    ModalityMismatch(),
    QuotationMismatch(),
    SpeakerMismatch(),
    GenderUnsupported(),
    Punctuation(),
    HeadlineLiteral(),
    TermInconsistent(),
)
