"""How a page at the door looks: one card with a title, a few words, and at most one form."""

import hashlib
import hmac
import secrets
from html import escape
from string import Template
from typing import NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from planner.model.account import Entry, Letter
from planner.model.refusal import Refusal
from planner.store import server_key
from planner.web.caller import FORM, caller_of, keep

SHEETS = (
    "fonts.css",
    "tokens.css",
    "base.css",
    "button.css",
    "field.css",
    "card.css",
    "door.css",
    "brand.css",
)
LINKS = "".join(f'<link rel="stylesheet" href="/{sheet}">' for sheet in SHEETS)
PAGE = Template(f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title · CX Planner</title>
{LINKS}
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<script src="/screen.js"></script>
</head>
<body>
<main class="$look" style="$style">
$top
<section class="door-card"><h1 class="loud">$title</h1><p class="soft">$words</p>$said$drawn$form$other</section>
$more
</main>
</body>
</html>
""")
LINE = Template(
    '<div class="field"><label for="$name">$label</label>'
    '<input class="input" id="$name" name="$name" type="$kind" autocomplete="$fills" value="$value"$marks>'
    "$hint</div>"
)
BUTTON = Template('<p class="form-actions"><button class="button$look" type="submit">$button</button></p>')
STALE = (
    "This form was open for too long, or in a browser that keeps no cookies. Nothing was changed; try again."
)
PRIVATE = {"cache-control": "no-store", "referrer-policy": "same-origin"}
"""Nobody else learns the address. Not `no-referrer`: a browser then sends its own form with `Origin: null`."""


TOP = '<p class="door-name loud">CX Planner</p>'


class Head(NamedTuple):
    """What stands at the top of a page: HTML of ours, and the classes and style of the page below."""

    top: str = TOP
    look: str = "door"
    style: str = ""


OURS = Head()


class Field(NamedTuple):
    """A line to fill in. `fills` is what the browser may fill it with (`autocomplete`)."""

    name: str
    label: str
    kind: str = "text"
    fills: str = "off"
    value: str = ""
    hint: str = ""
    required: bool = True


class Form(NamedTuple):
    """A form that posts to `to`; `keeps` are hidden values it brings along, `look` the kind of its button."""

    to: str
    fields: tuple[Field, ...]
    button: str
    keeps: tuple[tuple[str, str], ...] = ()
    look: str = " primary"


def page(
    request: Request,
    title: str,
    words: str,
    form: Form | None = None,
    *,
    wrong: str = "",
    more: str = "",
    drawn: str = "",
    other: Form | None = None,
    status: int = 0,
    head: Head = OURS,
) -> Response:
    """The page. `words` and `wrong` are plain text; `more` is HTML of ours below the form, `drawn` above it.

    `other` is another way to the same end.
    """
    mark = caller_of(request).form or secrets.token_urlsafe(18)
    said = f'<p class="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    shown = PAGE.substitute(
        title=escape(title),
        words=escape(words),
        said=said,
        drawn=drawn,
        form=_form(form, mark) if form else "",
        other=f'<p class="door-or">or</p>{_form(other, mark)}' if other else "",
        more=more,
        **head._asdict(),
    )
    answer = HTMLResponse(shown, status_code=status or (422 if wrong else 200), headers=PRIVATE)
    answer.set_cookie(FORM, mark, max_age=3600, httponly=True, samesite="lax", path="/")
    return answer


async def filled(request: Request) -> FormData:
    """What a form sent. Raises Refusal where it did not come from a page we gave this very browser."""
    data = await request.form(max_files=0, max_fields=20)
    mark = caller_of(request).form
    if not mark or not hmac.compare_digest(str(data.get("form", "")), _proof(mark)):
        raise Refusal(STALE)
    return data


def text(data: FormData, name: str) -> str:
    """What was typed into a field."""
    value = data.get(name, "")
    return value if isinstance(value, str) else ""


def inside(request: Request, entry: Entry, to: str = "/", origin: str = "") -> Response:
    """Let somebody in: their session into the cookie, and on to where they wanted to go. `origin` as in `keep`."""
    return keep(RedirectResponse(to, status_code=303), request, entry.token, origin)


def second_step(request: Request, letter: Letter, to: str = "/", wrong: str = "") -> Response:
    """Ask for the code of the second factor."""
    field = Field("code", "Code", fills="one-time-code", hint="Six digits, new every half minute.")
    form = Form("/second-step", (field,), "Go on", (("ticket", letter.token), ("next", local(to))))
    return page(
        request, "One more step", "Type the code your authenticator app shows now.", form, wrong=wrong
    )


def local(to: str) -> str:
    """An address of ours to go on to; anything else becomes the first page."""
    plain = to.startswith("/") and not to.startswith(("//", "/\\")) and to.isprintable() and "\\" not in to
    return to if plain else "/"


def _form(form: Form, mark: str) -> str:
    hidden = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in (*form.keeps, ("form", _proof(mark)))
    )
    fields = "".join(_field(field, number == 0) for number, field in enumerate(form.fields))
    button = BUTTON.substitute(look=form.look, button=escape(form.button))
    return f'<form method="post" action="{escape(form.to)}">{hidden}{fields}{button}</form>'


def _field(field: Field, first: bool) -> str:
    marks = f"{' required' if field.required else ''}{' autofocus' if first else ''}"
    hint = ""
    if field.hint:
        marks += f' aria-describedby="hint-{field.name}"'
        hint = f'<span class="hint" id="hint-{field.name}">{escape(field.hint)}</span>'
    said = {key: escape(str(value)) for key, value in field._asdict().items()}
    return LINE.substitute({**said, "marks": marks, "hint": hint})


def _proof(mark: str) -> str:
    return hmac.new(server_key(), b"form|" + mark.encode(), hashlib.sha256).hexdigest()
