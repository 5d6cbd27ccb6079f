from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from studio.rehearsal.people import People, User

ANN, BOB = (
    User(id_, f"cid-{id_}", id_.title(), datetime(2026, 1, 1, tzinfo=UTC)) for id_ in ("ann", "bob")
)


def test_the_order_of_connecting_is_kept_apart_from_that_of_joining() -> None:
    people = People()
    for user in (ANN, BOB, replace(BOB, is_online=True), replace(ANN, is_online=True)):
        people.put(user)
    assert [user.id for user in people.everybody()] == ["ann", "bob"]
    assert [user.id for user in people.online()] == ["bob", "ann"]


def test_who_leaves_is_still_found() -> None:
    people = People()
    for is_online in (True, False):
        people.put(replace(ANN, is_online=is_online))
    assert people.online() == []
    assert people.find("cid-ann") == people.find("ann") == ANN
    assert people.by_id("cid-ann") is None


def test_a_changed_user_keeps_their_place() -> None:
    people = People()
    for user in (ANN, BOB):
        people.put(replace(user, is_online=True))
    people.put(replace(ANN, is_online=True, name="Anne"))
    assert [user.name for user in people.online()] == ["Anne", "Bob"]
