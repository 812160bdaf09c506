"""The one way the planner says no: a sentence a person can read."""

from pydantic import ValidationError


class Refusal(Exception):
    """Something was not done, and nothing was changed. `str(refusal)` is a sentence for the person who asked."""


class NotThere(Refusal):
    """The thing does not exist, or is not this member's to see: the two look the same on purpose."""

    def __init__(self, noun: str) -> None:
        super().__init__(
            f"This {noun} is no longer there. Nothing was changed; somebody may have removed it a moment ago."
        )


class Trouble(Refusal):
    """The machine, not the request, is at fault (full disk, locked database): trying again may help."""


def first_fault(error: ValidationError) -> tuple[tuple[int | str, ...], str]:
    """Where the first fault of a failed validation is, and what is wrong there, without a full stop."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return first["loc"], first["msg"].rstrip(".")


def refusal_of(noun: str, error: ValidationError) -> Refusal:
    """The first fault of a failed validation as one sentence, naming the field in plain words."""
    where, message = first_fault(error)
    field = str(where[0]).replace("_", " ") if where else noun
    message = message[0].lower() + message[1:]
    return Refusal(f"The {field} of this {noun} was not saved: {message}. What was there before is kept.")
