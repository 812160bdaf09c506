"""How the rest of the planner asks about a store's files.

Every call works in a process of its own and blocks: not for the event loop.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from planner.intake.numbers.bounds import Stopped, Unanswered, Unreadable
from planner.intake.numbers.readers import Stop, Told, reader
from planner.model.numbers.choices import Choices
from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.mapping import Decimals, Mapping
from planner.model.numbers.results import Results, Taken
from planner.model.numbers.sheet import Sheet
from planner.model.refusal import Refusal
from planner.model.tally import Tally
from planner.model.variant import Outcome

USUAL = Choices()


class Batch(NamedTuple):
    """One file brought in: its name as shown, and its facts as `take` gave them."""

    file: str
    facts: bytes


def look(
    path: Path, name: str, remembered: Sequence[Mapping] = (), tab: str = "",
    *, told: Told | None = None, stopped: Stop | None = None,
) -> Sheet:  # fmt: skip
    """What the file is and what has to be asked about it. Raises Refusal."""
    asked = {"what": "look", "path": str(path), "name": name, "tab": tab}
    asked["remembered"] = [one.model_dump(mode="json") for one in remembered]  # pyright: ignore[reportArgumentType]
    return Sheet.model_validate(_answer(asked, told, stopped))


def try_out(
    path: Path, name: str, mapping: Mapping, salt: bytes, choices: Choices = USUAL, aside: Path | None = None,
    *, told: Told | None = None, stopped: Stop | None = None,
) -> DryRun:  # fmt: skip
    """What would come of the file; `aside` is where the rows set aside are written as CSV. Raises Refusal."""
    answer = _answer(_taking(path, name, mapping, salt, choices, None, aside), told, stopped)
    return DryRun.model_validate(answer["dry_run"])


def take(
    path: Path, name: str, mapping: Mapping, salt: bytes, choices: Choices = USUAL,
    *, told: Told | None = None, stopped: Stop | None = None,
) -> Taken:  # fmt: skip
    """The file's facts, to be kept, and its dry run without figures. Raises Refusal; then there is nothing to keep."""
    with tempfile.TemporaryDirectory(prefix="planner-facts-") as folder:
        facts = Path(folder) / "facts"
        answer = _answer(_taking(path, name, mapping, salt, choices, facts, None), told, stopped)
        return Taken(
            dry_run=DryRun.model_validate(answer["dry_run"]),
            facts=facts.read_bytes(),
            fingerprint=answer["fingerprint"],
        )


def results(
    batches: Sequence[Batch],
    choices: Choices = USUAL,
    *,
    told: Told | None = None,
    stopped: Stop | None = None,
) -> Results:
    """Figures and groups of customers out of the facts of all files. Raises Refusal."""
    return Results.model_validate(
        _with_files(batches, {"what": "work_out", "choices": choices.model_dump(mode="json")}, told, stopped)
    )


def tally(path: Path, name: str, outcome: Outcome, decimals: Decimals = "") -> Tally:
    """What a table says of the variants of an experiment; nothing of it is kept.

    Raises Refusal, Unanswered where somebody has to say how decimals are written.
    """
    asked = {"what": "tally", "path": str(path), "name": name, "outcome": outcome, "decimals": decimals}
    return Tally.model_validate(_answer(asked))


def _taking(
    path: Path,
    name: str,
    mapping: Mapping,
    salt: bytes,
    choices: Choices,
    facts: Path | None,
    aside: Path | None,
) -> dict[str, Any]:
    return {
        "what": "take", "path": str(path), "name": name, "mapping": mapping.checked().model_dump(mode="json"),
        "salt": salt.hex(), "choices": choices.model_dump(mode="json"), "facts": facts and str(facts),
        "aside": aside and str(aside),
    }  # fmt: skip


def _with_files(
    batches: Sequence[Batch], asked: dict[str, Any], told: Told | None = None, stopped: Stop | None = None
) -> Any:
    with tempfile.TemporaryDirectory(prefix="planner-facts-") as folder:
        files = []
        for place, batch in enumerate(batches):
            path = Path(folder) / str(place)
            path.write_bytes(batch.facts)
            files.append((batch.file, str(path)))
        return _answer({**asked, "files": files}, told, stopped)


def _answer(asked: dict[str, Any], told: Told | None = None, stopped: Stop | None = None) -> Any:
    """What the worker says in the end. Questions about one file go to one process, as long as it lasts."""
    with reader(f"{asked.get('path', '')}") as one:
        said, ended = one.answer(asked, told, stopped)
    return understood(said, ended)


def understood(said: dict[str, Any], ended: str) -> Any:
    """What a worker said in the end. Raises Refusal."""
    if ended == "stopped":
        raise Stopped
    if "done" in said:
        return said["done"]
    if "refused" in said and said["kind"] != "Memory":
        kind = {"Unreadable": Unreadable, "Unanswered": Unanswered}.get(said["kind"], Refusal)
        refusal = kind.__new__(kind)
        Exception.__init__(refusal, said["refused"])
        raise refusal
    raise Unreadable("The file takes more time or memory to read than there is.", "Export a shorter period.")
