"""Stages: the columns of a map."""

from collections.abc import Mapping

from planner.actions import comments
from planner.actions.cells import clear, draw_back
from planner.model.change import Change
from planner.model.ids import JourneyId, StageId
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import editing


@needs(Permission.EDIT_MAP)
def add(by: Member, journey_id: JourneyId, name: str, after: str | None = None) -> Change:
    """A new stage behind the one with id `after`; None is last, "" first. It takes the next colour."""
    with editing(by, "stages.add", Journey, journey_id) as work:
        order = work.order(Stage, after, journey_id=journey_id)
        colour = len(work.all(Stage, journey_id=journey_id)) % 5 + 1
        home = {"strategy_id": work.strategy_id, "journey_id": journey_id}
        work.put(Stage.made(id=work.fresh(StageId), order=order, name=name, colour=colour, **home))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, stage_id: StageId, fields: Mapping[str, object]) -> Change:
    """Change name, hint or colour."""
    with editing(by, "stages.edit", Stage, stage_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, stage_id: StageId, after: str | None) -> Change:
    """Behind the stage with id `after`; None is last, "" first."""
    with editing(by, "stages.move", Stage, stage_id) as work:
        place = work.order(Stage, after, moving=stage_id, journey_id=work.subject.journey_id)
        work.put(work.subject.with_(order=place))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, stage_id: StageId) -> Change:
    """Remove a stage and everything in its column. Raises Refusal for the last stage of a journey.

    What reaches from an earlier stage to this one ends before it.
    """
    with editing(by, "stages.remove", Stage, stage_id) as work:
        if len(work.all(Stage, journey_id=work.subject.journey_id)) == 1:
            raise Refusal("A journey needs at least one stage. Add another before you remove this one.")
        clear(work, stage_id=stage_id)
        draw_back(work, work.subject)
        comments.clear(work, work.subject)
        work.remove(work.subject)
    return work.change
