"""Signing in and out, passwords, the second factor, and leaving for good."""

import time

import pytest
from pyotp.totp import TOTP

from planner.actions import accounts, invitations, own_account, people, strategies
from planner.actions.entering import TRIES
from planner.model.account import Entry, Letter
from planner.model.member import Member
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import NotAllowed, Role
from planner.store import living, member_behind, open_database, session_of
from planner.store.secrets import STEP
from tests.doors import PASSWORD, a_team, a_visitor, an_account, an_email, behind, sign_in, signed_in

NEW = "harbour tulip seven lamps"


@pytest.fixture
def email() -> str:
    return an_email()


@pytest.fixture
def entry(by: Member, email: str) -> Entry:
    return an_account(by, Role.OWNER, email)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_first_owner_gets_what_the_local_member_had_and_is_the_only_first(database: str) -> None:
    from planner.store import first_member
    from tests.builders import a_plan
    from tests.databases import loose

    local, plan = first_member(), a_plan()
    strategies.start_with(local, loose(plan))
    entry = accounts.first_owner(a_visitor(), "Ada", "Ada@Example.com", PASSWORD)
    owner = behind(entry)
    assert (owner.id, owner.name, owner.role) == (local.id, "Ada", Role.OWNER)
    assert strategies.opened(owner, plan.strategy_id)
    with pytest.raises(Refusal, match="has its owner already"):
        accounts.first_owner(a_visitor(), "Eve", "eve@example.com", PASSWORD)


def test_sign_in_and_out(entry: Entry, email: str) -> None:
    again = sign_in(f"  {email.upper()} ")
    assert isinstance(again, Entry)
    assert session_of(again.token) is not None
    accounts.sign_out(signed_in(again.session.id))
    assert session_of(again.token) is None
    assert session_of(entry.token) is not None
    own_account_of = signed_in(entry.session.id)
    accounts.sign_out_everywhere(own_account_of)
    assert session_of(entry.token) is None
    with pytest.raises(NotAllowed):
        own_account.mine(own_account_of)


def test_signing_in_ends_the_session_that_was_there(entry: Entry, email: str) -> None:
    """A session somebody planted in this browser does not become the owner's."""
    planted = sign_in(email)
    assert isinstance(planted, Entry)
    fresh = accounts.sign_in(signed_in(planted.session.id), email, PASSWORD)
    assert isinstance(fresh, Entry)
    assert fresh.token != planted.token
    assert session_of(planted.token) is None


def test_a_wrong_password_and_an_unknown_address_look_the_same(entry: Entry, email: str) -> None:
    said, took = [], []
    for address in (email, an_email()):
        began = time.perf_counter()
        with pytest.raises(Refusal) as refused:
            sign_in(address, "not the password")
        took.append(time.perf_counter() - began)
        said.append(str(refused.value))
    assert said[0] == said[1]


def test_guessing_ends_after_a_few_tries_but_not_for_the_owner_at_home(entry: Entry, email: str) -> None:
    for _ in range(TRIES["account"]):
        with pytest.raises(Refusal, match="do not go together"):
            sign_in(email, "guess", address="203.0.113.9")
    for address in ("203.0.113.9", "203.0.113.10"):
        with pytest.raises(Refusal, match="too often"):
            sign_in(email, PASSWORD, address=address)
    assert isinstance(sign_in(email), Entry)


def test_an_unknown_address_is_limited_just_so(database: str) -> None:
    nobody = an_email()
    for _ in range(TRIES["account"]):
        with pytest.raises(Refusal, match="do not go together"):
            sign_in(nobody, "guess", address="203.0.113.9")
    with pytest.raises(Refusal, match="too often"):
        sign_in(nobody, "guess", address="203.0.113.11")


def test_a_reset_is_the_way_out_works_once_and_ends_all_sessions(entry: Entry, email: str) -> None:
    for _ in range(TRIES["account"]):
        with pytest.raises(Refusal):
            sign_in(email, "guess", address="203.0.113.9")
    letter = accounts.ask_reset(a_visitor(address="203.0.113.77"), email)
    assert isinstance(letter, Letter)
    assert letter.to == email
    fresh = accounts.reset(a_visitor(), letter.token, NEW)
    assert isinstance(fresh, Entry)
    assert session_of(entry.token) is None
    assert session_of(fresh.token) is not None
    with pytest.raises(Refusal, match="used or is too old"):
        accounts.reset(a_visitor(), letter.token, NEW + "!")
    assert isinstance(sign_in(email, NEW, address="203.0.113.9"), Entry)


def test_nobody_is_told_that_an_address_has_no_account(database: str) -> None:
    assert accounts.ask_reset(a_visitor(address="203.0.113.78"), an_email()) is None


def test_a_new_password_ends_the_other_sessions(entry: Entry, email: str) -> None:
    other = sign_in(email)
    assert isinstance(other, Entry)
    with pytest.raises(Refusal, match="not your password"):
        own_account.change_password(signed_in(entry.session.id), "not it", NEW)
    with pytest.raises(Refusal, match="12 to 200"):
        own_account.change_password(signed_in(entry.session.id), PASSWORD, "short")
    here = own_account.change_password(signed_in(entry.session.id), PASSWORD, NEW)
    assert [session_of(token) is not None for token in (entry.token, other.token, here.token)] == [
        False,
        False,
        True,
    ]
    assert isinstance(sign_in(email, NEW), Entry)


def _with_second_factor(entry: Entry) -> str:
    """Turn it on with the code of the step before, so that the one shown now is still unused."""
    while time.time() % STEP > STEP - 8:  # enough time left until the next step, also on a slow machine
        time.sleep(0.1)
    visitor = signed_in(entry.session.id)
    key = own_account.second_factor_key(visitor)
    with pytest.raises(Refusal, match="not the code"):
        own_account.turn_on_second_factor(visitor, key, "000000", PASSWORD)
    own_account.turn_on_second_factor(visitor, key, TOTP(key).at(int(time.time()) - STEP), PASSWORD)
    return key


def test_the_second_factor_is_asked_for_and_a_code_works_once(entry: Entry, email: str) -> None:
    key = _with_second_factor(entry)
    first, second = sign_in(email), sign_in(email)
    assert isinstance(first, Letter)
    assert isinstance(second, Letter)
    code = TOTP(key).now()
    assert session_of(accounts.second_step(a_visitor(), first.token, code).token) is not None
    for letter in (first, second):  # a used ticket, and a used code
        with pytest.raises(Refusal, match="used"):
            accounts.second_step(a_visitor(), letter.token, code)


def test_codes_cannot_be_guessed(entry: Entry, email: str) -> None:
    _with_second_factor(entry)
    letter = sign_in(email)
    assert isinstance(letter, Letter)
    for guess in range(TRIES["second"]):
        with pytest.raises(Refusal, match="not the one"):
            accounts.second_step(a_visitor(), letter.token, f"{guess:06}")
    with pytest.raises(Refusal, match="too often"):
        accounts.second_step(a_visitor(), letter.token, "999999")


def test_a_reset_does_not_go_round_the_second_factor(entry: Entry, email: str) -> None:
    _with_second_factor(entry)
    letter = accounts.ask_reset(a_visitor(address="203.0.113.79"), email)
    assert isinstance(letter, Letter)
    assert isinstance(accounts.reset(a_visitor(), letter.token, NEW), Letter)


def test_what_is_downloaded_holds_no_secret(entry: Entry, email: str) -> None:
    data = str(own_account.download(signed_in(entry.session.id)))
    assert email in data
    assert entry.session.token not in data
    assert "argon2" not in data


def test_a_deleted_account_is_gone_and_the_name_with_it(by: Member, email: str) -> None:
    entry = an_account(by, Role.EDITOR, email)
    member = behind(entry)
    own_account.delete(signed_in(entry.session.id), PASSWORD)
    assert living(entry.session.id) is None
    assert member_behind(entry.session.id) is None
    with pytest.raises(Refusal, match="do not go together"):
        sign_in(email)
    with open_database().readers.connect() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM account").all())
        names = (
            connection.exec_driver_sql(f"SELECT name FROM member WHERE id = '{member.id}'").scalars().all()
        )
    assert email not in kept
    assert names == ["Former member"]
    assert isinstance(an_account(by, Role.VIEWER, email), Entry)


def test_a_name_changes_everywhere(entry: Entry) -> None:
    own_account.edit(signed_in(entry.session.id), {"name": "Ada <script>Lovelace"})
    assert behind(entry).name == "Ada <script>Lovelace"
    with pytest.raises(Refusal):
        own_account.edit(signed_in(entry.session.id), {"email": "other@example.com"})


def test_no_secret_is_kept_readable(entry: Entry, by: Member) -> None:
    invited = invitations.invite(by, an_email(), Role.VIEWER)
    with open_database().readers.connect() as connection:
        tables = ("account", "session", "invitation", "ticket", "attempt", "audit")
        kept = "".join(str(connection.exec_driver_sql(f"SELECT * FROM {table}").all()) for table in tables)
    for secret in (PASSWORD, entry.token, invited.token):
        assert secret not in kept


def test_a_session_of_somebody_else_opens_nothing(entry: Entry, by: Member) -> None:
    mallory = an_account(by, Role.VIEWER)
    forged = signed_in(entry.session.id).model_copy(update={"session_id": mallory.session.id})
    with pytest.raises(NotAllowed):
        own_account.mine(forged)
    with pytest.raises((NotThere, NotAllowed)):
        own_account.mine(a_visitor())


def test_roles_and_accounts_of_a_team(by: Member) -> None:
    team = a_team(by)
    assert [person.member.role for person in people.listed(team.member(Role.VIEWER))][:2] == [
        Role.OWNER,
        Role.OWNER,
    ]
