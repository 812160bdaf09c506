"""Functions of the browser's scripts, to call from what is drawn in Python."""

from typing import Any

from reflex.utils.imports import ImportVar
from reflex.vars import FunctionVar, VarData
from reflex.vars.function import FunctionStringVar


def script(library: str, name: str) -> FunctionVar[Any]:
    """The function `name` that the script `library` in assets exports."""
    imports = {f"$/public/{library}": [ImportVar(tag=name)]}
    return FunctionStringVar.create(name, _var_data=VarData(imports=imports))
