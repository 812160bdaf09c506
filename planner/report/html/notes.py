"""What stands behind a map, stage by stage."""

from planner.report.html.element import Child, Markup, direction, element, paragraphs, said
from planner.report.html.frame import framed, starred, titled
from planner.report.sections.notes import JourneyNotes, Note, StageNotes, Voice

HEADS = ("Touchpoint or statement", "What happens and how it feels", "How sure we are")


def notes(section: JourneyNotes) -> Markup:
    """One table per stage."""
    return framed(
        section,
        "notes",
        titled(section),
        said("p", section.journey, class_="facts"),
        [_stage(stage) for stage in section.stages],
    )


def _stage(stage: StageNotes) -> Markup:
    head = element("tr", [element("th", text, scope="col") for text in HEADS])
    rows = [
        element("tr", _note(note), class_="long" if _letters(note) > 1200 else None) for note in stage.notes
    ]
    table = element("table", element("thead", head), element("tbody", rows), class_="rows three")
    title = said("h2", stage.name, class_=f"stage stage-{stage.colour}")
    return element("div", title, table, class_="group")


def _letters(note: Note) -> int:
    return len(note.title) + len(note.text) + sum(len(one.text) + 60 for one in note.voices)


def _voice(one: Voice) -> Markup:
    """A quote, in quotation marks, over where it is from."""
    words = element("p", f"“{one.text}”", dir=direction(one.text))
    return element("div", words, said("p", one.about, class_="note"), class_="voice")


def _note(note: Note) -> list[Markup]:
    where = said("p", note.where, class_="note")
    felt = said("p", note.felt, class_="note")
    happens: Child = [paragraphs(note.text), felt, [_voice(one) for one in note.voices]]
    return [
        element(
            "th", element("p", starred(note.title, note.star), dir=direction(note.title)), where, scope="row"
        ),
        element("td", happens),
        element("td", element("p", f"{note.glyph} {note.evidence}"), said("p", note.source, class_="note")),
    ]
