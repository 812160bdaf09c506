"""A brand on the cover of a report, and nowhere else."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from planner.report.brand import Brand, branded
from planner.report.document import Document, Options, decided
from planner.report.html.page import page
from tests.builders import a_plan
from tests.pictures import a_picture
from tests.report.test_pictures import alternatives

PLAN = a_plan(3)
PLAIN = decided(
    PLAN.put(PLAN.strategy.with_(client="Larkscree")),
    date(2026, 11, 14),
    Options.model_validate({"chapters": ("summary",)}),
)
BRAND = Brand(name='Fell "& Co', logo=a_picture(90, 40), accent="#123a5a")


def test_the_logo_stands_on_the_cover_and_says_whose_it_is() -> None:
    html = page(branded(PLAIN, BRAND))
    assert html.count('src="paper:logo.png"') == 1
    assert "Logo of Fell &quot;&amp; Co" in html or "Logo of Fell &#34;&amp; Co" in html
    assert html.count('class="client" style="color: #123a5a"') == 1


def test_without_a_brand_the_cover_is_the_planners_own() -> None:
    assert page(branded(PLAIN, Brand(name="Fell"))) == page(PLAIN)


def test_a_branded_document_travels_whole() -> None:
    document = branded(PLAIN, BRAND)
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_the_pdf_holds_it() -> None:
    pdf = pytest.importorskip("planner.report.pdf", exc_type=OSError)
    reader = PdfReader(io.BytesIO(pdf.written(pdf.laid_out(branded(PLAIN, BRAND)))))
    assert {image.image.size for image in reader.pages[0].images} == {(40, 40)}
    assert list(alternatives(reader.trailer["/Root"]["/StructTreeRoot"])).count('Logo of Fell "& Co') == 1
