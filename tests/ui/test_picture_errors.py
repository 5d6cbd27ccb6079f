from studio.ui.picture_errors import PICTURE_ERRORS
from studio.ui.sentences import ERRORS


def test_what_drawing_refuses_is_listed_for_the_translators():
    assert set(PICTURE_ERRORS) <= set(ERRORS)
