"""One run of a room, from the first join to its end."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from studio.rehearsal import dates
from studio.rehearsal.cable import Hub
from studio.rehearsal.documents import Json, message_event, user_block
from studio.rehearsal.media.face import Fact, Health, Levels, MixerLost, MixerReady
from studio.rehearsal.meeting.activities import activities_in
from studio.rehearsal.meeting.announcer import Announcer, Notify
from studio.rehearsal.meeting.attendance import Attendance
from studio.rehearsal.meeting.context import Context, MakeMixer
from studio.rehearsal.meeting.forwards import Forwards
from studio.rehearsal.meeting.life import Life, Turns
from studio.rehearsal.meeting.prompter import Prompter
from studio.rehearsal.meeting.reporter import Reporter
from studio.rehearsal.meeting.stage import Stage
from studio.rehearsal.meeting.troupe import Acts, Troupe
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.people import User
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Shelf
from studio.rehearsal.signalling import Tokens

CHAT: Final = "chat"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a house gives to each of its meetings."""

    settings: Settings
    hub: Hub
    shelf: Shelf
    make_mixer: MakeMixer
    notify: Notify
    tokens: Tokens
    owner: str


class Meeting:
    """Holds the parts of a meeting together and tells of everything that happens to people."""

    def __init__(
        self, state: MeetingState, around: Surroundings, on_over: Callable[[Meeting], None]
    ) -> None:
        self.state = state
        self._around = around
        self._on_over = on_over
        announcer = Announcer(around.hub, state.conf_id, around.notify)
        mixer = around.make_mixer(state.frame, self.hear)
        shelf, settings = around.shelf, around.settings
        context = Context(state, announcer, mixer, shelf, around.owner, settings)
        self._context = context
        self.people = context.people
        self.keys: dict[str, str] = {}
        """Each user's newest access key."""
        self.activities = activities_in(context, self._show_clips, self._refresh)
        self._reporter = Reporter(context, self.activities, around.tokens)
        self._attendance = Attendance(context, self._reporter)
        self.stage = Stage(context, self.activities.extras)
        self.forwards = Forwards(context, self.activities.clips.is_asked)
        tell_of = self._reporter.tell_of
        acts = Acts(self._connect, self.disconnect, tell_of, self._chat, self._refresh)
        self.troupe = Troupe(context, acts)
        self.prompter = Prompter(context, self.troupe)
        self._life = Life(
            context,
            Turns(self._become_ready, self.end, self._become_blind, self._see_again),
            boot_delay_s=settings.boot_delay_s,
            idle_timeout_s=settings.idle_timeout_s,
        )

    @property
    def layers_folder(self) -> Path:
        """Where the pictures of its layers lie while it runs."""
        return self._context.shelf.folder(self.state.conf_id) / "layers"

    def begin(self) -> None:
        """Start booting."""
        self.layers_folder.mkdir(exist_ok=True)
        self.stage.show()
        self._life.begin()

    def document(self, user: User, access_key: str, base_url: str) -> Json:
        """Return the room document for a user (1.2)."""
        return self._reporter.document(user, access_key, base_url)

    def room_update(self) -> Json:
        """Return the event that tells observers everything (3.7)."""
        return self._reporter.room_update()

    def say(self, user: User, kind: str, content: str) -> None:
        """Deliver a message to observers and participants, its sender included (1.11)."""
        message = message_event(user, kind, content, dates.now())
        self._context.announcer.everybody(message)
        if kind == CHAT:
            self.troupe.hear(user, content)

    def lock(self) -> None:
        """Take in nobody new any more (1.10)."""
        self.state.is_locked = True
        self._context.announcer.participants({"type": "lock", "locked": True})

    def act(self, user: User, action: str) -> None:
        """Carry out an action that came over the cable (3.5)."""
        if action == "user_joins":
            self._life.touch()
        elif action == "stfu":
            message: Mapping[str, object] = {"type": "stfu", "user": user_block(user)}
            self._context.announcer.participants(message)

    def disconnect(self, user: User) -> None:
        """End a user's media; they may come again."""
        if not user.is_online:
            return
        self._attendance.leave(user)
        self._context.mixer.send(self.troupe.cast())
        self.activities.presentation.end(user.id)
        self.forwards.end_of_user(user.id)
        self.stage.refresh()
        self._life.touch()

    def hear(self, fact: Fact) -> None:
        """Take in what the mixer says."""
        match fact:
            case MixerReady() | MixerLost():
                self._life.hear(fact)
            case Levels():
                self.stage.hear_levels(fact)
            case Health():
                self.stage.look_for_speakers()
            case _:
                self.activities.hear(fact)

    def end(self) -> None:
        """Shut the meeting down in the order of 3.9."""
        if self.state.is_over:
            return
        self.activities.end()
        self._attendance.close()
        self.state.is_ready, self.state.is_over = False, True
        self._reporter.tell_over()
        self._life.end()
        self._on_over(self)

    async def aclose(self) -> None:
        """Let the mixer complete its files, then tidy up; the meeting is over."""
        self._context.announcer.flush()
        await self._context.tasks.aclose()
        await self._context.mixer.aclose()
        await asyncio.to_thread(shutil.rmtree, self.layers_folder, ignore_errors=True)

    def _become_ready(self) -> None:
        self.state.is_ready = True
        self._reporter.tell_ready(self.keys)
        settings = self._around.settings
        self.troupe.enter(settings.actors)
        self.prompter.begin(settings.script)

    def _become_blind(self) -> None:
        """The mixer died: nothing is on air until another one has taken over."""
        self.state.is_ready = False
        self._reporter.tell_everything()

    def _see_again(self) -> None:
        """Tell that the picture is there again, and let those in who came meanwhile."""
        self.state.is_ready = True
        self._reporter.tell_everything()
        self.stage.refresh(is_asked=True)
        self.troupe.enter(0)
        self.prompter.begin(())

    def _connect(self, user: User) -> None:
        """Let a user's media begin: now they are a participant on air."""
        self._attendance.come(user)
        self._life.touch()
        self._context.mixer.send(self.troupe.cast())
        self.stage.refresh()

    def _chat(self, user: User, text: str) -> None:
        self.say(user, CHAT, text)

    def _show_clips(self) -> None:
        self.forwards.end_of_clips()
        # Also where no spot takes the clip: a client waits for both events (3.8).
        self.stage.refresh(is_asked=True)

    def _refresh(self) -> None:
        self.stage.refresh()
