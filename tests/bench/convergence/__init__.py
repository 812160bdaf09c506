"""Many people on one strategy over a bad network: does every copy end as the planner's?

The browser's own modules (assets/*.js) run under node, one set of them for each page, over a made-up network with a
clock of its own; the planner's part is `planner.ui.live` with real actions on a real database. Everything random
comes from the seed, so a history that fails fails again.

    python -m tests.bench.convergence --count 10000 --jobs 2     many histories, and what happened in them
    python -m tests.bench.convergence --seed 17 --trace          one of them, told step by step
    python -m tests.bench.convergence --count 50 --fault ids     with a fault planted: this must fail
"""
