"""Lets actors do what a script says, each line at its time."""

from __future__ import annotations

import asyncio
import logging

from studio.rehearsal.answers import Refused, unknown
from studio.rehearsal.forms import Form
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.meeting.troupe import Troupe
from studio.rehearsal.script import Deed, Line, Script

_log = logging.getLogger(__name__)


class Prompter:
    """Several scripts may run side by side; they end with the meeting."""

    def __init__(self, context: Context, troupe: Troupe) -> None:
        self._context = context
        self._troupe = troupe
        self._waiting: list[Script] = []

    def prompt(self, script: Script) -> None:
        """Begin a script now, or when the meeting is ready."""
        if self._context.state.is_ready:
            self._context.tasks.spawn(self._play(script), name="script")
        else:
            self._waiting.append(script)

    def begin(self, script: Script) -> None:
        """The meeting is ready: begin this script and those that wait."""
        waiting, self._waiting = self._waiting, []
        for one in (script, *waiting):
            self.prompt(one)

    async def _play(self, script: Script) -> None:
        loop = asyncio.get_running_loop()
        begin_s, played_by = loop.time(), dict[str, str]()
        for line in script:
            await asyncio.sleep(begin_s + line.at_s - loop.time())
            try:
                self._follow(line, played_by)
            except Refused as refused:
                _log.warning("script: %s cannot %s: %s", line.actor, line.deed, refused.text)

    def _follow(self, line: Line, played_by: dict[str, str]) -> None:
        """Carry out one line; played_by knows the actors' present user ids by their first names."""
        user_id = played_by.get(line.actor) or self._troupe.named(line.actor)
        if user_id is None:
            user_id = self._newcomer(line)
        elif line.deed is Deed.RETURN:
            user_id = self._troupe.renew(user_id)
        elif line.deed is Deed.SAY:
            self._troupe.say(user_id, line.text)
        else:
            self._troupe.change(user_id, _change(line))
        played_by[line.actor] = user_id

    def _newcomer(self, line: Line) -> str:
        if line.deed is not Deed.JOIN:
            raise unknown("Actor")
        return str(self._troupe.add(Form({"name": line.actor}))["id"])


def _change(line: Line) -> Form:
    """Return what a client would send for it."""
    match line.deed:
        case Deed.JOIN | Deed.LEAVE:
            return Form({"connected": line.deed is Deed.JOIN})
        case Deed.CAMERA_ON | Deed.CAMERA_OFF:
            return Form({"camera": line.deed is Deed.CAMERA_ON})
        case Deed.TALK | Deed.HUSH:
            return Form({"talk": line.deed is Deed.TALK})
        case _:
            return Form({"name": line.text})
