"""Which typefaces a text needs on paper: two of ours always, a fallback only for the scripts that occur."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """A font file under `assets/fonts/paper`; `needed_for` is a pattern of the characters it is there for.

    Each file has a family of its own: a renderer that takes two files for one font draws the wrong letters.
    """

    family: str
    file: str
    weight: int = 400
    style: str = "normal"
    needed_for: str = ""


OWN = (
    Face("Inter", "inter-400.ttf"),
    Face("Inter", "inter-500.ttf", 500),
    Face("Inter", "inter-600.ttf", 600),
    Face("Source Serif 4", "source-serif-4-display-600.ttf", 600),
    Face("Source Serif 4", "source-serif-4-400-italic.ttf", 400, "italic"),
    Face("Paper Symbols", "noto-sans-symbols-400.ttf.xz"),
)
BOLD_TOO = (
    ("Paper Arabic", "noto-sans-arabic", "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"),
    ("Paper Hebrew", "noto-sans-hebrew", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("Paper Devanagari", "noto-sans-devanagari", "\u0900-\u097f\u1cd0-\u1cf9\ua830-\ua839\ua8e0-\ua8ff"),
    ("Paper Thai", "noto-sans-thai", "\u0e01-\u0e5b"),
)
ONE_WEIGHT = (
    ("Paper Bengali", "noto-sans-bengali-400", "\u0980-\u09fe"),
    ("Paper Tamil", "noto-sans-tamil-400", "\u0b82-\u0bfa"),
    ("Paper Armenian", "noto-sans-armenian-400", "\u0531-\u058f"),
    ("Paper Georgian", "noto-sans-georgian-400", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2d"),
    ("Paper Hangul", "hangul-400", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),
    ("Paper Han", "droid-sans-fallback-400", "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uffef"),
    ("Paper Emoji", "noto-emoji-400", ("\u203c-\u2049\u20e3\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55"
     "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\U000e0020-\U000e007f")),
)  # fmt: skip

FALLBACKS = (
    *(
        Face(family, f"{file}-{weight}.ttf.xz", weight, needed_for=letters)
        for family, file, letters in BOLD_TOO
        for weight in (400, 600)
    ),
    *(Face(family, f"{file}.ttf.xz", needed_for=letters) for family, file, letters in ONE_WEIGHT),
)


def needed(text: str) -> Iterator[Face]:
    """The faces for this text, ours first."""
    yield from OWN
    for face in FALLBACKS:
        if re.search(f"[{face.needed_for}]", text):
            yield face


def style_sheet(faces: list[Face], address: str) -> str:
    """Font faces at `address` + file name, and the two families of the tokens with the fallbacks behind them."""
    rules = [
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style};'
        f' src: url("{address}{face.file}"); }}'
        for face in faces
    ]
    families = dict.fromkeys(face.family for face in faces if face.family.startswith("Paper"))
    behind = "".join(f', "{family}"' for family in families)
    text, display = f'"Inter"{behind}, sans-serif', f'"Source Serif 4", "Inter"{behind}, serif'
    return "\n".join([*rules, f":root {{ --font-text: {text}; --font-display: {display}; }}"])
