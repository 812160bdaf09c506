"""Who acts: a member of a workspace, or somebody still at the door."""

from hashlib import sha256
from typing import ClassVar, Self

from pydantic import AwareDatetime, Field

from planner.model.ids import AccountId, EditId, MemberId, SessionId, WorkspaceId
from planner.model.record import Part, Record
from planner.model.refusal import Refusal
from planner.model.text import Name
from planner.model.workspace import GIVEN_ROLES, Permission, Role, may


def guest_at(session_id: SessionId) -> MemberId:
    """Whom the comments of a guest are by who came in this session: a name that does not tell the session's."""
    return MemberId(sha256(session_id.encode()).hexdigest()[:16])


class Asker(Part, frozen=True):
    """Somebody who asks for something. `asks` is set by the action for the store's door, which decides.

    `address` is where they ask from and `session_id` how they are signed in; both only for the audit and the door.
    `edit_id` names what is asked for, where it may be asked for again because no answer came: it is done once.
    """

    asks: Permission | None = Field(default=None, exclude=True, repr=False)
    address: str = Field(default="", exclude=True, repr=False)
    session_id: SessionId | None = Field(default=None, exclude=True, repr=False)
    edit_id: EditId | None = Field(default=None, exclude=True, repr=False)

    def asking(self, permission: Permission) -> Self:
        """The same person, about to do what needs `permission`."""
        return self.model_copy(update={"asks": permission})

    def once(self, edit_id: EditId) -> Self:
        """The same person, about to do what is done once under this name."""
        return self.model_copy(update={"edit_id": edit_id})


class Member(Asker, Record, frozen=True):
    """A person in a workspace: the `by` of every action.

    `role` is what it was when the member was read; the store's door reads it again each time. `account_id` is None
    for the one local member of a planner without accounts. `joined_at` is when they came, the last time, and None for
    who began the workspace; `left_at` is set for a former member. A guest's `id` is their link's, and `link_comments`
    whether it lets them comment.
    """

    noun: ClassVar[str] = "member"

    id: MemberId
    workspace_id: WorkspaceId
    name: Name
    role: Role = Role.VIEWER
    account_id: AccountId | None = None
    joined_at: AwareDatetime | None = None
    left_at: AwareDatetime | None = None
    link_comments: bool = Field(default=False, exclude=True, repr=False)

    @property
    def author(self) -> MemberId:
        """Whom their comments are by: themselves; of the many who may hold a guest's link, the one in this browser."""
        if self.role is not Role.GUEST or self.session_id is None:
            return self.id
        return guest_at(self.session_id)

    @property
    def comments(self) -> bool:
        """Whether they may comment."""
        return may(self.role, Permission.COMMENT, link_comments=self.link_comments)

    @property
    def hears(self) -> bool:
        """Whether comments exist for them at all: for every member, and for a guest whose link lets them comment."""
        return self.role is not Role.GUEST or self.link_comments

    def given(self, role: Role, owners: int) -> Self:
        """The member in another role. `owners` counts the workspace's owners. Raises Refusal for the last one."""
        if role not in GIVEN_ROLES:
            raise Refusal("A guest comes by a link and cannot be made one. Nothing was changed.")
        if role is not Role.OWNER:
            self._must_not_be_last(owners)
        return self.with_(role=role)

    def gone(self, at: AwareDatetime, owners: int) -> Self:
        """The member as a former one: the name stays on what they made. Raises Refusal for the last owner."""
        self._must_not_be_last(owners)
        return self.with_(left_at=at, role=Role.VIEWER)

    def back(self, role: Role, name: str, at: AwareDatetime) -> Self:
        """A former member as one who came again."""
        return self.with_(left_at=None, joined_at=at, role=role, name=name)

    def _must_not_be_last(self, owners: int) -> None:
        if self.role is Role.OWNER and owners < 2:
            raise Refusal(
                "This is the last owner of the workspace. Nothing was changed; hand over ownership first."
            )


class Visitor(Asker, frozen=True):
    """Somebody at the door of the planner: signed in where `account_id` is set, else unknown.

    The door reads the session again each time; `agent` is what their browser calls itself.
    """

    account_id: AccountId | None = None
    agent: str = ""
