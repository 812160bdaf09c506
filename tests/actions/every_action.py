"""Every action once, on the strategy of `a_plan()`: the ground for tests that hold for all of them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable
from datetime import date

import planner.actions
from planner.actions import (
    cards,
    comments,
    data_files,
    estimates,
    experiments,
    history,
    journeys,
    lanes,
    measures,
    metrics,
    owners,
    personas,
    quotes,
    saved_views,
    several,
    sortings,
    stages,
    strategies,
    themes,
    touchpoints,
)
from planner.model.card import Card
from planner.model.change import Change
from planner.model.comment import Comment
from planner.model.data_file import DataFile
from planner.model.estimate import Estimate
from planner.model.experiment import Experiment
from planner.model.feedback.found import Said
from planner.model.ids import Id, LaneId, SaidId, StageId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Given, Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.quote import Quote
from planner.model.saved_view import SavedView
from planner.model.sorting import Sorting
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint
from planner.model.variant import Counted
from tests.actions.ratings import brought_in
from tests.figures import a_segment, some_figures
from tests.pictures import a_picture

Act = Callable[[Member, Plan], Change]


def _lane(plan: Plan, kind: str) -> Lane:
    return plan.all(Lane, kind=kind)[0]


def _some(plan: Plan) -> tuple[Id, ...]:
    """Two touchpoints and a card."""
    return *(one.id for one in plan.all(Touchpoint)[:2]), plan.all(Card)[0].id


def _places(plan: Plan) -> tuple[tuple[Id, StageId, LaneId], ...]:
    """Two touchpoints into the last stage."""
    return tuple((id, plan.all(Stage)[4].id, _lane(plan, "touchpoints").id) for id in _some(plan)[:2])


def _edit_then_undo(by: Member, plan: Plan) -> Change:
    change = touchpoints.edit(by, plan.all(Touchpoint)[0].id, {"title": "Undone soon"})
    return history.undo(by, change.id)


def _tried(plan: Plan) -> Experiment:
    return plan.all(Experiment)[0]


def _said(by: Member, plan: Plan) -> Comment:
    """The last comment of `by`; somebody else says something first."""
    own = plan.all(Comment, by=by.author)
    if own or not plan.all(Comment):
        return own[-1]
    change = comments.reply(by, _begun(plan).id, "Me too")
    return Comment.made(**next(edit.after for edit in change.edits if edit.makes and edit.after))


def _heard(plan: Plan) -> Said:
    """A comment of the strategy's file."""
    file = plan.all(DataFile)[0]
    text, id = "Late, and nobody told me.", SaidId.of(plan.strategy_id, "r-2")
    return Said(
        id=id, file_id=file.id, text=text, metric="nps", score=3, scale=10, theme_ids=(plan.all(Theme)[0].id,)
    )


def _begun(plan: Plan) -> Comment:
    return plan.all(Comment, thread_id=None)[0]


ACTS: dict[str, Act] = {
    "cards.add": lambda by, p: cards.add(by, p.all(Stage)[0].id, _lane(p, "doing").id, "Asks a friend"),
    "cards.edit": lambda by, p: cards.edit(by, p.all(Card)[0].id, {"text": "Else", "evidence": "partly"}),
    "cards.move": lambda by, p: cards.move(
        by, p.all(Card, lane_id=_lane(p, "doing").id)[0].id, p.all(Stage)[2].id, _lane(p, "thinking").id, ""
    ),
    "cards.remove": lambda by, p: cards.remove(by, p.all(Card)[0].id),
    "cards.stretch": lambda by, p: cards.stretch(
        by, p.all(Card, stage_id=p.all(Stage)[0].id)[0].id, p.all(Stage)[3].id
    ),
    "comments.add": lambda by, p: comments.add(
        by, "persona", p.all(Persona)[0].id, f"Who says so, @[{by.id}]?"
    ),
    "comments.edit": lambda by, p: comments.edit(by, _said(by, p).id, "Is it?"),
    "comments.remove": lambda by, p: comments.remove(by, _said(by, p).id),
    "comments.reopen": lambda by, p: comments.reopen(by, _begun(p).id),
    "comments.reply": lambda by, p: comments.reply(by, _begun(p).id, "It was in spring."),
    "comments.resolve": lambda by, p: comments.resolve(by, _begun(p).id),
    "data_files.bring_in": lambda by, p: brought_in(by, p.strategy_id),
    "data_files.count_by": lambda by, p: data_files.count_by(by, p.strategy_id, {"csat": "mean"}),
    "data_files.remove": lambda by, p: data_files.remove(by, p.strategy_id, p.all(DataFile)[0].id),
    "estimates.edit": lambda by, p: estimates.edit(
        by, p.all(Estimate)[0].id, {"orders": "15000", "lost_high": 40, "lost_from": "Exit survey, May"}
    ),
    "estimates.put": lambda by, p: estimates.put(by, p.strategy_id, p.all(Touchpoint)[2].id, some_figures()),
    "estimates.remove": lambda by, p: estimates.remove(by, p.all(Estimate)[0].id),
    "estimates.suggest": lambda by, p: estimates.suggest(
        by, p.strategy_id, p.all(Estimate)[0].touchpoint_id, some_figures()
    ),
    "experiments.add": lambda by, p: experiments.add(
        by,
        p.strategy_id,
        "Guest checkout",
        {"metric_id": p.all(Metric)[0].id, "touchpoint_id": p.all(Touchpoint)[0].id, "audience": "New ones"},
    ),
    "experiments.add_variant": lambda by, p: experiments.add_variant(by, _tried(p).id, "Without prices"),
    "experiments.decide": lambda by, p: experiments.decide(
        by, _tried(p).id, "adopt", "Bo", "More people finish.", date(2026, 11, 20)
    ),
    "experiments.edit": lambda by, p: experiments.edit(
        by, _tried(p).id, {"because": "Half give up here", "least": 3, "responsible": p.all(Owner)[0].id}
    ),
    "experiments.edit_variant": lambda by, p: experiments.edit_variant(
        by, _tried(p).id, "b", {"people": 800, "did": 560}
    ),
    "experiments.enter": lambda by, p: experiments.enter(
        by,
        _tried(p).id,
        (Counted(name="Variant B", people=700, did=90), Counted(name="Third", people=9, did=1)),
    ),
    "experiments.move": lambda by, p: experiments.move(by, _tried(p).id, None),
    "experiments.remove": lambda by, p: experiments.remove(by, _tried(p).id),
    "experiments.remove_variant": lambda by, p: experiments.remove_variant(by, _tried(p).id, "c"),
    "experiments.repeat": lambda by, p: experiments.repeat(by, _tried(p).id),
    "experiments.turn": lambda by, p: experiments.turn(by, _tried(p).id, "running", date(2026, 11, 2)),
    "history.undo": _edit_then_undo,
    "journeys.add": lambda by, p: journeys.add(by, p.strategy_id, "Repair, not return"),
    "journeys.archive": lambda by, p: journeys.archive(by, p.all(Journey)[0].id),
    "journeys.duplicate": lambda by, p: journeys.duplicate(by, p.all(Journey)[0].id),
    "journeys.edit": lambda by, p: journeys.edit(by, p.all(Journey)[0].id, {"name": "Second order"}),
    "journeys.plan_future": lambda by, p: journeys.plan_future(by, p.all(Journey)[0].id),
    "journeys.move": lambda by, p: journeys.move(by, p.all(Journey)[0].id, ""),
    "journeys.restore": lambda by, p: journeys.restore(by, p.all(Journey)[0].id),
    "lanes.add": lambda by, p: lanes.add(by, p.all(Journey)[0].id, "notes", "Ideas", p.all(Lane)[0].id),
    "lanes.edit": lambda by, p: lanes.edit(by, p.all(Lane)[0].id, {"name": "Meeting", "hidden": True}),
    "lanes.move": lambda by, p: lanes.move(by, p.all(Lane)[0].id, None),
    "lanes.remove": lambda by, p: lanes.remove(by, _lane(p, "touchpoints").id),
    "measures.attach": lambda by, p: measures.attach(by, p.all(Touchpoint)[3].id, p.all(Metric)[0].id),
    "measures.attach_new": lambda by, p: measures.attach_new(
        by, p.all(Touchpoint)[0].id, "Rating", {"unit": "score", "library": "review_rating"}
    ),
    "measures.attach_from_library": lambda by, p: measures.attach_from_library(
        by, p.all(Touchpoint)[3].id, "nps"
    ),
    "measures.detach": lambda by, p: measures.detach(by, p.all(Measure)[0].id),
    "measures.edit": lambda by, p: measures.edit(
        by, p.all(Measure)[0].id, {"target": 70, "due_on": "2027-03-01"}
    ),
    "measures.edit_reading": lambda by, p: measures.edit_reading(
        by, p.all(Reading)[-1].id, {"value": "92.5"}
    ),
    "measures.move": lambda by, p: measures.move(by, p.all(Measure)[0].id, ""),
    "measures.record": lambda by, p: measures.record(
        by, p.all(Measure)[0].id, 85, date(2026, 11, 14), 312, "Tickets"
    ),
    "measures.record_all": lambda by, p: measures.record_all(
        by,
        p.strategy_id,
        tuple(
            Given(measure_id=p.all(Measure)[place].id, on=date(2026, month, 1), value=80 + month)
            for place in (0, 1)
            for month in (9, 11)
        ),
    ),
    "measures.remove_reading": lambda by, p: measures.remove_reading(by, p.all(Reading)[-1].id),
    "metrics.add": lambda by, p: metrics.add(by, p.strategy_id, "NPS", {"unit": "score", "library": "nps"}),
    "metrics.edit": lambda by, p: metrics.edit(by, p.all(Metric)[0].id, {"better": "down", "short": "C"}),
    "metrics.move": lambda by, p: metrics.move(by, p.all(Metric)[0].id, None),
    "metrics.pick": lambda by, p: metrics.pick(by, p.strategy_id, "cart_abandonment"),
    "metrics.remove": lambda by, p: metrics.remove(by, p.all(Metric)[0].id),
    "owners.add": lambda by, p: owners.add(by, p.strategy_id, "Warehouse", {"kind": "team"}),
    "owners.add_responsible": lambda by, p: owners.add_responsible(
        by, p.all(Touchpoint)[2].id, "Warehouse", {"kind": "team"}
    ),
    "owners.edit": lambda by, p: owners.edit(by, p.all(Owner)[1].id, {"part_of": None, "role": "Lead"}),
    "owners.move": lambda by, p: owners.move(by, p.all(Owner)[0].id, None),
    "owners.remove": lambda by, p: owners.remove(by, p.all(Owner)[0].id),
    "personas.add": lambda by, p: personas.add(by, p.strategy_id, "Climber", {"goals": ["Light", ""]}),
    "personas.archive": lambda by, p: personas.archive(by, p.all(Persona)[0].id),
    "personas.duplicate": lambda by, p: personas.duplicate(by, p.all(Persona)[0].id),
    "personas.edit": lambda by, p: personas.edit(
        by,
        p.all(Persona)[0].id,
        {"market_share": 38, "behaviours": [{"left": "a", "right": "b", "value": 3}]},
    ),
    "personas.make_from_segment": lambda by, p: personas.make_from_segment(
        by, p.strategy_id, a_segment(key="new")
    ),
    "personas.update_from_segment": lambda by, p: personas.update_from_segment(
        by, p.strategy_id, a_segment()
    ),
    "personas.move": lambda by, p: personas.move(by, p.all(Persona)[0].id, None),
    "personas.picture": lambda by, p: personas.picture(by, p.all(Persona)[0].id, a_picture()),
    "personas.redraft": lambda by, p: personas.redraft(by, p.all(Persona)[0].id),
    "personas.restore": lambda by, p: personas.restore(by, p.all(Persona)[0].id),
    "personas.validate": lambda by, p: personas.validate(by, p.all(Persona)[0].id, "Two ad tests"),
    "quotes.pin": lambda by, p: quotes.pin(
        by, p.all(Touchpoint, evidence="assumed")[0].id, _heard(p), (1,), counts=True
    ),
    "quotes.remove": lambda by, p: quotes.remove(by, p.all(Quote)[0].id),
    "several.bring": lambda by, p: several.bring(by, p.all(Journey)[0].id, _places(p)),
    "several.copy_from": lambda by, p: several.copy_from(
        by, p.all(Journey)[0].id, (p.strategy_id, p.all(Journey)[0].id), _places(p)
    ),
    "several.duplicate_all": lambda by, p: several.duplicate_all(by, p.all(Journey)[0].id, _some(p)),
    "several.move_all": lambda by, p: several.move_all(by, _some(p), p.all(Stage)[4].id, None, None),
    "several.paste": lambda by, p: several.paste(
        by,
        p.all(Journey)[0].id,
        _places(p),
    ),
    "several.remove_all": lambda by, p: several.remove_all(by, p.all(Journey)[0].id, _some(p)),
    "several.write": lambda by, p: several.write(
        by,
        p.all(Stage)[0].id,
        _lane(p, "doing").id,
        (("Asks", "Looks"), ("Waits", " ")),
        ("Tells", "Returns"),
    ),
    "saved_views.add": lambda by, p: saved_views.add(
        by,
        p.all(Journey)[0].id,
        "Weak spots",
        {"attention": True, "zoom": 75, "stages": [p.all(Stage)[0].id]},
    ),
    "saved_views.remove": lambda by, p: saved_views.remove(by, p.all(SavedView)[0].id),
    "saved_views.rename": lambda by, p: saved_views.rename(by, p.all(SavedView)[0].id, "For Monday"),
    "sortings.place": lambda by, p: sortings.place(
        by, p.all(DataFile)[0].id, _heard(p).id, p.all(Stage)[2].id
    ),
    "sortings.tag": lambda by, p: sortings.tag(
        by, p.all(DataFile)[0].id, _heard(p).id, p.all(Theme)[0].id, "on"
    ),
    "sortings.unplace": lambda by, p: sortings.unplace(
        by, p.all(DataFile)[0].id, p.all(Sorting)[0].id, p.all(Journey)[0].id
    ),
    "stages.add": lambda by, p: stages.add(by, p.all(Journey)[0].id, "Repair", p.all(Stage)[3].id),
    "stages.edit": lambda by, p: stages.edit(by, p.all(Stage)[0].id, {"name": "Hears of us", "colour": 4}),
    "stages.move": lambda by, p: stages.move(by, p.all(Stage)[0].id, p.all(Stage)[2].id),
    "stages.remove": lambda by, p: stages.remove(by, p.all(Stage)[0].id),
    "strategies.archive": lambda by, p: strategies.archive(by, p.strategy_id),
    "strategies.edit": lambda by, p: strategies.edit(
        by, p.strategy_id, {"client": "Fell", "review_on": "2027-01-31"}
    ),
    "strategies.restore": lambda by, p: strategies.restore(by, p.strategy_id),
    "themes.add": lambda by, p: themes.add(by, p.strategy_id, "Prices", {"words": ["price"]}),
    "themes.edit": lambda by, p: themes.edit(
        by, p.all(Theme)[0].id, {"name": "Parcels", "words": ["parcel"]}
    ),
    "themes.remove": lambda by, p: themes.remove(by, p.all(Theme)[0].id),
    "touchpoints.add": lambda by, p: touchpoints.add(
        by, p.all(Stage)[0].id, _lane(p, "touchpoints").id, "Sees an ad"
    ),
    "touchpoints.assign_owner": lambda by, p: touchpoints.assign_owner(
        by, p.all(Touchpoint)[2].id, p.all(Owner)[0].id
    ),
    "touchpoints.consult": lambda by, p: touchpoints.consult(
        by, p.all(Touchpoint)[2].id, tuple(owner.id for owner in p.all(Owner))
    ),
    "touchpoints.duplicate": lambda by, p: touchpoints.duplicate(by, p.all(Touchpoint)[0].id),
    "touchpoints.edit": lambda by, p: touchpoints.edit(
        by, p.all(Touchpoint)[0].id, {"emotion": 2, "persona_ids": [p.all(Persona)[0].id]}
    ),
    "touchpoints.move": lambda by, p: touchpoints.move(
        by, p.all(Touchpoint)[0].id, p.all(Stage)[4].id, _lane(p, "touchpoints").id, p.all(Touchpoint)[-1].id
    ),
    "touchpoints.remove": lambda by, p: touchpoints.remove(by, p.all(Touchpoint)[0].id),
}

BEGINNERS = {"strategies.start_blank", "strategies.start_with", "strategies.start", "strategies.import_file"}
"""Actions that make a strategy of their own instead of changing one; they have tests of their own."""


def changing_actions() -> dict[str, Callable[..., Change]]:
    """Every public function of `planner.actions` that returns a Change, by `module.name`."""
    found: dict[str, Callable[..., Change]] = {}
    for module_info in pkgutil.iter_modules(planner.actions.__path__):
        module = importlib.import_module(f"planner.actions.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and typing.get_type_hints(function).get("return") is Change:
                found[f"{module_info.name}.{name}"] = function
    return found
