import pytest

from studio.api import addresses


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", "https://api.eyeson.team"),
        ("  https://api.eyeson.team/ ", "https://api.eyeson.team"),
        ("api.example.com", "https://api.example.com"),
        ("localhost:8080", "http://localhost:8080"),
        ("127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("HTTP://host/prefix/", "HTTP://host/prefix"),
    ],
)
def test_an_address_is_completed(typed, address):
    assert addresses.server_address(typed) == address


@pytest.mark.parametrize(
    "url", ["http://localhost", "ws://127.0.0.1:1/x", "http://[::1]:2", "http://a.localhost/"]
)
def test_this_machine_is_known(url):
    assert addresses.is_loopback(url)


@pytest.mark.parametrize(
    "url", ["http://localhost.example.com", "https://api.eyeson.team", "x", "http://[bad"]
)
def test_other_machines_are_known(url):
    assert not addresses.is_loopback(url)


def test_an_observer_listens_at_the_server_by_room_id():
    url = addresses.observer_address("https://api.test", "my room/1")
    assert url == "wss://api.test/rt?room_id=my%20room%2F1"


def test_a_participant_listens_where_the_document_says():
    link = "http://localhost:8080/rt?access_key=AK"
    url = addresses.participant_address("https://api.test", link, "AK")
    assert url == "ws://localhost:8080/rt?access_key=AK"


def test_a_participant_without_a_link_listens_at_the_server():
    url = addresses.participant_address("https://api.test", "", "AK")
    assert url == "wss://api.test/rt?access_key=AK"
