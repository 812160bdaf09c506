"""The parts of a report. Each module decides one kind of section down to the last word, and prints nothing."""
