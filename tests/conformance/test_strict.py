from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from tests.conformance.api import Api
from tests.conformance.conftest import QUICK
from tests.conformance.ears import Ear, observer, until_recorded
from tests.conformance.ledger import Ledger
from tests.conformance.post_box import post_box
from tests.conformance.service import PLAIN, Service, serving
from tests.conformance.test_podium import picture


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with serving(tmp_path_factory.mktemp("strict") / "data", *QUICK, "--strict") as running:
        yield running


@pytest.fixture
async def asking(strict: Service, ledger: Ledger) -> AsyncIterator[Api]:
    async with httpx.AsyncClient(base_url=strict.url, **PLAIN) as client:
        yield Api(client, strict.api_key, ledger)


async def test_two_people_see_no_layer_and_no_layout_until_a_third_comes(
    strict: Service, asking: Api, ledger: Ledger
) -> None:
    meeting = strict.open("ptp")
    strict.until_ready(meeting)
    actors = f"/rehearsal/rooms/{meeting.id}/actors"
    ids = [strict.call("POST", actors, json={"talk": False}).json()["id"] for _ in range(2)]
    async with observer(strict.url, meeting.id, strict.api_key, ledger) as ear:
        file = {"file": ("blob", picture())}
        await asking.expect(201, "POST /rooms/AK/layers", meeting.key, files=file, data={"id": "l"})
        assert await _layers(ear) == []
        layout = {"name": "nine", "users": ids}
        await asking.expect(200, "POST /rooms/AK/layout", meeting.key, json=layout)
        assert (await ear.until("options_update"))["options"]["layout_name"] == "nine"
        spots = (await ear.until("podium_update"))["podium"]
        assert [spot["width"] for spot in spots] == [640, 640]
        strict.call("POST", actors, json={"talk": False})
        spots = (await ear.until("podium_update"))["podium"]
        assert [spot["width"] for spot in spots][:2] == [427, 426]
        assert [spot["layer_id"] for spot in spots if "layer_id" in spot] == ["l"]


async def _layers(ear: Ear) -> list[str]:
    spots = (await ear.until("podium_update"))["podium"]
    return [spot["layer_id"] for spot in spots if "layer_id" in spot]


async def test_a_name_alone_leaves_the_layout_automatic(
    strict: Service, asking: Api, ledger: Ledger
) -> None:
    meeting = strict.open("named", sfu_mode="disabled")
    async with observer(strict.url, meeting.id, strict.api_key, ledger) as ear:
        sent = {"name": "nine", "layout": "auto"}
        await asking.expect(200, "POST /rooms/AK/layout", meeting.key, json=sent)
        options = (await ear.until("options_update"))["options"]
        assert (options["layout"], options["layout_name"]) == ("auto", None)


async def test_webhooks_hear_of_a_recording_only_when_it_is_finished(
    strict: Service, asking: Api, ledger: Ledger
) -> None:
    with post_box() as box:
        sent = {"url": box.url, "types": ["recording_update"]}
        hook = await asking.expect(201, "POST /webhooks", json=sent)
        meeting = strict.open("recorded")
        strict.until_ready(meeting)
        async with observer(strict.url, meeting.id, strict.api_key, ledger) as ear:
            await asking.expect(201, "POST /rooms/AK/recording", meeting.key)
            await ear.until("recording_update")
            await until_recorded(asking, meeting.key, ear)
        await asking.expect(200, "DELETE /rooms/AK/recording", meeting.key)
        await box.until(lambda letter: letter["type"] == "recording_update")
        await asking.expect(204, "DELETE /webhooks/ID", hook["id"])
        [letter] = [json.loads(body) for _, body in box.letters]
    assert letter["recording"]["links"]["download"]
