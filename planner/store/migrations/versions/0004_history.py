"""History for people: what things were called, what a change is about, which change takes another back

Revision: 0004_history, after 0003_emblems. What is in the history already gets its names by going through it once.
"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004_history"
down_revision = "0003_emblems"
branch_labels = None
depends_on = None

OF_MODULE = {
    "personas": "persona", "journeys": "journey", "stages": "stage", "lanes": "lane", "touchpoints": "touchpoint",
    "cards": "card", "metrics": "metric", "measures": "metric", "owners": "owner",
}
LABELS = {"touchpoint": "title", "card": "text"}
ALSO = ("unit", "strategy_id", "touchpoint_id", "metric_id", "measure_id", "value", "on", "currency")
POINTS = ("stage_id", "lane_id", "touchpoint_id", "metric_id", "measure_id", "responsible", "part_of")
THINGS = {"persona", "journey", "stage", "lane", "touchpoint", "card", "metric", "owner"}
INDEXES = {
    "change_by_by": ["workspace_id", "strategy_id", "by", "revision"],
    "change_by_kind": ["workspace_id", "strategy_id", "kind", "revision"],
    "change_by_kind_and_by": ["workspace_id", "strategy_id", "kind", "by", "revision"],
    "change_by_undoes": ["workspace_id", "undoes", "revision"],
}


def upgrade() -> None:
    with op.batch_alter_table("change") as change:
        change.add_column(sa.Column("kind", sa.String(), nullable=False, server_default=""))
        change.add_column(sa.Column("names", sa.JSON(), nullable=False, server_default="{}"))
        change.add_column(sa.Column("undoes", sa.String(), nullable=True))
    with op.batch_alter_table("change") as change:
        change.alter_column("kind", server_default=None)
        change.alter_column("names", server_default=None)
        for name, columns in INDEXES.items():
            change.create_index(name, columns)
    op.create_table(
        "trace",
        sa.Column("workspace_id", sa.String(), nullable=False),
        sa.Column("strategy_id", sa.String(), nullable=False),
        sa.Column("thing_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "strategy_id"],
            ["strategy.workspace_id", "strategy.id"],
            name="strategy_id_refers",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("workspace_id", "strategy_id", "thing_id", "revision"),
    )
    op.create_index("trace_by_by", "trace", ["workspace_id", "strategy_id", "thing_id", "by", "revision"])
    go_through_the_history()


def go_through_the_history() -> None:
    """Each strategy's changes from the first to the last, with what is known of its things on the way."""
    connection = op.get_bind()
    strategies = connection.execute(sa.text("SELECT workspace_id, id FROM strategy")).all()
    for workspace_id, strategy_id in strategies:
        here = {"workspace_id": workspace_id, "strategy_id": strategy_id}
        rows = connection.execute(
            sa.text(
                'SELECT id, revision, action, "by" FROM change '
                "WHERE workspace_id = :workspace_id AND strategy_id = :strategy_id ORDER BY revision"
            ),
            here,
        ).all()
        known: dict[str, dict] = {}
        for row in rows:
            remember(connection, here, row, known)


def remember(connection, here: dict, row, known: dict[str, dict]) -> None:
    mine = {**here, "id": row.id}
    where = "WHERE workspace_id = :workspace_id AND id = :id"
    edits = connection.execute(sa.text(f"SELECT edits FROM change {where}"), mine).scalar_one()
    edits = json.loads(edits) if isinstance(edits, str) else edits
    names: dict[str, dict] = {}
    for edit in edits[:12]:
        whole = edit["before"] is None or edit["after"] is None
        for id in ([] if whole else [edit["id"]]) + pointed(edit["before"]) + pointed(edit["after"]):
            name(id, known, names)
    things = {thing for edit in edits for thing in about(edit, known)}
    for edit in edits:
        fields = {**known.get(edit["id"], {}), **kept(edit["noun"], edit["after"] or {})}
        known[edit["id"]] = fields
    kind = OF_MODULE.get(row.action.partition(".")[0], "strategy")
    connection.execute(
        sa.text(f"UPDATE change SET kind = :kind, names = :names {where}"),
        {**mine, "kind": kind, "names": json.dumps(names)},
    )
    for thing in sorted(things):
        connection.execute(
            sa.text('INSERT INTO trace (workspace_id, strategy_id, thing_id, revision, "by") '
                    "VALUES (:workspace_id, :strategy_id, :thing, :revision, :by)"),
            {**here, "thing": thing, "revision": row.revision, "by": row.by},
        )


def kept(noun: str, fields: dict) -> dict:
    some = {field: fields[field] for field in ALSO if field in fields}
    label = fields.get(LABELS.get(noun, "name"))
    return {**some, "name": label[:200]} if label is not None else some


def pointed(fields: dict | None) -> list[str]:
    fields = fields or {}
    ones = [fields[field] for field in POINTS if fields.get(field)]
    feelings = [one["persona_id"] for one in fields.get("feelings") or []]
    return [*ones, *(fields.get("persona_ids") or []), *(fields.get("consulted") or []), *feelings]


def name(id: str, known: dict[str, dict], names: dict[str, dict]) -> None:
    if id in known and id not in names:
        names[id] = known[id]
        for field in ("touchpoint_id", "metric_id", "measure_id", "strategy_id"):
            if known[id].get(field):
                name(known[id][field], known, names)


def about(edit: dict, known: dict[str, dict]):
    if edit["noun"] in THINGS:
        yield edit["id"]
    if edit.get("journey_id"):
        yield edit["journey_id"]
    before, after = edit["before"] or {}, edit["after"] or {}
    fields = {**known.get(edit["id"], {}), **before, **after}
    measure = known.get(fields.get("measure_id", ""), {})
    for field in ("touchpoint_id", "metric_id"):
        if fields.get(field) or measure.get(field):
            yield fields.get(field) or measure[field]
    for some in (before, after):
        yield from (some[field] for field in ("responsible", "part_of") if some.get(field))
        yield from some.get("consulted") or []


def downgrade() -> None:
    op.drop_index("trace_by_by", table_name="trace")
    op.drop_table("trace")
    with op.batch_alter_table("change") as change:
        for name in INDEXES:
            change.drop_index(name)
        for column in ("kind", "names", "undoes"):
            change.drop_column(column)
