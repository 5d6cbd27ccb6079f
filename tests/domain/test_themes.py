from studio.domain.overlay import DEFAULT_THEME, Theme
from studio.domain.themes import THEMES, Themes, is_builtin, theme_named

OWN = Theme("Own", body="Serif")


def test_a_theme_is_known_by_its_name():
    themes = Themes((OWN,))
    assert themes.known == (*THEMES, OWN)
    assert themes.named("Own") == OWN
    assert themes.named("Ember") == theme_named("Ember")
    assert themes.named("Gone") is None
    assert theme_named("Gone") == DEFAULT_THEME


def test_what_only_the_show_has_is_offered_last():
    assert Themes().offered(OWN) == (*THEMES, OWN)
    assert Themes((OWN,)).offered(Theme("Own")) == (*THEMES, OWN)


def test_the_programs_own_are_told_by_their_names():
    assert [is_builtin(name) for name in ("Podium", "Ember", "Own")] == [True, True, False]
