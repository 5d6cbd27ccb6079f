"""What a meeting says about itself as a whole: its documents, and how its life is told."""

from __future__ import annotations

from collections.abc import Mapping

from studio.rehearsal.documents import (
    Json,
    links_block,
    participant_block,
    participant_update,
    room_block,
    room_document,
    room_over_block,
    room_update,
)
from studio.rehearsal.meeting.activities import Activities
from studio.rehearsal.meeting.context import Context
from studio.rehearsal.people import User
from studio.rehearsal.signalling import Tokens, signalling_block


class Reporter:
    """Writes the documents and events of one meeting."""

    def __init__(self, context: Context, activities: Activities, tokens: Tokens) -> None:
        self._state, self._people = context.state, context.people
        self._announcer = context.announcer
        self._activities, self._tokens = activities, tokens

    def document(self, user: User, access_key: str, base_url: str) -> Json:
        """Return the room document for a user (1.2)."""
        state = self._state
        outside: Json = {
            "links": links_block(state, access_key, base_url),
            "signaling": signalling_block(self._tokens, user.client_id, state.conf_id, base_url),
        }
        return room_document(state, self._activities.running(), user, access_key, outside)

    def room_update(self) -> Json:
        """Return the event that tells observers everything (3.7)."""
        return room_update(self._state, self._activities.running(), self._people.online())

    def tell_everything(self) -> None:
        """Tell observers everything."""
        self._announcer.observers(self.room_update())

    def tell_ready(self, keys: Mapping[str, str]) -> None:
        """Tell everybody that the room is ready; keys has each user's newest access key."""
        self.tell_everything()
        for user_id, key in keys.items():
            if (user := self._people.by_id(user_id)) is not None:
                content = self.document(user, key, self._state.base_url)
                self._announcer.user(user_id, {"type": "room_ready", "content": content})
        self._announcer.webhook("room_update", room=room_block(self._state))

    def tell_of(self, user: User) -> None:
        """Tell that a user came, left or changed."""
        self._announcer.observers(participant_update(self._state, user))
        self._announcer.webhook(
            "participant_update", participant=participant_block(self._state, user)
        )

    def tell_over(self) -> None:
        """Tell that the meeting is over; nothing can be told after it."""
        self.tell_everything()
        self._announcer.webhook("room_update", room=room_over_block(self._state))
        self._announcer.close()
