"""Guards around every test: on what loop it runs, what it may touch, what it may leave behind."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.support import left_over

SCREENS = Path(__file__).parent / "support" / "screens.json"
if os.name == "nt":  # a drive's colon would end the platform's argument
    SCREENS = Path(os.path.relpath(SCREENS))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"
os.environ["LC_ALL"] = "C.UTF-8"  # numbers are not those of whoever runs the tests

RUN = uuid.uuid4().hex
CHEAP_FIRST = ("domain", "compose", "services", "api", "storage", "rehearsal", "ui", "", "e2e")
FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the stored pictures")
    parser.addoption("--no-skips", action="store_true", help="a test that is skipped has failed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run cheap layers first, and see that async tests leave no task."""

    def rank(item: pytest.Item) -> int:
        return next((i for i, name in enumerate(CHEAP_FIRST) if name in item.path.parts), 7)

    items.sort(key=rank)
    for item in items:
        if isinstance(item, pytest.Function) and asyncio.iscoroutinefunction(item.function):
            # inside the guards around every test (they outlive its loop), outside its own fixtures
            item.fixturenames.insert(item.fixturenames.index("_own_folders") + 1, "_no_task_left")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: no test has to look through it again for what it left."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    return _unskipped(report, item.config)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    report = yield
    return _unskipped(report, collector.config)


def _unskipped(report, config: pytest.Config):
    if report.skipped and config.getoption("--no-skips"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and --no-skips was given: {report.longrepr}"
    return report


def pytest_asyncio_loop_factories(
    item: pytest.Item,
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Tests that use Qt run on the program's loop, all others on plain asyncio."""
    if "qapp" not in getattr(item, "fixturenames", ()):
        return {"asyncio": asyncio.new_event_loop}
    from studio.main_loop.app_loop import AppLoop, application

    return {"app": lambda: AppLoop(application())}


@pytest.fixture(scope="session", autouse=True)
def _nothing_outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing, however early it starts, reads or writes the settings of who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        _redirect(patch, tmp_path_factory.mktemp("user"))
        patch.setenv(left_over.MARK, RUN)
        yield
    left = left_over.end_processes(RUN)
    assert not left, f"processes left: {left}"


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each test has settings of its own."""
    _redirect(monkeypatch, tmp_path / "user")


def _redirect(patch: pytest.MonkeyPatch, home: Path) -> None:
    for name in FOLDERS:
        patch.setenv(name, str(home / name.lower()))
    patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    patch.delenv("PODIUM_API_KEY", raising=False)
    patch.setenv("PODIUM_LANGUAGE", "en")


@pytest.fixture(autouse=True)
def _no_process_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    mark = f"{RUN}-{uuid.uuid4().hex}"
    monkeypatch.setenv(left_over.MARK, mark)
    yield
    left = left_over.end_processes(mark)
    assert not left, f"processes left: {left}"


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = left_over.threads(before)
    assert not left, f"threads left: {left}"


@pytest.fixture(autouse=True)
def _no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "qapp" in request.fixturenames:
        gc.collect()
        left = left_over.close_windows()
        assert not left, f"windows left: {left}"


@pytest.fixture
async def _no_task_left():
    yield
    left = [task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}]
    assert not left, f"tasks left: {left}"


@pytest.fixture(autouse=True)
def _no_error_logged(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """An error nobody expected is a failed test, even if it was only logged."""
    yield
    if request.node.get_closest_marker("expects_error_log"):
        return
    records = [r for when in ("setup", "call", "teardown") for r in caplog.get_records(when)]
    errors = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
    assert not errors, errors
