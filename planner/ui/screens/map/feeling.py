"""The lane of feelings: a curve for every persona, over all stages."""

import reflex as rx

from planner.report.charts import segment
from planner.ui.live import copy, does
from planner.ui.live.map_views import CurveView, PieceView, PointView
from planner.ui.screens.map.view import TEXT

COLUMN, HEIGHT, INSET = 100, 100, 12
"""The drawing's own units: a stage is 100 wide, the lane 100 high, a very good feeling 12 below its top."""


def _down(y: rx.Var[float]) -> rx.Var:
    return y * (HEIGHT - 2 * INSET) + INSET


def curves() -> rx.Component:
    """All curves, or the invitation to say how a touchpoint feels."""
    felt = copy.curves
    drawn = rx.el.div(
        rx.el.span(class_name="feeling-middle", aria_hidden="true"),
        rx.foreach(felt, lambda curve: persona_curve(curve=curve, columns=copy.map.columns, key=curve.id)),
        class_name="feeling-curves",
    )
    lone = rx.el.p(TEXT["feeling_none"], class_name="faint small feeling-none")
    nothing = rx.Var.create(felt).to(list).length() == 0
    return rx.el.div(rx.cond(nothing, lone, drawn), class_name="feeling")


@rx.memo
def persona_curve(curve: rx.Var[CurveView], columns: rx.Var[int], rest: rx.RestProp) -> rx.Component:  # noqa: ARG001
    """One persona's curve: its pieces as vector, its points to press."""
    paint = rx.Var.create("feeling-") + curve.id
    line = rx.cond(curve.who == "alone", rx.Var.create("url(#") + paint + ")", "var(--tone)")
    pieces = rx.foreach(curve.pieces, _piece)
    drawing = rx.el.svg(
        _gradient(paint),
        rx.el.g(pieces, stroke=line, class_name=rx.Var.create("dash-") + curve.dash.to(str)),
        view_box=rx.Var.create("0 0 ") + (columns * COLUMN).to(str) + f" {HEIGHT}",
        preserve_aspect_ratio="none",
        role="img",
        aria_label=rx.cond(curve.name != "", curve.name, TEXT["feeling_all"]) + ": " + curve.said,
    )
    points = rx.foreach(curve.points, lambda point: _point(point, columns))
    return rx.el.div(drawing, points, class_name=rx.Var.create("feeling-curve ") + curve.who)


def _piece(piece: PieceView) -> rx.Component:
    ends = piece.x0 * COLUMN, _down(piece.y0), piece.x1 * COLUMN, _down(piece.y1)
    return rx.el.path(d=segment(*ends), fill="none", custom_attrs={"vectorEffect": "non-scaling-stroke"})


def _point(point: PointView, columns: rx.Var[int]) -> rx.Component:
    place = {"--x": point.x / columns, "--y": _down(point.y) / HEIGHT}
    return rx.el.span(
        title=point.title,
        on_click=does.choose(point.id),
        class_name="feeling-point",
        style=place,
        aria_hidden="true",
    )


def _gradient(name: rx.Var[str]) -> rx.Component:
    stops = [
        rx.el.stop(offset=at, class_name=look) for at, look in ((0.2, "good"), (0.5, "warn"), (0.8, "bad"))
    ]
    return rx.el.defs(
        rx.el.linear_gradient(*stops, id=name, x1=0, y1=0, x2=0, y2=HEIGHT, gradient_units="userSpaceOnUse")
    )
