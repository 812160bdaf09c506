"""Reports over HTTP: ask for one, watch it, cancel it, fetch the PDF. Nothing here waits for the drawing itself.

- `POST /api/reports` with `{"strategy": id, "paper": "a4" | "letter", "chapters": [...]}` (the last two may be left
  out) answers 202 with the job.
- `GET /api/reports/{id}` gives the job: `{"id", "state", "done", "of", "sentence", "file"}`; `state` is "waiting",
  "working", "done", "failed" or "cancelled", `done` of `of` pages are laid out, `file` is where the PDF is, or null.
- `GET /api/reports/{id}/file` gives the PDF, for a quarter of an hour.
- `DELETE /api/reports/{id}` gives it up.

Whoever may not see the strategy, or did not ask for the report, gets 404. Every refusal is `{"sentence"}`.
"""

import json
import re
import unicodedata
from functools import cache
from typing import Any
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import reports
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.refusal import NotThere, Refusal, Trouble
from planner.model.workspace import Permission
from planner.report.document import Options
from planner.report.job import Job
from planner.report.press import Press
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.member import member_of

FRESH = {"cache-control": "no-store"}
LARGEST = 4096
UNREADABLE = (
    "This request for a report could not be read, so none was started. Reload the page and try again."
)
GONE = "This report is no longer kept. Ask for it again."
NOT_YET = "This report is not ready."
CROWD = 20
CROWDED = "Many reports are being made right now, so this one was not started. Try again in a minute."
STRATEGY_ID = TypeAdapter(StrategyId)


@cache
def press() -> Press:
    """The one press of this server; its workers start with the first report."""
    return Press()


_asked_by: dict[str, str] = {}


@answers(Permission.VIEW)
async def start(request: Request) -> Response:
    """Begin a report."""
    by = await member_of(request)
    try:
        strategy_id, options = _read(await _body(request))
        document = await off_loop(reports.document, by, strategy_id, options)
    except Refusal as refusal:
        return _refused(refusal)
    if press().waiting >= CROWD:
        return _refused(Trouble(CROWDED))
    job = press().start(document)
    _remember(job, by)
    return JSONResponse(_told(job), status_code=202, headers=FRESH)


@answers(Permission.VIEW)
async def progress(request: Request) -> Response:
    """Where a report is."""
    job = await _job(request)
    return JSONResponse(_told(job), headers=FRESH) if job else _not_found()


@answers(Permission.VIEW)
async def cancel(request: Request) -> Response:
    """Give a report up."""
    job = await _job(request)
    if job is None:
        return _not_found()
    press().cancel(job)
    return JSONResponse(_told(job), headers=FRESH)


@answers(Permission.VIEW)
async def file(request: Request) -> Response:
    """The PDF, as a download."""
    job = await _job(request)
    if job is None:
        return _not_found()
    if job.state != "done":
        return JSONResponse({"sentence": NOT_YET}, status_code=409, headers=FRESH)
    name = {"content-disposition": _as_file_named(job.document.title)}
    return Response(job.pdf, media_type="application/pdf", headers=FRESH | name)


ROUTES = [
    Route("/api/reports", start, methods=["POST"]),
    Route("/api/reports/{job}", progress, methods=["GET"]),
    Route("/api/reports/{job}", cancel, methods=["DELETE"]),
    Route("/api/reports/{job}/file", file, methods=["GET"]),
]


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise Refusal(UNREADABLE)
    return body


def _read(body: bytes) -> tuple[StrategyId, Options]:
    try:
        asked: dict[str, Any] = json.loads(body)
        strategy_id = STRATEGY_ID.validate_python(asked.pop("strategy"))
        return strategy_id, Options.model_validate(asked)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError):
        raise Refusal(UNREADABLE) from None


async def _job(request: Request) -> Job | None:
    """The job a request names, if the same member asked for it."""
    job = press().job(request.path_params["job"])
    by = await member_of(request)
    return job if job and _asked_by.get(job.id) == by.id else None


def _remember(job: Job, by: Member) -> None:
    for job_id in [job_id for job_id in _asked_by if press().job(job_id) is None]:
        del _asked_by[job_id]
    _asked_by[job.id] = by.id


def _told(job: Job) -> dict[str, Any]:
    at = f"/api/reports/{job.id}/file" if job.state == "done" else None
    return {
        "id": job.id,
        "state": job.state,
        "done": job.done,
        "of": job.of,
        "sentence": job.sentence,
        "file": at,
    }


def _refused(refusal: Refusal) -> Response:
    status = 404 if isinstance(refusal, NotThere) else 503 if isinstance(refusal, Trouble) else 400
    return JSONResponse({"sentence": str(refusal)}, status_code=status, headers=FRESH)


def _not_found() -> Response:
    return JSONResponse({"sentence": GONE}, status_code=404, headers=FRESH)


def _as_file_named(title: str) -> str:
    """The header for a download named after the strategy, in any script."""
    kept = re.sub(r'[\s\x00-\x1f"*/:<>?\\|]+', " ", title)
    name = kept.strip(" .")[:80].strip() or "Strategy"
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().strip() or "Strategy"
    return f"attachment; filename=\"{plain}.pdf\"; filename*=UTF-8''{quote(f'{name}.pdf')}"
