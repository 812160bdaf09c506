"""The drawings of a report as SVG: shapes only, and a title that tells them in words.

Lengths are in each drawing's own view box; the style sheet says how large it is printed. Colours are tokens.
"""

from collections.abc import Sequence

from planner.report import charts
from planner.report.html.element import Markup, element
from planner.report.sections.feelings import Curve
from planner.report.sections.scorecard import Trend
from planner.report.sections.section import Tone

LANE_WIDTH, LANE_HEIGHT, LANE_INSET = 1000.0, 130.0, 16.0
SPARK_WIDTH, SPARK_HEIGHT, SPARK_INSET = 120.0, 28.0, 4.0
BAR_WIDTH, BAR_HEIGHT = 240.0, 8.0
Felts = Sequence[tuple[float, float]]
"""Feelings as (place, emotion): place 1.5 is the middle of the second column."""
WHO = (1, 5, 6, 4, 2, 7, 3, 8)
DASHES = (None, "9 5", "2 5", "14 4 3 4")
TONES: dict[Tone, str] = {
    "": "var(--ink-faint)",
    "good": "var(--good)",
    "warn": "var(--warn)",
    "bad": "var(--bad)",
}
GROUNDS = ("var(--good)", "var(--warn)", "var(--line-strong)")


def drawing(title: str, width: float, height: float, *shapes: Markup, class_: str) -> Markup:
    """A drawing with its words."""
    box = f"0 0 {width:g} {height:g}"
    return element(
        "svg", element("title", title), shapes, class_=class_, viewBox=box, xmlns="http://www.w3.org/2000/svg"
    )


def path(data: str, colour: str, width: float, dash: str | None = None) -> Markup:
    """A line; "" for no data."""
    if not data:
        return Markup()
    return element(
        "path",
        d=data,
        fill="none",
        stroke=colour,
        stroke_width=f"{width:g}",
        stroke_linecap="round",
        stroke_linejoin="round",
        stroke_dasharray=dash,
    )


def dot(x: float, y: float, radius: float, colour: str) -> Markup:
    """A dot with a rim of paper, so that it stays apart from the line it sits on."""
    return element(
        "circle",
        cx=f"{x:.1f}",
        cy=f"{y:.1f}",
        r=f"{radius:g}",
        fill=colour,
        stroke="var(--surface)",
        stroke_width="1.5",
    )


def who(style: int) -> str:
    """The colour of the curve that comes as number `style`."""
    return f"var(--who-{WHO[style % len(WHO)]})"


def feeling_lane(curves: Sequence[Curve], columns: int) -> Markup:
    """All curves of a sheet over its columns, with the middle line."""
    shapes = [_middle()]
    shapes += [shape for curve in curves for shape in _curve(curve, columns, len(curves) == 1)]
    said = " ".join(curve.said for curve in curves)
    return drawing(said, LANE_WIDTH, LANE_HEIGHT, *shapes, class_="feelings")


def before_and_after(was: Felts, now: Felts, columns: int, said: str) -> Markup:
    """A journey's curve as it is, dashed and grey, and that of its future over it."""
    shapes = [_middle()]
    for felts, new in ((was, False), (now, True)):
        points = _points(felts, columns)
        shapes.append(_side(charts.curve(points), new))
        if new or len(points) == 1:
            shapes += [
                dot(x, y, 4.6, _felt_colour(felt)) for (x, y), (_, felt) in zip(points, felts, strict=True)
            ]
    return drawing(said, LANE_WIDTH, LANE_HEIGHT, *shapes, class_="feelings")


def side_sample(new: bool) -> Markup:
    """A short piece of either line, for the legend that names it."""
    line = _side(charts.line([(2.0, 5.0), (34.0, 5.0)]), new)
    return drawing("Line of", 36, 10, line, class_="sample")


def _side(data: str, new: bool) -> Markup:
    return path(data, "var(--accent)", 2.8) if new else path(data, "var(--ink-faint)", 2.2, "7 5")


def _middle() -> Markup:
    middle = LANE_HEIGHT / 2
    return path(charts.line([(0.0, middle), (LANE_WIDTH, middle)]), "var(--line-strong)", 1, "4 5")


def _points(felts: Felts, columns: int) -> list[tuple[float, float]]:
    return [
        (place * LANE_WIDTH / columns, charts.emotion_y(emotion, LANE_HEIGHT, LANE_INSET))
        for place, emotion in felts
    ]


def _curve(curve: Curve, columns: int, alone: bool) -> list[Markup]:
    colour = "var(--accent)" if alone else who(curve.style)
    points = _points(curve.points, columns)
    line = path(charts.curve(points), colour, 2.6, DASHES[curve.style % len(DASHES)])
    dots = [
        dot(x, y, 4.6, _felt_colour(emotion))
        for (x, y), (place, emotion) in zip(points, curve.points, strict=True)
        if 0 <= place < columns
    ]
    return [line, *dots]


def _felt_colour(emotion: float) -> str:
    return TONES["good" if emotion > 0.5 else "bad" if emotion < -0.5 else "warn"]


def curve_sample(style: int, alone: bool) -> Markup:
    """A short piece of a curve's line, for the legend that names it."""
    colour = "var(--accent)" if alone else who(style)
    line = path(charts.line([(2.0, 5.0), (34.0, 5.0)]), colour, 2.6, DASHES[style % len(DASHES)])
    return drawing("Line of", 36, 10, line, class_="sample")


def sparkline(trend: Trend) -> Markup:
    """The last values as a line, the target dashed, the latest value as a dot."""
    days, values = [day for day, _ in trend.points], [value for _, value in trend.points]
    points, target = charts.trend(
        days, values, trend.target, width=SPARK_WIDTH, height=SPARK_HEIGHT, inset=SPARK_INSET
    )
    shapes = [path(charts.line(points), TONES[trend.tone], 1.8), dot(*points[-1], 3.2, TONES[trend.tone])]
    if target is not None:
        level = charts.line([(SPARK_INSET, target), (SPARK_WIDTH - SPARK_INSET, target)])
        shapes.insert(0, path(level, "var(--ink-faint)", 1, "3 3"))
    return drawing(trend.said, SPARK_WIDTH, SPARK_HEIGHT, *shapes, class_="spark")


def coverage_bar(counts: Sequence[int], said: str) -> Markup:
    """Researched, partly known and assumed as one bar."""
    pieces = zip(charts.shares(counts, BAR_WIDTH), GROUNDS, strict=True)
    shapes = [
        element(
            "rect",
            x=f"{start:.2f}",
            y="0",
            width=f"{max(0.0, length - 1):.2f}",
            height=f"{BAR_HEIGHT:g}",
            fill=fill,
        )
        for (start, length), fill in pieces
        if length
    ]
    return drawing(said, BAR_WIDTH, BAR_HEIGHT, *shapes, class_="coverage")


def slider(at: float, said: str) -> Markup:
    """A behaviour between its two ends."""
    x = 6 + at * (BAR_WIDTH - 12) / 100
    rail = path(charts.line([(2.0, 6.0), (BAR_WIDTH - 2, 6.0)]), "var(--line)", 3)
    return drawing(said, BAR_WIDTH, 12, rail, dot(x, 6, 5, "var(--accent)"), class_="slider")
