"""Strategies: start, edit, archive, bring back, read."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from planner.actions.counted import recount
from planner.intake.strategy_file import read
from planner.model import strategy_file
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.ids import JourneyId, PictureId, StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.persona import Persona
from planner.model.picture import Picture
from planner.model.plan import Plan
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.starts import start_named
from planner.model.strategy import Strategy
from planner.model.workspace import Permission
from planner.store import (
    beginning,
    counts_of,
    editing,
    last_changed,
    pictures_of,
    plan_of,
    strategies_of,
)


@needs(Permission.ADD_STRATEGY)
def start_blank(by: Member, name: str) -> Change:
    """A new strategy with nothing in it."""
    strategy = Strategy.made(id=StrategyId.new(), name=name, made_at=datetime.now(UTC), revision=1)
    return beginning(by, "strategies.start", [strategy])


@needs(Permission.ADD_STRATEGY)
def start_with(by: Member, records: Iterable[Record], pictures: Iterable[Picture] = ()) -> Change:
    """A new strategy made of ready records: one Strategy of revision 1 and what it holds, all with new ids."""
    return beginning(by, "strategies.start", records, pictures)


@needs(Permission.ADD_STRATEGY)
def start(by: Member, start_key: str, name: str = "") -> Change:
    """A new strategy from "blank", a template or an example, under `name` if one is given."""
    plan = strategy_file.plan_read(start_named(start_key).data, datetime.now(UTC))
    if name.strip():
        plan = plan.put(plan.strategy.with_(name=name))
    return start_with(by, plan.everything())


@needs(Permission.ADD_STRATEGY)
def import_file(by: Member, data: bytes) -> Change:
    """A new strategy from a strategy file: seconds for the largest ones, so not on the event loop.

    Raises Refusal with one sentence and the place in the file; then nothing is written.
    """
    now, file = datetime.now(UTC), read(data)
    plan = strategy_file.plan_of(file, now)
    return start_with(by, plan.everything(), strategy_file.pictures_of(file, plan.strategy_id, now))


@needs(Permission.BROWSE)
def dump(by: Member, strategy_id: StrategyId) -> bytes:
    """The strategy as a strategy file: the same bytes for the same content, whatever its ids."""
    plan = plan_of(by, strategy_id)
    return strategy_file.written(strategy_file.file_of(plan, pictures(by, plan)))


@needs(Permission.EDIT_MAP)
def edit(by: Member, strategy_id: StrategyId, fields: Mapping[str, object]) -> Change:
    """Change name, client, summary, currency or review date."""
    with editing(by, "strategies.edit", Strategy, strategy_id) as work:
        work.put(work.subject.changed(fields))
        if "currency" in fields and work.count(DataFile):
            recount(work)
    return work.change


@needs(Permission.EDIT_MAP)
def archive(by: Member, strategy_id: StrategyId) -> Change:
    """Out of the list, kept whole."""
    with editing(by, "strategies.archive", Strategy, strategy_id) as work:
        work.put(work.subject.put_away())
    return work.change


@needs(Permission.EDIT_MAP)
def restore(by: Member, strategy_id: StrategyId) -> Change:
    """Back from the archive."""
    with editing(by, "strategies.restore", Strategy, strategy_id) as work:
        work.put(work.subject.brought_back())
    return work.change


@needs(Permission.VIEW)
def opened(by: Member, strategy_id: StrategyId, journey_id: JourneyId | None = None) -> Plan:
    """A snapshot of the strategy; of one journey only where `journey_id` is given. Raises NotThere."""
    return plan_of(by, strategy_id, journey_id)


@needs(Permission.VIEW)
def pictures(by: Member, plan: Plan) -> dict[PictureId, bytes]:
    """The pictures that the plan's personas have of their own, as PNG by id."""
    asked = [persona.photo for persona in plan.all(Persona) if persona.photo]
    return pictures_of(by, plan.strategy_id, asked) if asked else {}


@needs(Permission.VIEW)
def picture(by: Member, strategy_id: StrategyId, picture_id: PictureId) -> bytes:
    """One picture of the strategy as PNG, in use or not. Raises NotThere."""
    found = pictures_of(by, strategy_id, [picture_id])
    if picture_id not in found:
        raise NotThere("picture")
    return found[picture_id]


@needs(Permission.BROWSE)
def listed(by: Member) -> list[Strategy]:
    """All strategies `by` can see, archived ones included, newest first."""
    return strategies_of(by)


@needs(Permission.BROWSE)
def touched(by: Member) -> dict[str, datetime]:
    """When each strategy was last changed, by id."""
    return last_changed(by)


@needs(Permission.BROWSE)
def counted(by: Member, noun: str) -> dict[str, int]:
    """How many records of a noun ("persona", "journey", ...) each strategy holds outside the archive, by id."""
    return counts_of(by, noun)
