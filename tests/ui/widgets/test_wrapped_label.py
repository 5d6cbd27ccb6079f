import pytest

from studio.ui.widgets.wrapped_label import WrappedLabel


@pytest.fixture
def label(qtbot):
    label = WrappedLabel()
    qtbot.addWidget(label)
    label.resize(160, 40)
    return label


def test_a_short_text_takes_one_line(label):
    label.say("Strap in", "#ffffff")
    assert label.shown_lines() == ("Strap in",)


def test_a_long_text_takes_two_lines_and_an_ellipsis(label):
    label.say("Anna leaves seat 2, Ben from seat 1 to seat 4, strap in, clock out, bug in", "#fff")
    first, second = label.shown_lines()
    assert first.startswith("Anna leaves")
    assert second.endswith("…")


def test_a_text_of_one_word_that_is_too_long_is_cut(label):
    label.say("x" * 400, "#ffffff")
    assert "".join(label.shown_lines()).startswith("xxx")


def test_no_text_changes_its_size_hints(label):
    before = label.sizeHint(), label.minimumSizeHint()
    label.say("word " * 90, "#ffffff")
    assert (label.sizeHint(), label.minimumSizeHint()) == before


def test_nothing_to_say_has_no_lines(label):
    assert label.shown_lines() == ()
    assert label.accessibleName() == ""
