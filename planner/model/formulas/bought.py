"""What people bought: order value, lifetime value, repeat purchases, churn, returns, conversion.

Source unless another is named: N. Bendle, P. Farris, P. Pfeifer, D. Reibstein, “Marketing Metrics”, 4th ed. (2020).
"""

from planner.model.formulas.share import percent

MOST_YEARS = 10.0
"""Nobody's data tells of more: a lifetime worked out from very low churn is cut here."""


def average_order_value(revenue: float, orders: int) -> float | None:
    """Revenue / orders. Source: “Marketing Metrics”, chapter on online metrics."""
    return revenue / orders if orders else None


def repeat_purchase_rate(repeaters: int, customers: int) -> float | None:
    """Percent of the customers with two or more orders. Source: “Marketing Metrics”, repeat rate."""
    return percent(repeaters, customers)


def churn_rate(lost: int, at_start: int) -> float | None:
    """Percent of the customers at the start of a period who were lost in it. Source: “Marketing Metrics”, retention.

    Without contracts a customer is lost on the day on which the silence has lasted as long as the choices say.
    Over several months: customers lost in each / customers at the start of each, both summed: the mean month.
    """
    return percent(lost, at_start)


def years_kept(monthly_churn: float | None) -> float:
    """How long a customer stays, in years: 1 / churn, from the monthly rate in percent; 1 where it is not known.

    Source: the mean of a geometric lifetime; P. S. Fader and B. G. S. Hardie, “How to Project Customer Retention”,
    Journal of Interactive Marketing 21 (2007), who also say why it runs low for mixed customers. At most ten years.
    """
    if monthly_churn is None:
        return 1.0
    return MOST_YEARS if monthly_churn <= 0 else min(MOST_YEARS, 100 / monthly_churn / 12)


def clv(order_value: float, orders_a_year: float, years: float, margin: float | None = None) -> float:
    """Average order value × orders per year × years kept (× margin in percent, if given).

    Source: the simple lifetime value of “Marketing Metrics”, without discounting.
    """
    return order_value * orders_a_year * years * (1 if margin is None else margin / 100)


def return_rate(returned: int, orders: int) -> float | None:
    """Percent of the orders that were returned or refunded, in part or whole. Source: “Marketing Metrics”."""
    return percent(returned, orders)


def conversion_rate(orders: int, visits: int) -> float | None:
    """Orders / visits in percent. Source: “Marketing Metrics”, chapter on online metrics."""
    return percent(orders, visits)


def cart_abandonment(completed: int, started: int) -> float | None:
    """1 − completed / started checkouts, in percent. Source: “Marketing Metrics”, abandonment rate."""
    return percent(started - completed, started)
