"""What is edited in a row of a table or in a line of the outline, each thing by the same edits as on the map."""

from collections.abc import Callable
from typing import Any

import reflex as rx

from planner.actions import measures
from planner.ui.live import copy, does
from planner.ui.live.asks import act
from planner.ui.live.in_place import in_place
from planner.ui.live.row_views import CardRow, TouchpointRow
from planner.ui.screens.map import edits
from planner.ui.screens.map.panel_words import PANEL
from planner.ui.screens.map.sheet_words import COLUMNS, SHEET, felt_options
from planner.ui.screens.map.view import EMOTIONS, EVIDENCE
from planner.ui.who.edited import edited

Move = Callable[[Any, Any, Any, Any], Any]


def field(noun: str, id: Any, name: str, value: Any, label: Any, commit: Any, **props: Any) -> rx.Component:
    """A value of one record, edited where it stands."""
    of = rx.Var.create(f"{noun}/") + id + f"/{name}"
    return in_place(of=of, value=value, label=label, bare=True, on_commit=commit, **props)


def words(row: TouchpointRow, name: str, **props: Any) -> rx.Component:
    """Title or channel of a touchpoint."""
    return field(
        "touchpoint",
        row.id,
        name,
        getattr(row, name),
        COLUMNS[name],
        lambda text: edits.edit_touchpoint(row.id, name, text),
        **props,
    )


def card_text(row: CardRow, label: Any) -> rx.Component:
    """The text of a card."""
    return field(
        "card",
        row.id,
        "text",
        row.text,
        label,
        lambda text: edits.edit_card(row.id, "text", text),
        kind="lines",
        required=True,
    )


def stage_of(noun: str, row: TouchpointRow | CardRow, move: Move) -> rx.Component:
    """The stage as a choice; another one moves the thing there."""
    return field(
        noun,
        row.id,
        "stage_id",
        row.stage_id,
        COLUMNS["stage"],
        lambda stage_id: move(row.id, stage_id, row.lane_id, None),
        kind="select",
        options=copy.choices.stages,
    )


def until_of(row: CardRow) -> rx.Component:
    """The last stage that a card reaches to, as a choice."""
    stages = does.computed("arrange.js", "withNobody", list[dict[str, str]], row.later, PANEL["one_stage"])
    return field(
        "card",
        row.id,
        "until_stage_id",
        row.until,
        PANEL["reaches"],
        lambda until: edits.stretch_card(row.id, until),
        kind="select",
        options=stages,
    )


def lane_of(noun: str, row: TouchpointRow | CardRow, move: Move) -> rx.Component:
    """The lane as a choice; another one moves the thing there."""
    return field(
        noun,
        row.id,
        "lane_id",
        row.lane_id,
        COLUMNS["lane"],
        lambda lane_id: move(row.id, row.stage_id, lane_id, None),
        kind="select",
        options=copy.choices.met if noun == "touchpoint" else copy.choices.noted,
    )


def evidence_of(
    noun: str, row: TouchpointRow | CardRow, edit: Callable[[Any, str, Any], Any]
) -> rx.Component:
    """How sure we are, as a choice."""
    return field(
        noun,
        row.id,
        "evidence",
        row.evidence,
        COLUMNS["evidence"],
        lambda value: edit(row.id, "evidence", value),
        kind="select",
        options=[{"value": value, "label": label} for value, label in EVIDENCE],
    )


def emotion_of(row: TouchpointRow) -> rx.Component:
    """How it feels to everyone, as a choice."""

    def feel(value: Any) -> Any:
        known = does.computed("rows.js", "felt", float, value)
        return edits.edit_touchpoint(row.id, "emotion", known)

    options = felt_options(EMOTIONS)
    return field(
        "touchpoint", row.id, "emotion", row.felt, COLUMNS["emotion"], feel, kind="select", options=options
    )


def owner_of(row: TouchpointRow) -> rx.Component:
    """Who is responsible, as a choice."""
    everyone = does.computed(
        "arrange.js", "withNobody", list[dict[str, str]], copy.choices.owners, SHEET["nobody"]
    )
    return field(
        "touchpoint",
        row.id,
        "responsible",
        row.responsible,
        COLUMNS["owner"],
        lambda owner_id: edits.assign_owner(row.id, owner_id),
        kind="select",
        options=everyone,
    )


def moment_of(row: TouchpointRow) -> rx.Component:
    """Whether it is a moment of truth: a star that is on or off."""
    star = rx.el.button(
        rx.el.span("★", aria_hidden="true"),
        type="button",
        aria_pressed=row.moment_of_truth,
        aria_label=COLUMNS["moment"],
        title=COLUMNS["moment"],
        on_click=edits.edit_touchpoint(row.id, "moment_of_truth", ~row.moment_of_truth),
        class_name="star-button",
    )
    return edited(star)


def number_of(row: TouchpointRow, name: str) -> rx.Component:
    """Baseline, newest value or target of the first metric; a new value is one of today."""
    columns = {"baseline": row.baseline, "current": row.current, "target": row.target}

    def set_to(value: Any) -> Any:
        if name == "current":
            return act(measures.record, row.measure_id, value, copy.state.today)
        return edits.edit_measure(row.measure_id, name, value)

    sign = rx.match(row.unit, ("percent", "%"), ("hours", "h"), ("money", copy.strategy.currency), "")
    label = COLUMNS["now" if name == "current" else name]
    given = field(
        "measure", row.measure_id, name, columns[name], label, set_to, kind="number", unit=sign,
        required=name == "current", placeholder="–",
    )  # fmt: skip
    return rx.cond(row.measure_id != "", given, rx.fragment())
