"""The app and its wiring, nothing else."""

import reflex as rx

from planner.ui import mishap, other_way, pages, policy, post, sheets
from planner.ui.live.rooms import open_rooms, tell
from planner.web import letters, news, provider, server

app = rx.App(
    api_transformer=server.transformers(),
    app_wraps=dict(mishap.WRAPS),
    head_components=sheets.head(),
    html_lang="en",
    stylesheets=list(sheets.SHEETS),
    toaster=None,
)
pages.add_to(app)
app.add_middleware(policy.Policy(), index=0)
policy.listen(app)
open_rooms(app)
news.heard_by(tell)
post.goes_by(letters.can_send, letters.sent)
other_way.is_called(provider.provider_label)
