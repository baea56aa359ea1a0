"""Who says what, in whose words, and whom pronouns speak of."""
