from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.rehearsal.forms import Form
from tests.rehearsal.forms.test_reading import MULTIPART, part, read

FORM = "application/x-www-form-urlencoded"
NAMES = st.text("abz_-", min_size=1, max_size=4)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
PARTS = TEXTS.map(lambda text: text.replace("\r", "").replace("--x", ""))
VALUES = PARTS | st.lists(PARTS, min_size=1, max_size=3)
NESTED = VALUES | st.dictionaries(NAMES, VALUES, min_size=1, max_size=2)
TREES = st.dictionaries(NAMES, NESTED | st.dictionaries(NAMES, NESTED, min_size=1, max_size=2))


def _pairs(value: object, name: str) -> Iterator[tuple[str, str]]:
    """A value as forms write it: names with brackets."""
    if isinstance(value, Mapping):
        for step, below in value.items():
            yield from _pairs(below, f"{name}[{step}]" if name else step)
    elif isinstance(value, list):
        for one in value:
            yield f"{name}[]", one
    else:
        yield name, str(value)


def _tree(form: Form) -> dict[str, object]:
    return {name: form._fields[name] for name in form.names()}


@settings(max_examples=50, deadline=None)
@given(TREES)
async def test_every_encoding_carries_the_same_tree(tree: dict[str, object]) -> None:
    pairs = list(_pairs(tree, ""))
    urlencoded = urlencode(pairs).encode()
    parts = b"".join(part(name.encode(), text.encode()) for name, text in pairs) + b"--x--\r\n"
    flat = {name: [text for one, text in pairs if one == name] for name, _ in pairs}
    bracketed = {name: row if name.endswith("[]") else row[-1] for name, row in flat.items()}
    for body, kind, query in (
        (urlencoded, FORM, b""),
        (parts, MULTIPART, b""),
        (json.dumps(tree).encode(), "application/json", b""),
        (json.dumps(bracketed).encode(), "application/json", b""),
        (b"", "application/json", urlencoded),
    ):
        assert _tree(await read(body, kind, query)) == tree, kind
