"""One admitted socket from welcome to close."""

from __future__ import annotations

import asyncio
import time
from typing import Final

from starlette.websockets import WebSocket, WebSocketDisconnect

from studio.rehearsal.cable import frames
from studio.rehearsal.cable.doorkeeper import Admission, Doorkeeper
from studio.rehearsal.cable.line import Line, Mark
from studio.tasks import race

PING_S: Final = 3.0
SETTLE_S: Final = 0.01
"""Between confirmation and first payload: the Go client starts a second reader in between (3.3)."""
SEND_TIMEOUT_S: Final = 10.0
MAX_COMMAND: Final = 16 * 1024

_TOO_BIG: Final = 1009
_TEXT_ONLY: Final = 1003


class Session:
    """Reads commands, writes the line's frames and a ping every three seconds."""

    def __init__(self, websocket: WebSocket, admission: Admission, doorkeeper: Doorkeeper) -> None:
        self.line = Line(admission.meeting_key, admission.user_id)
        self._websocket = websocket
        self._admission = admission
        self._doorkeeper = doorkeeper
        self.line.put(frames.WELCOME)

    async def run(self) -> None:
        """Serve the accepted socket until the client leaves, the line ends or is cut."""
        await race(self._read(), self._write(), self.line.until_cut())

    async def _read(self) -> None:
        while True:
            event = await self._websocket.receive()
            if event["type"] == "websocket.disconnect":
                return
            text = event.get("text")
            if text is None or len(text) > MAX_COMMAND:
                self.line.end(_TEXT_ONLY if text is None else _TOO_BIG)
            elif (command := frames.command_of(text)) is not None:
                self._obey(command)

    async def _write(self) -> None:
        due = time.monotonic() + PING_S
        try:
            while True:
                item = await self.line.next(due - time.monotonic())
                if item is Mark.END:
                    await self._websocket.close(self.line.end_code)
                    return
                await self._put_on_the_wire(item)
                if time.monotonic() >= due:
                    due += PING_S
                    await self._put_on_the_wire(frames.ping(time.time()))
        except WebSocketDisconnect:
            return

    async def _put_on_the_wire(self, item: str | Mark | None) -> None:
        if item is Mark.PAUSE:
            await asyncio.sleep(SETTLE_S)
        if not isinstance(item, str):
            return
        try:
            async with asyncio.timeout(SEND_TIMEOUT_S):
                await self._websocket.send_text(item)
        except TimeoutError:
            self.line.cut()

    def _obey(self, command: frames.Command) -> None:
        if command.name == "subscribe":
            self._subscribe(command)
        elif command.name == "unsubscribe":
            self.line.unsubscribe(command.identifier)
        elif command.name == "message":
            self._act(command)

    def _subscribe(self, command: frames.Command) -> None:
        identifier, channel = command.identifier, command.channel
        if self.line.channel_of(identifier) is not None:
            # Node asks again after 5 s; it is told again, but not greeted twice.
            self.line.put(frames.confirmation(identifier))
        elif self._may_hear(channel) and self.line.subscribe(identifier, channel):
            self.line.put(frames.confirmation(identifier))
            self.line.put(Mark.PAUSE)
            self._greet(identifier, channel)
        else:
            self.line.put(frames.rejection(identifier))

    def _may_hear(self, channel: str) -> bool:
        is_participant = self._admission.user_id is not None
        return channel == frames.ROOM_CHANNEL or (channel == frames.USER_CHANNEL and is_participant)

    def _greet(self, identifier: str, channel: str) -> None:
        for greeted, message in self._admission.greetings():
            if greeted == channel:
                self.line.put(frames.payload(identifier, frames.body(message)))

    def _act(self, command: frames.Command) -> None:
        user_id = self._admission.user_id
        is_in_room = self.line.channel_of(command.identifier) == frames.ROOM_CHANNEL
        if user_id is not None and is_in_room and command.action:
            self._doorkeeper.act(self._admission.meeting_key, user_id, command.action)
