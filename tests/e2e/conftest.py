"""A profile for a desk, and a rehearsal server started by hand for the desk to connect to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hosting import Host
from tests.support.rehearsal_process import rehearsing

QUICK = ("--actors", "2", "--idle-timeout-s", "0", "--boot-delay-s", "0.2")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "profile").mkdir()
    return tmp_path / "profile"


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """One server for all: rooms are made and ended by the tests."""
    data = tmp_path_factory.mktemp("rehearsal")
    with rehearsing(*QUICK, "--data", str(data)) as process:
        yield Host(process.url, process.api_key)
        assert process.end() == 0
