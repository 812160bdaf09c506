"""What the history shows, in plain values; what its address says; and the words of the page."""

from dataclasses import dataclass, field
from re import fullmatch
from urllib.parse import parse_qs, urlencode, urlsplit

from planner.actions import history
from planner.model.change import Change
from planner.model.history import KINDS, sentence_of, texts_of
from planner.model.history.told import Told
from planner.model.ids import Id, StrategyId
from planner.model.journey import Journey, MapRecord
from planner.model.member import Member
from planner.model.record import Record
from planner.model.workspace import Permission, may
from planner.store import Entry, Page, Wanted
from planner.ui.screens.history.words import PLACES, TEXT
from planner.ui.who.view import colour_class, initials, picture_of

MOST_REVISIONS = 2**31 - 1


@dataclass(frozen=True)
class Bit:
    """Some words of a sentence; `kind` is "thing", "value" or ""."""

    text: str
    kind: str


@dataclass(frozen=True)
class Words:
    """A longer text before and after."""

    what: str
    was: str
    now: str


@dataclass(frozen=True)
class Row:
    """One change. `at` is ISO in UTC; `place` names where it happened and `href` leads there; `over`: taken back."""

    id: str
    at: str
    name: str
    initials: str
    who: str
    bits: list[Bit]
    texts: list[Words]
    place: str
    href: str
    undoable: bool
    over: bool
    picture: str


@dataclass(frozen=True)
class Choice:
    """One of the people to choose from."""

    value: str
    label: str


@dataclass(frozen=True)
class Day:
    """The changes of one day of the reader's; made in the browser."""

    key: str
    day: str
    rows: list[Row]


@dataclass(frozen=True)
class Shown:
    """Everything on the page, one page of rows at most. `older` is the address of the next ones, else empty."""

    strategy: str
    by: str
    kind: str
    thing: str
    thing_name: str
    rows: list[Row]
    people: list[Choice]
    older: str
    first: bool
    revision: int = 0
    newer: int = 0
    listed: bool = field(default=True)


def asked(address: str) -> tuple[StrategyId, Wanted]:
    """Strategy and filters of an address of this page; what makes no sense in it is left out."""
    url = urlsplit(address)
    given = {name: values[-1] for name, values in parse_qs(url.query).items()}
    strategy = (*url.path.split("/"), "", "")[2]
    ids = {name: given.get(name, "") for name in ("by", "thing")}
    before = given.get("before", "")
    wanted = Wanted(
        **{name: id if fullmatch(Id.pattern, id) else "" for name, id in ids.items()},
        kind=given["kind"] if given.get("kind") in KINDS else "",
        before=min(int(before), MOST_REVISIONS) if fullmatch("[0-9]{1,12}", before) else None,
    )
    return StrategyId(strategy if fullmatch(Id.pattern, strategy) else "-"), wanted


def address_of(strategy_id: str, **filters: str | int) -> str:
    """The address of this page with these filters; empty ones are left out."""
    query = urlencode({name: value for name, value in filters.items() if value})
    return f"/strategy/{strategy_id}/history" + (f"?{query}" if query else "")


def read(by: Member, address: str) -> Shown:
    """The page that an address asks for."""
    strategy_id, wanted = asked(address)
    page = history.page(by, strategy_id, wanted)
    people = {member.id: member for member in page.members}
    filters = {"by": wanted.by, "kind": wanted.kind, "thing": wanted.thing}
    last = page.entries[-1].change.revision if page.entries else 0
    return Shown(
        strategy=strategy_id,
        **filters,
        thing_name=_name(page, wanted.thing),
        rows=[_row(entry, page, people, by) for entry in page.entries],
        people=_choices(page.members),
        older=address_of(strategy_id, **filters, before=last) if page.older else "",
        first=not page.newer,
        revision=page.revision,
    )


def newer(by: Member, address: str, revision: int) -> int:
    """How many changes of the kind an address asks for came after a revision."""
    strategy_id, wanted = asked(address)
    return history.newer(by, strategy_id, wanted, revision)


def _choices(members: list[Member]) -> list[Choice]:
    named = sorted(members, key=lambda one: (one.left_at is not None, one.name.casefold()))
    return [Choice(one.id, one.name) for one in named]


def _row(entry: Entry, page: Page, people: dict[str, Member], by: Member) -> Row:
    change = entry.change
    member = people.get(change.by)
    name = member.name if member else TEXT["somebody"]
    me = change.by == by.id
    place, href = _place(change, page)
    mine = me and may(by.role, Permission.EDIT_MAP)
    return Row(
        id=change.id,
        at=change.at.isoformat(),
        name=TEXT["you"] if me else name,
        initials=initials(name),
        who=colour_class(change.by),
        bits=[Bit(piece.text, piece.kind) for piece in sentence_of(change, entry.undone)],
        texts=[Words(*text) for text in texts_of(change)],
        place=place,
        href=href,
        undoable=mine and not entry.over and change.action != "strategies.start",
        over=entry.over,
        picture=picture_of(change.by, page.pictures.get(change.by, "")),
    )


def _name(page: Page, thing: str) -> str:
    """What the thing is called that the history is asked for; where it is gone, as its changes name it."""
    named = [page.there[thing]] if thing in page.there else []
    names = [one.as_json() for one in named] or [Told(entry.change).fields(thing) for entry in page.entries]
    found = (
        fields.get(label) for fields in names for label in ("name", "title", "text") if fields.get(label)
    )
    return str(next(found, "")) if thing else ""


def _place(change: Change, page: Page) -> tuple[str, str]:
    """Where a change happened, and the address of the thing there; empty where it is gone."""
    edit = change.edits[0]
    root, record = f"/strategy/{change.strategy_id}", page.there.get(edit.id)
    journey = page.there.get(edit.journey_id or (edit.id if edit.noun == Journey.noun else ""))
    if isinstance(journey, Journey):
        return journey.name, f"{root}/journeys/{journey.id}{_open(record)}"
    word, path = PLACES.get(edit.noun, ("", ""))
    gone = not word or ("{id}" in path and record is None)
    return ("", "") if gone else (word, root + path.format(id=edit.id))


def _open(record: Record | None) -> str:
    """What opens a touchpoint or card on its map."""
    on_map = record.as_json() if isinstance(record, MapRecord) else {}
    thing = on_map.get("touchpoint_id") or (on_map.get("id") if "stage_id" in on_map else None)
    return f"?touchpoint={thing}" if thing else ""
