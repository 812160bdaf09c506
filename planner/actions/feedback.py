"""What customers say: how a strategy's comments are sorted, and who reads them out of the kept facts."""

from planner.intake.numbers.listener import Listener
from planner.model.feedback.found import Rules, Word
from planner.model.feedback.stage_rules import rules_of
from planner.model.ids import JourneyId, StrategyId
from planner.model.journey import Stage
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.sorting import Sorting
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import data_of, plan_of


@needs(Permission.BROWSE)
def rules(by: Member, strategy_id: StrategyId, journey_id: JourneyId | None) -> Rules:
    """How comments are sorted for this map, or with None by themes alone. Raises NotThere."""
    plan = plan_of(by, strategy_id, journey_id)
    there = plan.all(Touchpoint) if journey_id else []
    return Rules(
        stages=rules_of(plan.all(Stage), there) if journey_id else (),
        themes=tuple(Word(theme_id=one.id, words=one.words) for one in plan.all(Theme)),
        by_hand=tuple(plan.all(Sorting)),
    )


@needs(Permission.BROWSE)
def reader(by: Member, strategy_id: StrategyId) -> Listener:
    """Somebody who answers about the comments of all files; to be closed. Raises NotThere."""
    return Listener(
        strategy_id, [(one.file.id, one.facts.data) for one in data_of(by, strategy_id) if one.facts]
    )
