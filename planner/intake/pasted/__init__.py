"""Rows pasted from a spreadsheet become values of measures: what is understood, what is not and why, what is asked."""

from planner.intake.pasted.cells import MOST_LETTERS, MOST_ROWS
from planner.intake.pasted.places import Place, Places
from planner.intake.pasted.preview import Answers, Preview, Question, Row
from planner.intake.pasted.reading import read

__all__ = [
    "MOST_LETTERS", "MOST_ROWS", "Answers", "Place", "Places", "Preview", "Question", "Row", "read",
]  # fmt: skip
