"""Running heads and feet in a PDF are decoration: a screen reader must not read them on every page."""

# What the renderer made has no types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Mapping
from typing import Any


def heads_and_feet_as_artifacts(pdf: Any) -> None:
    """Running heads and feet are marked as text that no element of the structure holds: say that they decorate."""
    by_reference: dict[bytes, Any] = {made.reference: made for made in pdf.objects}
    root = by_reference[pdf.catalog["StructTreeRoot"]]
    held = _held_by(root, by_reference)
    numbers: list[Any] = by_reference[root["ParentTree"]]["Nums"]
    for found in list(pdf.objects):
        if isinstance(found, dict) and found.get("Type") == "/Page":
            elements: list[Any] = numbers[numbers.index(found["StructParents"]) + 1]
            strays = {place for place, reference in enumerate(elements) if reference not in held}
            _mark_as_artifacts(by_reference[found["Contents"]].stream, strays)
            for place in strays:
                by_reference[elements[place]].free = "f"
                elements[place] = b"null"


def _held_by(root: Any, by_reference: Mapping[bytes, Any]) -> set[bytes]:
    """The references of everything the structure holds."""
    held: set[bytes] = set()
    waiting: list[Any] = [root]
    while waiting:
        for child in waiting.pop().get("K", ()):
            if isinstance(child, bytes) and child not in held:
                held.add(child)
                below = by_reference[child]
                if isinstance(below.get("K"), list):
                    waiting.append(below)
    return held


def _mark_as_artifacts(commands: list[Any], strays: set[int]) -> None:
    for place, command in enumerate(commands):
        if isinstance(command, dict) and command.get("MCID") in strays:
            commands[place - 1] = "/Artifact"
            commands[place] = b"<</Type /Pagination>>"
