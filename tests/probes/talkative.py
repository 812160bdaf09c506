"""The planner as talkative as it can be made from outside, every logger that is not told otherwise included."""

import logging

from planner.cli import main

if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    main()
