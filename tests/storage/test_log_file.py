import logging
from pathlib import Path

from studio.storage.log_file import log_to


def test_the_log_goes_to_the_profile(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(logging.root, "handlers", [])
    handler = log_to(tmp_path / "desk.log")
    logging.getLogger("studio.test").info("ready")
    handler.close()
    assert "INFO studio.test: ready" in (tmp_path / "desk.log").read_text()
