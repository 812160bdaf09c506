"""Who does what."""

from planner.report.html.element import Markup, direction, element, said
from planner.report.html.frame import chip, framed, mark_of, starred, titled
from planner.report.sections.actions import Actions, Goal, OwnerActions, Task

HEADS = ("Touchpoint", "What has to move", "By", "Status")


def actions(section: Actions) -> Markup:
    """One list per owner."""
    return framed(
        section,
        "actions",
        titled(section),
        [element("p", text, class_="missing") for text in (section.missing, section.unowned) if text],
        [_owner(owner) for owner in section.owners],
        element("p", section.idle, class_="missing") if section.idle else None,
    )


def _owner(owner: OwnerActions) -> Markup:
    mark = {"data-mark": mark_of(owner.name)}
    about = " · ".join(part for part in (owner.about, owner.load) if part)
    return element(
        "div",
        said("h2", owner.name, class_=f"owner-name size-{owner.size}", **mark),
        said("p", about, class_="facts"),
        _tasks(owner.tasks),
        element("p", owner.consulted, class_="consulted") if owner.consulted else None,
        class_="group",
        id=owner.anchor,
    )


def _tasks(tasks: tuple[Task, ...]) -> Markup | None:
    if not tasks:
        return None
    head = element("tr", [element("th", text, scope="col") for text in HEADS])
    rows = [element("tr", row) for task in tasks for row in _task(task)]
    return element("table", element("thead", head), element("tbody", rows), class_="rows tasks")


def _task(task: Task) -> list[list[Markup]]:
    """A row per goal, the touchpoint said once; without goals the row says that a metric is missing."""
    several = len(task.goals) > 1
    title = element(
        "th",
        element("p", starred(task.title, task.star), dir=direction(task.title)),
        element("p", task.where, class_="note"),
        said("p", task.asks, class_="note"),
        scope="row",
        class_="opens" if several else None,
    )
    if not task.goals:
        return [[title, element("td", "No metric yet", class_="open"), element("td", "–"), element("td")]]
    first, *others = task.goals
    again = said("p", task.title, class_="note")
    same = [element("td", again, class_="opens" if goal is not others[-1] else None) for goal in others]
    return [[title, *_goal(first)], *([cell, *_goal(goal)] for cell, goal in zip(same, others, strict=True))]


def _goal(goal: Goal) -> tuple[Markup, Markup, Markup]:
    late = [" ", element("span", "overdue", class_="open")] if goal.overdue else None
    return (
        said("td", goal.text),
        element("td", goal.due or "–", late),
        element("td", chip(goal.status, goal.tone), class_="status"),
    )
