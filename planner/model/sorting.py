"""What a person decided about a comment of the store's own data, where the rules would say something else."""

from collections.abc import Collection
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field

from planner.model.ids import DataFileId, SaidId, StageId, ThemeId
from planner.model.record import StrategyRecord

MOST = 2_000
"""Comments of one strategy sorted by hand: they all travel to everybody who opens it."""

Wanted = Literal["on", "off", "rule"]
"""A theme is on a comment, is not, or is where the theme's words say so."""


def _sorted_once(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


_Stages = Annotated[tuple[StageId, ...], Field(max_length=200), AfterValidator(_sorted_once)]
_Themes = Annotated[tuple[ThemeId, ...], Field(max_length=200), AfterValidator(_sorted_once)]


class Sorting(StrategyRecord, frozen=True):
    """The stages (one of each journey) and themes of one comment by hand; of `without_ids` it is none.

    Its id is the comment's own, so it is found again when the file is brought in once more; `data_file_id` is the file
    it came with. A stage or theme may be gone: then nobody decided.
    """

    noun: ClassVar[str] = "sorting"

    id: SaidId
    data_file_id: DataFileId
    stage_ids: _Stages = ()
    theme_ids: _Themes = ()
    without_ids: _Themes = ()

    @property
    def says_nothing(self) -> bool:
        """Whether everything is as the rules say."""
        return not (self.stage_ids or self.theme_ids or self.without_ids)

    def tagged(self, theme_id: ThemeId, wanted: Wanted) -> Self:
        """With a theme on it, off it, or left to the theme's words."""
        on = [one for one in self.theme_ids if one != theme_id]
        off = [one for one in self.without_ids if one != theme_id]
        if wanted != "rule":
            (on if wanted == "on" else off).append(theme_id)
        return self.with_(theme_ids=tuple(on), without_ids=tuple(off))

    def placed(self, stage_id: StageId | None, of_journey: Collection[StageId]) -> Self:
        """In a stage of the journey whose stages these are; None leaves it to the rules."""
        others = tuple(one for one in self.stage_ids if one not in of_journey)
        return self.with_(stage_ids=(*others, stage_id) if stage_id else others)

    def without_theme(self, theme_id: ThemeId) -> Self:
        """With every mention of a theme taken out."""
        return self.tagged(theme_id, "rule")
