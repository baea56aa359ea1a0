"""Probable slips of the source."""
