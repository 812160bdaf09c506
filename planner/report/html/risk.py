"""The money at risk."""

from planner.report.html.drawing import BAR_HEIGHT, BAR_WIDTH, drawing
from planner.report.html.element import Child, Markup, element, said
from planner.report.html.frame import chip, framed, heading, titled
from planner.report.sections.risk import Bar, JourneyRisk, MoneyAtRisk, RiskLine, StageRisk

RANKED = ("Touchpoint", "From low to high", "At risk a year")
BY_STAGE = ("Stage", "From low to high", "At risk a year")
MADE_OF = ("Touchpoint", "Orders a year", "Have a bad time", "Of them lost", "Order value")


def risk(section: MoneyAtRisk) -> Markup:
    """The sum, how it is worked out, the ranking, the stages, then what each estimate is made of."""
    lacking = [element("li", text) for text in section.open]
    return framed(
        section,
        "risk",
        titled(section),
        _head(section),
        _table("Where most is at risk", RANKED, [_ranked(line) for line in section.lines], "ranked"),
        [_journey(journey) for journey in section.journeys],
        _table("What the estimates are made of", MADE_OF, [_made_of(line) for line in section.lines], "made"),
        element("div", heading("Not complete yet"), element("ul", lacking, class_="lacking"), class_="group")
        if lacking
        else None,
        element("p", section.left_out, class_="missing") if section.left_out else None,
    )


def _head(section: MoneyAtRisk) -> Markup:
    totals = [element("p", total, " ", mark(), class_="value") for total in section.totals]
    return element(
        "div",
        element("div", totals, element("p", "at risk a year, in all", class_="label"), class_="figure"),
        element("p", section.worked_out, class_="formula"),
        element("p", section.about, class_="note"),
        class_="risk-head",
    )


def mark() -> Markup:
    """That a figure is an estimate."""
    return chip("Estimate", "warn")


def _table(title: Child, heads: tuple[str, ...], rows: list[Markup], look: str) -> Markup | None:
    if not rows:
        return None
    head = element("tr", [element("th", text, scope="col") for text in heads])
    table = element("table", element("thead", head), element("tbody", rows), class_=f"rows risk-{look}")
    return element("div", heading("", title), table, class_="group")


def _ranked(line: RiskLine) -> Markup:
    place = element("p", f"{line.rank}. ", said("span", line.title))
    made = element("p", line.formula, class_="note")
    return element(
        "tr",
        element("th", place, said("p", line.where, class_="note"), scope="row"),
        element("td", _bar(line.bar), made),
        _amount(line.between),
    )


def _journey(journey: JourneyRisk) -> Markup | None:
    total = element("span", f"· {journey.total} in all", class_="quiet")
    title = [said("span", f"By stage: {journey.name}"), " ", total]
    return _table(title, BY_STAGE, [_stage(stage) for stage in journey.stages], "ranked")


def _stage(stage: StageRisk) -> Markup:
    name = element("th", said("p", stage.stage), scope="row")
    return element("tr", name, element("td", _bar(stage.bar)), _amount(stage.between))


def _made_of(line: RiskLine) -> Markup:
    inputs = [
        element("td", element("p", one.value, class_="strong"), said("p", one.source, class_="note"))
        for one in line.inputs
    ]
    return element("tr", element("th", said("p", line.title), scope="row"), inputs)


def _amount(between: str) -> Markup:
    return element("td", element("p", between, class_="strong"), mark(), class_="number")


def _bar(bar: Bar) -> Markup:
    rail = element(
        "rect", x="0", y="0", width=f"{BAR_WIDTH:g}", height=f"{BAR_HEIGHT:g}", fill="var(--sunken)"
    )
    start, end = bar.start * BAR_WIDTH, bar.end * BAR_WIDTH
    shown = element(
        "rect",
        x=f"{min(start, BAR_WIDTH - 2):.2f}",
        y="0",
        width=f"{max(2.0, end - start):.2f}",
        height=f"{BAR_HEIGHT:g}",
        fill="var(--warn)",
    )
    return drawing(bar.said, BAR_WIDTH, BAR_HEIGHT, rail, shown, class_="coverage")
