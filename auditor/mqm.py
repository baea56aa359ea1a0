"""Error categories, severities and the quality score, after MQM (Multidimensional Quality Metrics).

Categories are paths of MQM Core (https://themqm.org). The severity multipliers 0, 1, 5, 25 and the score
100 * (1 - penalty / words) are those of its linear, non-calibrated scoring model (Lommel et al., "The Multi-Range
Theory of Translation Quality Measurement: MQM scoring models and Statistical Quality Control", AMTA 2024).
"""

from collections.abc import Iterable

from auditor.model import Finding, Severity

CATEGORIES = frozenset(
    {
        "accuracy/mistranslation",
        "accuracy/omission",
        "accuracy/addition",
        "accuracy/untranslated",
        "terminology/wrong-term",
        "terminology/inconsistent",
        "linguistic-conventions",
        "style/repetition",
        "source/typo",
    }
)

ITS_TYPES = {
    "accuracy/mistranslation": "mistranslation",
    "accuracy/omission": "omission",
    "accuracy/addition": "addition",
    "accuracy/untranslated": "untranslated",
    "terminology/wrong-term": "terminology",
    "terminology/inconsistent": "inconsistency",
    "linguistic-conventions": "typographical",
    "style/repetition": "duplication",
    "source/typo": "misspelling",
}
"""The `locQualityIssueType` of the W3C's Internationalization Tag Set 2.0 that is nearest to each category."""

ITS_RULES = {
    rule: kind
    for kind, rules in {
        "numbers": (
            "number-mismatch magnitude-mismatch unit-mismatch percent-point approximation-lost count-mismatch "
            "number-missing number-added date-mismatch weekday-mismatch duration-mismatch "
            "change-mismatch"
        ),
        "inconsistent-entities": (
            "person-name-mismatch place-name-mismatch organisation-name-mismatch foreign-name-mismatch name-swapped "
            "name-missing name-inconsistent"
        ),
    }.items()
    for rule in rules.split()
}
"""Rules whose type says more than that of their category."""

PENALTIES = {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 25.0}


def its_type(rule: str, category: str) -> str:
    """Return the ITS 2.0 `locQualityIssueType` of a finding."""
    return ITS_RULES.get(rule) or ITS_TYPES.get(category, "other")


def penalty(findings: Iterable[Finding]) -> float:
    """Return the summed penalty points of *findings*; a slip of the source is no fault of the translation."""
    return sum(PENALTIES[finding.severity] for finding in findings if finding.category != "source/typo")


def score(points: float, words: int) -> float | None:
    """Return the quality score of a text, 0 to 100, or None where there is no word to count.

    Args:
        points: penalty points, >= 0.
        words: target words, >= 0.
    """
    if words == 0:
        return None
    return round(max(0.0, 100.0 * (1.0 - points / words)), 1)
