"""One run of a room, from the first join to its end."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from studio.rehearsal import dates
from studio.rehearsal.cable import Hub
from studio.rehearsal.documents import (
    Json,
    Running,
    links_block,
    message_event,
    participant_block,
    participant_update,
    room_block,
    room_document,
    room_over_block,
    room_update,
    user_block,
)
from studio.rehearsal.forms import Form
from studio.rehearsal.media.face import (
    BroadcastEnded,
    BroadcastStarted,
    ClipEnded,
    ClipStarted,
    Fact,
    Health,
    Levels,
    MixerLost,
    MixerReady,
    RecordingEnded,
    RecordingStarted,
    SnapshotWritten,
)
from studio.rehearsal.meeting.announcer import Announcer, Notify
from studio.rehearsal.meeting.broadcasts import Broadcasts
from studio.rehearsal.meeting.clips import Clips
from studio.rehearsal.meeting.context import Context, MakeMixer
from studio.rehearsal.meeting.forwards import Forwards
from studio.rehearsal.meeting.life import Life, Turns
from studio.rehearsal.meeting.presentation import Presentation
from studio.rehearsal.meeting.prompter import Prompter
from studio.rehearsal.meeting.recorder import Photographer, Recorder
from studio.rehearsal.meeting.stage import Stage
from studio.rehearsal.meeting.troupe import Acts, Troupe
from studio.rehearsal.meeting.viewfinder import Viewfinder
from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.options import merged
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback
from studio.rehearsal.settings import Settings
from studio.rehearsal.shelf import Shelf
from studio.rehearsal.signalling import Tokens, signalling_block

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
        self.clips = Clips(context, self._show_clips)
        self.presentation = Presentation(context, self._refresh)
        self.stage = Stage(context, self._extras)
        self.recorder = Recorder(context)
        self.photographer = Photographer(context)
        self.viewfinder = Viewfinder(context)
        self.forwards = Forwards(context, self.clips.is_asked)
        self.broadcasts = Broadcasts(context)
        acts = Acts(self._connect, self.disconnect, self._tell_of, self._chat, self._refresh)
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
        state, tokens = self.state, self._around.tokens
        outside: Json = {
            "links": links_block(state, access_key, base_url),
            "signaling": signalling_block(tokens, user.client_id, state.conf_id, base_url),
        }
        return room_document(state, self.running(), user, access_key, outside)

    def running(self) -> Running:
        """Return what goes on."""
        return Running(
            playbacks=self.clips.documents(),
            presentation=self.presentation.document(),
            broadcasts=self.broadcasts.documents(),
            recording=self.recorder.document(),
            snapshots=self.photographer.documents(),
        )

    def room_update(self) -> Json:
        """Return the event that tells observers everything (3.7)."""
        return room_update(self.state, self.running(), self.people.online())

    def change_options(self, sent: Form | None) -> None:
        """Merge the options that a later join sent; the frame stays, the mixer has one size."""
        options = merged(self.state.options, sent)
        options = replace(options, widescreen=self.state.options.widescreen)
        if options != self.state.options:
            self.state.options = options
            self.stage.show_options()

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
        left = replace(user, is_online=False)
        self.people.put(left)
        self._tell_of(left)
        self._context.mixer.send(self.troupe.cast())
        self.presentation.end(user.id)
        self.forwards.end_of_user(user.id)
        self._refresh()
        self._life.touch()

    def hear(self, fact: Fact) -> None:
        """Take in what the mixer says."""
        match fact:
            case MixerReady() | MixerLost():
                self._life.hear(fact)
            case ClipStarted() | ClipEnded():
                self.clips.hear(fact)
            case RecordingStarted() | RecordingEnded():
                self.recorder.hear(fact)
            case BroadcastStarted() | BroadcastEnded():
                self.broadcasts.hear(fact)
            case SnapshotWritten():
                self.viewfinder.hear(fact)
                self.photographer.hear(fact)
            case Levels():
                self.stage.hear_levels(fact)
            case Health():
                self.stage.look_for_speakers()
            case _:
                pass

    def end(self) -> None:
        """Shut the meeting down in the order of 3.9."""
        if self.state.is_over:
            return
        announcer = self._context.announcer
        self.recorder.end()
        self.clips.end()
        self.broadcasts.end()
        self.presentation.end()
        for user in self.people.online():
            left = replace(user, is_online=False)
            self.people.put(left)
            self._tell_of(left)
        self.state.is_ready, self.state.is_over = False, True
        announcer.observers(self.room_update())
        announcer.webhook("room_update", room=room_over_block(self.state))
        announcer.close()
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
        announcer = self._context.announcer
        announcer.observers(self.room_update())
        for user_id, key in self.keys.items():
            if (user := self.people.by_id(user_id)) is not None:
                content = self.document(user, key, self.state.base_url)
                announcer.user(user_id, {"type": "room_ready", "content": content})
        announcer.webhook("room_update", room=room_block(self.state))
        settings = self._around.settings
        self.troupe.enter(settings.actors)
        self.prompter.begin(settings.script)

    def _become_blind(self) -> None:
        """The mixer died: nothing is on air until another one has taken over."""
        self.state.is_ready = False
        self._context.announcer.observers(self.room_update())

    def _see_again(self) -> None:
        """Tell that the picture is there again, and let those in who came meanwhile."""
        self.state.is_ready = True
        self._context.announcer.observers(self.room_update())
        self.stage.refresh(is_asked=True)
        self.troupe.enter(0)
        self.prompter.begin(())

    def _connect(self, user: User) -> None:
        """Let a user's media begin: now they are a participant on air."""
        joined = replace(user, is_online=True)
        self.people.put(joined)
        self._life.touch()
        self._tell_of(joined)
        self._context.mixer.send(self.troupe.cast())
        self._refresh()

    def _tell_of(self, user: User) -> None:
        announcer = self._context.announcer
        announcer.observers(participant_update(self.state, user))
        announcer.webhook("participant_update", participant=participant_block(self.state, user))

    def _chat(self, user: User, text: str) -> None:
        self.say(user, CHAT, text)

    def _show_clips(self) -> None:
        self.forwards.end_of_clips()
        # Also where no spot takes the clip: a client waits for both events (3.8).
        self.stage.refresh(is_asked=True)

    def _refresh(self) -> None:
        self.stage.refresh()

    def _extras(self) -> tuple[tuple[Playback, ...], str | None]:
        return self.clips.running(), self.presentation.presenter_id
