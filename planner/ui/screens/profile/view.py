"""One's own account, in plain values, and the words of the page."""

from dataclasses import dataclass

from planner.actions import own_account, sessions
from planner.model.account import Session
from planner.model.member import Member
from planner.model.workspace import Role
from planner.store import visitor_of
from planner.ui.other_way import label
from planner.ui.who.view import colour_class, initials, picture_of

BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
)
OTHER_SYSTEM = ("Linux", "Linux")


@dataclass(frozen=True)
class SessionRow:
    """A sign-in that lives; `seen` is an ISO moment, `here` this very browser."""

    id: str
    browser: str
    address: str
    seen: str
    here: bool


@dataclass(frozen=True)
class Shown:
    """Everything on the page. `elsewhere` names the other way to sign in; empty where there is none."""

    name: str
    initials: str
    colour: str
    picture: str
    email: str
    has_password: bool
    second_factor: bool
    elsewhere: str
    linked: bool
    sessions: list[SessionRow]


def read(by: Member) -> Shown:
    """One's account and where it is signed in."""
    visitor = visitor_of(by.session_id, by.address)
    account = own_account.mine(visitor)
    rows = [_row(one, one.id == by.session_id) for one in sessions.listed(visitor)]
    return Shown(
        account.name,
        initials(account.name),
        colour_class(by.id),
        picture_of(by.id, account.picture) if by.role is not Role.GUEST else "",
        account.email,
        bool(account.password),
        bool(account.totp),
        label() or (TEXT["some_provider"] if account.subject else ""),
        bool(account.subject),
        rows,
    )


def _row(session: Session, here: bool) -> SessionRow:
    return SessionRow(
        session.id, browser_named(session.agent), session.address, session.seen_at.isoformat(), here
    )


def browser_named(agent: str) -> str:
    """What a browser calls itself, in two words: "Firefox, Windows"."""
    browser = next((name for mark, name in BROWSERS if mark in agent), "")
    system = next((name for mark, name in (*SYSTEMS, OTHER_SYSTEM) if mark in agent), "")
    return ", ".join(word for word in (browser, system) if word) or TEXT["some_browser"]


TEXT = {
    "title": "Profile",
    "alone": "This planner runs for one person on this computer, so there is no account. Start it without --just-me"
    " to sign in.",
    "you": "You",
    "name": "Name",
    "email": "E-mail",
    "save": "Save",
    "saved": "Your name is changed, in every workspace.",
    "picture_why": "PNG, JPEG or WebP, up to 8 MB; the square in its middle. Members see it beside your name.",
    "upload": "Upload a picture",
    "another": "Upload another",
    "back": "Take it back",
    "picture_saved": "Your picture is beside your name from now on, in every workspace.",
    "picture_gone": "Your picture is taken back.",
    "sending": "Taking the picture in",
    "too_large": "The picture is larger than 8 MB. Yours is as it was; try a smaller one.",
    "silent": "The planner did not answer. Your picture is as it was; try again.",
    "dismiss": "Close",
    "signing_in": "Signing in",
    "password": "Password",
    "password_why": "At least 12 characters. Changing it signs you out everywhere else.",
    "password_verb": "Change password",
    "second": "Second factor",
    "second_on": "On",
    "second_off": "Off",
    "second_why": "Besides the password, a code from an app on your phone. Whoever learns your password still cannot"
    " sign in.",
    "second_turn_on": "Turn on",
    "second_turn_off": "Turn off",
    "elsewhere": "Sign-in with",
    "some_provider": "another account",
    "linked": "Linked",
    "not_linked": "Not linked",
    "elsewhere_why": "Instead of typing the password here. The second factor, when on, is still asked for.",
    "only_way": "It is your only way in. With a password you have a second one, and can turn on a second factor.",
    "link": "Link",
    "unlink": "Unlink",
    "set_password": "Set a password",
    "sessions": "Where you are signed in",
    "sessions_why": "End what you do not know, then change your password.",
    "here": "This browser",
    "some_browser": "A browser",
    "seen": "used",
    "sign_out": "Sign out",
    "signed_out": "That browser is signed out.",
    "data": "Your data",
    "download": "Download my data",
    "download_why": "What is kept about you, as a file: account, picture, memberships, sign-ins.",
    "delete": "Delete my account",
    "delete_why": "Your name and address go for good. What you made stays, under “Former member”.",
}
