"""How full pages are, and what on them no page can break: read from the boxes that the renderer made."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from planner.report.fit import Measures

Span = tuple[float, Literal["head", "heading", "piece"]]
"""Where a piece ends, and whether it is a table's head, which the next page repeats, or stays with what follows."""


def measured(pages: Sequence[Any]) -> Measures:
    """The measures of a part from its page boxes."""
    filled: list[float] = []
    pieces: list[float] = []
    again = 0.0
    for page in pages:
        top, height = float(page.content_box_y()), float(page.height + page.padding_bottom)
        spans = [span for child in page.children for span in _spans(child)]
        filled.append((max((end for end, _ in spans), default=top) - top) / height)
        if pieces and spans and spans[0][1] == "head":
            again = max(again, (spans[0][0] - top) / height)
            top, spans = spans[0][0], spans[1:]
        pieces += (step / height for step in _steps(top, spans))
    return Measures(tuple(filled), tuple(pieces), again)


def _steps(top: float, spans: list[Span]) -> Iterator[float]:
    """From the end of each piece to the end of the next, headings and heads with what they stand over."""
    for end, kind in sorted(spans):
        if kind == "piece" and end > top:
            yield end - top
            top = end


def _spans(box: Any) -> Iterator[Span]:
    if box.element_tag == "thead":
        yield _end(box), "head"
    elif box.element_tag in ("h1", "h2"):
        yield _end(box), "heading"
    elif not getattr(box, "children", ()) or box.style["break_inside"] == "avoid":
        yield _end(box), "piece"
    else:
        for child in box.children:
            yield from _spans(child)


def _end(box: Any) -> float:
    """The lowest point of a box, its margin left out."""
    return float(box.border_box_y() + box.border_height())
