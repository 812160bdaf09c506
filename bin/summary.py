"""The last lines of bin/test: `summary.py CHECKS_PASSED CHECKS_FAILED REPORT.xml...` adds up and sets the exit code."""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET


def counts(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped in one JUnit report of pytest."""
    passed = failed = skipped = 0
    for suite in ET.parse(report).getroot().iter("testsuite"):
        bad = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        left = int(suite.get("skipped", 0))
        passed, failed, skipped = (
            passed + int(suite.get("tests", 0)) - bad - left,
            failed + bad,
            skipped + left,
        )
    return passed, failed, skipped


def main(checks_passed: int, checks_failed: int, *reports: str) -> int:
    """Print the summary; 0 when nothing failed."""
    rows = [counts(Path(report)) for report in reports]
    passed, failed, skipped = (sum(column) for column in zip(*rows, strict=True)) if rows else (0, 0, 0)
    passed, failed = passed + checks_passed, failed + checks_failed
    if skipped:
        print(f"{skipped} skipped; each says above what it needed.")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:]))
