"""Who else is here, as the browser hands it over, and the words around it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonHere:
    """Somebody else. `doing`: "editing", "chosen" or empty, of the `thing` called so; `near`: on the same map."""

    number: str
    name: str
    initials: str
    who: str
    picture: str
    doing: str
    thing: str
    near: bool
    followed: bool


@dataclass(frozen=True)
class HereView:
    """All others here; `faces` are the first of them, `more` how many are not among those."""

    count: int
    more: int
    faces: list[PersonHere]
    people: list[PersonHere]
    names: str
    following: str
    on_map: bool


WORDS = {
    "guest": "Guest",
    "member": "Team member",
    "typing": "is typing…",
    "typing_many": "are typing…",
    "and": "and",
}
TEXT = {
    "others": ("other person here", "other people here"),
    "editing": "is editing",
    "chosen": "looks at",
    "follow": "Follow",
    "unfollow_who": "Stop following",
    "following": "Following",
    "stop": "Stop",
    "pointers": "Show pointers",
}
