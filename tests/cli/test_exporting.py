"""`planner export`, as one would type it."""

import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from planner.actions import brands, strategies, workspaces
from planner.model.starts import start_named
from planner.store import close_database, first_member, migrate
from tests.pictures import a_picture


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


def test_a_strategy_of_this_planner_carries_the_brand_of_its_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    migrate()
    by, out = first_member(), tmp_path / "out.pdf"
    id = strategies.start(by, "blank").strategy_id
    workspaces.edit(by, {"name": "Fell and Sons"})
    brands.give_logo(by, a_picture(90, 40))
    close_database()
    done = planner("export", id, "-o", str(out), "--chapter", "summary")
    assert (done.returncode, done.stdout.decode()) == (0, f"{out} is ready.\n")
    (logo,) = PdfReader(out).pages[0].images
    assert logo.image is not None
    assert logo.image.size == (40, 40)
    gone = planner("export", "nowhere", "-o", str(out))
    assert (gone.returncode, gone.stderr.decode().partition(":")[0]) == (1, "nowhere")


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
