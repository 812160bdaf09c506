"""The change to Reflex's client fits the installed release, once."""

from pathlib import Path

import pytest
import reflex_base

from planner.ui.same_origin import BAKED, STATE_MODULE, follow_the_page

INSTALLED = Path(reflex_base.__file__).parent / ".templates" / "web" / STATE_MODULE


def test_the_installed_release_is_changed_in_one_place() -> None:
    changed = follow_the_page(INSTALLED.read_text())
    assert changed.count("window.location.port;") == 1
    assert follow_the_page(changed) == changed


def test_another_release_is_not_built_upon() -> None:
    with pytest.raises(ValueError, match="new way"):
        follow_the_page(INSTALLED.read_text().replace(BAKED, "const endpoint = somewhere(url_str);"))
