import threading
import time

import pytest

from studio.rehearsal.media.decoding import ClipDecoder
from studio.rehearsal.media.face import StartClip
from studio.rehearsal.media.supply import BLOCKS, PICTURES, Supply
from tests.support.media import film_bytes
from tests.support.media_server import media_server

TIMEOUT_S = 20.0


class CountingSupply(Supply):
    """Counts what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures = self.blocks = 0

    def add_picture(self, picture) -> None:
        self.pictures += 1
        super().add_picture(picture)

    def add_block(self, block) -> None:
        self.blocks += 1
        super().add_block(block)


@pytest.fixture
def server():
    with media_server() as running:
        running.files["a.webm"] = film_bytes(4)
        yield running


def wait_until(is_done) -> None:
    end = time.monotonic() + TIMEOUT_S
    while not is_done():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_it_stays_two_pictures_and_a_fifth_of_a_second_ahead(server):
    supply = CountingSupply()
    decoder = ClipDecoder(StartClip("p", f"{server.url}/whole/a.webm", has_audio=True), supply)
    decoder.start()
    wait_until(lambda: supply.pictures == PICTURES and supply.blocks == BLOCKS)
    time.sleep(0.1)
    assert (supply.pictures, supply.blocks) == (PICTURES, BLOCKS)
    supply.take(0.02)
    wait_until(lambda: supply.pictures == PICTURES + 1)
    decoder.stop()
    decoder.join(10)
    assert not decoder.is_alive()
    assert decoder.error == ""


def test_its_thread_is_named_after_the_clip(server):
    decoder = ClipDecoder(StartClip("p1", f"{server.url}/hang/a.webm"), Supply())
    decoder.start()
    assert "clip p1" in {thread.name for thread in threading.enumerate()}
    decoder.stop()
    server.release.set()
    decoder.join(10)
    assert decoder.error == ""


@pytest.mark.expects_error_log
def test_whatever_a_decoder_raises_becomes_a_sentence(server, monkeypatch):
    def explode(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("studio.rehearsal.media.decoding.RunThrough.next_picture", explode)
    decoder = ClipDecoder(StartClip("p", f"{server.url}/whole/a.webm"), Supply())
    decoder.start()
    decoder.join(10)
    assert decoder.is_finished
    assert decoder.error == "This file cannot be played."
