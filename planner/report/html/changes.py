"""What changes from a journey to its future."""

from collections.abc import Sequence

from planner.report.html.drawing import before_and_after, side_sample
from planner.report.html.element import Child, Markup, direction, element, said
from planner.report.html.frame import chip, framed, heading, link, titled
from planner.report.sections.changed_feelings import SIDES, Curves, Felts
from planner.report.sections.changes import (
    ChangedStage,
    ChangeRow,
    Changes,
    Count,
    Field,
)

FEW = 8
"""So many stages have heads of the usual size."""
HEADS = ("What becomes of it", *SIDES, "What differs")


def changes(section: Changes) -> Markup:
    """The numbers, both curves, then the journey itself, its lanes and its stages."""
    return framed(
        section,
        "changes",
        titled(section),
        element("p", "From ", link(section.as_is), " to ", link(section.to_be), class_="facts"),
        element("div", [_count(each) for each in section.counts], class_="figures"),
        element("p", section.missing, class_="missing") if section.missing else None,
        _curves(section.curves) if section.curves else None,
        _about(section.about),
        _group(heading("Lanes"), _table(section.lanes)) if section.lanes else None,
        [_stage(each) for each in section.stages],
        element("p", section.same, class_="missing") if section.same else None,
    )


def _group(*children: Child) -> Markup:
    return element("div", children, class_="group")


def _count(each: Count) -> Markup:
    return element(
        "div",
        element("p", each.value, class_="value"),
        element("p", each.label, class_="label"),
        class_=f"figure {each.tone}".strip(),
    )


def _curves(curves: Curves) -> Markup:
    columns = [element("col", class_="lane"), [element("col") for _ in curves.stages]]
    head = element("tr", element("td", class_="corner"), [_felt_in(stage) for stage in curves.stages])
    key = [
        element("p", side_sample(new), " ", side, class_="curve-name")
        for side, new in zip(SIDES, (False, True), strict=True)
    ]
    lines = before_and_after(curves.was, curves.now, len(curves.stages), curves.said)
    drawn = element("td", lines, colspan=str(len(curves.stages)), class_="drawn")
    means = [_means(side, [getattr(stage, field) for stage in curves.stages]) for side, field in _MEANS]
    table = element(
        "table",
        element("colgroup", columns),
        element("thead", head),
        element("tbody", element("tr", element("th", key, scope="row"), drawn), means),
        class_="map both many" if len(curves.stages) > FEW else "map both",
    )
    mean = element("span", f"mean emotion {curves.mean}", class_="quiet")
    return element("div", heading("How it feels", " ", mean), table, class_="group whole")


_MEANS = tuple(zip(SIDES, ("was", "now"), strict=True))


def _means(side: str, values: Sequence[str]) -> Markup:
    cells = [
        element("td", value, class_=f"number {'' if side == SIDES[0] else 'strong'}") for value in values
    ]
    return element("tr", element("th", f"{side}, mean", scope="row", class_="lane-name"), cells)


def _felt_in(stage: Felts) -> Markup:
    inner = element("div", said("p", stage.name, class_="stage-name"), class_=f"stage stage-{stage.colour}")
    return element("th", inner, scope="col")


def _about(fields: tuple[Field, ...]) -> Markup | None:
    return _group(heading("The journey itself"), _fields(fields)) if fields else None


def _stage(stage: ChangedStage) -> Markup:
    title = element(
        "h2",
        said("span", stage.name),
        [" ", chip(stage.state, stage.tone)] if stage.state else None,
        [" ", said("span", stage.told, class_="quiet")] if stage.told else None,
        class_=f"stage stage-{stage.colour}",
    )
    return _group(title, _fields(stage.fields), _table(stage.rows) if stage.rows else None)


def _table(rows: tuple[ChangeRow, ...]) -> Markup:
    head = element("tr", [element("th", text, scope="col") for text in HEADS])
    body = element("tbody", [_row(row) for row in rows])
    return element("table", element("thead", head), body, class_="rows changed")


def _row(row: ChangeRow) -> Markup:
    first = element("th", chip(row.state, row.tone), said("p", row.where, class_="note"), scope="row")
    long = sum(len(one.was) + len(one.now) for one in row.fields) > 1200
    sides = [_side(row.was, "was"), _side(row.now, "now")]
    differs = element("td", said("p", row.facts, class_="new"), _fields(row.fields))
    return element("tr", first, sides, differs, class_="long" if long else None)


def _side(name: str, side: str) -> Markup:
    return element("td", name or "–", class_=side if name else "quiet", dir=direction(name))


def _fields(fields: tuple[Field, ...]) -> Markup | None:
    return element("ul", [_field(each) for each in fields], class_="fields") if fields else None


def _field(each: Field) -> Markup:
    if not each.was and not each.now:
        return element("li", each.words)
    both = [_value(each.was, "was"), " → ", _value(each.now, "strong")]
    return element("li", each.words, ": ", both)


def _value(text: str, look: str) -> Markup:
    return said("span", text, class_=look) or element("span", "nothing", class_="quiet")
