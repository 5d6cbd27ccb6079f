import pytest

from studio.domain.errors import SourceTrouble
from studio.feeds import formats
from studio.feeds.formats import parse


@pytest.mark.parametrize(
    ("data", "address", "content_type"),
    [
        (b"title\nFirst", "", ""),
        (b"[title]\nFirst", "guests.csv", ""),
        (b'[{"title": "First"}]', "", "text/plain"),
        (b'\xef\xbb\xbf {"rows": [{"title": "First"}]}', "https://x/y?z=a.csv", ""),
        (b"<rss><item><title>First</title></item></rss>", "https://x/feed", "text/html"),
        (b"<title>\nFirst", "https://x/pub?output=csv", "text/csv; charset=utf-8"),
    ],
)
def test_the_format_is_found_out(data, address, content_type):
    assert parse(data, address, content_type).rows[0][0] == "First"


@pytest.mark.parametrize("name", ["x", "x.csv"])
def test_a_login_page_is_named_as_what_it_is(name):
    with pytest.raises(SourceTrouble, match="public"):
        parse(b"<!DOCTYPE html><html><body>Sign in</body></html>", name)


def test_nothing_and_too_much_are_refused(monkeypatch):
    monkeypatch.setattr(formats, "MAX_BYTES", 1_000_000)
    for data in (b" \n", b"x" * 1_000_001):
        with pytest.raises(SourceTrouble):
            parse(data)
