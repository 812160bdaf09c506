"""People who are named in passing: “Thanks, Anna”, “I spoke to Tom”, “Rose from support”."""

import re

from planner.intake.numbers.first_names import ALSO_WORDS, FIRST_NAMES, NO_NAMES

_UP = "A-ZÀ-ÖØ-Þ"
_PLAIN = rf"[{_UP}][^\W\d_]+(?:-[{_UP}][^\W\d_]+)*"
_THANKS = (
    "regards|cheers|sincerely|thanks|thank you|best|kudos|cordialement|merci|danke|grüße|gruß|saludos|gracias|"
    "saluti|grazie"
)
NAME = "[name]"
HERE, LOUD = "\ue000", "\ue001"
"""Stand for a name until the text is done, the second for one in capitals alone; no text has them."""
SAINT = re.compile(r"\b(?:st|ste|saint|sainte|san|santa|sankt)[\s.-]*$", re.IGNORECASE)
_SUPPORT = r"(?:the |your |their )?(?:customer |client )?(?:support|service|care|help ?desk|sales)\b"
ALOUD = (
    re.compile(
        rf"(?i:\b(?:sp(?:oke|eak(?:ing)?|oken)|talk(?:ed|ing)?|chatt?(?:ed|ing)?|deal(?:t|ing)?|helped|served|"
        rf"advised|assisted) (?:with|to|by)) ({_PLAIN})"
    ),
    re.compile(
        rf"(?i:\b(?:hi|hello|hey|dear|hallo|lieber?|bonjour|chère?|hola|ciao)) ({_PLAIN})(?=\s*[,!.\n])"
    ),
    re.compile(rf"(?<=[\w,;)] )({_PLAIN})(?= (?i:from|at|in) (?i:{_SUPPORT}))"),
)
"""Where what has a capital is a name, if it is not an ordinary word."""
SOFTLY = (
    re.compile(rf"(?i:\b(?:{_THANKS})(?: (?:so|very) much| a lot)?(?: to| go to)?)[,\s]+({_PLAIN})"),
    re.compile(rf"\b({_PLAIN})(?= (?i:from|at|in) (?i:{_SUPPORT}))"),
)
"""Where a word that is a first name too is one."""
TELLING = re.compile(
    rf"\b(?:{_THANKS}|sp(?:oke|eak)|talk|chat|deal|helped|served|advised|assisted|h[ea]y|hi|hell?o|dear|hallo|lieb|bonjour|"
    rf"ch[eè]r|hola|ciao)|{_SUPPORT}",
    re.IGNORECASE,
)
CAPITAL = re.compile(rf"(?<![\w’'-]){_PLAIN}")
BEHIND = re.compile(rf"[{HERE}{LOUD}](?: {_PLAIN}){{0,2}}")
PASSING = "|".join((
    rf"\b(?:{'|'.join(sorted(f'{name.title()}|{name.upper()}' for name in FIRST_NAMES))})\b",
    ALOUD[0].pattern, ALOUD[1].pattern.partition("(?=")[0], SOFTLY[0].pattern,
    rf"{_PLAIN} (?i:from|at|in) (?i:{_SUPPORT})",
))  # fmt: skip
"""Finds every text in which somebody may be named so, for whole columns: Rust looks neither forwards nor back."""


def unnamed(text: str) -> str:
    """One text without first names, and what stands behind them with a capital: those in passing, “Thanks Anna”."""
    told = CAPITAL.sub(lambda found: _hidden(found, FIRST_NAMES), text)
    if TELLING.search(told):
        for pattern in ALOUD:
            told = pattern.sub(_told_aloud, told)
        for pattern in SOFTLY:
            told = pattern.sub(lambda found: _hidden(found, ALSO_WORDS), told)
    return BEHIND.sub(_behind, told) if HERE in told or LOUD in told else told


def _hidden(found: re.Match[str], names: frozenset[str]) -> str:
    word = found[found.re.groups]
    if names.isdisjoint(parts := word.lower().split("-")) or parts[0] in ("st", "ste", "saint", "sainte"):
        return found[0]
    start = found.end() - len(word)
    if SAINT.search(found.string, max(0, start - 8), start):
        return found[0]
    return f"{found[0][: -len(word)]}{LOUD if word.isupper() else HERE}"


def _told_aloud(found: re.Match[str]) -> str:
    word = found[1]
    ordinary = word.lower() in NO_NAMES or word.isupper()
    return found[0] if ordinary else f"{found[0][: -len(word)]}{HERE}"


def _behind(found: re.Match[str]) -> str:
    """A first name takes its family name along, however many words that has, but no ordinary word."""
    loud, words = found[0][0] == LOUD, found[0][1:]
    while words:
        first = words.split()[0]
        if first.lower() in NO_NAMES or (first.isupper() and loud):
            break
        words = words[1 + len(first) :]
    return NAME + words
