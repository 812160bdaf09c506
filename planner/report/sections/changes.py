"""What changes: a journey as it is beside its future, both curves, then stage by stage what becomes other."""

from collections.abc import Iterator, Sequence
from typing import Literal

from planner.model.comparison import GLYPHS, STATES, Compared, ComparedStage, Difference, compared
from planner.model.comparison.result import State, Sum
from planner.model.ids import TouchpointId
from planner.model.journey import Journey
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.changed_feelings import Curves, both_curves, called, colour_of
from planner.report.sections.section import Place, Section, Tone
from planner.report.wording import counted, felt, in_brief, listed, number, sentence, shortened

TONES: dict[State, Tone] = {"new": "good", "changed": "warn", "moved": "", "gone": "bad", "kept": ""}
MOST = 400
"""So many letters of a card stand in a row; the map has all of them."""


class Count(Part, frozen=True):
    """How many touchpoints and cards are of one state, as a big number."""

    value: str
    label: str
    tone: Tone


class Field(Part, frozen=True):
    """What differs, “owner”, with both values in words; none of them where the word says it all."""

    words: str
    was: str
    now: str


class ChangeRow(Part, frozen=True):
    """A thing that is not as it is: what became of it, where it stands, both its names, and what differs besides.

    `facts` says of what is new where it is met, how it feels and whose it is.
    """

    state: str
    tone: Tone
    where: str
    was: str
    now: str
    facts: str
    fields: tuple[Field, ...]


class ChangedStage(Part, frozen=True):
    """A stage with its rows; `state` says what became of the stage itself, if anything, and `fields` how."""

    name: str
    colour: int
    told: str
    state: str
    tone: Tone
    fields: tuple[Field, ...]
    rows: tuple[ChangeRow, ...]


class Changes(Section, frozen=True):
    """One future. `same` names the stages that stay as they are; `missing` is said where nothing differs yet."""

    kind: Literal["changes"] = "changes"
    as_is: Place
    to_be: Place
    counts: tuple[Count, ...]
    curves: Curves | None
    about: tuple[Field, ...]
    lanes: tuple[ChangeRow, ...]
    stages: tuple[ChangedStage, ...]
    same: str
    missing: str

    @property
    def running(self) -> str:
        """The title with the name of the future, since there may be several."""
        return shortened(f"{self.title}: {self.to_be.name}", 90)


def changes(atlas: Atlas) -> Iterator[Changes]:
    """What changes in each journey that has a future; nothing where either is in the archive or gone."""
    known = {str(journey.id): journey for journey in atlas.journeys}
    for to_be in atlas.journeys:
        as_is = known.get(to_be.future_of or "")
        if as_is:
            yield _changes(atlas, as_is, to_be)


def _changes(atlas: Atlas, as_is: Journey, to_be: Journey) -> Changes:
    found = compared(atlas.plan, to_be.id)
    differing = [one for one in found.stages if one.differs]
    same = [called(one.stage, 60) for one in found.stages if not one.differs]
    return Changes(
        anchor=f"changes-{to_be.id}",
        title="What changes",
        note=in_brief(to_be.name),
        as_is=Place(name=in_brief(as_is.name), anchor=atlas.map_of(as_is)),
        to_be=Place(name=in_brief(to_be.name), anchor=atlas.map_of(to_be)),
        counts=_counts(found.things),
        curves=both_curves(atlas, found),
        about=_fields(found.about),
        lanes=tuple(_row(atlas, one) for one in found.lanes if one.state != "kept"),
        stages=tuple(_stage(atlas, one) for one in differing),
        same=f"Nothing changes in {listed(same)}." if same and differing else "",
        missing="" if found.differs else "Nothing differs yet: the to-be map is as it was made.",
    )


def _counts(of: Sum) -> tuple[Count, ...]:
    labels: dict[State, str] = {**STATES, "kept": "stays as it is" if of.kept == 1 else "stay as they are"}
    counts: list[tuple[State, int]] = [(state, getattr(of, state)) for state in STATES]
    return tuple(
        Count(value=number(count), label=labels[state], tone=TONES[state] if count else "")
        for state, count in counts
    )


def _stage(atlas: Atlas, one: ComparedStage) -> ChangedStage:
    stage, rows = one.stage, tuple(_row(atlas, thing) for thing in one.things if thing.state != "kept")
    was = f"was {shortened(stage.was, 80)}" if stage.was and stage.now and stage.was != stage.now else ""
    kept = sum(thing.state == "kept" for thing in one.things)
    stays = counted(kept, "stays as it is", "stay as they are") if kept else ""
    return ChangedStage(
        name=called(stage, 160),
        colour=colour_of(atlas, stage),
        told=" · ".join(word for word in (was, stays) if word),
        state="" if stage.state == "kept" else _said(stage.state),
        tone=TONES[stage.state],
        fields=_fields(stage.besides),
        rows=rows,
    )


def _row(atlas: Atlas, thing: Compared) -> ChangeRow:
    renamed = thing.was and thing.now and thing.was != thing.now
    words = "Other words" if thing.noun == "card" else "Another name"
    return ChangeRow(
        state=_said(thing.state),
        tone=TONES[thing.state],
        where=in_brief(thing.lane),
        was=shortened(thing.was, MOST),
        now=shortened(thing.now, MOST),
        facts=_facts(atlas, thing) if thing.state == "new" and thing.noun == "touchpoint" else "",
        fields=((Field(words=words, was="", now=""),) if renamed else ()) + _fields(thing.besides),
    )


def _facts(atlas: Atlas, thing: Compared) -> str:
    point = atlas.plan.get(Touchpoint, TouchpointId(thing.to_be_id))
    owner = atlas.owner(point.responsible)
    feels = "" if point.emotion is None else f"feels {felt(point.emotion)}"
    parts = (shortened(point.channel, 80), feels, in_brief(owner.name) if owner else "no owner yet")
    return sentence(" · ".join(part for part in parts if part))


def _fields(differences: Sequence[Difference]) -> tuple[Field, ...]:
    return tuple(Field(words=sentence(one.words), was=one.was, now=one.now) for one in differences)


def _said(state: State) -> str:
    return f"{GLYPHS[state]} {STATES[state]}"
