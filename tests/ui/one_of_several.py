"""`python -m tests.ui.one_of_several PORT`: the whole app without pages, as one of several servers.

It takes the others for dead sooner than the planner does, so that a test need not wait for that.
"""

from __future__ import annotations

import sys

import uvicorn
from reflex_base.environment import environment

from planner.ui.live import exchange

SIGNS = 0.5
LIFE = 6.0
"""Seconds between signs of life, and without any until one is taken for dead."""


def main(port: int) -> None:
    exchange.BEAT, exchange.SILENCE = SIGNS, LIFE
    environment.REFLEX_SKIP_COMPILE.set(True)
    from planner.planner import app

    uvicorn.run(app(), port=port, log_level="warning", lifespan="on", timeout_graceful_shutdown=1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
