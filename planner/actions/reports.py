"""The report of a strategy, under the brand of its workspace."""

from datetime import date

from planner.actions import brands, strategies, workspaces
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.workspace import Permission, may
from planner.report.brand import Brand, branded
from planner.report.document import Document, Options, decided


@needs(Permission.VIEW)
def document(by: Member, strategy_id: StrategyId, options: Options) -> Document:
    """All that a report of today says and shows, decided; what changes is for members. Raises NotThere."""
    plan = strategies.opened(by, strategy_id)
    if not may(by.role, Permission.BROWSE):
        options = options.without("changes")
    plain = decided(plan, date.today(), options, strategies.pictures(by, plan))
    here = workspaces.here(by)
    logo = brands.logo(by, here.id, here.logo) if here.logo else b""
    return branded(plain, Brand(name=here.name, logo=logo, accent=here.shades.light))
