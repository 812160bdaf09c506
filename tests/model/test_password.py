"""Which passwords are refused, and that a sentence says why."""

import pytest

from planner.model.password import accepted, common_passwords
from planner.model.refusal import Refusal


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "12 to 200"),
        ("x" * 11, "12 to 200"),
        ("word " * 60, "12 to 200"),
        ("password1234", "first that anybody"),
        ("P@ssw0rd2024!!", "first that anybody"),
        ("1qaz2wsx3edc", "first that anybody"),
        ("abcdefghijklmn", "first that anybody"),
        ("123456789012", "first that anybody"),
        ("aaaaaaaaaaaaaa", "first that anybody"),
        ("abcabcabcabcabc", "first that anybody"),
        ("passwordpassword", "first that anybody"),
        ("Dragon!!!!!!!", "first that anybody"),
        ("ada.lovelace99", "name or address"),
        ("lovelaceLOVELACE7", "name or address"),
        ("nul\x00inside the password", "control character"),
        ("half \ud800 a character", "control character"),
    ],
)
def test_refused(password: str, why: str) -> None:
    with pytest.raises(Refusal, match=why) as refused:
        accepted(password, "Ada Lovelace", "ada.lovelace@example.com")
    assert password not in str(refused.value)


@pytest.mark.parametrize(
    "password",
    ["walnut ferry under april", "Zq8-vK2-pL9-xR", "пароль из слов подряд", "四つの単語を並べて書いてみた"],
)
def test_accepted(password: str) -> None:
    assert accepted(password, "Ada Lovelace", "ada.lovelace@example.com") == password


def test_the_same_characters_however_they_are_composed() -> None:
    assert accepted("cafe\u0301 under the bridge") == accepted("caf\u00e9 under the bridge")


def test_the_list_is_there() -> None:
    assert len(common_passwords()) > 10_000
    assert {"password", "qwerty"} < common_passwords()
