from studio.domain.person_colours import PERSON_COLOURS, colours_of


def test_nobody_shares_a_colour_while_there_are_enough():
    given = colours_of(f"user-{number}" for number in range(len(PERSON_COLOURS)))
    assert sorted(given.values()) == sorted(PERSON_COLOURS)


def test_a_person_keeps_their_colour_when_later_ones_leave():
    everybody = colours_of(["anna", "ben", "carla"])
    assert colours_of(["anna", "ben"]) == {k: everybody[k] for k in ("anna", "ben")}


def test_more_people_than_colours_still_have_one():
    given = colours_of(f"user-{number}" for number in range(40))
    assert len(given) == 40
    assert set(given.values()) == set(PERSON_COLOURS)
