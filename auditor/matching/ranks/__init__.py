"""Offices, titles and ranks across a pair."""
