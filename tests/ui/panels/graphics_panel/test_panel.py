from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QListView, QMenu, QSpinBox

from studio.compose.finding import Finding, FindingKind
from studio.compose.picture import blank_picture
from studio.domain.commands import LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.intents import (
    ChooseTheme,
    CueKeyer,
    EmptyKeyer,
    FillField,
    GroupKeyer,
    KeyProgram,
    LoadKeyer,
    NameKeyer,
    PinKeyer,
    PlaceKeyer,
    SelectKeyer,
    SwapKeyers,
    SwitchKeyer,
    TimeKeyer,
    Update,
)
from studio.domain.keying import AutoOut, Keying
from studio.domain.library import LibraryEntry, LibraryState
from studio.domain.looks import Cue, Keyer, Look, Plane, with_field, with_keyer_in
from studio.domain.overlay import Field, FieldKind, FieldSource, Graphic, OverlayDocument, Theme
from studio.domain.themes import THEMES, Themes, theme_named
from studio.ui.clocks import Clocks
from studio.ui.composer.kind_words import element_words
from studio.ui.panels.graphics_panel import GraphicsPanel
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.picture_view import PictureView
from studio.ui.widgets.tally_button import Tally, TallyButton
from tests.support.desk import ANNA, BEN, REHEARSAL, keyer, room_with, wishing
from tests.support.direction import NOW
from tests.support.panels import child, click, wishes, write

SCORE = Graphic(
    OverlayDocument(
        "Score",
        (),
        (
            Field("points", "Points", "3", FieldKind.NUMBER),
            Field("logo", "Logo", kind=FieldKind.IMAGE),
        ),
    )
)


def desk(*keyers, on_air=(), is_confirmed=True):
    layer = LayerOnAir(LayerKind.GRAPHICS, "id", is_confirmed=is_confirmed)
    return DeskState(
        connection=REHEARSAL,
        room=room_with(),
        preview=Look(keyers=keyers),
        program=Program(Look(keyers=on_air), ((1, layer),) if on_air else ()),
    )


@pytest.fixture
def panel(qtbot):
    panel = GraphicsPanel()
    qtbot.addWidget(panel)
    panel.resize(880, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def name_of(panel):
    return child(panel, "keyer1Field_name", QLineEdit)


def texts(panel):
    return [label.text() for label in panel.findChildren(EliderLabel) if label.isVisible()]


def test_the_fields_of_the_graphic_are_a_form_with_their_values(panel):
    panel.show_state(desk(keyer(), Keyer(2, SCORE)))
    assert name_of(panel).text() == "Anna Berg"
    assert child(panel, "keyer1Field_title", QLineEdit).text() == "Chief pilot"
    assert {"Name", "Title"} <= set(texts(panel))


def test_another_keyer_is_shown_without_touching_the_air(panel):
    heard = wishes(panel)
    state = desk(keyer(), Keyer(2, SCORE))
    panel.show_state(state)
    click(panel, "keyerChip2")
    assert heard == [SelectKeyer(2)]
    panel.show_state(replace(state, keying=Keying(selected=2)))
    assert child(panel, "keyer2Field_points", QLineEdit).text() == "3"
    assert child(panel, "keyerNameEdit", QLineEdit).text() == "Score"


@pytest.mark.parametrize("is_in", [True, False])
def test_the_in_button_takes_the_keyer_in_and_out(panel, is_in):
    heard = wishes(panel)
    panel.show_state(desk(keyer(is_in=not is_in)))
    click(panel, "keyer1InButton")
    assert heard == [SwitchKeyer(1, is_in)]


def test_in_and_out_say_where_they_act_and_act_at_once(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer(), on_air=(keyer(),)))
    for name in ("keyer1AirButton", "keyer1OutButton", "keyer1UpdateButton"):
        assert "PGM" in child(panel, name, TallyButton).text()
        click(panel, name)
    assert heard == [KeyProgram(1, is_in=True), KeyProgram(1, is_in=False), Update()]


def test_what_is_off_air_can_neither_go_out_nor_be_updated(panel):
    panel.show_state(desk(keyer()))
    assert not child(panel, "keyer1OutButton").isEnabled()
    assert not child(panel, "keyer1UpdateButton").isEnabled()


@pytest.mark.parametrize(("on_air", "cue"), [((), Cue.IN), ((keyer(),), Cue.OUT)])
def test_cue_is_for_the_other_side(panel, on_air, cue):
    heard = wishes(panel)
    panel.show_state(desk(keyer(), on_air=on_air))
    click(panel, "keyer1CueButton")
    panel.show_state(desk(replace(keyer(), cue=cue), on_air=on_air))
    click(panel, "keyer1CueButton")
    assert heard == [CueKeyer(1, cue), CueKeyer(1, Cue.NONE)]


@pytest.mark.parametrize(
    ("on_air", "is_confirmed", "tally"),
    [
        ((), False, Tally.OFF),
        ((keyer(),), False, Tally.ASKED),
        ((keyer(),), True, Tally.REHEARSED),
    ],
)
def test_the_air_button_claims_nothing_the_room_did_not_say(panel, on_air, is_confirmed, tally):
    panel.show_state(desk(keyer(), on_air=on_air, is_confirmed=is_confirmed))
    assert child(panel, "keyer1AirButton", TallyButton).tally is tally


def test_without_a_room_there_is_no_air_to_go_on(panel):
    panel.show_state(DeskState(preview=Look(keyers=(keyer(),))))
    assert not child(panel, "keyer1AirButton").isEnabled()


def test_in_is_a_word_and_a_shape_not_a_colour_alone(panel):
    panel.show_state(desk(keyer(is_in=True)))
    assert child(panel, "keyer1InButton").text() == "● PVW"
    panel.show_state(desk(keyer(is_in=False)))
    assert child(panel, "keyer1InButton").text() == "○ PVW"


def test_what_is_typed_is_filled_in_at_once(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer()))
    write(panel, "keyer1Field_name", "Eva")
    assert heard[-1] == FillField(1, "name", "Eva")
    assert {type(wish) for wish in heard} == {FillField}


def test_typing_keeps_its_letters_and_its_cursor_while_states_come_back(panel):
    look = Look(keyers=(keyer(name=""),))
    state = replace(desk(), preview=look)

    def fill(wish):
        nonlocal state
        state = replace(state, preview=with_field(state.preview, wish.keyer, wish.name, wish.value))

    panel.intent.connect(fill)
    panel.show_state(state)
    line = name_of(panel)
    line.setFocus()
    for place, letter in enumerate("Anna Bergmann", start=1):
        before = state
        QTest.keyClicks(line, letter)
        panel.show_state(before)  # late: it does not know the last letter yet
        panel.show_state(state)
        assert line.text() == "Anna Bergmann"[:place]
        assert line.cursorPosition() == place
    line.setCursorPosition(0)
    QTest.keyClicks(line, "Dr. ")
    panel.show_state(state)
    assert (line.text(), line.cursorPosition()) == ("Dr. Anna Bergmann", 4)
    assert state.preview.keyers[0].graphic.value("name") == "Dr. Anna Bergmann"


def test_a_value_from_elsewhere_replaces_the_text(panel):
    panel.show_state(desk(keyer()))
    panel.show_state(desk(keyer(name="Carla Diaz")))
    assert name_of(panel).text() == "Carla Diaz"


@pytest.mark.parametrize(
    ("preview", "on_air", "is_confirmed", "words"),
    [
        (keyer(is_in=False), (), False, ""),
        (keyer(), (), False, "△ TAKE puts it on air"),
        (keyer(), (keyer(),), True, "■ On air"),
        (keyer(), (keyer(),), False, "Sent, not confirmed"),
        (keyer(name="Anna"), (keyer(),), True, "■ On air differs: UPDATE (F6)"),
        (keyer(is_in=False), (keyer(),), True, "■ On air, TAKE takes it off"),
    ],
)
def test_the_row_says_where_the_keyer_stands(panel, preview, on_air, is_confirmed, words):
    panel.show_state(desk(preview, on_air=on_air, is_confirmed=is_confirmed))
    assert words in texts(panel)


def test_a_keyer_that_is_out_is_not_on_air(panel):
    panel.show_state(desk(keyer(), on_air=(keyer(is_in=False),)))
    assert "△ TAKE puts it on air" in texts(panel)


def test_a_change_of_state_keeps_the_same_line_to_type_in(panel):
    panel.show_state(desk(keyer()))
    line = name_of(panel)
    line.setFocus()
    state = desk(keyer(name="Ben"), keyer(2))
    panel.show_state(replace(state, preview=with_keyer_in(state.preview, 1, is_in=False)))
    assert name_of(panel) is line
    assert line.hasFocus()


def test_another_document_gets_another_form_in_the_same_place(panel, qtbot):
    panel.show_state(desk(keyer()))
    panel.show_state(desk(Keyer(1, SCORE)))
    qtbot.waitUntil(lambda: panel.findChild(QLineEdit, "keyer1Field_name") is None)
    first, rules = child(panel, "keyer1Field_points"), child(panel, "keyerAutoOutBox")
    assert first.mapTo(panel, QPoint()).y() < rules.mapTo(panel, QPoint()).y()


def test_a_value_that_does_not_suit_its_field_is_told_above_it(panel):
    panel.show_state(desk(Keyer(1, SCORE.with_value("points", "three"))))
    assert "Must be a number: Points" in texts(panel)
    panel.show_state(desk(Keyer(1, SCORE.with_value("points", "4"))))
    assert "Points" in texts(panel)


def test_a_picture_is_chosen_without_stopping_the_desk(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(desk(Keyer(1, SCORE)))
    click(panel, "keyer1ChooseButton_logo")
    dialog = child(panel, "keyer1Choose_logo", QFileDialog)
    dialog.fileSelected.emit("/pictures/logo.png")
    dialog.close()
    assert heard == [FillField(1, "logo", "/pictures/logo.png")]
    assert child(panel, "keyer1Field_logo", QLineEdit).text() == "/pictures/logo.png"
    qtbot.waitUntil(lambda: panel.findChild(QFileDialog) is None)


def test_an_empty_keyer_says_what_to_do(panel):
    panel.show_state(desk(keyer()))
    panel.show_state(desk())
    assert "Empty: choose a template" in texts(panel)
    assert panel.findChild(QLineEdit, "keyer1Field_name") is None or not name_of(panel).isVisible()
    for name in ("keyer1InButton", "keyer1AirButton", "keyer1CueButton", "keyerNameEdit"):
        assert not child(panel, name).isEnabled()


def test_a_template_is_searched_and_chosen_while_the_desk_goes_on(panel, qtbot):
    heard = wishes(panel)
    entries = (LibraryEntry("builtin:clock", "Clock"), LibraryEntry("mine", "Bauchbinde Köln"))
    panel.show_state(replace(desk(keyer()), library=LibraryState(entries)))
    click(panel, "keyerTemplateButton")
    chooser = child(panel, "templateChooser", QDialog)
    qtbot.waitExposed(chooser)
    assert not chooser.isModal()
    write(chooser, "templateSearchEdit", "koln")
    click(chooser, "templateUseButton")
    assert heard == [LoadKeyer(1, "mine")]
    assert not chooser.isVisible()


def test_small_pictures_come_to_the_rows_that_are_there(panel, qtbot, tmp_path):
    entries = (LibraryEntry("a", "A"), LibraryEntry("b", "B"))
    panel.show_state(replace(desk(), library=LibraryState(entries)))
    click(panel, "keyerTemplateButton")
    chooser = child(panel, "templateChooser", QDialog)
    qtbot.waitExposed(chooser)
    model = child(chooser, "templateList", QListView).model()
    rows = [model.item(row) for row in range(2)]
    QPixmap(9, 9).save(str(tmp_path / "b.png"))
    drawn = (entries[0], replace(entries[1], thumbnail=str(tmp_path / "b.png")))
    panel.show_state(replace(desk(), library=LibraryState(drawn)))
    assert [model.item(row) for row in range(2)] == rows
    assert [row.icon().isNull() for row in rows] == [True, False]


def test_a_template_can_be_taken_by_return(panel, qtbot):
    heard = wishes(panel)
    panel.show_state(replace(desk(), library=LibraryState((LibraryEntry("a", "A"),))))
    click(panel, "keyerTemplateButton")
    chooser = child(panel, "templateChooser", QDialog)
    qtbot.waitExposed(chooser)
    QTest.keyClick(child(chooser, "templateSearchEdit"), Qt.Key.Key_Return)
    assert heard == [LoadKeyer(1, "a")]


def test_a_keyer_is_named_grouped_and_timed(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer()))
    for name, text in (("keyerNameEdit", "Guest"), ("keyerGroupEdit", "straps")):
        write(panel, name, text)
        QTest.keyClick(child(panel, name), Qt.Key.Key_Return)
    child(panel, "keyerAutoOutBox", QSpinBox).setValue(6)
    assert heard == [NameKeyer(1, "Guest"), GroupKeyer(1, "straps"), TimeKeyer(1, 6.0)]


def test_a_keyer_changes_places_and_is_emptied(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer()))
    for action in child(panel, "keyerMenu", QMenu).actions():
        action.trigger()
    assert heard == [
        SwapKeyers(1, 2),
        SelectKeyer(2),
        EmptyKeyer(1),
        PlaceKeyer(1, Plane.BACK),
    ]


@pytest.mark.parametrize(
    ("plane", "words"),
    [
        (Plane.BACK, "In front on air, TAKE puts it behind people"),
        (Plane.FRONT, "Behind people on air, TAKE puts it in front"),
    ],
)
def test_a_keyer_that_changes_planes_says_where_a_take_puts_it(panel, plane, words):
    other = Plane.FRONT if plane is Plane.BACK else Plane.BACK
    on_air = (replace(keyer(), plane=other),)
    panel.show_state(desk(replace(keyer(), plane=plane), on_air=on_air))
    assert words in texts(panel)


def test_a_keyer_behind_the_people_is_ticked_in_its_menu_and_brought_in_front(panel):
    heard = wishes(panel)
    panel.show_state(desk(replace(keyer(), plane=Plane.BACK)))
    action = child(panel, "keyerBehindAction", QAction)
    assert action.isChecked()
    action.trigger()
    assert heard == [PlaceKeyer(1, Plane.FRONT)]
    panel.show_state(desk(keyer()))
    assert not action.isChecked()


def test_a_theme_is_chosen_for_all_keyers_and_follows_the_state(panel):
    heard = wishes(panel)
    panel.show_state(desk(keyer()))
    menu = child(panel, "keyerThemeMenu", QMenu)
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Podium"]
    child(menu, "themeEmberAction", QAction).trigger()
    panel.show_state(replace(desk(keyer()), theme=theme_named("Forest")))
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Forest"]
    assert heard == [ChooseTheme("Ember")]


def test_own_themes_are_offered_and_the_dialog_behind_them(panel):
    heard, asked = wishes(panel), []
    panel.themes_wanted.connect(lambda: asked.append(True))
    panel.show_state(replace(desk(keyer()), themes=Themes((Theme("R&D"),)), theme=Theme("Gone")))
    menu = child(panel, "keyerThemeMenu", QMenu)
    child(menu, "themeR&DAction", QAction).trigger()
    child(menu, "themesAction", QAction).trigger()
    assert (heard, asked) == ([ChooseTheme("R&D")], [True])
    assert [a.text() for a in menu.actions()][-4:] == ["R&&D", "Gone", "", "Themes…"]
    panel.show_state(desk(keyer()))
    assert [a.data() for a in menu.actions() if a.isCheckable()] == [t.name for t in THEMES]


def test_what_runs_out_can_be_kept(qtbot):
    panel = GraphicsPanel(Clocks(lambda: 100.0, lambda: NOW))
    qtbot.addWidget(panel)
    panel.show()
    heard = wishes(panel)
    out = AutoOut(1, None, 6.0, 104.5, "id", is_confirmed=True)
    state = replace(desk(keyer(), on_air=(keyer(),)), keying=Keying(auto_outs=(out,)))
    panel.show_state(state)
    assert child(panel, "keyerKeepButton", TallyButton).text() == "KEEP (5 s)"
    click(panel, "keyerKeepButton")
    held = Keying(auto_outs=(replace(out, is_pinned=True),))
    panel.show_state(replace(state, keying=held))
    click(panel, "keyerKeepButton")
    assert heard == [PinKeyer(1, is_pinned=True), PinKeyer(1, is_pinned=False)]


def test_what_lint_found_is_said_below_the_form(panel):
    panel.show_state(desk(keyer()))
    name = element_words(keyer().graphic.document.elements[0])
    picture = blank_picture(16, 9)
    panel.show_graphic(picture, ())
    assert "Lint: fits, inside the safe area" in texts(panel)
    panel.show_graphic(picture, (Finding(FindingKind.OVER_KEYER, "e1", (2,)),))
    assert f"{name} overlaps keyer 2." in texts(panel)
    assert name != "e1"
    assert child(panel, "keyerPicture", PictureView).image.width() == 16


@pytest.mark.parametrize("width", [540, 900])
def test_no_control_moves_when_the_state_changes(panel, width):
    panel.resize(width, 300)
    names = ("keyer1AirButton", "keyer1OutButton", "keyerKeepButton", "keyer1Field_title")
    states = [desk(keyer(is_in=False)), desk(keyer(), on_air=(keyer(name="Ben"),))]
    lost = replace(states[0], keying=wishing((keyer(),), is_lost=True))
    places = []
    for state in (*states, lost):
        panel.show_state(state)
        places.append([child(panel, n).geometry() for n in names])
    assert places[0] == places[1] == places[2]


def test_tab_goes_from_field_to_field(panel):
    panel.show_state(desk(keyer()))
    name_of(panel).setFocus()
    QTest.keyClick(name_of(panel), Qt.Key.Key_Tab)
    assert child(panel, "keyer1Field_title").hasFocus()


def test_the_form_offers_the_people_in_the_room_where_a_name_belongs(panel):
    field = Field("who", "Who", source=FieldSource.CAST)
    state = desk(Keyer(1, Graphic(OverlayDocument("Strap", (), (field,)))))
    panel.show_state(replace(state, room=room_with(ANNA, BEN)))
    click(panel, "keyer1PeopleButton_who")
    menu = child(panel, "keyer1People_who", QMenu)
    assert [action.data() for action in menu.actions()] == [ANNA.name, BEN.name]
    menu.close()
