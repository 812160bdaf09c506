"""Where on a map a metric of a store's own data is at home: what its touchpoints speak of, and by which channel.

The usual stages are the library's. Words are beginnings of words in a title, in lower case; the
first three say it best.
"""

from typing import NamedTuple


class Home(NamedTuple):
    """`words` in the title of a touchpoint, or of a stage of one's own, and `channels` that speak for it."""

    words: tuple[str, ...]
    channels: tuple[str, ...] = ()


CARE = (
    "support",
    "help",
    "ticket",
    "chat",
    "call",
    "question",
    "service",
    "contact",
    "answer",
    "complain",
    "desk",
)
CARE_CHANNELS = ("chat", "phone", "e-mail", "email", "help", "support", "call", "desk")
CHECKOUT = ("checkout", "cart", "basket", "pay", "order", "buy", "purchase")
AGAIN = ("again", "return to", "second", "repeat", "reorder", "loyal", "member", "subscri", "points")

HOMES: dict[str, Home] = {
    "conversion_rate": Home(("product", "shop", "browse", "visit", "website", "checkout"), ("website", "shop")),
    "cart_abandonment": Home(("checkout", "cart", "basket", "pay"), ("website", "shop")),
    "average_order_value": Home(CHECKOUT, ("website", "shop")),
    "review_rating": Home(("review", "rating", "stars", "compare", "opinion"), ("review",)),
    "csat": Home((*CARE, "deliver", "survey", "parcel"), CARE_CHANNELS),
    "ces": Home(("checkout", "return", "refund", "exchange", *CARE), ("website", *CARE_CHANNELS)),
    "first_response_time": Home(CARE, CARE_CHANNELS),
    "resolution_time": Home((*CARE, "solve", "repair", "refund"), CARE_CHANNELS),
    "first_contact_resolution": Home(CARE, CARE_CHANNELS),
    "return_rate": Home(("return", "refund", "exchange", "send back", "sends back", "fit", "parcel", "deliver")),
    "nps": Home(("recommend", "friend", "tells", "refer", "survey", "share", "word of mouth", "loyal", "thank")),
    "repeat_purchase_rate": Home(AGAIN, ("e-mail", "newsletter")),
    "churn_rate": Home((*AGAIN, "win back", "miss", "leave", "cancel", "remind"), ("e-mail", "newsletter")),
    "clv": Home((*AGAIN, "tell", "friend", "reward"), ()),
}  # fmt: skip
"""By key of the library."""
