from studio.ui.sentences import ERRORS
from studio.ui.theme_errors import THEME_ERRORS


def test_the_errors_of_the_themes_are_listed_with_all_others():
    assert set(THEME_ERRORS) <= set(ERRORS)
