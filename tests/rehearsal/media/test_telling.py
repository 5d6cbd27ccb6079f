import io
import os
import threading

from studio.rehearsal.media.face import Health, Levels, SceneShown, fact_of
from studio.rehearsal.media.telling import BACKLOG, FactWriter


class Pipe(io.BytesIO):
    """Nobody reads until `reading` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = threading.Event()

    def write(self, data) -> int:
        self.reading.wait(30)
        return super().write(data)


def test_facts_leave_in_order():
    out = io.BytesIO()
    writer = FactWriter(out)
    writer.start()
    told = [SceneShown(1), Levels({"u": -3.0}), SceneShown(2)]
    for fact in told:
        writer.tell(fact)
    writer.finish()
    assert not writer.is_alive()
    assert [fact_of(line) for line in out.getvalue().splitlines()] == told


def test_a_parent_that_does_not_read_misses_only_what_repeats():
    pipe = Pipe()
    writer = FactWriter(pipe)
    writer.start()
    for number in range(2 * BACKLOG):
        writer.tell(Health(number, 0, 0.0, 0.0))
        writer.tell(SceneShown(number))
    pipe.reading.set()
    writer.finish()
    writer.join(30)
    facts = [fact_of(line) for line in pipe.getvalue().splitlines()]
    assert sum(isinstance(fact, SceneShown) for fact in facts) == 2 * BACKLOG
    assert sum(isinstance(fact, Health) for fact in facts) <= BACKLOG


def test_a_parent_that_is_gone_ends_the_writing():
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb", buffering=0) as pipe:
        writer = FactWriter(pipe)
        writer.start()
        writer.tell(SceneShown(1))
        writer.join(30)
        assert not writer.is_alive()
        writer.finish()
