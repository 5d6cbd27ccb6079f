from __future__ import annotations

import base64
import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from studio.rehearsal.meeting_state import MeetingState
from studio.rehearsal.options import Options
from studio.rehearsal.page_texts import TEXTS
from studio.rehearsal.pages import room_page, texts_for, web_address

if TYPE_CHECKING:
    from starlette.responses import HTMLResponse


def page(locale: str = "en", name: str = "Demo", **options: object) -> HTMLResponse:
    started_at = datetime(2026, 1, 1, tzinfo=UTC)
    state = MeetingState("demo", name, started_at, "http://x", Options(**options))
    return room_page(state, 2, "/app/picture?key", texts_for(locale))


def text_of(answer: HTMLResponse) -> str:
    return bytes(answer.body).decode()


def policy_of(answer: HTMLResponse) -> str:
    return answer.headers["content-security-policy"]


def test_a_page_shows_the_picture_the_name_and_the_people() -> None:
    text = text_of(page(name="<b>Demo</b>"))
    assert 'src="/app/picture?key" data-source="/app/picture?key" width="1280" height="960"' in text
    assert "&lt;b&gt;Demo&lt;/b&gt;" in text
    assert "2 participants." in text


@pytest.mark.parametrize(
    ("locale", "accepted", "language"),
    [
        ("de", "", "de"),
        ("fr", "de", "fr"),
        (None, "xx, fr-CH;q=0.9, en", "fr"),
        ("it", "", "en"),
        ("DE-at", "", "de"),
    ],
)
def test_the_rooms_language_goes_before_the_browsers(locale, accepted, language) -> None:
    assert texts_for(locale, accepted).language == language


@pytest.mark.parametrize("locale", TEXTS)
def test_a_page_speaks_its_language_throughout(locale: str) -> None:
    text = text_of(page(locale, exit_url="https://example.org/end"))
    assert f'<html lang="{locale}">' in text
    assert f">{TEXTS[locale].leave}</a>" in text
    assert TEXTS[locale].people.format(2) in text


def test_the_exit_is_a_link_only_where_there_is_one() -> None:
    assert '<a href="https://example.org/?a=1&amp;b=2">' in text_of(
        page(exit_url="https://example.org/?a=1&b=2")
    )
    for exit_url in (None, "", "javascript:alert(1)", "/end", "https://", 'https://x/"><script>'):
        assert "<a " not in text_of(page(exit_url=exit_url))


def test_a_logo_is_the_only_stranger_that_is_let_in() -> None:
    answer = page(custom_fields={"logo": "https://cdn.example.org:8443/logo.png"})
    assert 'src="https://cdn.example.org:8443/logo.png"' in text_of(answer)
    assert policy_of(answer).endswith("img-src 'self' blob: https://cdn.example.org:8443")
    assert policy_of(page()).endswith("img-src 'self' blob:")


def test_the_label_can_be_switched_off() -> None:
    assert "<footer>" in text_of(page())
    assert "<footer>" not in text_of(page(show_label=False))


@pytest.mark.parametrize("part", ["style", "script"])
def test_the_policy_allows_exactly_what_is_on_the_page(part: str) -> None:
    answer = page()
    [inside] = re.findall(f"<{part}>(.*?)</{part}>", text_of(answer), re.DOTALL)
    hashed = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
    assert f"{part}-src 'sha256-{hashed}'" in policy_of(answer)
    assert "default-src 'none'" in policy_of(answer)


@pytest.mark.parametrize(
    "text",
    [
        "https://x/a b",
        "https://x/;script-src *",
        "https://x:port/",
        "http://[",
        "data:image/png;base64,AA",
        "https://x/\nX-Header: 1",
    ],
)
def test_what_is_no_plain_address_is_none(text: str) -> None:
    assert web_address(text) is None
