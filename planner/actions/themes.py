"""Themes: what several comments of customers are about."""

from collections.abc import Mapping

from planner.model.change import Change
from planner.model.ids import StrategyId, ThemeId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.quote import Quote
from planner.model.refusal import Refusal
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.theme import MOST, Theme
from planner.model.workspace import Permission
from planner.store import editing

COLOURS = 5
FULL = f"This strategy holds {MOST} themes, the most there can be. Nothing was added; remove one first."


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str, fields: Mapping[str, object] | None = None) -> Change:
    """A theme at the end of the list, in the next colour; with `words` every comment that holds one belongs to it."""
    with editing(by, "themes.add", Strategy, strategy_id) as work:
        known = work.all(Theme)
        if len(known) >= MOST:
            raise Refusal(FULL)
        if any(one.name.lower() == name.strip().lower() for one in known):
            raise Refusal(f"There is a theme “{name.strip()}” already. Nothing was added.")
        home = {"strategy_id": strategy_id, "order": work.order(Theme), "colour": len(known) % COLOURS + 1}
        work.put(Theme.made(id=work.fresh(ThemeId), name=name, **home).changed(fields or {}))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, theme_id: ThemeId, fields: Mapping[str, object]) -> Change:
    """Change a theme's name, colour or words."""
    with editing(by, "themes.edit", Theme, theme_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, theme_id: ThemeId) -> Change:
    """Remove a theme, also from the comments and quotes it was put on; these stay."""
    with editing(by, "themes.remove", Theme, theme_id) as work:
        for sorting in work.all(Sorting):
            left = sorting.without_theme(theme_id)
            if left.says_nothing:
                work.remove(sorting)
            elif left != sorting:
                work.put(left)
        for quote in work.all(Quote):
            if theme_id in quote.theme_ids:
                work.put(quote.without_theme(theme_id))
        work.remove(work.subject)
    return work.change
