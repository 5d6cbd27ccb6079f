import threading

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QThreadPool
from PySide6.QtGui import QColor, QImage

from studio.ui.widgets.still_decoder import StillDecoder


def jpeg(width: int) -> bytes:
    image = QImage(width, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPG")
    return bytes(buffer.data().data())


@pytest.fixture
def decoder(qapp):
    return StillDecoder()


@pytest.fixture
def gate():
    """Keeps the threads busy until it is opened."""
    pool, opened = QThreadPool.globalInstance(), threading.Event()
    for _ in range(pool.maxThreadCount()):
        pool.start(lambda: opened.wait(20))
    yield opened
    opened.set()


def test_a_picture_is_decoded_while_the_window_goes_on(decoder, qtbot, gate):
    widths = []
    decoder.decoded.connect(lambda image: widths.append(image.width()))
    decoder.decode(jpeg(16))
    assert widths == []
    gate.set()
    qtbot.waitUntil(lambda: widths == [16])


def test_only_the_newest_picture_is_handed_over(decoder, qtbot, gate):
    widths = []
    decoder.decoded.connect(lambda image: widths.append(image.width()))
    for width in (16, 32, 48):
        decoder.decode(jpeg(width))
    gate.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: bool(widths))
    assert widths == [48]


def test_nothing_comes_of_what_was_dropped(decoder, qapp, gate):
    widths = []
    decoder.decoded.connect(lambda image: widths.append(image.width()))
    decoder.decode(jpeg(16))
    decoder.drop()
    gate.set()
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    assert widths == []


def test_bytes_that_are_no_picture_come_back_as_a_null_one(decoder, qtbot):
    with qtbot.waitSignal(decoder.decoded) as told:
        decoder.decode(b"no picture")
    assert told.args[0].isNull()


def test_a_decoder_may_go_while_it_decodes(qapp, gate):
    decoder = StillDecoder()
    decoder.decode(jpeg(16))
    decoder.deleteLater()
    del decoder
    qapp.processEvents()
    gate.set()
    assert QThreadPool.globalInstance().waitForDone(20_000)


def test_a_file_is_read_beside_the_window_too(decoder, qtbot, tmp_path):
    (tmp_path / "still.jpg").write_bytes(jpeg(24))
    widths = []
    decoder.decoded.connect(lambda image: widths.append(image.width()))
    decoder.read(str(tmp_path / "still.jpg"))
    qtbot.waitUntil(lambda: widths == [24])
    decoder.read(str(tmp_path / "gone.jpg"))
    qtbot.waitUntil(lambda: widths == [24, 0])
