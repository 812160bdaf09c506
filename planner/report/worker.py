"""The process that draws reports, so that the server's own never stands still: `python -m planner.report.worker`.

It reads documents from standard input and answers on standard output (frames.py). It stays warm between reports,
ends when the server is gone, and cannot take more memory than MEMORY.
"""

import os
import resource
import sys
import traceback
from typing import Any, BinaryIO

from planner.report.document import Document
from planner.report.fit import pages_expected
from planner.report.frames import receive, send

MEMORY = 4 * 1024**3
"""Bytes of address space; a report of 1,600 touchpoints needs a quarter of it."""

NO_RENDERER = (
    "The PDF cannot be made because the system library Pango is missing. On Debian: apt install libpango-1.0-0"
    " libpangoft2-1.0-0 libharfbuzz-subset0. Nothing was changed."
)
NO_MEMORY = "This report is too large for the memory it may take. Leave out a chapter and try again."
BROKEN = "The PDF could not be made. Nothing was changed; the reason is in the server's log."


def main() -> None:
    """Draw documents until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes to the log, not between the answers
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while (asked := receive(sys.stdin.buffer)) is not None:
        try:
            pdf = _drawn(asked[1], answers)
        except MemoryError:
            send(answers, {"failed": NO_MEMORY})
        except OSError as error:
            send(answers, {"failed": NO_RENDERER if "cannot load library" in str(error) else BROKEN})
            traceback.print_exc()
        except Exception:  # noqa: BLE001  whatever the reason, the person gets a sentence and the log the trace
            traceback.print_exc()
            send(answers, {"failed": BROKEN})
        else:
            send(answers, {"pdf": True}, pdf)


def _drawn(asked: bytes, answers: BinaryIO) -> bytes:
    from planner.report import pdf  # noqa: PLC0415  it takes a second, and fails with a sentence, not at the start

    document = Document.model_validate_json(asked)
    expected = pages_expected(document)

    def told(page: int) -> None:
        send(answers, {"done": page, "of": max(expected, page)})

    rendering: Any = pdf.laid_out(document, told)
    send(answers, {"writing": len(rendering.pages)})
    return pdf.written(rendering)


if __name__ == "__main__":
    main()
