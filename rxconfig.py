"""How Reflex is set up: nothing fetched, nothing sent, nothing shown that is not ours."""

import reflex as rx
from reflex_base.constants import StateManagerMode

from planner.ui.same_origin import SameOriginPlugin

config = rx.Config(
    app_name="planner",
    backend_host="127.0.0.1",
    cors_allowed_origins=[],
    deploy_url=None,
    disable_plugins=[rx.plugins.SitemapPlugin],
    frontend_compression_formats=["brotli", "gzip"],
    plugins=[SameOriginPlugin()],
    show_built_with_reflex=False,
    state_manager_mode=StateManagerMode.MEMORY,
    telemetry_enabled=False,
)
