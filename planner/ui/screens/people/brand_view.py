"""A workspace's name and brand, in plain values, and the words of the section."""

from dataclasses import dataclass

from planner.actions import workspaces
from planner.model.colour import contrast, luminance, shades
from planner.model.member import Member
from planner.model.workspace import Workspace
from planner.ui.who.view import Paint, logo_of


@dataclass(frozen=True)
class Kept:
    """What is kept of the workspace; `logo` is an address or empty."""

    name: str
    colour: str
    accent: str
    logo: str


@dataclass(frozen=True)
class Tried:
    """What two colours make: how they are used, and in a sentence each whether text was corrected."""

    paint: Paint
    remarks: list[str]


def read(by: Member) -> Kept:
    """The workspace one is in."""
    here = workspaces.here(by)
    return Kept(here.name, here.colour, here.accent, logo_of(here))


def tried(colour: str, accent: str) -> Tried:
    """How two colours would be used. Raises Refusal for what is no colour."""
    checked = Workspace.made(id="a", name="A", colour=colour, accent=accent)
    used, words = checked.shades, checked.accent or checked.colour
    if not words:
        return Tried(Paint(), [TEXT["plain"]])
    ink = "on_light" if luminance(used.ink) > luminance(used.ground) else "on_dark"
    ratio = contrast(luminance(used.ground), luminance(used.ink))
    said = [TEXT[ink].format(ratio=f"{ratio:.1f}")]
    weak = [look for look, shade in (("light", used.light), ("dark", used.dark)) if shade != words]
    said += [TEXT[f"{look}_corrected"].format(colour=words) for look in weak]
    return Tried(Paint(*shades(checked.colour, checked.accent)), said)


COLOURS = ("colour", "accent")
TEXT = {
    "title": "This workspace",
    "why": "Its name and brand are on what you share, and at the head of what guests see.",
    "name": "Name",
    "logo": "Logo",
    "logo_hint": "PNG, JPEG or WebP, up to 8 MB. It keeps its proportions.",
    "upload": "Upload a logo",
    "another": "Upload another",
    "back": "Take the logo back",
    "none": "No logo yet",
    "colour": "Brand colour",
    "colour_hint": "Behind the logo and the name.",
    "accent": "Second colour",
    "accent_hint": "Links and buttons; empty takes the first.",
    "pick": "Pick: ",
    "no_colour": "none",
    "preview": "How guests see it",
    "sample": "A link, a chosen thing",
    "press": "A button",
    "save": "Save",
    "saved": "The workspace is changed. Guests see it from now on.",
    "logo_saved": "The logo is on what you share from now on.",
    "logo_gone": "The logo is taken back.",
    "plain": "Without a colour guests see the planner’s own.",
    "on_light": "Text on the colour is white: contrast {ratio} to 1.",
    "on_dark": "Text on the colour is black: contrast {ratio} to 1.",
    "light_corrected": "{colour} is too pale for text on a light page, so text is drawn in a darker shade of it.",
    "dark_corrected": "{colour} is too deep for text on a dark page, so text is drawn in a lighter shade of it.",
    "sending": "Taking the picture in",
    "too_large": "The picture is larger than 8 MB. The logo is as it was; try a smaller one.",
    "silent": "The planner did not answer. The logo is as it was; try again.",
    "dismiss": "Close",
}
