"""A persona's own picture, from the file on a disk to the portrait on every screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from planner.model.picture import is_plain
from tests.browser.waiting import until
from tests.pictures import a_file
from tests.servers import Planner

FACE = ".persona-face"
OWN = re.compile(r"/strategy/\w+/picture/[0-9a-f]{32}\.png$")
DRAWN = re.compile(r"/picture/.+\.svg$")


@pytest.fixture
def sheet(page, app_server: Planner) -> str:
    """The address of a new persona's sheet, open in `page`."""
    page.goto("/")
    page.wait_for_load_state("networkidle")
    answer = page.evaluate(
        "body => fetch('/strategies/file', {method: 'POST', body}).then(answer => answer.json())",
        '{"format": "cx-planner-strategy", "version": 1, "strategy": {"name": "Pictures"},'
        ' "personas": [{"name": "Weekend walker"}]}',
    )
    page.goto(f"/strategy/{answer['strategy']}/personas")
    page.get_by_role("link", name="Weekend walker").click()
    page.wait_for_selector(FACE)
    return page.url


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "face.jpg").write_bytes(a_file("JPEG", (900, 600)))
    (tmp_path / "face.png").write_bytes(b"<svg/>")
    return tmp_path


def waits_for(page, address: re.Pattern) -> str:
    portrait = page.locator(f"{FACE} img")
    expect(portrait).to_have_attribute("src", address)
    return portrait.get_attribute("src")


def test_a_picture_is_uploaded_with_the_keyboard_seen_by_others_and_taken_back(
    page, browser, app_server: Planner, sheet: str, files: Path
) -> None:
    page.once("filechooser", lambda chooser: chooser.set_files(files / "face.jpg"))
    context = browser.new_context(base_url=app_server.url)
    other = context.new_page()
    other.goto(sheet)
    waits_for(other, DRAWN)
    menu = page.get_by_label("Change the picture of Weekend walker")
    menu.focus()
    page.keyboard.press("Enter")
    upload = page.get_by_text("Upload a picture")
    expect(upload).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(upload).to_be_focused()
    page.keyboard.press("Enter")
    address = waits_for(page, OWN)
    assert waits_for(other, OWN) == address
    assert is_plain(page.request.get(address).body())
    assert page.evaluate(f"document.querySelector('{FACE} img').naturalWidth") == 384
    page.get_by_role("button", name="Undo", exact=True).click()
    waits_for(other, DRAWN)
    context.close()


def test_a_file_that_is_no_picture_is_answered_on_the_spot(page, sheet: str, files: Path) -> None:
    page.set_input_files(f"{FACE} input", files / "face.png")
    alert = page.locator(f"{FACE} [role=alert]")
    alert.wait_for()
    assert "not a PNG, JPEG or WebP picture" in alert.inner_text()
    waits_for(page, DRAWN)
    page.get_by_role("button", name="Dismiss").click()
    alert.wait_for(state="detached")


def test_back_to_a_drawn_portrait_and_on_to_another(page, sheet: str, files: Path) -> None:
    page.set_input_files(f"{FACE} input", files / "face.jpg")
    waits_for(page, OWN)
    page.locator(f"{FACE} summary").click()
    page.get_by_role("button", name="Back to the drawn portrait").click()
    first = waits_for(page, DRAWN)
    page.locator(f"{FACE} summary").click()
    assert not page.get_by_role("button", name="Back to the drawn portrait").is_visible()
    page.get_by_role("button", name="Another drawn portrait").click()
    until(page, f"document.querySelector('{FACE} img').getAttribute('src') !== '{first}'")
    waits_for(page, DRAWN)


def test_gallery_and_print_show_the_picture(page, sheet: str, files: Path) -> None:
    page.set_input_files(f"{FACE} input", files / "face.jpg")
    address = waits_for(page, OWN)
    page.emulate_media(media="print")
    assert page.locator(f"{FACE} img").is_visible()
    page.emulate_media(media="screen")
    page.goto(sheet.rsplit("/", 1)[0])
    page.wait_for_selector(f".persona-card img[src='{address}']")
