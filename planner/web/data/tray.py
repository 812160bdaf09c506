"""Files that came in and are not brought in yet: each on the disk for one member alone, an hour at most."""

import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.refusal import NotThere, Trouble
from planner.web.data.slow import Task

SECONDS = 3600.0
EACH, MOST, COMING_IN = 3, 24, 4
"""Files of one member, of all, and of those still on their way."""
SPARE = 2**30
"""Bytes of the disk that are left to the rest of the planner."""
LONGEST = 120
UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
GONE = "The file is no longer here: files wait for an hour. Nothing was brought in; choose it again."
CROWDED = "Many files are coming in right now, so this one was not taken. Nothing was changed; try again in a minute."
FULL = (
    "There is not enough room on the planner’s disk for this file. Nothing was changed; tell whoever runs it."
)


class Parcel:
    """A file that waits, under a token nobody can guess, and what is being done with it."""

    def __init__(self, folder: Path, by: Member, strategy_id: StrategyId, name: str) -> None:
        self.token = secrets.token_urlsafe(24)
        self.folder, self.strategy_id, self.name = folder / self.token, strategy_id, named(name)
        self.owner = (by.workspace_id, by.author)
        self.until = time.monotonic() + SECONDS
        self.task: Task | None = None
        self.coming = True
        self.folder.mkdir(mode=0o700)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.folder / "file"

    @property
    def aside(self) -> Path:
        """Where the rows set aside are listed."""
        return self.folder / "aside.csv"

    @property
    def busy(self) -> bool:
        """Whether something is done with it right now."""
        return self.coming or (self.task is not None and not self.task.over)


class Tray:
    """Holds the files that wait. What an earlier server left in the folder is thrown away."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700, parents=True)
        self.folder = folder
        self._parcels: dict[str, Parcel] = {}

    @contextmanager
    def place(self, by: Member, strategy_id: StrategyId, name: str) -> Iterator[Parcel]:
        """A place for a file while it comes in; nothing stays of one that does not come whole. Raises Trouble."""
        self.sweep()
        mine = [one for one in self._parcels.values() if one.owner == (by.workspace_id, by.author)]
        for old in [one for one in mine if not one.busy][: max(0, len(mine) - EACH + 1)]:
            self.drop(old)
        coming = sum(one.coming for one in self._parcels.values())
        if len(self._parcels) >= MOST or coming >= COMING_IN or sum(one.busy for one in mine) >= EACH:
            raise Trouble(CROWDED)
        parcel = Parcel(self.folder, by, strategy_id, name)
        self._parcels[parcel.token] = parcel
        try:
            yield parcel
        except BaseException:
            self.drop(parcel)
            raise
        finally:
            parcel.coming = False

    def find(self, by: Member, strategy_id: StrategyId, token: str) -> Parcel:
        """The file that waits under a token. Raises Gone where it does not, or is somebody else's."""
        self.sweep()
        parcel = self._parcels.get(token)
        if not parcel or (parcel.owner, parcel.strategy_id) != ((by.workspace_id, by.author), strategy_id):
            raise Gone
        return parcel

    def drop(self, parcel: Parcel) -> None:
        """Throw a file away; what is being done with it is given up."""
        self._parcels.pop(parcel.token, None)
        if parcel.task and not parcel.task.over:
            parcel.task.future.add_done_callback(lambda _: shutil.rmtree(parcel.folder, ignore_errors=True))
            parcel.task.stop()
        shutil.rmtree(parcel.folder, ignore_errors=True)

    def must_have_room(self, size: int) -> None:
        """Raises Trouble where the disk has no room for so many bytes."""
        if shutil.disk_usage(self.folder).free < size + SPARE:
            raise Trouble(FULL)

    def sweep(self) -> None:
        """Throw away what has waited for an hour."""
        now = time.monotonic()
        for parcel in [one for one in self._parcels.values() if one.until < now and not one.busy]:
            self.drop(parcel)


class Gone(NotThere):
    """No such file waits."""

    def __init__(self) -> None:
        Exception.__init__(self, GONE)


def named(name: str) -> str:
    """The name a file is known by: without folders and what cannot be shown, and not too long."""
    last = re.split(r"[/\\]", name)[-1]
    return UNPRINTED.sub("", last).strip()[:LONGEST].strip() or "file"
