"""Every format is brought in as a person does it, and nobody in it is anywhere in what is kept, told or given."""

from __future__ import annotations

import hashlib
import io
import json
import logging
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient

from planner.actions import feedback, measures, quotes, reports, strategies
from planner.intake.numbers import door
from planner.model.feedback.found import PAGE, Said, Search
from planner.model.member import Member
from planner.model.numbers.mapping import Mapping
from planner.model.plan import Plan
from planner.model.quote import MOST
from planner.model.touchpoint import Touchpoint
from planner.report import pdf
from planner.report.document import Options
from planner.store import data_of
from tests.intake.numbers import exports
from tests.intake.numbers.nearby import nearby  # noqa: F401 (fixture)
from tests.intake.numbers.workbooks import as_book
from tests.web.test_data import at, client, done, heard, sent  # noqa: F401 (fixtures)

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

HASHES = (
    hashlib.new(way, person[2].encode()).hexdigest()
    for person in exports.PEOPLE
    for way in ("md5", "sha1", "sha256", "blake2b")
)
"""What anybody can work out from an address, which tells who it was as well as the address does."""
TELLING = re.compile(
    "|".join(
        rf"(?<![0-9a-f]){one}(?![0-9a-f])" if one.isdigit() else re.escape(one)
        for one in (*exports.MARKERS, *HASHES)
    ),
    re.IGNORECASE,
)
"""A postcode within a longer number, as keyed hashes are, is no postcode."""
AS_WORKBOOKS = ("shopify orders", "qualtrics", "judgeme")


def files() -> Iterator[tuple[str, str, bytes]]:
    """Each format with some rows that cannot be read, a few as workbooks too."""
    for kind, (header, rows) in exports.FORMATS.items():
        broken = [_broken(header, one) for one in rows[-2:]]
        yield kind, f"{kind}.csv", exports.written(header, [*rows, *broken])
        if kind in AS_WORKBOOKS:
            yield kind, f"{kind}.xlsx", as_book(header, [*rows, *broken])


def _broken(header: Sequence[str], row: Any) -> list[str]:
    cells = [row.get(name, "") for name in header] if isinstance(row, dict) else row
    odd = ("at", "date", "datum", "created", "day", "rating", "score")
    spoilt = [any(part in name.lower() for part in odd) for name in header]
    return [f"{cell}?" if bad else cell for cell, bad in zip(cells, spoilt, strict=True)]


def mapping(kind: str, told: dict[str, Any]) -> dict[str, Any]:
    return exports.answered(kind, Mapping.model_validate(told["sheet"]["mapping"])).model_dump(mode="json")


def test_no_name_mail_phone_or_address_is_anywhere(
    client: TestClient,  # noqa: F811
    by: Member,
    plan: Plan,
    nearby: list[str],  # noqa: F811
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    for place, metric in enumerate(("nps", "csat", "average_order_value", "review_rating", "clv")):
        measures.attach_from_library(by, plan.all(Touchpoint)[place % 2].id, metric)
    answers: list[str] = []
    for kind, name, data in files():
        told = sent(client, plan, data, name)
        assert told["state"] == "done", (kind, told)
        tried = done(client, plan, told, "try", mapping=mapping(kind, told))
        assert tried["state"] == "done", (kind, tried["sentence"])
        assert tried["run"]["used"], kind
        aside = client.get(at(plan, told["token"]) + "/aside")
        brought = done(client, plan, told, "import", mapping=mapping(kind, told))
        assert brought["brought"]["change"], (kind, brought)
        answers += [json.dumps([told, tried, brought]), aside.text]
    figures = client.get(f"/strategy/{plan.strategy_id}/figures")
    metrics = {one["metric"] for one in figures.json()["figures"]}
    assert metrics >= {"nps", "csat", "ces", "clv", "review_rating", "first_response_time", "conversion_rate"}
    kept = _kept(by, plan)
    said_there = _heard(by, plan)
    assert len(said_there) > 80
    for one in said_there[:MOST]:
        quotes.pin(by, plan.all(Touchpoint)[1].id, one)
    answers += [figures.text, *(one.model_dump_json() for one in said_there)]
    everything = [
        *answers,
        *nearby,
        caplog.text,
        strategies.dump(by, plan.strategy_id).decode(),
        _paper(by, plan),
    ]
    everything += [*_unpacked(kept), *(data.decode("utf-8", "replace") for data in _disk(tmp_path))]
    for text in everything:
        for found in TELLING.finditer(text):
            pytest.fail(f"{found[0]} in {text[max(0, found.start() - 100) : found.end() + 50]}")


def _heard(by: Member, plan: Plan) -> list[Said]:
    """All comments that are kept."""
    listener, rules = feedback.reader(by, plan.strategy_id), feedback.rules(by, plan.strategy_id, None)
    try:
        pages = [listener.find(Search(offset=start), rules).said for start in range(0, listener.count, PAGE)]
        assert listener.frequent(Search(), rules).words
    finally:
        listener.close()
    return [one for page in pages for one in page]


def _kept(by: Member, plan: Plan) -> list[door.Batch]:
    return [door.Batch(one.file.name, one.facts.data) for one in data_of(by, plan.strategy_id) if one.facts]


def _paper(by: Member, plan: Plan) -> str:
    paper = pdf.written(pdf.laid_out(reports.document(by, plan.strategy_id, Options())))
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)


def _disk(home: Path) -> Iterator[bytes]:
    """Every file of the planner's folder: the database, what it has not written through yet, whatever else is left."""
    there = [path for path in home.rglob("*") if path.is_file()]
    assert {"planner.db", "planner.db-wal"} <= {path.name for path in there}
    for path in there:
        yield path.read_bytes()


def _unpacked(kept: list[door.Batch]) -> Iterator[str]:
    """Every cell of the facts, which lie packed in the database."""
    for batch in kept:
        with zipfile.ZipFile(io.BytesIO(batch.facts)) as packed:
            for noun in packed.namelist():
                yield pl.read_parquet(io.BytesIO(packed.read(noun))).write_csv()
