from dataclasses import replace

import pytest

from studio.domain.desk import DeskState
from studio.domain.events import Power
from studio.domain.intents import EndRoom, LockRoom, OpenRehearsal, OpenWithLink, Quit
from studio.domain.room import Broadcast, Recording
from studio.ui.dialogs.consequences import sheet_words
from tests.support.desk import ANNA, BEN, CLOUD, REHEARSAL, room_with

IDLE = DeskState(connection=CLOUD, room=room_with(ANNA, BEN))
RECORDING = replace(IDLE, room=replace(IDLE.room, recording=Recording("r", 1)))
GUEST = replace(IDLE, connection=replace(CLOUD, power=Power.ACCESS))
STREAMING = replace(IDLE, room=replace(IDLE.room, broadcasts=(Broadcast("b"),)))


@pytest.mark.parametrize(
    ("wish", "state", "words"),
    [
        (EndRoom(), IDLE, "Everybody in the room (2) is disconnected, and"),
        (EndRoom(), GUEST, "Everybody in the room is disconnected, and"),
        (EndRoom(), RECORDING, "the recording ends"),
        (LockRoom(), IDLE, "cannot be undone"),
        (Quit(), RECORDING, "recording goes on in the room without this desk"),
        (Quit(), STREAMING, "stream goes on in the room without this desk"),
        (Quit(), replace(RECORDING, connection=REHEARSAL), "recording is finished and kept"),
        (OpenRehearsal(), RECORDING, "recording goes on"),
        (OpenWithLink("https://x", "k"), STREAMING, "stream goes on"),
    ],
)
def test_the_consequence_is_told_for_this_room(wish, state, words):
    assert words in sheet_words(wish, state).consequence


@pytest.mark.parametrize("wish", [EndRoom(), LockRoom(), Quit(), OpenRehearsal()])
def test_every_sheet_can_be_accepted_with_a_letter_of_its_own(wish):
    words = sheet_words(wish, RECORDING)
    assert words.accept.count("&") == 1
    assert words.title.endswith("?")
