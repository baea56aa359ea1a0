"""Facts of Korean as data and small functions."""
