"""The browser's own copy of a strategy, as Vars to draw from in Python.

    rx.foreach(copy.personas, lambda persona: persona_card(persona=persona))

Each Var carries the React hook that feeds it, so a component draws again only when its own slice changes.
Nothing here is Reflex state: no list of a strategy ever travels as state. `entered` keeps a page in its room.
"""

from hashlib import md5
from typing import Any

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import Var, VarData

from planner.model.journey import Lane, Stage
from planner.model.persona import Persona
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.ui.live.lens_views import FoundView, LensView, SavedViewView
from planner.ui.live.map_views import CurveView, LaneView, MapView, Pasting
from planner.ui.live.panel_views import PanelView
from planner.ui.live.row_views import CardTable, Choices, OutlineStage, Sort, TouchpointRow
from planner.ui.live.views import (
    CopyState,
    Counts,
    GapView,
    JourneyView,
    MeasureView,
    MetricView,
    OwnerView,
    Said,
    Undone,
)


def hooked(library: str, hook: str, kind: Any, *args: Any) -> Any:
    """A Var of type `kind` fed by the hook of an asset; `args` are plain values or Vars the hook is called with.

    The hook must be called where its Var arguments are in scope: inside the `@rx.memo` that has them as props.
    """
    given = [arg if isinstance(arg, Var) else Var.create(arg) for arg in args]
    call = f"{hook}({', '.join(str(arg) for arg in given)})"
    name = f"{hook[3:].lower()}_{md5(call.encode(), usedforsecurity=False).hexdigest()[:8]}"
    imports = {f"$/public/{library}": [ImportVar(tag=hook)]}
    own = VarData(imports=imports, hooks={f"const {name} = {call}": None})
    needed = VarData.merge(
        *(arg._get_all_var_data() for arg in given), own
    )  # hooks the arguments need come first
    return Var(_js_expr=name, _var_type=kind, _var_data=needed).to(kind)


def _view(name: str, kind: Any) -> Any:
    return hooked("views.js", "useView", kind, name)


strategy: Strategy = _view("strategy", Strategy)
state: CopyState = _view("state", CopyState)
counts: Counts = _view("counts", Counts)
personas: list[Persona] = _view("personas", list[Persona])
archived_personas: list[Persona] = _view("archivedPersonas", list[Persona])
owners: list[OwnerView] = _view("owners", list[OwnerView])
metrics: list[MetricView] = _view("metrics", list[MetricView])
journeys: list[JourneyView] = _view("journeys", list[JourneyView])
archived_journeys: list[JourneyView] = _view("archivedJourneys", list[JourneyView])
touchpoints: list[Touchpoint] = _view("touchpoints", list[Touchpoint])
measures: list[MeasureView] = _view("measures", list[MeasureView])
stages: list[Stage] = _view("stages", list[Stage])
lanes: list[Lane] = _view("lanes", list[Lane])
revision: int = _view("revision", int)
"""Of the copy; another one after every change, so only for what has to know."""
map: MapView = hooked("arrange.js", "useDrawn", MapView, "map")
lanes_shown: list[LaneView] = hooked("arrange.js", "useDrawn", list[LaneView], "lanes")
curves: list[CurveView] = hooked("arrange.js", "useDrawn", list[CurveView], "curves")
lens: LensView = hooked("found.js", "useLens", LensView)
found: FoundView = hooked("found.js", "useFound", FoundView)
saved_views: list[SavedViewView] = hooked("saved.js", "useSavedViews", list[SavedViewView])
channels: list[str] = hooked("found.js", "useChannels", list[str])
"""The channels in use on this map."""
minimap: bool = hooked("minimap.jsx", "useMinimap", bool)
"""Whether this person wants to see the whole map very small."""
panel: PanelView = hooked("arrange.js", "useDrawn", PanelView, "panel")
pasting: Pasting = hooked("paste.js", "usePasting", Pasting)
picked_count: int = hooked("picked.js", "usePickedCount", int)
touchpoint_rows: list[TouchpointRow] = hooked("rows.js", "useRows", list[TouchpointRow], "touchpointRows")
card_tables: list[CardTable] = hooked("rows.js", "useRows", list[CardTable], "cardTables")
outline: list[OutlineStage] = hooked("rows.js", "useRows", list[OutlineStage], "outline")
choices: Choices = hooked("rows.js", "useRows", Choices, "choices")
every_lane: list[LaneView] = hooked("rows.js", "useRows", list[LaneView], "lanes")
sort: Sort = hooked("rows.js", "useRows", Sort, "sort")
form: str = hooked("sheet.jsx", "useForm", str)
"""What the map is shown as: "map", "table" or "outline"."""
gaps: list[GapView] = _view("gaps", list[GapView])
status: str = hooked("drafts.js", "useStatus", str)
"""How safe the typed words are: "saved", "saving", "offline" (not sent yet) or "refused"."""


said: Said = hooked("undo.js", "useSaid", Said)
undone: list[Undone] = hooked("edits.js", "useUndone", list[Undone])
undoable: bool = hooked("undo.js", "useUndoable", bool)
redoable: bool = hooked("undo.js", "useRedoable", bool)


def chosen(id: Any) -> Any:
    """Whether the side panel is open for this touchpoint or card."""
    return hooked("arrange.js", "useChosen", bool, id)


def title(touchpoint_id: Any) -> Any:
    """What a touchpoint is called."""
    return hooked("arrange.js", "useTitle", str, touchpoint_id)


def picked(id: Any) -> Any:
    """Whether this touchpoint or card is selected together with others."""
    return hooked("picked.js", "usePicked", bool, id)


def parted(name: Any, rows: Any, kind: Any) -> Any:
    """What is drawn of `rows` in the element with data-rows=`name`: a `kind` of `Parted` each, rooms between them."""
    return hooked("stack.jsx", "useParted", list[kind], name, rows)


def cut(id: Any) -> Any:
    """Whether this touchpoint or card was cut and not pasted yet."""
    return hooked("paste.js", "useCut", bool, id)


def gone_to(id: Any) -> Any:
    """Whether this thing is the match one has gone to."""
    return hooked("found.js", "useIsFound", bool, id)


def curve_in_words(persona_id: Any) -> Any:
    """What a persona feels at each touchpoint, as a sentence."""
    return hooked("arrange.js", "useCurveInWords", str, persona_id)


def record(kind: Any, id: Any) -> Any:
    """One record of a model class by id (a str or a Var); null in the browser where it is not there."""
    return hooked("views.js", "useRecord", kind, kind.noun, id)


def entered(strategy_id: Any, journey_id: Any = "", *, edits: Any = True) -> rx.Component:
    """Put on a page: keeps the browser in the room of the strategy, or of one of its maps.

    Fields are for reading only where not `edits`.
    """
    return _Room.create(strategy=strategy_id, journey=journey_id, edits=edits)


class _Room(rx.Component):
    library = "$/public/live.js"
    tag = "Room"
    strategy: rx.Var[str]
    journey: rx.Var[str]
    edits: rx.Var[bool]
