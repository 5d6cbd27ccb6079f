from studio.api import endpoints
from studio.api.endpoints import Endpoint, Needs, Repeat

ALL = {name: row for name, row in vars(endpoints).items() if isinstance(row, Endpoint)}
NEVER_TWICE = {
    "CREATE_ROOM",
    "CREATE_GUEST",
    "SEND_MESSAGE",
    "START_RECORDING",
    "STOP_RECORDING",
    "TAKE_SNAPSHOT",
    "START_BROADCAST",
    "UPDATE_BROADCAST",
    "STOP_BROADCAST",
    "START_PLAYBACK",
    "STOP_PLAYBACK",
    "START_PRESENTATION",
    "STOP_PRESENTATION",
    "FORWARD_SOURCE",
    "FORWARD_PODIUM",
    "FORWARD_PLAYBACK",
    "STOP_FORWARD",
    "KICK",
    "END_ROOM",
    "END_ROOM_BY_ACCESS_KEY",
    "DELETE_RECORDING",
    "DELETE_SNAPSHOT",
    "REGISTER_WEBHOOK",
    "DELETE_WEBHOOK",
    "CREATE_PERMALINK",
    "CHANGE_PERMALINK",
    "DELETE_PERMALINK",
    "ADD_PERMALINK_USER",
    "REMOVE_PERMALINK_USER",
    "JOIN_PERMALINK",
}
SAFE_BESIDES_READING = {"JOIN_ROOM", "SET_LAYOUT", "SET_LAYER", "CLEAR_LAYER", "LOCK"}


def test_everything_that_changes_something_is_expected_here():
    changing = {name for name, row in ALL.items() if row.method != "GET"}
    assert changing == NEVER_TWICE | SAFE_BESIDES_READING


def test_what_would_happen_twice_is_never_repeated():
    assert {name for name, row in ALL.items() if row.repeat is Repeat.NEVER} == NEVER_TWICE


def test_reading_is_always_safe():
    assert all(row.repeat is Repeat.SAFE for row in ALL.values() if row.method == "GET")


def test_only_lock_and_kick_answer_403_when_they_are_off():
    assert {name for name, row in ALL.items() if row.is_403_a_switch} == {"LOCK", "KICK"}


def test_paths_of_a_room_need_the_access_key_but_for_the_lists_and_forwards():
    by_key = {row.path for row in ALL.values() if row.needs is Needs.API_KEY}
    assert {path for path in by_key if path.startswith("/rooms/")} == {
        "/rooms/{}",
        "/rooms/{}/users",
        "/rooms/{}/recordings",
        "/rooms/{}/snapshots",
        "/rooms/{}/forward/source",
        "/rooms/{}/forward/mcu",
        "/rooms/{}/forward/playback",
        "/rooms/{}/forward/{}",
    }


def test_an_endpoint_is_written_without_ids():
    assert str(endpoints.KICK) == "DELETE /rooms/{}/users/{}"
