"""The plain pages behind the links that people open (`links.gui`, `links.guest_join`)."""

from __future__ import annotations

from html import escape
from string import Template
from typing import Final

from starlette.responses import HTMLResponse

from studio.rehearsal.meeting_state import MeetingState

_PAGE: Final = Template(
    """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<style>
body { background: #121212; color: #eee; font: 18px/1.5 system-ui, sans-serif; margin: 15vh auto;
       max-width: 34em; padding: 0 1em; border-top: 4px solid #a78bfa; }
p { color: #aaa; }
</style>
</head>
<body>
<h1>$title</h1>
<p>$state</p>
<p>$note</p>
</body>
</html>
"""
)
_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_NO_MEDIA: Final = "This rehearsal room does not take browsers with camera and microphone yet."


def room_page(state: MeetingState, people: int) -> HTMLResponse:
    """Return the page of a running meeting."""
    condition = "is ready" if state.is_ready else "is starting"
    lock = ", and it is locked" if state.is_locked else ""
    who = "1 participant" if people == 1 else f"{people} participants"
    return _page(state.name, f"The rehearsal room {condition} with {who}{lock}.", _NO_MEDIA)


def house_page() -> HTMLResponse:
    """Return the page of the server itself."""
    return _page("Rehearsal room", "The server is running.", "Open the link of a room.")


def no_room_page(status: int) -> HTMLResponse:
    """Return the page of a link that opens nothing."""
    is_over = status == 410  # noqa: PLR2004 - the status of 2.2
    state = "This meeting is over." if is_over else "There is no room behind this link."
    return _page("Rehearsal room", state, "Ask for a new link.", status)


def _page(title: str, state: str, note: str, status: int = 200) -> HTMLResponse:
    html = _PAGE.substitute(title=escape(title), state=escape(state), note=escape(note))
    return HTMLResponse(html, status, _HEADERS)
