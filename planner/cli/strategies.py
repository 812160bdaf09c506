"""`planner validate`, `schema`, `import`, `dump`, `examples` and `example`: strategy files without a browser."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from planner.intake.strategy_file import read
from planner.model import strategy_file
from planner.model.card import Card
from planner.model.ids import PictureId, StrategyId
from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.starts import STARTS, start_named
from planner.model.touchpoint import Touchpoint

NOUNS = {
    Persona: "persona",
    Journey: "journey",
    Touchpoint: "touchpoint",
    Card: "card",
    Measure: "measured metric",
    Owner: "owner",
}
File = Annotated[
    Path, typer.Argument(metavar="STRATEGY.json", help="A strategy file; - reads standard input.")
]
Name = Annotated[str, typer.Argument(help="One of those that `planner examples` lists.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="Write to this file instead of printing.")]


def add_to(app: typer.Typer) -> None:
    """Give the command line the commands about strategy files."""
    app.command()(validate)
    app.command()(schema)
    app.command("import")(import_)
    app.command()(dump)
    app.command()(examples)
    app.command()(example)


def validate(path: File) -> None:
    """Check a strategy file: say what is in it, or the first thing that is wrong and where."""
    plan = plan_in(path)
    print(f"{path} is a valid strategy file: {_in_words(plan)}.")


def schema(out: Out = None) -> None:
    """Print the JSON Schema of strategy files."""
    _write(strategy_file.schema_text().encode(), out)


def import_(path: File) -> None:
    """Bring a strategy file in as a new strategy, and print its id."""
    from planner import store  # noqa: PLC0415  the other commands need no database
    from planner.actions import strategies  # noqa: PLC0415

    data = _bytes_of(path)
    try:
        store.migrate()
        change = strategies.import_file(store.first_member(), data)
    except Refusal as refusal:
        sys.exit(f"{path}: {refusal} Nothing was imported.")
    print(change.strategy_id)


def dump(id: Annotated[str, typer.Argument(metavar="ID")], out: Out = None) -> None:
    """Print a strategy of this planner as a strategy file."""
    from planner import store  # noqa: PLC0415  the other commands need no database
    from planner.actions import strategies  # noqa: PLC0415

    try:
        store.migrate()
        data = strategies.dump(store.first_member(), StrategyId(id))
    except Refusal as refusal:
        sys.exit(str(refusal))
    _write(data, out)


def examples() -> None:
    """List the examples and templates."""
    width = max(len(start.key) for start in STARTS)
    for start in STARTS:
        print(f"{start.key:{width}}  {start.title}: {start.about}")


def example(name: Name, out: Out = None) -> None:
    """Print an example or template as a strategy file."""
    try:
        _write(start_named(name).data, out)
    except Refusal as refusal:
        sys.exit(str(refusal))


def plan_in(path: Path) -> Plan:
    """The strategy in a file; a file that is none ends the command with a sentence."""
    return illustrated_plan_in(path)[0]


def illustrated_plan_in(path: Path) -> tuple[Plan, dict[PictureId, bytes]]:
    """The strategy in a file and its pictures."""
    try:
        file = read(_bytes_of(path))
        plan = strategy_file.plan_of(file, datetime.now(UTC))
    except Refusal as refusal:
        sys.exit(f"{path}: {refusal}")
    return plan, {PictureId.of(png): png for png in strategy_file.pictures_in(file).values()}


def _bytes_of(path: Path) -> bytes:
    """The file, or as much of it as shows that it is too large."""
    most = strategy_file.LARGEST + 1
    if str(path) == "-":
        return sys.stdin.buffer.read(most)
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        sys.exit(f"{path} cannot be read: {error.strerror}.")


def _write(data: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        sys.exit(f"{out} cannot be written: {error.strerror}.")


def _in_words(plan: Plan) -> str:
    counts = ((len(plan.by_id(kind)), noun) for kind, noun in NOUNS.items())
    *most, last = (f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts)
    return f"“{plan.strategy.name}” with {', '.join(most)} and {last}"
