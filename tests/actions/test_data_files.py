"""The store's own data becomes values of the metrics on the maps, and nobody in it can be found again."""

from __future__ import annotations

import pytest

from planner.actions import data_files, history, measures, metrics
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.ids import StrategyId
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.plan import Plan
from planner.model.refusal import NotThere
from planner.store import data_of, new_member, plan_of, remembered_mappings
from planner.store.database import open_database
from tests.actions.ratings import MAIL, MAPPING, NAME, ROWS, brought_in

AUGUST, SEPTEMBER = (50.0, 2), (66.7, 3)


@pytest.fixture
def measure(by: Member, plan: Plan) -> Measure:
    """A touchpoint measured by the library's CSAT, without values."""
    csat = metrics.pick(by, plan.strategy_id, "csat").edits[0].id
    there = plan.all(Measure)[0]
    change = measures.attach(by, there.touchpoint_id, Metric.made(**_made(csat, by, plan)).id)
    return Measure.made(**next(edit.after for edit in change.edits if edit.noun == "measure" and edit.after))


def _made(id: str, by: Member, plan: Plan) -> dict[str, object]:
    return plan_of(by, plan.strategy_id).by_id(Metric)[id].model_dump()


def values(by: Member, measure: Measure) -> list[tuple[float, int | None]]:
    found = plan_of(by, measure.strategy_id).all(Reading, measure_id=measure.id)
    return [(round(one.value, 1), one.sample) for one in found]


def test_a_file_gives_each_month_a_value_and_the_last_is_the_current(by: Member, measure: Measure) -> None:
    change = brought_in(by, measure.strategy_id)
    assert values(by, measure) == [AUGUST, SEPTEMBER]
    plan = plan_of(by, measure.strategy_id)
    assert round(plan.by_id(Measure)[measure.id].current or 0, 1) == SEPTEMBER[0]
    assert all(
        one.counted and one.source.startswith(NAME) for one in plan.all(Reading, measure_id=measure.id)
    )
    file = plan.all(DataFile, name=NAME)[0]
    assert (file.rows, file.used, file.aside, file.name) == (5, 5, 0, NAME)
    assert remembered_mappings(by) == [MAPPING]
    history.undo(by, change.id)
    assert values(by, measure) == []
    assert not plan_of(by, measure.strategy_id).all(DataFile, name=NAME)


def test_the_same_file_again_changes_nothing_and_halves_are_the_whole(by: Member, measure: Measure) -> None:
    brought_in(by, measure.strategy_id, ROWS[:2], "First.CSV")
    assert values(by, measure) == [AUGUST]
    again: Change = brought_in(by, measure.strategy_id, ROWS[:2], "Under another name.CSV")
    assert again.edits == ()
    brought_in(by, measure.strategy_id, ROWS[1:], "Second.CSV")
    assert values(by, measure) == [AUGUST, SEPTEMBER]


def test_taking_a_file_out_takes_its_values_and_leaves_those_of_people(by: Member, measure: Measure) -> None:
    brought_in(by, measure.strategy_id)
    first = plan_of(by, measure.strategy_id).all(Reading, measure_id=measure.id)[0]
    measures.record(by, measure.id, 91, first.on, 40, "Counted by hand")
    file = plan_of(by, measure.strategy_id).all(DataFile, name=NAME)[0]
    data_files.remove(by, measure.strategy_id, file.id)
    assert values(by, measure) == [(91.0, 40)]
    brought_in(by, measure.strategy_id)
    assert values(by, measure) == [(91.0, 40), SEPTEMBER]


def test_nobody_elses_strategy_takes_or_shows_data(by: Member, plan: Plan) -> None:
    stranger = new_member("Elsewhere", "Mallory")
    brought_in(by, plan.strategy_id)
    file = plan_of(by, plan.strategy_id).all(DataFile, name=NAME)[0]
    with pytest.raises(NotThere):
        brought_in(stranger, plan.strategy_id)
    with pytest.raises(NotThere):
        data_files.remove(stranger, plan.strategy_id, file.id)
    for read in (data_files.results, data_of):
        with pytest.raises(NotThere):
            read(stranger, plan.strategy_id)
    with pytest.raises(NotThere):
        data_files.remove(by, plan.strategy_id, type(file.id).new())


def test_no_person_of_the_file_is_anywhere_in_the_database(by: Member, plan: Plan) -> None:
    brought_in(by, plan.strategy_id)
    found = data_files.results(by, plan.strategy_id)
    assert any(figure.metric == "csat" for figure in found.figures)
    assert found.comments == 3
    kept = _everything(plan.strategy_id)
    for part in (MAIL, "lovelace", "bo@example", "dan@example"):
        assert part.encode() not in kept


def _everything(strategy_id: StrategyId) -> bytes:
    """All rows of all tables, the facts of files unpacked."""
    import io
    import zipfile
    import zlib

    import polars as pl
    from sqlmodel import SQLModel

    parts: list[bytes] = []
    with open_database().readers.connect() as connection:
        for table in SQLModel.metadata.tables.values():
            for row in connection.execute(table.select()):
                for cell in row:
                    if isinstance(cell, bytes) and cell[:2] == b"PK":
                        with zipfile.ZipFile(io.BytesIO(cell)) as packed:
                            for noun in packed.namelist():
                                frame = pl.read_parquet(io.BytesIO(packed.read(noun)))
                                parts.append(frame.write_json().encode())
                    elif isinstance(cell, bytes) and cell[:1] == b"x":
                        parts.append(zlib.decompress(cell))
                    else:
                        parts.append(str(cell).encode())
    return b"\n".join(parts)
