"""A persona's own picture: which bytes may be kept, and what the persona says of it."""

from __future__ import annotations

import pytest

from planner.model.ids import PictureId, StrategyId
from planner.model.persona import MOST_PHOTOS
from planner.model.picture import SIDE, Picture, bytes_in, is_plain, uri_of
from planner.model.refusal import Refusal
from tests.builders import NOON, a_persona, a_strategy
from tests.pictures import SVG, a_file, a_picture, chunk

PLAIN = a_picture()
END = chunk(b"IEND")
ID = PictureId.of(PLAIN)


def test_a_picture_is_named_after_its_bytes() -> None:
    picture = Picture.of(StrategyId.new(), PLAIN, NOON)
    assert picture.id == ID and len(ID) == 32 and PictureId.of(a_picture(8)) != ID


@pytest.mark.parametrize(
    "png",
    [
        b"",
        SVG,
        a_file("PNG"),
        a_file("JPEG", (9, 9)),
        PLAIN[:-1],
        PLAIN[:60],
        PLAIN + b"<script>",
        PLAIN + END,
        PLAIN.replace(END, chunk(b"tEXt", b"Comment\0here") + END),
        a_file("PNG", (9, 9), "RGBA"),
        a_picture(side=SIDE + 1),
    ],
)
def test_only_small_square_pngs_without_anything_else_are_kept(png: bytes) -> None:
    assert not is_plain(png)
    with pytest.raises(Refusal, match="not a small square PNG"):
        Picture.of(StrategyId.new(), png, NOON)


def test_a_picture_as_text_and_back() -> None:
    assert bytes_in(uri_of(PLAIN)) == PLAIN
    assert bytes_in("data:image/png;base64,?") is None and bytes_in("a seed") is None


def test_a_persona_says_whether_its_portrait_is_drawn() -> None:
    persona = a_persona(a_strategy(), picture="warm")
    assert (persona.photo, persona.portrait_seed) == (None, "warm")
    pictured = persona.pictured(ID, others=0)
    assert (pictured.photo, pictured.portrait_seed) == (ID, persona.id)
    assert pictured.copied(PictureId.of(b"x"), "k").photo == ID
    assert pictured.changed({"picture": ""}).portrait_seed == persona.id
    assert pictured.changed({"name": "Anna", "picture": pictured.picture}).photo == ID


@pytest.mark.parametrize("given", [f"photo:{ID}", f"  photo:{ID}\n", uri_of(PLAIN), "data:text/html,hello"])
def test_a_picture_does_not_come_by_editing(given: str) -> None:
    with pytest.raises(Refusal, match="uploading"):
        a_persona(a_strategy()).changed({"picture": given})


def test_a_strategy_has_only_so_many() -> None:
    with pytest.raises(Refusal, match=f"{MOST_PHOTOS} pictures"):
        a_persona(a_strategy()).pictured(ID, others=MOST_PHOTOS)
