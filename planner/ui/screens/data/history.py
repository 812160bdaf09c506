"""A figure's months as a small chart: the values, and between what they lie where people were asked."""

from typing import Any

import reflex as rx

from planner.report.charts import line
from planner.ui.live.map_views import PieceView
from planner.ui.screens.data.figure_views import BandView, CardView
from planner.ui.screens.data.words import TEXT

WIDTH, HEIGHT, INSET = 100, 40, 2


def history(one: CardView) -> rx.Component:
    """The chart of a metric; the table beside it says the same in numbers."""
    drawn = one.history
    chart = rx.el.svg(
        rx.foreach(drawn.bands, _band),
        rx.foreach(drawn.pieces, _piece),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        preserve_aspect_ratio="none",
        role="img",
        aria_label=TEXT["trend"],
    )
    scale = rx.el.div(rx.el.span(drawn.top), rx.el.span(drawn.bottom), class_name="data-history-scale")
    time = rx.el.div(rx.el.span(drawn.begins), rx.el.span(drawn.ends), class_name="data-history-time")
    return rx.el.div(scale, chart, time, class_name="data-history")


def _place(x: Any, y: Any) -> tuple[Any, Any]:
    return x * WIDTH, y * (HEIGHT - 2 * INSET) + INSET


def _piece(it: PieceView) -> rx.Component:
    return rx.el.path(d=line([_place(it.x0, it.y0), _place(it.x1, it.y1)]))


def _band(it: BandView) -> rx.Component:
    corners = [
        _place(x, y) for x, y in ((it.x0, it.low0), (it.x1, it.low1), (it.x1, it.high1), (it.x0, it.high0))
    ]
    return rx.el.path(d=line(corners), class_name="between")
