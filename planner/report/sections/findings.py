"""What calls for something to be done, worst first."""

from planner.model.record import Part
from planner.report.atlas import Atlas
from planner.report.sections.section import Place, Tone
from planner.report.wording import amount, counted, felt, listed, long_day, quoted, shortened

NAMED = 3
"""So many examples are named before “and more”."""


class Finding(Part, frozen=True):
    """A sentence that calls for something to be done, with the place to look."""

    text: str
    tone: Tone
    place: Place


def findings(atlas: Atlas) -> tuple[Finding, ...]:
    """Everything found, as of today."""
    looks = (_off_target, _lowest, _unowned_moments, _unowned, _stale, _review)
    return tuple(finding for look in looks if (finding := look(atlas)))


def _off_target(atlas: Atlas) -> Finding | None:
    off = [(p, m) for p in atlas.everything_met for m in atlas.measures_of(p) if m.status == "off"]
    if not off:
        return None
    currency = atlas.strategy.currency
    said = [
        f"{shortened(metric.name, 60)} at {quoted(shortened(point.title, 60))}"
        f" ({amount(m.current, metric.unit, currency)})"
        for point, m in off[:NAMED]
        if (metric := atlas.metric(m))
    ]
    more = f", and {len(off) - NAMED} more" if len(off) > NAMED else ""
    text = f"{counted(len(off), 'metric is', 'metrics are')} off target: {'; '.join(said)}{more}."
    return Finding(
        text=text, tone="bad", place=Place(name="Metric scorecard", anchor=atlas.chapter("scorecard"))
    )


def _lowest(atlas: Atlas) -> Finding | None:
    felt_points = [(point.emotion, point) for point in atlas.everything_met if point.emotion is not None]
    emotion, point = min(felt_points, key=lambda pair: pair[0], default=(0, None))
    if point is None or emotion >= 0:
        return None
    stage = shortened(atlas.stage(point).name, 60)
    text = f"The lowest point is {quoted(shortened(point.title, 80))} in {stage}: it feels {felt(emotion)}."
    return Finding(text=text, tone="warn", place=Place(name="Map", anchor=atlas.map_of(atlas.journey(point))))


def _unowned_moments(atlas: Atlas) -> Finding | None:
    bare = [p for p in atlas.everything_met if p.moment_of_truth and not atlas.owner(p.responsible)]
    if not bare:
        return None
    names = listed([quoted(shortened(point.title, 60)) for point in bare[:NAMED]])
    more = f" and {len(bare) - NAMED} more" if len(bare) > NAMED else ""
    text = f"{counted(len(bare), 'moment of truth has', 'moments of truth have')} no owner: {names}{more}."
    return Finding(text=text, tone="bad", place=Place(name="Gaps", anchor=atlas.chapter("gaps")))


def _unowned(atlas: Atlas) -> Finding | None:
    bare = [p for p in atlas.everything_met if not atlas.owner(p.responsible)]
    others = sum(not point.moment_of_truth for point in bare)
    if not others:
        return None
    other = "other " if others < len(bare) else ""
    text = f"{counted(others, f'{other}touchpoint has', f'{other}touchpoints have')} no owner yet."
    return Finding(text=text, tone="warn", place=Place(name="Gaps", anchor=atlas.chapter("gaps")))


def _stale(atlas: Atlas) -> Finding | None:
    old = [m for point in atlas.everything_met for m in atlas.measures_of(point) if atlas.is_stale(m)]
    if not old:
        return None
    text = f"{counted(len(old), 'value is', 'values are')} older than the metric allows and should be taken again."
    return Finding(text=text, tone="warn", place=Place(name="Gaps", anchor=atlas.chapter("gaps")))


def _review(atlas: Atlas) -> Finding | None:
    due = atlas.strategy.review_on
    if due is None or due >= atlas.today:
        return None
    return Finding(text=f"The review of {long_day(due)} has passed.", tone="warn", place=Place(name=""))
