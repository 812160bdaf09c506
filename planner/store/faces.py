"""The pictures people gave of themselves, by name; whether somebody may see them is said where they are shown."""

from sqlalchemy import Connection, select

from planner.model.ids import MemberId, WorkspaceId
from planner.store.tables_doors import table_of


def faces_in(connection: Connection, workspace_id: WorkspaceId) -> dict[MemberId, str]:
    """What the pictures are called of those who are in a workspace now and gave one, by member."""
    people, accounts = table_of("member"), table_of("account")
    query = select(people.c.id, accounts.c.picture).join(accounts, accounts.c.id == people.c.account_id)
    here = (people.c.workspace_id == workspace_id) & people.c.left_at.is_(None)
    rows = connection.execute(query.where(here, accounts.c.picture != ""))
    return {MemberId(row[0]): row[1] for row in rows}
