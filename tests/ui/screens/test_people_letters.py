"""The letters an owner sends from the page "People", with a real mail server, and with one that is down."""

import re
from collections.abc import Iterator

import pytest

from planner.model.member import Member
from planner.ui import post
from planner.ui.screens.people.state import PeopleDesk
from planner.ui.screens.people.view import TEXT
from planner.web import letters
from tests.doors import PASSWORD, an_email
from tests.mail import Mail, mail_server
from tests.servers import free_port
from tests.web.test_door import browser, fill
from tests.web.test_letters import goes_to, words_of

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
def post_office(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mail]:
    monkeypatch.setattr(post, "_carriers", [(letters.can_send, letters.sent)])
    with mail_server() as started:
        goes_to(monkeypatch, f"smtp://{started.host}:{started.port}")
        yield started


async def test_an_invitation_by_letter(desk, by: Member, post_office: Mail) -> None:
    state, email = desk(PeopleDesk), an_email()
    state.workspace = "Fell\r\nBcc: eve@example.com"
    assert await PeopleDesk.invite.fn(state, {"email": email, "role": "viewer"}) is None
    assert (state.passed, state.by_hand) == (TEXT["join_sent"].format(to=email), False)
    assert post_office.envelopes == [("planner@example.com", [email])]
    assert "Bcc" not in post_office.letters[0]
    link = re.search(r"/join/\S+", words_of(post_office.letters[0]))
    assert link
    answer = fill(browser(), link[0], name="Bo", password=PASSWORD)
    assert answer.status_code == 303


async def test_where_the_server_is_down_the_link_is_shown_to_pass_on(
    desk,
    by: Member,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(post, "_carriers", [(letters.can_send, letters.sent)])
    goes_to(monkeypatch, f"smtp://127.0.0.1:{free_port()}")
    state, email = desk(PeopleDesk), an_email()
    shown = await PeopleDesk.invite.fn(state, {"email": email, "role": "viewer"})
    assert state.by_hand
    assert state.passed == TEXT["not_taken"] + TEXT["join_made"].format(to=email)
    link = re.search(r"/join/([\w-]+)", str(shown.args))
    assert link
    assert link[1] not in caplog.text + str(state.dict(include_computed=False))
    assert email not in caplog.text
    monkeypatch.delenv(letters.SERVER)
    await PeopleDesk.invite.fn(state, {"email": an_email(), "role": "viewer"})
    assert not state.passed.startswith(TEXT["not_taken"])
