"""One sentence for whatever does not fit the layout of a strategy file."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.layout import StrategyFile

LOOKED_AT = 500
"""How many letters of a word, and how many other words, are compared for a near miss."""


def did_you_mean(word: str, known: list[str]) -> str:
    """“ Did you mean …?” for a near miss, or nothing."""
    near = get_close_matches(word[:LOOKED_AT], known[:LOOKED_AT], n=1, cutoff=0.6)
    return f" Did you mean “{near[0]}”?" if near else ""


def fault_of(error: ValidationError) -> Fault:
    """The fault that explains most: a misspelt field rather than the missing one it was meant to be."""
    errors = error.errors(include_url=False)
    first = errors[0]
    if first["type"] == "missing":
        first = next((e for e in errors if _is_misspelling(e, first["loc"][:-1])), first)
    path = first["loc"][:-1] if first["type"] in {"missing", "extra_forbidden"} else first["loc"]
    return Fault(path, _sentence(first))


def _is_misspelling(error: ErrorDetails, place: Path) -> bool:
    return error["type"] == "extra_forbidden" and error["loc"][:-1] == place


def _sentence(error: ErrorDetails) -> str:
    return _SENTENCES.get(error["type"], _in_its_own_words)(error)


def _in_its_own_words(error: ErrorDetails) -> str:
    return f"{error['msg'].rstrip('.')}."


def _missing(error: ErrorDetails) -> str:
    return f"“{error['loc'][-1]}” is missing."


def _empty(_: ErrorDetails) -> str:
    return "it cannot be empty."


def _too_small(error: ErrorDetails) -> str:
    return f"{error['input']} is too small; {_plain(error.get('ctx', {})['ge'])} is the least."


def _too_large(error: ErrorDetails) -> str:
    return f"{error['input']} is too large; {_plain(error.get('ctx', {})['le'])} is the most."


def _too_many(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if "max_length" not in context:
        return _in_its_own_words(error)
    return f"the list has {context['actual_length']} entries, and {context['max_length']} is the most."


def _not_a_day(error: ErrorDetails) -> str:
    return f"{_shown(error['input'])} is not a day; write days like 2026-11-14."


def _must_be(kind: str) -> Callable[[ErrorDetails], str]:
    return lambda error: f"this must be {kind}, and it is {_shown(error['input'])}."


def _shown(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case str():
            return f"the text “{value[:40]}{'…' if len(value) > 40 else ''}”"
        case int() | float():
            return f"the number {value}"
        case dict():
            return "an object"
        case _:
            return "a list"


def _plain(number: Any) -> str:
    return f"{number:,.0f}" if abs(number) >= 1000 else f"{number:g}"


def _not_one_of(error: ErrorDetails) -> str:
    value, expected = error["input"], str(error.get("ctx", {})["expected"])
    known = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(value, known) if isinstance(value, str) else ""
    return f"{_shown(value)} is not one of {', '.join(known)}.{hint}"


def _not_the_pattern(error: ErrorDetails) -> str:
    value = str(error["input"])
    if error["loc"][-1] == "currency":
        return f"{_shown(value)} is not a currency code of three capital letters, such as EUR."
    return f"{_shown(value)} cannot be an id; an id has 1 to 80 characters and no spaces."


def _unknown_field(error: ErrorDetails) -> str:
    path = error["loc"]
    known = [field.alias or name for name, field in _layout_at(path[:-1]).model_fields.items()]
    word = str(path[-1])
    hint = did_you_mean(word, known) or f" Known here: {', '.join(known)}."
    return f"there is no field “{word[:40]}” here.{hint}"


def _layout_at(path: Path) -> type[BaseModel]:
    layout: type[BaseModel] = StrategyFile
    for step in path:
        if isinstance(step, str):
            layout = _layout_in(layout.model_fields[step].annotation) or layout
    return layout


def _layout_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_layout_in(part) for part in get_args(annotation))
    return next((found for found in inner if found), None)


_SENTENCES: dict[str, Callable[[ErrorDetails], str]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "literal_error": _not_one_of,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "string_pattern_mismatch": _not_the_pattern,
    "string_too_short": _empty,
    "too_short": _empty,
    "too_long": _too_many,
    "string_type": _must_be("a text in quotation marks"),
    "float_type": _must_be("a number"),
    "finite_number": _must_be("a number of ordinary size"),
    "int_type": _must_be("a whole number"),
    "int_from_float": _must_be("a whole number"),
    "bool_type": _must_be("true or false"),
    "tuple_type": _must_be("a list in square brackets"),
    "model_type": _must_be("an object in curly brackets"),
    "date_type": _not_a_day,
    "date_parsing": _not_a_day,
    "date_from_datetime_parsing": _not_a_day,
}
