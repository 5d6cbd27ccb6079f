from dataclasses import replace
from pathlib import Path

from studio import RESOURCES
from studio.bootstrap.keyers import first_look, kept_look
from studio.storage.keyers_file import KeyersFile
from tests.support.desk import keyer

TEMPLATES = RESOURCES / "templates"


def test_a_new_show_has_a_strap_and_a_clock_out():
    look = first_look(TEMPLATES)
    assert [k.template for k in look.keyers] == ["builtin:lower-third", "builtin:clock"]
    assert look.graphics_in == ()


def test_a_show_goes_on_with_the_keyers_of_the_last_run(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    assert kept_look(file, TEMPLATES) == first_look(TEMPLATES)
    strap = replace(keyer(5, is_in=False), name="Guest")
    file.save((strap,))
    assert kept_look(file, TEMPLATES).keyers == (strap,)
    file.save(())
    assert kept_look(file, TEMPLATES).keyers == ()
