"""A journey as map tables."""

from planner.report.html.drawing import curve_sample, feeling_lane
from planner.report.html.element import Child, Markup, direction, element, paragraphs, said
from planner.report.html.frame import chip, framed, link, mark_of, starred, titled
from planner.report.sections.cell import Item
from planner.report.sections.journey import JourneyMap, Row, Sheet, StageHead
from planner.report.wording import EVIDENCE_GLYPHS, EVIDENCE_WORDS, STAR, STATUS_GLYPHS, STATUS_SAID

LEGEND = (
    f"{STAR} moment of truth",
    *(f"{EVIDENCE_GLYPHS[state]} {EVIDENCE_WORDS[state].lower()}" for state in EVIDENCE_GLYPHS),
    *(f"{glyph} {STATUS_SAID[status].lower()}" for status, glyph in STATUS_GLYPHS.items() if glyph),
)


def journey(section: JourneyMap) -> Markup:
    """The title with its facts, then sheet after sheet, then the legend."""
    sheets = [_sheet(sheet) for sheet in section.sheets]
    behind = _behind(section) if section.closes else []
    if not section.opens:
        return element("section", sheets, behind, class_=f"section journey goes-on {section.density}")
    return framed(
        section,
        "journey",
        titled(section, section.size),
        _facts(section),
        element("div", paragraphs(section.summary), class_="lead") if section.summary else None,
        sheets,
        behind,
        mark="Journey",
    )


def _behind(section: JourneyMap) -> list[Markup | None]:
    in_full = [
        element("div", element("h2", label), said("p", text), class_="group")
        for label, text in section.in_full
    ]
    return [element("p", " · ".join(LEGEND), class_="legend") if section.sheets else None, *in_full]


def _facts(section: JourneyMap) -> Markup:
    walkers = [child for place in section.walkers for child in (", ", link(place))][1:]
    walked = [" · walked by ", walkers] if walkers else None
    empty = f" · {section.missing}" if section.missing else None
    return element("p", section.facts, walked, empty, class_="facts")


def _sheet(sheet: Sheet) -> Markup:
    title = {"class_": "sheet-title", "data-mark": mark_of(sheet.title)}
    columns = [element("col", class_="lane"), [element("col") for _ in sheet.stages]]
    head = element("tr", element("td", class_="corner"), [_stage(stage) for stage in sheet.stages])
    return element(
        "div",
        element("h2", sheet.title, **title) if sheet.title else None,
        element(
            "table",
            element("colgroup", columns),
            element("thead", head),
            element("tbody", [_row(row, len(sheet.stages)) for row in sheet.rows]),
            class_="map",
        ),
        class_="sheet",
        id=sheet.anchor,
    )


def _stage(stage: StageHead) -> Markup:
    inner = element(
        "div",
        said("p", stage.name, class_="stage-name"),
        said("p", stage.hint, class_="hint"),
        class_=f"stage stage-{stage.colour}",
    )
    return element("th", inner, scope="col")


def _row(row: Row, columns: int) -> Markup:
    name = [said("p", row.name, class_="lane-name"), said("p", row.hint, class_="hint")]
    head = element("th", name, _who(row), scope="row")
    classes = " ".join(["lane", row.kind, *(["continued"] * row.continued), *(["breaks"] * row.breaks)])
    if row.curves:
        drawn = element("td", feeling_lane(row.curves, columns), colspan=str(columns), class_="drawn")
        return element("tr", head, drawn, class_=classes)
    spans = row.spans or (1,) * len(row.cells)
    return element("tr", head, [_cell(*each) for each in zip(row.cells, spans, strict=True)], class_=classes)


def _cell(items: tuple[Item, ...], span: int) -> Markup:
    over = {"colspan": str(span)} if span > 1 else {}
    return element("td", [_item(item) for item in items], **over)


def _who(row: Row) -> Child:
    alone = len(row.curves) == 1
    return [
        element("p", curve_sample(curve.style, alone), " ", said("span", curve.name), class_="curve-name")
        for curve in row.curves
    ]


def _item(item: Item) -> Markup:
    if item.kind == "touchpoint":
        return _card(item)
    glyph = [element("span", item.evidence, class_="glyph"), " "] if item.evidence else None
    first, *others = item.text.split("\n\n")
    return element(
        "div",
        element("p", glyph, first, dir=direction(first)),
        [said("p", part) for part in others],
        said("p", item.reach, class_="reach") if item.reach else None,
        class_=f"item {item.kind} over" if item.reach else f"item {item.kind}",
    )


def _card(item: Item) -> Markup:
    evidence = [element("span", item.evidence, class_="glyph"), " ", item.evidence_said]
    meta = [item.where, " · ", evidence] if item.where else evidence
    return element(
        "div",
        element("p", starred(item.text, item.star), class_="card-title", dir=direction(item.text)),
        element("p", meta, class_="meta"),
        element("p", [[chip(each.text, each.tone), " "] for each in item.chips], class_="chips")
        if item.chips
        else None,
        element("p", item.owner, class_="owner" if item.owned else "owner open", dir=direction(item.owner)),
        class_="card",
    )
