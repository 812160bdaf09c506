"""The look, checked by numbers: enough contrast in both lights, and colours and sizes named in one place."""

import re
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "assets"
TOKENS = (ASSETS / "tokens.css").read_text()
GROUNDS = ("paper", "surface", "sunken")
WORDS = ("ink", "ink-soft", "ink-faint", "accent", "good", "warn", "bad")
PAINT = re.compile(r"#[0-9a-fA-F]{3,8}\b|(?<![-\w])[0-9.]+px")


def colours(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", text))


def lights() -> dict[str, dict[str, str]]:
    light, dark = TOKENS.split("@media screen", 1)
    return {"light": colours(light), "dark": colours(light) | colours(dark)}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("light", ["light", "dark"])
def test_words_are_readable_on_every_ground(light: str) -> None:
    known = lights()[light]
    pairs = [(word, ground) for word in WORDS for ground in GROUNDS]
    pairs += [(tone, f"{tone}-soft") for tone in ("accent", "good", "warn", "bad")]
    pairs += [("ink", f"{tone}-soft") for tone in ("accent", "good", "warn", "bad")]
    pairs += [("accent-ink", "accent"), ("ink-faint", "accent-soft")]
    pairs += [("who-ink", f"who-{place}") for place in range(1, 9)]
    weak = [(word, ground) for word, ground in pairs if contrast(known[word], known[ground]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("light", ["light", "dark"])
def test_edges_that_matter_are_seen(light: str) -> None:
    known = lights()[light]
    pairs = [("edge", "surface"), ("edge", "paper"), ("accent", "paper")]
    pairs += [(f"stage-{place}", "paper") for place in range(1, 6)]
    assert [pair for pair in pairs if contrast(known[pair[0]], known[pair[1]]) < 3] == []


@pytest.mark.parametrize("sheet", sorted(path.name for path in ASSETS.glob("*.css")))
def test_only_the_tokens_name_a_colour_or_a_size(sheet: str) -> None:
    if sheet in ("tokens.css", "fonts.css"):
        return
    lines = (ASSETS / sheet).read_text().splitlines()
    painted = [line.strip() for line in lines if not line.startswith("@media") and PAINT.search(line)]
    assert painted == []


@pytest.mark.parametrize("sheet", sorted(path.name for path in ASSETS.glob("*.css")))
def test_every_token_that_is_used_is_named(sheet: str) -> None:
    text = (ASSETS / sheet).read_text()
    named = set(re.findall(r"(--[\w-]+)\s*:", TOKENS + text))
    everywhere = set(
        re.findall(r"(--[\w-]+)\s*:", "".join(path.read_text() for path in ASSETS.glob("*.css")))
    )
    given = {
        "--part",
        "--columns",
        "--bands",
        "--at",
        "--first",
        "--from",
        "--until",
        "--nth",
        "--open",
        "--x",
        "--y",
        "--brand",
        "--brand-ink",
        "--brand-light",
        "--brand-dark",
    }  # set on an element, from a number
    used = set(re.findall(r"var\((--[\w-]+)\)", text))
    assert used - named - everywhere - given == set()
