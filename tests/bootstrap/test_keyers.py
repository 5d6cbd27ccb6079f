from dataclasses import replace
from pathlib import Path

from studio import RESOURCES
from studio.bootstrap.keyers import begin_show, first_show, kept_show
from studio.domain.errors import FileTrouble, KeyersUnread
from studio.domain.keying import KeptShow
from studio.domain.looks import themed
from studio.domain.themes import theme_named
from studio.services.store import Store
from studio.storage.keyers_file import KeyersFile
from tests.support.desk import keyer

TEMPLATES = RESOURCES / "templates"


def test_a_new_show_has_a_strap_and_a_clock_out():
    show = first_show(TEMPLATES)
    assert [k.number for k in show.keyers] == [1, 2]
    assert [k.template for k in show.keyers] == ["builtin:lower-third", "builtin:clock"]
    assert not any(k.is_in for k in show.keyers)


def test_a_show_goes_on_with_the_keyers_of_the_last_run(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    assert kept_show(file, TEMPLATES) == first_show(TEMPLATES)
    strap = replace(keyer(5, is_in=False), name="Guest")
    dressed = KeptShow(themed((strap,), theme_named("Ember")), theme_named("Ember"))
    file.save(dressed)
    assert kept_show(file, TEMPLATES) == dressed
    file.save(KeptShow(()))
    assert kept_show(file, TEMPLATES) == KeptShow(())


def test_the_desk_begins_with_the_theme_of_the_last_run(tmp_path: Path):
    file, store = KeyersFile(tmp_path / "keyers.json"), Store()
    ember = theme_named("Ember")
    file.save(KeptShow(themed((keyer(is_in=False),), ember), ember))
    begin_show(store, file, TEMPLATES)
    assert store.state.theme == ember
    assert [k.graphic.theme for k in store.state.preview.keyers] == [ember]


def test_a_disk_that_refuses_is_told_and_the_show_starts_anew(tmp_path: Path):
    (tmp_path / "keyers.json").mkdir()
    store = Store()
    begin_show(store, KeyersFile(tmp_path / "keyers.json"), TEMPLATES)
    assert [notice.sentence for notice in store.state.notices] == [FileTrouble.sentence]
    assert store.state.preview.keyers == first_show(TEMPLATES).keyers


def test_a_keyer_that_cannot_be_read_is_told_and_the_others_are_there(tmp_path: Path):
    file, store = KeyersFile(tmp_path / "keyers.json"), Store()
    file.save(KeptShow((keyer(1, is_in=False), keyer(2, is_in=False))))
    path = tmp_path / "keyers.json"
    path.write_text(path.read_text("utf-8").replace('"number": 1', '"number": 9'), "utf-8")
    begin_show(store, file, TEMPLATES)
    assert [notice.sentence for notice in store.state.notices] == [KeyersUnread.sentence]
    assert [k.number for k in store.state.preview.keyers] == [2]


def test_a_file_that_cannot_be_read_is_told_and_the_show_starts_anew(tmp_path: Path):
    (tmp_path / "keyers.json").write_text("{", "utf-8")
    store = Store()
    begin_show(store, KeyersFile(tmp_path / "keyers.json"), TEMPLATES)
    assert [notice.sentence for notice in store.state.notices] == [KeyersUnread.sentence]
    assert store.state.preview.keyers == first_show(TEMPLATES).keyers
