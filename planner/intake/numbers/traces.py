"""What gives people away in a text, and what is put in its place: e-mails, links, addresses, names, numbers."""

import re
from collections.abc import Callable
from typing import NamedTuple

from planner.intake.numbers.in_passing import NAME, PASSING, unnamed

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
    (re.compile(rf"\b(?:{_TITLES}|(?<!\d )M\.)\s{_WORD}(?:\s{_WORD})?"), NAME),
    (re.compile(rf"(?i:\b(?:{_I_AM}))\s{_WORD}(?:\s{_WORD})?"), NAME),
    (re.compile(rf"(?i:\b({_GREETS}))[,!.\s–-]+{_WORD}(?:\s{_WORD})?\s*$"), rf"\1, {NAME}"),
    (re.compile(rf"(?i:\b({_THANKS}))\s*[,!.\n–-]\s*{_WORD}(?:\s{_WORD})?\s*$"), rf"\1, {NAME}"),
)
DIGITS = re.compile(r"(?<![\w.,])(?:\+|00)?\(?\d[\d ()./-]{4,}\d(?!\w)")
DAY = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$|^(?:19|20)\d\d-\d\d-\d\d \d\d$")


class Trace(NamedTuple):
    """A kind of trace: `likely` finds every text that may have one, for whole columns, `clean` takes it out."""

    likely: str
    clean: Callable[[str], str]


def by(rules: Rules) -> Callable[[str], str]:
    """Cleaning by these rules, one after the other."""

    def clean(text: str) -> str:
        for pattern, instead in rules:
            text = pattern.sub(instead, text)
        return text

    return clean


def _numberless(text: str) -> str:
    return DIGITS.sub(_number, text)


def _number(found: re.Match[str]) -> str:
    text = found[0]
    digits = sum(letter.isdigit() for letter in text)
    return text if digits < 6 or DAY.match(text.strip()) else NUMBER


def likely(rules: Rules) -> str:
    """One pattern for all of them; what must stand behind is part of it, as Rust looks neither forwards nor back."""
    ahead = re.compile(r"\(\?<?[=!](\[[^\]]*\]\|\$|[^()]*)\)")
    told = [(ahead.sub("", one.pattern), bool(one.flags & re.IGNORECASE)) for one, _ in rules]
    return "|".join(f"(?i:{pattern})" if loud else f"(?:{pattern})" for pattern, loud in told)


TRACES = (
    Trace("@", by(WITH_AT)),
    Trace(likely(WITH_WEB), by(WITH_WEB)),
    Trace(likely(WITH_DIGITS[:-1]), by(WITH_DIGITS)),
    Trace(likely(WITH_WORDS), by(WITH_WORDS)),
    Trace(PASSING, unnamed),
    Trace(r"\d[\d ()./-]{4,}\d", _numberless),
)
"""In the order in which they go: an address has numbers, an e-mail names."""
