import pytest

from studio.domain.commands import Failure
from studio.domain.feeds import Feed, Source
from studio.domain.tables import Table
from studio.storage.sources import SourceFile

TABLE = Table(("name", "title"), (("Jürgen", "Pilot"), ("Ben", "")))
FEED = Feed(Source("f", "guests", "/guests.csv"), TABLE, heard_at=5.5, keyer=2)


UNEVEN = (
    '{"schema_version": 1, "sources": [{"id": "a", "name": "b", "address": "c", "keyer": null,'
    ' "heard_at": null, "columns": ["x"], "rows": [[]]}]}'
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sources.json"


def test_sources_come_back_with_their_rows(path):
    SourceFile(path).save((FEED, Feed(Source("g", "x", "https://example.org"))))
    assert SourceFile(path).load() == (FEED, Feed(Source("g", "x", "https://example.org")))


def test_that_a_source_was_followed_is_not_remembered(path):
    followed = Feed(
        FEED.source, TABLE, 5.5, Failure("s", "a"), 1, 2, is_following=True, is_frozen=True
    )
    SourceFile(path).save((followed,))
    assert SourceFile(path).load() == (FEED,)


def test_without_sources_there_is_no_file(path):
    SourceFile(path).save(())
    assert not path.exists()
    assert SourceFile(path).load() == ()


def test_the_last_source_can_be_removed(path):
    SourceFile(path).save((FEED,))
    SourceFile(path).save(())
    assert SourceFile(path).load() == ()


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"schema_version": 2, "sources": []}',
        '{"schema_version": 1, "sources": [{}]}',
        UNEVEN,
    ],
)
def test_a_broken_file_is_kept_aside(path, content):
    path.write_text(content)
    assert SourceFile(path).load() == ()
    assert (path.parent / "sources.json.broken").read_text() == content
