"""How sure we are of a statement on the map."""

from datetime import date
from typing import Literal

from planner.model.journey import MapRecord
from planner.model.text import Line

EvidenceState = Literal["assumed", "partly", "researched"]


class Evidenced(MapRecord, frozen=True):
    """A statement on the map with its evidence: state, source and the day the source speaks of."""

    evidence: EvidenceState = "assumed"
    evidence_source: Line = ""
    evidence_on: date | None = None
