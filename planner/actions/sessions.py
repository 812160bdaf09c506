"""Where one is signed in: list, and end one from afar."""

from planner.actions.entering import end, own
from planner.model.account import Session
from planner.model.ids import SessionId
from planner.model.member import Visitor
from planner.model.needs import needs
from planner.model.refusal import NotThere
from planner.model.workspace import Permission
from planner.store import gate, looking


@needs(Permission.OWN_ACCOUNT)
def listed(by: Visitor) -> list[Session]:
    """One's living sessions: this one first, then the one used last."""
    with looking(by) as seen:
        mine = seen.all(Session, account_id=own(seen).id, revoked_at=None)
        living = [one for one in mine if one.alive(seen.now)]
    return sorted(living, key=lambda one: (one.id == by.session_id, one.seen_at), reverse=True)


@needs(Permission.OWN_ACCOUNT)
def sign_out(by: Visitor, session_id: SessionId) -> None:
    """End one of one's sessions. Raises NotThere for anybody else's."""
    with gate(by, "sessions.sign_out") as work:
        if work.one(Session, id=session_id, account_id=own(work).id) is None:
            raise NotThere("session")
        end(work, session_id)
        work.tell(session_id)
