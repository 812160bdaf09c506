"""The process in which a store's files are read: `python -m planner.intake.numbers.worker FOLDER`.

Each line of standard input is a JSON object (what to do, with paths); for each it prints lines of JSON: `{"told":
[what, share]}` while it works, then `{"done": …}` or `{"refused": sentence, "kind": …}`. A file can be made to swell or
to trip a reader: here it takes only so much time, is ended from outside when it takes too much memory, and takes
nothing down with it. What a look at the file found out stays for what is asked about it next; people who wait for a
page go before it.
"""

import json
import os
import resource
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from planner.model.ids import DataFileId
from planner.model.numbers.choices import Choices
from planner.model.numbers.mapping import Mapping
from planner.model.refusal import Refusal

SECONDS = 600
POLITE = 10
"""How far it stands back behind those who wait for a page (`nice`)."""
THREADS = "2"
ADDRESSES = 8 * 2**30
"""Against one enormous allocation; what is really used is watched from outside."""


def main() -> None:
    """Do what is asked, until nobody asks any more."""
    os.nice(POLITE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    os.environ.setdefault("POLARS_MAX_THREADS", THREADS)
    try:
        for line in sys.stdin:
            _limit()
            _do(json.loads(line), Path(sys.argv[1]))
    finally:  # whoever asked may have been killed and cannot tidy up
        shutil.rmtree(sys.argv[1], ignore_errors=True)


def _limit() -> None:
    """So many seconds of processor for the next task."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most, hard = int(used.ru_utime + used.ru_stime) + SECONDS, resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard < 0 else min(most, hard), hard))


def _do(asked: dict[str, Any], scratch: Path) -> None:
    try:
        say(done=DOES[asked["what"]](asked, scratch))
    except Refusal as refusal:
        say(refused=str(refusal), kind=type(refusal).__name__)
    except MemoryError:
        say(refused="", kind="Memory")


def say(**what: Any) -> None:
    """One line to whoever waits."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def look(asked: dict[str, Any], scratch: Path) -> Any:
    """A `Sheet` as JSON."""
    from planner.intake.numbers.sheet import looked  # noqa: PLC0415  after the number of threads is set

    say(told=["Looking at the file", 0.1])
    remembered = TypeAdapter(tuple[Mapping, ...]).validate_python(asked["remembered"])
    table = _table(asked, scratch, asked["tab"])
    return looked(table, remembered).model_dump(mode="json")


def take(asked: dict[str, Any], scratch: Path) -> Any:
    """A `DryRun` as JSON; the facts, and the rows set aside, go where it was asked."""
    from planner.intake.numbers.dry_run import taken, write_aside  # noqa: PLC0415

    mapping, choices = Mapping.model_validate(asked["mapping"]), Choices.model_validate(asked["choices"])
    say(told=["Reading the file", 0.1])
    table = _table(asked, scratch, mapping.tab)
    say(told=["Counting", 0.4])
    done, aside = taken(table, mapping, bytes.fromhex(asked["salt"]), choices, shown=not asked["facts"])
    say(told=["Finishing", 0.9])
    if asked["facts"]:
        Path(asked["facts"]).write_bytes(done.facts)
    if asked["aside"]:
        write_aside(aside, Path(asked["aside"]))
    return {"dry_run": done.dry_run.model_dump(mode="json"), "fingerprint": done.fingerprint}


def work_out(asked: dict[str, Any], _scratch: Path) -> Any:
    """`Results` as JSON."""
    from planner.intake.numbers.figures import results  # noqa: PLC0415

    say(told=["Working out the figures", 0.3])
    return results(_files(asked), Choices.model_validate(asked["choices"])).model_dump(mode="json")


def hear(asked: dict[str, Any], _scratch: Path) -> Any:
    """Hold the comments ready; how many there are."""
    from planner.intake.numbers.voices import Voices  # noqa: PLC0415

    files = [(DataFileId(id), facts) for id, facts in _files(asked, "comments")]
    _heard["voices"] = voices = Voices(asked["strategy"], files)
    return voices.frame.height


def of_comments(asked: dict[str, Any], _scratch: Path) -> Any:
    """What `Voices` says of the comments that were heard, as JSON."""
    from planner.model.feedback.found import Rules, Search  # noqa: PLC0415

    voices = _heard["voices"]
    if asked["do"] == "where":
        return voices.where(asked["ids"])
    rules, search = Rules.model_validate(asked["rules"]), Search.model_validate(asked["search"])
    said = (
        voices.one(asked["id"], rules)
        if asked["do"] == "one"
        else getattr(voices, asked["do"])(search, rules)
    )
    return said and said.model_dump(mode="json")


def tally(asked: dict[str, Any], scratch: Path) -> Any:
    """What a table says of an experiment's variants, as a `Tally` in JSON."""
    from planner.intake.numbers.of_trials import tallied  # noqa: PLC0415

    return tallied(_table(asked, scratch, ""), asked["outcome"], asked["decimals"]).model_dump(mode="json")


def _table(asked: dict[str, Any], scratch: Path, tab: str) -> Any:
    """The table in a file, opened once, as long as the file stays as it was."""
    from planner.intake.numbers.table import opened  # noqa: PLC0415

    path = Path(asked["path"])
    stands = path.stat()
    which = (path, asked["name"], tab, stands.st_size, stands.st_mtime_ns)
    if which not in _tables:
        _tables.clear()
        _tables[which] = opened(path, asked["name"], scratch, tab)
    return _tables[which]


def _files(asked: dict[str, Any], *nouns: str) -> list[tuple[str, Any]]:
    from planner.intake.numbers.facts import of_bytes  # noqa: PLC0415

    return [(name, of_bytes(Path(path).read_bytes(), *nouns)) for name, path in asked["files"]]


_heard: dict[str, Any] = {}
_tables: dict[tuple[Path, str, str, int, int], Any] = {}
DOES: dict[str, Callable[[dict[str, Any], Path], Any]] = {
    "look": look,
    "take": take,
    "work_out": work_out,
    "hear": hear,
    "of_comments": of_comments,
    "tally": tally,
}


if __name__ == "__main__":
    main()
