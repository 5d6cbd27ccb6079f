import json
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.errors import FileTrouble, KeyersUnread
from studio.domain.keying import KeptShow
from studio.domain.looks import Cue, Plane, themed
from studio.domain.overlay import DEFAULT_THEME, Asset, Colour, Theme
from studio.domain.overlay_json import theme_to_json
from studio.domain.themes import theme_named
from studio.storage.keyers_file import KeyersFile
from tests.support.desk import clock_keyer, keyer

STRAP = replace(
    keyer(is_in=False), name="Guest", template="builtin:strap", group="straps", auto_out_s=6.0
)
OWN = Theme("Own", {"accent": Colour(1, 2, 3)}, body="Serif", logo=Asset("logo.png", b"png"))


def test_keyers_come_back_as_they_were_left(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    assert file.load() is None
    file.save(KeptShow((STRAP, clock_keyer(is_in=False))))
    assert file.load() == KeptShow((STRAP, clock_keyer(is_in=False)))
    file.save(KeptShow(()))
    assert file.load() == KeptShow(())


def test_what_lies_behind_the_people_does_so_after_a_restart(tmp_path: Path):
    path = tmp_path / "keyers.json"
    behind = replace(STRAP, plane=Plane.BACK)
    KeyersFile(path).save(KeptShow((behind,)))
    assert KeyersFile(path).load() == KeptShow((behind,))


def test_a_file_from_before_there_was_a_plane_behind_is_all_in_front(tmp_path: Path):
    path = tmp_path / "keyers.json"
    KeyersFile(path).save(KeptShow((STRAP,)))
    assert '"plane": "front", ' in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace('"plane": "front", ', ""), "utf-8")
    assert KeyersFile(path).load() == KeptShow((STRAP,))


@pytest.mark.parametrize(
    ("part", "value"),
    [("plane", "sideways"), ("number", 9), ("graphic", {}), ("name", 5), ("auto_out_s", 10**400)],
    ids=["plane", "number", "graphic", "name", "time"],
)
def test_a_keyer_that_cannot_be_read_does_not_take_the_others_along(
    tmp_path: Path, part: str, value: object
):
    path = tmp_path / "keyers.json"
    good = clock_keyer(is_in=False)
    KeyersFile(path).save(KeptShow((STRAP, good)))
    content = json.loads(path.read_text("utf-8"))
    content["keyers"][0][part] = value
    path.write_text(json.dumps(content), "utf-8")
    assert KeyersFile(path).load() == KeptShow((good,), is_whole=False)
    assert json.loads((tmp_path / "keyers.json.broken").read_text("utf-8")) == content
    assert KeyersFile(path).load() == KeptShow((good,))


@pytest.mark.parametrize("text", ["x" * 4001, "half a pair \ud83d"], ids=["long", "no Unicode"])
def test_whatever_was_typed_comes_back(tmp_path: Path, text: str):
    file = KeyersFile(tmp_path / "keyers.json")
    typed = KeptShow((replace(STRAP, graphic=STRAP.graphic.with_value("name", text)),))
    file.save(typed)
    assert file.load() == typed


def test_nothing_is_in_or_cued_after_a_restart(tmp_path: Path):
    file = KeyersFile(tmp_path / "keyers.json")
    file.save(KeptShow((replace(STRAP, is_in=True, cue=Cue.IN, started_at=5.0),)))
    assert file.load() == KeptShow((STRAP,))


@pytest.mark.parametrize("theme", [theme_named("Ember"), OWN])
def test_the_theme_comes_back_whole_with_the_keyers_that_wear_it(tmp_path: Path, theme: Theme):
    file = KeyersFile(tmp_path / "keyers.json")
    dressed = KeptShow(themed((STRAP,), theme), theme)
    file.save(dressed)
    assert file.load() == dressed
    content = (tmp_path / "keyers.json").read_text("utf-8")
    assert content.count(f'"{theme.name}"') == 1


@pytest.mark.parametrize(
    ("named", "worn"),
    [("Own", OWN), ("Ember", theme_named("Ember")), ("Gone", DEFAULT_THEME), (7, DEFAULT_THEME)],
)
def test_of_a_theme_that_was_kept_by_its_name_the_keyers_know_what_it_was(
    tmp_path: Path, named: object, worn: Theme
):
    path = tmp_path / "keyers.json"
    KeyersFile(path).save(KeptShow((STRAP,)))
    older = json.loads(path.read_text("utf-8")) | {"theme": named}
    older["keyers"][0]["graphic"]["theme"] = theme_to_json(OWN)
    path.write_text(json.dumps(older), "utf-8")
    assert KeyersFile(path).load() == KeptShow(themed((STRAP,), worn), worn)


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"schema_version": 2, "keyers": []}',
        b'{"schema_version": 1, "keyers": 7}',
        b'{"schema_version": 1, "keyers": [], "theme": {"name": 5}}',
    ],
)
def test_what_cannot_be_read_is_kept_aside(tmp_path: Path, content: bytes):
    path = tmp_path / "keyers.json"
    path.write_bytes(content)
    with pytest.raises(KeyersUnread):
        KeyersFile(path).load()
    assert (tmp_path / "keyers.json.broken").read_bytes() == content


def test_a_disk_that_refuses_is_told(tmp_path: Path):
    path = tmp_path / "keyers.json"
    path.mkdir()
    with pytest.raises(FileTrouble):
        KeyersFile(path).load()
    with pytest.raises(FileTrouble):
        KeyersFile(path).save(KeptShow((STRAP,)))
