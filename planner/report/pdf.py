"""HTML to PDF. The only module that knows the renderer, and it lets the renderer know nothing but our own files."""

# The renderer has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import atexit
import gc
import logging
import lzma
import re
from base64 import b64decode
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeGuard

from weasyprint import CSS, HTML
from weasyprint import Document as Rendering
from weasyprint.logger import PROGRESS_LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from planner.report.artifacts import heads_and_feet_as_artifacts
from planner.report.document import Document, Paper
from planner.report.faces import needed, style_sheet
from planner.report.fit import crumbs, tightened
from planner.report.html.page import page
from planner.report.palette import ASSETS, painted

ADDRESS = "paper:"
OPTIONS: dict[str, Any] = {"pdf_variant": "pdf/ua-1", "dpi": 150, "jpeg_quality": 80, "optimize_images": True}
SHEETS: dict[Paper, str] = {
    "a4": "@page { size: A4 } @page wide { size: A4 landscape }",
    "letter": "@page { size: letter } @page wide { size: letter landscape }",
}
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
        if not url.startswith(ADDRESS) or name not in _files():
            raise ValueError("a report loads nothing from outside")
        kind = "image/svg+xml" if name.endswith(".svg") else "font/ttf"
        return URLFetcherResponse(url, _content(name), {"Content-Type": kind})


def laid_out(document: Document, told: Callable[[int], None] | None = None) -> Rendering:
    """The pages of a document, not yet written. Where a page would hold almost nothing, its part is set closer.

    `told` hears the number of each page as it is begun, from 1; it begins again where something is set closer.
    """
    with _heard(told):
        return _fitted(document)


def _fitted(document: Document) -> Rendering:
    rendering = _once(document)
    starts: dict[str, int] = {}
    for place, each in enumerate(rendering.pages):
        for anchor in each.anchors:
            starts.setdefault(anchor, place)
    tight = crumbs(document, starts, [_filled(each) for each in rendering.pages])
    return _once(tightened(document, tight)) if tight else rendering


def _once(document: Document) -> Rendering:
    html = _DRAWINGS.sub(lambda drawing: painted(drawing[0]), page(document))
    faces = style_sheet(list(needed(html)), ADDRESS)
    sheets = [_sheet(text) for text in (_tokens(), _asset("paper.css"), SHEETS[document.paper], faces)]
    source = HTML(string=html, base_url=ADDRESS, url_fetcher=ClosedWorld(document.pictures))
    return source.render(font_config=_fonts(), stylesheets=sheets, **OPTIONS)


def written(rendering: Rendering) -> bytes:
    """The PDF: tagged for PDF/UA-1, fonts embedded, heads and feet marked as artifacts."""
    pdf = rendering.write_pdf(finisher=_finished, **OPTIONS)
    if pdf is None:
        raise RuntimeError("the renderer gave no PDF")
    return pdf


def _finished(_rendering: Rendering, made: Any) -> None:
    heads_and_feet_as_artifacts(made)


@contextmanager
def _heard(told: Callable[[int], None] | None) -> Generator[None]:
    """Tell which page is begun: the renderer says so in its log."""
    listener = logging.Handler(logging.INFO)
    listener.emit = lambda record: told(record.args[0]) if told and _names_a_page(record) else None
    level = PROGRESS_LOGGER.level
    PROGRESS_LOGGER.setLevel(logging.INFO)
    PROGRESS_LOGGER.addHandler(listener)
    try:
        yield
    finally:
        PROGRESS_LOGGER.removeHandler(listener)
        PROGRESS_LOGGER.setLevel(level)


def _names_a_page(record: logging.LogRecord) -> TypeGuard[Any]:
    return isinstance(record.args, tuple) and len(record.args) == 1 and isinstance(record.args[0], int)


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


@cache
def _tokens() -> str:
    """The tokens without what is for screens of some width or setting, which paper has not."""
    return _asset("tokens.css").split("@media", 1)[0]


@cache
def _asset(name: str) -> str:
    return painted((ASSETS / name).read_text(encoding="utf-8"))


@cache
def _files() -> frozenset[str]:
    folders = (ASSETS / "fonts" / "paper", ASSETS / "paper")
    return frozenset(path.name for folder in folders for path in folder.iterdir())


@cache
def _content(name: str) -> bytes:
    if name.endswith(".svg"):
        return _asset(f"paper/{name}").encode()
    content = (ASSETS / "fonts" / "paper" / name).read_bytes()
    return lzma.decompress(content) if name.endswith(".xz") else content


def _filled(page: Any) -> float:
    """How far down a page anything is printed, 0..1 of the height between its margins."""
    body: Any = page._page_box  # noqa: SLF001
    top, height = body.content_box_y(), body.height
    lowest = max((_foot(box) for box in body.children if not hasattr(box, "at_keyword")), default=top)
    return min(1.0, max(0.0, (lowest - top) / height))


def _foot(box: Any) -> float:
    """The lowest point of the text and drawings in a box."""
    inside: Any = getattr(box, "children", ())
    if not inside or not hasattr(box, "all_children"):
        return float(box.position_y + (box.height if isinstance(box.height, int | float) else 0))
    return max(_foot(child) for child in inside)
