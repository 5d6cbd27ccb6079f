from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from studio.domain.errors import FileTrouble
from studio.ui.opener import open_file


class Player(QObject):
    """Opens files instead of the operator's own program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def play(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_a_file_is_given_to_the_operators_own_program(qapp, tmp_path: Path):
    player = Player()
    QDesktopServices.setUrlHandler("file", player, "play")
    try:
        open_file(tmp_path / "my show #1.webm")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert player.opened == [str(tmp_path / "my show #1.webm")]


def test_where_no_program_opens_it_the_operator_reads_where_it_lies(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with pytest.raises(FileTrouble) as trouble:
        open_file(tmp_path / "show.webm")
    assert "show.webm" in trouble.value.detail
    assert str(tmp_path) in trouble.value.detail
