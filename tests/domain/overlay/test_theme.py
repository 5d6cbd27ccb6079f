from __future__ import annotations

from studio.domain.overlay import DEFAULT_THEME, ROLES, WHITE, Colour, Theme

RED = Colour(255, 0, 0)


def test_a_theme_has_the_default_colour_where_it_names_none():
    theme = Theme("Red", {"accent": RED})
    assert theme.colour("accent") == RED
    assert theme.colour("ground") == DEFAULT_THEME.colour("ground")


def test_the_default_theme_has_every_role():
    assert {role for role, _ in DEFAULT_THEME.colours} == set(ROLES)


def test_a_role_that_nobody_knows_is_white():
    assert Theme("x").colour("glitter") == WHITE


def test_equal_colours_make_equal_themes_in_any_order():
    one = Theme("x", {"ink": RED, "accent": WHITE})
    other = Theme("x", (("accent", WHITE), ("ink", RED)))
    assert one == other
    assert hash(one) == hash(other)


def test_families_are_named_by_the_theme():
    theme = Theme("x", heading="DejaVu Sans")
    assert theme.family("theme:heading") == "DejaVu Sans"
    assert theme.family("theme:body") == "Inter"
    assert theme.family("Courier") == "Courier"
