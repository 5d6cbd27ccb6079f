import pytest

from studio.domain.errors import SourceTrouble
from studio.domain.tables import Table, shaping
from studio.domain.tables.csv_rows import parse_csv

ANNA = Table(("name", "title"), (("Anna", "Pilot"),))


@pytest.mark.parametrize(
    "text",
    [
        "name,title\nAnna,Pilot\n",
        "name;title\r\nAnna;Pilot\r\n",
        "name\ttitle\nAnna\tPilot",
        "name|title\nAnna|Pilot",
        '"name","title"\n"Anna","Pilot"\n',
        '"name";"title, long"\n'.replace(", long", "") + "Anna;Pilot",
        "\n\nname,title\n\nAnna , Pilot\n,\n",
    ],
)
def test_every_usual_separator_is_understood(text):
    assert parse_csv(text.encode()) == ANNA


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_understood(encoding):
    table = parse_csv("name\nJürgen Übel\n".encode(encoding))
    assert table.rows == (("Jürgen Übel",),)


def test_quotes_hold_separators_and_new_lines():
    table = parse_csv(b'name,title\n"Berg, Anna","Chief\npilot, ""A"""\n')
    assert table.rows == (("Berg, Anna", 'Chief\npilot, "A"'),)


def test_short_rows_are_filled_and_long_ones_cut():
    assert parse_csv(b"a,b\n1\n1,2,3\n").rows == (("1", ""), ("1", "2"))


def test_columns_without_a_name_and_with_the_same_get_names_of_their_own():
    assert parse_csv(b"a,,a\n1,2,3\n").columns == ("a", "column 2", "a 2")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"a\x00b", b'a\n"' + b"x" * 200_000 + b'"'])
def test_what_is_no_table_is_refused(data):
    with pytest.raises(SourceTrouble):
        parse_csv(data)


def test_there_are_never_more_rows_than_anybody_picks_from(monkeypatch):
    monkeypatch.setattr(shaping, "MAX_ROWS", 3)
    assert len(parse_csv(b"a\n1\n2\n3\n").rows) == 3
    with pytest.raises(SourceTrouble, match="more than 3 rows"):
        parse_csv(b"a\n1\n2\n3\n4\n")
