import json
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.bundle import Bundle, bundle_bytes
from studio.compose.opening import Opened, TemplateUnknown, opened, opened_at
from studio.domain.errors import BundleRefused, FileTrouble
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.overlay_json import DocumentInvalid, format_document, graphic_to_json
from studio.domain.themes import THEMES

TEMPLATES = RESOURCES / "templates"
ONE, TWO = OverlayDocument("One"), OverlayDocument("Two")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "show.podium"
    path.write_bytes(bundle_bytes(Bundle((ONE, TWO), themes=THEMES[:1])))
    return path


def test_a_template_is_known_by_its_name():
    assert opened_at("clock", TEMPLATES).documents[0].name == "Clock"


def test_a_document_and_a_filled_graphic_are_files(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text(format_document(ONE))
    assert opened_at(str(path), TEMPLATES) == Opened((ONE,))
    path.write_text(json.dumps(graphic_to_json(Graphic(TWO, theme=THEMES[1]))))
    assert opened_at(str(path), TEMPLATES) == Opened((TWO,), themes=(THEMES[1],))


def test_of_a_bundle_it_is_the_first_or_the_named_one(bundle: Path):
    assert opened_at(str(bundle), TEMPLATES) == Opened((ONE,), themes=THEMES[:1])
    assert opened_at(str(bundle), TEMPLATES, "Two") == Opened((TWO,), themes=THEMES[:1])
    with pytest.raises(BundleRefused, match="no 'Three', but One, Two"):
        opened_at(str(bundle), TEMPLATES, "Three")


def test_what_is_neither_is_told(tmp_path: Path):
    (tmp_path / "x").write_text("no")
    with pytest.raises(DocumentInvalid):
        opened_at(str(tmp_path / "x"), TEMPLATES)
    with pytest.raises(TemplateUnknown):
        opened_at("nothing", TEMPLATES)
    with pytest.raises(FileTrouble):
        opened_at(str(tmp_path), TEMPLATES)


def test_a_file_brings_all_its_documents(bundle: Path, tmp_path: Path):
    assert opened(bundle) == Opened((ONE, TWO), themes=THEMES[:1])
    (tmp_path / "a.json").write_text(format_document(ONE))
    assert opened(tmp_path / "a.json") == Opened((ONE,))
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    assert [document.name for document in opened(tmp_path / "a.svg").documents] == ["a"]
