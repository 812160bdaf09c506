"""`planner export`, as one would type it."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.model.starts import start_named


def planner(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "planner.cli", *words], input=given, capture_output=True, check=False
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "store.json"
    path.write_bytes(start_named("online-store").data)
    return path


def test_a_strategy_file_becomes_a_pdf(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    done = planner("export", str(file), "-o", str(out), "--paper", "letter")
    assert (done.returncode, done.stdout.decode()) == (0, f"{out} is ready.\n")
    assert PdfReader(out).pages[0].mediabox[2:] == [612, 792]


def test_a_chapter_alone_and_from_standard_input(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "gaps.pdf"
    done = planner("export", "-", "-o", str(out), "--chapter", "gaps", given=file.read_bytes())
    assert done.returncode == 0, done.stderr
    assert [each.title for each in PdfReader(out).outline if not isinstance(each, list)][2:] == [
        "Gaps and evidence"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "nowhere.json"], "nowhere.json cannot be read"),
        (["export", "{file}", "--chapter", "nope"], "There is no chapter “nope”."),
        (
            ["export", "{file}", "--chapter", "summary", "-o", "/nowhere/out.pdf"],
            "/nowhere/out.pdf cannot be written",
        ),
        (["export", "{broken}"], "broken.json:"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    file: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{}")
    done = planner(*(word.format(file=file, broken=broken) for word in words))
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert not list(tmp_path.glob("*.pdf"))
