"""What an operator does again and again at the desk, with mouse and keys."""

from __future__ import annotations

import time
from pathlib import Path

from studio.domain.errors import StudioError
from studio.services.guards import BOUNCE_S
from tests.support.program import Desk


def sees(desk: Desk, error: type[StudioError], detail: str = "") -> None:
    """The notice bar has the sentence, the next step, and what the server said."""
    desk.until(lambda: desk.find("noticeBar"), lambda f: bool(f["is_visible"]), error.__name__)
    desk.shows("noticeSentence", error.sentence)
    desk.shows("noticeAdvice", error.advice, detail)


def has_read(desk: Desk) -> None:
    """Dismiss the one notice that is there."""
    assert desk.text("noticeCount") == ""
    desk.click("dismissNoticeButton")
    desk.until(lambda: desk.find("noticeBar"), lambda f: not f["is_visible"], "no notice")


def opens_with_key(desk: Desk, **fields: str) -> None:
    """Fill the connect form's fields, by object name, and press Return."""
    unfold(desk)
    for name, text in fields.items():
        desk.write(name, text)
    desk.hand.key("Return")


def opens_with_link(desk: Desk, server: str, link: str, name: str) -> None:
    """Fill the form for links and press Return."""
    unfold(desk)
    desk.click("connectByLinkButton")
    for field, text in (("linkServerEdit", server), ("linkEdit", link), ("linkNameEdit", name)):
        desk.write(field, text)
    desk.hand.key("Return")


def unfold(desk: Desk) -> None:
    """Open the connect form if it is folded."""
    if not desk.find("connectToggle")["is_checked"]:
        desk.click("connectToggle")


def seats(desk: Desk, name: str) -> None:
    """One big picture: somebody in it, in the preview."""
    desk.click("layoutChoice_one")
    desk.drag(desk.at("participantList", row=name), desk.at("layoutGrid", spot=0))


def brings_strap_in(desk: Desk, name: str) -> None:
    """Type a name into the lower third and bring it in, in the preview."""
    desk.open_tab("Graphics")
    desk.write("keyer1Field_name", name)
    desk.click("keyer1InButton")
    desk.until(lambda: desk.find("keyer1InButton"), lambda f: bool(f["is_checked"]), "strap in")


def takes(desk: Desk) -> None:
    """Press TAKE and wait until the room confirms it."""
    desk.click("takeButton")
    desk.shows("changesLine", "nothing")
    desk.shows("lastCommand", "confirmed")


def says(desk: Desk, text: str) -> None:
    """Send a chat line."""
    desk.write("chatEdit", text)
    desk.hand.key("Return")


def presses_twice(desk: Desk, name: str) -> None:
    """Press a guarded button, see that it is armed, and press again as a decision."""
    at = desk.at(name)
    before = desk.text(name)
    desk.hand.click(at)
    desk.until(lambda: desk.text(name), lambda text: text != before, f"{name} armed")
    time.sleep(BOUNCE_S + 0.1)
    desk.hand.click(at)


def chooses_file(desk: Desk, layer: str, path: Path) -> None:
    """Type a path into the file dialog of a layer."""
    desk.click(f"{layer}PictureButton")
    dialog = f"{layer}PictureDialog"
    desk.until(lambda: desk.find(dialog), lambda f: bool(f.get("is_in_sight")), "dialog")
    desk.hand.type(str(path))
    desk.hand.key("Return")
    desk.until(lambda: desk.find(dialog), lambda f: not f.get("is_visible"), "closed dialog")
