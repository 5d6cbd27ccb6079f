import json
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.bundle import Bundle, bundle_bytes
from studio.compose.opening import TemplateUnknown, document_at, documents_in
from studio.domain.errors import BundleRefused, FileTrouble
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.overlay_json import DocumentInvalid, format_document, graphic_to_json

TEMPLATES = RESOURCES / "templates"
ONE, TWO = OverlayDocument("One"), OverlayDocument("Two")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "show.podium"
    path.write_bytes(bundle_bytes(Bundle((ONE, TWO))))
    return path


def test_a_template_is_known_by_its_name():
    assert document_at("clock", TEMPLATES).name == "Clock"


def test_a_document_and_a_filled_graphic_are_files(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text(format_document(ONE))
    assert document_at(str(path), TEMPLATES) == ONE
    path.write_text(json.dumps(graphic_to_json(Graphic(TWO))))
    assert document_at(str(path), TEMPLATES) == TWO


def test_of_a_bundle_it_is_the_first_or_the_named_one(bundle: Path):
    assert document_at(str(bundle), TEMPLATES) == ONE
    assert document_at(str(bundle), TEMPLATES, "Two") == TWO
    with pytest.raises(BundleRefused, match="no 'Three', but One, Two"):
        document_at(str(bundle), TEMPLATES, "Three")


def test_what_is_neither_is_told(tmp_path: Path):
    (tmp_path / "x").write_text("no")
    with pytest.raises(DocumentInvalid):
        document_at(str(tmp_path / "x"), TEMPLATES)
    with pytest.raises(TemplateUnknown):
        document_at("nothing", TEMPLATES)
    with pytest.raises(FileTrouble):
        document_at(str(tmp_path), TEMPLATES)


def test_a_file_brings_all_its_documents(bundle: Path, tmp_path: Path):
    assert documents_in(bundle) == ((ONE, TWO), ())
    (tmp_path / "a.json").write_text(format_document(ONE))
    assert documents_in(tmp_path / "a.json") == ((ONE,), ())
    (tmp_path / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    assert [document.name for document in documents_in(tmp_path / "a.svg")[0]] == ["a"]
