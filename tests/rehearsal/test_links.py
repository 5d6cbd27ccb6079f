from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from studio.rehearsal import links

PATH = "/files/meetings/c1/r1.webm"


def _query(**changes: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(links.signed("secret", PATH, 1000)).query)) | changes


def test_a_signed_link_opens_until_it_expires() -> None:
    assert links.opens("secret", PATH, _query(), now=999.9)
    assert not links.opens("secret", PATH, _query(), now=1000.0)


@pytest.mark.parametrize(
    "changes",
    [
        {"expires": "2000"},
        {"expires": ""},
        {"expires": "-1"},
        {"expires": "²"},
        {"expires": "9" * 5000},
        {"signature": ""},
        {"signature": "ä" * 64},
        {"signature": "0" * 64},
    ],
)
def test_a_changed_link_does_not_open(changes: dict[str, str]) -> None:
    assert not links.opens("secret", PATH, _query(**changes), now=0.0)


def test_a_link_opens_nothing_else_and_under_no_other_secret() -> None:
    assert not links.opens("secret", PATH + "x", _query(), now=0.0)
    assert not links.opens("another", PATH, _query(), now=0.0)


def test_odd_characters_of_a_path_are_quoted() -> None:
    assert links.signed("secret", "/files/a b?", 1).startswith("/files/a%20b%3F?")
