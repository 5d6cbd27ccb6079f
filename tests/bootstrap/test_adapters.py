import linecache

import pytest

from studio.bootstrap.adapters import RememberedKeys, load_adapters
from studio.services.ports import Doorman, KeyStore, Prober, RehearsalHost
from studio.storage.profile import Profile
from studio.storage.secrets import Secrets
from studio.tasks import TaskScope


@pytest.mark.parametrize(
    "address", ["https://api.eyeson.team/", " api.eyeson.team", "HTTPS://API.eyeson.team", ""]
)
async def test_a_key_is_found_however_its_server_is_typed(address: str):
    keys = RememberedKeys(Secrets(lambda: None))
    await keys.keep("https://api.eyeson.team", "secret")
    assert await keys.read(address) == "secret"


async def test_a_key_is_never_given_to_another_server():
    keys = RememberedKeys(Secrets(lambda: None))
    await keys.keep("https://api.eyeson.team", "secret")
    for other in ("http://api.eyeson.team", "https://eyeson.team", "https://api.eyeson.team:8443"):
        assert await keys.read(other) == ""


async def test_a_key_that_is_only_held_is_found_the_same_way():
    keys = RememberedKeys(Secrets(lambda: None))
    keys.hold("https://api.eyeson.team/", "secret")
    assert await keys.read("api.eyeson.team") == "secret"


async def test_the_sources_of_what_was_loaded_are_not_kept(tmp_path):
    linecache.getlines(__file__)
    adapters = load_adapters(Profile.at(tmp_path), TaskScope(lambda *_: None), "desk-1")
    assert linecache.cache == {}
    await adapters.host.aclose()


async def test_the_adapters_are_what_the_services_ask_for(tmp_path):
    tasks = TaskScope(lambda *_: None)
    adapters = load_adapters(Profile.at(tmp_path), tasks, "desk-1")
    doorman: Doorman = adapters.doorman
    host: RehearsalHost = adapters.host
    prober: Prober = adapters.prober
    keys: KeyStore = adapters.keys
    assert None not in (doorman, host, prober, keys)
    await host.aclose()
