from hypothesis import given
from hypothesis import strategies as st

from studio.domain.editing.history import History
from tests.domain.editing.strategies import QUICK

DEEDS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(["move", "type"]), st.sampled_from([None, 1, 2])),
    max_size=30,
)


def made(deeds):
    history = History(0)
    for value, deed, key in deeds:
        history = history.after(value, deed, key)
    return history


@QUICK
@given(DEEDS)
def test_undoing_and_redoing_is_as_if_nothing_was_done(deeds):
    history = made(deeds)
    undone = history.undo()
    if history.done:
        assert undone.redo().present == history.present
        assert undone.redo().undo().present == undone.present


@QUICK
@given(DEEDS)
def test_every_step_can_be_undone_down_to_the_beginning_and_redone_to_the_end(deeds):
    history = made(deeds)
    steps = len(history.done)
    undone = history
    for _ in range(steps):
        undone = undone.undo()
    assert undone.present == 0
    for _ in range(steps):
        undone = undone.redo()
    assert undone.present == history.present


def test_the_steps_of_one_drag_are_undone_together():
    history = made([(1, "move", 7), (2, "move", 7), (3, "move", 7), (4, "move", 8)])
    assert history.undo().present == 3
    assert history.undo().undo().present == 0


def test_deeds_without_a_key_never_merge():
    assert made([(1, "move", None), (2, "move", None)]).undo().present == 1


def test_what_changes_nothing_is_no_step():
    assert made([(0, "move", None)]) == History(0)


def test_a_new_deed_after_undo_forgets_what_was_undone():
    history = made([(1, "move", 1)]).undo().after(2, "move", 1)
    assert history.redo() == history
    assert history.undo().present == 0


def test_it_says_what_would_be_undone_and_redone():
    history = made([(1, "move", None), (2, "type", None)])
    assert (history.undo_deed, history.redo_deed) == ("type", "")
    assert (history.undo().undo_deed, history.undo().redo_deed) == ("move", "type")
    assert History(0).undo() == History(0)
