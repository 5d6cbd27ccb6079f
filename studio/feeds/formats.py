"""Which format a source has: asked of what it says it is, then of its first letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from studio.domain.errors import SourceTrouble
from studio.domain.tables import decoded, parse_csv
from studio.feeds.json_rows import parse_json
from studio.feeds.rss_rows import parse_rss

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.domain.tables import Table

MAX_BYTES: Final = 8_000_000
_WINDOW: Final = 400


def parse(data: bytes, address: str = "", content_type: str = "") -> Table:
    """Return the rows of a source's bytes; raises SourceTrouble.

    Address and content type are hints where the first letters do not tell JSON from CSV.
    """
    if len(data) > MAX_BYTES:
        raise SourceTrouble(f"It is larger than {MAX_BYTES // 1_000_000} MB.")
    if not data.strip():
        raise SourceTrouble("It is empty.")
    return _parser(data, address, content_type)(data)


def _parser(data: bytes, address: str, content_type: str) -> Callable[[bytes], Table]:
    suffix = urlsplit(address).path.lower().rsplit(".", 1)[-1]
    if suffix in {"csv", "tsv"} or "csv" in content_type:
        return _web_page_or(parse_csv, data)
    first = decoded(data[:_WINDOW]).lstrip("\ufeff \t\r\n")[:_WINDOW]
    if first.startswith("<"):
        return _web_page_or(parse_rss, data)
    return parse_json if first.startswith(("{", "[")) else parse_csv


def _web_page_or(parser: Callable[[bytes], Table], data: bytes) -> Callable[[bytes], Table]:
    """A login page instead of the table is what a link that is not public gives."""
    first = data[:_WINDOW].lstrip().lower()
    if first.startswith((b"<!doctype html", b"<html")):
        raise SourceTrouble("It is a web page. Is the link public?")
    return parser
