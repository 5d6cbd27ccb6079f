import contextlib
import socket
import threading
from collections.abc import Iterator

import pytest

from studio.rehearsal.media.rtmp.address import address_of
from studio.rehearsal.media.rtmp.connecting import connected
from studio.rehearsal.media.rtmp.faults import StreamFault, StreamForbidden


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


def address(listener: socket.socket, scheme: str = "rtmp"):
    return address_of(f"{scheme}://127.0.0.1:{listener.getsockname()[1]}/live/secret")


def test_whoever_listens_is_connected(listener):
    with connected(address(listener), is_private_allowed=True) as link:
        assert link.getpeername() == listener.getsockname()


def test_a_private_address_is_forbidden_where_it_is_not_allowed(listener):
    with pytest.raises(StreamForbidden, match="private"):
        connected(address(listener), is_private_allowed=False)


def test_where_nobody_listens_the_sentence_names_no_address(listener):
    target = address(listener)
    listener.close()
    with pytest.raises(StreamFault) as told:
        connected(target, is_private_allowed=True)
    assert str(told.value) == "Nobody answers at the address of this stream."


def test_a_name_that_leads_nowhere_is_told():
    with pytest.raises(StreamFault, match="no server"):
        connected(address_of("rtmp://nowhere.invalid/live/secret"), is_private_allowed=True)


def test_a_server_that_does_not_encrypt_is_no_rtmps_server(listener):
    target = address(listener, "rtmps")
    listener.settimeout(30)

    def answer() -> None:
        with contextlib.suppress(OSError):
            peer, _ = listener.accept()
            with peer:
                peer.sendall(b"no TLS here" * 10)

    thread = threading.Thread(target=answer)
    thread.start()
    with pytest.raises(StreamFault):
        connected(target, is_private_allowed=True)
    thread.join()
