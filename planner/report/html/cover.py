"""The cover page."""

from planner.report.html.element import Markup, element, said
from planner.report.html.frame import framed, titled
from planner.report.sections.cover import Cover
from planner.report.wording import shortened


def cover(section: Cover) -> Markup:
    """Logo, client, title and facts."""
    alt = f"Logo of {shortened(section.brand, 80)}"
    logo = element("img", src=f"paper:{section.logo}", alt=alt, class_="logo") if section.logo else None
    paint = {"style": f"color: {section.accent}"} if section.accent else {}
    facts = [
        element("tr", element("th", label, scope="row"), said("td", value)) for label, value in section.facts
    ]
    return framed(
        section,
        "cover",
        element(
            "div",
            logo,
            said("p", section.client, class_="client", **paint) or None,
            element("p", section.subtitle, class_="subtitle"),
            titled(section, section.size),
            class_="front",
        ),
        element("table", element("tbody", facts), class_="facts"),
        said("p", section.remark, class_="remark"),
    )
