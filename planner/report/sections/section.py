"""What all sections share."""

from typing import Literal

from planner.model.record import Part
from planner.report.wording import shortened

Tone = Literal["", "good", "warn", "bad"]
"""What a colour stands for; a word or glyph always says the same beside it."""


Density = Literal["normal", "tight", "plain"]
"""How a page is set: "tight" saves a page that would be nearly empty, "plain" puts long texts in one column."""


class Section(Part, frozen=True):
    """A part of the document that can be drawn alone. `anchor` is unique in it; `title` is the printed heading.

    `note` follows the title in the contents, in a quieter voice.
    """

    anchor: str
    title: str
    note: str = ""
    density: Density = "normal"

    @property
    def running(self) -> str:
        """The title as the head of each page says it."""
        return shortened(self.title, 90)


class Place(Part, frozen=True):
    """A name that leads to another section of the same document; without an anchor it is only a name."""

    name: str
    anchor: str = ""
