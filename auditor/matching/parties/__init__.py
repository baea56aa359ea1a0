"""Who does what to whom, across a pair."""
