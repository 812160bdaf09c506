"""Who somebody is stays outside: people become numbers nobody can read back, comments lose what names them."""

import re
from collections.abc import Callable
from hashlib import blake2b

import polars as pl

from planner.intake.numbers.guesses import is_personal_name
from planner.intake.numbers.in_passing import NAME
from planner.intake.numbers.traces import TRACES
from planner.model.numbers.mapping import Mapping, loose

LEAST_SALT = 16
HOSTS = set("gmail com mail hotmail yahoo outlook example net org de fr info the".split())
WORDS = r"[^\W\d_]{2,}"
SPELT = re.compile(WORDS)


def people(cells: pl.Series, salt: bytes) -> pl.Series:
    """A number for each person: a keyed hash of what they are known by, spaces and case aside."""
    if len(salt) < LEAST_SALT:
        message = f"a salt has at least {LEAST_SALT} bytes"
        raise ValueError(message)
    same = cells.str.strip_chars().str.to_lowercase()
    known = same.drop_nulls().unique()
    key = blake2b(salt).digest()
    hashed = [
        int.from_bytes(blake2b(one.encode(), digest_size=8, key=key).digest(), "big")
        for one in known.to_list()
    ]
    table = pl.DataFrame({"who": known, "hash": pl.Series(hashed, dtype=pl.UInt64)})
    return pl.DataFrame({"who": same}).join(table, on="who", how="left", maintain_order="left")["hash"]


def hashed_rows(frame: pl.DataFrame, salt: bytes) -> pl.Series:
    """A text for each row that only equal rows share, whatever the order of the columns."""
    cells = [pl.col(name).cast(pl.String).fill_null("\x01") for name in sorted(frame.columns)]
    rows = (
        frame.select(pl.concat_str(cells, separator="\x00"))[:, 0]
        if cells
        else pl.Series([], dtype=pl.String)
    )
    key = blake2b(salt).digest()
    return pl.Series(
        [blake2b(row.encode(), digest_size=12, key=key).hexdigest() for row in rows.to_list()],
        dtype=pl.String,
    )


def name_columns(mapping: Mapping) -> tuple[str, ...]:
    """The dropped columns that hold names, to be looked for in comments and forgotten."""
    return tuple(
        use.name
        for use in mapping.columns
        if use.meaning in ("personal", "ignored", "customer")
        and is_personal_name(use.name)
        and any(
            part in loose(use.name) for part in ("name", "nom", "author", "mail", "requester", "reviewer")
        )
    )


def without_personal(texts: pl.Series, names: pl.DataFrame | None = None) -> pl.Series:
    """The texts without e-mails, links, numbers, addresses and names; `names` are those of each text's own row."""
    for trace in TRACES:
        texts = _where(texts, texts.str.contains(trace.likely), trace.clean)
    return _nameless(texts, names) if names is not None and names.width else texts


def bare(text: str) -> str:
    """One text without e-mails, links, numbers, addresses and what is plainly a name."""
    for trace in TRACES:
        text = trace.clean(text)
    return text


def _where(texts: pl.Series, some: pl.Series, clean: Callable[[str], str]) -> pl.Series:
    """The texts, some of them cleaned."""
    places = some.fill_null(value=False).arg_true()
    if not len(places):
        return texts
    told = pl.Series([clean(text) for text in texts.gather(places).to_list()], dtype=pl.String)
    return texts.clone().scatter(places, told)


def _nameless(texts: pl.Series, names: pl.DataFrame) -> pl.Series:
    """Without the words of the row's own names, however written, and others' names where a sentence does not begin."""
    written = names.select(pl.concat_str(pl.all(), separator=" ", ignore_nulls=True))[:, 0]
    spoken = [name for name in names.columns if "mail" not in loose(name)]
    everybody = frozenset(word for name in spoken for word in _words_of(names[name]) if len(word) > 2)
    if not everybody and not set(_words_of(written)) - HOSTS:
        return texts
    said, own = _spread(texts), _spread(written).filter(~pl.col("word").is_in(list(HOSTS)))
    theirs = said.join(own, on=["place", "word"], how="semi")["place"]
    others = said.filter(pl.col("word").is_in(list(everybody)))["place"]
    some = pl.concat([theirs, others]).unique().sort()
    told = [
        _unspoken(text, set(_spelt(mine)) - HOSTS, everybody)
        for text, mine in zip(texts.gather(some).to_list(), written.gather(some).to_list(), strict=True)
    ]
    return texts.clone().scatter(some, pl.Series(told, dtype=pl.String)) if told else texts


def _spread(cells: pl.Series) -> pl.DataFrame:
    """Every word in small letters, with the place of its cell."""
    words = cells.str.to_lowercase().str.extract_all(WORDS)
    return words.to_frame("word").with_row_index("place").explode("word").drop_nulls()


def _words_of(cells: pl.Series) -> list[str]:
    return _spread(cells.drop_nulls().unique())["word"].unique().to_list()


def _spelt(cell: str | None) -> list[str]:
    return [word.lower() for word in SPELT.findall(cell)] if cell else []


def _unspoken(text: str, own: set[str], everybody: frozenset[str]) -> str:
    def instead(found: re.Match[str]) -> str:
        word = found[0]
        if word.lower() in own:
            return NAME
        inside = text[: found.start()].rstrip()[-1:] not in ("", ".", "!", "?", "\n", ":")
        return NAME if inside and word[0].isupper() and word.lower() in everybody else word

    return SPELT.sub(instead, text)
