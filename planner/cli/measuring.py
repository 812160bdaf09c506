"""`planner measure`: a value is recorded, in this folder's data or by a running planner that gave a key."""

import os
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from planner.model.ids import StrategyId
from planner.model.pushed import Pushed
from planner.model.refusal import Refusal, first_fault
from planner.model.wording import amount, day
from planner.web.api.shapes import Kept, Measures, Values

KEY = "PLANNER_PUSH_KEY"
SECONDS = 30.0
PERHAPS = "Whether it was recorded is not known; sending it again does no harm."
Number = Annotated[
    str, typer.Argument(metavar="[VALUE]", help="In the metric’s unit; none lists what is measured.")
]
Into = Annotated[str, typer.Option("--strategy", metavar="ID", help="A strategy in this folder’s data.")]
To = Annotated[str, typer.Option("--to", metavar="URL", help=f"A running planner; its key is in {KEY}.")]
Touchpoint = Annotated[str, typer.Option(help="Where it is measured: a name or an id.")]
Metric = Annotated[str, typer.Option(help="What is measured: name, short label, library key or id.")]
Journey = Annotated[str, typer.Option(help="Where two journeys have such a touchpoint.")]
Measure = Annotated[str, typer.Option(metavar="ID", help="In place of touchpoint and metric.")]
On = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Of which day; today without.")]
Sample = Annotated[int | None, typer.Option(help="How many answers or orders are behind it.")]
Source = Annotated[str, typer.Option(help="Where it comes from.")]


def add_to(app: typer.Typer) -> None:
    """Give the command line its `measure`."""
    app.command("measure", context_settings={"ignore_unknown_options": True})(measure)


def measure(
    value: Number = "",
    strategy: Into = "",
    to: To = "",
    touchpoint: Touchpoint = "",
    metric: Metric = "",
    journey: Journey = "",
    measure: Measure = "",
    on: On = None,
    sample: Sample = None,
    source: Source = "",
) -> None:
    """Record a value of a metric at a touchpoint; a second one for the same day replaces the first."""
    if bool(strategy) == bool(to):
        sys.exit("Say where: --strategy ID for the data in this folder, or --to URL for a running planner.")
    named = {"measure": measure, "touchpoint": touchpoint, "metric": metric, "journey": journey}
    said = {**named, "value": value, "on": on and on.date(), "sample": sample, "source": source}
    try:
        pushed = _read(said) if value else None
        lines = _elsewhere(to, pushed) if to else _here(StrategyId(strategy), pushed)
        print("\n".join(lines))
    except Refusal as refusal:
        sys.exit(str(refusal))


def _read(said: dict[str, Any]) -> Pushed:
    try:
        return Pushed.model_validate(said)
    except ValidationError as error:
        (field, *_), message = first_fault(error)
        raise Refusal(f"{field}: {message}. Nothing was recorded.") from None


def _here(strategy_id: StrategyId, pushed: Pushed | None) -> Iterator[str]:
    from planner import store  # noqa: PLC0415  a running planner's values need no database here
    from planner.actions import pushes  # noqa: PLC0415

    store.migrate()
    by = store.first_member()
    if pushed is None:
        return _lines(Measures.of(pushes.measurable(by, strategy_id)))
    return _lines(Kept.of(pushes.record(by, strategy_id, [pushed], "planner measure")))


def _elsewhere(to: str, pushed: Pushed | None) -> Iterator[str]:
    if pushed is None:
        return _lines(Measures.model_validate(_asked(to, "GET", "measures")))
    body = Values(values=(pushed,)).model_dump(mode="json")
    return _lines(Kept.model_validate(_asked(to, "POST", "values", body)))


def _asked(to: str, method: str, what: str, body: object = None) -> Any:
    """What a running planner answers. Raises Refusal with its sentence, or with why it cannot be reached."""
    import httpx2  # noqa: PLC0415  a tenth of a second that no other command should wait

    address = f"{to.rstrip('/')}/api/push/{what}"
    with_key = {"authorization": f"Bearer {os.environ.get(KEY, '')}"}
    try:
        answer = httpx2.request(method, address, json=body, headers=with_key, timeout=SECONDS)
        told = answer.json()
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as trouble:
        raise Refusal(f"{to} does not answer as a planner: {trouble}. {PERHAPS}") from None
    if answer.status_code != 200:
        raise Refusal(told.get("sentence", f"{to} said no ({answer.status_code}). Nothing was recorded."))
    return told


def _lines(told: Measures | Kept) -> Iterator[str]:
    if isinstance(told, Kept):
        yield "Recorded." if told.changed else "This very value was there before; nothing changed."
    for its in told.measures:
        as_of = f" ({day(its.current_on)})" if its.current_on else ""
        now = amount(its.current, its.unit, its.currency)
        yield f"{its.measure}  {its.journey} / {its.touchpoint} / {its.metric}: {now}{as_of}"
