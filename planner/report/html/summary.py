"""The strategy in numbers."""

from planner.report.html.element import Markup, element, paragraphs, said
from planner.report.html.frame import framed, heading, link, titled
from planner.report.sections.findings import Finding
from planner.report.sections.summary import Figure, JourneyLine, Summary

ABREAST = 4
HEADS = ("Journey", "Stages", "Touchpoints", "Moments of truth", "Lowest point")


def summary(section: Summary) -> Markup:
    """Aim, figures, what needs attention, journeys."""
    rows = [section.figures[start : start + ABREAST] for start in range(0, len(section.figures), ABREAST)]
    return framed(
        section,
        "summary",
        titled(section),
        [said("p", text, class_="full-name") for text in section.full_names],
        element("div", paragraphs(section.aim), class_="aim") if section.aim else None,
        [element("div", [_figure(figure) for figure in row], class_="figures") for row in rows],
        [element("p", text, class_="missing") for text in section.missing],
        _findings(section.findings),
        _journeys(section.journeys),
    )


def _figure(figure: Figure) -> Markup:
    return element(
        "div",
        element("p", figure.value, class_="value"),
        element("p", figure.label, class_="label"),
        element("p", figure.note, class_="note"),
        class_="figure",
    )


def _findings(findings: tuple[Finding, ...]) -> Markup | None:
    if not findings:
        return None
    items = [
        element(
            "li",
            finding.text,
            " ",
            link(finding.place) if finding.place.anchor else None,
            class_=finding.tone,
        )
        for finding in findings
    ]
    return element("div", heading("What needs attention first"), element("ul", items, class_="findings"))


def _journeys(journeys: tuple[JourneyLine, ...]) -> Markup | None:
    if not journeys:
        return None
    head = element("tr", [element("th", text, scope="col") for text in HEADS])
    rows = [
        element(
            "tr",
            element("th", link(line.place), scope="row"),
            [element("td", text, class_="count") for text in (line.stages, line.touchpoints, line.moments)],
            said("td", line.lowest) or element("td", "–"),
        )
        for line in journeys
    ]
    table = element("table", element("thead", head), element("tbody", rows), class_="rows journeys")
    return element("div", heading("Journeys"), table)
