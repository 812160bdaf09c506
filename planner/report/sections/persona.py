"""A persona: one page, as it would be handed round in a workshop."""

from typing import Literal

from planner.model.ids import Id, PictureId
from planner.model.persona import Persona
from planner.model.record import Part
from planner.report.atlas import Atlas
from planner.report.sections.section import Place, Section, Tone
from planner.report.wording import amount, counted, in_brief, number, size_of

PLAIN_FROM, LONG_CHANNEL = 4000, 200
"""From so many letters on, three columns beside each other would be harder to read than one."""


class Points(Part, frozen=True):
    """A short list under a heading; `tone` colours its bullets."""

    title: str
    items: tuple[str, ...]
    tone: Tone | Literal["accent"] = ""


class Slider(Part, frozen=True):
    """A behaviour between two ends; `at` is 0 (left) to 100 (right), `said` the same in words."""

    left: str
    right: str
    at: float
    said: str


class PersonaPage(Section, frozen=True):
    """`about` are label and value; `walks` the journeys with what is met there; nothing in it is ever empty.

    `photo` names a picture of the document; where it is "", the portrait is drawn from `portrait`.
    """

    kind: Literal["persona"] = "persona"
    size: str
    role: str
    quote: str
    portrait: str
    photo: str
    state: str
    state_note: str
    validated: bool
    share: str
    share_note: str
    points: tuple[Points, ...]
    about: tuple[tuple[str, str], ...]
    channels: tuple[str, ...]
    sliders: tuple[Slider, ...]
    sources: tuple[tuple[str, str], ...]
    walks: tuple[tuple[Place, str], ...]
    missing: str


def anchor_of(persona_id: Id) -> str:
    """The anchor of a persona's page."""
    return f"persona-{persona_id}"


def name_of(picture: PictureId | None) -> str:
    """Under which name a document has a picture."""
    return f"{picture}.png"


def persona_page(atlas: Atlas, persona: Persona) -> PersonaPage:
    """One persona's page."""
    share, share_note = _share(persona)
    return PersonaPage(
        anchor=anchor_of(persona.id),
        title=persona.name,
        note="" if persona.validated else "draft",
        density="plain" if _is_long(persona) else "normal",
        size=size_of(persona.name),
        role=" · ".join(part for part in (persona.role, persona.age_group) if part),
        quote=persona.quote,
        portrait=persona.portrait_seed,
        photo=name_of(persona.photo) if persona.photo in atlas.pictures else "",
        state="Validated" if persona.validated else "Draft, not yet validated",
        state_note=persona.validated_how if persona.validated else "",
        validated=persona.validated,
        share=share,
        share_note=share_note,
        points=_points(persona),
        about=_about(persona),
        channels=persona.channels,
        sliders=tuple(_slider(b.left, b.right, b.value) for b in persona.behaviours if b.left or b.right),
        sources=tuple((source.title, source.detail) for source in persona.sources),
        walks=_walks(atlas, persona),
        missing=_missing(persona),
    )


def _is_long(persona: Persona) -> bool:
    texts = persona.model_dump(include={"role", "age_group", "career", "household", "quote", "validated_how"})
    lists = (
        persona.hobbies,
        persona.goals,
        persona.motivations,
        persona.challenges,
        persona.channels,
        persona.jobs,
    )
    letters = (
        sum(len(text) for text in texts.values())
        + sum(len(text) for each in lists for text in each)
        + sum(len(source.title + source.detail) for source in persona.sources)
        + sum(len(behaviour.left + behaviour.right) for behaviour in persona.behaviours)
    )
    return letters > PLAIN_FROM or any(len(channel) > LONG_CHANNEL for channel in persona.channels)


def _share(persona: Persona) -> tuple[str, str]:
    if persona.market_share is not None:
        more = persona.revenue_share
        rest = "" if more is None else f" · {amount(more, 'percent', '')} of revenue"
        return amount(persona.market_share, "percent", ""), f"of customers{rest}"
    if persona.revenue_share is not None:
        return amount(persona.revenue_share, "percent", ""), "of revenue"
    return "", ""


def _points(persona: Persona) -> tuple[Points, ...]:
    lists = (
        Points(title="Goals", items=persona.goals, tone="good"),
        Points(title="Challenges", items=persona.challenges, tone="bad"),
        Points(title="Jobs to be done", items=persona.jobs, tone="accent"),
    )
    return tuple(points for points in lists if points.items)


def _about(persona: Persona) -> tuple[tuple[str, str], ...]:
    facts = (
        ("Age group", persona.age_group),
        ("Career", persona.career),
        ("Household", persona.household),
        ("Hobbies", ", ".join(persona.hobbies)),
        ("Motivated by", ", ".join(persona.motivations)),
    )
    return tuple((label, value) for label, value in facts if value)


def _slider(left: str, right: str, value: float) -> Slider:
    far = max(value, 100 - value)
    end = right if value > 50 else left
    said = "In the middle" if value == 50 else f"{number(far, 0)} of 100 towards {end or 'the other end'}"
    return Slider(left=left, right=right, at=value, said=said)


def _walks(atlas: Atlas, persona: Persona) -> tuple[tuple[Place, str], ...]:
    return tuple(
        (
            Place(name=in_brief(journey.name), anchor=atlas.map_of(journey)),
            counted(sum(point.concerns(persona.id) for point in atlas.walks[journey.id]), "touchpoint"),
        )
        for journey in atlas.journeys
        if persona in atlas.walkers(journey)
    )


def _missing(persona: Persona) -> str:
    empty = [
        name
        for name, value in (
            ("goals", persona.goals), ("challenges", persona.challenges), ("sources", persona.sources),
        )
        if not value
    ]  # fmt: skip
    if not empty:
        return ""
    return f"Still open for this persona: {', '.join(empty)}."
