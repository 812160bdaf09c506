"""The static front end: how it is built (`python -m planner.ui.front_end`) and how a built one is served."""

from pathlib import Path

from reflex.utils import export, prerequisites
from reflex_base import constants
from reflex_base.environment import environment


def build() -> None:
    """Compile every page and let node bundle them into `.web/build/client`; run in the project's folder."""
    environment.REFLEX_COMPILE_CONTEXT.set(constants.CompileContext.EXPORT)
    prerequisites.initialize_reflex_user_directory()
    prerequisites.initialize_frontend_dependencies()
    export.export(zipping=False, backend=False, env=constants.Env.PROD)


def serve_from(folder: Path) -> None:
    """Make the app, imported after this, serve the front end built into `folder` and compile nothing."""
    environment.REFLEX_ENV_MODE.set(constants.Env.PROD)
    environment.REFLEX_MOUNT_FRONTEND_COMPILED_APP.set(True)
    environment.REFLEX_SKIP_COMPILE.set(True)
    environment.REFLEX_WEB_WORKDIR.set(folder)


if __name__ == "__main__":
    build()
