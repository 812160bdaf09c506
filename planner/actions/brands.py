"""A workspace's logo: bring one, take it back, show it to those who belong here or were given a link."""

from planner.actions.links import living_link
from planner.model.emblem import Emblem
from planner.model.ids import WorkspaceId
from planner.model.member import Member, Visitor
from planner.model.needs import needs
from planner.model.refusal import NotThere
from planner.model.workspace import Permission, Workspace
from planner.store import Gate, gate, looking


@needs(Permission.OWN_WORKSPACE)
def give_logo(by: Member, png: bytes) -> Workspace:
    """A logo made by `intake.picture`, in place of the one there was."""
    with gate(by, "brands.give_logo") as work:
        emblem = Emblem.of(by.workspace_id, png, work.now)
        workspace = work.get(Workspace, by.workspace_id).with_(logo=emblem.name)
        work.remove(Emblem, emblem.id)
        work.add(emblem)
        work.put(workspace)
        work.tell(workspace.id)
    return workspace


@needs(Permission.OWN_WORKSPACE)
def take_logo_back(by: Member) -> Workspace:
    """Without a logo again."""
    with gate(by, "brands.take_logo_back") as work:
        workspace = work.get(Workspace, by.workspace_id).with_(logo="")
        work.remove(Emblem, workspace.id)
        work.put(workspace)
        work.tell(workspace.id)
    return workspace


@needs(Permission.VIEW)
def logo(by: Member, workspace_id: WorkspaceId, name: str) -> bytes:
    """The logo of this name as PNG, of where one is or of another workspace one belongs to. Raises NotThere."""
    with looking(by) as seen:
        mine = seen.elsewhere(by.account_id) if by.account_id else set[str]()
        if workspace_id != by.workspace_id and workspace_id not in mine:
            raise NotThere("picture")
        return _kept(seen, workspace_id, name)


@needs(Permission.KNOCK)
def logo_at(by: Visitor, token: str, name: str) -> bytes:
    """The logo somebody sees at a link's door, where no password stands before it. Raises NotThere."""
    with looking(by) as seen:
        link = living_link(seen, token)
        if link.password:
            raise NotThere("picture")
        return _kept(seen, link.workspace_id, name)


def _kept(seen: Gate, workspace_id: WorkspaceId, name: str) -> bytes:
    emblem = seen.one(Emblem, id=workspace_id, name=name)
    if emblem is None:
        raise NotThere("picture")
    return emblem.data
