from pathlib import Path

import pytest

from studio.compose.batch import Done, rows_for, run, table_from
from studio.domain.errors import BatchRefused, FileTrouble
from studio.domain.overlay import Field, FieldKind, Graphic, OverlayDocument
from studio.domain.tables import Table

DOCUMENT = OverlayDocument(
    "Strap",
    fields=(
        Field("photo", "Photo", kind=FieldKind.IMAGE),
        Field("name", "Full name", max_length=12),
        Field("points", "Points", "0", FieldKind.NUMBER),
    ),
)
GRAPHIC = Graphic(DOCUMENT, {"points": "7"})


def rows(*names: str, columns=("name",), beside=None):
    cells = tuple(tuple(name.split("|")) for name in names)
    return rows_for(GRAPHIC, Table(columns, cells), beside)


def test_every_row_is_a_graphic_and_keeps_what_it_does_not_say():
    one, two = rows("Anna", "Ben")
    assert (one.graphic.value("name"), one.graphic.value("points")) == ("Anna", "7")
    assert two.graphic.value("name") == "Ben"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Anna Berg", "001-Anna-Berg"),
        ("../../etc/passwd", "001-etc-passwd"),
        ("Jürgen: Übel?", "001-Jürgen-Übel"),
        ("...", "001"),
        ("x" * 300, "001-" + "x" * 60),
        ("CON", "001-CON"),
        ("a\x00b\nc", "001-a-b-c"),
    ],
)
def test_a_file_name_is_safe_everywhere(name, file):
    assert rows(name)[0].name == file


def test_numbers_have_as_many_digits_as_the_last_one():
    assert rows(*("x" for _ in range(1000)))[0].name == "0001-x"


def test_columns_may_have_the_name_or_the_label():
    (row,) = rows("Anna|3", columns=("FULL NAME", "Points"))
    assert (row.graphic.value("name"), row.graphic.value("points")) == ("Anna", "3")


def test_a_table_that_has_nothing_to_do_with_the_graphic_is_refused():
    with pytest.raises(BatchRefused, match="It has town; the graphic has photo, name, points"):
        rows("Graz", columns=("town",))
    with pytest.raises(BatchRefused, match="no rows"):
        rows()


def test_what_does_not_suit_a_field_is_named_per_row():
    bad = rows("A very long name|x", columns=("name", "points"))[0]
    assert bad.faults == (
        "Full name is longer than 12 characters.",
        "Points must be a number.",
    )


def test_pictures_lie_beside_the_table(tmp_path: Path):
    (row,) = rows("anna.png|Anna", columns=("photo", "name"), beside=tmp_path)
    assert row.graphic.value("photo") == str(tmp_path / "anna.png")
    (row,) = rows("asset:x|Anna", columns=("photo", "name"), beside=tmp_path)
    assert row.graphic.value("photo") == "asset:x"


def test_a_batch_goes_on_after_a_row_that_failed(tmp_path: Path):
    def write(graphic, stem):
        if graphic.value("name") == "Ben":
            raise FileTrouble(stem.name)
        stem.with_suffix(".png").write_text("x")
        return ("A picture is missing.", "A picture is missing.")

    steps = list(run(rows("Anna", "Ben", "Carla"), tmp_path / "new", write, lambda: False))
    missing = "A picture is missing."
    assert steps == [
        Done(1, 3, (f"Row 1: {missing}",)),
        Done(2, 3, ("Row 2: A file could not be read or written. 002-Ben",)),
        Done(3, 3, (f"Row 3: {missing}",)),
    ]
    assert len(list((tmp_path / "new").iterdir())) == 2


def test_a_stopped_batch_keeps_what_is_written(tmp_path: Path):
    written = []

    def write(graphic, _stem):
        written.append(graphic.value("name"))
        return ()

    steps = run(rows("Anna", "Ben", "Carla"), tmp_path, write, lambda: len(written) == 2)
    assert [step.done for step in steps] == [1, 2]


def test_a_folder_that_cannot_be_made_is_told_at_once(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BatchRefused, match="folder"):
        list(run(rows("Anna"), tmp_path / "file" / "x", lambda *_: (), lambda: False))


def test_a_csv_is_read_or_its_fault_is_named(tmp_path: Path):
    path = tmp_path / "guests.csv"
    path.write_text("name\nAnna\n")
    assert table_from(path) == Table(("name",), (("Anna",),))
    path.write_text("")
    for bad in (path, tmp_path / "none.csv"):
        with pytest.raises(BatchRefused, match=bad.name):
            table_from(bad)
