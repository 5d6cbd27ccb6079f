import pytest

from studio.domain.library import free_name, is_found


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
