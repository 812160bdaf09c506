"""Line drawings, 24 units square, drawn for this product."""

import reflex as rx

PATHS: dict[str, tuple[str, ...]] = {
    "alert": ("M12 4 2.8 20h18.4z", "M12 10v4.5", "M12 17.4v.1"),
    "archive": ("M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z", "M3 4h18v4H3z", "M10 12h4"),
    "arrow": ("M5 12h14", "m13 6 6 6-6 6"),
    "back": ("m15 5-7 7 7 7",),
    "check": ("m5 12.5 4.5 4.5L19.5 7",),
    "close": ("m6 6 12 12", "M18 6 6 18"),
    "cloud_off": ("m4 4 16 16", "M8 8a6 6 0 0 0-3.5 11H17", "M20 17.5A4 4 0 0 0 17.5 11 6 6 0 0 0 12 7"),
    "copy": ("M9 9h11v11H9z", "M5 15H4V4h11v1"),
    "down": ("m6 9 6 6 6-6",),
    "download": ("M12 4v11", "m7.5 11 4.5 4.5 4.5-4.5", "M4 20h16"),
    "gap": (
        "M12 3a9 9 0 0 1 9 9", "M21 15.5a9 9 0 0 1-5.5 5", "M12 21a9 9 0 0 1-8.5-6", "M3.2 11A9 9 0 0 1 8.5 3.7",
        "M12 8v5", "M12 16v.1",
    ),
    "home": ("M3.5 11 12 3.5l8.5 7.5v8.5a1 1 0 0 1-1 1H15v-6.5H9v6.5H4.5a1 1 0 0 1-1-1z",),
    "journey": ("M3 18c4 0 4-12 9-12s5 8 9 8",),
    "list": ("M4 6h16", "M4 12h16", "M4 18h10"),
    "metric": ("M4.5 20V11", "M10 20V4", "M15.5 20v-7", "M21 20V8", "M2 20h20"),
    "moon": ("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",),
    "more": ("M5 11.5v1", "M12 11.5v1", "M19 11.5v1"),
    "next": ("m9 5 7 7-7 7",),
    "owner": (
        "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z", "M2.5 20c.3-4 3-6 6.5-6s6.2 2 6.5 6",
        "M16 4.5a3.3 3.3 0 0 1 0 6.3", "M17.5 14.3c2.4.6 3.8 2.5 4 5.7",
    ),
    "page": ("M14 3H6a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8z", "M14 3v5h5", "M9 13h6", "M9 17h6"),
    "pen": ("m4 20 1-4L16.5 4.5a2 2 0 0 1 3 3L8 19z", "m14.5 6.5 3 3"),
    "persona": ("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4 21c.3-4.2 3.5-6.3 8-6.3s7.7 2.1 8 6.3"),
    "plus": ("M12 5v14", "M5 12h14"),
    "print": ("M7 9V3.5h10V9", "M7 17H4V9h16v8h-3", "M7 14h10v6.5H7z"),
    "renew": ("M20 11a8 8 0 0 0-14-4L4 9", "M4 4v5h5", "M4 13a8 8 0 0 0 14 4l2-2", "M20 20v-5h-5"),
    "restore": ("M4 12a8 8 0 1 0 3-6.2L4 8.5", "M4 4v4.5h4.5"),
    "screen": ("M3 5h18v11H3z", "M9 20h6", "M12 16v4"),
    "star": ("m12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17l-5.3 3 1.1-6-4.4-4.2 6-.8z",),
    "start": (
        "M12 3v4", "M12 17v4", "M3 12h4", "M17 12h4", "m6 6 2.5 2.5", "m15.5 15.5 2.5 2.5",
        "m18 6-2.5 2.5", "m8.5 15.5L6 18",
    ),
    "store": (
        "M4 10v10h16V10", "M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z",
        "M10 20v-5h4v5",
    ),
    "sun": (
        "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M12 2.5v2", "M12 19.5v2", "M2.5 12h2",
        "M19.5 12h2", "m5.3 5.3 1.4 1.4", "m17.3 17.3 1.4 1.4", "m18.7 5.3-1.4 1.4",
        "m6.7 17.3-1.4 1.4",
    ),
    "trash": ("M4 7h16", "M9 7V4h6v3", "m6 7 1 13h10l1-13", "M10 11v5", "M14 11v5"),
    "undo": ("m8 5-4.5 4.5L8 14", "M4 9.5h10a5.5 5.5 0 0 1 0 11h-3"),
    "up": ("m6 15 6-6 6 6",),
    "upload": ("M12 20V9", "m7.5 13 4.5-4.5 4.5 4.5", "M4 4h16"),
}  # fmt: skip


def icon(name: str, *, filled: bool = False) -> rx.Component:
    """The drawing called `name`; it says nothing to a screen reader, the word beside it does."""
    look = "icon filled" if filled else "icon"
    paths = [rx.el.path(d=path) for path in PATHS[name]]
    return rx.el.svg(*paths, view_box="0 0 24 24", class_name=look, aria_hidden="true")
