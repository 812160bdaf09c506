"""The metric scorecard."""

from planner.report.html.drawing import sparkline
from planner.report.html.element import Child, Markup, element, paragraphs, said
from planner.report.html.frame import chip, framed, heading, titled
from planner.report.sections.scorecard import Definition, Score, Scorecard, ScoreGroup

HEADS = ("Metric", "Baseline", "Now", "Target", "Trend", "Status")


def scorecard(section: Scorecard) -> Markup:
    """Tally, one table per stage, then how the metrics are worked out."""
    tally = [[chip(text, tone), " "] for text, tone in section.tally]
    return framed(
        section,
        "scorecard",
        titled(section),
        element("p", tally, class_="tally") if tally else None,
        element("p", section.missing, class_="missing") if section.missing else None,
        [_group(group) for group in section.groups],
        _definitions(section.definitions),
    )


def _group(group: ScoreGroup) -> Markup:
    title = element(
        "h2",
        said("span", group.stage),
        " ",
        said("span", group.journey, class_="quiet"),
        class_=f"stage stage-{group.colour}",
    )
    head = element("tr", [element("th", text, scope="col") for text in HEADS])
    rows = [element("tr", _score(score)) for score in group.scores]
    return element(
        "div",
        title,
        element("table", element("thead", head), element("tbody", rows), class_="rows scores"),
        class_="group",
    )


def _score(score: Score) -> list[Markup]:
    old = [" ", element("span", "old", class_="open")] if score.stale else None
    late = [" ", element("span", "overdue", class_="open")] if score.overdue else None
    return [
        element("th", said("p", score.metric), said("p", score.touchpoint, class_="note"), scope="row"),
        element("td", element("p", score.baseline), class_="number"),
        element("td", element("p", score.now, class_="strong"), _small(score.now_note, old), class_="number"),
        element("td", element("p", score.target), _small(score.due, late), class_="number"),
        element("td", sparkline(score.trend) if score.trend else None, class_="trend"),
        element("td", chip(f"{score.status_glyph} {score.status}".strip(), score.tone), class_="status"),
    ]


def _small(text: str, more: Child) -> Markup | None:
    return element("p", text, more, class_="note") if text or more else None


def _definitions(definitions: tuple[Definition, ...]) -> Markup | None:
    if not definitions:
        return None
    head = element(
        "tr", [element("th", text, scope="col") for text in ("Metric", "Worked out as", "Read as")]
    )
    rows = [
        element(
            "tr",
            element("th", said("p", each.name), said("p", each.short, class_="note"), scope="row"),
            element("td", paragraphs(each.formula)),
            element("td", each.reading),
        )
        for each in definitions
    ]
    table = element("table", element("thead", head), element("tbody", rows), class_="rows definitions")
    return element("div", heading("How these metrics are worked out"), table, class_="group")
