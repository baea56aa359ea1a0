"""Audits to text, JSON, HTML and the formats of CI."""
