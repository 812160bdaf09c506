"""What is copied from the map is no formula in a spreadsheet, and comes back from it unchanged."""

import json
import subprocess

import pytest

from planner.cli import building

SCRIPT = """
const [source, texts] = JSON.parse(process.argv[1]);
const cells = await import("data:text/javascript," + encodeURIComponent(source));
const kept = texts.map(cells.asCell);
const back = kept.map(cells.ofCell);
console.log(JSON.stringify([kept, back, cells.rowsOf(kept.join("\\t"))]));
"""
FORMULAS = (
    "=1+1",
    "+49 30 1",
    "-5",
    "@SUM(A1)",
    '=HYPERLINK("https://x.example","y")',
    "'=quoted",
    "''@twice",
)
HARMLESS = ("Sees a poster", "5 = 5", "it's", "'tis", "a@b", "")


@pytest.fixture(scope="module")
def passed() -> tuple[list[str], list[str], list[list[str]]]:
    """The texts as cells, the texts back from them, and a row of them read as pasted."""
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    given = json.dumps([(building.ROOT / "assets" / "cells.js").read_text(), [*FORMULAS, *HARMLESS]])
    words = [node, "--input-type=module", "-e", SCRIPT, given]
    return json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def test_no_cell_begins_a_formula(passed) -> None:
    assert all(cell.startswith("'") for cell in passed[0][: len(FORMULAS)])
    assert passed[0][len(FORMULAS) :] == [*HARMLESS]


def test_what_comes_back_is_unchanged(passed) -> None:
    assert passed[1] == [*FORMULAS, *HARMLESS]
    assert passed[2] == [[*FORMULAS, *HARMLESS]]
