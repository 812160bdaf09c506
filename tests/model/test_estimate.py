"""The money at risk at a touchpoint: what follows from which inputs, and which of them are suggested."""

from __future__ import annotations

from datetime import date

import pytest

from planner.model.estimate import Estimate
from planner.model.fresh import fresh_copy, fresh_touchpoint
from planner.model.ids import TouchpointId
from planner.model.journey import Journey
from planner.model.measure import Reading
from planner.model.money_at_risk import rough
from planner.model.plan import MAP_NOUNS, NOUNS, Plan
from planner.model.refusal import Refusal
from planner.model.strategy_file import plan_read
from planner.model.suggested_inputs import LOST_FROM, Measured, suggested
from planner.model.touchpoint import Touchpoint
from tests.builders import a_measure, a_metric, a_plan, a_reading, an_estimate, planned
from tests.figures import a_figure, some_figures
from tests.model.strategy_files import NOON, as_bytes, bent


def an_estimate_of(**fields: object) -> Estimate:
    return an_estimate(a_plan().all(Touchpoint)[0], **fields)


def test_the_result_follows_from_the_inputs_and_what_is_missing_is_named() -> None:
    whole = an_estimate_of()
    assert (whole.low, whole.high, whole.missing) == (12_000, 36_000, ())
    assert whole.risk
    assert whole.risk.formula == "12,000 orders × 10 to 12 % × 20 to 50 % × 50 EUR"
    assert whole.with_(low=1, high=2).low == 12_000, "a result of one's own is not believed"
    bare = whole.with_(orders=None, lost_high=None)
    assert (bare.low, bare.high, bare.missing) == (None, None, ("orders", "lost"))
    assert an_estimate_of(orders=0).high == 0, "nothing is known as well as something"


def test_a_number_of_ones_own_forgets_where_the_suggested_one_came_from() -> None:
    kept = an_estimate_of(orders_from="orders.csv", affected_from="survey.csv")
    assert kept.changed({"orders": 9}).orders_from == ""
    assert kept.changed({"affected_high": 30}).affected_from == ""
    assert kept.changed({"currency": "USD"}).orders_from == "orders.csv"
    assert kept.changed({"orders": "9", "orders_from": "The books"}).orders_from == "The books"
    with pytest.raises(Refusal, match="has no field “low”"):
        kept.changed({"low": 1})


@pytest.mark.parametrize(
    "given",
    [{"affected_low": 13}, {"lost_high": 19.9}, {"lost_high": 101}, {"orders": -1}, {"currency": "€"}],
)
def test_what_cannot_be_is_refused_with_a_sentence(given: dict[str, object]) -> None:
    with pytest.raises(Refusal, match="was not saved"):
        an_estimate_of().changed(given)


def suggestion(library: str, value: float | None = None, *, counted: bool = True, **figures: object) -> dict:
    plan = a_plan()
    metric = a_metric(plan.strategy, library=library, short=library.upper(), unit="percent")
    measure = a_measure(plan.all(Touchpoint)[0], metric)
    latest: Reading | None = None
    if value is not None:
        latest = a_reading(measure, value, date(2026, 10, 1), counted=counted)
    return suggested([Measured(metric, latest)], **{"figures": some_figures(), "currency": "EUR", **figures})


def test_inputs_are_suggested_each_with_its_source() -> None:
    given = suggestion("csat", 80)
    assert (given["orders"], given["order_value"], given["currency"]) == (12_033, 64.2, "EUR")
    assert (given["affected_low"], given["affected_high"]) == (13, 29)
    assert given["orders_from"] == (
        "6,000 orders from 1 Jan 2026 to 1 Jul 2026, scaled to a year (orders.csv)"
    )
    assert given["affected_from"] == (
        "100 less CSAT 80\u202f% of 100 answers, with its 95 % interval (survey.csv)"
    )
    assert (given["lost_low"], given["lost_high"], given["lost_from"]) == (10, 50, LOST_FROM)
    assert given["order_value_from"] == "Average of 6,000 orders (orders.csv)"


def test_who_comes_by_is_counted_where_the_metric_counts_others_than_those_who_order() -> None:
    assert suggestion("first_contact_resolution")["orders"] == 1_825
    assert "solved tickets" in str(suggestion("first_contact_resolution")["orders_from"])
    assert suggestion("cart_abandonment")["orders"] == 40_110
    assert suggestion("return_rate")["affected_high"] == 8
    no_tickets = [one for one in some_figures() if one.counted != "solved tickets"]
    by_hand = suggestion("first_contact_resolution", 70, counted=False, figures=no_tickets)
    assert "orders" not in by_hand
    assert by_hand["affected_low"] == 30


def test_what_a_person_entered_comes_before_the_figure() -> None:
    given = suggestion("csat", 90, counted=False)
    assert (given["affected_low"], given["affected_high"]) == (10, 10)
    assert given["affected_from"] == "100 less CSAT 90\u202f%, as entered at this touchpoint, 1 Oct 2026"


def test_what_is_not_known_is_not_suggested() -> None:
    assert set(suggestion("nps", 40)) == {
        *("orders", "orders_from", "order_value", "currency", "order_value_from"),
        *("lost_low", "lost_high", "lost_from"),
    }
    assert set(suggested([], (), "EUR")) == {"lost_low", "lost_high", "lost_from"}
    days = a_figure(
        "average_order_value", 50, 90, "orders", unit="money", currency="EUR", first=date(2026, 6, 10)
    )
    assert "orders" not in suggestion("csat", figures=[days]), "three weeks say little about a year"
    dollars = [one for one in some_figures() if one.currency != "EUR"]
    assert suggestion("csat", figures=dollars)["currency"] == "USD", (
        "money stays in the currency of its orders"
    )


def test_estimates_are_copied_with_their_journey_but_neither_with_a_touchpoint_nor_into_a_to_be() -> None:
    plan = a_plan()
    first = plan.all(Touchpoint)[0]
    plan = plan.put(an_estimate(first))
    journey = plan.all(Journey)[0]
    on_it = [one for noun in MAP_NOUNS for one in plan.all(NOUNS[noun], journey_id=journey.id)]
    copied = Plan.of(fresh_copy(Plan.of([journey, *on_it]), "Copy", "k"))
    [copy] = copied.all(Estimate)
    assert copied.get(Touchpoint, copy.touchpoint_id).title == first.title
    assert copy.id != plan.all(Estimate)[0].id
    assert len(planned(plan).all(Estimate)) == 1
    new = list(fresh_touchpoint(first, TouchpointId.new(), [], "k"))
    assert new == [one for one in new if isinstance(one, Touchpoint)]


def test_the_strategy_file_says_where_a_range_is_turned_round() -> None:
    where = "journeys.0.touchpoints.1.money_at_risk"
    wrong = bent(where, {"currency": "EUR", "affected_low": 9, "affected_high": 8})
    with pytest.raises(Refusal, match=r"touchpoints\[1\].money_at_risk.affected_high: .*low value is above"):
        plan_read(as_bytes(wrong), NOON)


def test_an_estimate_says_no_more_than_two_digits() -> None:
    assert [rough(one) for one in (0, 0.456, 7, 5_547, 83_205, 1_250_000)] == [
        0,
        0.46,
        7,
        5_500,
        83_000,
        1_200_000,
    ]
