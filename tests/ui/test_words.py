"""Numbers in the reader's own form: what a field shows is what it reads back, in every language."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from planner.cli import building

WORDS = Path(__file__).parents[2] / "assets" / "words.js"
SCRIPT = """
const [source, language, values, typed] = JSON.parse(process.argv[1]);
const spoken = source.replaceAll("(undefined,", `("${language}",`);
const words = await import("data:text/javascript," + encodeURIComponent(spoken));
const said = values.map((value) => words.fieldNumber(value));
const read = typed.map(words.typedNumber).map((value) => (Number.isNaN(value) ? "no number" : value));
console.log(JSON.stringify([said.map((text) => words.typedNumber(text)), read]));
"""
VALUES = [0, 4.5, 1.234, 999, 14_000, 1_234_567.25, -0.004, 1e9]


def asked(language: str, typed: list[str]) -> list[list[object]]:
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    given = json.dumps([WORDS.read_text(), language, VALUES, typed])
    done = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT, given], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("language", ["en", "de", "fr", "de-CH", "en-IN", "sv", "pl"])
def test_a_shown_number_reads_back_as_itself(language: str) -> None:
    assert asked(language, [])[0] == VALUES


@pytest.mark.parametrize(
    ("language", "typed", "means"),
    [
        (
            "en",
            ["1,234", "1.25", "1,25", "14,000", "71 %", "19 h", "", "abc"],
            [1234, 1.25, 1.25, 14000, 71, 19, None, "no number"],
        ),
        ("de", ["1.234", "1,25", "1.25", "14.000", "24 000"], [1234, 1.25, 1.25, 14000, 24000]),
        ("fr", ["1.234", "1,25", "14 000"], [1.234, 1.25, 14000]),
    ],
)
def test_numbers_are_read_as_the_reader_writes_them(
    language: str, typed: list[str], means: list[object]
) -> None:
    assert asked(language, typed)[1] == means
