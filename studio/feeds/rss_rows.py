"""RSS and Atom: one row per entry. Entities and document types are refused, not expanded."""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from typing import Final
from xml.parsers import expat

from typing_extensions import override

from studio.domain.errors import SourceTrouble
from studio.domain.tables import MAX_CELL, MAX_ROWS, Table, table_of

COLUMNS: Final = ("title", "text", "author", "date", "link", "source")
_ENTRIES: Final = frozenset({"item", "entry"})
_FEEDS: Final = frozenset({"rss", "RDF", "feed"})
_COLUMN_OF: Final = {
    "title": "title",
    "description": "text",
    "summary": "text",
    "content": "text",
    "encoded": "text",
    "author": "author",
    "creator": "author",
    "name": "author",
    "pubDate": "date",
    "date": "date",
    "published": "date",
    "updated": "date",
    "link": "link",
    "source": "source",
}
_MAX_DEPTH: Final = 64
_SPACE: Final = "}"


def parse_rss(data: bytes) -> Table:
    """Return the entries of a feed, in its order; raises SourceTrouble."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=_SPACE)
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError as error:
        raise SourceTrouble("It is no readable XML.") from error
    except (LookupError, ValueError) as error:
        raise SourceTrouble("It has an encoding nobody knows.") from error
    if not reading.is_feed:
        raise SourceTrouble("It is XML, but neither RSS nor Atom.")
    return table_of(COLUMNS, ([row.get(name, "") for name in COLUMNS] for row in reading.rows))


def _refuse(*_declaration: object) -> int:
    raise SourceTrouble("It declares entities, which are not read.")


class _Reading:
    """What is kept while the parser runs through a feed."""

    def __init__(self) -> None:
        self.rows: list[dict[str, str]] = []
        self.is_feed = False
        self._path: list[str] = []
        self._row: dict[str, str] | None = None
        self._open: tuple[str, int] | None = None
        """The column whose text is heard, and how deep its element lies."""
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rsplit(_SPACE, 1)[-1]
        self.is_feed = self.is_feed or (not self._path and local in _FEEDS)
        self._path.append(local)
        if len(self._path) > _MAX_DEPTH:
            raise SourceTrouble("It is nested too deep.")
        if self._row is None:
            self._row = {} if local in _ENTRIES else None
            return
        self._text.append(" ")
        if local == "link" and _is_for_people(attributes):
            self._row.setdefault("link", attributes["href"])
        column = _COLUMN_OF.get(local)
        if column and (self._open is None or self._open[0] == "author"):
            self._open = (column, len(self._path))
            self._text.clear()

    def text(self, text: str) -> None:
        """Text inside the element that is open."""
        if self._open is not None:
            self._text.append(text)

    def end(self, _name: str) -> None:
        """An element ends: an entry is complete, or one of its parts is."""
        depth, local = len(self._path), self._path.pop()
        if self._row is None:
            return
        if self._open is not None and self._open[1] == depth:
            self._hear(self._row, self._open[0])
        elif self._open is None and local in _ENTRIES:
            self._keep(self._row)

    def _hear(self, row: dict[str, str], column: str) -> None:
        text = "".join(self._text)
        self._open = None
        self._text.clear()
        if text.strip():
            row.setdefault(column, without_tags(text))

    def _keep(self, row: dict[str, str]) -> None:
        self.rows.append(row)
        self._row = None
        if len(self.rows) > MAX_ROWS:
            raise SourceTrouble(f"It has more than {MAX_ROWS} rows.")


def _is_for_people(attributes: dict[str, str]) -> bool:
    return "href" in attributes and attributes.get("rel", "alternate") == "alternate"


class _Words(HTMLParser):
    """The text of a piece of HTML."""

    def __init__(self, hear: Callable[[str], object]) -> None:
        super().__init__(convert_charrefs=True)
        self._hear = hear

    @override
    def handle_data(self, data: str) -> None:
        self._hear(data)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hear(" ")


def without_tags(text: str) -> str:
    """Return the words of a text that may be HTML, on one line."""
    words: list[str] = []
    parser = _Words(words.append)
    parser.feed(text[: 8 * MAX_CELL])
    parser.close()
    return " ".join("".join(words).split())
