"""Which key opens what: rooms, access keys, guest tokens, of running meetings and of past ones."""

from __future__ import annotations

from dataclasses import dataclass

from studio.rehearsal import ids
from studio.rehearsal.answers import Refused, expired_key, feature_off, unknown, unknown_key
from studio.rehearsal.meeting import Meeting
from studio.rehearsal.people import User


@dataclass(frozen=True, slots=True)
class Seat:
    """What an access key opens: one user's place in one running meeting."""

    meeting: Meeting
    user_id: str
    access_key: str

    @property
    def user(self) -> User:
        """The user as they are now."""
        user = self.meeting.people.by_id(self.user_id)
        if user is None:
            raise unknown("User")
        return user


class Registry:
    """Finds meetings; everything that cannot be found is refused with the status of 2.4 and 2.5."""

    def __init__(self) -> None:
        self._rooms: dict[str, Meeting] = {}
        self._by_conf_id: dict[str, Meeting] = {}
        self._seats: dict[str, Seat] = {}
        self._guests: dict[str, Meeting] = {}
        self._past_keys: set[str] = set()
        self._past_tokens: set[str] = set()
        self._known_rooms: set[str] = set()

    def running(self) -> list[Meeting]:
        """Return the running meetings, oldest first."""
        return list(self._rooms.values())

    def find_room(self, room_id: str) -> Meeting | None:
        """Return the running meeting of a room."""
        return self._rooms.get(room_id)

    def room(self, room_id: str) -> Meeting:
        """Return the running meeting of a room; raises Refused (404)."""
        meeting = self._rooms.get(room_id)
        if meeting is None:
            raise unknown("Room")
        return meeting

    def find_meeting(self, conf_id: str) -> Meeting | None:
        """Return the running meeting with this conf id."""
        return self._by_conf_id.get(conf_id)

    def knows_room(self, room_id: str) -> bool:
        """Whether the room has or had a meeting in this process."""
        return room_id in self._known_rooms

    def is_key(self, access_key: str) -> bool:
        """Whether this is an access key, be its meeting over or not."""
        return access_key in self._seats or access_key in self._past_keys

    def seat(self, access_key: str) -> Seat:
        """Return what an access key opens; raises Refused: 404 unknown, 410 meeting over."""
        seat = self._seats.get(access_key)
        if seat is None:
            raise expired_key() if access_key in self._past_keys else unknown_key()
        return seat

    def guest_meeting(self, token: str) -> Meeting:
        """Return the meeting of a guest token.

        Raises Refused: 404 unknown, 401 for an access key, 410 meeting over, 405 guests are off.
        """
        meeting = self._guests.get(token)
        if meeting is None:
            if token in self._past_tokens:
                raise expired_key()
            raise Refused(401, "Not authorized") if self.is_key(token) else unknown("Guest token")
        if meeting.state.shown_guest_token is None:
            raise feature_off()
        return meeting

    def open(self, meeting: Meeting) -> None:
        """Enter a meeting that begins."""
        state = meeting.state
        self._rooms[state.room_id] = self._by_conf_id[state.conf_id] = meeting
        self._guests[state.guest_token] = meeting
        self._known_rooms.add(state.room_id)

    def seat_for(self, meeting: Meeting, user: User) -> Seat:
        """Return a new access key for user; their older ones stay valid."""
        seat = Seat(meeting, user.id, ids.token())
        self._seats[seat.access_key] = seat
        meeting.keys[user.id] = seat.access_key
        return seat

    def close(self, meeting: Meeting) -> None:
        """Make everything of a meeting answer 410 from now on."""
        state = meeting.state
        if self._rooms.get(state.room_id) is meeting:
            del self._rooms[state.room_id]
        self._by_conf_id.pop(state.conf_id, None)
        self._guests.pop(state.guest_token, None)
        self._past_tokens.add(state.guest_token)
        keys = [key for key, seat in self._seats.items() if seat.meeting is meeting]
        for key in keys:
            del self._seats[key]
        self._past_keys.update(keys)
