"""Asks the running server by rows of the index, and holds every answer against the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.conformance.index import BY_NAME, Auth, Row
from tests.conformance.ledger import Ledger
from tests.conformance.shape import faults

if TYPE_CHECKING:
    import httpx

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}


class Api:
    """A client with the API key, which it shows only where the index says so."""

    def __init__(self, client: httpx.AsyncClient, api_key: str, ledger: Ledger) -> None:
        self.client = client
        self.api_key = api_key
        self._ledger = ledger

    async def expect(self, status: int, name: str, *segments: str, **request: Any) -> Any:
        """Ask a row, its capital words replaced by segments; the document of an answer."""
        row = BY_NAME[name]
        answer = await self.ask(row, *segments, **request)
        assert answer.status_code == status, f"{name}: {answer.status_code} {answer.text}"
        self._ledger.seen.add((name, status))
        if answer.is_success and row.answer is not None:
            assert answer.headers["content-type"] == "application/json"
            assert faults(answer.json(), row.answer) == []
            return answer.json()
        return None if answer.is_success else answer.json()["error"]

    async def ask(self, row: Row, *segments: str, **request: Any) -> httpx.Response:
        """Ask a row; the answer, which keeps the rules for all of them (1.0)."""
        method, path = row.name.split(" ", 1)
        values = iter(segments)
        words = [next(values) if re.fullmatch("[A-Z_]+", one) else one for one in path.split("/")]
        return await self.send(
            method,
            "/".join(quote(word, safe="") for word in words),
            has_key=row.auth in {Auth.KEY, Auth.KEY_401},
            **request,
        )

    async def send(
        self, method: str, path: str, *, has_key: bool = False, **request: Any
    ) -> httpx.Response:
        """Ask anything; the answer, which keeps the rules for all of them (1.0)."""
        headers = {**({"Authorization": self.api_key} if has_key else {})}
        headers |= request.pop("headers", {})
        answer = await self.client.request(method, path, headers=headers, **request)
        _check(answer)
        return answer


def _check(answer: httpx.Response) -> None:
    kind = answer.headers.get("content-type", "")
    assert answer.headers["access-control-allow-origin"] == "*"
    if answer.is_success:
        assert answer.status_code in {200, 201, 204}
        assert bool(answer.content) or not kind, f"an empty body is called {kind}"
        return
    assert kind == "application/json", f"{answer.status_code} as {kind!r}"
    assert list(answer.json()) == ["error"]
    assert isinstance(answer.json()["error"], str)
    assert "Traceback" not in answer.text
