"""The results of an experiment in a table: a row for each variant, or one for each person, counted and let go."""

from typing import Literal

import polars as pl

from planner.intake.numbers import values
from planner.intake.numbers.bounds import Unreadable
from planner.intake.numbers.table import Table
from planner.model.numbers.mapping import Decimals, loose
from planner.model.tally import Tally
from planner.model.variant import KEYS, Counted, Outcome
from planner.model.wording import counted

COLUMNS: dict[str, tuple[str, ...]] = {
    "variant": ("variant", "variants", "variation", "version", "group", "arm", "bucket", "treatment", "testgroup"),
    "people": ("people", "persons", "users", "visitors", "visits", "sessions", "participants", "customers", "n", "size",
               "sample", "samplesize", "total"),
    "did": ("did", "diddoit", "conversions", "converted", "successes", "purchases", "orders", "clicks", "completed"),
    "mean": ("mean", "average", "avg", "mittelwert"),
    "deviation": ("deviation", "standarddeviation", "stddev", "stdev", "sd", "std"),
    "outcome": ("outcome", "result", "value", "success", "amount", "score", "revenue", "ordervalue", "converted",
                "did"),
}  # fmt: skip
"""What people call the columns, without spaces and case."""
BY_PLACE = {
    2: ("variant", "outcome"),
    3: ("variant", "people", "did"),
    4: ("variant", "people", "mean", "deviation"),
}
"""What the columns are where they have no names."""
YES = ["1", "1.0", "yes", "y", "true", "t", "x", "converted", "success", "ja", "oui", "si", "sí"]
NO = ["0", "0.0", "no", "n", "false", "f", "not converted", "failure", "nein", "non"]
EXPECTED: dict[Outcome, str] = {
    "share": "“variant”, “people” and “did”, or “variant” and “outcome” (yes or no, 1 or 0) with a row for each person",
    "mean": "“variant”, “people”, “mean” and “deviation”, or “variant” and “outcome” (a number) with a row for each"
    " person",
}
OTHER_KIND: dict[Outcome, str] = {
    "share": "It gives means, and this experiment counts the share of people who did something.",
    "mean": "It counts people who did something, and this experiment measures a mean per person.",
}
CHANGE_IT = "Choose the other kind of outcome in the plan, or bring another table."


def tallied(table: Table, outcome: Outcome, decimals: Decimals) -> Tally:
    """What the table says for this kind of outcome. Raises Unreadable, and Unanswered for decimals in doubt."""
    names = _named(table)
    found = {meaning: name for name, meaning in names.items()}
    whole = ("people", "did") if outcome == "share" else ("people", "mean", "deviation")
    other = "mean" if outcome == "share" else "did"
    if "variant" not in found:
        raise _unexpected(outcome)
    if "people" in found:
        if other in found and whole[1] not in found:
            raise Unreadable(OTHER_KIND[outcome], CHANGE_IT)
        if not set(whole) <= found.keys():
            raise _unexpected(outcome)
        return _of_rows(table, found, whole, decimals)
    if "outcome" not in found:
        raise _unexpected(outcome)
    return _of_people(table, found, outcome, decimals)


def _named(table: Table) -> dict[str, str]:
    """What each column means, by its name or, where there are none, by its place."""
    given = table.head.names
    if not table.head.rows:
        return dict(zip(given, BY_PLACE.get(len(given), ()), strict=False))
    raw = not any(loose(name) in COLUMNS["people"] for name in given)
    wanted = ("variant", "outcome") if raw else ("variant", "people", "did", "mean", "deviation")
    named: dict[str, str] = {}
    for meaning in wanted:
        for name in given:
            if name not in named and meaning not in named.values() and loose(name) in COLUMNS[meaning]:
                named[name] = meaning
    return named


def _unexpected(outcome: Outcome) -> Unreadable:
    return Unreadable("These columns are not what is needed.", f"Name them {EXPECTED[outcome]}.")


def _of_rows(table: Table, found: dict[str, str], whole: tuple[str, ...], said: Decimals) -> Tally:
    frame = table.rows([found[one] for one in ("variant", *whole)])
    cells = {one: values.cleaned(frame[found[one]]) for one in ("variant", *whole)}
    broken = [one for one in whole if one in ("mean", "deviation")]
    decimals = values.settled([cells[one] for one in broken], said) if broken else "point"
    numbers = pl.DataFrame(
        {one: _whole(cells[one]) if one not in broken else _broken(cells[one], decimals) for one in whole}
    )
    rows = numbers.insert_column(0, cells["variant"].alias("name"))
    good = rows.filter(~pl.any_horizontal(pl.all().is_null()))
    _must_be_few(good["name"].n_unique())
    if good["name"].is_duplicated().any():
        raise Unreadable("A variant stands in several rows.", "Give each variant one row.")
    results = tuple(Counted.model_validate(one) for one in good.to_dicts())
    return _tally(results, rows.height, good.height, "its numbers cannot be read")


def _of_people(table: Table, found: dict[str, str], outcome: Outcome, said: Decimals) -> Tally:
    frame = table.rows([found["variant"], found["outcome"]])
    name, cell = values.cleaned(frame[found["variant"]]), values.cleaned(frame[found["outcome"]])
    if outcome == "share":
        worth: pl.Series = values.yes(cell, YES, NO).cast(pl.Float64)
        if (
            worth.null_count() > len(worth) / 2
            and cell.cast(pl.Float64, strict=False).count() > len(cell) / 2
        ):
            raise Unreadable("The outcomes are numbers, not yes or no.", CHANGE_IT)
    else:
        worth = _broken(cell, values.settled([cell], said))
    rows = pl.DataFrame({"name": name, "worth": worth})
    good = rows.drop_nulls()
    _must_be_few(good["name"].n_unique())
    each = good.group_by("name", maintain_order=True).agg(
        pl.len().alias("people"),
        pl.col("worth").sum().cast(pl.Int64).alias("did"),
        pl.col("worth").mean().alias("mean"),
        pl.col("worth").std().fill_null(0).alias("deviation"),
    )
    kept = ("name", "people", "did") if outcome == "share" else ("name", "people", "mean", "deviation")
    results = tuple(Counted.model_validate(one) for one in each.select(kept).to_dicts())
    why = "they name no variant, or their outcome is " + (
        "neither yes nor no" if outcome == "share" else "no number"
    )
    return _tally(results, rows.height, good.height, why)


def _must_be_few(variants: int) -> None:
    if not variants:
        raise Unreadable("No row names a variant with its numbers.", "Look at the columns.")
    if variants > len(KEYS):
        raise Unreadable(
            f"The table has more than {len(KEYS)} variants, the most there can be.", "Leave out the others."
        )


def _tally(results: tuple[Counted, ...], rows: int, good: int, why: str) -> Tally:
    aside = rows - good
    note = f"{counted(aside, 'row')} left out: {why}." if aside else ""
    return Tally(results=results, rows=rows, aside=aside, note=note)


def _whole(cells: pl.Series) -> pl.Series:
    """Counts of people, however thousands are written."""
    in_groups = cells.str.contains(r"^\d{1,3}([.,'’\s\u00a0\u202f]\d{3})+$").fill_null(value=False)
    bare = cells.zip_with(~in_groups, cells.str.replace_all(r"\D", ""))
    found = values.numbers(bare, "point")
    return found.set((found < 0).fill_null(value=False), None)


def _broken(cells: pl.Series, decimals: Literal["point", "comma"]) -> pl.Series:
    return values.numbers(cells, decimals, values.MONEY).cast(pl.Float64) / values.MONEY
