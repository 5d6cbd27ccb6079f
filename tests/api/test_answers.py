import pytest

from studio.api.answers import document_of, listed, required
from studio.api.wire import parse_recording
from studio.domain.errors import ServerTrouble
from tests.support.api import payload


def test_what_is_there_is_returned():
    assert required(parse_recording, payload("recording")).duration_s == 1800
    assert document_of(payload("room_document")).facts.name == "Demo"
    assert listed([]) == []


@pytest.mark.parametrize("answer", [None, {}, "x"])
def test_what_is_not_there_is_the_servers_trouble(answer):
    with pytest.raises(ServerTrouble, match="like an Eyeson server"):
        required(parse_recording, answer)
    with pytest.raises(ServerTrouble):
        document_of(answer)
    with pytest.raises(ServerTrouble):
        listed(answer)
