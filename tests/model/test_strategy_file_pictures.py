"""Pictures in strategy files: written whole, read back the same, refused by their place."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planner.model.ids import PictureId
from planner.model.persona import Persona
from planner.model.picture import LARGEST_FILE, URI, uri_of
from planner.model.strategy_file import (
    Fault,
    file_of,
    pictures_in,
    pictures_of,
    plan_of,
    plan_read,
    read,
    schema,
    written,
)
from tests.model.strategy_files import NOON, as_bytes, bent
from tests.pictures import a_picture

PLAIN = a_picture()
CHECK = Draft202012Validator(schema())


def with_picture(picture: Any) -> dict[str, Any]:
    return bent("personas.0.picture", picture)


def test_a_picture_is_named_in_the_plan_and_written_whole() -> None:
    file = read(as_bytes(with_picture(uri_of(PLAIN))))
    plan = plan_of(file, NOON)
    walker, giver = plan.all(Persona)
    assert (walker.photo, giver.photo) == (PictureId.of(PLAIN), None)
    assert [one.data for one in pictures_of(file, plan.strategy_id, NOON)] == [PLAIN]
    data = written(file_of(plan, {PictureId.of(PLAIN): PLAIN}))
    assert uri_of(PLAIN).encode() in data and pictures_in(read(data)) == {0: PLAIN}
    assert written(file_of(plan_read(data, NOON), {PictureId.of(PLAIN): PLAIN})) == data


def test_one_picture_of_two_personas_is_kept_once() -> None:
    document = with_picture(uri_of(PLAIN))
    document["personas"][1]["picture"] = uri_of(PLAIN)
    file = read(as_bytes(document))
    assert len(pictures_in(file)) == 2 and len(pictures_of(file, plan_of(file, NOON).strategy_id, NOON)) == 1


def test_a_picture_that_is_not_at_hand_is_drawn() -> None:
    plan = plan_read(as_bytes(with_picture(uri_of(PLAIN))), NOON)
    assert b"photo:" not in written(file_of(plan)) and b"data:" not in written(file_of(plan))


@pytest.mark.parametrize("seed", ["", "a seed", "photo: of me", "Data:image/png"])
def test_any_other_text_is_a_seed(seed: str) -> None:
    document = with_picture(seed)
    assert plan_read(as_bytes(document), NOON).all(Persona)[0].picture == seed
    assert CHECK.is_valid(document)


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        ("data:image/png;base64,", "in Base64, and this is not"),
        ("data:image/png;base64,!!!!", "in Base64, and this is not"),
        ("data:image/svg+xml;base64,PHN2Zy8+", "in Base64, and this is not"),
        ("data:text/html,<script>", "in Base64, and this is not"),
        (URI + "A" * (4 * LARGEST_FILE // 3 + 100), "more than 8 MB"),
        (f"photo:{PictureId.of(PLAIN)}", "not in the file"),
        ("s" * 10_001, "10,000 is the most"),
        (7, "a text in quotation marks"),
    ],
)
def test_what_is_no_picture_is_refused_by_its_place(picture: Any, why: str) -> None:
    document = with_picture(picture)
    with pytest.raises(Fault, match=why) as fault:
        plan_read(as_bytes(document), NOON)
    assert fault.value.path == "personas[0].picture" and len(str(fault.value)) < 300
    assert not CHECK.is_valid(document)


def test_a_good_one_fits_the_schema() -> None:
    assert CHECK.is_valid(with_picture(uri_of(PLAIN)))
