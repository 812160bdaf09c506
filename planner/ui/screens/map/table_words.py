"""A row of the touchpoints as its words alone, as it stands where nobody looks just now."""

import reflex as rx

from planner.ui.live.row_views import CardRow, TouchpointRow
from planner.ui.parts.table import cell
from planner.ui.screens.map.sheet_words import CARD_COLUMNS, COLUMNS, SHEET
from planner.ui.screens.map.view import EMOTIONS, EVIDENCE, STATUS


def told(row: TouchpointRow) -> list[rx.Component]:
    """What stands in each cell, as words."""
    feels = [(str(value), word) for value, word in EMOTIONS]
    said = {
        "title": row.title,
        "stage": row.stage,
        "lane": row.lane,
        "channel": row.channel,
        "emotion": rx.match(row.felt, *feels, SHEET["unknown"]),
        "moment": rx.cond(row.moment_of_truth, SHEET["yes"], ""),
        "evidence": rx.match(row.evidence, *EVIDENCE, ""),
        "owner": rx.cond(row.owned, row.owner, SHEET["nobody"]),
        "metric": rx.cond(row.metric != "", row.metric, SHEET["no_metric"]),
        "baseline": row.baseline_text,
        "now": row.value,
        "target": row.goal,
        "status": rx.match(row.status, *STATUS, ""),
    }
    return [_still(words, COLUMNS[key], key) for key, words in said.items()]


def card_told(row: CardRow) -> list[rx.Component]:
    """The same for a card."""
    said = {
        "text": row.text,
        "stage": row.stage,
        "lane": row.lane,
        "evidence": rx.match(row.evidence, *EVIDENCE, ""),
    }
    return [_still(words, CARD_COLUMNS[key], key) for key, words in said.items()]


def _still(words: rx.Var[str] | str, label: str, key: str) -> rx.Component:
    first = key in ("title", "text")
    return cell(words, label, row=first, look="still" if first else f"still of-{key}")
