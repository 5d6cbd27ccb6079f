import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest

from studio.rehearsal.media.rtmp import connecting, publishing
from studio.rehearsal.media.rtmp.address import address_of
from studio.rehearsal.media.rtmp.amf import Value, decoded, encoded
from studio.rehearsal.media.rtmp.chunks import (
    AUDIO,
    COMMAND,
    SET_CHUNK_SIZE,
    USER_CONTROL,
    ChunkReader,
    Message,
    chunked,
)
from studio.rehearsal.media.rtmp.faults import StreamFault
from studio.rehearsal.media.rtmp.publishing import HELLO, Publisher
from tests.support.certificates import made_certificate

ADDRESS = address_of("rtmp://host/live/secret")
START = {"level": "status", "code": "NetStream.Publish.Start"}
TAKEN = {"level": "error", "code": "NetStream.Publish.BadName"}


class Server:
    """The other end of a connection, one step at a time."""

    def __init__(self, link: socket.socket) -> None:
        self._link, self._reader = link, ChunkReader()
        self._messages: list[Message] = []

    def shake_hands(self, version: int = 3) -> None:
        hello = self.read(1 + HELLO)
        self._link.sendall(bytes([version]) + bytes(HELLO) + hello[1:])
        if version == 3:
            self.read(HELLO)

    def read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            got = self._link.recv(size - len(data))
            assert got
            data += got
        return data

    def message(self, kind: int) -> Message:
        while True:
            while not self._messages:
                data = self._link.recv(4096)
                assert data
                self._messages += self._reader.feed(data)
            message = self._messages.pop(0)
            if message.kind == kind:
                return message

    def command(self, name: str) -> list[Value]:
        while (values := decoded(self.message(COMMAND).payload))[0] != name:
            pass
        return values

    def say(self, *values: Value) -> None:
        self._link.sendall(chunked(Message(COMMAND, encoded(values)), 3))

    def accept(self, status: dict[str, Value]) -> None:
        self.shake_hands()
        self.say("_result", self.command("connect")[1], {}, {})
        self.say("onBWDone", 0.0, None)
        self.say("_result", self.command("createStream")[1], None, 7.0)
        self.command("publish")
        self.say("onStatus", 0.0, None, status)

    def close(self) -> None:
        self._link.close()


@contextmanager
def publishing_to(serve: Callable[[Server], object]) -> Iterator[Publisher]:
    """A publisher whose other end does what serve says, in a thread of its own."""
    here, there = socket.socketpair()
    there.settimeout(30)
    faults: list[Exception] = []

    def run() -> None:
        try:
            serve(Server(there))
        except Exception as fault:  # noqa: BLE001 - told to the test below
            faults.append(fault)

    thread = threading.Thread(target=run)
    thread.start()
    publisher = Publisher(here)
    try:
        yield publisher
    finally:
        thread.join()
        publisher.close()
        there.close()
        assert faults == []


def keep_sending(publisher: Publisher, payload: bytes = b"sound") -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        publisher.send(AUDIO, 0, payload)
        time.sleep(0.005)  # so that what nobody reads does not fill the line at once


def begin_and_send(publisher: Publisher) -> None:
    publisher.begin(ADDRESS)
    keep_sending(publisher)


def test_a_stream_begins_with_its_commands_in_order():
    heard: list[Value] = []

    def serve(server: Server) -> None:
        server.shake_hands()
        size = server.message(SET_CHUNK_SIZE)
        assert struct.unpack(">I", size.payload) == (4096,)
        for name in ("connect", "releaseStream", "FCPublish", "createStream", "publish"):
            command = server.command(name)
            heard.append(command)
            if name in {"connect", "createStream"}:
                server.say("_result", command[1], None, 7.0)
        server.say("onStatus", 0.0, None, START)

    with publishing_to(serve) as publisher:
        publisher.begin(ADDRESS)
    assert heard[0][2]["app"] == "live"
    assert heard[0][2]["tcUrl"] == "rtmp://host/live"
    assert heard[-1][3:] == ["secret", "live"]


def test_media_go_to_the_stream_that_the_server_named():
    got: list[Message] = []

    def serve(server: Server) -> None:
        server.accept(START)
        got.append(server.message(AUDIO))
        assert server.command("deleteStream")[3] == 7.0

    with publishing_to(serve) as publisher:
        publisher.begin(ADDRESS)
        publisher.send(AUDIO, 40, b"sound")
        publisher.end()
    assert [(one.payload, one.stream) for one in got] == [(b"sound", 7)]


def test_a_ping_is_answered_while_media_go_out():
    ponged = threading.Event()

    def serve(server: Server) -> None:
        server.accept(START)
        ping = Message(USER_CONTROL, struct.pack(">HI", 6, 99))
        server._link.sendall(chunked(ping, 2))
        assert server.message(USER_CONTROL).payload == struct.pack(">HI", 7, 99)
        ponged.set()

    with publishing_to(serve) as publisher:
        publisher.begin(ADDRESS)
        end = time.monotonic() + 30
        while not ponged.wait(0.01) and time.monotonic() < end:
            publisher.send(AUDIO, 0, b"")
    assert ponged.is_set()


@pytest.mark.parametrize(
    ("serve", "sentence"),
    [
        (lambda server: server.accept(TAKEN), "refused it"),
        (lambda server: server.shake_hands(version=6), "does not speak RTMP"),
        (lambda server: server.close(), "broke off"),
    ],
)
def test_a_server_that_does_not_take_the_stream_is_told(serve, sentence):
    with publishing_to(serve) as publisher, pytest.raises(StreamFault, match=sentence) as told:
        publisher.begin(ADDRESS)
    assert "secret" not in str(told.value)


def test_an_application_that_is_not_there_is_told():
    def serve(server: Server) -> None:
        server.shake_hands()
        server.say("_error", server.command("connect")[1], None, {"description": "secret"})

    with publishing_to(serve) as publisher, pytest.raises(StreamFault, match="refused it"):
        publisher.begin(ADDRESS)


def test_a_server_that_says_nothing_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(publishing, "PATIENCE_S", 0.2)
    with publishing_to(lambda _: None) as publisher, pytest.raises(StreamFault):
        publisher.begin(ADDRESS)


def test_a_server_that_takes_nothing_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(publishing, "SEND_S", 0.2)
    with publishing_to(lambda _: None) as publisher, pytest.raises(StreamFault, match="nothing"):
        keep_sending(publisher, bytes(1_000_000))


def test_an_end_in_the_middle_is_noticed():
    def serve(server: Server) -> None:
        server.accept(START)
        server.close()

    with publishing_to(serve) as publisher:
        publisher.begin(ADDRESS)
        with pytest.raises(StreamFault, match="broke off"):
            keep_sending(publisher)


def test_babble_in_the_middle_is_noticed():
    def serve(server: Server) -> None:
        server.accept(START)
        server._link.sendall(b"\xc9" * 5000)

    with publishing_to(serve) as publisher, pytest.raises(StreamFault, match="does not speak"):
        begin_and_send(publisher)


def test_it_works_encrypted_with_a_name_that_is_checked(tmp_path, monkeypatch):
    own = made_certificate(tmp_path)
    trust = ssl.create_default_context(cafile=str(own.cert))
    monkeypatch.setattr(connecting, "_tls", lambda: trust)
    door = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    door.load_cert_chain(own.cert, own.key)
    got: list[Message] = []
    done = threading.Event()

    def serve() -> None:
        peer, _ = listener.accept()
        with door.wrap_socket(peer, server_side=True) as link:
            link.settimeout(30)
            server = Server(link)
            server.accept(START)
            got.extend(server.message(AUDIO) for _ in range(3))
            done.wait(30)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30)
        thread = threading.Thread(target=serve)
        thread.start()
        url = f"rtmps://127.0.0.1:{listener.getsockname()[1]}/live/secret"
        link = connecting.connected(address_of(url), is_private_allowed=True)
        with closing(Publisher(link)) as publisher:
            publisher.begin(address_of(url))
            for _ in range(3):
                publisher.send(AUDIO, 0, b"sound")
            done.set()
            thread.join()
    assert [one.payload for one in got] == [b"sound"] * 3
