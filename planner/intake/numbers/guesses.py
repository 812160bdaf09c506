"""What a column of an unknown file probably means, by its name and by what is in it. Only ever a suggestion."""

import re
from collections.abc import Sequence

from planner.intake.numbers.kinds import recognised
from planner.model.numbers.mapping import loose
from planner.model.numbers.meaning import Kind, Meaning, Subject

PERSONAL = re.compile(
    r"mail|phone|telefon|mobile|name$|nom$|prenom|vorname|nachname|surname|address|adresse|street|strasse|zip$|postcode|"
    r"postal|plz|ipaddress|latitude|longitude|birth|author|requester|submitter|assignee|assigned|^agent$|employee|"
    r"^kund(e|in)$|^(customer|client|cliente|buyer|acheteur|besteller)$|"
    r"contact|iban|vat|company|^city$|^notes?$|noteattributes|subject|socialhandle|userid|recipient|networkid|deviceid"
)
MAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\".]{2,}")
PHONE = re.compile(r"^[+(]?\d[\d\s()./-]{6,}\d$")
NAMED: dict[Subject, tuple[tuple[str, Meaning], ...]] = {
    "orders": (
        (r"^(order)?(id|no|number|name|nr)$|^(order|bestellung|commande)", "key"), (r"refund", "refunded"),
        (r"^(grand|order)?total|^amount|betrag|montant|revenue", "total"), (r"currency|wahrung|devise", "currency"),
        (r"cancel", "cancelled"), (r"updated|modified", "updated"), (r"created|date$|datum|placed|^at$", "at"),
        (r"status|state", "state"), (r"channel|source", "channel"), (r"^tags?$|test", "tags"), (r"email|customerid",
        "customer"), (r"quantity|menge|qty", "line_quantity"), (r"(unit|item|line)price", "line_price"),
    ),
    "customers": (
        (r"(customer)?id$", "key"), (r"email", "customer"), (r"orders", "orders"), (r"spent|revenue|total", "spent"),
    ),
    "tickets": (
        (r"^(ticket)?(id|number|no)$", "key"), (r"firstre(ply|sponse).*min", "reply_minutes"),
        (r"firstre(ply|sponse).*(hour|hrs)", "reply_hours"), (r"resolution.*min", "solve_minutes"),
        (r"resolution.*(hour|hrs)", "solve_hours"), (r"firstre(ply|sponse)", "replied_at"), (r"updated", "updated"),
        (r"solved|resolved|closed", "solved_at"), (r"created|opened|date", "at"), (r"status|state", "state"),
        (r"repl|interactions|responses", "replies"), (r"reopen", "reopens"), (r"satisf|csat|survey", "satisfied"),
        (r"channel|via|source", "channel"), (r"group|team|type", "segment"),
    ),
    "answers": (
        (r"(response|respondent|answer)?(id|no|number)$", "key"), (r"date|time|submitted|createdat", "at"),
        (r"nps|recommend|empfehl|recommand|weiterempf", "nps"), (r"csat|satisf|zufried", "csat"),
        (r"ces$|effort|easy|einfach|facile|leicht", "ces"), (r"^(note|score|notation|bewertung)$", "nps"),
        (r"channel|source|collector", "channel"),
        (r"comment|why|reason|feedback|kommentar|explic|improve|tellus|whatelse", "comment"),
        (r"segment|group|store|region|country|^tag", "segment"),
    ),
    "reviews": (
        (r"(review)?id$", "key"), (r"rating|stars|score", "rating"), (r"date|created", "at"),
        (r"body|content|title|comment|text", "comment"), (r"hidden|state|published", "hidden"), (r"product|handle",
        "segment"),
    ),
    "visits": (
        (r"day|date|month|week", "at"), (r"source|channel|medium", "channel"), (r"device|landing", "segment"),
        (r"completed|orders|purchases|converted", "completed"), (r"checkout|carts", "checkouts"),
        (r"visits|sessions|visitors", "visits"),
    ),
}  # fmt: skip
BARE_SCORES = ("note", "score", "notation", "bewertung")
"""What may be a mark of either kind: 0 or above 5 only NPS has."""
TELLING: tuple[tuple[Subject, str], ...] = (
    ("tickets", r"^ticket|ticket(id|no|number|subject|status)|firstre(ply|sponse)|resolution|solvedat"),
    ("orders", r"^order|lineitem|refund|ordertotal|grandtotal"),
    ("reviews", r"review|rating|stars"),
    ("visits", r"visits|sessions|checkouts"),
    ("customers", r"totalspent|totalorders|orderscount"),
    ("answers", r"recommend|satisf|csat|nps|effort|easy|zufried|survey|respon|howlikely|empfehl|recommand"),
)


def is_personal_name(name: str) -> bool:
    """Whether a column of this name holds who somebody is, whatever is in it."""
    return bool(PERSONAL.search(loose(name)))


def subject_of(names: Sequence[str]) -> Subject | None:
    """What a table with these columns is probably about."""
    plain = [loose(name) for name in names]
    hits: dict[Subject, int] = {
        subject: sum(bool(re.search(tells, one)) for one in plain) for subject, tells in TELLING
    }
    best = max(hits, key=lambda subject: hits[subject])
    in_doubt = best == "tickets" and hits["answers"] == hits["tickets"]
    return best if hits[best] and not in_doubt else None


def guessed(
    names: Sequence[str], cells: Sequence[Sequence[str]]
) -> tuple[Kind, Subject | None, tuple[Meaning, ...]]:
    """Kind, subject and a meaning for each column; `cells` are some filled cells of each."""
    known = recognised(tuple(names))
    subject = known.subject if known else subject_of(names)
    told: dict[str, Meaning] = {}
    if known:
        told = {loose(name) or name: meaning for name, meaning in known.means.items()}
    spoken_for: list[Meaning] = [told[loose(name) or name] for name in names if (loose(name) or name) in told]
    meanings: list[Meaning] = []
    for name, some in zip(names, cells, strict=True):
        meaning = told.get(loose(name) or name)
        if meaning is None and (not known or subject == "answers"):
            meaning = _by_name(name, some, subject)
            meaning = None if meaning and _taken(meaning, spoken_for) else meaning
        meaning = _or_personal(name, some, meaning)
        meanings.append("ignored" if _taken(meaning, meanings) else meaning)
    return (known.kind if known else "other"), subject, tuple(meanings)


def _taken(meaning: Meaning, before: Sequence[Meaning]) -> bool:
    return meaning not in ("personal", "comment", "nps", "csat", "ces", "tags") and meaning in before


def _by_name(name: str, some: Sequence[str], subject: Subject | None) -> Meaning | None:
    plain = loose(name)
    for tells, meaning in NAMED[subject] if subject else ():
        if re.search(tells, plain):
            if meaning == "nps" and plain in BARE_SCORES and _scores(some) and not _up_to_ten(some):
                return "csat"
            return meaning if meaning not in ("nps", "csat", "ces", "rating") or _scores(some) else None
    return "comment" if subject == "answers" and _long(some) and not is_personal_name(name) else None


def _or_personal(name: str, some: Sequence[str], meaning: Meaning | None) -> Meaning:
    if meaning == "customer":
        return meaning
    persons = sum(bool(MAIL.fullmatch(cell) or (PHONE.match(cell) and _is_phone(name))) for cell in some)
    if 3 * persons > len(some) or (meaning is None and is_personal_name(name)):
        return "personal"
    return meaning or "ignored"


def _is_phone(name: str) -> bool:
    return bool(re.search(r"phone|telefon|mobile|tel$", loose(name)))


def _scores(some: Sequence[str]) -> bool:
    numbers = sum(bool(re.match(r"^\s*['’]?\d{1,2}([.,]\d+)?\b", cell)) for cell in some)
    return not some or 2 * numbers >= len(some)


def _up_to_ten(some: Sequence[str]) -> bool:
    return any(re.match(r"^\D*(0|[6-9]|10)\b", cell) for cell in some)


def _long(some: Sequence[str]) -> bool:
    return bool(some) and sum(len(cell) > 25 or cell.count(" ") > 3 for cell in some) * 3 >= len(some)
