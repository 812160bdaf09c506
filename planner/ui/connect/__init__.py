"""Other systems that record values: the keys they have."""
