"""Facts in columns: their shapes, how they are kept as bytes, and how those of several files become one."""

import io
import zipfile
from collections.abc import Sequence

import polars as pl

from planner.intake.numbers.bounds import Unreadable

MOMENT = pl.Datetime("us")
GROUPS = {"channel": pl.String, "segment": pl.String}
SHAPES: dict[str, dict[str, pl.DataType | type[pl.DataType]]] = {
    "orders": {
        "key": pl.String, "order": pl.String, "at": MOMENT, "updated": MOMENT, "customer": pl.UInt64, "currency":
        pl.String, "state": pl.Int8, "refunded": pl.Int64, "total": pl.Int64, **GROUPS,
    },
    "customers": {"key": pl.String, "orders": pl.Int64, "spent": pl.Int64, "currency": pl.String},
    "tickets": {
        "key": pl.String, "at": MOMENT, "updated": MOMENT, "solved": pl.Boolean, "reply": pl.Int64, "solve": pl.Int64,
        "replies": pl.Int32, "reopens": pl.Int32, "satisfied": pl.Boolean, **GROUPS,
    },
    "answers": {
        "key": pl.String, "at": MOMENT, "metric": pl.String, "question": pl.String, "score": pl.Int32, "scale":
        pl.Int32, **GROUPS,
    },
    "comments": {
        "key": pl.String, "at": MOMENT, "text": pl.String, "metric": pl.String, "question": pl.String, "score":
        pl.Int32, "scale": pl.Int32, **GROUPS,
    },
    "visits": {
        "key": pl.String, "at": MOMENT, "visits": pl.Int64, "checkouts": pl.Int64, "completed": pl.Int64, **GROUPS,
    },
}  # fmt: skip
"""Money in ten-thousandths, scores and scales in hundredths, times in seconds, moments as the shop's clock had them.

An order's `state` is one of `PAID`, `UNPAID`, `VOID`; `key` and `order` differ where each line of an order is a fact.
A scale of 0 is not known yet: the highest answer of all facts of the question decides.
"""
PAID, UNPAID, VOID = 1, 0, 2
LATER = ("updated", "state", "refunded", "solved")
"""What makes one state of a thing later than another, in this order; then whatever sorts last."""
FILE = "file"

Facts = dict[str, pl.DataFrame]


def shaped(noun: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with all columns of its noun, those it does not have empty, and no others."""
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind, strict=False).alias(name)
        for name, kind in SHAPES[noun].items()
    )


def is_latest(frame: pl.DataFrame) -> pl.Series:
    """For each row whether it is the one that counts of those with its key; the order of rows decides nothing."""
    if not frame["key"].is_duplicated().any():
        return pl.Series([True]).new_from_index(0, frame.height)
    first = [name for name in LATER if name in frame.columns]
    rest = [*sorted(set(frame.columns) - {*first, "key", FILE}), *([FILE] if FILE in frame.columns else [])]
    placed = frame.with_row_index("\x00place").sort([*first, *rest], nulls_last=False)
    last = placed.unique("key", keep="last", maintain_order=True)["\x00place"]
    return pl.int_range(frame.height, eager=True, dtype=pl.UInt32).is_in(last.implode())


def latest(frame: pl.DataFrame) -> pl.DataFrame:
    """One row for each key."""
    return frame if not frame.height else frame.filter(is_latest(frame))


def merged(files: Sequence[Facts]) -> Facts:
    """The facts of several files as one, each with the place of its file in `FILE`."""
    together: Facts = {}
    for noun in SHAPES:
        frames = [
            facts[noun].with_columns(pl.lit(place, pl.UInt16).alias(FILE))
            for place, facts in enumerate(files)
            if noun in facts and facts[noun].height
        ]
        if frames:
            together[noun] = latest(pl.concat(frames)) if len(frames) > 1 else frames[0]
    return together


def as_bytes(facts: Facts) -> bytes:
    """To be kept: a Parquet file for each noun, in one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for noun, frame in sorted(facts.items()):
            inner = io.BytesIO()
            frame.write_parquet(inner, compression="zstd", compression_level=1, statistics=False)
            packed.writestr(zipfile.ZipInfo(noun), inner.getvalue())
    return out.getvalue()


def of_bytes(kept: bytes, *nouns: str) -> Facts:
    """What `as_bytes` made, or only those nouns of it. Raises Unreadable where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(kept)) as packed:
            return {
                noun: shaped(noun, pl.read_parquet(io.BytesIO(packed.read(noun))))
                for noun in packed.namelist()
                if noun in (nouns or SHAPES)
            }
    except (zipfile.BadZipFile, pl.exceptions.PolarsError, OSError):
        raise Unreadable("The facts kept of a file are damaged.", "Bring that file in again.") from None
