"""A comment on a thing of a strategy, and the guest who may write one."""

import re
from datetime import datetime
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from planner.model.ids import (
    CardId,
    CommentId,
    JourneyId,
    MemberId,
    MetricId,
    PersonaId,
    StageId,
    TouchpointId,
    WorkspaceId,
)
from planner.model.record import Part, Record, StrategyRecord
from planner.model.refusal import Refusal
from planner.model.text import Name, storable

COMMENT_LIMIT = 4_000
NAME_LIMIT = 80
THINGS = ("touchpoint", "card", "stage", "persona", "metric")
"""The nouns one may comment on."""

MENTION = re.compile(r"@\[([a-z0-9_-]{1,40})\]")
"""A mention inside a text: the member's id, so that a new name shows at once and a deleted one is gone."""

FULL = (
    f"A comment holds up to {COMMENT_LIMIT:,} characters. Nothing was kept; say it in fewer words, or in two."
)


def _remark(text: str) -> str:
    kept = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(kept) > COMMENT_LIMIT:
        raise PydanticCustomError(
            "too_long", "it holds more than {limit} characters", {"limit": COMMENT_LIMIT}
        )
    return kept


def _short(name: str) -> str:
    if len(name) > NAME_LIMIT:
        raise PydanticCustomError("too_long", "it has more than {limit} characters", {"limit": NAME_LIMIT})
    return name


Remark = Annotated[str, BeforeValidator(storable), AfterValidator(_remark)]


class Call(Part, frozen=True):
    """Somebody mentioned only by an edit, and the strategy's revision it came with."""

    id: MemberId
    number: Annotated[int, Field(ge=1)]


class Comment(StrategyRecord, frozen=True):
    """What somebody said about one thing: exactly one of the ids from `touchpoint_id` to `metric_id` is set.

    `thread_id` names the comment it answers; a comment without one begins a thread. `number` is the strategy's
    revision it came with: it rises within a thread. `by` is a member, or a `Guest`. `mentions` follows from the text;
    `calls` are those among them whom only an edit mentions.
    A comment that others answered stays as an empty one, `removed`, when its author takes it back.
    """

    noun: ClassVar[str] = "comment"

    id: CommentId
    journey_id: JourneyId | None = None
    touchpoint_id: TouchpointId | None = None
    card_id: CardId | None = None
    stage_id: StageId | None = None
    persona_id: PersonaId | None = None
    metric_id: MetricId | None = None
    thread_id: CommentId | None = None
    number: Annotated[int, Field(ge=1)]
    by: MemberId
    text: Remark
    mentions: tuple[MemberId, ...] = ()
    calls: tuple[Call, ...] = ()
    made_at: AwareDatetime
    edited_at: AwareDatetime | None = None
    removed: bool = False
    resolved_at: AwareDatetime | None = None
    resolved_by: MemberId | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if not (self.text or self.removed):
            raise PydanticCustomError("empty", "it cannot be empty")
        if sum(getattr(self, f"{noun}_id") is not None for noun in THINGS) != 1:
            raise PydanticCustomError("about", "it is about one thing")
        named = dict.fromkeys(MENTION.findall(self.text))
        object.__setattr__(self, "mentions", tuple(MemberId(id) for id in named))
        return self

    @property
    def about(self) -> dict[str, str | None]:
        """The fields that say what it is about, for an answer to share."""
        return {name: getattr(self, name) for name in ("journey_id", *(f"{noun}_id" for noun in THINGS))}

    @property
    def people(self) -> set[MemberId]:
        """Everybody it names: who wrote it, who is mentioned, who resolved it."""
        return {self.by, *self.mentions, *({self.resolved_by} if self.resolved_by else ())}

    def number_for(self, reader: MemberId) -> int:
        """The revision it is news with: for whom only an edit mentions, that of the edit."""
        return max([self.number, *(call.number for call in self.calls if call.id == reader)])

    def reworded(self, by: MemberId, text: str, at: datetime, number: int) -> Self:
        """With other words, by its author, in revision `number`.

        Raises Refusal for anybody else, and for one that was taken back.
        """
        if by != self.by or self.removed:
            raise Refusal("Only who wrote a comment changes its words. Nothing was changed.")
        changed = self.with_(text=text)
        if changed.text == self.text:
            return self
        still = [call for call in self.calls if call.id in changed.mentions]
        added = [Call(id=id, number=number) for id in changed.mentions if id not in self.mentions]
        return changed.with_(edited_at=at, calls=(*still, *added))

    def emptied(self) -> Self:
        """The comment without its words, where answers to it stay."""
        return self.with_(text="", calls=(), removed=True)

    def resolved(self, by: MemberId, at: datetime) -> Self:
        """The thread it begins, done with; one that is resolved stays as it is."""
        self._must_begin()
        return self if self.resolved_at else self.with_(resolved_at=at, resolved_by=by)

    def reopened(self) -> Self:
        """The thread it begins, open again."""
        self._must_begin()
        return self.with_(resolved_at=None, resolved_by=None)

    def _must_begin(self) -> None:
        if self.thread_id is not None:
            raise Refusal("A thread is resolved as a whole, at its first comment. Nothing was changed.")


class Guest(Record, frozen=True):
    """Somebody who came by a link and said their name; the link stands for many, `id` for one browser."""

    noun: ClassVar[str] = "guest"

    id: MemberId
    workspace_id: WorkspaceId
    name: Annotated[Name, AfterValidator(_short)]
