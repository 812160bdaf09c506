"""A persona's picture, drawn from a seed: always the same for the same seed, without a network or a photograph.

The figures are cut paper, not likenesses: one hue, a landscape behind, hair, shoulders, and sometimes glasses.
"""

from hashlib import sha256
from html import escape

SIDE = 168
HUES = ("stage-1", "stage-2", "accent", "stage-4", "stage-5", "who-6")

GROUNDS = (
    '<path d="M0 132 44 84l30 30 34-46 60 64v36H0z" fill="{hue}" opacity=".28"/>',
    (
        '<circle cx="128" cy="44" r="22" fill="{hue}" opacity=".3"/>'
        '<path d="M0 120c30-14 56-14 84 0s54 14 84 0v48H0z" fill="{hue}" opacity=".22"/>'
    ),
    (
        '<path d="M14 168V74h30v94zM52 168V50h26v118zM88 168V84h24v84zM120 168V62h32v106z" fill="{hue}" '
        'opacity=".22"/>'
    ),
    (
        '<path d="M0 96c28-16 56 16 84 0s56-16 84 0v72H0z" fill="{hue}" opacity=".16"/>'
        '<path d="M0 122c28-16 56 16 84 0s56-16 84 0v46H0z" fill="{hue}" opacity=".2"/>'
    ),
    (
        '<path d="M28 168V92m0 22c-18-2-22-16-20-30 14 2 22 14 20 30m0-14c14-2 20-14 18-28-14 2-20 14-18 28'
        'M140 168V84m0 24c18-2 24-16 22-32-16 2-24 16-22 32m0-14c-16-2-20-14-18-28 14 2 20 14 18 28" fill="{hue}"'
        ' stroke="{hue}" stroke-width="3" opacity=".26"/>'
    ),
    (
        '<circle cx="84" cy="78" r="66" fill="{hue}" opacity=".16"/>'
        '<circle cx="84" cy="78" r="50" fill="{hue}" opacity=".16"/>'
    ),
)
BODIES = (
    '<path d="M30 168c4-40 30-56 54-56s50 16 54 56z" fill="{hue}"/>',
    (
        '<path d="M24 168c2-34 26-50 42-54l18 14 18-14c16 4 40 20 42 54z" fill="{hue}"/>'
        '<path d="M70 112h28l-14 18z" fill="{skin}"/>'
    ),
    (
        '<path d="M36 168c0-44 22-58 48-58s48 14 48 58z" fill="{hue}"/>'
        '<path d="M62 114c6 10 38 10 44 0l4 10c-12 12-40 12-52 0z" fill="{pale}" opacity=".8"/>'
    ),
    (
        '<path d="M26 168c4-38 28-54 58-54s54 16 58 54z" fill="{hue}"/>'
        '<path d="M84 126v42M58 118l8 50M110 118l-8 50" stroke="{pale}" stroke-width="3" opacity=".45"/>'
    ),
)
FACE = '<path d="M74 92h20v26c-6 8-14 8-20 0z" fill="{skin}"/><circle cx="84" cy="72" r="27" fill="{skin}"/>'
HAIR = (
    '<path d="M56 72c-4-28 10-40 28-40s32 12 28 40c-2-14-8-20-14-24-12 6-30 6-34 4-4 4-7 10-8 20z" fill="{dark}"/>',
    (
        '<path d="M54 112c-8-40-4-80 30-80s38 40 30 80c-4 2-8 2-10-2 4-20 4-38-4-56-10 8-26 10-32 '
        '2-8 16-8 34-4 54-2 4-6 4-10 2z"'
        ' fill="{dark}"/>'
    ),
    (
        '<circle cx="84" cy="32" r="13" fill="{dark}"/>'
        '<path d="M57 68c-2-24 12-34 27-34s29 10 27 34c-4-12-12-18-27-18s-23 6-27 18z" fill="{dark}"/>'
    ),
    (
        '<path d="M56 70c-8-8-2-20 4-22 0-12 14-18 22-14 8-8 26-2 28 10 8 4 8 18 2 26-4-8-8-14-12-16-12 4-30 4-36-2'
        '-4 6-6 12-8 18z" fill="{dark}"/>'
    ),
    '<path d="M58 62c0-20 12-28 26-28s26 8 26 28c-6-8-14-12-26-12s-20 4-26 12z" fill="{dark}"/>',
    '<path d="M57 58h54c0-16-12-25-27-25s-27 9-27 25z" fill="{dark}"/><path d="M50 58h68v6H50z" fill="{dark}"/>',
    (
        '<path d="M55 88c-6-34 2-56 29-56s35 22 29 56c-3 3-6 2-8 0 2-12 0-24-5-32-14 2-28-4-34-8-4 '
        '10-5 26-3 40-2 2-5 3-8 0z"'
        ' fill="{dark}"/>'
    ),
)
EXTRAS = (
    "",
    "",
    (
        '<g fill="none" stroke="{ink}" stroke-width="2.4"><circle cx="74" cy="73" r="8"/>'
        '<circle cx="95" cy="73" r="8"/>'
        '<path d="M82 72h5"/></g>'
    ),
    (
        '<path d="M60 110c14 10 34 10 48 0l4 14c-16 10-40 10-56 0z" fill="{pale}"/>'
        '<path d="M96 122l14 4-4 30-14-2z" fill="{pale}"/>'
    ),
)
TINTS = ("accent-soft", "good-soft", "warn-soft", "bad-soft", "sunken", "accent-soft")


def portrait(seed: str, said: str = "Drawn portrait") -> str:
    """An SVG of 168 by 168 whose colours are tokens, written as `var(--name)`. `said` is its title."""
    pick = iter(sha256(seed.encode()).digest())
    hue = next(pick) % len(HUES)
    colours = {
        "hue": f"var(--{HUES[hue]})",
        "dark": "var(--ink)" if next(pick) % 3 else "var(--ink-soft)",
        "ink": "var(--ink)",
        "pale": "var(--surface)",
        "skin": f"var(--skin-{next(pick) % 5 + 1})",
    }
    layers = [kinds[next(pick) % len(kinds)] for kinds in (GROUNDS, HAIR, BODIES, EXTRAS)]
    behind, hair, body, extra = layers
    shapes = "".join(layer.format(**colours) for layer in (behind, body, FACE, hair, extra))
    opened = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img">'
    ground = f'<rect width="{SIDE}" height="{SIDE}" fill="var(--{TINTS[hue]})"/>'
    return f"{opened}<title>{escape(said)}</title>{ground}{shapes}</svg>"
