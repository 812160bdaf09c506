"""What every section is wrapped in: its anchor, its title, and what head and bookmarks call it."""

from planner.report.html.element import Child, Markup, element, said
from planner.report.sections.section import Place, Section, Tone
from planner.report.wording import STAR, shortened


def framed(section: Section, kind: str, *children: Child, mark: str = "") -> Markup:
    """A section of its own pages; `mark` goes before the title in the bookmarks."""
    label = f"{mark}: {section.running}" if mark else section.running
    data = {"data-mark": label}
    return element("section", children, class_=f"section {kind} {section.density}", id=section.anchor, **data)


def titled(section: Section, size: str = "short") -> Markup:
    """The section's title at a size that fits its length."""
    return said("h1", section.title, class_=f"title size-{size}")


def heading(text: str, *more: Child) -> Markup:
    """A quiet heading inside a section."""
    return element("h2", text, more)


def link(place: Place) -> Markup:
    """A name that leads to another section, where that section is in the document."""
    return said("a", place.name, href=f"#{place.anchor}") if place.anchor else said("span", place.name)


def starred(text: str, star: bool) -> list[Child]:
    """A title, with the star of a moment of truth before it."""
    return [element("span", STAR, class_="star") if star else None, " " if star else None, text]


def chip(text: str, tone: Tone | str) -> Markup:
    """A short word on a soft ground."""
    return element("span", text, class_=f"chip {tone or 'plain'}")


def mark_of(text: str) -> str:
    """A title as bookmarks show it."""
    return shortened(text, 90)
