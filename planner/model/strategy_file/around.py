"""What a journey in a strategy file can point at outside itself."""

from dataclasses import dataclass

from planner.model.ids import OwnerId, PersonaId, StrategyId, ThemeId
from planner.model.metric import Metric
from planner.model.strategy_file.mint import Mint
from planner.model.strategy_file.names import Names


@dataclass(frozen=True)
class Around:
    """The strategy, its owners, metrics, personas and themes by their ids in the file, and what makes fresh ids."""

    strategy_id: StrategyId
    mint: Mint
    owners: Names[OwnerId]
    metrics: Names[Metric]
    personas: Names[PersonaId]
    themes: Names[ThemeId]
