"""The cover: whose strategy, which one, as of when."""

from typing import Literal

from planner.report.atlas import Atlas
from planner.report.sections.section import Section
from planner.report.wording import LONGEST, counted, in_brief, listed, long_day, shortened, size_of

EXAMPLE = "An invented example that comes with the planner."


class Cover(Section, frozen=True):
    """`size` says how large the title can be set; `facts` are label and value in reading order.

    `logo` names a picture of the document, the one of `brand`; `accent` is the brand's colour. All may be empty.
    """

    kind: Literal["cover"] = "cover"
    client: str
    subtitle: str
    size: str
    facts: tuple[tuple[str, str], ...]
    remark: str = ""
    logo: str = ""
    brand: str = ""
    accent: str = ""


def cover(atlas: Atlas) -> Cover:
    """The cover as of today."""
    strategy = atlas.strategy
    facts = [("As of", long_day(atlas.today))]
    if strategy.review_on:
        facts.append(("Review", long_day(strategy.review_on)))
    facts.append(("Contents", _inside(atlas)))
    return Cover(
        anchor="cover",
        title=shortened(strategy.name, LONGEST),
        client=in_brief(strategy.client),
        subtitle="Customer experience strategy",
        size=size_of(strategy.name),
        facts=tuple(facts),
        remark=EXAMPLE if strategy.example else "",
    )


def _inside(atlas: Atlas) -> str:
    found = [
        counted(len(atlas.personas), "persona") if atlas.personas else "",
        counted(len(atlas.journeys), "journey") if atlas.journeys else "",
        counted(len(atlas.everything_met), "touchpoint") if atlas.everything_met else "",
    ]
    return listed([part for part in found if part]) or "Nothing yet: this strategy is still empty"
