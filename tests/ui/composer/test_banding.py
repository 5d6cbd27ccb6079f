import pytest

from tests.ui.composer.mouse import drag


@pytest.mark.parametrize(("language", "said"), [("en", "HOME"), ("de", "HEIM")])
def test_what_is_drawn_speaks_the_language_of_the_desk(page, editor, spoken, language, said):
    spoken(language)
    canvas = page.canvas
    canvas.hand.take("score")
    corners = (canvas.view.to_widget(*at).toPoint() for at in ((300, 100), (800, 180)))
    drag(canvas, *corners)
    assert editor.sheet.document.elements[-1].home == said
