"""The words of what one does on the map by hand: dragging, picking out, pasting, and the keys for all of it."""

SAID = {
    "moved": "“{name}” moved to {stage}.",
    "moved_several": "{count} things moved to {stage}.",
    "moved_along": "“{name}” moved.",
    "reaches": "“{name}” now reaches to {stage}.",
    "one_stage_now": "“{name}” now stands in {stage} alone.",
    "one_stage": "Cards reach over several stages. A touchpoint happens in one.",
    "stays": "It stays where it was.",
    "gone": "Somebody removed it meanwhile. Nothing was moved.",
    "edge": "It cannot go further that way.",
    "no_touchpoints": "No touchpoints here",
    "no_cards": "No cards here",
    "copied": "{count} copied. Paste them into a cell of this map or another one.",
    "cut": "{count} taken. They move when you paste them, here or on another map; Esc takes it back.",
    "uncut": "They stay where they are. Pasted, they become copies.",
    "from_elsewhere": "{count} from another strategy. Owners, personas, metrics and comments belong to that one and"
    " do not come along. To move means that the originals go once the copies are here; undo, there, brings them back.",
    "copy_here": "Copy here",
    "move_here": "Move here",
    "move_things": "This moves {count} things here.",
    "not_here": "The lane “{lane}” does not hold this. Nothing was pasted.",
    "where": "Go to the cell it should stand in first, then paste again. Nothing was pasted.",
    "too_many": "These are {count} things, and {most} is the most at once. Nothing was pasted.",
    "paste_things": "This puts copies of {count} things here.",
    "paste_rows": "This adds {count} {things} to {lane}, in {stages}: a column for each stage, from this one on.",
    "paste_more": "This adds {count} {things} to {lane}. It needs {more} more than there are from here on.",
    "paste": "Paste",
    "add_stages": "Add {more} and paste",
    "first_row": "The first row names the stages",
    "new_stage": "New stage",
    "stage": "{count} stage",
    "stages": "{count} stages",
    "touchpoint": "touchpoint",
    "touchpoints": "touchpoints",
    "card": "card",
    "cards": "cards",
}
"""What is said while and after something is moved; also shown where a lane does not take what is dragged."""

PASTE = {
    "title": "Paste",
    "close": "Close",
}

PICKED = {
    "about": "What is selected",
    "selected": "selected",
    "move": "Move to a stage",
    "duplicate": "Duplicate",
    "remove": "Remove",
    "clear": "Select nothing",
}

FEELS = {
    "point": "How it feels",
    "to": "to",
}

SHORTCUTS = (
    (
        "Go about",
        (
            (("← → ↑ ↓",), "Go to the next touchpoint, card or stage"),
            (("Tab",), "Go to everything else one can press"),
            (("Ctrl", "↑ ↓"), "In the table: the same in the row above or below"),
            (("Enter",), "Open a touchpoint, or keep the line one writes"),
            (("Esc",), "Take back, close, or select nothing"),
        ),
    ),
    (
        "Add and write",
        (
            (("N",), "Add something to this cell"),
            (("Enter",), "Keep the line and begin the next"),
            (("Tab",), "While adding: go on in the next stage"),
            (("Ctrl", "Z"), "Undo what I did"),
        ),
    ),
    (
        "Move and change",
        (
            (("Alt", "← → ↑ ↓"), "Move the touchpoint, card, stage or lane"),
            (("Alt", "Shift", "← →"), "Let the card reach over one stage more, or one less"),
            (("↑", "↓"), "On a point of a curve: it feels better or worse"),
            (("Ctrl", "D"), "Duplicate"),
            (("Delete",), "Remove"),
        ),
    ),
    (
        "Several at once",
        (
            (("Ctrl", "Space"), "Select this one too, or no longer"),
            (("Ctrl", "A"), "Select everything in this stage"),
            (("Ctrl", "C"), "Copy"),
            (("Ctrl", "X"), "Take, to paste it elsewhere, also on another map; Esc takes it back"),
            (("Ctrl", "V"), "Paste here, also from a spreadsheet"),
        ),
    ),
    (
        "Find and see",
        (
            (("/",), "Find on the map; Enter goes from match to match"),
            (("Ctrl", "F"), "The same, also while writing"),
            (("Alt", "S"), "Fold or unfold this stage"),
            (("Alt", "L"), "Fold or unfold this lane"),
            (("Ctrl", "+ −"), "Larger or smaller; Ctrl 0 as usual"),
        ),
    ),
)
"""Groups of (keys, what they do)."""
SHEET = {
    "title": "Keyboard shortcuts",
    "why": "With a mouse, drag things, stages by their heads, lanes by their names and the right edge of a card over"
    " several stages. With a finger, rest on them"
    " first. Shift and a press select several; so does a frame drawn on empty ground.",
    "open": "Keyboard shortcuts",
}
