"""A persona's own picture on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from planner.intake.picture import portrait
from planner.model.ids import PictureId
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.report.document import Document, Options, decided
from planner.report.html.page import page
from tests.builders import a_plan
from tests.pictures import a_file

PNG = portrait(a_file("PNG", (600, 600)))
ID = PictureId.of(PNG)
TODAY = date(2026, 11, 14)


def pictured() -> Plan:
    plan = a_plan(3)
    return plan.put(plan.all(Persona)[0].pictured(ID, 0))


def document(plan: Plan, pictures: dict[PictureId, bytes], *chapters: str) -> Document:
    return decided(plan, TODAY, Options.model_validate({"chapters": chapters or ("personas",)}), pictures)


def test_the_picture_stands_in_the_page_by_name_and_says_whose_it_is() -> None:
    html = page(document(pictured(), {ID: PNG}))
    assert f'<img src="paper:{ID}.png" alt="Picture of Weekend walker">' in html
    assert "Drawn portrait of Gift giver" in html and "Drawn portrait of Weekend walker" not in html


def test_a_document_carries_only_pictures_it_shows_and_travels_whole() -> None:
    plan = pictured()
    other = PictureId.of(b"other")
    kept = document(plan, {ID: PNG, other: PNG})
    assert set(kept.pictures) == {f"{ID}.png"}
    assert Document.model_validate_json(kept.model_dump_json()) == kept
    assert not document(plan, {ID: PNG}, "summary").pictures
    assert not document(plan.put(plan.all(Persona)[0].put_away()), {ID: PNG}).pictures


def test_a_picture_that_is_not_at_hand_is_drawn() -> None:
    assert "Drawn portrait of Weekend walker" in page(document(pictured(), {}))


def test_the_pdf_holds_the_picture_and_its_alternative() -> None:
    pdf = pytest.importorskip("planner.report.pdf", exc_type=OSError)
    shown = document(pictured(), {ID: PNG})
    written = pdf.written(pdf.laid_out(shown))
    reader = PdfReader(io.BytesIO(written))
    (picture,) = {one.data: one.image for sheet in reader.pages for one in sheet.images}.values()
    red, green, blue = (
        picture.convert("RGB").getpixel((part * picture.width // 6, 90)) for part in (1, 3, 5)
    )
    assert (red[0] > 200, green[1] > 200, blue[2] > 200) == (True, True, True)
    assert "Picture of Weekend walker" in list(alternatives(reader.trailer["/Root"]["/StructTreeRoot"]))
    assert pdf.written(pdf.laid_out(shown)) == written


def alternatives(part: Any) -> Iterator[str]:
    """What stands for the figures below a part of the structure."""
    if part.get("/S") == "/Figure":
        yield part.get("/Alt")
    below = part.get("/K", [])
    for one in below if isinstance(below, list) else [below]:
        if isinstance(found := one.get_object(), dict):
            yield from alternatives(found)
