"""From the bytes of a request to its parameters."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from typing import Final
from urllib.parse import parse_qsl

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from studio.rehearsal.answers import Refused, bad
from studio.rehearsal.forms.fields import Form
from studio.rehearsal.forms.nesting import Tree, nested

MAX_BODY: Final = 1024 * 1024
"""Bytes of a body without files."""
MAX_FILES_BODY: Final = 24 * 1024 * 1024
"""Bytes of a form; above the 10 MB of a layer, which has an answer of its own."""
MAX_FIELDS: Final = 1000


async def read_form(request: Request) -> Form:
    """Return the parameters of query string and body, the body's first.

    Raises Refused: 400 for a body that is not what it says it is, 413 for one that is too large.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    is_multipart = kind == "multipart/form-data"
    body = await _body_of(request, MAX_FILES_BODY if is_multipart else MAX_BODY)
    fields = nested(request.query_params.multi_items())
    if is_multipart:
        fields |= await _from_multipart(request, body)
    elif kind == "application/json" or kind.endswith("+json"):
        fields |= _from_json(body)
    elif kind == "application/x-www-form-urlencoded":
        fields |= _from_urlencoded(body)
    else:
        fields |= _from_anything(body)
    return Form(fields)


async def _body_of(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Refused(413, "The request is too large")
    return bytes(body)


def _from_json(body: bytes) -> Tree:
    """Read an object; nothing counts as an empty one, and bracketed names are unfolded."""
    if not body.strip():
        return {}
    try:
        fields = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise bad("The body is not JSON") from error
    if not isinstance(fields, dict):
        raise bad("The body must be a JSON object")
    return nested(fields.items())


def _no_constant(word: str) -> object:
    raise ValueError(f"{word} is not JSON")


def _from_urlencoded(body: bytes) -> Tree:
    try:
        text = body.decode("utf-8", "replace")
        return nested(parse_qsl(text, keep_blank_values=True, max_num_fields=MAX_FIELDS))
    except ValueError as error:
        raise bad("Too many fields") from error


def _from_anything(body: bytes) -> Tree:
    """Read a body of unknown kind: JSON where it looks like it, a form otherwise."""
    return _from_json(body) if body.lstrip()[:1] == b"{" else _from_urlencoded(body)


async def _from_multipart(request: Request, body: bytes) -> Tree:
    """Read parts and files; an empty form has no part at all (the browser's)."""
    if _is_without_parts(body):
        return {}
    if not body.rstrip().endswith(b"--"):
        raise bad("The form breaks off")
    try:
        form = await MultiPartParser(request.headers, _once(body), max_fields=MAX_FIELDS).parse()
    except MultiPartException as error:
        raise bad("The form cannot be read") from error
    return nested(await _pairs(form))


def _is_without_parts(body: bytes) -> bool:
    stripped = body.strip()
    return not stripped or (
        stripped.startswith(b"--") and stripped.endswith(b"--") and b"\n" not in stripped
    )


async def _pairs(form: FormData) -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            pairs.append((name, await value.read()))
            await value.close()
        else:
            pairs.append((name, value))
    return pairs


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body
