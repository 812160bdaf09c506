"""HTML to PDF. The only module that knows the renderer, and it lets the renderer know nothing but our own files."""

# The renderer has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import atexit
import gc
import re
from base64 import b64decode
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeAlias

from weasyprint import CSS, HTML
from weasyprint import Document as Rendering
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from planner.report.artifacts import heads_and_feet_as_artifacts
from planner.report.document import Document, Paper
from planner.report.faces import needed, style_sheet
from planner.report.fit import Measures, closer, ends_badly, even
from planner.report.hearing import heard
from planner.report.html.page import heads, page
from planner.report.measure import measured
from planner.report.palette import painted
from planner.report.parts import alike, alone, parts
from planner.report.sections.contents import Contents
from planner.report.stock import content, files, style, tokens

ADDRESS = "paper:"
OPTIONS: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "dpi": 150, "jpeg_quality": 80, "optimize_images": True}
SHEETS: dict[Paper, str] = {
    "a4": "@page { size: A4 } @page wide { size: A4 landscape }",
    "letter": "@page { size: letter } @page wide { size: letter landscape }",
}
EASE = (0.01, 0.08)
"""Shares of a page added to the height on which a part should come out even, where it does not at once."""
SELDOM = (20_000, 50, 100)
Laid: TypeAlias = tuple[Document, Rendering]
"""A part as it was set, and its pages."""
_DRAWINGS = re.compile("<svg.*?</svg>", re.DOTALL)


class ClosedWorld(URLFetcher):
    """Serves our fonts and drawings and a document's pictures by name, and refuses everything else.

    Whatever a strategy's texts ask for, nothing is read from a disk or a network.
    """

    def __init__(self, pictures: Mapping[str, str] | None = None) -> None:
        super().__init__(allowed_protocols=frozenset(), allow_redirects=False)
        self._pictures = pictures or {}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The file or picture of this name. Raises ValueError for any other address."""
        name = url.removeprefix(ADDRESS)
        if url.startswith(ADDRESS) and name in self._pictures:
            return URLFetcherResponse(url, b64decode(self._pictures[name]), {"Content-Type": "image/png"})
        if not url.startswith(ADDRESS) or name not in files():
            raise ValueError("a report loads nothing from outside")
        kind = "image/svg+xml" if name.endswith(".svg") else "font/ttf"
        return URLFetcherResponse(url, content(name), {"Content-Type": kind})


@contextmanager
def _seldom_tidied() -> Generator[None]:
    """Look for garbage less often: boxes are made by the hundred thousand, and next to none of them is garbage."""
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@_seldom_tidied()
def laid_out(document: Document, told: Callable[[int], None] | None = None) -> Rendering:
    """The pages of a document, not yet written: part by part, and a part that ends badly once more, set otherwise.

    `told` hears the number of each page as it is begun, from 1; a lower one where a part is set once more.
    """
    table = _Table(document)
    laid: list[Laid] = []
    for part in parts(document):
        with heard(told, sum(len(each.pages) for _, each in laid)):
            laid.append(table.fitted(part))
    for place, part in alike([part for part, _ in laid]):
        laid[place] = table.fitted(part)
    starts = _starts(laid)
    for place, (part, _) in enumerate(laid):
        if isinstance(section := part.sections[0], Contents):
            laid[place] = table.fitted(alone(document, section.numbered(starts)))
    return table.bound(laid)


class _Table:
    """Where the parts of one document are laid out, all with the same style sheets and fonts."""

    def __init__(self, document: Document) -> None:
        self.document = document
        faces = style_sheet(list(needed(page(document))), ADDRESS)
        self.sheets = [_sheet(text) for text in (tokens(), style("paper.css"), SHEETS[document.paper], faces)]
        self.world = ClosedWorld(document.pictures)

    def laid(self, html: str, *more: CSS) -> Rendering:
        """The pages of some HTML."""
        html = _DRAWINGS.sub(lambda drawing: painted(drawing[0]), html)
        source = HTML(string=html, base_url=ADDRESS, url_fetcher=self.world)
        return source.render(font_config=_fonts(), stylesheets=[*self.sheets, *more], **OPTIONS)

    def fitted(self, part: Document) -> Laid:
        """The pages of a part, the last of them not nearly empty if that can be helped."""
        rendering, measures = self._measured(part)
        if ends_badly(part.sections[0], measures) and (close := closer(part.sections[0], measures)):
            closely = alone(part, close)
            other, others = self._measured(closely)
            if others.pages < measures.pages:
                part, rendering, measures = closely, other, others
        if ends_badly(part.sections[0], measures):
            rendering = self._evened(page(part), rendering, measures)
        return part, rendering

    def _measured(self, part: Document) -> tuple[Rendering, Measures]:
        rendering = self.laid(page(part))
        return rendering, measured([each._page_box for each in rendering.pages])  # noqa: SLF001

    def _evened(self, html: str, rendering: Rendering, measures: Measures) -> Rendering:
        """As many pages, about equally full; or as it was, where that cannot be."""
        for ease in EASE:
            height = even(measures) + ease
            if height >= 1:
                break
            other = self.laid(html, _lower(rendering, 1 - height))
            if len(other.pages) <= measures.pages:
                return other
        return rendering

    def bound(self, laid: Sequence[Laid]) -> Rendering:
        """All parts as one document, with heads and feet, which need to know how many pages there are."""
        titled = [(each, part.sections[0].running) for part, rendering in laid for each in rendering.pages]
        kinds = [(each._page_box.page_type.name or "", title) for each, title in titled]  # noqa: SLF001
        stands = self.laid(heads(self.document, kinds), _sheet(style("paper-heads.css")))
        for (each, _), stand in zip(titled, stands.pages, strict=True):
            margins = (box for box in stand._page_box.children if hasattr(box, "at_keyword"))  # noqa: SLF001
            each._page_box.children = (*each._page_box.children, *margins)  # noqa: SLF001
        whole: Any = laid[0][1]
        return whole.copy([each for each, _ in titled])


def _starts(laid: Sequence[Laid]) -> dict[str, int]:
    """The number of the page on which each anchor stands first."""
    starts: dict[str, int] = {}
    for number, each in enumerate((each for _, rendering in laid for each in rendering.pages), 1):
        for anchor in each.anchors:
            starts.setdefault(anchor, number)
    return starts


def _lower(rendering: Rendering, share: float) -> CSS:
    """Pages on which the lowest part is left free."""
    height = rendering.pages[0]._page_box.height  # noqa: SLF001
    return CSS(string=f"@page {{ padding-bottom: {height * share * 0.75:.1f}pt }}")


@_seldom_tidied()
def written(rendering: Rendering) -> bytes:
    """The PDF: tagged for PDF/UA-1, fonts embedded, heads and feet marked as artifacts."""
    pdf = rendering.write_pdf(finisher=_finished, **OPTIONS)
    if pdf is None:
        raise RuntimeError("the renderer gave no PDF")
    return pdf


def _finished(_rendering: Rendering, made: Any) -> None:
    heads_and_feet_as_artifacts(made)


@cache
def _fonts() -> FontConfiguration:
    """One for the whole process, which draws one document after the other: two threads must never share it."""
    atexit.register(_let_go)
    return FontConfiguration()


def _let_go() -> None:
    """Give the fonts back while the libraries that made them are still whole; left to the end it may crash."""
    _sheet.cache_clear()
    _fonts.cache_clear()
    gc.collect()


@cache
def _sheet(text: str) -> CSS:
    return CSS(string=text, font_config=_fonts(), url_fetcher=ClosedWorld(), base_url=ADDRESS)
