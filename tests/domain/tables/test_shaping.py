import pytest

from studio.domain.errors import SourceTrouble
from studio.domain.tables.shaping import MAX_CELL, MAX_COLUMNS, table_of


def test_a_long_cell_is_cut():
    assert len(table_of(("a",), [["x" * MAX_CELL * 2]]).rows[0][0]) == MAX_CELL


def test_too_many_columns_are_refused():
    with pytest.raises(SourceTrouble, match="columns"):
        table_of(["a"] * (MAX_COLUMNS + 1), [])


def test_a_table_may_have_no_rows():
    assert table_of(("a",), []).rows == ()
