from dataclasses import replace

from studio.domain.editing.scene import moved
from studio.domain.podium import FULL, Box
from studio.domain.themes import theme_named
from studio.services.editing import Editor, Sheet
from tests.domain.editing.documents import DOCUMENT


def editing():
    editor, told = Editor(), []
    editor.open(Sheet(DOCUMENT))
    editor.listen(lambda: told.append(editor.sheet))
    return editor, told


def test_every_deed_is_told_and_can_be_undone():
    editor, told = editing()
    editor.apply(moved(editor.scene, ("e1",), 5, 0), "Move", select=("e1",))
    assert editor.selection == ("e1",)
    assert told == [editor.sheet]
    editor.undo()
    assert editor.sheet.document == DOCUMENT
    editor.redo()
    assert editor.sheet == told[0]


def test_what_is_gone_is_not_selected_and_comes_back_with_undo():
    editor, _ = editing()
    editor.select(("e1", "e2", "e1"))
    assert editor.selection == ("e1", "e2")
    editor.apply(replace(DOCUMENT, elements=DOCUMENT.elements[1:]), "Delete")
    assert editor.selection == ("e2",)
    editor.undo()
    assert editor.selection == ("e1", "e2")


def test_another_document_has_a_history_of_its_own():
    editor, _ = editing()
    editor.apply(moved(editor.scene, ("e1",), 5, 0), "Move")
    editor.edit_for_frame_only(True)
    editor.open(Sheet())
    assert not editor.history.done
    assert not editor.is_for_frame_only


def test_undo_and_redo_keep_the_theme_of_the_show():
    editor, told = editing()
    editor.apply(moved(editor.scene, ("e1",), 5, 0), "Move")
    for _ in range(2):
        editor.rewrite(lambda sheet: replace(sheet, theme=theme_named("Ember")))
    assert len(told) == 2
    for step in (editor.undo, editor.redo):
        step()
        assert editor.sheet.theme == theme_named("Ember")
    assert editor.sheet.document == told[0].document


def test_what_the_engine_measured_is_where_things_are():
    editor, told = editing()
    editor.measured({"e4": Box(0, 0, 77, 33)})
    editor.look_at(FULL, (Box(0, 0, 10, 10), Box(100, 50, 10, 10)))
    assert editor.scene.boxes()["e4"] == Box(100, 50, 77, 33)
    count = len(told)
    editor.measured({"e4": Box(9, 9, 77, 33)})
    editor.look_at(FULL, editor.spots)
    assert len(told) == count
