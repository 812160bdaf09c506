"""What is worked out by SciPy: intervals, sample sizes, differences. Numbers in, records of the model out."""
