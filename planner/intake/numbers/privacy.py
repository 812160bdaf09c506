"""Who somebody is stays outside: people become numbers nobody can read back, comments lose what names them."""

import re
from collections.abc import Sequence
from hashlib import blake2b

import polars as pl

from planner.intake.numbers.guesses import is_personal_name
from planner.intake.numbers.in_passing import NAME, unnamed
from planner.model.numbers.mapping import Mapping, loose

LEAST_SALT = 16
MAIL, LINK, NUMBER, PLACE = "[e-mail]", "[link]", "[number]", "[address]"
_UP = "A-ZÀ-ÖØ-Þ"
_WORD = rf"[{_UP}][\w’'-]+"
_WAYS = "street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|square|terrace|crescent|parade|highway"
_VOIES = r"rue|avenue|av\.|boulevard|bd|chemin|place|allée|impasse|quai|route"
_TITLES = r"(?:Mrs?|Ms|Miss|Mme|Mlle|Monsieur|Madame|Herrn?|Frau|Dr|Señora?|Signora?)\.?"
_I_AM = "my name is|this is|je m’appelle|je m'appelle|ich heiße|mein name ist|me llamo|mi chiamo"
_GREETS = "regards|cheers|sincerely|cordialement|grüße|gruß|saludos|saluti"
_THANKS = "thanks|thank you|best|merci|danke|gracias|grazie"
Rules = tuple[tuple[re.Pattern[str], str], ...]
WITH_AT: Rules = (
    (re.compile(r"[^\s@,;<>()\[\]\"]+\s?@\s?[^\s@,;<>()\[\]\"]+\.[a-z]{2,}", re.IGNORECASE), MAIL),
    (re.compile(r"(?<![\w@])@\w{2,}"), NAME),
)
WITH_WEB: Rules = ((re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), LINK),)
WITH_DIGITS: Rules = (
    (re.compile(rf"\b\d{{1,5}}[a-z]?,?\s(?:{_WORD}\s){{1,3}}(?i:{_WAYS})\b"), PLACE),
    (re.compile(rf"\b\d{{1,4}}\s?(?:bis|ter)?,?\s(?:{_VOIES})\s[^,.;\n]{{2,40}}", re.IGNORECASE), PLACE),
    (re.compile(rf"\b[{_UP}][\w-]*(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse)\s?\d{{1,4}}[a-z]?\b"), PLACE),
    (re.compile(rf"\b(?i:via|calle|rua|piazza|plaza)\s{_WORD}(?:\s{_WORD}){{0,2}},?\s\d{{1,4}}\b"), PLACE),
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"), PLACE),
    (re.compile(rf"\b\d{{4,5}}\s{_WORD}(?=[\s,.]|$)"), PLACE),
    (re.compile(r"\[address\],?\s\d{4,6}\b"), PLACE),
)
WITH_WORDS: Rules = (
    (re.compile(rf"\b(?:{_TITLES}|M\.)\s{_WORD}(?:\s{_WORD})?"), NAME),
    (re.compile(rf"(?i:\b(?:{_I_AM}))\s{_WORD}(?:\s{_WORD})?"), NAME),
    (re.compile(rf"(?i:\b({_GREETS}))[,!.\s–-]+{_WORD}(?:\s{_WORD})?\s*$"), rf"\1, {NAME}"),
    (re.compile(rf"(?i:\b({_THANKS}))\s*[,!.\n–-]\s*{_WORD}(?:\s{_WORD})?\s*$"), rf"\1, {NAME}"),
)
TELLING = re.compile(rf"\b(?:{_TITLES}|M\.|{_I_AM}|{_GREETS}|{_THANKS})", re.IGNORECASE)
DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"(?<![\w.,])(?:\+|00)?\(?\d[\d ()./-]{4,}\d(?!\w)")
DAY = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^(?:19|20)\d\d-\d\d-\d\d \d\d$")
HOSTS = set("gmail com mail hotmail yahoo outlook example net org de fr info the".split())
SPELT = re.compile(r"[^\W\d_]{2,}")


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
    if names is None or not names.width:
        rows, everybody = [()] * len(texts), frozenset[str]()
    else:
        spoken = [name for name in names.columns if "mail" not in loose(name)]
        rows, everybody = names.rows(), _everybody(names.select(spoken))
    told = [
        text if text is None else _nameless(bare(text), row, everybody)
        for text, row in zip(texts.to_list(), rows, strict=True)
    ]
    return pl.Series(texts.name, told, dtype=pl.String)


def bare(text: str) -> str:
    """One text without e-mails, links, numbers, addresses and what is plainly a name."""
    rules = (
        *(WITH_AT if "@" in text else ()),
        *(WITH_WEB if "http" in text or "ww." in text.lower() else ()),
        *(WITH_DIGITS if DIGIT.search(text) else ()),
        *(WITH_WORDS if TELLING.search(text) else ()),
    )
    for pattern, instead in rules:
        text = pattern.sub(instead, text)
    text = unnamed(text)
    return DIGITS.sub(_number, text) if DIGIT.search(text) else text


def _number(found: re.Match[str]) -> str:
    text = found[0]
    digits = sum(letter.isdigit() for letter in text)
    return text if digits < 6 or DAY.match(text.strip()) else NUMBER


def _everybody(names: pl.DataFrame) -> frozenset[str]:
    different = (cell for name in names.columns for cell in names[name].unique().to_list())
    return frozenset(word for cell in different for word in _spelt(cell) if len(word) > 2)


def _spelt(cell: str | None) -> list[str]:
    return [word.lower() for word in SPELT.findall(cell)] if cell else []


def _nameless(text: str, row: Sequence[str | None], everybody: frozenset[str]) -> str:
    """Without the words of the row's own names, however written, and others' names where a sentence does not begin."""
    own = {word for cell in row for word in _spelt(cell)} - HOSTS
    said = set(_spelt(text)) if own or everybody else set[str]()
    if said.isdisjoint(own) and said.isdisjoint(everybody):
        return text

    def instead(found: re.Match[str]) -> str:
        word = found[0]
        if word.lower() in own:
            return NAME
        inside = text[: found.start()].rstrip()[-1:] not in ("", ".", "!", "?", "\n", ":")
        return NAME if inside and word[0].isupper() and word.lower() in everybody else word

    return SPELT.sub(instead, text)
