"""Workspaces full of things, each text of which carries a mark, and people of every kind who should not see it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from planner.actions import invitations, links, people, personas, strategies
from planner.model.ids import PictureId, StrategyId
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.record import Record
from planner.model.workspace import Role
from planner.store import new_member
from tests.browser.opening import kept_in
from tests.builders import a_plan
from tests.databases import loose
from tests.doors import PASSWORD, a_team, a_visitor, an_account, an_email, behind
from tests.pictures import a_picture
from tests.servers import Planner

TEXTS = {
    *("name", "client", "summary", "role", "contact", "short", "formula", "hint", "title", "description"),
    *("text", "source", "evidence_source", "channel", "quote", "career", "validated_how"),
}
LISTS = {"hobbies", "goals", "motivations", "challenges", "channels", "jobs"}
SPARE = 8
VICTIM, HOME, BESIDE = "mark-of-the-victim", "mark-of-home", "mark-beside"
"""In every text of a workspace nobody here belongs to; of the home of most; of a strategy at home no link shows."""


@dataclass
class World:
    """`tokens[who]` opens that person's session, `spare` those of viewers at home who have nothing else to do.

    `ids[field]` are the victim's, `own[field]` those at home; `elsewhere` is a strategy of the other owner's,
    `quiet` one at home that no probe knows.
    """

    victim: str
    home: str
    tokens: dict[str, str]
    ids: dict[str, list[str]]
    own: dict[str, list[str]]
    spare: list[str]
    elsewhere: str
    quiet: str
    writers: set[str] = field(default_factory=set)


def a_world(planner: Planner) -> World:
    """Three workspaces in the planner: the victim's, the home of most people, and the other owner's."""
    with kept_in(planner):
        victim, home, other = (new_member(f"{mark} Ltd", mark) for mark in (VICTIM, HOME, "Another"))
        ids, own = _filled(victim, VICTIM), _filled(home, HOME, BESIDE)
        team, shown = a_team(home), own["strategy_id"][0]
        tokens = {str(role): entry.token for role, entry in team.entries.items()}
        for allows in ("view", "comment"):
            shared = links.share(home, shown, allows=allows)  # type: ignore[arg-type]
            tokens[f"guest, {allows}"] = links.open(a_visitor(), shared.token).token
        tokens |= {"owner elsewhere": an_account(other, Role.OWNER).token, "nobody": ""}
        tokens |= _revoked(victim, ids["strategy_id"][0])
        spare = [an_account(home, Role.VIEWER).token for _ in range(SPARE)]
        writers = {team.member(role).id for role in (Role.OWNER, Role.EDITOR)} | {home.id}
        elsewhere = strategies.start_blank(other, "Another plan").strategy_id
        quiet = strategies.start_blank(home, "A quiet plan").strategy_id
    return World(victim.workspace_id, home.workspace_id, tokens, ids, own, spare, elsewhere, quiet, writers)


def _revoked(victim: Member, strategy_id: str) -> dict[str, str]:
    """Two who were in the victim's workspace once: a member who was removed, a guest whose link was taken back."""
    entry, shared = an_account(victim, Role.EDITOR), links.share(victim, strategy_id)  # type: ignore[arg-type]
    guest = links.open(a_visitor(), shared.token)
    people.remove(victim, behind(entry).id)
    links.revoke(victim, shared.link.id)
    return {"removed member": entry.token, "guest of a revoked link": guest.token}


def _filled(by: Member, *marks: str) -> dict[str, list[str]]:
    """A strategy for each mark, with pictures, people, invitations and links; all their ids by the name of a field."""
    ids: dict[str, list[str]] = {}
    for mark in marks:
        plan = Plan.of(list(_marked(a_plan(), mark)))
        change = strategies.start_with(by, loose(plan))
        ids.setdefault("change_id", []).append(change.id)
        for record in loose(plan):
            ids.setdefault(f"{record.noun}_id", []).append(record.id)
        persona = plan.all(Persona)[0]
        personas.picture(by, persona.id, a_picture())
        ids.setdefault("picture", []).append(PictureId.of(a_picture()))
        invitations.invite(by, f"{mark}@example.com", Role.VIEWER)
        ids.setdefault("token", []).extend(_over(by, plan.strategy_id))
        ids.setdefault("link_id", []).append(links.share(by, plan.strategy_id, label=mark).link.id)
    ids["invitation_id"] = [one.id for one in invitations.listed(by)]
    ids["member_id"] = [one.member.id for one in people.listed(by)]
    ids["workspace"] = [by.workspace_id]
    return ids


def _over(by: Member, strategy_id: StrategyId) -> Iterator[str]:
    """Tokens that opened something once: of an invitation somebody used, one withdrawn, a link taken back."""
    used, withdrawn = (invitations.invite(by, an_email(), Role.VIEWER) for _ in range(2))
    invitations.join(a_visitor(), used.token, "Came in", PASSWORD)
    invitations.withdraw(by, next(one.id for one in invitations.listed(by) if one.email == withdrawn.to))
    shared = links.share(by, strategy_id)
    links.revoke(by, shared.link.id)
    yield from (used.token, withdrawn.token, shared.token)


def _marked(plan: Plan, mark: str) -> Iterator[Record]:
    for record in loose(plan):
        fields = record.model_dump()
        fields |= {name: f"{mark} {fields[name]}" for name in TEXTS & fields.keys()}
        fields |= dict.fromkeys(LISTS & fields.keys(), (mark,))
        yield type(record).model_validate(fields)


def rows_of(home: Path, workspace_id: str) -> dict[str, list[str]]:
    """Everything the database keeps of a workspace, table by table; sessions come and go."""
    with sqlite3.connect(home / "planner.db") as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept: dict[str, list[str]] = {}
        for table in tables:
            columns = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
            column = "id" if table == "workspace" else "workspace_id"
            if column in columns and table != "session":
                query = f"SELECT * FROM {table} WHERE {column} = ?"
                kept[table] = sorted(map(str, database.execute(query, (workspace_id,))))
    return kept


def writers_in(home: Path, workspace_id: str) -> set[str]:
    """Who changed anything in a workspace."""
    with sqlite3.connect(home / "planner.db") as database:
        query = 'SELECT DISTINCT "by" FROM change WHERE workspace_id = ?'
        return {row[0] for row in database.execute(query, (workspace_id,))}
