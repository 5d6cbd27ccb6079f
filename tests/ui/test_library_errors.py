from studio.ui.library_errors import LIBRARY_ERRORS
from studio.ui.sentences import ERRORS


def test_the_errors_of_the_library_are_listed_with_all_others():
    assert set(LIBRARY_ERRORS) <= set(ERRORS)
