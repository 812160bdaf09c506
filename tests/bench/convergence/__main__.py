"""`python -m tests.bench.convergence`: see the package."""

import argparse

from tests.bench.convergence.run import main

if __name__ == "__main__":
    words = argparse.ArgumentParser(description="Do all copies end as the planner's?")
    words.add_argument("--count", type=int, default=200, help="histories")
    words.add_argument("--first", type=int, default=1, help="the first seed")
    words.add_argument("--seed", type=int, action="append", help="this one only")
    words.add_argument("--jobs", type=int, default=1)
    words.add_argument("--fault", default="", choices=["", "ids", "storage"])
    words.add_argument("--trace", action="store_true", help="tell what happens")
    given = words.parse_args()
    seeds = given.seed or list(range(given.first, given.first + given.count))
    raise SystemExit(main(seeds, given.jobs, given.fault, trace=given.trace))
