"""What the comparison shows, in plain values, and what its address says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from re import fullmatch
from urllib.parse import parse_qs, urlsplit

from planner.actions import strategies
from planner.model.comparison import GLYPHS, STATES, Compared, Comparison, Felt, compared
from planner.model.ids import Id, JourneyId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import NotThere
from planner.model.wording import felt
from planner.report.charts import curve, emotion_y
from planner.report.sections.changed_feelings import told
from planner.ui.screens.compare.words import TEXT, TONES

COLUMN, HEIGHT, INSET = 100, 100, 12
"""The drawing's own units, as those of the lane of feelings."""


@dataclass(frozen=True)
class Field:
    """A field that differs, both values in words."""

    words: str
    was: str
    now: str


@dataclass(frozen=True)
class Thing:
    """A stage, lane, touchpoint or card; an empty address leads nowhere."""

    key: str
    state: str
    word: str
    glyph: str
    tone: str
    kind: str
    lane: str
    was: str
    now: str
    was_href: str
    now_href: str
    fields: list[Field]


@dataclass(frozen=True)
class Column:
    """A stage with what stands in it."""

    key: str
    stage: Thing
    things: list[Thing]


@dataclass(frozen=True)
class Shown:
    """Everything on the page. `only`: what is as it is was left out; `was_path` and `now_path` draw the curves."""

    strategy: str
    journey: str
    only: bool
    as_is: str = ""
    to_be: str = ""
    as_is_href: str = ""
    to_be_href: str = ""
    summary: str = ""
    mean: str = ""
    about: list[Field] = field(default_factory=list[Field])
    lanes: list[Thing] = field(default_factory=list[Thing])
    columns: list[Column] = field(default_factory=list[Column])
    box: str = ""
    was_path: str = ""
    now_path: str = ""
    felt: str = ""
    there: bool = False
    differs: bool = False
    revision: int = 0
    listed: bool = True


def asked(address: str) -> tuple[str, str, bool]:
    """Strategy, to-be and whether only what changes, of an address of this page."""
    url = urlsplit(address)
    _, _, strategy, _, journey, *_ = (*url.path.split("/"), "", "", "", "", "")
    ids = [id if fullmatch(Id.pattern, id) else "-" for id in (strategy, journey)]
    return ids[0], ids[1], parse_qs(url.query).get("only") == ["1"]


def read(by: Member, address: str) -> Shown:
    """The page that an address asks for."""
    strategy, journey, only = asked(address)
    plan = strategies.opened(by, StrategyId(strategy))
    try:
        result = compared(plan, JourneyId(journey))
    except NotThere:
        return Shown(strategy, journey, only, revision=plan.strategy.revision)
    return _shown(plan, result, only)


def _shown(plan: Plan, result: Comparison, only: bool) -> Shown:
    maps = f"/strategy/{plan.strategy_id}/journeys"
    hrefs = f"{maps}/{result.as_is}", f"{maps}/{result.to_be}"
    means = [TEXT["unknown"] if one is None else felt(one) for one in (result.mean_was, result.mean_now)]
    return Shown(
        strategy=plan.strategy_id,
        journey=result.to_be,
        only=only,
        as_is=plan.get(Journey, result.as_is).name,
        to_be=plan.get(Journey, result.to_be).name,
        as_is_href=hrefs[0],
        to_be_href=hrefs[1],
        summary=f"{result.summary[:1].upper()}{result.summary[1:]}.",
        mean=" → ".join(means),
        about=[Field(one.words, one.was, one.now) for one in result.about],
        lanes=[_thing(one, hrefs) for one in result.lanes if one.state != "kept"],
        columns=_columns(result, hrefs, only),
        box=f"0 0 {max(1, len(result.stages)) * COLUMN} {HEIGHT}",
        was_path=_path(result.felt_was),
        now_path=_path(result.felt_now),
        felt=told(result),
        there=True,
        differs=result.differs,
        revision=plan.strategy.revision,
    )


def _columns(result: Comparison, hrefs: tuple[str, str], only: bool) -> list[Column]:
    shown = [one for one in result.stages if one.differs or not only]
    return [
        Column(
            key=one.stage.to_be_id or one.stage.as_is_id,
            stage=_thing(one.stage, hrefs),
            things=[_thing(thing, hrefs) for thing in one.things if not only or thing.state != "kept"],
        )
        for one in shown
    ]


def _thing(one: Compared, hrefs: tuple[str, str]) -> Thing:
    opens = one.noun in {"touchpoint", "card"}
    was, now = (
        f"{href}?touchpoint={id}" if opens and id else ""
        for href, id in zip(hrefs, (one.as_is_id, one.to_be_id), strict=True)
    )
    shown = one.differences if one.noun == "stage" else one.besides  # the head of a stage has one name only
    return Thing(
        key=one.to_be_id or one.as_is_id,
        state=one.state,
        word=STATES[one.state],
        glyph=GLYPHS[one.state],
        tone=TONES[one.state],
        kind=one.noun,
        lane=one.lane,
        was=one.was,
        now=one.now,
        was_href=was,
        now_href=now,
        fields=[Field(each.words, each.was, each.now) for each in shown],
    )


def _path(points: Sequence[Felt]) -> str:
    return curve([(float(place * COLUMN), emotion_y(one, HEIGHT, INSET)) for place, one in points])
