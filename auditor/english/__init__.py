"""Facts of English as data and small functions."""
