"""Quotes: what customers said, pinned to touchpoints as their evidence."""

from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.feedback.found import Said
from planner.model.ids import QuoteId, TouchpointId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.quote import MOST, Quote, without_words
from planner.model.refusal import Refusal
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import Work, editing

FULL = f"This touchpoint holds {MOST} quotes, the most there can be. Nothing was pinned; remove one first."


@needs(Permission.EDIT_MAP)
def pin(
    by: Member,
    touchpoint_id: TouchpointId,
    said: Said,
    left_out: tuple[int, ...] = (),
    *,
    counts: bool = True,
) -> Change:
    """Pin a comment, as the kept facts have it, to a touchpoint without the words at the places `left_out`.

    Where it `counts`, a touchpoint that was only assumed becomes partly researched, with the file as its source.
    """
    with editing(by, "quotes.pin", Touchpoint, touchpoint_id) as work:
        there = work.all(Quote, touchpoint_id=touchpoint_id)
        if any(quote.said_id == said.id for quote in there):
            raise Refusal("This comment is pinned to this touchpoint already. Nothing was changed.")
        if len(there) >= MOST:
            raise Refusal(FULL)
        work.put(_quote(work, said, left_out))
        if counts and work.subject.evidence == "assumed":
            work.put(work.subject.with_(evidence="partly", **_source(work, said)))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, quote_id: QuoteId) -> Change:
    """Take a quote off its touchpoint; how sure one is of that stays as it is."""
    with editing(by, "quotes.remove", Quote, quote_id) as work:
        work.remove(work.subject)
    return work.change


def _quote(work: Work[Touchpoint], said: Said, left_out: tuple[int, ...]) -> Quote:
    touchpoint, known = work.subject, {theme.id for theme in work.all(Theme)}
    home = {"strategy_id": touchpoint.strategy_id, "journey_id": touchpoint.journey_id}
    return Quote.made(
        id=work.fresh(QuoteId),
        touchpoint_id=touchpoint.id,
        order=work.order(Quote, touchpoint_id=touchpoint.id),
        text=without_words(said.text, frozenset(left_out)),
        score=said.score,
        scale=said.scale,
        metric=said.metric,
        said_on=said.at,
        source=work.get(DataFile, said.file_id).name,
        theme_ids=tuple(id for id in said.theme_ids if id in known),
        said_id=said.id,
        **home,
    )


def _source(work: Work[Touchpoint], said: Said) -> dict[str, object]:
    """What the touchpoint says of its evidence, where it says nothing yet."""
    touchpoint = work.subject
    named = touchpoint.evidence_source or f"Comments in {work.get(DataFile, said.file_id).name}"
    return {"evidence_source": named, "evidence_on": touchpoint.evidence_on or said.at}
