"""A strategy whose every text is of one awkward kind."""

from collections.abc import Callable, Iterator
from itertools import count

from planner.model.plan import Plan
from planner.model.record import Record
from tests.builders import a_plan

MARKUP = "<script>alert(1)</script><img src=file:///etc/passwd onerror=x>&amp;&lt;b>"
RIGHT_TO_LEFT = "قبل أن تطلب (تجربة) 42"
HEBREW = "לפני ההזמנה"
EMOJI = "👩‍👩‍👧 🏔️ ❤️ ✅"
SCRIPTS = "Καλημέρα Доброе утро Tiếng Việt สวัสดี नमस्ते 日本語 한국어 Հայերեն ქართული বাংলা தமிழ்"
LONG_WORD = "Unbreakable" * 908
LONG_TEXT = "A sentence that goes on. " * 399

FIELDS = {
    "strategy": ("name", "client", "summary"),
    "persona": ("name", "role", "age_group", "career", "household", "quote", "validated_how"),
    "owner": ("name", "role", "contact"),
    "metric": ("name", "short", "formula"),
    "journey": ("name", "summary"),
    "stage": ("name", "hint"),
    "lane": ("name", "hint"),
    "touchpoint": ("title", "description", "channel", "evidence_source"),
    "card": ("text", "evidence_source"),
    "reading": ("source",),
}
LISTS = ("hobbies", "goals", "motivations", "challenges", "channels", "jobs")


def plan_of(text: str, touchpoints: int = 10, only: tuple[str, ...] = tuple(FIELDS)) -> Plan:
    """`a_plan` with `text` in every text of the nouns in `only`, and a number behind it to tell them apart."""
    numbers = count(100)
    return Plan.of(
        record.with_(**dict(_texts(record, lambda: f"{text} {next(numbers)}")))
        if record.noun in only
        else record
        for records in a_plan(touchpoints).records.values()
        for record in records.values()
    )


def _texts(record: Record, text: Callable[[], str]) -> Iterator[tuple[str, object]]:
    for field in FIELDS.get(record.noun, ()):
        yield field, text()
    if record.noun == "persona":
        for field in LISTS:
            yield field, [text(), text()]
        yield "sources", [{"title": text(), "detail": text()}]
        yield "behaviours", [{"left": text(), "right": text(), "value": 72}]
        yield "validated", True
