"""From the bytes of a strategy file to its layout, and on to a plan."""

from datetime import datetime
from typing import Any, cast

from pydantic import ValidationError

from planner.model.plan import Plan
from planner.model.strategy_file.json_text import Fault, values_of
from planner.model.strategy_file.layout import FORMAT, VERSION, StrategyFile
from planner.model.strategy_file.mint import Mint, fresh
from planner.model.strategy_file.sentences import fault_of
from planner.model.strategy_file.to_plan import plan_of


def read(data: bytes) -> StrategyFile:
    """The file, checked against the layout. Raises Fault with one sentence and the place in the file."""
    values, text = values_of(data)
    _ours_and_of_our_version(values)
    try:
        return StrategyFile.model_validate_json(text)
    except ValidationError as error:
        raise fault_of(error) from None


def plan_read(data: bytes, made_at: datetime, mint: Mint = fresh) -> Plan:
    """A new plan with everything in the file. Raises Fault, also for ids and references that do not work out."""
    return plan_of(read(data), made_at, mint)


def _ours_and_of_our_version(values: Any) -> None:
    if not isinstance(values, dict):
        raise Fault((), "a strategy file is one JSON object in curly brackets, and this is something else.")
    head = cast(dict[str, Any], values)
    if head.get("format") != FORMAT:
        raise Fault(("format",), f"a strategy file says “{FORMAT}” here, and this one does not.")
    version = head.get("version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise Fault(
            ("version",), f"the version must be a whole number; this planner reads version {VERSION}."
        )
    if version != VERSION:
        newer = " A newer planner may read it." if version > VERSION else ""
        raise Fault(
            ("version",), f"this planner reads version {VERSION}, and this is version {version}.{newer}"
        )
