"""Find the likely errors in English translations of Korean news."""
