"""Portraits from a seed."""

from xml.etree import ElementTree as ET

from planner.report.palette import painted
from planner.report.portrait import portrait
from tests.report.texts import EMOJI, MARKUP

SEEDS = [f"persona {number}" for number in range(200)]


def test_a_seed_always_gives_the_same_face_and_seeds_differ() -> None:
    faces = {portrait(seed) for seed in SEEDS}
    assert faces == {portrait(seed) for seed in SEEDS}
    assert len(faces) > 150


def test_every_colour_is_one_of_the_tokens() -> None:
    for seed in [*SEEDS, "", EMOJI, MARKUP]:
        drawn = painted(portrait(seed))
        assert "var(" not in drawn
        assert "#" in drawn


def test_what_a_face_is_called_is_only_ever_text() -> None:
    drawn = ET.fromstring(portrait("x", MARKUP))
    assert drawn.find("{http://www.w3.org/2000/svg}title").text == MARKUP
