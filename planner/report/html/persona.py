"""A persona's page."""

from collections.abc import Sequence

from planner.report.html.drawing import slider
from planner.report.html.element import Child, Markup, element, paragraphs, said
from planner.report.html.frame import framed, heading, link, titled
from planner.report.portrait import portrait
from planner.report.sections.persona import PersonaPage, Points, Slider
from planner.report.wording import shortened


def persona(section: PersonaPage) -> Markup:
    """Head with portrait, then three columns."""
    columns = (_left(section), _middle(section), _right(section))
    return framed(
        section,
        "persona",
        _head(section),
        element("div", [element("div", column, class_="column") for column in columns], class_="columns"),
        element("p", section.missing, class_="missing") if section.missing else None,
        mark="Persona",
    )


def _head(section: PersonaPage) -> Markup:
    quote = paragraphs(f"“{section.quote}”") if section.quote else []
    return element(
        "div",
        element("div", _face(section), class_="face"),
        element(
            "div",
            titled(section, section.size),
            said("p", section.role, class_="role"),
            element("blockquote", quote) if quote else None,
            class_="who",
        ),
        element("div", _state(section), _share(section), class_="standing"),
        class_="head",
    )


def _face(section: PersonaPage) -> Markup:
    name = shortened(section.title, 80)
    if section.photo:
        return element("img", src=f"paper:{section.photo}", alt=f"Picture of {name}")
    return Markup(portrait(section.portrait, f"Drawn portrait of {name}"))


def _state(section: PersonaPage) -> Child:
    chip = element(
        "span",
        f"✓ {section.state}" if section.validated else section.state,
        class_=f"chip {'good' if section.validated else 'plain'}",
    )
    return [element("p", chip), said("p", section.state_note, class_="note")]


def _share(section: PersonaPage) -> Child:
    if not section.share:
        return None
    return [element("p", section.share, class_="share"), element("p", section.share_note, class_="note")]


def _left(section: PersonaPage) -> Child:
    return [_points(points) for points in section.points]


def _points(points: Points) -> Markup:
    items = [said("li", item) for item in points.items]
    return element(
        "div", heading(points.title), element("ul", items, class_=f"points {points.tone}"), class_="block"
    )


def _middle(section: PersonaPage) -> Child:
    chips = [said("li", channel, class_="pill") for channel in section.channels]
    return [
        _block("About", _pairs(section, section.about, "about")),
        _block("Prefers to reach us by", chips and element("ul", chips, class_="pills")),
        _block("Sources", _pairs(section, section.sources, "pairs")),
    ]


def _right(section: PersonaPage) -> Child:
    walks = [(link(place), number) for place, number in section.walks]
    return [
        _block("Behaviour", [_slider(each) for each in section.sliders]),
        _block("On these journeys", _pairs(section, walks, "pairs")),
    ]


def _block(title: str, content: Child) -> Markup | None:
    return element("div", heading(title), content, class_="block") if content else None


def _pairs(section: PersonaPage, pairs: Sequence[tuple[str, str]], look: str) -> Child:
    """Labels and values: a table, or paragraphs where the texts are too long for one."""
    if section.density == "plain":
        return [[element("p", left, class_="label"), said("p", right)] for left, right in pairs]
    rows = [element("tr", element("th", left, scope="row"), said("td", right)) for left, right in pairs]
    return element("table", element("tbody", rows), class_=look) if rows else None


def _slider(each: Slider) -> Markup:
    ends = [said("span", each.left, class_="left"), said("span", each.right, class_="right")]
    return element("div", element("div", ends, class_="ends"), slider(each.at, each.said), class_="behaviour")
