"""Who acts, and in which workspace."""

from typing import ClassVar

from planner.model.ids import MemberId, WorkspaceId
from planner.model.record import Record
from planner.model.text import Name


class Workspace(Record, frozen=True):
    """One client or team; nothing of one workspace is visible in another."""

    noun: ClassVar[str] = "workspace"
    id: WorkspaceId
    name: Name


class Member(Record, frozen=True):
    """A person in a workspace: the `by` of every action."""

    noun: ClassVar[str] = "member"
    id: MemberId
    workspace_id: WorkspaceId
    name: Name
