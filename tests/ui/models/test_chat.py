from dataclasses import replace

import pytest

from studio.domain.desk import DeskState
from studio.domain.room import ChatLine
from studio.ui.models.chat import ChatModel
from tests.support.desk import ANNA, BEN, CLOUD, room_with


def line(text, user_id="anna"):
    return ChatLine(user_id, text, "2023-11-14T22:13:20Z")


def desk(*lines, people=(ANNA, BEN)):
    return DeskState(connection=CLOUD, room=room_with(*people, chat=lines))


@pytest.fixture
def model(qapp):
    return ChatModel()


def texts(model):
    return [row.text for row in model.rows]


def test_model_keeps_the_qt_contract(model, qtmodeltester):
    model.show_state(desk(line("one"), line("two")))
    qtmodeltester.check(model)


def test_a_new_line_is_one_insertion(model, qtbot):
    model.show_state(desk(line("one"), line("one")))
    told = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.assertNotEmitted(model.dataChanged):
        model.show_state(desk(line("one"), line("one"), line("one")))
    assert told == [(2, 2)]


def test_forgotten_lines_leave_and_the_rest_stays(model, qtbot):
    model.show_state(desk(line("a"), line("b"), line("c")))
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_state(desk(line("b"), line("c"), line("d")))
    assert texts(model) == ["b", "c", "d"]
    assert [row.id for row in model.rows] == ["1", "2", "3"]


def test_another_rooms_chat_replaces_everything(model):
    model.show_state(desk(line("a"), line("b")))
    model.show_state(desk(line("x")))
    assert texts(model) == ["x"]


def test_own_lines_are_the_operators(model):
    model.show_state(desk(line("hello", CLOUD.user_id), line("hi")))
    assert [(row.who, row.is_own) for row in model.rows] == [("You", True), ("Anna Berg", False)]


def test_without_a_user_of_its_own_nobody_is_the_operator(model):
    state = replace(desk(line("hello", "")), connection=None)
    model.show_state(state)
    assert not model.rows[0].is_own


def test_who_left_keeps_their_name(model):
    model.show_state(desk(line("bye")))
    model.show_state(desk(line("bye"), people=(BEN,)))
    assert model.rows[0].who == "Anna Berg"
    assert model.rows[0].spoken == "Anna Berg: bye"
