"""The rules of an experiment, and the scale its intervals are drawn on."""

from __future__ import annotations

from datetime import date

import pytest

from planner.model.numbers.interval_chart import chart_of
from planner.model.refusal import Refusal
from planner.model.variant import Counted
from tests.builders import a_plan, an_experiment

ONE = an_experiment(a_plan(4))


def test_the_hypothesis_reads_as_sentences_as_far_as_it_is_written() -> None:
    assert ONE.hypothesis == ""
    whole = ONE.changed(
        {
            "because": "Half of all leave at the account form.",
            "change": "ordering without an account",
            "audience": "first-time buyers",
            "effect": "bring more of them to the end",
            "signal": "the share of finished orders rises by half a point",
        }
    )
    assert whole.hypothesis == (
        "Because we saw Half of all leave at the account form, we believe that ordering without an account for"
        " first-time buyers will bring more of them to the end. We will know when the share of finished orders"
        " rises by half a point."
    )
    assert ONE.changed({"change": "fewer fields"}).hypothesis == "We believe that fewer fields."


def test_variants_keep_their_letters_and_the_control_stays() -> None:
    four = ONE.with_variant("Short form")
    assert [one.key for one in four.variants] == ["a", "b", "c", "d"]
    gap = four.without_variant("b")
    assert [one.key for one in gap.with_variant("Again").variants] == ["a", "b", "c", "d"]
    with pytest.raises(Refusal, match="at most"):
        four.with_variant("Fifth").with_variant("Sixth")
    for key, of in (("a", four), ("b", ONE.without_variant("c"))):
        with pytest.raises(Refusal, match="needs a control"):
            of.without_variant(key)
    with pytest.raises(Refusal, match="no longer there"):
        ONE.with_in_variant("e", {"people": 1})
    with pytest.raises(Refusal, match="no such field"):
        ONE.with_in_variant("b", {"key": "e"})


def test_results_find_their_variants_by_name_and_new_ones_are_added() -> None:
    rows = [Counted(name="control", people=10, did=1), Counted(name="NO FORM", people=11, did=2)]
    entered = ONE.with_results([*rows, Counted(name="Bigger", people=12, did=3, mean=4, deviation=1)])
    assert [(one.name, one.people, one.did, one.mean) for one in entered.variants] == [
        ("As now", 10, 1, None),
        ("Variant B", None, None, None),
        ("No form", 11, 2, None),
        ("Bigger", 12, 3, None),
    ]


def test_it_begins_ends_and_is_planned_again() -> None:
    first, later = date(2026, 11, 2), date(2026, 11, 16)
    running = ONE.with_(ends_on=date(2026, 11, 1)).turned("running", first)
    assert (running.started_on, running.ends_on) == (first, None)
    over = running.turned("finished", later).decided("adopt", "Bo", "Clear enough", later)
    assert (over.state, over.ends_on, over.decided_by) == ("finished", later, "Bo")
    assert over.decided("none", "Bo", "", later).decided_on is None
    again = over.with_results([Counted(name="control", people=9, did=1)]).again(ONE.id, "Again", "k")
    assert (again.state, again.started_on, again.decision, again.control.people) == (
        "idea",
        None,
        "none",
        None,
    )
    assert again.least == ONE.least


def test_the_scale_holds_zero_and_what_is_worth_knowing() -> None:
    chart = chart_of([("b", 2.0, 4.0, 6.0)], -3, lambda one: f"{one:g}")
    assert chart.worth < chart.zero < chart.rows[0].low < chart.rows[0].value < chart.rows[0].high < 1
    assert [mark.said for mark in chart.marks] == ["-2", "0", "2", "4", "6"]
    assert all(0 <= mark.at <= 1 for mark in chart.marks)
    assert len(chart_of([("b", 0, 0, 0)], None, str).marks) > 1
