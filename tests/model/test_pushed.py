"""What a value told by another system is of: by id, by name, and never by guessing."""

from __future__ import annotations

import pytest

from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.plan import Plan
from planner.model.pushed import Measured, Pushed, meant, measured
from planner.model.refusal import Refusal
from planner.model.touchpoint import Touchpoint
from tests.builders import a_plan


@pytest.fixture
def plan() -> Plan:
    return a_plan(8)


@pytest.fixture
def known(plan: Plan) -> list[Measured]:
    return measured(plan.all(Measure), plan.all(Metric), plan.all(Touchpoint), plan.all(Journey))


def today(known: list[Measured]) -> Measured:
    return next(one for one in known if one.journey.future_of is None)


def test_an_id_is_enough(known: list[Measured]) -> None:
    for one in known:
        assert meant(Pushed(measure=one.measure.id, value=1), known) == one


def test_names_count_whatever_their_case_and_spaces(known: list[Measured]) -> None:
    one = today(known)
    for metric in (one.metric.id, one.metric.name.upper(), f" {one.metric.short} ", one.metric.library):
        if metric.strip():
            said = Pushed(touchpoint=f"  {one.touchpoint.title.upper()} ", metric=metric, value=1)
            assert meant(said, known) == one


def test_a_to_be_and_the_archive_are_meant_only_by_name(known: list[Measured]) -> None:
    one = today(known)
    said = Pushed(touchpoint=one.touchpoint.title, metric=one.metric.name, value=1)
    planned = one._replace(journey=one.journey.with_(name="Next year", future_of=one.journey.id))
    archived = one._replace(journey=one.journey.with_(name="Last year", archived=True))
    assert meant(said, [one, planned, archived]) == one
    for other in (planned, archived):
        assert meant(said.model_copy(update={"journey": other.journey.name}), [one, other]) == other


def test_what_fits_twice_is_asked_not_guessed(known: list[Measured]) -> None:
    one = today(known)
    said = Pushed(touchpoint=one.touchpoint.title, metric=one.metric.name, value=1)
    elsewhere = one._replace(journey=one.journey.with_(name="Repair"))
    with pytest.raises(Refusal, match=r"in the journeys “.*”, “Repair”. Say which with “journey”"):
        meant(said, [one, elsewhere])
    with pytest.raises(Refusal, match=r"more than once, in the journey “.*”. Say which with “measure”"):
        meant(said, [one, one])


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Say what the value is of"),
        ({"touchpoint": "Shop"}, "Say what the value is of"),
        ({"measure": "nowhere"}, "Nothing is measured under the id “nowhere”"),
        ({"touchpoint": "The moon", "metric": "CSAT"}, "Nothing is measured at a touchpoint “The moon”"),
    ],
)
def test_what_fits_nothing_is_refused(known: list[Measured], said: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence) as refused:
        meant(Pushed(value=1, **said), known)
    assert "Nothing was recorded." in str(refused.value)


def test_a_metric_that_is_not_measured_there_names_those_that_are(known: list[Measured]) -> None:
    one = today(known)
    with pytest.raises(Refusal, match=rf"“Luck” is not measured at “.*”; .*“{one.metric.name}”.* is."):
        meant(Pushed(touchpoint=one.touchpoint.title, metric="Luck", value=1), known)
