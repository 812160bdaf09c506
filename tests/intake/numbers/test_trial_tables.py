"""The results of an experiment in a table: what is counted, what is asked, what is refused."""

from __future__ import annotations

from pathlib import Path
from statistics import mean, stdev

import pytest

from planner.intake.numbers import door
from planner.intake.numbers.bounds import Unanswered, Unreadable
from planner.intake.numbers.of_trials import tallied
from planner.intake.numbers.table import opened
from planner.model.numbers.mapping import Decimals
from planner.model.tally import Tally
from planner.model.variant import Outcome


@pytest.fixture
def read(tmp_path: Path):
    def reading(table: str | bytes, outcome: Outcome = "share", decimals: Decimals = "") -> Tally:
        path = tmp_path / "table"
        path.write_bytes(table if isinstance(table, bytes) else table.encode())
        return tallied(opened(path, "table", tmp_path), outcome, decimals)

    return reading


@pytest.mark.parametrize(
    "table",
    [
        "variant,people,did\nControl,1200,80\nB,1210,95\n",
        "Control\t1200\t80\nB\t1210\t95\n",  # pasted from a spreadsheet, without names
        "Group;Visitors;Conversions\nControl;1.200;80\nB;1.210;95\n".encode("utf-16"),
        'variant,people,did\nControl,"1,200",80\nB,"1,210",95\nC,,\n',
    ],
)
def test_a_row_for_each_variant_is_read_however_it_is_written(read, table: str | bytes) -> None:
    found = read(table)
    assert [(one.name, one.people, one.did) for one in found.results] == [
        ("Control", 1200, 80),
        ("B", 1210, 95),
    ]
    assert found.aside == found.rows - 2 and bool(found.note) == bool(found.aside)


def test_rows_of_people_are_counted_and_what_says_nothing_is_set_aside(read) -> None:
    rows = [("A", "yes"), ("B", "no"), ("A", "No"), ("A", "TRUE"), ("B", "maybe"), ("", "yes")]
    found = read("name,group,converted\n" + "".join(f"Ada {n},{a},{b}\n" for n, (a, b) in enumerate(rows)))
    assert [(one.name, one.people, one.did) for one in found.results] == [("A", 3, 2), ("B", 1, 0)]
    assert (found.rows, found.aside) == (6, 2) and "2 rows left out" in found.note
    assert "Ada" not in found.model_dump_json()


def test_means_and_deviations_are_those_of_the_rows(read) -> None:
    values = {"A": [12.5, 13.5, 10, 40.25], "B": [9, 1, 2.75]}
    rows = [f"{name};{one:.2f}".replace(".", ",") for name, all in values.items() for one in all]
    found = read("group;amount\n" + "\n".join(rows) + "\n", "mean")
    for one in found.results:
        assert (one.mean, one.deviation) == pytest.approx((mean(values[one.name]), stdev(values[one.name])))


def test_what_can_be_read_in_two_ways_is_asked(read) -> None:
    table = 'variant,people,mean,sd\nControl,1200,"1,234","9,111"\nB,1210,"2,345","1,111"\n'
    with pytest.raises(Unanswered, match="two ways"):
        read(table, "mean")
    assert [one.mean for one in read(table, "mean", "comma").results] == [1.234, 2.345]
    assert [one.mean for one in read(table, "mean", "point").results] == [1234, 2345]


@pytest.mark.parametrize(
    ("table", "outcome", "sentence"),
    [
        ("email,orders\na@shop.example,1\n", "share", "These columns are not what is needed"),
        ("variant,people\nA,1\nB,2\n", "share", "These columns are not what is needed"),
        ("variant,people,mean,sd\nA,10,4,1\n", "share", "It gives means"),
        ("variant,people,did\nA,10,4\n", "mean", "It counts people who did something"),
        ("variant,outcome\nA,12\nB,13\n", "share", "The outcomes are numbers"),
        ("variant,people,did\nA,10,4\nA,11,4\n", "share", "stands in several rows"),
        ("variant,outcome\n" + "".join(f"V{n},1\n" for n in range(6)), "share", "more than 5 variants"),
        ("variant,people,did\nA,,\nB,x,y\n", "share", "No row names a variant"),
    ],
)
def test_what_is_no_result_is_refused_with_what_to_do(
    read, table: str, outcome: Outcome, sentence: str
) -> None:
    with pytest.raises(Unreadable, match=sentence) as refused:
        read(table, outcome)
    assert "Nothing was brought in" in str(refused.value) and "shop.example" not in str(refused.value)


def test_it_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "table"
    path.write_text("variant,people,did\nControl,1200,80\nB,1210,95\n")
    assert [one.did for one in door.tally(path, "table", "share").results] == [80, 95]
    path.write_bytes(b"%PDF-1.7 ...")
    with pytest.raises(Unreadable, match="PDF"):
        door.tally(path, "table", "share")
