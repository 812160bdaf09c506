"""The words of values over time."""

VALUES = {
    "value": "Value",
    "on": "Day",
    "sample": "Sample",
    "sample_hint": "Answers or orders",
    "source": "Source",
    "keep": "Keep this value",
    "keep_short": "Keep",
    "take_out": "Take this value out",
    "counted": "Counted",
    "counted_why": "Counted from the store’s own data; the next file counts it anew.",
    "stale": "Out of date",
    "trend": "Values over time",
    "bring": "Bring a newer file",
}
