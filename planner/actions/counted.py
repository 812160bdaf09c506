"""Putting what the store's own data gives onto the maps, and knowing what that is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from planner.intake.numbers import door
from planner.intake.numbers.method import method
from planner.model.change import Edit
from planner.model.counted_values import Value, are_about_counting, fields_of, values_for
from planner.model.data_file import DataFile
from planner.model.ids import DataFileId, ReadingId, StrategyId
from planner.model.journey import Journey
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.numbers.choices import Choices
from planner.model.numbers.definitions import redefined
from planner.model.numbers.figure import Figure
from planner.model.numbers.results import Results
from planner.model.strategy import Strategy
from planner.model.worked_out import WorkedOut, named, state_of
from planner.model.workspace import Permission
from planner.store import Kept, Work, counting_of, facts_of, files_of, worked_out_of

SHOWN = {"current", "current_on", "status"}
"""What a measure shows of its values."""
Told = Callable[[str, float], None] | None
Stopped = Callable[[], bool] | None


@needs(Permission.VIEW)
def worked_out(
    by: Member,
    strategy_id: StrategyId,
    files: Sequence[DataFile],
    choices: Choices,
    facts: Sequence[Kept] | None = None,
    told: Told = None,
    stopped: Stopped = None,
) -> WorkedOut:
    """What files give, counted this way: as it is kept, or else worked out, which takes a while. Raises Refusal.

    `facts` are the files with their facts, where somebody has them already.
    """
    state = state_of((one.id for one in files), choices)
    known = worked_out_of(by, strategy_id, named(state, method()))
    if known is not None:
        return known
    kept = facts if facts is not None else facts_of(by, strategy_id, files)
    batches = [door.Batch(one.file.name, one.facts.data) for one in kept if one.facts]
    found = door.results(batches, choices, told=told, stopped=stopped) if batches else Results()
    return WorkedOut.of(strategy_id, state, method(), found)


def follows(work: Work[Any], edit: Edit) -> bool:
    """Whether an edit is of a counted value, or of what a measure shows of its values: recounting does it anew.

    Of a counted value that is gone since the edit says that it was one, or changes only what it says.
    """
    if edit.noun == Measure.noun:
        return not (edit.makes or edit.removes) and fields_of(edit).keys() <= SHOWN
    if edit.noun != Reading.noun:
        return False
    known = next(iter(work.all(Reading, id=edit.id)), None)
    if known:
        return known.counted
    whole = edit.makes or edit.removes
    return bool(fields_of(edit)["counted"]) if whole else "counted" not in fields_of(edit)


@needs(Permission.EDIT_MAP)
def prepared(by: Member, strategy_id: StrategyId, edits: Sequence[Edit]) -> WorkedOut | None:
    """What the strategy's files will give once these edits are done; None where they count nothing. Raises Refusal."""
    if not are_about_counting(edits):
        return None
    files, choices = {one.id: one for one in files_of(by, strategy_id)}, counting_of(by, strategy_id)
    for edit in edits:
        if edit.noun == DataFile.noun:
            file = files.pop(DataFileId(edit.id), None)
            after = edit.applied_to(file)
            files |= {after.id: after} if isinstance(after, DataFile) else {}
        elif edit.noun == Strategy.noun and edit.after and "counting" in edit.after:
            choices = Choices.model_validate(edit.after["counting"])
    return worked_out(by, strategy_id, list(files.values()), choices)


def at_hand(work: Work[Any]) -> Results | None:
    """What the strategy's files give as they are now, counted as is chosen now; None where nobody worked it out yet."""
    files = work.all(DataFile)
    if not files:
        return Results()
    choices = work.get(Strategy, work.strategy_id).counting
    state = state_of((one.id for one in files), choices)
    kept = work.beside(WorkedOut, strategy_id=work.strategy_id, state=state)
    return max(kept, key=lambda one: one.made_at).results if kept else None


def recount(work: Work[Any]) -> bool:
    """Make the counted values of all maps those that are at hand, and say whether there were any.

    What a person entered for a day stays.
    """
    results = at_hand(work)
    if results is None:
        return False
    measures, readings = work.all(Measure), work.all(Reading)
    there = {(one.measure_id, one.on): one for one in readings}
    left = {key for key, one in there.items() if one.counted}
    for value in _values(work, measures, results.figures):
        key = value.measure.id, value.on
        left.discard(key)
        known = there.get(key)
        if known is None or known.counted:
            work.put(_reading(value, known.id if known else work.fresh(ReadingId)))
    for key in left:
        work.remove(there[key])
    _tell(work, measures, work.all(Reading))
    return True


def fill(work: Work[Any], measures: Iterable[Measure]) -> None:
    """Give measures that are new the values that are at hand."""
    new = list(measures)
    results = at_hand(work) if new else None
    if results is not None and results.figures:
        readings = [_reading(one, work.fresh(ReadingId)) for one in _values(work, new, results.figures)]
        for reading in readings:
            work.put(reading)
        _tell(work, new, readings)


def redefine(work: Work[Strategy], before: Choices, now: Choices) -> None:
    """Let the metrics say how they are counted now; one that people gave numbers in its unit keeps its unit."""
    settled = {one.measure_id for one in work.all(Reading) if not one.counted}
    measures = work.all(Measure)
    given = {
        one.metric_id
        for one in measures
        if one.id in settled or one.baseline is not None or one.target is not None
    }
    for metric in work.all(Metric):
        work.put(redefined(metric, before, now, settled=metric.id in given))


def as_chosen(work: Work[Any], metric: Metric) -> Metric:
    """A metric new from the library, as the strategy's choices define it."""
    return redefined(metric, Choices(), work.get(Strategy, work.strategy_id).counting)


def _values(work: Work[Any], measures: Sequence[Measure], figures: Sequence[Figure]) -> Iterator[Value]:
    """What figures give to measures; a to-be gets none, since nobody has been there yet."""
    strategy = work.get(Strategy, work.strategy_id)
    newest = max((one.brought_on for one in work.all(DataFile)), default=date.min)
    planned = {one.id for one in work.all(Journey) if one.future_of}
    met = [one for one in measures if one.journey_id not in planned]
    return values_for(met, work.all(Metric), figures, strategy.currency, newest)


def _reading(value: Value, id: ReadingId) -> Reading:
    measure, figure = value.measure, value.figure
    home = {"strategy_id": measure.strategy_id, "journey_id": measure.journey_id, "measure_id": measure.id}
    said = {"value": value.rounded, "on": value.on, "sample": figure.sample, "source": value.source}
    return Reading.made(id=id, counted=True, **home, **said)


def _tell(work: Work[Any], measures: Iterable[Measure], readings: Iterable[Reading]) -> None:
    """Give each measure the latest of its values as the current one."""
    of: dict[str, list[Reading]] = {}
    for reading in readings:
        of.setdefault(reading.measure_id, []).append(reading)
    for measure in measures:
        now = measure.told_by(of.get(measure.id, ()))
        if now != measure:
            work.put(now)
