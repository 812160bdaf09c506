"""Whose export a file is, told by the names of its columns, and what those columns mean there.

The names are facts taken from real exports and the vendors' own pages; they drift from year to year, so they are
compared loosely and only a few are needed.
"""

from functools import cache
from typing import NamedTuple

from planner.model.numbers.mapping import loose
from planner.model.numbers.meaning import Kind, Meaning, Subject


class Known(NamedTuple):
    """An export: how it is recognised (every one of `needs`), and what its columns mean by their names."""

    kind: Kind
    subject: Subject
    needs: tuple[str, ...]
    means: dict[str, Meaning]


KNOWN: tuple[Known, ...] = (
    Known(
        "shopify_orders",
        "orders",
        ("Name", "Financial Status", "Lineitem quantity", "Lineitem price"),
        {
            "Name": "key",
            "Email": "customer",
            "Financial Status": "state",
            "Created at": "at",
            "Currency": "currency",
            "Total": "total",
            "Refunded Amount": "refunded",
            "Cancelled at": "cancelled",
            "Canceled at": "cancelled",
            "Source": "channel",
            "Tags": "tags",
            "Payment Method": "tags",
        },
    ),
    Known(
        "shopify_customers",
        "customers",
        ("Email", "Total Spent", "Total Orders"),
        {"Customer ID": "key", "Email": "customer", "Total Spent": "spent", "Total Orders": "orders"},
    ),
    Known(
        "zendesk",
        "tickets",
        ("Id", "Requester", "Status", "Created at", "Solved at"),
        {
            "Id": "key",
            "Created at": "at",
            "Updated at": "updated",
            "Solved at": "solved_at",
            "Status": "state",
            "First reply time in minutes": "reply_minutes",
            "Full resolution time in minutes": "solve_minutes",
            "Replies": "replies",
            "Reopens": "reopens",
            "Satisfaction Score": "satisfied",
            "Via": "channel",
            "Group": "segment",
        },
    ),
    Known(
        "freshdesk",
        "tickets",
        ("Ticket ID", "Status", "Source", "Created time"),
        {
            "Ticket ID": "key",
            "Created time": "at",
            "Last update time": "updated",
            "Resolved time": "solved_at",
            "Status": "state",
            "First response time (in hrs)": "reply_clock",
            "Resolution time (in hrs)": "solve_clock",
            "Initial response time": "replied_at",
            "Agent interactions": "replies",
            "Survey results": "satisfied",
            "Source": "channel",
            "Group": "segment",
        },
    ),
    Known(
        "typeform",
        "answers",
        ("#", "Start Date (UTC)", "Submit Date (UTC)"),
        {"#": "key", "Submit Date (UTC)": "at"},
    ),
    Known(
        "surveymonkey",
        "answers",
        ("Respondent ID", "Collector ID"),
        {"Respondent ID": "key", "End Date": "at", "Collector ID": "channel"},
    ),
    Known(
        "qualtrics",
        "answers",
        ("StartDate", "EndDate", "ResponseId"),
        {
            "ResponseId": "key",
            "Response ID": "key",
            "EndDate": "at",
            "End Date": "at",
            "DistributionChannel": "channel",
            "Status": "hidden",
            "Response Type": "hidden",
        },
    ),
    Known(
        "shopify_reviews",
        "reviews",
        ("product_handle", "state", "rating", "created_at"),
        {
            "rating": "rating",
            "body": "comment",
            "title": "comment",
            "created_at": "at",
            "product_handle": "segment",
            "state": "hidden",
            "email": "customer",
        },
    ),
    Known(
        "judgeme",
        "reviews",
        ("rating", "review_date", "reviewer_name"),
        {
            "rating": "rating",
            "body": "comment",
            "review_title": "comment",
            "title": "comment",
            "review_date": "at",
            "product_handle": "segment",
            "hidden": "hidden",
            "reviewer_email": "customer",
        },
    ),
    Known(
        "yotpo",
        "reviews",
        ("review_score", "review_content", "date"),
        {
            "review_score": "rating",
            "review_content": "comment",
            "review_title": "comment",
            "date": "at",
            "product_id": "segment",
            "email": "customer",
        },
    ),
)


def recognised(names: tuple[str, ...]) -> Known | None:
    """The export these are the columns of, if we know it: of several the one that explains most."""
    have = {loose(name) for name in names} | ({"#"} if "#" in names else set())
    fits = [known for known in KNOWN if all((loose(need) or need) in have for need in known.needs)]
    if fits:
        return max(fits, key=lambda known: sum((loose(name) or name) in have for name in known.means))
    if names and loose(names[0]) in ("timestamp", "zeitstempel", "horodateur", "horodatage", "marcatemporal"):
        return Known("google_forms", "answers", (), {names[0]: "at"})
    if "nps" in have:
        means: dict[str, Meaning] = {
            "id": "key", "responseid": "key", "nps": "nps", "satisfaction": "csat", "explication": "comment",
            "comment": "comment", "date": "at", "createdat": "at", "channel": "channel",
        }  # fmt: skip
        return Known("nps", "answers", (), means)
    return None


@cache
def known_names() -> frozenset[str]:
    """Every name any export is told by, loosely: what a header is recognised by."""
    every = {loose(name) for known in KNOWN for name in (*known.needs, *known.means)} | {
        "timestamp",
        "nps",
        "email",
    }
    return frozenset(every - {""})
