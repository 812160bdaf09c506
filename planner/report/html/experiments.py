"""The chapter of experiments."""

from planner.report import charts
from planner.report.html.drawing import TONES, dot, drawing, path
from planner.report.html.element import Markup, direction, element, paragraphs, said
from planner.report.html.frame import chip, framed, titled
from planner.report.sections.experiments import Bar, Experiments, Trial, VariantRow

WIDTH, HEIGHT = 150.0, 16.0
HEADS = ("Variant", "People", "Result", "Difference", "95 % interval", "", "Verdict")


def experiments(section: Experiments) -> Markup:
    """One after the other."""
    return framed(section, "experiments", titled(section), [_trial(one) for one in section.trials])


def _trial(one: Trial) -> Markup:
    chips = [[chip(text, tone), " "] for text, tone in one.chips]
    verdict = [element("p", sentence) for sentence in one.sentences]
    cautions = [element("p", caution, class_="open") for caution in one.cautions]
    return element(
        "div",
        element("h2", one.name, dir=direction(one.name)),
        element("p", chips, class_="tally"),
        said("p", one.facts, class_="note"),
        element("div", paragraphs(one.hypothesis), class_="believed") if one.hypothesis else None,
        element("p", one.size, class_="note") if one.size else None,
        _table(one),
        element("p", one.legend, class_="note") if one.legend else None,
        element("div", verdict, cautions, class_="verdict") if verdict else None,
        element("p", one.method, class_="note") if one.method else None,
        said("p", one.decision, class_="decision") if one.decision else None,
        class_="group trial",
    )


def _table(one: Trial) -> Markup:
    drawn = any(row.bar for row in one.rows)
    heads = HEADS if drawn else HEADS[:3]
    head = element("tr", [_head(text) for text in heads])
    rows = [element("tr", _row(row, drawn)) for row in one.rows]
    return element(
        "table",
        element("thead", head),
        element("tbody", rows),
        class_="rows tried" if drawn else "rows tried planned",
    )


def _head(text: str) -> Markup:
    return element("th", text or "Drawn", scope="col", class_=None if text else "unsaid")


def _row(row: VariantRow, drawn: bool) -> list[Markup]:
    plain = [
        element("th", said("p", row.name), said("p", row.about, class_="note"), scope="row"),
        element("td", row.people),
        element("td", row.result, class_="strong"),
    ]
    if not drawn:
        return plain
    verdict = chip(row.verdict, row.tone) if row.verdict else ""
    return [
        *plain,
        element("td", row.difference),
        element("td", row.between),
        element("td", _bar(row.bar) if row.bar else "", class_="drawn"),
        element("td", verdict),
    ]


def _bar(bar: Bar) -> Markup:
    """An interval with its middle, zero and what is worth knowing."""
    middle, colour = HEIGHT / 2, TONES[bar.tone]

    def upright(at: float, dash: str | None, paint: str) -> Markup:
        return path(charts.line([(at * WIDTH, 0.0), (at * WIDTH, HEIGHT)]), paint, 1, dash)

    worth = upright(bar.worth, "2 2", "var(--good)") if bar.worth is not None else Markup()
    interval = path(charts.line([(bar.low * WIDTH, middle), (bar.high * WIDTH, middle)]), colour, 2.6)
    return drawing(
        bar.said,
        WIDTH,
        HEIGHT,
        upright(bar.zero, None, "var(--edge)"),
        worth,
        interval,
        dot(bar.value * WIDTH, middle, 3.6, colour),
        class_="interval",
    )
