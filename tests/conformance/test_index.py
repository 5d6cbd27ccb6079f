from __future__ import annotations

import importlib
import pkgutil
import re
from types import SimpleNamespace
from typing import Any, cast

from starlette.routing import Route, WebSocketRoute

import tests.conformance
from studio.rehearsal.cable import Hub
from studio.rehearsal.server import create_app
from tests.conformance.index import EVENTS, OWN, ROWS
from tests.conformance.ledger import ATTRIBUTE


def _claims() -> set[tuple[str, object]]:
    """What the marks of all tests here claim."""
    claims: set[tuple[str, object]] = set()
    for module in pkgutil.iter_modules(tests.conformance.__path__, "tests.conformance."):
        names = vars(importlib.import_module(module.name))
        claims |= {claim for name in names.values() for claim in getattr(name, ATTRIBUTE, ())}
    return claims


def _served() -> set[str]:
    """Every method and path of the server, as `GET /rooms/{}`."""
    house = SimpleNamespace(parts=SimpleNamespace(hub=Hub(), shelf=None), tokens=None)
    found: set[str] = set()
    for route in create_app(cast("Any", house)).routes:
        if isinstance(route, Route | WebSocketRoute):
            methods = route.methods if isinstance(route, Route) else {"GET"}
            path = re.sub(r"{[^}]*}", "{}", route.path)
            found |= {f"{method} {path}" for method in methods or () if method != "HEAD"}
    return found - {"GET /{}"}  # where sockets go that nobody answers


def _plain(name: str) -> str:
    """A row as the server's routes write it: what is named in capitals, and kinds of forwards."""
    name = re.sub(r"(?<=/forward/)(source|mcu|playback)$", "{}", name)
    return re.sub(r"(?<=/)[A-Z_]+", "{}", name)


def test_every_row_has_a_test_of_its_success_and_of_each_error() -> None:
    wanted = {(row.name, status) for row in ROWS for status in {row.success, *row.errors}}
    assert wanted - _claims() == set()


def test_every_event_has_a_test_in_which_all_its_listeners_hear_it() -> None:
    wanted = {(event.kind, audience) for event in EVENTS for audience in event.audience}
    assert wanted - _claims() == set()


def test_the_index_has_every_number_of_the_document_but_the_legacy_one() -> None:
    assert {row.number for row in ROWS} == set(range(1, 31))


def test_the_server_has_every_row_and_nothing_that_the_index_lacks() -> None:
    rows = {_plain(row.name) for row in ROWS}
    assert rows - _served() == set()
    assert _served() - rows - OWN == set()
    assert OWN - _served() == set()
