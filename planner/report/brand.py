"""A brand on the cover: the logo, and its colour for what is accented there."""

from base64 import b64encode

from planner.model.record import Part
from planner.report.document import Document
from planner.report.sections.cover import Cover

LOGO = "logo.png"


class Brand(Part, frozen=True):
    """Whose report it is. `logo` is a PNG, `accent` a colour that can be read on paper; both may be empty."""

    name: str
    logo: bytes = b""
    accent: str = ""


def branded(document: Document, brand: Brand) -> Document:
    """The document with the brand on its cover, and nowhere else."""
    marks = {"logo": LOGO if brand.logo else "", "brand": brand.name, "accent": brand.accent}
    sections = [one.model_copy(update=marks) if isinstance(one, Cover) else one for one in document.sections]
    logo = {LOGO: b64encode(brand.logo).decode()} if brand.logo else {}
    return document.model_copy(
        update={"sections": tuple(sections), "pictures": {**document.pictures, **logo}}
    )
