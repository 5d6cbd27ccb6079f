from dataclasses import replace

import pytest

from studio.domain.commands import Failure
from studio.domain.errors import SourceTrouble
from studio.domain.feeds import (
    Feed,
    Freshness,
    Source,
    checked_address,
    news_for,
    values_of,
    with_picked_row,
    with_rows,
)
from studio.domain.looks import Look
from studio.domain.overlay import Field, FieldSource, Graphic, OverlayDocument
from studio.domain.tables import Table, plain_name
from tests.support.desk import keyer

FILE = Source("f", "guests", "/shows/guests.csv")
WEB = Source("w", "guests", "https://example.org/guests")
TABLE = Table(("Name", "TITLE", "town"), (("Anna", "Pilot", "Graz"), ("Ben", "", "Linz")))
FEED = Feed(FILE, TABLE, heard_at=100.0, row=0, keyer=1)
BROKEN = Failure("s", "a")


def test_a_web_address_is_asked_less_often_than_a_file():
    assert WEB.is_web
    assert not FILE.is_web
    assert WEB.interval_s > FILE.interval_s


@pytest.mark.parametrize(
    ("feed", "freshness"),
    [
        (Feed(FILE), Freshness.WAITING),
        (Feed(FILE, failure=BROKEN), Freshness.STALE),
        (FEED, Freshness.FRESH),
        (replace(FEED, failure=BROKEN), Freshness.STALE),
        (replace(FEED, heard_at=10.0), Freshness.STALE),
        (replace(FEED, heard_at=10.0, is_frozen=True), Freshness.FROZEN),
    ],
)
def test_the_operator_sees_how_far_rows_can_be_trusted(feed, freshness):
    assert feed.freshness(now=101.0) is freshness


@pytest.mark.parametrize("name", ["Full name", "full_name", "FULL-NAME ", "FullName"])
def test_names_are_equal_without_their_dress(name):
    assert plain_name(name) == "fullname"


def test_a_row_fills_the_fields_of_equal_names():
    document = keyer().graphic.document
    assert values_of(FEED, document) == {"name": "Anna", "title": "Pilot"}
    assert values_of(replace(FEED, row=1), document) == {"name": "Ben", "title": ""}


@pytest.mark.parametrize("row", [None, 2, -1])
def test_without_a_picked_row_nothing_is_filled(row):
    feed = replace(FEED, row=row)
    assert values_of(feed, keyer().graphic.document) == {}
    assert with_picked_row(Look(keyers=(keyer(),)), feed) == Look(keyers=(keyer(),))


def test_only_the_chosen_keyer_is_filled():
    look = with_picked_row(Look(keyers=(keyer(1, name="x"), keyer(2, name="y"))), FEED)
    assert [k.graphic.value("name") for k in look.keyers] == ["Anna", "y"]
    assert with_picked_row(look, replace(FEED, keyer=None)) is look


def rows(*names):
    return Table(("name", "title"), tuple((name, "x") for name in names))


@pytest.mark.parametrize(
    ("before", "row", "after", "now_at"),
    [
        ("AB", 1, "AB", 1),
        ("AB", 1, "XAB", 2),
        ("AB", 0, "BA", 1),
        ("AB", 1, "AC", 1),
        ("ABC", 2, "A", 0),
        ("AB", 1, "", None),
        ("AB", None, "BA", None),
        ("AB", 0, "XAA", 0),
    ],
)
def test_the_picked_row_stays_the_same_person_where_it_can(before, row, after, now_at):
    feed = replace(FEED, table=rows(*before), row=row, failure=BROKEN)
    told = with_rows(feed, rows(*after), now=200.0)
    assert (told.row, told.heard_at, told.failure) == (now_at, 200.0, None)


def test_an_address_with_a_password_is_not_kept():
    assert checked_address(WEB.address) == WEB.address
    for address in ("https://anna:secret@example.org/", "https://["):
        with pytest.raises(SourceTrouble):
            checked_address(address)


def graphic_of(source: FieldSource, **values: str) -> Graphic:
    return Graphic(OverlayDocument("Strap", (), (Field("name", "Name", source=source),)), values)


@pytest.mark.parametrize("source", FieldSource)
def test_a_row_fills_every_field_but_those_of_the_cast_and_the_clock(source):
    values = values_of(FEED, graphic_of(source).document)
    filled = source in {FieldSource.OPERATOR, FieldSource.FEED}
    assert values == ({"name": "Anna"} if filled else {})


@pytest.mark.parametrize(
    ("source", "value", "news"),
    [
        (FieldSource.OPERATOR, "Anna", {"name": "Anne"}),
        (FieldSource.OPERATOR, "Dr. Anna", {}),
        (FieldSource.FEED, "Dr. Anna", {"name": "Anne"}),
        (FieldSource.CAST, "Anna", {}),
    ],
    ids=["as the row said", "typed over", "by the data alone", "by the cast"],
)
def test_news_of_a_source_leave_what_was_typed_over(source, value, news):
    after = replace(FEED, table=Table(TABLE.columns, (("Anne", "Pilot", "Graz"),)))
    assert news_for(graphic_of(source, name=value), FEED, after) == news
