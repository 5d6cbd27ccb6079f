"""Composition root: the only package that knows every part. It wires them and decides nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from studio.bootstrap.desk import Desk
from studio.storage.profile import Profile, log_to
from studio.ui.driver import Driver
from studio.ui.opener import open_file
from studio.ui.workplace import dress

if TYPE_CHECKING:
    from studio.options import Options


async def run_desk(options: Options, close_asked: asyncio.Event) -> None:
    """Show the desk until somebody asks it to close, then end every part of it."""
    profile = Profile.at(options.profile)
    log_to(profile.log)
    dress()
    desk = Desk(profile, close_asked)
    desk.window.show()
    driver = Driver(asyncio.get_running_loop()) if options.driver else None
    await desk.window.painted()
    if driver is not None:
        driver.say({"painted": True})
    try:
        await desk.connect(driver.open_file if driver else open_file)
        desk.open_first_room(options)
        await close_asked.wait()
    finally:
        desk.window.remember()
        desk.window.hide()
        await desk.aclose()
