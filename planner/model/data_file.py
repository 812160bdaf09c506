"""A file of the store's own data: that it was brought in, and beside the records what was kept of it."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import AwareDatetime, Field

from planner.model.ids import DataFileId, MemberId
from planner.model.numbers.dry_run import DryRun
from planner.model.numbers.mapping import Mapping
from planner.model.numbers.meaning import Kind, Subject
from planner.model.record import StrategyRecord
from planner.model.text import Name

MOST = 500
"""Files of one strategy: ten years of four exports a month."""

Rows = Annotated[int, Field(ge=0, le=2_000_000_000)]


class DataFile(StrategyRecord, frozen=True):
    """What a file held: of `rows` of data `used` count and `aside` do not; `first` and `last` are the days covered.

    The same bytes have the same `fingerprint`.
    """

    noun: ClassVar[str] = "data_file"
    spoken: ClassVar[str] = "file"

    id: DataFileId
    name: Name
    fingerprint: Annotated[str, Field(pattern="^[0-9a-f]{16,64}$")]
    kind: Kind
    subject: Subject
    rows: Rows
    used: Rows
    aside: Rows
    first: date | None = None
    last: date | None = None
    brought_on: date
    brought_by: MemberId


class Facts(StrategyRecord, frozen=True):
    """What is kept of a file beside the records, never part of a change or of a browser's copy: facts without persons.

    `signature` is what its mapping is remembered by; `mapping` and `dry_run` are JSON.
    """

    noun: ClassVar[str] = "facts"

    id: DataFileId
    signature: str
    mapping: str
    dry_run: str
    data: bytes
    made_at: AwareDatetime

    @property
    def read_by(self) -> Mapping:
        """How the file was read."""
        return Mapping.model_validate_json(self.mapping)

    @property
    def found(self) -> DryRun:
        """What was found in it."""
        return DryRun.model_validate_json(self.dry_run)
