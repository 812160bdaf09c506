"""Plain groups of customers by recency, frequency and value, with their share of customers and revenue.

Source of the three sorting keys: J. R. Bult and T. Wansbeek, “Optimal Selection for Direct Mail”, Marketing Science 14
(1995); the cuts are the planner's own and stated in `RULES`.
"""

from typing import Literal

from planner.model.record import Part

SegmentKey = Literal["new", "repeat", "loyal", "lapsed", "big_basket"]
SEGMENTS: tuple[SegmentKey, ...] = ("new", "repeat", "loyal", "lapsed", "big_basket")

NAMES: dict[SegmentKey, str] = {
    "new": "New customers",
    "repeat": "Repeat customers",
    "loyal": "Loyal customers",
    "lapsed": "Lapsed customers",
    "big_basket": "Big-basket customers",
}
LOYAL_ORDERS = 4
BIG_BASKET_SHARE = 10
RULES: dict[SegmentKey, str] = {
    "new": "One order so far, within the last {days} days",
    "repeat": "Two or three orders, the last one within {days} days",
    "loyal": f"{LOYAL_ORDERS} or more orders, the last one within {{days}} days",
    "lapsed": "No order for more than {days} days",
    "big_basket": f"The {BIG_BASKET_SHARE} % of customers with the highest average order value; overlaps the others",
}
"""`{days}` are those after which a customer counts as lost."""


class Segment(Part, frozen=True):
    """A group: how many customers, their share (percent) of all, of the orders and of the revenue, and what is usual.

    Money is in `currency`; with several currencies there is one set of segments for each.
    """

    key: SegmentKey
    name: str
    rule: str
    currency: str
    customers: int
    customer_share: float
    revenue_share: float
    orders_each: float
    order_value: float
    days_since: int
    """Median days since the last order."""
    channels: tuple[str, ...] = ()
    """The most used first, three at most."""
    files: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What a persona made from it remembers it by."""
        return f"{self.key}/{self.currency}"
