"""Gaps and evidence coverage."""

from planner.report.html.drawing import coverage_bar
from planner.report.html.element import Markup, direction, element, said
from planner.report.html.frame import framed, heading, link, starred, titled
from planner.report.sections.gaps import Coverage, Gap, GapList, Gaps


def gaps(section: Gaps) -> Markup:
    """Evidence first, then the lists of what is open."""
    return framed(
        section,
        "gaps",
        titled(section),
        element("p", section.missing, class_="missing") if section.missing else None,
        _coverage(section),
        [_list(each) for each in section.lists],
        element("p", section.left_out, class_="missing") if section.left_out else None,
    )


def _coverage(section: Gaps) -> Markup | None:
    if not section.coverage:
        return None
    head = element(
        "tr", [element("th", text, scope="col") for text in ("Journey", *section.states, "Coverage")]
    )
    table = element(
        "table",
        element("thead", head),
        element("tbody", [_covered(each) for each in section.coverage]),
        class_="rows evidence",
    )
    return element("div", heading("How sure we are"), table, class_="group")


def _covered(each: Coverage) -> Markup:
    numbers = [element("td", count, class_="count") for count in each.shown]
    bar = element(
        "td", coverage_bar(each.counts, each.said), element("p", f"{each.known} with evidence", class_="note")
    )
    return element("tr", element("th", link(each.place), scope="row"), numbers, bar)


def _list(each: GapList) -> Markup:
    title = heading(each.title, " ", element("span", each.count, class_="quiet") if each.gaps else None)
    if not each.gaps:
        return element("div", title, element("p", each.none, class_="fine"), class_="group")
    with_detail = any(gap.detail for gap in each.gaps)
    heads = ("Touchpoint", "Where", *(["Value"] if with_detail else []))
    head = element("tr", [element("th", text, scope="col") for text in heads])
    rows = [element("tr", _gap(gap, with_detail)) for gap in each.gaps]
    table = element(
        "table", element("thead", head), element("tbody", rows), class_=f"rows gaplist-{len(heads)}"
    )
    return element("div", title, table, class_="group")


def _gap(gap: Gap, with_detail: bool) -> list[Markup | None]:
    return [
        element("th", element("p", starred(gap.title, gap.star), dir=direction(gap.title)), scope="row"),
        said("td", gap.where),
        element("td", gap.detail) if with_detail else None,
    ]
