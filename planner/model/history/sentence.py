"""A sentence in pieces, so that a page can set the names of things apart; `plain` gives it in one."""

from string import Formatter
from typing import NamedTuple

from planner.model.wording import shortened

LONGEST_NAME, LONGEST_VALUE = 80, 60


class Piece(NamedTuple):
    """Some words of a sentence. `kind` is "thing" for the name of a thing, "value" for a value, "" for the rest."""

    text: str
    kind: str = ""


Sentence = tuple[Piece, ...]
Part = Piece | Sentence | str


def thing(name: str) -> Piece:
    """The name of a thing, shortened."""
    return Piece(shortened(" ".join(name.split()), LONGEST_NAME), "thing")


def value(text: str) -> Piece:
    """A value as it is shown."""
    return Piece(text, "value")


def quoted(text: str) -> Piece:
    """Typed words as a value: in quotation marks, shortened."""
    return value(f"“{shortened(' '.join(text.split()), LONGEST_VALUE)}”")


def said(template: str, **parts: Part) -> Sentence:
    """A template with its parts filled in, each `{part}` by its name: “moved {it} from {a} to {b}”."""
    pieces: list[Piece] = []
    for words, name, _, _ in Formatter().parse(template):
        pieces.append(Piece(words))
        if name is not None:
            pieces += pieces_of(parts[name])
    return together(pieces)


def pieces_of(part: Part) -> list[Piece]:
    """A part in pieces."""
    if isinstance(part, Piece):
        return [part]
    return [Piece(part)] if isinstance(part, str) else list(part)


def row_of(parts: list[Piece] | list[Sentence], *, and_: str = " and ") -> Sentence:
    """“a, b and c”."""
    pieces: list[Piece] = []
    for place, part in enumerate(parts):
        if place:
            pieces.append(Piece(and_ if place == len(parts) - 1 else ", "))
        pieces += pieces_of(part)
    return together(pieces)


def together(pieces: list[Piece]) -> Sentence:
    """Pieces of plain words that follow each other made one; empty ones left out."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and not piece.kind and not joined[-1].kind:
            joined[-1] = Piece(joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)


def plain(sentence: Sentence) -> str:
    """The sentence in one, without marks."""
    return "".join(piece.text for piece in sentence)


def alone(sentence: Sentence) -> str:
    """The sentence without anybody before it: with a capital letter and a full stop."""
    text = plain(sentence)
    return f"{text[:1].upper()}{text[1:]}."
