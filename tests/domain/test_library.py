import pytest

from studio.domain.library import (
    DraftMark,
    LibraryEntry,
    LibraryState,
    ShelfRow,
    draft_shown,
    free_name,
    is_found,
    shelf_rows,
)

STRAP = LibraryEntry("strap", "Strap")
CLOCK = LibraryEntry("builtin:clock", "Clock", is_builtin=True)


@pytest.mark.parametrize(
    ("taken", "name"),
    [((), "Strap"), (("Strap",), "Strap 2"), (("Strap", "Strap 2", "Strap 4"), "Strap 3")],
)
def test_a_taken_name_gets_the_next_free_number(taken, name):
    assert free_name("Strap", taken) == name


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("", True),
        ("LOWER", True),
        ("third lower", True),
        ("lower fourth", False),
        ("uber", True),
        ("ÜBER", True),
        ("strasse", True),
    ],
)
def test_search_wants_every_word_and_no_accents(query, is_there):
    assert is_found(query, "Lower third", "Über die Straße") is is_there


def test_the_list_shows_every_draft_once_and_the_newest_of_an_entry_with_it():
    marks = (
        DraftMark("new", "", "New"),
        DraftMark("late", "strap", "Strap!"),
        DraftMark("old", "strap", "Strap?"),
        DraftMark("gone", "gone", "Gone"),
    )
    rows = shelf_rows(LibraryState((STRAP, CLOCK), drafts=marks))
    assert [(row.entry.name, row.draft_id, row.is_loose) for row in rows] == [
        ("New", "new", True),
        ("Strap?", "old", True),
        ("Gone", "gone", True),
        ("Strap", "late", False),
        ("Clock", "", False),
    ]
    assert rows[-1] == ShelfRow(CLOCK)


@pytest.mark.parametrize(
    ("row_id", "draft_id"),
    [("draft:two", "two"), ("strap", "one"), ("clock", ""), ("draft:gone", "")],
)
def test_a_row_opens_the_draft_it_shows(row_id, draft_id):
    places = (("one", "strap"), ("two", ""), ("old", "strap"))
    marks = [DraftMark(mark_id, entry_id, "x") for mark_id, entry_id in places]
    assert draft_shown(marks, row_id) == draft_id
