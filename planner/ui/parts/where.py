"""Where one is: the names in the address, read in the browser so that a page needs no round trip to know."""

from typing import Any

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import Var, VarData


def _param(name: str) -> rx.Var[str]:
    data = VarData(
        imports={"react-router": [ImportVar(tag="useParams")]}, hooks={"const params = useParams()": None}
    )
    return Var(_js_expr=f'(params["{name}"] ?? "")', _var_type=str, _var_data=data).to(str)


strategy_id = _param("strategy")
persona_id = _param("persona")
journey_id = _param("journey")
experiment_id = _param("experiment")


def strategy_path(rest: str = "") -> rx.Var[str]:
    """The address of a page of the strategy one is in: "" is its overview, "/personas" its personas."""
    return rx.Var.create("/strategy/") + strategy_id + rest


def touchpoint_path(journey_id: Any, touchpoint_id: Any) -> rx.Var[str]:
    """The address of a touchpoint, open on its map."""
    return strategy_path("/journeys/") + journey_id + "?touchpoint=" + touchpoint_id


def measure_path(measure_id: Any) -> rx.Var[str]:
    """The address of all values of a metric at a touchpoint."""
    return strategy_path("/metrics?measure=") + measure_id + "#values"


def history_path(thing_id: Any) -> rx.Var[str]:
    """The address of the history of one thing."""
    return strategy_path("/history?thing=") + thing_id
