"""Numbers and moments in the reader's own form, worked out in the browser."""

from typing import Any

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import Var, VarData


def call(library: str, function: str, kind: Any, *args: Any) -> Any:
    """A Var of type `kind`: what a plain function of one of our assets makes of `args`."""
    given = [arg if isinstance(arg, Var) else Var.create(arg) for arg in args]
    own = VarData(imports={f"$/public/{library}": [ImportVar(tag=function)]})
    data = VarData.merge(*(arg._get_all_var_data() for arg in given), own)
    told = ", ".join(str(arg) for arg in given)
    return Var(_js_expr=f"{function}({told})", _var_type=kind, _var_data=data).to(kind)


def counted(number: Any, one: str, many: str) -> rx.Component:
    """A number with its noun: "1 journey", "2 journeys"."""
    return rx.fragment(rx.el.b(number), " ", rx.cond(number == 1, one, many))


def moment(iso: Any) -> rx.Component:
    """A moment: "just now", "2 hours ago", "14 Nov"."""
    return rx.el.time(call("words.js", "ago", str, iso), date_time=iso)
