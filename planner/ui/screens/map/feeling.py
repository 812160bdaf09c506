"""The lane of feelings: a curve for every persona, over all stages."""

import reflex as rx

from planner.report.charts import segment
from planner.ui.live import copy, does
from planner.ui.live.map_views import CurveView, PieceView, PointView
from planner.ui.screens.map.hand_words import FEELS
from planner.ui.screens.map.view import EMOTIONS, TEXT

COLUMN, HEIGHT, INSET = 100, 100, 12
"""The drawing's own units: a stage is 100 wide, the lane 100 high, a very good feeling 12 below its top."""


def _down(y: rx.Var[float]) -> rx.Var:
    return y * (HEIGHT - 2 * INSET) + INSET


@rx.memo
def feeling_lane() -> rx.Component:
    """All curves, or the invitation to say how a touchpoint feels."""
    felt = copy.curves
    drawn = rx.el.div(
        rx.el.span(class_name="feeling-middle", aria_hidden="true"),
        rx.foreach(felt, lambda curve: persona_curve(curve=curve, columns=copy.map.width, key=curve.id)),
        class_name="feeling-curves",
    )
    lone = rx.el.p(TEXT["feeling_none"], class_name="faint small feeling-none")
    nothing = rx.Var.create(felt).to(list).length() == 0
    return rx.el.div(rx.cond(nothing, lone, drawn), class_name="feeling")


@rx.memo
def persona_curve(curve: rx.Var[CurveView], columns: rx.Var[float], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001
    """One persona's curve as one line, and its points to press."""
    paint, words = rx.Var.create("feeling-") + curve.id, rx.Var.create("told-") + curve.id
    line = rx.cond(curve.who == "alone", rx.Var.create("url(#") + paint + ")", "var(--tone)")
    path = rx.el.path(
        d=rx.Var.create(curve.pieces).to(list).map(_piece).join(" "),
        custom_attrs={"vectorEffect": "non-scaling-stroke", "fill": "none", "stroke": line},
    )
    drawing = rx.el.svg(
        _gradient(paint),
        path,
        view_box=rx.Var.create("0 0 ") + (columns * COLUMN).to(str) + f" {HEIGHT}",
        preserve_aspect_ratio="none",
        role="img",
        custom_attrs={"aria-labelledby": words},
    )
    points = rx.foreach(
        curve.points, lambda it: feeling_point(point=it, curve=curve, columns=columns, key=it.id)
    )
    look = rx.Var.create("feeling-curve dash-") + curve.dash.to(str) + " " + curve.who
    return rx.el.div(drawing, curve_in_words(curve=curve), points, class_name=look)


@rx.memo
def curve_in_words(curve: rx.Var[CurveView]) -> rx.Component:
    """The same for those who cannot see it."""
    name = rx.cond(curve.name != "", curve.name, TEXT["feeling_all"])
    told = copy.curve_in_words(curve.id)
    return rx.el.span(name, ": ", told, id=rx.Var.create("told-") + curve.id, class_name="hush")


def _piece(piece: rx.Var[PieceView]) -> rx.Var[str]:
    it = piece.to(PieceView)
    ends = it.x0 * COLUMN, _down(it.y0), it.x1 * COLUMN, _down(it.y1)
    return rx.Var.create(segment(*ends))


@rx.memo
def feeling_point(
    point: rx.Var[PointView],
    curve: rx.Var[CurveView],
    columns: rx.Var[float],
    rest: rx.RestProp,  # noqa: ARG001  its key
) -> rx.Component:
    """A touchpoint on a curve: dragged or moved by arrow keys it feels better or worse, a press opens it."""
    place = {"--x": point.x / columns, "--y": _down(point.y) / HEIGHT}
    whose = rx.cond(curve.name != "", " " + FEELS["to"] + " " + curve.name, "")
    words = rx.match(point.emotion, *EMOTIONS, "")
    return rx.el.span(
        on_click=does.choose(point.id),
        class_name="feeling-point",
        role="slider",
        tab_index=0,
        aria_label=rx.Var.create(FEELS["point"]) + whose + ": " + copy.title(point.id),
        custom_attrs={
            "style": rx.Var.create(place),  # not Reflex's own: that makes a style sheet rule of every point
            "data-point": curve.id.to(str) + "/" + point.id.to(str),
            "data-shared": curve.shared.to(str),
            "aria-orientation": "vertical",
            "aria-valuemin": "-2",
            "aria-valuemax": "2",
            "aria-valuenow": point.emotion,
            "aria-valuetext": words,
        },
    )


def _gradient(name: rx.Var[str]) -> rx.Component:
    stops = [
        rx.el.stop(offset=at, class_name=look) for at, look in ((0.2, "good"), (0.5, "warn"), (0.8, "bad"))
    ]
    return rx.el.defs(
        rx.el.linear_gradient(*stops, id=name, x1=0, y1=0, x2=0, y2=HEIGHT, gradient_units="userSpaceOnUse")
    )
