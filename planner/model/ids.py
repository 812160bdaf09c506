"""One small `str` subclass per noun, so that a stage's id cannot be handed over as a lane's."""

import secrets
from hashlib import sha256
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Id(str):
    """A record's id: 1 to 40 of a-z, 0-9, `-` and `_`, unique within a workspace."""

    __slots__ = ()
    pattern: ClassVar[str] = r"^[a-z0-9_-]{1,40}$"

    @classmethod
    def new(cls) -> Self:
        """A fresh id of 64 random bits."""
        return cls(secrets.token_hex(8))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(pattern=cls.pattern)
        return core_schema.no_info_after_validator_function(
            cls, text, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )


class WorkspaceId(Id):
    """Names a workspace: one client, one team."""


class MemberId(Id):
    """Names a member of a workspace."""


class StrategyId(Id):
    """Names a strategy."""


class PersonaId(Id):
    """Names a persona."""


class PictureId(Id):
    """Names a picture: 32 hexadecimal digits made from its bytes, so that the same picture has the same name."""

    pattern: ClassVar[str] = r"^[0-9a-f]{32}$"

    @classmethod
    def of(cls, png: bytes) -> Self:
        """The name of these bytes."""
        return cls(sha256(png).hexdigest()[:32])


class OwnerId(Id):
    """Names a person or team who owns touchpoints."""


class MetricId(Id):
    """Names a metric."""


class JourneyId(Id):
    """Names a journey."""


class StageId(Id):
    """Names a stage of a journey."""


class LaneId(Id):
    """Names a lane of a journey."""


class TouchpointId(Id):
    """Names a touchpoint."""


class CardId(Id):
    """Names a card in a cell."""


class MeasureId(Id):
    """Names a metric at a touchpoint."""


class ReadingId(Id):
    """Names one value of a measure."""


class EstimateId(Id):
    """Names an estimate of the money at risk at a touchpoint."""


class SavedViewId(Id):
    """Names a saved view of a map."""


class DataFileId(Id):
    """Names a file of the store's own data."""


class ExperimentId(Id):
    """Names an experiment."""


class PushKeyId(Id):
    """Names a key by which another system records values."""


class WorkedOutId(Id):
    """Names what files gave, counted in one way: the same files and choices always have the same name."""

    pattern: ClassVar[str] = r"^[0-9a-f]{32}$"


class ThemeId(Id):
    """Names a theme that comments are sorted by."""


class QuoteId(Id):
    """Names a quote at a touchpoint."""


class SaidId(Id):
    """Names a comment of the store's own data: the same comment of a strategy is always called the same."""

    @classmethod
    def of(cls, strategy_id: StrategyId, key: str) -> Self:
        """The name of the comment whose fact has this key."""
        return cls(sha256(f"{strategy_id}\x00{key}".encode()).hexdigest()[:24])


class CommentId(Id):
    """Names a comment; the first one of a thread names the thread."""


class ChangeId(Id):
    """Names a change in the history."""


class EditId(Id):
    """Names an edit as somebody asked for it, before it is a change; made by whoever asks."""


class AccountId(Id):
    """Names an account: one person, whatever workspaces they belong to."""


class SessionId(Id):
    """Names a session; no secret, unlike its token."""


class InvitationId(Id):
    """Names an invitation into a workspace."""


class TicketId(Id):
    """Names a ticket: a right to do one thing once, soon."""


class ShareLinkId(Id):
    """Names a link that shows a strategy or a map to whoever has it."""
