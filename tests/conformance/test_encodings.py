from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

import pytest

from tests.conformance.api import FORM, JSON, Api
from tests.conformance.ears import Ear
from tests.conformance.service import Meeting

LAYOUT = "POST /rooms/AK/layout"
ROOM = (
    ("id", "encoded"),
    ("user[id]", "jane@example.com"),
    ("user[name]", "Jäne & Co"),
    ("options[widescreen]", "1"),
    ("options[show_names]", "false"),
    ("options[custom_fields][locale]", "de"),
)
EMPTY = b"--x--\r\n"


def _nested(pairs: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for name, value in pairs:
        *parents, last = name.replace("]", "").split("[")
        below = tree
        for parent in parents:
            below = below.setdefault(parent, {})
        below[last] = value
    return tree


async def _pieces(body: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(body), 7):
        yield body[at : at + 7]


ENCODINGS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "urlencoded": lambda: {"data": dict(ROOM)},
    "json": lambda: {"json": _nested(ROOM)},
    "chunked json": lambda: {
        "content": _pieces(json.dumps(_nested(ROOM)).encode()),
        "headers": JSON,
    },
    "json with brackets": lambda: {"json": dict(ROOM)},
    "multipart": lambda: {"files": {name: (None, value) for name, value in ROOM}},
    "query": lambda: {"params": dict(ROOM)},
    "query and empty json": lambda: {"params": dict(ROOM), "headers": JSON},
    "query and empty form": lambda: {
        "params": dict(ROOM),
        "content": EMPTY,
        "headers": {"Content-Type": "multipart/form-data; boundary=x"},
    },
    "json with a charset": lambda: {
        "content": json.dumps(_nested(ROOM), ensure_ascii=False).encode(),
        "headers": {"Content-Type": "application/json; charset=utf-8"},
    },
}


@pytest.mark.parametrize("encoding", ENCODINGS)
async def test_nested_parameters_come_in_every_encoding(api: Api, encoding: str) -> None:
    made = await api.expect(201, "POST /rooms", **ENCODINGS[encoding]())
    assert (made["room"]["id"], made["user"]["name"]) == ("encoded", "Jäne & Co")
    assert made["user"]["id"] == "jane@example.com"
    options = made["options"]
    assert (options["widescreen"], options["show_names"]) == (True, False)
    assert options["custom_fields"] == {"locale": "de"}


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"users": ["a@x.de", "", "b"]}},
        {"json": {"users[]": ["a@x.de", "", "b"]}},
        {"content": b"users[]=a%40x.de&users[]=&users[]=b", "headers": FORM},
        {"content": b"users%5B%5D=a%40x.de&users%5B%5D=&users%5B%5D=b", "headers": FORM},
        {
            "files": [
                ("users[]", (None, "a@x.de")),
                ("users[]", (None, "")),
                ("users[]", (None, "b")),
            ]
        },
        {"params": [("users[]", "a@x.de"), ("users[]", ""), ("users[]", "b")]},
        {"content": b"users[0]=a%40x.de&users[1]=&users[2]=b", "headers": FORM},
    ],
    ids=["json", "json alias", "form", "escaped form", "multipart", "query", "indexes"],
)
async def test_lists_come_in_every_encoding(
    api: Api, stage: Meeting, watching: Ear, request_: dict[str, Any]
) -> None:
    await api.expect(200, LAYOUT, stage.key, **request_)
    options = (await watching.until("options_update"))["options"]
    assert options["layout_users"] == ["a@x.de", "", "b"]
    await api.expect(200, LAYOUT, stage.key, data={"layout": "auto"})


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"users[]": "solo"}},
        {"json": {"users": "solo"}},
        {"data": {"users": "solo"}},
        {"data": {"users[]": "solo"}},
    ],
    ids=repr,
)
async def test_a_single_value_is_a_list_of_one(
    api: Api, stage: Meeting, watching: Ear, request_: dict[str, Any]
) -> None:
    await api.expect(200, LAYOUT, stage.key, **request_)
    assert (await watching.until("options_update"))["options"]["layout_users"] == ["solo"]
    await api.expect(200, LAYOUT, stage.key, data={"layout": "auto"})


FLAT = "&".join(f"map[][]={one}" for one in (0, 0, 640, 720, 640, 0, 640, 720, "contain"))


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"map": [[0, 0, 640, 720], [640, 0, 640, 720, "contain"]]}},
        {"json": {"map": '[[0,0,640,720],[640, 0, 640, 720, "contain"]]'}},
        {"data": {"map": '[[0,0,640,720],[640, 0, 640, 720, "contain"]]'}},
        {"files": {"map": (None, "[[0,0,640,720],[640,0,640,720]]")}},
        {"params": {"map": "[[0,0,640,720],[640,0,640,720]]"}},
        {"content": FLAT.encode(), "headers": FORM},
        {"json": {"map": [["0", "0", "640", "720"], ["640", "0", "640", "720"]]}},
    ],
    ids=["json", "text in json", "form", "multipart", "query", "php", "numbers as text"],
)
async def test_a_map_comes_in_every_encoding(
    api: Api, stage: Meeting, watching: Ear, request_: dict[str, Any]
) -> None:
    await api.expect(200, LAYOUT, stage.key, **request_)
    options = (await watching.until("options_update"))["options"]
    assert options["layout_map"] == [[0, 0, 640, 720], [640, 0, 640, 720]]
    await api.expect(200, LAYOUT, stage.key, data={"layout": "auto"})


@pytest.mark.parametrize("word", [True, "true", "1", 1, "True", "yes", "on"], ids=repr)
async def test_truths_come_in_many_words(
    api: Api, stage: Meeting, watching: Ear, word: object
) -> None:
    name = LAYOUT
    await api.expect(200, name, stage.key, json={"voice_activation": word})
    assert (await watching.until("options_update"))["options"]["voice_activation"] is True
    await api.expect(200, name, stage.key, data={"voice_activation": "0"})
    assert (await watching.until("options_update"))["options"]["voice_activation"] is False


async def test_actions_need_no_body_of_any_kind(api: Api, stage: Meeting) -> None:
    form = {"Content-Type": "multipart/form-data; boundary=x"}
    for request in (
        {"headers": JSON},
        {"headers": JSON, "content": b""},
        {"headers": JSON, "content": b"{}"},
        {"headers": JSON, "content": b"null"},
        {"headers": form, "content": EMPTY},
        {"headers": form, "content": b""},
        {"headers": {"Content-Type": "multipart/form-data"}, "content": b""},
        {"headers": FORM},
    ):
        await api.expect(201, "POST /rooms/AK/presentation", stage.key, **request)
        await api.expect(200, "DELETE /rooms/AK/presentation", stage.key, **request)
        await api.expect(200, "GET /rooms/AK", stage.key, **request)


async def test_a_browser_starts_a_permalink_with_an_empty_form(api: Api) -> None:
    made = await api.expect(201, "POST /permalink", json={"user": {"name": "Jane"}})
    form = {"Content-Type": "multipart/form-data; boundary=----WebKitFormBoundaryabc"}
    room = await api.expect(
        201,
        "POST /permalink/USER_TOKEN",
        made["permalink"]["user_token"],
        headers=form,
        content=b"------WebKitFormBoundaryabc--\r\n",
    )
    await api.expect(204, "DELETE /rooms/AK", room["access_key"])
    await api.expect(200, "DELETE /permalink/ID", made["permalink"]["id"])


async def test_slashes_at_the_end_and_escapes_change_nothing(api: Api, stage: Meeting) -> None:
    for path in (
        f"/rooms/{stage.key}/",
        f"/rooms/{stage.key}/users/jane@example.com",
        f"/rooms/{stage.key}/users/jane%40example%2Ecom/",
    ):
        assert (await api.send("GET", path)).status_code == 200
    assert (await api.send("DELETE", f"/rooms/{stage.key}/broadcasts/")).status_code == 404
    assert (await api.send("GET", "/rooms/", has_key=True)).status_code == 200


async def test_unknown_parameters_are_passed_over(api: Api, stage: Meeting) -> None:
    body = {"layout": "auto", "showNames": False, "email": "undefined", "platform": "web"}
    await api.expect(200, LAYOUT, stage.key, json=body)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b'"text"', "application/json"),
        (b"{" * 5000, "application/json"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"", "multipart/form-data; boundary=x"),
        (b"%FF%00", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/json"),
    ],
    ids=repr,
)
async def test_what_cannot_be_read_is_400_in_json(api: Api, content: bytes, kind: str) -> None:
    await api.expect(400, "POST /rooms", content=content, headers={"Content-Type": kind})
