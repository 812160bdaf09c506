"""The PDF itself: its pages, words, bookmarks, links, tags and fonts, on any machine and with any text."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

import pikepdf
import pytest
from pypdf import PdfReader

from planner.model import strategy_file
from planner.model.plan import Plan
from planner.model.starts import start_named
from planner.report import pdf
from planner.report.document import Document, Options, Paper, decided
from tests.builders import NOON, a_plan, a_strategy
from tests.report import texts

TODAY = date(2026, 11, 21)
SIZES = {"a4": (595.28, 841.89), "letter": (612, 792)}


@cache
def a_document(name: str, paper: Paper = "a4") -> Document:
    plans = {"empty": lambda: Plan.of([a_strategy()]), "small": a_plan, "crowded": lambda: a_plan(60)}
    if name in plans:
        plan = plans[name]()
    elif hasattr(texts, name):
        plan = texts.plan_of(getattr(texts, name), 4)
    else:
        plan = strategy_file.plan_read(start_named(name).data, NOON)
    return decided(plan, TODAY, Options(paper=paper))


@cache
def a_rendering(name: str, paper: Paper = "a4") -> pdf.Rendering:
    return pdf.laid_out(a_document(name, paper))


@cache
def a_pdf(name: str, paper: Paper = "a4") -> bytes:
    return pdf.written(a_rendering(name, paper))


def reader(name: str, paper: Paper = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(a_pdf(name, paper)))


def boxes(name: str) -> Iterator[tuple[int, float, float, tuple[float, float, float, float], str]]:
    """Page, its width and height, and left, top, right and bottom of each word, as a reader would see them."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=a_pdf(name), capture_output=True, check=True
    ).stdout
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', told.decode(), re.DOTALL)
    for number, (width, height, inside) in enumerate(pages):
        for *box, word in re.findall(
            r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<', inside
        ):
            yield number, float(width), float(height), tuple(map(float, box)), word


def spread_out(text: str) -> str:
    """Without what a line break or a soft place to break may add or take."""
    return re.sub(r"[\s\u200b]+", "", text)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_have_the_size_asked_for_and_maps_lie_on_their_side(paper: Paper) -> None:
    sizes = {tuple(round(float(x)) for x in page.mediabox[2:]) for page in reader("small", paper).pages}
    upright = tuple(round(x) for x in SIZES[paper])
    assert sizes == {upright, upright[::-1]}


def test_it_says_its_title_and_language_and_is_tagged_for_everybody() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("small"))) as opened:
        root = opened.Root
        assert str(root.Lang) == "en"
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
            assert told["dc:title"] == "Spring relaunch"
        assert all(page.Tabs == "/S" for page in opened.pages)


def tags(element: pikepdf.Object, found: list[pikepdf.Dictionary]) -> list[pikepdf.Dictionary]:
    if isinstance(element, pikepdf.Dictionary) and "/S" in element:
        found.append(element)
        inside = element.get("/K", [])
        for child in inside if isinstance(inside, pikepdf.Array) else [inside]:
            tags(child, found)
    return found


def test_headings_tables_lists_and_drawings_are_tagged() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("outdoor-gear"))) as opened:
        found = tags(opened.Root.StructTreeRoot.K[0], [])
        kinds = {str(each.S) for each in found}
        assert {
            "/H1",
            "/H2",
            "/Table",
            "/TR",
            "/TH",
            "/TD",
            "/L",
            "/LI",
            "/Link",
            "/Figure",
            "/BlockQuote",
        } <= kinds
        figures = [each for each in found if each.S == "/Figure"]
        assert all(str(figure.Alt).strip() for figure in figures)
        assert any("feels." in str(figure.Alt) for figure in figures)
        cells = [
            each for each in found if each.S == "/TD" and len(each.get("/K", [])) and "/Headers" in each.A
        ]
        assert len(cells) > 200


def test_running_heads_and_feet_are_decoration() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("small"))) as opened:
        for page in list(opened.pages)[1:]:
            content = page.Contents.read_bytes()
            assert content.count(b"/Type /Pagination") >= 3
            marked = {int(number) for number in re.findall(rb"/MCID (\d+)", content)}
            parents = opened.Root.StructTreeRoot.ParentTree.Nums
            held = parents[list(parents).index(page.StructParents) + 1]
            assert {place for place, each in enumerate(held) if each is not None} == marked


def test_all_fonts_are_inside_and_only_the_letters_that_are_used() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("SCRIPTS"))) as opened:
        fonts = {str(name): font for page in opened.pages for name, font in page.Resources.Font.items()}
        assert len(fonts) > 8
        for font in fonts.values():
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            assert "/ToUnicode" in font


def test_the_contents_name_the_page_on_which_each_section_begins() -> None:
    read = reader("outdoor-gear")
    bookmarks = {b.title: read.get_destination_page_number(b) for b in flat(read.outline)}
    shown = read.pages[1].extract_text()
    for section in a_document("outdoor-gear").sections[2:]:
        mark = {"persona": "Persona: ", "journey": "Journey: "}.get(section.kind, "") + section.title
        if section.kind != "notes":  # all of them have the same title
            page = bookmarks[mark]
            assert section.title in read.pages[page].extract_text().replace("\n", " ")
            note = re.escape(f" · {section.note}" if section.note else "")
            assert re.search(rf"{re.escape(section.title)}{note}\s*{page + 1}\b", shown), section.title


def flat(outline: list) -> Iterator:
    for each in outline:
        yield from flat(each) if isinstance(each, list) else [each]


def test_every_link_leads_somewhere_inside() -> None:
    with pikepdf.open(io.BytesIO(a_pdf("outdoor-gear"))) as opened:
        names = opened.Root.Names.Dests.Names
        known = {str(names[place]) for place in range(0, len(names), 2)}
        links = [each for page in opened.pages for each in page.get("/Annots", [])]
        assert len(links) > 15
        assert {str(each.Dest) for each in links} <= known
        assert not any("/A" in each for each in links)


@pytest.mark.parametrize(
    "name",
    [
        "empty",
        "small",
        "crowded",
        "blank",
        "online-store",
        "outdoor-gear",
        "cosmetics-boutique",
        "MARKUP",
        "EMOJI",
    ],
)
def test_no_word_is_outside_its_page(name: str) -> None:
    outside = [
        (number, word)
        for number, width, height, (left, top, right, bottom), word in boxes(name)
        if left < 30 or right > width - 30 or top < 15 or bottom > height - 15
    ]
    assert outside == []


@pytest.mark.parametrize("name", ["outdoor-gear", "cosmetics-boutique", "online-store", "small"])
def test_no_page_is_nearly_empty_and_no_heading_is_left_alone(name: str) -> None:
    rendering = a_rendering(name)
    read = reader(name)
    for number in range(1, len(rendering.pages)):
        words = read.pages[number].extract_text().split()
        assert len(words) > 25, f"page {number + 1} has {len(words)} words"
    heads = [(number, box) for number, page in enumerate(rendering.pages) for box in headings(page._page_box)]
    for number, box in heads:
        assert below(rendering.pages[number]._page_box, box.position_y + box.height), f"page {number + 1}"


def headings(box) -> Iterator:
    if box.element_tag in ("h1", "h2") and box.element is not None and hasattr(box, "children"):
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from headings(child)


def below(box, y: float) -> bool:
    if box.element_tag and "@" in str(box.element_tag):
        return False
    if hasattr(box, "text"):
        return box.position_y >= y - 1
    return any(below(child, y) for child in getattr(box, "children", ()) if not hasattr(child, "at_keyword"))


@pytest.mark.parametrize("kind", ["MARKUP", "EMOJI", "SCRIPTS"])
def test_what_was_typed_can_be_read_in_the_pdf(kind: str) -> None:
    told = subprocess.run(["pdftotext", "-", "-"], input=a_pdf(kind), capture_output=True, check=True).stdout
    words = spread_out(told.decode())
    typed = getattr(texts, kind)
    sample = typed.split()[0] if kind != "MARKUP" else "<script>alert(1)</script>"
    assert words.count(spread_out(sample)) > 50
    if kind == "SCRIPTS":
        assert {word for word in typed.split() if spread_out(word) not in words} <= {
            "สวัสดี",
            "नमस्ते",
            "বাংলা",
            "தமிழ்",
        }


@pytest.mark.parametrize("kind", ["LONG_WORD", "LONG_TEXT"])
def test_ten_thousand_letters_in_a_name_stay_on_their_pages(kind: str) -> None:
    plan = texts.plan_of(getattr(texts, kind), 2, ("strategy", "journey", "owner", "touchpoint"))
    made = pdf.written(pdf.laid_out(decided(plan, TODAY)))
    told = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=made, capture_output=True, check=True
    ).stdout.decode()
    for page in re.findall(r'<page width="[\d.]+" height="[\d.]+">.*?</page>', told, re.DOTALL):
        width, height = map(float, re.match(r'<page width="([\d.]+)" height="([\d.]+)">', page).groups())
        assert min(map(float, re.findall(r'xMin="([-\d.]+)"', page))) > 30
        assert max(map(float, re.findall(r'xMax="([-\d.]+)"', page))) < width - 30
        assert max(map(float, re.findall(r'yMax="([-\d.]+)"', page))) < height - 15
    words = spread_out(
        subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True).stdout.decode()
    )
    assert "102" in words


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "http://127.0.0.1/x", "https://example.org/x.png", "data:image/png;base64,AAAA", "ftp://x/y",
     "paper:../tokens.css", "paper:/etc/passwd", "paper:nothing.ttf", "/etc/passwd", ""],
)  # fmt: skip
def test_the_renderer_gets_nothing_from_outside(address: str) -> None:
    with pytest.raises(ValueError, match="loads nothing from outside"):
        pdf.ClosedWorld().fetch(address)


def test_our_own_files_are_served() -> None:
    assert pdf.ClosedWorld().fetch("paper:inter-400.ttf").read()[:4] == b"\x00\x01\x00\x00"
    assert pdf.ClosedWorld().fetch("paper:noto-emoji-400.ttf.xz").read()[:4] == b"\x00\x01\x00\x00"
    assert b"var(" not in pdf.ClosedWorld().fetch("paper:cover.svg").read()


BARE = """
import io, sys
from pypdf import PdfReader
from planner.report import pdf
from tests.report.test_pdf import a_document
from datetime import date
made = pdf.written(pdf.laid_out(a_document("SCRIPTS")))
fonts = {str(font.get_object()["/BaseFont"])[8:] for page in PdfReader(io.BytesIO(made)).pages
         for font in page["/Resources"]["/Font"].values()}
print(sorted(fonts))
"""


def test_it_is_the_same_on_a_machine_without_fonts(tmp_path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(f'<?xml version="1.0"?><fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>')
    asked = [sys.executable, "-c", BARE]
    told = subprocess.run(
        asked, env={**os.environ, "FONTCONFIG_FILE": str(bare)}, capture_output=True, text=True, check=True
    )
    families = (
        "Inter",
        "Source-Serif-4",
        "Paper-Thai",
        "Paper-Devanagari",
        "Paper-Han",
        "Paper-Hangul",
        "Paper-Tamil",
    )
    assert all(any(family in each for each in eval(told.stdout)) for family in families), told.stdout
    assert ".notdef" not in told.stderr


def test_pages_are_told_one_after_the_other() -> None:
    heard: list[int] = []
    rendering = pdf.laid_out(a_document("small"), heard.append)
    assert heard[0] == 1
    assert max(heard) >= len(rendering.pages)
    assert all(after - before <= 1 for before, after in pairwise(heard))
