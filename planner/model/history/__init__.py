"""The history for people: every change as a sentence, by one function per action.

    plain(sentence_of(change))  ->  "moved Checkout from Acquisition to Service"

Who did it stands before the sentence and is not part of it. A new action needs its sentence in `SENTENCES`.
"""

from planner.model.change import Change
from planner.model.history.at_risk import AT_RISK
from planner.model.history.comments import COMMENTS
from planner.model.history.feedback import FEEDBACK
from planner.model.history.measured import MEASURED
from planner.model.history.names import Names, names_for
from planner.model.history.of_people import OF_PEOPLE
from planner.model.history.on_map import ON_MAP
from planner.model.history.on_several import ON_SEVERAL
from planner.model.history.sentence import Piece, Sentence, alone, plain, said
from planner.model.history.texts import Text, texts_of
from planner.model.history.things import KINDS, kind_of, things_of
from planner.model.history.told import Teller, Told
from planner.model.history.tried import TRIED

__all__ = [
    "KINDS",
    "SENTENCES",
    "TAKING_BACK",
    "Names",
    "Piece",
    "Sentence",
    "Text",
    "alone",
    "kind_of",
    "names_for",
    "plain",
    "sentence_of",
    "texts_of",
    "things_of",
]

SENTENCES: dict[str, Teller] = {
    **OF_PEOPLE, **ON_MAP, **ON_SEVERAL, **MEASURED, **AT_RISK, **COMMENTS, **TRIED, **FEEDBACK,
}  # fmt: skip
"""What is said of each action."""
TAKING_BACK = {"history.undo": "took back: {what}", "history.redo": "did again: {what}"}
"""What is said of a change that takes another back, or takes that back in turn."""


def sentence_of(change: Change, undone: Change | None = None) -> Sentence:
    """What somebody did, to follow their name. `undone` is the change that this one takes back or does again."""
    if change.action in TAKING_BACK:
        what = sentence_of(undone) if undone is not None else said("an earlier change")
        return said(TAKING_BACK[change.action], what=what)
    tell = SENTENCES.get(change.action)
    return tell(Told(change)) if tell else said("changed something in this strategy")
