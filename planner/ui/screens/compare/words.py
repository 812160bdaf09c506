"""The words of the comparison of a journey with its future."""

TEXT = {
    "title": "What changes",
    "to": "To-be map",
    "from": "As-is map",
    "as_is": "As it is",
    "to_be": "To be",
    "feeling": "How it feels",
    "feeling_none": "Say on either map how its touchpoints feel, and the curves appear here.",
    "mean": "Mean emotion",
    "unknown": "not known",
    "all": "Everything",
    "only": "Only what changes",
    "shown": "What is shown",
    "nothing": "nothing",
    "about": "The journey itself",
    "lanes": "Lanes",
    "newer_one": "newer change in this strategy",
    "newer_many": "newer changes in this strategy",
    "newest": "Show the newest",
    "same": "Nothing differs yet",
    "same_why": "Edit the to-be map, and what changes stands here beside what is.",
    "gone": "There is nothing to compare",
    "gone_why": "This journey is not the future of another one, or that one is no longer here.",
    "to_journeys": "All journeys",
    "closed": "The comparison is for members",
    "closed_why": "What is planned for a journey is shown to those who belong to the workspace.",
    "to_strategy": "To the strategy",
}
GLYPHS = {"kept": "=", "changed": "≠", "moved": "→", "new": "+", "gone": "−"}
TONES = {"kept": "", "changed": "warn", "moved": "accent", "new": "good", "gone": "bad"}
