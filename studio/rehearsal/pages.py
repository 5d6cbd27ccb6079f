"""The plain pages behind the links that people open (`links.gui`, `links.guest_join`).

A page shows the picture on air, renewed each second by a script of a few lines. Everything a client
chose is escaped, and only web addresses become links, so that none is dead or does something else.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from html import escape
from string import Template
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse

from studio.rehearsal.page_texts import TEXTS, PageTexts

if TYPE_CHECKING:
    from studio.rehearsal.meeting_state import MeetingState

_STYLE: Final = """
body { background: #121212; color: #eee; font: 18px/1.5 system-ui, sans-serif; margin: 5vh auto;
       max-width: 60em; padding: 0 1em; border-top: 4px solid #a78bfa; }
header { display: flex; align-items: center; gap: 1em; }
h1 { flex: 1; overflow-wrap: anywhere; }
#logo { max-height: 3em; max-width: 12em; }
#picture { background: #000; display: block; height: auto; width: 100%; }
p, footer { color: #aaa; }
a { border: 1px solid #a78bfa; border-radius: 6px; color: #eee; padding: 0.3em 1em;
    text-decoration: none; }
"""
_SCRIPT: Final = """
const picture = document.getElementById("picture");
const logo = document.getElementById("logo");
const state = document.getElementById("state");
let shown = null;
async function show() {
  try {
    const answer = await fetch(picture.dataset.source, {cache: "no-store"});
    if (answer.status === 404 || answer.status === 410) {
      state.textContent = state.dataset.over;
      return;
    }
    if (answer.status === 200) {
      const before = shown;
      shown = URL.createObjectURL(await answer.blob());
      picture.src = shown;
      if (before) URL.revokeObjectURL(before);
    }
  } catch {
    // the server is away for a moment
  }
  setTimeout(show, 1000);
}
if (logo) {
  const hide = () => { logo.hidden = true; };
  logo.addEventListener("error", hide);
  if (logo.complete && !logo.naturalWidth) hide();
}
if (picture) setTimeout(show, 1000);
"""
_PAGE: Final = Template(
    """<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>$title</title>
<style>$style</style>
</head>
<body>
<header>$logo<h1>$title</h1>$leave</header>
$picture<p id="state" data-over="$over">$state</p>
<p>$note</p>
$label<script>$script</script>
</body>
</html>
"""
)
_LABEL: Final = "Podium Studio"
_GONE: Final = 410
_MOST_LANGUAGES: Final = 20


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is written on a page; links and markup are made already."""

    title: str
    state: str
    note: str
    logo: str = ""
    leave: str = ""
    picture: str = ""
    label: str = ""
    logo_origin: str = ""


def room_page(state: MeetingState, people: int, source: str, texts: PageTexts) -> HTMLResponse:
    """Return the page of a running meeting, whose picture is at the path source."""
    options = state.options
    condition = texts.ready if state.is_ready else texts.starting
    who = texts.one_person if people == 1 else texts.people.format(people)
    lock = texts.locked if state.is_locked else ""
    logo = web_address(options.custom_fields.get("logo"))
    exit_url = web_address(options.exit_url)
    parts = _Parts(
        state.name,
        f"{condition} {who} {lock}".strip(),
        texts.no_media,
        logo=f'<img id="logo" src="{escape(logo)}" alt="">' if logo else "",
        leave=f'<a href="{escape(exit_url)}">{escape(texts.leave)}</a>' if exit_url else "",
        picture=_picture(source, state, texts),
        label=f"<footer>{_LABEL}</footer>\n" if options.show_label else "",
        logo_origin=_origin(logo) if logo else "",
    )
    return _page(parts, texts)


def waiting_page(name: str, texts: PageTexts) -> HTMLResponse:
    """Return the page of an invitation whose meeting does not run."""
    return _page(_Parts(name, texts.not_begun, texts.come_back), texts)


def house_page(texts: PageTexts) -> HTMLResponse:
    """Return the page of the server itself."""
    return _page(_Parts(texts.house, texts.running, texts.open_link), texts)


def no_room_page(status: int, texts: PageTexts) -> HTMLResponse:
    """Return the page of a link that opens nothing."""
    state = texts.over if status == _GONE else texts.no_room
    return _page(_Parts(texts.house, state, texts.ask), texts, status)


def texts_for(locale: str | None, accepted: str = "") -> PageTexts:
    """Return the texts in a room's language, else in the first that the browser accepts."""
    wishes = [locale or "", *accepted.split(",")[:_MOST_LANGUAGES]]
    codes = (wish.strip()[:2].lower() for wish in wishes)
    return TEXTS[next((code for code in codes if code in TEXTS), "en")]


def web_address(text: str | None) -> str | None:
    """Return text when it is an address a browser may be sent to, and nothing else does."""
    try:
        parts = urlsplit(text or "")
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port  # raises for one that is none
    except ValueError:
        return None
    is_plain = text is not None and text.isprintable() and not any(c in text for c in " ;,'\"<>\\")
    return text if is_address and is_plain else None


def _picture(source: str, state: MeetingState, texts: PageTexts) -> str:
    frame, path = state.frame, escape(source)
    size = f'width="{frame.width}" height="{frame.height}"'
    alt = escape(texts.picture)
    return f'<img id="picture" src="{path}" data-source="{path}" {size} alt="{alt}">\n'


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


_POLICY: Final = (
    f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)};"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; img-src 'self' blob:"
)


def _page(parts: _Parts, texts: PageTexts, status: int = 200) -> HTMLResponse:
    html = _PAGE.substitute(
        language=texts.language,
        style=_STYLE,
        script=_SCRIPT,
        title=escape(parts.title),
        state=escape(parts.state),
        note=escape(parts.note),
        over=escape(texts.over),
        logo=parts.logo,
        leave=parts.leave,
        picture=parts.picture,
        label=parts.label,
    )
    headers = {
        "Content-Security-Policy": f"{_POLICY} {parts.logo_origin}".rstrip(),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "Vary": "Accept-Language",
    }
    return HTMLResponse(html, status, headers)
