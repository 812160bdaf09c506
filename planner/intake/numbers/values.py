"""What cells mean: numbers, amounts, times, yes and no. Columns of text in, typed columns out; null is unreadable."""

from typing import Literal

import polars as pl

from planner.intake.numbers.bounds import Unanswered
from planner.model.numbers.mapping import Decimals

NOTHING = ["", "NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "None", "none", "-", "--", "—"]
MONEY = 10_000
"""Money is kept in ten-thousandths: whole numbers, whose sum is the same in any order."""
SCORE = 100
MOST = 9e14
CLOCK = r"^(?:(\d+)\s*d(?:ays?)?,?\s*)?(\d+):(\d{1,2})(?::(\d{1,2}))?(?:\.\d+)?$"


def cleaned(cells: pl.Series) -> pl.Series:
    """Without spaces around, what Excel puts before a text (`'`, `="…"`) and the words for nothing."""
    bare = cells.str.strip_chars(" \t\r\n\u00a0\u200b\ufeff")
    if bare.str.starts_with("'").any() or bare.str.starts_with('="').any():
        bare = bare.str.replace(r'^="(.*)"$', "$1").str.replace(r"^['’]+", "").str.strip_chars()
    return bare.set(bare.is_in(NOTHING), None)


def cleaned_lists(frame: pl.DataFrame) -> list[list[str]]:
    """The same for all columns of a small table at once, those with nothing left out."""
    bare = pl.all().str.strip_chars(" \t\r\n\u00a0\u200b\ufeff").str.replace(r'^="(.*)"$', "$1")
    bare = bare.str.replace(r"^['’]+", "").str.strip_chars()
    told = frame.select(pl.when(~bare.is_in(NOTHING)).then(bare))
    return [[cell for cell in column.to_list() if cell is not None] for column in told.iter_columns()]


def decimals_in(columns: list[pl.Series]) -> tuple[Decimals, bool]:
    """How the file writes its decimals, and whether that is in doubt: “1.234” alone can be either."""
    votes, doubt = {"point": False, "comma": False}, False
    for cells in columns:
        odd = cells.filter(cells.str.contains(r"[.,]").fill_null(value=False)).unique()
        point = odd.str.contains(r"^[^.]*\.\d{1,2}\D*$|^[^.]*\.\d{4,}\D*$|,\d{3}.*\.|^\D*0\.\d+\D*$|,\d{3},")
        comma = odd.str.contains(r"^[^,]*,\d{1,2}\D*$|^[^,]*,\d{4,}\D*$|\.\d{3}.*,|^\D*0,\d+\D*$|\.\d{3}\.")
        votes["point"] |= bool(point.any())
        votes["comma"] |= bool(comma.any())
        doubt |= bool((~point & ~comma).any())
    if votes["point"] != votes["comma"]:
        return ("point" if votes["point"] else "comma"), False
    return "", doubt or votes["point"]


def settled(columns: list[pl.Series], said: Decimals) -> Literal["point", "comma"]:
    """How decimals are written. Raises Unanswered where nobody can know and nobody has said."""
    if said:
        return said
    found, doubt = decimals_in(columns)
    if doubt:
        raise Unanswered(
            "The file’s numbers can be read in two ways: is 1,234 about a thousand, or about one? Nothing was "
            "brought in; say how decimals are written."
        )
    return found or "point"


def numbers(cells: pl.Series, decimals: Literal["point", "comma"], times: int = 1) -> pl.Series:
    """Whole numbers: the value times `times`, rounded. Currency signs and thousands' separators are passed over."""
    plain = (
        cells.cast(pl.Float64, strict=False)
        if decimals == "point"
        else cells.clear(len(cells)).cast(pl.Float64)
    )
    left = plain.is_null() & cells.is_not_null()
    if left.any():
        bare = cells.str.replace_all(r"[\s\u00a0\u202f'’_]|[A-Z]{3}|[€$£¥₹]|kr\.?|Fr\.?|zł|%", "")
        bare = bare.str.replace("\u2212", "-", literal=True).str.replace(r"^\((.*)\)$", "-$1")
        bare = bare.str.replace(r"^([^-]+)-$", "-$1")
        bare = bare.str.replace_all("." if decimals == "comma" else ",", "", literal=True)
        bare = bare.str.replace(",", ".", literal=True)
        plain = plain.zip_with(~left, bare.cast(pl.Float64, strict=False))
    whole = (plain * times).round()
    return whole.set(whole.is_nan() | (whole.abs() > MOST) | whole.is_infinite(), None).cast(pl.Int64)


def scores(cells: pl.Series) -> pl.Series:
    """Scores in hundredths: “9”, “4,5”, “5 – very satisfied”, “4 stars”, “★★★★☆”."""
    number = cells.str.extract(r"^\s*(\d{1,9}(?:[.,]\d+)?)(?:\s*/\s*\d+)?(?:\s*[-–—:.(=]?\s*\D.*)?$")
    number = number.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    if (number.is_null() & cells.is_not_null()).any():
        negative = cells.str.extract(r"^\s*(-\d+(?:\.\d+)?)$").cast(pl.Float64, strict=False)
        stars = cells.str.count_matches("[★⭐]")
        number = number.fill_null(negative).fill_null(stars.set(stars == 0, None).cast(pl.Float64))
    whole = (number * SCORE).round()
    return whole.set(whole.abs() > 10**9, None).cast(pl.Int32)


def clock(cells: pl.Series) -> pl.Series:
    """Seconds of a time like 26:03:11, 1:30 or 2 days, 03:00:00; a bare number counts as hours."""
    parts = cells.str.extract_groups(CLOCK).struct.unnest().cast(pl.Int64, strict=False)
    days, hour, minute, second = (parts.to_series(place) for place in range(4))
    seconds = days.fill_null(0) * 86400 + hour * 3600 + minute * 60 + second.fill_null(0)
    return seconds.fill_null(
        (cells.cast(pl.Float64, strict=False) * 3600).round().cast(pl.Int64, strict=False)
    )


def yes(cells: pl.Series, words: list[str], others: list[str]) -> pl.Series:
    """True for one of the words, False for one of the others, else null; whatever the case."""
    lower = cells.str.to_lowercase()
    found = pl.select(
        pl.when(lower.is_in(words)).then(statement=True).when(lower.is_in(others)).then(statement=False)
    )
    return (
        found.to_series() if found.height == len(cells) else pl.Series([None] * len(cells), dtype=pl.Boolean)
    )
