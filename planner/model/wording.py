"""How the planner says numbers, days and lists in English: one form each, on paper and in the history."""

import unicodedata
from collections.abc import Sequence
from datetime import date

from planner.model.metric import Unit

THIN = "\N{NARROW NO-BREAK SPACE}"
FIXED = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"

SYMBOLS = {
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩", "VND": "₫", "ILS": "₪",
    "UAH": "₴", "TRY": "₺", "NGN": "₦", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "BRL": "R$", "PHP": "₱",
}  # fmt: skip
FEELINGS = ("very bad", "bad", "mixed", "good", "very good")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def number(value: float, places: int = 2) -> str:
    """1204.5 as “1,204.5”: thousands apart, at most `places` decimals and no idle zeros, a real minus sign."""
    text = f"{abs(value):,.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 and text != "0" else text


def amount(value: float | None, unit: Unit, currency: str) -> str:
    """A value with its unit: “38 %”, “€ 64.20”, “19 h”, “4.6”, “1,204”; a dash for none."""
    if value is None:
        return NOTHING
    if unit == "percent":
        return f"{number(value, 1)}{THIN}%"
    if unit == "money":
        return f"{SYMBOLS.get(currency, currency)}{THIN}{_money(value)}"
    if unit == "hours":
        return f"{number(value, 1)}{THIN}h"
    return number(value)


def _money(value: float) -> str:
    """As prices are written: two decimals or none."""
    text = f"{abs(value):,.2f}".removesuffix(".00")
    return f"{MINUS}{text}" if value < 0 and text != "0" else text


def day(when: date) -> str:
    """“14 Nov 2026”."""
    return f"{when.day} {MONTHS[when.month - 1][:3]} {when.year}"


def long_day(when: date) -> str:
    """“14 November 2026”."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def counted(count: int, one: str, many: str = "") -> str:
    """“1 stage”, “5 stages”, “no stages”."""
    if count == 1:
        return f"1 {one}"
    return f"{number(count) if count else 'no'} {many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """“a, b and c”."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def felt(emotion: float) -> str:
    """“good (+1)”, kept on one line."""
    sign = "+" if emotion > 0 else ""
    return f"{FEELINGS[min(4, max(0, round(emotion) + 2))]}{FIXED}({sign}{number(emotion, 1)})"


def shortened(text: str, most: int) -> str:
    """The text, or its start with an ellipsis, cut between words and never inside a character."""
    if len(text) <= most:
        return text
    cut = text[:most]
    if " " in cut[most // 2 :]:
        cut = cut[: cut.rindex(" ")]
    while cut and (
        unicodedata.combining(text[len(cut)]) or text[len(cut)] in "\u200d\ufe0f" or cut[-1] == "\u200d"
    ):
        cut = cut[:-1]
    return cut.rstrip(" ,;:.\u200d") + "…"
