"""Strategy files for tests: a small whole one to bend, and random ones."""

from __future__ import annotations

import copy
import json
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some

from planner.model.metric_library import BY_KEY
from planner.model.text import UNSTORABLE

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For a busy machine."""

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)

SMALL: dict[str, Any] = {
    "format": "cx-planner-strategy",
    "version": 1,
    "strategy": {"name": "Spring relaunch", "currency": "GBP", "review_on": "2027-02-01"},
    "owners": [
        {"name": "Support", "kind": "team"},
        {"id": "bo", "name": "Bo Larsen", "part_of": "support"},
    ],
    "metrics": [{"library": "csat"}, {"id": "smiles", "name": "Smiles", "unit": "count"}],
    "personas": [{"name": "Weekend walker", "market_share": 40}, {"name": "Gift giver"}],
    "themes": [{"name": "Delivery", "words": ["delivery", "parcel"]}],
    "journeys": [
        {
            "name": "First order",
            "personas": ["weekend-walker", "gift-giver"],
            "stages": [{"name": "Looks"}, {"name": "Buys", "colour": 4}],
            "lanes": [{"kind": "touchpoints"}, {"kind": "doing"}, {"kind": "feeling"}],
            "touchpoints": [
                {
                    "title": "Reads reviews",
                    "stage": "looks",
                    "lane": "touchpoints",
                    "personas": ["gift-giver"],
                    "emotion": 1,
                    "feelings": [{"persona": "gift-giver", "emotion": -2}],
                    "evidence": "partly",
                    "evidence_on": "2026-10-01",
                    "responsible": "bo",
                    "consulted": ["support"],
                    "quotes": [{"text": "It came … late.", "score": 4, "scale": 10, "themes": ["delivery"]}],
                    "measures": [
                        {
                            "metric": "customer-satisfaction-csat",
                            "baseline": 70,
                            "target": 85.5,
                            "readings": [
                                {"value": 78, "on": "2026-10-31", "sample": 40, "source": "Survey"},
                                {"value": 74, "on": "2026-09-30"},
                            ],
                        }
                    ],
                },
                {"title": "Pays", "stage": "buys"},
            ],
            "cards": [{"stage": "looks", "lane": "doing", "text": "Opens four tabs"}],
        }
    ],
}


def a_file(**changes: Any) -> dict[str, Any]:
    """The small file with other things at the top; None takes a thing out."""
    document = {**copy.deepcopy(SMALL), **changes}
    return {key: value for key, value in document.items() if value is not None}


def bent(path: str, value: Any) -> dict[str, Any]:
    """The small file with `value` at a path like `journeys.0.touchpoints.1.title`; `...` takes it out."""
    document = a_file()
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = document
    for step in way:
        place = place[step]
    if value is ...:
        del place[last]
    elif isinstance(last, int) and last == len(place):
        place.append(value)
    else:
        place[last] = value
    return document


def as_bytes(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


TEXT = some.text(max_size=30).filter(lambda text: not UNSTORABLE.search(text))
NAMES = some.one_of(
    some.sampled_from(["Ana", "ana", "Ana!", "Łódź", "عمر", "हिन्दी", "🙂", "a-2", "A" * 90, "<b>&amp;</b>"]),
    TEXT.filter(str.strip),
)
DAYS = some.dates(date(2000, 1, 1), date(2100, 1, 1)).map(str)
VALUES = some.floats(-1e12, 1e12) | some.integers(-100, 100)
EVIDENCE = {
    "evidence": some.sampled_from(["assumed", "partly", "researched"]),
    "evidence_source": TEXT,
    "evidence_on": some.none() | DAYS,
}


def _entry(needed: dict[str, Any], **optional: Any) -> some.SearchStrategy[dict[str, Any]]:
    return some.fixed_dictionaries(needed, optional=optional)


def _numbered(entries: list[dict[str, Any]], letter: str) -> list[dict[str, Any]]:
    return [{**entry, "id": f"{letter}{place}"} for place, entry in enumerate(entries)]


@some.composite
def random_files(draw: some.DrawFn) -> dict[str, Any]:
    """A valid strategy file with everything in it, in any script, some of it left out."""
    strategy = _entry(
        {"name": NAMES}, client=TEXT, summary=TEXT, review_on=some.none() | DAYS, example=some.booleans()
    )
    owner = _entry({"name": NAMES}, kind=some.sampled_from(["person", "team"]), role=TEXT, contact=TEXT)
    metric = _entry(
        {"name": NAMES},
        short=TEXT,
        unit=some.sampled_from(["percent", "money", "hours", "score", "count"]),
        better=some.sampled_from(["up", "down"]),
        formula=TEXT,
        stale_after=some.integers(1, 3650),
        library=some.sampled_from(["", *BY_KEY]),
    )
    slider = some.fixed_dictionaries({"left": TEXT, "right": TEXT, "value": some.floats(0, 100)})
    persona = _entry(
        {"name": NAMES},
        quote=TEXT,
        goals=some.lists(TEXT, max_size=3),
        market_share=some.none() | some.floats(0, 100),
        behaviours=some.lists(slider, max_size=2),
        sources=some.lists(_entry({"title": NAMES}, detail=TEXT), max_size=2),
        validated=some.booleans(),
        segment=some.sampled_from(["", "loyal/EUR"]),
        archived=some.booleans(),
    )
    theme = _entry({"name": NAMES}, colour=some.integers(1, 5), words=some.lists(TEXT, max_size=3))
    owners = _numbered(draw(some.lists(owner, max_size=4)), "o")
    for place, entry in enumerate(owners):
        if place and draw(some.booleans()):
            entry["part_of"] = owners[draw(some.integers(0, place - 1))]["id"]
    document: dict[str, Any] = {
        "format": "cx-planner-strategy",
        "version": 1,
        "strategy": draw(strategy),
        "owners": owners[::-1] if draw(some.booleans()) else owners,
        "metrics": _numbered(draw(some.lists(metric, max_size=3)), "m"),
        "personas": _numbered(draw(some.lists(persona, max_size=3)), "p"),
        "themes": _numbered(draw(some.lists(theme, max_size=2)), "t"),
    }
    journeys = [_journey(draw, document, number) for number in range(draw(some.integers(0, 2)))]
    if len(journeys) == 2 and draw(some.booleans()):
        as_is, to_be = journeys if draw(some.booleans()) else journeys[::-1]
        _planned(draw, as_is, to_be)
    experiments = [_experiment(draw, document, journeys) for _ in range(draw(some.integers(0, 2)))]
    return {**document, "journeys": journeys, "experiments": experiments}


def _experiment(
    draw: some.DrawFn, document: dict[str, Any], journeys: list[dict[str, Any]]
) -> dict[str, Any]:
    """An experiment, some of them at a touchpoint, which then needs an id."""
    counts = some.none() | some.integers(0, 10**6)
    variant = _entry(
        {"name": NAMES},
        description=TEXT,
        people=counts,
        did=counts,
        mean=VALUES,
        deviation=some.floats(0, 9e9),
    )
    plain = _entry(
        {"name": NAMES, "variants": some.lists(variant, min_size=2, max_size=5)},
        because=TEXT,
        signal=TEXT,
        initiative=TEXT,
        outcome=some.sampled_from(["share", "mean"]),
        better=some.none() | some.sampled_from(["up", "down"]),
        start=some.none() | VALUES,
        least=some.none() | some.floats(0.1, 100),
        power=some.integers(50, 99),
        planned=some.none() | some.integers(2, 10**6),
        state=some.sampled_from(["idea", "running", "finished", "stopped"]),
        started_on=some.none() | DAYS,
        decision=some.sampled_from(["none", "adopt", "drop", "repeat"]),
        decided_by=TEXT,
        decided_on=some.none() | DAYS,
    )
    entry: dict[str, Any] = draw(plain)
    if document["metrics"] and draw(some.booleans()):
        entry["metric"] = draw(some.sampled_from(_ids(document["metrics"])))
    at = [journey for journey in journeys if journey["touchpoints"]]
    if at and draw(some.booleans()):
        journey = draw(some.sampled_from(at))
        place = draw(some.integers(0, len(journey["touchpoints"]) - 1))
        point = journey["touchpoints"][place]
        point.setdefault("id", f"tried-{place}")
        entry.update(journey=journey["id"], touchpoint=point["id"])
    return entry


def _planned(draw: some.DrawFn, as_is: dict[str, Any], to_be: dict[str, Any]) -> None:
    """Make one journey the future of the other, some of its things made from some of the other's."""
    to_be["future_of"] = as_is["id"]
    for things in ("stages", "lanes", "touchpoints", "cards"):
        as_is[things] = _numbered(as_is[things], things[0])
        for entry in to_be[things] if as_is[things] else []:
            entry["origin"] = draw(some.none() | some.sampled_from(_ids(as_is[things])))


def _journey(draw: some.DrawFn, document: dict[str, Any], number: int) -> dict[str, Any]:
    stages = _numbered(
        draw(some.lists(_entry({"name": NAMES}, hint=TEXT, colour=some.integers(1, 5)), max_size=3)), "s"
    )
    kinds = some.sampled_from(["touchpoints", "doing", "thinking", "feeling", "pain_points", "notes"])
    lanes = _numbered(
        draw(some.lists(_entry({"kind": kinds}, name=NAMES, hidden=some.booleans()), max_size=4)), "l"
    )
    persons, owners = _ids(document["personas"]), _ids(document["owners"])
    return {
        "id": f"j{number}",
        "name": draw(NAMES),
        "personas": draw(_some_of(persons)),
        "archived": draw(some.booleans()),
        "stages": stages,
        "lanes": lanes,
        "touchpoints": _touchpoints(draw, stages, lanes, persons, owners, document),
        "cards": _cards(draw, stages, lanes),
    }


def _ids(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["id"] for entry in entries]


def _some_of(keys: list[str]) -> some.SearchStrategy[list[str]]:
    return some.lists(some.sampled_from(keys), max_size=3) if keys else some.just([])


def _cards(
    draw: some.DrawFn, stages: list[dict[str, Any]], lanes: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    fitting = [lane["id"] for lane in lanes if lane["kind"] not in {"touchpoints", "feeling", "channels"}]
    if not stages or not fitting:
        return []
    place = {"stage": some.sampled_from(_ids(stages)), "lane": some.sampled_from(fitting)}
    cards = draw(some.lists(_entry({**place, "text": NAMES}, **EVIDENCE), max_size=4))
    for card in cards:
        later = _ids(stages)[_ids(stages).index(card["stage"]) + 1 :]
        if later and draw(some.booleans()):
            card["until"] = draw(some.sampled_from(later))
    return cards


def _touchpoints(
    draw: some.DrawFn,
    stages: list[dict[str, Any]],
    lanes: list[dict[str, Any]],
    persons: list[str],
    owners: list[str],
    document: dict[str, Any],
) -> list[dict[str, Any]]:
    fitting = [lane["id"] for lane in lanes if lane["kind"] == "touchpoints"]
    metrics, themes = _ids(document["metrics"]), _ids(document["themes"])
    if not stages or not fitting:
        return []
    reading = _entry(
        {"value": VALUES, "on": DAYS}, sample=some.none() | some.integers(0, 2_000_000_000), source=TEXT
    )
    readings = some.lists(reading, max_size=3, unique_by=lambda one: one["on"])
    kept = {"baseline": some.none() | VALUES, "target": VALUES, "due_on": DAYS, "readings": readings}
    measure = _entry({"metric": some.sampled_from(metrics or [""])}, **kept)
    shares = some.none() | some.floats(0, 50), some.none() | some.floats(50, 100)
    ends = dict(zip(("affected_low", "affected_high"), shares, strict=True))
    much = some.floats(0, 1e12)
    known = {"orders": much, "order_value": much, "lost_low": shares[0], "lost_high": shares[1]}
    estimate = _entry({"currency": some.sampled_from(["EUR", "USD"])}, **ends, **known, orders_from=TEXT)
    feeling = some.fixed_dictionaries(
        {"persona": some.sampled_from(persons or [""]), "emotion": some.floats(-2, 2)}
    )
    scores = some.none() | some.floats(0, 1000)
    quote = _entry(
        {"text": NAMES}, score=scores, said_on=some.none() | DAYS, source=TEXT, themes=_some_of(themes)
    )
    touchpoint = _entry(
        {"title": NAMES, "stage": some.sampled_from(_ids(stages))},
        lane=some.sampled_from(fitting),
        description=TEXT,
        channel=TEXT,
        personas=_some_of(persons),
        emotion=some.none() | some.floats(-2, 2),
        feelings=some.lists(feeling, max_size=2) if persons else some.just([]),
        moment_of_truth=some.booleans(),
        responsible=some.none() | some.sampled_from(owners) if owners else some.none(),
        consulted=_some_of(owners),
        measures=some.lists(measure, max_size=2, unique_by=lambda one: one["metric"])
        if metrics
        else some.just([]),
        money_at_risk=some.none() | estimate,
        quotes=some.lists(quote, max_size=2),
        **EVIDENCE,
    )
    return draw(some.lists(touchpoint, max_size=4))
