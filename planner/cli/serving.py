"""`planner serve` and `planner build`: one server, one port, production mode; `supervising` keeps the server alive."""

import os
import signal
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from planner import store
from planner.cli import building, deaths, supervised
from planner.model.refusal import Refusal
from planner.web.caching import PAGES
from planner.web.caller import JUST_ME, is_just_me
from planner.web.door.elsewhere import RETURN
from planner.web.door.first import first_key
from planner.web.origins import LOOPBACK
from planner.web.origins import VARIABLE as ORIGINS
from planner.web.patience import Patient, open_wide
from planner.web.provider import CLIENT_ID, CLIENT_SECRET, ISSUER, LABEL, provider

HOST = "127.0.0.1"
PORT = 8300
EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104  compared with, not bound to


class Announcing(uvicorn.Server):
    """Says its address once it really answers, and to its supervisor for how long it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then print the one address; who comes after a server that died says nothing new."""
        await super().startup(sockets)
        if not self.started or not sockets:
            return
        line = supervised.line()
        line.ready(sockets[0])
        if line.kept is None:
            where = address(self.config.host, self.config.port)
            key = "" if is_just_me() or store.has_accounts() else f"/first?key={first_key()}"
            print(f"\nCX Planner is ready: {where}{key}  (Ctrl-C stops it)", flush=True)

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second, while events are answered."""
        supervised.line().alive()
        return await super().on_tick(counter)


def add_to(app: typer.Typer) -> None:
    """Give the command line its `serve` and `build`."""
    app.command()(serve)
    app.command()(build)


def serve(
    host: Annotated[str, typer.Option(help="Where to listen; 0.0.0.0 lets the local network in.")] = HOST,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Which port to listen on; 0 takes a free one.")
    ] = PORT,
    home: Annotated[
        Path | None, typer.Option(help="The one folder of all data.", envvar="PLANNER_HOME")
    ] = None,
    origin: Annotated[
        list[str] | None, typer.Option(help="A public address, as https://name; repeatable.")
    ] = None,
    just_me: Annotated[
        bool, typer.Option("--just-me", help="One person on this computer: no accounts, no sign-in.")
    ] = False,
    oidc_issuer: Annotated[
        str,
        typer.Option(help="Offer to sign in with this OpenID provider: its https address.", envvar=ISSUER),
    ] = "",
    oidc_client_id: Annotated[
        str,
        typer.Option(
            help="What the provider knows this planner as; the way back to register there is ADDRESS"
            f"{RETURN}. The secret, if it gave one, goes into {CLIENT_SECRET}.",
            envvar=CLIENT_ID,
        ),
    ] = "",
    oidc_label: Annotated[
        str, typer.Option(help="What people call the provider: “Sign in with …”.", envvar=LABEL)
    ] = "",
) -> None:
    """Start the planner and print its address."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # ends a build as Ctrl-C does
    _set_home(home)
    _set_just_me(host, just_me=just_me)
    _set_provider(oidc_issuer, oidc_client_id, oidc_label)
    listening = supervised.line().kept or _listen(host, port)
    open_wide()
    if origin:
        os.environ[ORIGINS] = " ".join(origin)
    os.chdir(building.ROOT)
    _serve_from(_build_or_stop(building.ROOT))
    _migrate()
    if before := supervised.line().before:
        deaths.note(store.planner_home(), before)
    Announcing(_config(host, listening.getsockname()[1])).run([listening])


def build() -> None:
    """Build the pages now, if their sources changed."""
    _build_or_stop(building.ROOT)


def address(host: str, port: int) -> str:
    """What to type into a browser; for "everywhere" the name under which others on the network find us."""
    if host in EVERYWHERE:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:  # connecting a datagram socket sends nothing
                probe.connect(("192.0.2.1", 9))
                host = probe.getsockname()[0]
            except OSError:
                host = HOST
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        sys.exit(f"Cannot listen on {host} port {port}: {error.strerror}. Choose another with --port.")
    return listening


def _build_or_stop(root: Path) -> Path:
    try:
        return building.front_end(root, print)
    except building.BuildFailedError as error:
        sys.exit(str(error))


def _config(host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        "planner.planner:app",
        factory=True,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        http=Patient,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=3,
    )


def _set_home(home: Path | None) -> None:
    if home is not None:
        os.environ["PLANNER_HOME"] = str(home.expanduser().resolve())


def _migrate() -> None:
    try:
        store.migrate()
    except Refusal as refusal:
        why = str(refusal).partition(".")[0]
        sys.exit(
            f"{why}. Nothing was changed, and the planner does not start; `planner doctor` looks closer."
        )
    except OSError as error:
        sys.exit(f"Cannot use the data folder: {error}. Name another with --home or PLANNER_HOME.")


def _set_just_me(host: str, *, just_me: bool) -> None:
    if just_me and host not in LOOPBACK:
        sys.exit(f"--just-me asks nobody to sign in, so it listens on this computer only, not on {host}.")
    os.environ[JUST_ME] = "1" if just_me else ""


def _set_provider(issuer: str, client_id: str, label: str) -> None:
    os.environ.update({ISSUER: issuer, CLIENT_ID: client_id, LABEL: label})
    named = provider()
    if named is not None and named.faults:
        sys.exit(named.faults)


def _serve_from(built: Path) -> None:
    os.environ[PAGES] = str(built / "build" / "client")
    from planner.ui import front_end  # noqa: PLC0415  Reflex is slow to import; commands without pages do without

    front_end.serve_from(built)
