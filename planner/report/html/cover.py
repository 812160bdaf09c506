"""The cover page."""

from planner.report.html.element import Markup, element, said
from planner.report.html.frame import framed, titled
from planner.report.sections.cover import Cover


def cover(section: Cover) -> Markup:
    """Client, title and facts."""
    facts = [
        element("tr", element("th", label, scope="row"), said("td", value)) for label, value in section.facts
    ]
    return framed(
        section,
        "cover",
        element(
            "div",
            said("p", section.client, class_="client") or None,
            element("p", section.subtitle, class_="subtitle"),
            titled(section, section.size),
            class_="front",
        ),
        element("table", element("tbody", facts), class_="facts"),
        said("p", section.remark, class_="remark"),
    )
