"""What a column of a file can mean, and what a file can be about."""

from typing import Literal

Subject = Literal["orders", "customers", "tickets", "answers", "reviews", "visits"]
"""What one row is about; line items are about orders."""

Kind = Literal[
    "shopify_orders", "shopify_customers", "zendesk", "freshdesk", "typeform", "surveymonkey", "qualtrics",
    "google_forms", "shopify_reviews", "judgeme", "yotpo", "nps", "other",
]  # fmt: skip
"""Whose export it is; `other` goes through the mapping by hand (Gorgias too, whose header nobody publishes)."""

KIND_WORDS: dict[Kind, str] = {
    "shopify_orders": "Shopify orders",
    "shopify_customers": "Shopify customers",
    "zendesk": "Zendesk tickets",
    "freshdesk": "Freshdesk tickets",
    "typeform": "Typeform answers",
    "surveymonkey": "SurveyMonkey answers",
    "qualtrics": "Qualtrics answers",
    "google_forms": "Google Forms answers",
    "shopify_reviews": "Shopify reviews",
    "judgeme": "Judge.me reviews",
    "yotpo": "Yotpo reviews",
    "nps": "NPS answers",
    "other": "a file the planner does not know",
}

Meaning = Literal[
    "ignored", "personal", "key", "updated", "at", "customer", "channel", "segment",
    "currency", "total", "refunded", "state", "cancelled", "tags", "line_quantity", "line_price", "orders", "spent",
    "replied_at", "solved_at", "reply_minutes", "reply_hours", "reply_clock", "solve_minutes", "solve_hours",
    "solve_clock", "replies", "reopens", "satisfied",
    "nps", "csat", "ces", "rating", "comment", "hidden",
    "visits", "checkouts", "completed",
]  # fmt: skip

MEANING_WORDS: dict[Meaning, str] = {
    "ignored": "Not used",
    "personal": "Personal data, dropped unread",
    "key": "Number or id that tells one from another",
    "updated": "When it last changed",
    "at": "When it happened",
    "customer": "Who it was (becomes a number nobody can read back)",
    "channel": "Channel",
    "segment": "Group to compare",
    "currency": "Currency",
    "total": "Total of the order",
    "refunded": "Amount given back",
    "state": "State",
    "cancelled": "When it was cancelled",
    "tags": "Tags (only to find test orders)",
    "line_quantity": "Pieces in this line",
    "line_price": "Price of one piece",
    "orders": "How many orders",
    "spent": "How much was spent",
    "replied_at": "When the first reply went out",
    "solved_at": "When it was solved",
    "reply_minutes": "Minutes to the first reply",
    "reply_hours": "Hours to the first reply",
    "reply_clock": "Time to the first reply (hours:minutes:seconds)",
    "solve_minutes": "Minutes until solved",
    "solve_hours": "Hours until solved",
    "solve_clock": "Time until solved (hours:minutes:seconds)",
    "replies": "How many replies",
    "reopens": "How often opened again",
    "satisfied": "Satisfied or not (good, bad)",
    "nps": "Would recommend, 0 to 10 (NPS)",
    "csat": "Satisfaction score (CSAT)",
    "ces": "Ease score (CES)",
    "rating": "Stars, 1 to 5",
    "comment": "Comment (personal data is taken out)",
    "hidden": "Shown, spam or a test",
    "visits": "Visits",
    "checkouts": "Checkouts started",
    "completed": "Checkouts completed",
}

OFFERED: dict[Subject, tuple[Meaning, ...]] = {
    "orders": (
        "key", "at", "customer", "total", "refunded", "currency", "state", "cancelled", "updated", "tags", "channel",
        "segment", "line_quantity", "line_price",
    ),
    "customers": ("key", "customer", "orders", "spent", "currency"),
    "tickets": (
        "key", "at", "updated", "state", "replied_at", "solved_at", "reply_minutes", "reply_hours", "reply_clock",
        "solve_minutes", "solve_hours", "solve_clock", "replies", "reopens", "satisfied", "channel", "segment",
    ),
    "answers": ("key", "at", "nps", "csat", "ces", "comment", "channel", "segment", "customer", "hidden"),
    "reviews": ("key", "at", "rating", "comment", "hidden", "channel", "segment", "customer"),
    "visits": ("at", "visits", "checkouts", "completed", "channel", "segment"),
}  # fmt: skip
"""What a column can mean in a file about this, in the order a menu shows it; `ignored` and `personal` always."""

NEEDED: dict[Subject, tuple[tuple[Meaning, ...], ...]] = {
    "orders": (("key",), ("at",), ("total", "line_price")),
    "customers": (("key", "customer"), ("orders",)),
    "tickets": (("key",), ("at",)),
    "answers": (("nps", "csat", "ces", "comment"),),
    "reviews": (("rating",),),
    "visits": (("at",), ("visits", "checkouts")),
}
"""At least one of each group has to be there."""

SEVERAL: frozenset[Meaning] = frozenset(
    {"ignored", "personal", "tags", "comment", "nps", "csat", "ces", "rating"}
)
"""What more than one column may mean; of anything else there is one."""
