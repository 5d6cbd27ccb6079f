import pytest

from studio.domain.errors import SourceTrouble
from studio.domain.tables import Table
from studio.feeds.json_rows import parse_json

ANNA = Table(("name", "points"), (("Anna", "3.50"),))


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "Anna", "points": 3.50}]',
        '[["name", "points"], ["Anna", 3.50]]',
        '{"rows": [{"name": "Anna", "points": 3.50}]}',
        '{"ok": true, "data": {"count": 1, "items": [{"name": "Anna", "points": 3.50}]}}',
        '{"name": "Anna", "points": 3.50}',
    ],
)
def test_every_usual_shape_is_understood_and_numbers_stay_as_written(text):
    assert parse_json(text.encode()) == ANNA


def test_objects_in_objects_get_dots_and_missing_values_are_empty():
    table = parse_json(b'[{"a": {"b": 1}}, {"c": null, "d": true, "e": ["x", 2]}]')
    assert table.columns == ("a.b", "c", "d", "e")
    assert table.rows == (("1", "", "", ""), ("", "", "yes", "x, 2"))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", "3", '"x"', "[1, 2]", '[{"a": 1}, 2]', "[" * 100_000]
)
def test_what_has_no_rows_is_refused(text):
    with pytest.raises(SourceTrouble):
        parse_json(text.encode())


def test_a_number_without_end_does_no_harm():
    assert len(parse_json(b'[{"n": ' + b"9" * 100_000 + b"}]").rows[0][0]) == 4000
