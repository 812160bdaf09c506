"""A persona of a group of customers: what the store's own data says of it, with these numbers as its source."""

from datetime import date

from planner.model.numbers.segment import Segment
from planner.model.persona import Persona, Source
from planner.model.wording import amount, day, listed, number


def numbers_of(segment: Segment, today: date) -> dict[str, object]:
    """The fields of a persona that a group tells: shares of customers and of revenue, channels, and their source."""
    return {
        "segment": segment.mark,
        "market_share": round(segment.customer_share, 1),
        "revenue_share": round(segment.revenue_share, 1),
        "channels": segment.channels,
        "sources": (_source(segment, today),),
    }


def renewed(persona: Persona, segment: Segment, today: date) -> Persona:
    """The persona with the group's numbers of today; what people wrote stays, channels too where there are some."""
    told = numbers_of(segment, today)
    others = (one for one in persona.sources if one.title != _title(segment))
    channels = persona.channels or segment.channels
    return persona.with_(**{**told, "channels": channels, "sources": (_source(segment, today), *others)})


def _title(segment: Segment) -> str:
    return f"{segment.name}, from the store’s own data"


def _source(segment: Segment, today: date) -> Source:
    shares = (
        f"{number(segment.customers)} customers ({amount(segment.customer_share, 'percent', '')} of all), "
        f"{amount(segment.revenue_share, 'percent', '')} of the revenue"
    )
    usual = (
        f"{number(segment.orders_each, 1)} orders each, "
        f"usually {amount(round(segment.order_value, 2), 'money', segment.currency or 'EUR')}"
    )
    rule, files = segment.rule[:1].lower() + segment.rule[1:], listed(segment.files)
    told = f"{shares}; {usual}; rule: {rule}; worked out on {day(today)}" + (
        f" from {files}" if files else ""
    )
    return Source(title=_title(segment), detail=told)
