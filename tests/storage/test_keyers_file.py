from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.errors import FileTrouble
from studio.domain.keying import KeptShow
from studio.domain.looks import Cue, themed
from studio.domain.themes import theme_named
from studio.storage.keyers_file import KeyersFile
from tests.support.desk import clock_keyer, keyer

STRAP = replace(
    keyer(is_in=False), name="Guest", template="builtin:strap", group="straps", auto_out_s=6.0
)


def test_keyers_come_back_as_they_were_left(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    assert file.load() is None
    file.save(KeptShow((STRAP, clock_keyer(is_in=False))))
    assert file.load() == KeptShow((STRAP, clock_keyer(is_in=False)))
    file.save(KeptShow(()))
    assert file.load() == KeptShow(())


def test_nothing_is_in_or_cued_after_a_restart(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    file.save(KeptShow((replace(STRAP, is_in=True, cue=Cue.IN, started_at=5.0),)))
    assert file.load() == KeptShow((STRAP,))


def test_the_theme_comes_back_with_the_keyers_that_wear_it(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    dressed = KeptShow(themed((STRAP,), theme_named("Ember")), "Ember")
    file.save(dressed)
    assert file.load() == dressed


@pytest.mark.parametrize("named", ['"theme": "Of another version", ', '"theme": 7, ', ""])
def test_a_theme_that_nobody_knows_is_the_default(tmp_path: Path, named: str):
    path = tmp_path / "keyers.json"
    KeyersFile(path).save(KeptShow(themed((STRAP,), theme_named("Ember")), "Ember"))
    path.write_text(path.read_text("utf-8").replace('"theme": "Ember", ', named), "utf-8")
    assert KeyersFile(path).load() == KeptShow((STRAP,))


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"schema_version": 2, "keyers": []}',
        b'{"schema_version": 1, "keyers": [{"number": 1}]}',
        b'{"schema_version": 1, "keyers": [{"number": 9, "graphic": {}}]}',
    ],
)
def test_what_cannot_be_read_is_kept_aside(tmp_path: Path, content: bytes):
    path = tmp_path / "keyers.json"
    path.write_bytes(content)
    assert KeyersFile(path).load() is None
    assert (tmp_path / "keyers.json.broken").read_bytes() == content


def test_a_disk_that_refuses_is_told(tmp_path: Path):
    path = tmp_path / "keyers.json"
    path.mkdir()
    with pytest.raises(FileTrouble):
        KeyersFile(path).load()
    with pytest.raises(FileTrouble):
        KeyersFile(path).save(KeptShow((STRAP,)))
