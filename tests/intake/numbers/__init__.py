"""Small files: one thread reads them faster than two that wait for each other."""

import os

os.environ.setdefault("POLARS_MAX_THREADS", "1")
