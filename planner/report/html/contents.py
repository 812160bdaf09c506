"""The table of contents."""

from planner.report.html.element import Markup, element, said
from planner.report.html.frame import framed, titled
from planner.report.sections.contents import Contents, Entry


def contents(section: Contents) -> Markup:
    """All entries in page order."""
    entries = [element("li", _line(entry), class_=f"level-{entry.level}") for entry in section.entries]
    return framed(section, "contents", titled(section), element("ul", entries))


def _line(entry: Entry) -> list[Markup | None]:
    if not entry.anchor:
        return [element("span", entry.title, class_="group")]
    note = element("span", f" · {entry.note}", class_="note") if entry.note else None
    return [
        said("a", entry.title, href=f"#{entry.anchor}"),
        note,
        element("span", entry.page, class_="page"),
    ]
