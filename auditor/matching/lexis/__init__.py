"""Terms across a pair: rendered, rendered wrongly, or only spelled."""
