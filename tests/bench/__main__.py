"""Every bench, one after the other: `python -m tests.bench`."""

import importlib
import pkgutil

from tests import bench

for module in pkgutil.iter_modules(bench.__path__):
    if module.name != "__main__" and hasattr(
        it := importlib.import_module(f"tests.bench.{module.name}"), "main"
    ):
        print(f"{'-' * 88}\n")
        it.main()
        print()
