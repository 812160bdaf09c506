"""Who has an account here: neither the work that is done for an answer tells it, nor the time it takes."""

import statistics
import time
from collections.abc import Callable, Iterator

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from planner.actions import accounts, entering
from planner.model.member import Member
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from planner.store import secrets
from planner.web import letters
from tests.doors import PASSWORD, a_visitor, an_account, an_email, sign_in
from tests.mail import mail_server
from tests.web.test_door import browser, fill
from tests.web.test_letters import goes_to

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
ROUNDS, APART = 15, 3.0
"""Tries of each kind, taken in turns, and how far their medians may lie apart: what is left out is tenfold."""
Ask = Callable[[str], object]


class Counting:
    """A hasher that counts what it computes."""

    def __init__(self) -> None:
        self.inner = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
        self.computed = 0

    def hash(self, *args, **words) -> str:
        self.computed += 1
        return self.inner.hash(*args, **words)

    def verify(self, *args, **words) -> bool:
        self.computed += 1
        return self.inner.verify(*args, **words)


@pytest.fixture
def email(by: Member, monkeypatch: pytest.MonkeyPatch) -> str:
    """Somebody's who has an account; and nobody is slowed down."""
    monkeypatch.setattr(entering, "TRIES", dict.fromkeys(entering.TRIES, 10_000))
    email = an_email()
    an_account(by, Role.EDITOR, email)
    return email


@pytest.fixture
def counting(email: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counting]:
    """As in a process that has just started."""
    hasher = Counting()
    secrets._nobodys.cache_clear()
    monkeypatch.setattr(secrets, "_hasher", hasher)
    yield hasher
    secrets._nobodys.cache_clear()


def wrongly(address: str) -> None:
    with pytest.raises(Refusal, match="do not go together"):
        sign_in(address, "not it at all")


def computed(hasher: Counting, ask: Ask, address: str) -> int:
    """How many hashes an answer takes, the first time and every time after it."""
    before = hasher.computed
    ask(address)
    return hasher.computed - before


@pytest.mark.parametrize("first", ["known", "unknown"])
def test_as_much_is_computed_for_a_stranger(counting: Counting, email: str, first: str) -> None:
    addresses = [email, an_email()] if first == "known" else [an_email(), email]
    made = computed(counting, wrongly, addresses[0])
    assert made == 2  # the password, and once in a process what strangers are compared with
    assert [computed(counting, wrongly, one) for one in (*addresses, an_email(), email)] == [1] * 4


def test_as_much_is_computed_when_asking_for_a_link(counting: Counting, email: str) -> None:
    def ask(address: str) -> None:
        accounts.ask_reset(a_visitor(), address)

    assert computed(counting, ask, email) == computed(counting, ask, an_email()) == 0


def test_without_the_strangers_hash_it_would_be_seen(
    counting: Counting, email: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "fits", lambda kept, password: bool(kept) and secrets.fits(kept, password))
    wrongly(email)
    assert computed(counting, wrongly, email) != computed(counting, wrongly, an_email())


def ratio(ask: Ask, known: str) -> float:
    """How many times longer the slower of the two takes: medians of tries taken in turns."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for there in (True, False) * (ROUNDS + 1):
        address = known if there else an_email()
        began = time.perf_counter()
        ask(address)
        times[there].append(time.perf_counter() - began)
    one, other = (statistics.median(taken[1:]) for taken in times.values())
    return max(one, other) / min(one, other)


@pytest.mark.alone
def test_signing_in_takes_as_long_for_a_stranger(email: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = PasswordHasher(
        time_cost=3, memory_cost=32_768, parallelism=1
    )  # near the product's: all else is short
    monkeypatch.setattr(secrets, "_hasher", work)
    secrets._nobodys.cache_clear()
    try:
        renewed(email)
        assert ratio(wrongly, email) < APART
    finally:
        secrets._nobodys.cache_clear()


def renewed(email: str) -> None:
    """The account's hash made anew, by the hasher of now."""
    letter = accounts.ask_reset(a_visitor(), email)
    assert letter
    accounts.reset(a_visitor(), letter.token, PASSWORD + " anew")


@pytest.mark.alone
def test_asking_for_a_link_takes_as_long_for_a_stranger(email: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though a letter is sent to one of them, by a mail server that takes its time."""
    with mail_server() as mail, browser() as client:
        goes_to(monkeypatch, f"smtp://{mail.host}:{mail.port}")
        slow = letters._deliver
        monkeypatch.setattr(letters, "_deliver", lambda letter: (time.sleep(0.3), slow(letter)))
        assert ratio(asking(client), email) < APART
        assert mail.came.wait(30)


def asking(client: TestClient) -> Ask:
    def ask(address: str) -> None:
        assert "If this address has an account" in fill(client, "/forgotten", email=address).text

    return ask
