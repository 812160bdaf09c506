"""Pictures from outside become small plain squares, or are refused with a reason."""

from __future__ import annotations

import io
import sys

import pytest
from PIL import Image, ImageCms

from planner.intake import picture as intake
from planner.intake.picture import Unusable, logo, portrait, portraits
from planner.model.picture import SIDE, is_plain, size_of
from tests.pictures import BAD, a_file, a_picture, a_promise, opened


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_becomes_a_plain_square_of_its_middle(form: str) -> None:
    png = portrait(a_file(form, (900, 300)))
    assert is_plain(png) and opened(png).size == (300, 300)
    assert all(
        abs(got - lime) < 12 for got, lime in zip(opened(png).getpixel((150, 150)), (0, 255, 0), strict=True)
    )


def test_a_large_one_is_drawn_smaller_and_a_small_one_stays() -> None:
    assert opened(portrait(a_file(size=(4000, 3000)))).size == (SIDE, SIDE)
    assert opened(portrait(a_file(size=(40, 50)))).size == (40, 40)


@pytest.mark.parametrize("size", [(33, 32), (384, 384), (1000, 700)])
def test_a_portrait_stays_as_it_is_to_the_byte(size: tuple[int, int]) -> None:
    once = portrait(a_file(size=size))
    assert portrait(once) == once == portrait(a_file(size=size))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    out = io.BytesIO()
    (Image.new(mode, (50, 50)) if mode == "I;16" else opened(a_file("PNG")).convert(mode)).save(out, "PNG")
    assert is_plain(portrait(out.getvalue()))


def test_what_is_see_through_is_white() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(out, "PNG")
    assert opened(portrait(out.getvalue())).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize(("orientation", "left"), [(1, "red"), (3, "blue"), (2, "blue")])
def test_a_turned_photograph_stands_upright_and_tells_nothing_more(orientation: int, left: str) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x8825], exif[0x010E] = orientation, {1: "N", 2: (52.0, 31.0, 0.0)}, "Where I live"
    png = portrait(a_file("JPEG", (120, 120), exif=exif, comment=b"secret", quality=95))
    red, _, blue = opened(png).getpixel((9, 60))
    assert ("red" if red > blue else "blue") == left
    assert is_plain(png) and b"secret" not in png and b"Where" not in png and not opened(png).info


def test_a_sideways_photograph_is_turned_before_anyone_sees_it() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    red, _, blue = opened(portrait(a_file("JPEG", (120, 120), exif=exif, quality=95))).getpixel((60, 9))
    assert red > blue


def test_colours_of_a_profile_become_usual_ones() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert is_plain(portrait(a_file("JPEG", icc_profile=profile)))
    assert is_plain(portrait(a_file("JPEG", icc_profile=b"no profile at all")))


def a_drawing(colour: tuple[int, int, int, int], form: str = "PNG", **more) -> bytes:
    """A bar of this colour in the middle of much that is see-through."""
    image, out = Image.new("RGBA", (900, 500), (0, 0, 0, 0)), io.BytesIO()
    image.paste(colour, (200, 200, 700, 300))
    image.save(out, form, **more)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_logo_keeps_its_proportions_without_what_is_see_through_around_it(form: str) -> None:
    png = logo(a_drawing((18, 58, 90, 255), form, **({"lossless": True} if form == "WEBP" else {})))
    assert size_of(png) == (540, 140)
    assert opened(png).getpixel((270, 70)) == (18, 58, 90)
    assert opened(png).getpixel((3, 3)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("size", "kept"), [((2000, 500), (640, 160)), ((500, 2000), (96, 384)), ((64, 48), (64, 48))]
)
def test_a_large_logo_is_drawn_smaller(size: tuple[int, int], kept: tuple[int, int]) -> None:
    assert size_of(logo(a_file(size=size))) == kept


def test_a_sideways_logo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert size_of(logo(a_file("JPEG", (2000, 500), exif=exif))) == (96, 384)


@pytest.mark.parametrize(("colour", "ground"), [((255, 255, 255, 255), "dark"), ((18, 58, 90, 255), "white")])
def test_a_logo_is_never_lost_on_its_ground(colour: tuple[int, int, int, int], ground: str) -> None:
    image, out = Image.new("RGBA", (300, 100), (0, 0, 0, 0)), io.BytesIO()
    image.paste(colour, (0, 0, 100, 100))
    image.paste(colour, (200, 0, 300, 100))
    image.save(out, "PNG")
    between = opened(logo(out.getvalue())).getpixel((162, 62))
    assert (sum(between) > 3 * 128) == (ground == "white")


def test_a_bad_logo_is_refused_and_the_old_one_stays() -> None:
    with pytest.raises(Unusable, match="The logo is as it was"):
        logo(BAD["half a PNG"][0])


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_one_sentence(name: str) -> None:
    file, why = BAD[name]
    with pytest.raises(Unusable) as refused:
        portrait(file)
    said = str(refused.value)
    assert why in said and "The portrait is as it was" in said and "\n" not in said


def test_of_several_the_bad_one_is_named() -> None:
    with pytest.raises(Unusable) as refused:
        portraits([a_file(), a_file(), BAD["half a PNG"][0], a_file()])
    assert refused.value.place == 2


def test_a_promise_of_pixels_costs_no_memory() -> None:
    with pytest.raises(Unusable, match="40 million"):
        portrait(a_promise(60_000, 60_000))
    with pytest.raises(Unusable, match="damaged"):
        portrait(a_promise(6_000, 6_000))


def test_one_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "SECONDS", 0.01)
    with pytest.raises(Unusable, match="reasonable time"):
        portrait(a_file())


def test_a_worker_that_dies_says_which_one_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    dies = tmp_path / "dies"
    dies.write_text(f'#!{sys.executable}\nimport os\nprint(\'{{"png": ""}}\', flush=True)\nos.abort()\n')
    dies.chmod(0o755)
    monkeypatch.setattr(intake.sys, "executable", str(dies))
    with pytest.raises(Unusable, match="could not be opened") as refused:
        portraits([a_file(), a_file()])
    assert refused.value.place == 1


def test_our_own_small_pictures_are_plain() -> None:
    assert is_plain(a_picture()) and a_picture() == a_picture() != a_picture(8)
