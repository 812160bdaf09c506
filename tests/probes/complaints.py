"""What the planner's log says of faults."""

from tests.servers import Planner

WORDS = ("Traceback", "Error", "ERROR", "Exception", "exception", "never retrieved")


def complaints(planner: Planner) -> list[str]:
    """Lines of the log that tell of a fault."""
    lines = planner.log.read_text(errors="replace").splitlines()
    return [line for line in lines if any(word in line for word in WORDS)]
