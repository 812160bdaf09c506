"""Probes: what somebody tries who is not meant to be here, against a real server and by the thousand.

Every draw comes from a seed that is printed when something is found: `PLANNER_SEED=7 python -m pytest tests/probes`.
"""
