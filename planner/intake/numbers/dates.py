"""When something happened, in the many ways files say it. An order of day and month nobody can know is asked for."""

from typing import NamedTuple

import polars as pl

from planner.intake.months import MONTHS
from planner.intake.numbers.bounds import Unanswered
from planner.model.numbers.mapping import DateOrder

ISO = "%Y-%m-%d %H:%M:%S"
TIME = r"(?:[T,\s]+(?:at |um |à )?(\d{1,2})[:.hH](\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([AaPp])?\.?[Mm]?\.?)?"
ZONE = r"\s*(?:UTC|GMT)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\(?[A-Za-z/_ ]*\)?)?$"
DAY_FIRST_SIGN = r"^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}"
NUMBERED = (
    r"^(?:[A-Za-zé]{2,9}\.?,?\s+)?(\d{1,4})[./\-\s]\s?(\d{1,2}|\p{L}{3,10})\.?(?:[./\-,]|\s)\s?(\d{1,4})"
    + TIME
    + ZONE
)
NAMED = r"^(?:\p{L}{2,9}\.?,?\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})" + TIME + ZONE
PARTS = ("a", "b", "c", "hour", "minute", "second", "half", "zone")
MONTH, MONTH_FIRST = r"^(\d{4})[-/.](\d{1,2})$", r"^(\d{1,2}|\p{L}{3,10})[-/. ]+(\d{4})$"
"""A month alone stands for its first day."""
DOUBTFUL = r"^(\d{1,2})[/\-](\d{1,2})[/\-](\d{4}|\d{2})(?:\D|$)"
EARLIEST, LATEST = pl.datetime(1990, 1, 1), pl.datetime(2101, 1, 1)


class Moments(NamedTuple):
    """As written on the shop's own clock, and the same in universal time where a zone is written (else the same)."""

    local: pl.Series
    universal: pl.Series


def order_in(columns: list[pl.Series]) -> tuple[DateOrder, bool]:
    """Which of day and month is first, and whether that is in doubt."""
    day_first = month_first = doubt = False
    for cells in columns:
        parts = (
            cells.filter(cells.str.contains(DOUBTFUL).fill_null(value=False))
            .unique()
            .str.extract_groups(DOUBTFUL)
            .struct.unnest()
            .cast(pl.Int32, strict=False)
        )
        first, second = parts.to_series(0).drop_nulls(), parts.to_series(1).drop_nulls()
        day_first |= bool((first > 12).any())
        month_first |= bool((second > 12).any())
        doubt |= bool(((first <= 12) & (second <= 12) & (first != second)).any())
    if day_first == month_first:
        return "", doubt or day_first
    return ("day_first" if day_first else "month_first"), False


def settled(columns: list[pl.Series], said: DateOrder) -> DateOrder:
    """Which is first. Raises Unanswered where nobody can know and nobody has said."""
    if said:
        return said
    found, doubt = order_in(columns)
    if doubt:
        raise Unanswered(
            "The file’s dates can be read in two ways: 03/04 is the 3rd of April or the 4th of March. Nothing was "
            "brought in; say which comes first, the day or the month."
        )
    return found


def moments(cells: pl.Series, order: DateOrder) -> Moments:
    """Every cell as a moment, null where it is none between 1990 and 2100."""
    fast = (
        cells.str.slice(0, 19)
        .str.replace("T", " ", literal=True)
        .str.to_datetime(ISO, strict=False, time_unit="us")
    )
    plain_end = cells.str.len_bytes() == 19
    zone = cells.str.slice(19).str.strip_chars()
    minutes = _minutes(zone)
    fast = fast.set(~(plain_end | minutes.is_not_null() | zone.str.contains(r"^\.\d+Z?$|^UTC$")), None)
    found = pl.DataFrame({"local": fast, "shift": minutes.fill_null(0)})
    left = fast.is_null() & cells.is_not_null()
    if left.any():
        slow = _slowly(cells.filter(left).unique(), order)
        joined = pl.DataFrame({"cell": cells}).join(slow, on="cell", how="left", maintain_order="left")
        found = found.with_columns(
            pl.when(left).then(joined["local"]).otherwise("local").alias("local"),
            pl.when(left).then(joined["shift"]).otherwise("shift").fill_null(0).alias("shift"),
        )
    local = pl.when(pl.col("local").is_between(EARLIEST, LATEST)).then("local").alias("local")
    both = found.with_columns(local).with_columns(universal=pl.col("local") - pl.duration(minutes="shift"))
    return Moments(both["local"], both["universal"])


def _slowly(cells: pl.Series, order: DateOrder) -> pl.DataFrame:
    """Different cells with their moment, by taking them apart."""
    lower = cells.str.strip_chars().str.replace(r"^(\d{4})(\d{2})(\d{2})$", "$1-$2-$3")
    lower = lower.str.replace(MONTH, "$1-$2-01").str.replace(MONTH_FIRST, "$2-$1-01")
    numbered = _parts(lower, NUMBERED)
    named = _parts(lower, NAMED).select(pl.col("b").alias("a"), pl.col("a").alias("b"), *PARTS[2:])
    merged = pl.select(
        pl.when(numbered["a"].is_null()).then(named[part]).otherwise(numbered[part]).alias(part)
        for part in PARTS
    )
    dotted = lower.str.contains(DAY_FIRST_SIGN)
    a, c = pl.col("a").cast(pl.Int32, strict=False), pl.col("c").cast(pl.Int32, strict=False)
    month = pl.col("b").str.to_lowercase().replace_strict(MONTHS, default=None, return_dtype=pl.Int32)
    swapped = pl.lit(order == "month_first") & ~dotted & month.is_null() & (pl.col("a").str.len_chars() < 3)
    b = pl.col("b").cast(pl.Int32, strict=False)
    whole_year = pl.col("a").str.len_chars() == 4
    year = pl.when(whole_year).then(a).when(c < 70).then(c + 2000).when(c < 100).then(c + 1900).otherwise(c)
    day = pl.when(whole_year).then(c).when(swapped).then(b).otherwise(a)
    hour = pl.col("hour").cast(pl.Int32, strict=False).fill_null(0)
    half = pl.col("half").str.to_lowercase()
    hour = pl.when(half == "p").then(hour % 12 + 12).when(half == "a").then(hour % 12).otherwise(hour)
    text = pl.format(
        "{}-{}-{} {}:{}:{}", year, pl.when(swapped).then(a).otherwise(month.fill_null(b)), day, hour,
        pl.col("minute").fill_null("0"), pl.col("second").fill_null("0"),
    )  # fmt: skip
    made = merged.select(
        pl.Series("cell", cells), text.str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False,
        time_unit="us").alias("local"), pl.col("zone").alias("zone"),
    )  # fmt: skip
    return made.select("cell", pl.col("local").fill_null(_counted(cells)), shift=_minutes(made["zone"]))


def _parts(cells: pl.Series, pattern: str) -> pl.DataFrame:
    return cells.str.extract_groups(pattern).struct.rename_fields(list(PARTS)).struct.unnest()


def _minutes(zone: pl.Series) -> pl.Series:
    """East of Greenwich: “+02:00” is 120, “-0530” is −330, “Z” is 0; null for anything else."""
    zones = zone.drop_nulls().unique()
    return zone.replace_strict(zones, _each_in_minutes(zones), default=None, return_dtype=pl.Int32)


def _each_in_minutes(zone: pl.Series) -> pl.Series:
    parts = zone.str.extract_groups(r"^([+-])(\d{1,2}):?(\d{2})?$").struct.unnest()
    size = parts.to_series(1).cast(pl.Int32) * 60 + parts.to_series(2).cast(pl.Int32).fill_null(0)
    frame = pl.DataFrame({"sign": parts.to_series(0), "size": size, "zone": zone})
    signed = pl.when(pl.col("sign") == "-").then(-pl.col("size")).otherwise("size")
    return frame.select(pl.when(pl.col("zone").is_in(["Z", "UTC"])).then(0).otherwise(signed).alias("m"))["m"]


def _counted(cells: pl.Series) -> pl.Series:
    """Days since 1900 as spreadsheets count, or seconds or thousandths since 1970 as programs do."""
    number = cells.cast(pl.Float64, strict=False)
    seconds = (
        pl.when(pl.col("n").is_between(20_000, 80_000)).then((pl.col("n") - 25_569) * 86_400)
        .when(pl.col("n").is_between(6e8, 4.2e9)).then("n")
        .when(pl.col("n").is_between(6e11, 4.2e12)).then(pl.col("n") / 1000)
    )  # fmt: skip
    return pl.DataFrame({"n": number}).select(
        pl.from_epoch(seconds.round().cast(pl.Int64), time_unit="s").cast(pl.Datetime("us")).alias("m")
    )["m"]
