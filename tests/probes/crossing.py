"""What somebody asks for who may not: every handler, socket event and route, with ids of others mixed in."""

from __future__ import annotations

import random
from typing import Any

from planner.model.workspace import Permission
from planner.ui.live import acts
from planner.ui.policy import schema_of
from tests.probes.line import event
from tests.probes.world import World
from tests.ui.doors_list import handler_of, handlers, ours, short, web_routes

FORM = (
    "name",
    "email",
    "role",
    "how",
    "kind",
    "on",
    "sample",
    "source",
    "value",
    "label",
    "allows",
    "password",
)
TYPED = ("Planted", "", "up", "owner", "all", "2026-11-01", "7", "blank", "title", "<b>x</b>", "name")
FIELDS = (
    "title",
    "name",
    "text",
    "responsible",
    "persona_ids",
    "metric_id",
    "part_of",
    "order",
    "strategy_id",
    "id",
)
OUT = {"/sign-out", "/sign-out/everywhere", "/account/delete", "/workspaces"}
"""Routes after which whoever asked is somewhere else or nowhere; what they need is tested where sessions are."""
GONE = "0123456789abcdef"


class Mixer:
    """Draws probes for one person, by one chance; `far` where every id must be the victim's or nobody's."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self.world, self.chance = world, chance
        self.names = sorted(name for name in handlers() if ours(name))
        self.routes = sorted(name for name in web_routes() if name.partition(" ")[2] not in OUT)
        self.nouns = sorted(world.ids)

    def an_id(self, field: str, *, far: bool) -> str:
        """An id for a field: mostly the victim's of this noun; also of another noun, of another map, of nothing."""
        noun = field if field in self.world.ids else self._noun_of(field)
        draw = self.chance.random()
        if draw < 0.5:
            return self.chance.choice(self.world.ids[noun])
        if draw < 0.65:
            return self.chance.choice(self.world.ids[self.chance.choice(self.nouns)])
        if draw < 0.75 or (far and draw < 0.9):
            return self.chance.choice((GONE, "", "../x", "' OR 1=1 --", "nowhere", "local"))
        return self.chance.choice((self.world.ids if far else self.world.own)[noun])

    def an_event(self) -> str:
        """A frame with one event of any handler."""
        name = self.chance.choice(self.names)
        far = handlers()[name] in {Permission.MANAGE_PEOPLE, Permission.OWN_WORKSPACE, Permission.OWN_ACCOUNT}
        schema = schema_of(handler_of(name)).model_fields
        payload = {
            field: self._value(field, str(about.annotation), far=far) for field, about in schema.items()
        }
        where = {"strategy": self.an_id("strategy_id", far=far), "journey": self.an_id("journey_id", far=far)}
        return event(name, payload, f"/strategy/{where['strategy']}", **where)

    def an_edit(self) -> dict[str, Any]:
        """What to ask for over the live line: any action that is open there."""
        name = self.chance.choice(sorted(acts.ACTS))
        schema, arguments = acts.schema_of(acts.ACTS[name])
        kinds = {one: str(schema.model_fields[one].annotation) for one in arguments}
        as_json = {
            one: kind.replace("Mapping", "dict").replace("tuple", "list") for one, kind in kinds.items()
        }
        args = [self._value(one, kind, far=False) for one, kind in as_json.items()]
        return {"id": f"{self.chance.getrandbits(64):016x}", "action": name, "args": args, "seen": 1}

    def a_seat(self) -> dict[str, str | None]:
        """What to enter a room with."""
        journey = self.an_id("journey_id", far=False) if self.chance.random() < 0.6 else None
        return {"strategy": self.an_id("strategy_id", far=False), "journey": journey}

    def a_request(self) -> tuple[str, str, dict[str, Any]]:
        """Method, address and body of a plain request."""
        method, _, path = self.chance.choice(self.routes).partition(" ")
        for name in ("strategy", "persona", "picture", "workspace", "token", "job", "seed:path"):
            path = path.replace(f"{{{name}}}", self._in_address(name))
        if method != "POST":
            return method, path, {}
        if path == "/api/reports":
            return method, path, {"json": {"strategy": self.an_id("strategy_id", far=True)}}
        return method, path, {"data": {name: self.chance.choice(TYPED) for name in FORM[:4]}}

    def _in_address(self, name: str) -> str:
        field = name if name in {"picture", "workspace", "token"} else f"{name}_id"
        drawn = GONE if name in {"job", "seed:path"} else self.an_id(field, far=name == "token")
        return drawn if drawn.isalnum() or name == "token" else GONE

    def _noun_of(self, field: str) -> str:
        """`owner_id` for `responsible_owner_id`, anything for a field that names no noun."""
        fitting = [noun for noun in self.nouns if field.endswith(noun) or noun.startswith(field)]
        return fitting[0] if fitting else self.chance.choice(self.nouns)

    def _value(self, field: str, kind: str, *, far: bool) -> Any:
        if "dict" in kind:
            return {name: self._typed(name, far) for name in self.chance.sample(FORM, 4)}
        if "list" in kind:
            return [self.an_id(field, far=far) for _ in range(self.chance.randrange(3))]
        if kind in {"<class 'bool'>", "<class 'int'>", "<class 'float'>"}:
            return {"<class 'bool'>": True, "<class 'int'>": 7, "<class 'float'>": 7.5}[kind]
        if field == "field":
            return self.chance.choice(FIELDS)
        return (
            self.an_id(field, far=far)
            if field.endswith("_id") or field == "after"
            else self._typed(field, far)
        )

    def _typed(self, field: str, far: bool) -> str:
        return self.an_id(field, far=far) if self.chance.random() < 0.4 else self.chance.choice(TYPED)


def door_of(frame: str) -> str:
    """The short name of the handler an event is for."""
    return next(short(name) for name in handlers() if f'"{name}"' in frame)
