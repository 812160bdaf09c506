"""One build for every address: the page talks to the server it came from.

Reflex writes the address of its server into the front end when it builds. Here the built page takes
protocol, name and port from its own address bar instead, so the same build works on another port, on
the local network and behind a reverse proxy with TLS.
"""

from reflex_base.plugins.base import Plugin

STATE_MODULE = "utils/state.js"
BAKED = "const endpoint = new URL(url_str);"
FOLLOWS = """const endpoint = new URL(url_str);
  if (typeof window !== "undefined") {
    const secure = window.location.protocol === "https:";
    endpoint.protocol = endpoint.protocol.replace(/^(ws|http)s?:/, secure ? "$1s:" : "$1:");
    endpoint.hostname = window.location.hostname;
    endpoint.port = window.location.port;
    return endpoint;
  }"""


def follow_the_page(state_js: str) -> str:
    """Reflex's client module with the server's address taken from the page's own.

    Raises:
        ValueError: the place to change is not there (another Reflex release); building on would bake one in.
    """
    if FOLLOWS in state_js:
        return state_js
    if state_js.count(BAKED) != 1:
        raise ValueError(f"{STATE_MODULE} of this Reflex release reads its server's address in a new way.")
    return state_js.replace(BAKED, FOLLOWS)


class SameOriginPlugin(Plugin):
    """Applies `follow_the_page` whenever Reflex writes the front end's sources."""

    def pre_compile(self, **context) -> None:
        """Register the change with Reflex's compiler."""
        context["add_modify_task"](STATE_MODULE, follow_the_page)
