"""What the report page offers, and its words."""

PAPERS = (("a4", "A4"), ("letter", "Letter"))

CHAPTERS = (
    ("summary", "Summary", "The strategy in numbers, on one page"),
    ("personas", "Personas", "A page for each that is not in the archive"),
    (
        "journeys",
        "Journey maps",
        "Stages, lanes, touchpoints and the line of feelings, readable at any length",
    ),
    ("notes", "Notes to the maps", "Descriptions, sources and everything that has no room on a map"),
    (
        "changes",
        "What changes",
        "Each journey beside its to-be, where it has one: what is new, gone, changed or moved",
    ),
    ("scorecard", "Scorecard", "Every metric: where it was, where it is, where it should be"),
    (
        "risk",
        "Money at risk",
        "What bad moments may cost a year: estimates, ranked, with every input and its source",
    ),
    ("experiments", "Experiments", "What was tried, what came of it with its interval, and what was decided"),
    ("actions", "Who answers for what", "Every owner with their touchpoints, ready to be handed out"),
    ("gaps", "Gaps and evidence", "What is missing, and how much of the map is researched"),
)

NOUNS = {
    "personas": ("persona", "personas"),
    "journeys": ("journey", "journeys"),
    "touchpoints": ("touchpoint", "touchpoints"),
}

TEXT = {
    "title": "Report",
    "lead": "The strategy as a PDF: paged, with a cover, contents and bookmarks, text one can select, and readable by"
    " a screen reader.",
    "paper": "Paper",
    "chapters": "What goes in",
    "empty": "There is not much to hand out yet",
    "empty_why": "The report will have a cover and say what is missing. With a persona and a journey it becomes worth"
    " reading.",
    "kind": "Customer experience strategy",
    "cover": "The cover, in small",
}

WORDS = {
    "make": "Download PDF",
    "stop": "Stop",
    "progress": "How far the report is",
    "waiting": "Getting ready. You can go on working meanwhile.",
    "page": "Laying out part {done} of {of}. You can go on working meanwhile.",
    "ready": "The report is in your downloads.",
    "again": "Download it again",
    "failed": "The report could not be made. Nothing in the strategy was changed. Try again in a moment.",
    "silent": "The planner does not answer just now, so no report was made. Try again when the connection is back.",
}
