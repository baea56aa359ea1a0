"""Every rule of the product, as an explicit tuple."""

from auditor.checks.base import Check

CHECKS: tuple[Check, ...] = ()
