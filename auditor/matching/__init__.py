"""Which mention answers which, across a pair."""
