"""A gold corpus becomes figures: recall, precision and false alarms per rule, with intervals."""
