"""The termbase: built-in entries and user glossaries."""
