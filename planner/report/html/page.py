"""A whole document as HTML: every section drawn by the module of its kind."""

from collections.abc import Callable, Iterable
from typing import Any

from planner.report.document import AnySection, Document
from planner.report.html.actions import actions
from planner.report.html.changes import changes
from planner.report.html.contents import contents
from planner.report.html.cover import cover
from planner.report.html.element import Child, Markup, element
from planner.report.html.experiments import experiments
from planner.report.html.gaps import gaps
from planner.report.html.journey import journey
from planner.report.html.notes import notes
from planner.report.html.persona import persona
from planner.report.html.risk import risk
from planner.report.html.scorecard import scorecard
from planner.report.html.summary import summary
from planner.report.wording import shortened

DRAWN_BY: dict[str, Callable[[Any], Markup]] = {
    "cover": cover,
    "contents": contents,
    "summary": summary,
    "persona": persona,
    "journey": journey,
    "notes": notes,
    "changes": changes,
    "scorecard": scorecard,
    "risk": risk,
    "experiments": experiments,
    "actions": actions,
    "gaps": gaps,
}


def drawn(section: AnySection) -> Markup:
    """One section alone."""
    return DRAWN_BY[section.kind](section)


def page(document: Document) -> str:
    """The whole document. Style sheets and fonts are the renderer's to add."""
    return _framed(document, [drawn(section) for section in document.sections])


def heads(document: Document, sheets: Iterable[tuple[str, str]]) -> str:
    """Empty pages in a row for heads and feet to be drawn on: the kind of each, and the title that runs on it."""
    stands = [element("div", class_=f"stand {kind}", **{"data-running": title}) for kind, title in sheets]
    return _framed(document, stands)


def _framed(document: Document, content: Child) -> str:
    title = shortened(document.title, 200)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", f"{title} · {shortened(document.client, 100)}" if document.client else title),
        element("meta", name="author", content=shortened(document.client, 200)) if document.client else None,
        element("meta", name="description", content="Customer experience strategy"),
        element("meta", name="generator", content="CX Planner"),
    )
    margins = {"data-head": document.head, "data-foot": document.foot}
    body = element("body", content, class_=document.paper, **margins)
    return f"<!doctype html>{element('html', head, body, lang=document.language)}"
