"""A small line through values over time, with an optional dashed level."""

from typing import Any

import reflex as rx

from planner.report.charts import line

WIDTH, HEIGHT, INSET = 100, 26, 3


def sparkline(pieces: Any, label: str, *, level: Any = None, tone: Any = "") -> rx.Component:
    """The `pieces` (x0, y0, x1, y1 from 0 to 1) as a line called `label`, `level` as a dashed one.

    A level below 0 is not drawn, and nothing is where there are no pieces.
    """

    def place(x: Any, y: Any) -> tuple[Any, Any]:
        return x * (WIDTH - 2 * INSET) + INSET, y * (HEIGHT - 2 * INSET) + INSET

    def piece(it: Any) -> rx.Component:
        return rx.el.path(d=line([place(it.x0, it.y0), place(it.x1, it.y1)]))

    goal = [] if level is None else [_level(level, place(level, level)[1])]
    drawing = rx.el.svg(
        *goal,
        rx.foreach(pieces, piece),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        preserve_aspect_ratio="none",
        role="img",
        aria_label=label,
        class_name=rx.Var.create("sparkline ") + tone,
    )
    return rx.cond(pieces.length() > 0, drawing, rx.fragment())


def _level(level: Any, y: Any) -> rx.Component:
    drawn = rx.el.path(d=line([(INSET, y), (WIDTH - INSET, y)]), class_name="goal")
    return rx.cond(level >= 0, drawn, rx.fragment())
