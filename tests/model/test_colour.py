"""A brand's colours: whatever they are, what is written with or on them can be read."""

from __future__ import annotations

import random

import pytest

from planner.model.colour import DARK_GROUND, LIGHT_GROUND, READABLE, TINT, contrast, luminance, shades
from planner.model.refusal import Refusal
from planner.model.workspace import Workspace
from tests.ui.test_tokens import contrast as between
from tests.ui.test_tokens import lights

SEED = 20261121


def some_colours() -> list[str]:
    dice = random.Random(SEED)
    corners = ["#000000", "#ffffff", "#ffff00", "#0000ff", "#808080", "#767676"]
    return corners + [f"#{dice.randrange(2**24):06x}" for _ in range(300)]


def tinted(colour: str, ground: str) -> str:
    """The soft ground that `brand.css` mixes."""
    parts = [(int(one[at : at + 2], 16)) for at in (1, 3, 5) for one in (colour, ground)]
    return "#" + "".join(
        f"{round(a * TINT + b * (1 - TINT)):02x}" for a, b in zip(*[iter(parts)] * 2, strict=True)
    )


def test_text_in_and_on_any_colour_can_be_read() -> None:
    for colour in some_colours():
        used = shades(colour)
        assert used.ground == colour
        assert contrast(luminance(used.ground), luminance(used.ink)) >= READABLE, colour
        for light, shade in (("light", used.light), ("dark", used.dark)):
            look = lights()[light]
            for name in ("paper", "surface", "sunken"):
                assert between(shade, look[name]) >= READABLE, (colour, shade, name)
            assert between(shade, tinted(shade, look["surface"])) >= READABLE, (colour, shade)
            assert between(look["accent-ink"], shade) >= READABLE, (colour, shade)
            assert between(look["ink-faint"], tinted(shade, look["surface"])) >= READABLE, (colour, shade)


def test_the_hardest_grounds_are_those_of_the_tokens() -> None:
    light, dark = (
        [luminance(lights()[look][name]) for name in ("paper", "surface", "sunken")]
        for look in ("light", "dark")
    )
    assert min(light) >= LIGHT_GROUND
    assert max(dark) <= DARK_GROUND


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert shades("#123a5a").light == "#123a5a"
    assert shades("#f3c6d3").dark == "#f3c6d3"
    assert shades("#123a5a").dark != "#123a5a"


def test_one_colour_stands_in_for_the_other() -> None:
    assert shades("#123a5a", "#e8862e").ground == "#123a5a"
    assert shades("#123a5a", "#e8862e").dark == "#e8862e"
    assert shades("", "#e8862e").ground == "#e8862e"
    assert shades("") == ("", "", "", "")


@pytest.mark.parametrize(
    ("typed", "kept"), [("#1D4F8C", "#1d4f8c"), (" 1d4f8c ", "#1d4f8c"), ("", ""), ("#", "")]
)
def test_a_colour_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert Workspace.made(id="a", name="A", colour=typed).colour == kept


@pytest.mark.parametrize("typed", ["red", "#12", "#1d4f8c;x:y", "url(x)", "#ggbbrr"])
def test_what_is_no_colour_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(Refusal, match=r"six digits, like #1d4f8c"):
        Workspace.made(id="a", name="A", accent=typed)
