"""One server and a few meetings for all conformance tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from tests.conformance.api import Api
from tests.conformance.ears import Ear, observer, participant
from tests.conformance.ledger import Ledger
from tests.conformance.service import API_KEY, PLAIN, Meeting, Service, fill, serving

QUICK = ("--api-key", API_KEY, "--boot-delay-s", "0", "--idle-timeout-s", "0")


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("conformance") / "data"
    fill(folder)
    with serving(folder, *QUICK) as running:
        yield running


@pytest.fixture(scope="package")
def stage(service: Service) -> Meeting:
    """The meeting that most tests share; it is ready, and Jane hears of everything."""
    meeting = service.open("stage", sfu_mode="disabled", widescreen=True)
    service.until_ready(meeting)
    return meeting


@pytest.fixture(scope="package")
def barred(service: Service) -> Meeting:
    """A meeting without any of its features."""
    names = ("recording", "broadcast", "layout", "reaction", "guest_token", "lock", "kick")
    options = {f"{name}_available": False for name in names}
    return service.open("barred", "jane@example.com", **options)


@pytest.fixture(scope="package")
def ended(service: Service) -> Meeting:
    """A meeting that is over."""
    meeting = service.open("ended")
    assert service.call("DELETE", f"/rooms/{meeting.key}").status_code == 204
    return meeting


@pytest.fixture
def ledger(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    kept = Ledger()
    yield kept
    assert kept.missing(request.function) == set(), "marked, and not seen"


@pytest.fixture
async def api(service: Service, ledger: Ledger) -> AsyncIterator[Api]:
    async with httpx.AsyncClient(base_url=service.url, **PLAIN) as client:
        yield Api(client, service.api_key, ledger)


@pytest.fixture
async def watching(service: Service, stage: Meeting, ledger: Ledger) -> AsyncIterator[Ear]:
    """An observer of the stage."""
    async with observer(service.url, stage.id, service.api_key, ledger) as ear:
        yield ear


@pytest.fixture
async def taking_part(stage: Meeting, ledger: Ledger) -> AsyncIterator[Ear]:
    """Jane on the stage's cable."""
    async with participant(stage.websocket, ledger) as ear:
        yield ear
