"""One thing that an article calls by two names."""
