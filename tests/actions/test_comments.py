"""Comments: who may say what to whom, what happens to them when their thing goes, and what each has read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from planner.actions import (
    cards,
    comments,
    entering,
    guests,
    history,
    invitations,
    journeys,
    links,
    metrics,
    own_account,
    people,
    personas,
    stages,
    strategies,
    touchpoints,
)
from planner.model.card import Card
from planner.model.change import Change
from planner.model.comment import COMMENT_LIMIT, Comment
from planner.model.ids import CommentId
from planner.model.journey import Journey, Lane, Stage
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import NotAllowed, Role
from planner.report.document import decided
from planner.store import changes_since, marks_of, plan_of, speakers_of
from tests.builders import NOON
from tests.doors import HERE, Team, a_guest, a_stranger, a_team, a_visitor, an_account, behind, signed_in


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


def said(change: Change) -> CommentId:
    return CommentId(next(edit.id for edit in change.edits if edit.makes))


def found(by: Member, plan: Plan) -> dict[str, Comment]:
    return {comment.id: comment for comment in plan_of(by, plan.strategy_id).all(Comment)}


def on_persona(by: Member, plan: Plan, text: str = "Who says so?") -> CommentId:
    return said(comments.add(by, "persona", plan.all(Persona)[0].id, text))


@pytest.mark.parametrize("kind", [Touchpoint, Card, Stage, Persona, Metric])
def test_one_comments_on_a_thing_and_another_answers(kind, team: Team, plan: Plan) -> None:
    thing = plan.all(kind)[0]
    first = said(comments.add(team.member(Role.COMMENTER), kind.noun, thing.id, "<b>Why</b> so?\r\nReally"))
    answer = comments.reply(team.member(Role.EDITOR), first, "Because.").edits[0].id
    kept = found(team.owner, plan)
    assert kept[first].text == "<b>Why</b> so?\nReally"
    assert kept[answer].about == kept[first].about
    assert kept[answer].number > kept[first].number
    assert kept[first].journey_id == getattr(thing, "journey_id", None)
    assert {edit.journey_id for edit in changes_since(team.owner, plan.strategy_id, 1)[0].edits} == {None}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "cannot be empty"),
        (" \n ", "cannot be empty"),
        ("x" * (COMMENT_LIMIT + 1), "more than 4000 characters"),
        ("nul \x00", "control character"),
        ("half \ud800", "control character"),
    ],
)
def test_what_is_no_comment_is_refused(text: str, why: str, by: Member, plan: Plan) -> None:
    with pytest.raises(Refusal, match=why):
        on_persona(by, plan, text)
    with pytest.raises(Refusal, match="Nothing can be said"):
        comments.add(by, "lane", plan.all(Lane)[0].id, "Here?")
    with pytest.raises(NotThere):
        comments.reply(
            by, plan.all(Comment, thread_id=plan.all(Comment, thread_id=None)[0].id)[0].id, "On an answer"
        )
    assert len(found(by, plan)) == 2


def test_only_members_who_are_here_are_mentioned(team: Team, plan: Plan) -> None:
    editor, stranger = team.member(Role.EDITOR), a_stranger()
    for nobody in (stranger.id, "ffffffffffffffff"):
        with pytest.raises(Refusal, match="does not belong to this workspace"):
            on_persona(team.owner, plan, f"Ask @[{nobody}]")
    first = on_persona(team.owner, plan, f"Ask @[{editor.id}], and @[{editor.id}] again")
    assert found(team.owner, plan)[first].mentions == (editor.id,)
    people.remove(team.owner, editor.id)
    with pytest.raises(Refusal, match="does not belong"):
        on_persona(team.owner, plan, f"Ask @[{editor.id}]")
    comments.edit(team.owner, first, f"Do ask @[{editor.id}]")  # who was named before they left stays named
    assert editor.id in speakers_of(team.owner, plan)
    assert not speakers_of(team.owner, plan)[editor.id].here


def test_words_are_their_authors_and_an_owner_takes_back_any(team: Team, plan: Plan) -> None:
    editor, commenter = team.member(Role.EDITOR), team.member(Role.COMMENTER)
    first = on_persona(commenter, plan)
    for action in (lambda: comments.edit(editor, first, "Else"), lambda: comments.remove(editor, first)):
        with pytest.raises(Refusal, match="Only who wrote"):
            action()
    comments.edit(commenter, first, "Who told us?")
    assert found(editor, plan)[first].edited_at is not None
    with pytest.raises(Refusal, match="Only who wrote"):
        comments.edit(team.owner, first, "Words in their mouth")
    comments.remove(team.owner, first)
    assert first not in found(editor, plan)


def test_answers_outlive_what_they_answer(team: Team, plan: Plan) -> None:
    editor, commenter = team.member(Role.EDITOR), team.member(Role.COMMENTER)
    first = on_persona(commenter, plan)
    answer = said(comments.reply(editor, first, "They did."))
    comments.remove(commenter, first)
    left = found(editor, plan)[first]
    assert (left.text, left.removed) == ("", True)
    with pytest.raises(Refusal):
        comments.edit(commenter, first, "Back again")
    comments.remove(editor, answer)
    assert not {first, answer} & set(found(editor, plan))


def test_a_thread_is_resolved_reopened_and_opened_by_an_answer(team: Team, plan: Plan) -> None:
    commenter = team.member(Role.COMMENTER)
    first = on_persona(team.owner, plan)
    comments.resolve(commenter, first)
    assert found(commenter, plan)[first].resolved_by == commenter.id
    assert comments.resolve(team.owner, first).edits == ()
    comments.reopen(team.owner, first)
    assert found(commenter, plan)[first].resolved_at is None
    comments.resolve(commenter, first)
    answer = said(comments.reply(team.owner, first, "Not yet."))
    assert found(commenter, plan)[first].resolved_at is None
    with pytest.raises(Refusal, match="as a whole"):
        comments.resolve(commenter, answer)


REMOVALS: dict[str, tuple[type, Callable[..., Change]]] = {
    "touchpoint": (Touchpoint, touchpoints.remove),
    "card": (Card, cards.remove),
    "stage": (Stage, stages.remove),
    "metric": (Metric, metrics.remove),
}


@pytest.mark.parametrize("noun", REMOVALS)
def test_comments_go_with_their_thing_and_come_back_with_it(noun: str, team: Team, plan: Plan) -> None:
    editor, (kind, remove) = team.member(Role.EDITOR), REMOVALS[noun]
    thing = plan.all(kind)[0]
    first = said(comments.add(team.owner, noun, thing.id, "Keep this"))
    answer = said(comments.reply(team.member(Role.COMMENTER), first, "Yes"))
    before = found(editor, plan)
    gone = remove(editor, thing.id)
    assert not {first, answer} & set(found(editor, plan))
    back = history.undo(editor, gone.id)
    assert found(editor, plan) == before
    history.undo(editor, back.id)  # and the undo is itself taken back
    assert not {first, answer} & set(found(editor, plan))


def test_nobody_elses_undo_removes_what_i_said(team: Team, plan: Plan) -> None:
    editor, commenter = team.member(Role.EDITOR), team.member(Role.COMMENTER)
    stage = plan.all(Stage)[0]
    lane = plan.all(Lane, kind="touchpoints")[0]
    added = touchpoints.add(editor, stage.id, lane.id, "New")
    remark = comments.add(commenter, "touchpoint", added.edits[0].id, "Why here?")
    with pytest.raises(Refusal, match="comments on it since"):
        history.undo(editor, added.id)
    with pytest.raises(Refusal, match="Somebody else made this change"):
        history.undo(editor, remark.id)
    journey = journeys.add(editor, plan.strategy_id, "Second way")
    made = next(edit.id for edit in journey.edits if edit.noun == "stage")
    comments.add(commenter, "stage", made, "And here?")
    with pytest.raises(Refusal, match="comments on it since"):
        history.undo(editor, journey.id)
    mine = comments.add(editor, "touchpoint", added.edits[0].id, "Mine")
    comments.reply(commenter, said(mine), "Yours")
    with pytest.raises(Refusal, match="comments on it since"):
        history.undo(editor, mine.id)
    own = comments.resolve(editor, said(mine))
    history.undo(editor, own.id)
    assert found(editor, plan)[said(mine)].resolved_at is None


def test_neither_a_copy_nor_a_file_nor_a_report_holds_a_comment(by: Member, plan: Plan) -> None:
    silent = strategies.dump(by, plan.strategy_id)
    thing = plan.all(Touchpoint)[1]
    comments.add(by, "touchpoint", thing.id, "Between ourselves")
    assert strategies.dump(by, plan.strategy_id) == silent
    before = len(found(by, plan))
    touchpoints.duplicate(by, thing.id)
    personas.duplicate(by, plan.all(Persona)[0].id)
    journeys.duplicate(by, plan.all(Journey)[0].id)
    assert len(found(by, plan)) == before
    again = strategies.import_file(by, silent)
    assert plan_of(by, again.strategy_id).all(Comment) == []
    whole = plan_of(by, plan.strategy_id)
    assert "Between ourselves" not in decided(whole, NOON.date()).model_dump_json()


def test_a_guest_who_may_only_look_sees_and_says_nothing(by: Member, plan: Plan) -> None:
    guest = a_guest(by, plan.strategy_id)
    on_persona(by, plan, "The client must not see this")
    assert plan_of(guest, plan.strategy_id).all(Comment) == []
    assert "must not see" not in str(changes_since(guest, plan.strategy_id, 0))
    assert [change.revision for change in changes_since(guest, plan.strategy_id, 0)] == [1, 2]
    assert speakers_of(guest, plan_of(guest, plan.strategy_id)) == {}
    with pytest.raises(NotAllowed):
        on_persona(guest, plan)
    with pytest.raises(NotAllowed):
        guests.introduce(guest, "Ann")
    assert comments.read(guest, plan.strategy_id, dict.fromkeys(found(by, plan), 9)) == {}


def test_a_guest_whose_link_lets_them_gives_a_name_and_comments(by: Member, plan: Plan) -> None:
    guest = a_guest(by, plan.strategy_id, allows="comment")
    with pytest.raises(Refusal, match="Say your name first"):
        on_persona(guest, plan)
    for wrong in ("", "x" * 200, "\x07"):
        with pytest.raises(Refusal):
            guests.introduce(guest, wrong)
    guests.introduce(guest, "Ann")
    first = on_persona(guest, plan)
    guests.introduce(guest, "Ann Berg")
    known = speakers_of(by, plan_of(by, plan.strategy_id))
    assert (known[guest.author].name, known[guest.author].guest) == ("Ann Berg", True)
    comments.edit(guest, first, "Else")
    other = on_persona(by, plan, "Ours")
    with pytest.raises(Refusal, match="Only who began"):
        comments.resolve(guest, other)
    comments.resolve(guest, first)
    with pytest.raises(Refusal, match="Your name is in your profile"):
        guests.introduce(by, "Someone")


def test_two_guests_of_links_are_two_and_know_only_who_spoke(team: Team, plan: Plan) -> None:
    ann, bob = (a_guest(team.owner, plan.strategy_id, allows="comment") for _ in range(2))
    for guest, name in ((ann, "Ann"), (bob, "Bob")):
        guests.introduce(guest, name)
    first = on_persona(ann, plan)
    for action in (lambda: comments.edit(bob, first, "Else"), lambda: comments.remove(bob, first)):
        with pytest.raises(Refusal, match="Only who wrote"):
            action()
    editor = team.member(Role.EDITOR)
    assert editor.id not in speakers_of(bob, plan_of(bob, plan.strategy_id))
    with pytest.raises(Refusal, match="does not belong"):
        comments.reply(bob, first, f"@[{editor.id}]?")
    comments.reply(editor, first, "I am here")
    comments.reply(bob, first, f"@[{editor.id}]?")
    assert speakers_of(bob, plan_of(bob, plan.strategy_id))[editor.id].name == editor.name


def test_a_guest_on_one_map_stays_on_it(by: Member, plan: Plan) -> None:
    journey = plan.all(Journey)[0]
    guest = a_guest(by, plan.strategy_id, journey_id=journey.id, allows="comment")
    guests.introduce(guest, "Ann")
    on_persona(by, plan, "Not on the map")
    shown = plan_of(guest, plan.strategy_id, journey.id).all(Comment)
    assert {comment.journey_id for comment in shown} == {journey.id}
    with pytest.raises(NotThere):
        on_persona(guest, plan)
    first = said(comments.add(guest, "touchpoint", plan.all(Touchpoint)[0].id, "Here"))
    comments.edit(guest, first, "Still here")
    hidden = next(id for id, one in found(by, plan).items() if one.persona_id)
    assert comments.read(guest, plan.strategy_id, {hidden: 9, first: 9}) == {first: 9}


def test_read_marks_are_ones_own_and_never_go_back(team: Team, plan: Plan) -> None:
    editor, viewer = team.member(Role.EDITOR), team.member(Role.VIEWER)
    first = on_persona(editor, plan)
    revision = plan_of(editor, plan.strategy_id).strategy.revision
    odd = {"nowhere": 3, first: True, "x": "y"}
    assert comments.read(viewer, plan.strategy_id, odd) == {}
    assert comments.read(viewer, plan.strategy_id, {first: 7}) == {first: 7}
    comments.read(viewer, plan.strategy_id, {first: 5})
    assert marks_of(viewer, plan_of(viewer, plan.strategy_id))[first] == 7
    assert first not in marks_of(editor, plan_of(editor, plan.strategy_id))
    with pytest.raises(NotThere):
        comments.read(a_stranger(), plan.strategy_id, {first: 9})
    assert plan_of(editor, plan.strategy_id).strategy.revision == revision


def test_unread_mentions_are_counted_until_they_are_read_or_resolved(team: Team, plan: Plan) -> None:
    editor, viewer = team.member(Role.EDITOR), team.member(Role.VIEWER)
    assert comments.mentioned(viewer) == {}
    first = on_persona(editor, plan, f"@[{viewer.id}] look")
    second = on_persona(editor, plan, f"@[{viewer.id}] and here, @[{editor.id}]")
    assert comments.mentioned(viewer) == {plan.strategy_id: 2}
    assert comments.mentioned(editor) == {}  # one's own words are no news
    comments.read(viewer, plan.strategy_id, {first: found(viewer, plan)[first].number})
    assert comments.mentioned(viewer) == {plan.strategy_id: 1}
    comments.reply(editor, first, f"@[{viewer.id}] again")
    assert comments.mentioned(viewer) == {plan.strategy_id: 2}
    comments.resolve(editor, second)
    assert comments.mentioned(viewer) == {plan.strategy_id: 1}


def test_what_was_said_before_somebody_came_is_no_news_to_them(team: Team, plan: Plan) -> None:
    old = on_persona(team.owner, plan, "Long ago")
    new = behind(an_account(team.owner, Role.VIEWER))
    guest = a_guest(team.owner, plan.strategy_id, allows="comment")
    later = said(comments.reply(team.owner, old, f"Only now, @[{new.id}]"))
    for reader in (new, guest):
        now = plan_of(reader, plan.strategy_id)
        assert marks_of(reader, now)[old] == found(reader, plan)[old].number
        assert found(reader, plan)[later].number > marks_of(reader, now)[old]
    assert comments.mentioned(new) == {plan.strategy_id: 1}
    people.remove(team.owner, new.id)
    letter = invitations.invite(team.owner, own_account.mine(signed_in(new.session_id)).email, Role.EDITOR)
    again = behind(invitations.accept(signed_in(new.session_id), letter.token))
    assert again.id == new.id
    assert comments.mentioned(again) == {}
    assert marks_of(again, plan_of(again, plan.strategy_id))[old] == found(again, plan)[later].number


def test_a_mention_added_later_is_news_to_whom_it_mentions(team: Team, plan: Plan) -> None:
    editor, viewer = team.member(Role.EDITOR), team.member(Role.VIEWER)
    first = on_persona(editor, plan, "Who knows?")
    for reader in (viewer, team.owner):
        comments.read(reader, plan.strategy_id, {first: found(reader, plan)[first].number})
    comments.edit(editor, first, f"@[{viewer.id}], do you know?")
    now, seen = found(viewer, plan)[first], marks_of(viewer, plan_of(viewer, plan.strategy_id))[first]
    assert now.number_for(viewer.id) > seen == now.number == now.number_for(team.owner.id)
    assert comments.mentioned(viewer) == {plan.strategy_id: 1}
    comments.edit(editor, first, f"@[{viewer.id}], do you know this?")
    assert found(viewer, plan)[first].calls == now.calls
    comments.read(viewer, plan.strategy_id, {first: now.number_for(viewer.id)})
    assert comments.mentioned(viewer) == {}
    comments.edit(editor, first, "Nobody knows.")
    assert found(viewer, plan)[first].calls == ()
    comments.edit(editor, first, f"@[{viewer.id}]?")
    assert comments.mentioned(viewer) == {plan.strategy_id: 1}


def test_what_one_said_is_among_ones_own_data(team: Team, plan: Plan) -> None:
    editor = team.member(Role.EDITOR)
    on_persona(editor, plan, "Mine")
    on_persona(team.owner, plan, "Theirs")
    kept = own_account.download(team.visitor(Role.EDITOR))
    assert [comment["text"] for comment in kept["comments"]] == ["Mine"]


def test_guests_say_so_much_within_an_hour_and_members_as_much_as_they_like(
    by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entering, "HOURLY", {"guest": 3, "guests": 5})
    shared = links.share(by, plan.strategy_id, allows="comment").token
    ann, bob, far = (
        behind(links.open(a_visitor(), shared)).model_copy(update={"address": address})
        for address in (HERE, HERE, "192.0.2.8")
    )
    for guest in (ann, bob, far):
        guests.introduce(guest, "Somebody")
    first = on_persona(ann, plan)
    comments.edit(ann, first, "Who says this?")
    answer = said(comments.reply(ann, first, "Nobody."))
    for hurried in (
        lambda: comments.reply(ann, first, "Really nobody?"),
        lambda: comments.edit(ann, first, "Who?"),
        lambda: comments.resolve(ann, first),
        lambda: on_persona(ann, plan),
    ):
        with pytest.raises(Refusal, match="was not kept; what you said before is"):
            hurried()
    assert set(found(by, plan)) >= {first, answer}
    on_persona(bob, plan)
    on_persona(bob, plan)
    with pytest.raises(
        Refusal, match="within an hour"
    ):  # the third of his, but the sixth through this link from here
        on_persona(bob, plan)
    on_persona(far, plan)
    for _ in range(7):
        on_persona(by, plan)
    monkeypatch.setattr(entering, "HOUR", timedelta(0))
    on_persona(ann, plan)


def test_there_is_an_end_to_comments(by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comments, "MOST", 3)
    on_persona(by, plan)
    with pytest.raises(Refusal, match="3 comments, the most"):
        on_persona(by, plan)
