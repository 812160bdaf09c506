"""The words of the list of experiments."""

NEW = "New experiment"
TEXT = {
    "title": "Experiments",
    "add": "Plan an experiment",
    "empty": "Find out before you roll it out",
    "empty_why": "An experiment shows the old and the new to different people at the same time. So you know whether a"
    " change works, how much it brings, and how sure that is.",
    "empty_looking": "Nobody has planned an experiment yet. What was tried, and what came of it, will stand here.",
    "experiment": "Experiment",
    "state": "State",
    "verdict": "Verdict",
    "where": "Touchpoint",
    "metric": "Metric",
    "decision": "Decision",
    "owner": "Owner",
    "nowhere": "–",
    "more": "More for this experiment",
    "up": "Up",
    "down": "Down",
    "repeat": "Plan it again",
    "repeated": "The same plan stands below, without results.",
    "history": "History of this experiment",
    "remove": "Remove",
    "remove_title": "Remove this experiment?",
    "remove_why": "Its results and the decision go with it. You can undo this.",
    "counts": "How many there are",
    "running": "running",
    "decided": "decided",
}
STEPS = (
    (
        "pen",
        "Plan",
        "Say what you saw and what you would change. A calculator says how many people it takes to know.",
    ),
    ("renew", "Run", "Chance decides who sees the old and who the new, until the planned size is reached."),
    ("metric", "Result", "Enter or paste the numbers: the difference, how sure it is, and a plain verdict."),
    ("check", "Decide", "Adopt it, drop it or try again. Who decided and why stays with it."),
)
