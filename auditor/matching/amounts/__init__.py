"""Quantities, dates and durations across a pair: by value, with what hedges them."""
