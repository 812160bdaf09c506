"""Workspaces: a consultant's clients, kept apart. Add, rename, switch."""

from collections.abc import Mapping
from typing import NamedTuple

from planner.actions.entering import own
from planner.model.ids import MemberId, WorkspaceId
from planner.model.member import Member, Visitor
from planner.model.needs import needs
from planner.model.refusal import NotThere
from planner.model.workspace import Permission, Role, Workspace
from planner.store import Gate, gate, living, looking


class Place(NamedTuple):
    """A workspace and what one is in it."""

    workspace: Workspace
    role: Role


@needs(Permission.OWN_ACCOUNT)
def listed(by: Visitor) -> list[Place]:
    """The workspaces one belongs to, by name."""
    with looking(by) as seen:
        mine = seen.all(Member, account_id=own(seen).id, left_at=None)
        places = [Place(seen.get(Workspace, member.workspace_id), member.role) for member in mine]
    return sorted(places, key=lambda place: place.workspace.name.casefold())


@needs(Permission.VIEW)
def here(by: Member) -> Workspace:
    """The workspace one is in: its name and brand."""
    with looking(by) as seen:
        return seen.get(Workspace, by.workspace_id)


@needs(Permission.OWN_ACCOUNT)
def add(by: Visitor, name: str) -> Workspace:
    """A new workspace that one owns, and works in from now on."""
    workspace = Workspace.made(id=WorkspaceId.new(), name=name)
    with gate(by, "workspaces.add") as work:
        account = own(work)
        home = {"workspace_id": workspace.id, "account_id": account.id, "role": Role.OWNER}
        work.add(workspace)
        work.add(Member.made(id=MemberId.new(), name=account.name, **home))
        _go(work, workspace.id)
        work.tell(workspace.id, workspace_id=workspace.id)
    return workspace


@needs(Permission.OWN_ACCOUNT)
def switch(by: Visitor, workspace_id: WorkspaceId) -> None:
    """Work in another workspace from now on, in this browser. Raises NotThere where one does not belong."""
    with gate(by, "workspaces.switch") as work:
        if work.one(Member, account_id=own(work).id, workspace_id=workspace_id, left_at=None) is None:
            raise NotThere("workspace")
        _go(work, workspace_id)


@needs(Permission.OWN_WORKSPACE)
def edit(by: Member, fields: Mapping[str, object]) -> Workspace:
    """Change the name or the brand's colours."""
    with gate(by, "workspaces.edit") as work:
        workspace = work.get(Workspace, by.workspace_id).changed(fields)
        work.put(workspace)
        work.tell(workspace.id)
    return workspace


def _go(work: Gate, workspace_id: WorkspaceId) -> None:
    session = living(work.by.session_id)
    if session is None:
        raise NotThere("session")
    work.put(session.with_(workspace_id=workspace_id, link_id=None))
