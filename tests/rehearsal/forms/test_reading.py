from __future__ import annotations

import pytest
from starlette.requests import Request

from studio.rehearsal.answers import Refused
from studio.rehearsal.forms import Form, read_form

MULTIPART = "multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'


def part(name: bytes, value: bytes, filename: bytes = b"") -> bytes:
    return PART % (name, filename and b'; filename="%s"' % filename, value)


async def read(body: bytes, kind: str, query: bytes = b"") -> Form:
    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    headers = [(b"content-type", kind.encode())] if kind else []
    scope = {"type": "http", "method": "POST", "headers": headers, "query_string": query}
    return await read_form(Request(scope, receive))


@pytest.mark.parametrize("body", [b"", b"\r\n", b"--x--", b"--x--\r\n", b"----Web--\r\n"])
async def test_an_empty_form_of_the_browser_is_no_fault(body: bytes) -> None:
    assert (await read(body, MULTIPART)).names() == []


async def test_a_file_comes_as_bytes_whatever_it_is_called() -> None:
    body = part(b"file", b"\x89PNG", b"blob") + part(b"z-index", b"-1") + b"--x--\r\n"
    form = await read(body, MULTIPART)
    assert (form.upload("file"), form.text("z-index")) == (b"\x89PNG", "-1")
    assert form.upload("z-index") is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (part(b"a", b"1"), MULTIPART),
        (b"nonsense--", MULTIPART),
        (part(b"a", b"1") + b"--x--", "multipart/form-data"),
        (b"null", "application/json"),
        (b'"text"', "application/json"),
        (b"\xff\xfe{", "application/json"),
        (b"9" * 5000, "application/json"),
        (b"&".join(b"a=1" for _ in range(1001)), "application/x-www-form-urlencoded"),
    ],
)
async def test_a_body_that_is_not_what_it_says_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        await read(body, kind)
    assert refused.value.status == 400


async def test_the_body_counts_more_than_the_query() -> None:
    form = await read(b'{"a":"body"}', "application/json", b"a=query&b=query")
    assert (form.text("a"), form.text("b")) == ("body", "query")


async def test_the_docs_odd_list_name_works_in_json_too() -> None:
    assert (await read(b'{"users[]":"a"}', "application/json")).texts("users") == ["a"]


@pytest.mark.parametrize("body", [b'{"a":"1"}', b"a=1", b' {"a":1}'])
async def test_a_body_of_unknown_kind_is_guessed(body: bytes) -> None:
    assert (await read(body, "text/plain")).text("a") == "1"


async def test_a_form_with_files_may_be_larger_than_others() -> None:
    large = bytes(2 * 1024 * 1024)
    body = part(b"file", large, b"a") + b"--x--\r\n"
    assert (await read(body, MULTIPART)).upload("file") == large
    with pytest.raises(Refused) as refused:
        await read(b"a=" + large, "application/x-www-form-urlencoded")
    assert refused.value.status == 413
