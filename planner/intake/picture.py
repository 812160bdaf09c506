"""Pictures from outside: PNG, JPEG or WebP in, portraits and logos out, by way of a process of their own."""

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from planner.model.emblem import LOGO_HEIGHT, LOGO_WIDTH
from planner.model.picture import LARGEST_FILE, SIDE
from planner.model.refusal import Refusal

SECONDS = 30.0
ROOT = Path(__file__).resolve().parents[2]
WHY = {
    "bytes": f"it has more than {LARGEST_FILE // 2**20} MB",
    "pixels": "it has more than 40 million pixels, or takes too much memory to open",
    "small": "it is less than 32 pixels wide or high",
    "kind": "it is not a PNG, JPEG or WebP picture",
    "damaged": "it is damaged or not complete",
    "unread": "it could not be opened within reasonable time and memory",
}


class Unusable(Refusal):
    """`why` a picture cannot be used, as the end of a sentence; `place` says which of several, `what` it was for."""

    def __init__(self, why: str, place: int = 0, what: str = "portrait") -> None:
        self.why, self.place = WHY[why], place
        super().__init__(
            f"This picture was not taken: {self.why}. The {what} is as it was; try another picture."
        )


def portrait(file: bytes) -> bytes:
    """The portrait in one file. Raises Unusable. Takes up to half a minute: not for the event loop."""
    return portraits([file])[0]


def portraits(files: Sequence[bytes]) -> list[bytes]:
    """The square in the middle of each picture as a plain PNG of at most `SIDE` pixels; a portrait stays as it is.

    Raises Unusable for the first that is none.
    """
    return _drawn(files, "portrait", SIDE)


def logo(file: bytes) -> bytes:
    """The logo in a file, in its proportions, as a plain PNG. Raises Unusable. Not for the event loop either."""
    return _drawn([file], "logo", LOGO_WIDTH, LOGO_HEIGHT)[0]


def _drawn(files: Sequence[bytes], what: str, *most: int) -> list[bytes]:
    for place, file in enumerate(files):
        if len(file) > LARGEST_FILE:
            raise Unusable("bytes", place, what)
    answers = [json.loads(line) for line in _answers(files, most)]
    for place, answer in enumerate(answers):
        if "why" in answer:
            raise Unusable(answer["why"], place, what)
    if len(answers) < len(files):
        raise Unusable("unread", len(answers), what)
    return [base64.b64decode(answer["png"]) for answer in answers]


def _answers(files: Sequence[bytes], most: Sequence[int]) -> list[bytes]:
    """The whole lines the worker printed; fewer than files where it was ended."""
    asked = json.dumps([base64.b64encode(file).decode() for file in files]).encode()
    command = [sys.executable, "-m", "planner.intake.picture_worker", *map(str, most)]
    try:
        done = subprocess.run(
            command, input=asked, stdout=subprocess.PIPE, timeout=SECONDS, cwd=ROOT, check=False
        )
        printed = done.stdout
    except subprocess.TimeoutExpired as ended:
        printed = ended.stdout or b""
    return [line for line in printed.splitlines(keepends=True) if line.endswith(b"\n")]
