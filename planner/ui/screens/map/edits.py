"""What one can do to what stands on the map and to its frame, as events of a page."""

from typing import Any

import reflex as rx

from planner.actions import (
    cards,
    experiments,
    lanes,
    measures,
    owners,
    quotes,
    saved_views,
    stages,
    touchpoints,
)
from planner.ui.live.asks import act, act_for, hand_in, typed
from planner.ui.live.does import computed
from planner.ui.parts.where import strategy_id, strategy_path
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.view import LANE_NAMES, TEXT


def add_touchpoint(stage_id: Any, lane_id: Any, title: Any) -> Any:
    """A new touchpoint at the foot of a cell."""
    return act(touchpoints.add, stage_id, lane_id, title)


def edit_touchpoint(touchpoint_id: Any, field: Any, value: Any) -> Any:
    """One field of a touchpoint."""
    return act(touchpoints.edit, touchpoint_id, {field: value})


def move_touchpoint(touchpoint_id: Any, stage_id: Any, lane_id: Any, after: Any) -> Any:
    """Into a cell, behind another touchpoint; "" is first, None last."""
    return act(touchpoints.move, touchpoint_id, stage_id, lane_id, after)


def assign_owner(touchpoint_id: Any, owner_id: Any) -> Any:
    """Make an owner responsible; "" is nobody."""
    return act(touchpoints.assign_owner, touchpoint_id, rx.cond(owner_id == "", None, owner_id))


def consult(touchpoint_id: Any, owner_ids: Any) -> Any:
    """Set who is consulted."""
    return act(touchpoints.consult, touchpoint_id, owner_ids)


def plan_experiment(touchpoint_id: Any) -> Any:
    """A new experiment at a touchpoint, opened once it is there."""
    at = {"touchpoint_id": touchpoint_id}
    to = strategy_path("/experiments/{id}")
    return act(experiments.add, strategy_id, PANEL["new_experiment"], at, then=to)


def duplicate_touchpoint(touchpoint_id: Any) -> Any:
    """A copy right behind it."""
    return act(touchpoints.duplicate, touchpoint_id, done=TEXT["duplicated"])


def remove_touchpoint(touchpoint_id: Any) -> Any:
    """Take it off the map."""
    return act(touchpoints.remove, touchpoint_id, told=True)


def add_card(stage_id: Any, lane_id: Any, text: Any) -> Any:
    """A new card at the foot of a cell."""
    return act(cards.add, stage_id, lane_id, text)


def edit_card(card_id: Any, field: Any, value: Any) -> Any:
    """One field of a card."""
    return act(cards.edit, card_id, {field: value})


def move_card(card_id: Any, stage_id: Any, lane_id: Any, after: Any) -> Any:
    """Into a cell, behind another card; "" is first, None last."""
    return act(cards.move, card_id, stage_id, lane_id, after)


def stretch_card(card_id: Any, until: Any) -> Any:
    """Let it reach to a later stage; "" or its own is its stage alone."""
    return act(cards.stretch, card_id, rx.cond(until == "", None, until))


def remove_card(card_id: Any) -> Any:
    """Take it off the map."""
    return act(cards.remove, card_id, told=True)


def add_stage(journey_id: Any, after: Any) -> Any:
    """A new stage behind another; "" is first, None last."""
    return act(stages.add, journey_id, TEXT["new_stage"], after)


def edit_stage(stage_id: Any, field: Any, value: Any) -> Any:
    """Name, hint or colour of a stage."""
    return act(stages.edit, stage_id, {field: value})


def move_stage(stage_id: Any, after: Any) -> Any:
    """Behind another stage; "" is first."""
    return act(stages.move, stage_id, after)


def remove_stage(stage_id: Any) -> Any:
    """The stage with all that stands in it."""
    return act(stages.remove, stage_id, told=True)


def add_lane(journey_id: Any, kind: str) -> Any:
    """A new lane of a kind at the foot of the map."""
    return act(lanes.add, journey_id, kind, LANE_NAMES[kind])


def edit_lane(lane_id: Any, field: Any, value: Any) -> Any:
    """Name, hint or visibility of a lane."""
    return act(lanes.edit, lane_id, {field: value})


def move_lane(lane_id: Any, after: Any) -> Any:
    """Behind another lane; "" is first."""
    return act(lanes.move, lane_id, after)


def remove_lane(lane_id: Any) -> Any:
    """The lane with all that stands in it."""
    return act(lanes.remove, lane_id, told=True)


def add_owner(form_id: str, touchpoint_id: Any, form: Any) -> Any:
    """A new person or team, responsible for the touchpoint at once, from the form."""
    return hand_in(
        form_id, owners.add_responsible, touchpoint_id, typed(form, "name"), {"kind": typed(form, "kind")}
    )


def measure_by(touchpoint_id: Any, chosen: Any) -> Any:
    """Measure by a metric of the strategy ("metric/ID") or of the metric library ("library/KEY")."""
    ways = {"metric": measures.attach, "library": measures.attach_from_library}
    return act_for(ways, touchpoint_id, chosen)


def measure_by_own(form_id: str, touchpoint_id: Any, form: Any) -> Any:
    """Measure by a metric of one's own, from the form."""
    fields = {"unit": typed(form, "unit"), "better": typed(form, "better")}
    return hand_in(form_id, measures.attach_new, touchpoint_id, typed(form, "name"), fields)


def keep_view(journey_id: Any, name: Any) -> Any:
    """The present look of the map under a name."""
    return act(saved_views.add, journey_id, name, computed("lens.js", "asKept", dict))


def rename_view(saved_view_id: Any, name: Any) -> Any:
    """Another name for a saved view."""
    return act(saved_views.rename, saved_view_id, name)


def remove_view(saved_view_id: Any) -> Any:
    """Take a saved view off the list."""
    return act(saved_views.remove, saved_view_id, told=True)


def edit_measure(measure_id: Any, field: Any, value: Any) -> Any:
    """Baseline, target or due date."""
    return act(measures.edit, measure_id, {field: value})


def put_first(measure_id: Any) -> Any:
    """Show this metric on the card."""
    return act(measures.move, measure_id, "")


def detach(measure_id: Any) -> Any:
    """Stop measuring the touchpoint by this metric."""
    return act(measures.detach, measure_id, told=True)


def remove_quote(quote_id: Any) -> Any:
    """Take a quote off its touchpoint."""
    return act(quotes.remove, quote_id, told=True)
