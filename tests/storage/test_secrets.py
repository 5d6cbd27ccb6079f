import logging
import threading

import keyring.backends.chainer
import keyring.backends.fail
import pytest

from studio.storage.secrets import Kept, Secrets, system_keyring


class FakeKeyring:
    """Keeps secrets in a dictionary; can fail and can hang."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.fails = False
        self.free = threading.Event()
        self.free.set()
        self.calls = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._meet()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._meet()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._meet()
        del self.kept[service, username]

    def _meet(self) -> None:
        self.calls += 1
        assert threading.current_thread() is not threading.main_thread()
        if self.fails:
            raise RuntimeError("locked: s3cret")
        self.free.wait(30)


@pytest.fixture
def ring():
    ring = FakeKeyring()
    yield ring
    ring.free.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(30)


def secrets_in(ring: FakeKeyring | None, limit_s: float = 30.0) -> Secrets:
    return Secrets(lambda: ring, limit_s)


async def test_a_secret_is_kept_in_the_keyring_for_the_next_time(ring):
    assert await secrets_in(ring).remember("https://api.test", "s3cret") is Kept.KEYRING
    assert await secrets_in(ring).recall("https://api.test") == "s3cret"
    assert ring.kept == {("Podium Studio", "https://api.test"): "s3cret"}


async def test_a_secret_nobody_asked_to_store_never_reaches_the_keyring(ring):
    secrets = secrets_in(ring)
    secrets.hold("https://api.test", "s3cret")
    assert await secrets.recall("https://api.test") == "s3cret"
    assert (ring.kept, ring.calls) == ({}, 0)


async def test_an_unknown_secret_is_none(ring):
    assert await secrets_in(ring).recall("https://api.test") is None


async def test_a_forgotten_secret_is_gone_everywhere(ring):
    secrets = secrets_in(ring)
    await secrets.remember("name", "s3cret")
    await secrets.forget("name")
    await secrets.forget("never known")
    assert await secrets.recall("name") is None
    assert ring.kept == {}


async def test_without_a_keyring_memory_keeps_it_and_that_is_said():
    secrets = secrets_in(None)
    assert await secrets.where() is Kept.MEMORY
    assert await secrets.remember("name", "s3cret") is Kept.MEMORY
    assert await secrets.recall("name") == "s3cret"
    assert await secrets_in(None).recall("name") is None


async def test_a_keyring_that_fails_is_not_asked_again(ring, caplog):
    ring.fails = True
    secrets = secrets_in(ring)
    assert await secrets.remember("name", "s3cret") is Kept.MEMORY
    assert await secrets.where() is Kept.MEMORY
    assert await secrets.recall("name") == "s3cret"
    assert await secrets.recall("other") is None
    assert ring.calls == 1
    assert "RuntimeError" in caplog.text
    assert "s3cret" not in caplog.text


async def test_a_keyring_that_hangs_is_left_alone_after_the_limit(ring):
    ring.free.clear()
    secrets = secrets_in(ring, limit_s=0.05)
    assert await secrets.remember("name", "s3cret") is Kept.MEMORY
    assert await secrets.recall("name") == "s3cret"
    assert ring.calls == 1


async def test_a_keyring_that_answers_is_said(ring):
    assert await secrets_in(ring).where() is Kept.KEYRING


async def test_the_tests_own_machine_has_no_keyring_to_spoil(caplog):
    caplog.set_level(logging.WARNING)
    secrets = Secrets()
    assert await secrets.remember("name", "s3cret") is Kept.MEMORY
    assert await secrets.recall("name") == "s3cret"


class PlainKeyring(FakeKeyring):
    """Writes secrets to a file, as `keyrings.alt.file` does."""


PlainKeyring.__module__ = "keyrings.alt.file"


def test_a_keyring_that_writes_plain_files_is_none(monkeypatch):
    monkeypatch.setattr(keyring, "get_keyring", PlainKeyring)
    assert system_keyring() is None


def test_of_several_keyrings_the_first_that_can_be_trusted_is_taken(monkeypatch):
    trusted = FakeKeyring()

    class Several:
        backends = (PlainKeyring(), keyring.backends.fail.Keyring(), trusted)

    monkeypatch.setattr(keyring, "get_keyring", Several)
    assert system_keyring() is trusted
