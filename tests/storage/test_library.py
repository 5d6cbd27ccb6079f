import json
import os
from dataclasses import replace

import pytest

from studio import RESOURCES
from studio.domain.errors import FileTrouble
from studio.domain.overlay import Box, Colour, Field, OverlayDocument, Text, TextStyle
from studio.domain.overlay_json import DocumentInvalid, DocumentTooNew
from studio.domain.wording import Wording
from studio.storage import library as library_module
from studio.storage.library import LibraryFolder, TemplateBroken, TemplateGone, TemplateReadOnly

PLATE = Box(400, 100, Colour(0, 0, 0), id="e1")
NAME = Text("{{name}}", TextStyle(size_px=30), id="e3")
STRAP = OverlayDocument("Strap", fields=(Field("name", "Name"),))
LOST = OverlayDocument("Lost", (Text("{{nobody}}", TextStyle(size_px=30)),))


@pytest.fixture
def library(tmp_path):
    return LibraryFolder(tmp_path / "library", RESOURCES / "templates")


def own(library):
    return [entry for entry in library.list().entries if not entry.is_builtin]


def test_a_new_library_has_the_programs_own_templates(library):
    entries = library.list().entries
    assert all(entry.is_builtin for entry in entries)
    assert "builtin:lower-third" in [entry.id for entry in entries]
    assert library.load("builtin:lower-third").name == "Lower third"


def test_what_is_saved_is_listed_and_comes_back(library):
    entry = library.save(STRAP)
    assert own(library) == [entry]
    assert entry.changed_at > 0
    assert library.load(entry.id) == STRAP


def test_saving_under_an_id_replaces_that_template_only(library):
    first, other = library.save(STRAP), library.save(STRAP)
    library.save(OverlayDocument("Better"), first.id)
    assert library.load(first.id).name == "Better"
    assert library.load(other.id) == STRAP


def test_a_later_change_of_the_file_is_seen(library, tmp_path):
    entry = library.save(STRAP)
    path = tmp_path / "library" / f"{entry.id}.json"
    path.write_text(path.read_text().replace('"Strap"', '"Changed by hand"'))
    assert library.load(entry.id).name == "Changed by hand"


def test_a_copy_keeps_the_content_and_gets_a_free_name(library):
    library.duplicate("builtin:clock", "My clock")
    copy = library.duplicate("builtin:clock", "My clock")
    assert copy.name == "My clock 2"
    assert library.load(copy.id).elements == library.load("builtin:clock").elements


def test_of_two_with_one_name_both_are_kept(library):
    library.save(STRAP)
    library.add(STRAP)
    assert sorted(entry.name for entry in own(library)) == ["Strap", "Strap 2"]


def test_a_renamed_template_keeps_its_id_and_content(library):
    entry = library.save(STRAP)
    renamed = library.rename(entry.id, "Name strap")
    assert (renamed.id, renamed.name) == (entry.id, "Name strap")
    assert library.load(entry.id).fields == STRAP.fields


def test_what_was_deleted_can_be_brought_back(library):
    entry = library.save(STRAP)
    library.delete(entry.id)
    assert own(library) == []
    library.restore(entry.id)
    assert own(library) == [entry]


def test_only_the_newest_deleted_ones_are_kept(library, tmp_path, monkeypatch):
    monkeypatch.setattr(library_module, "DELETED_KEPT", 2)
    entries = [library.save(STRAP) for _ in range(3)]
    for age, entry in enumerate(entries):
        os.utime(tmp_path / "library" / f"{entry.id}.json", (age, age))
        library.delete(entry.id)
    kept = {path.stem for path in (tmp_path / "library" / "deleted").iterdir()}
    assert kept == {entry.id for entry in entries[1:]}


@pytest.mark.parametrize("deed", ["save", "rename", "delete", "restore"])
def test_the_programs_own_are_never_touched(library, deed):
    name = "builtin:clock"
    deeds = {
        "save": lambda: library.save(STRAP, name),
        "rename": lambda: library.rename(name, "x"),
        "delete": lambda: library.delete(name),
        "restore": lambda: library.restore(name),
    }
    with pytest.raises(TemplateReadOnly):
        deeds[deed]()


@pytest.mark.parametrize(
    "entry_id", ["../secret", "builtin:../secret", "..", ".hidden", "a\\b", ""]
)
def test_an_id_never_leads_out_of_the_library(library, tmp_path, entry_id):
    (tmp_path / "secret.json").write_text("{}")
    with pytest.raises(TemplateGone):
        library.load(entry_id)


def test_a_template_that_is_gone_is_told(library):
    with pytest.raises(TemplateGone):
        library.delete("nothing")


def test_a_document_that_could_not_be_read_again_is_not_written(library):
    entry = library.save(STRAP)
    with pytest.raises(DocumentInvalid):
        library.save(LOST, entry.id)
    assert library.load(entry.id) == STRAP


def test_an_unreadable_file_is_kept_aside_and_named_and_the_others_stay(library, tmp_path):
    entry = library.save(STRAP)
    (tmp_path / "library" / "bad.json").write_text("{")
    listing = library.list()
    assert [type(fault) for fault in listing.faults] == [TemplateBroken]
    assert listing.faults[0].detail == "bad.json.broken"
    assert (tmp_path / "library" / "bad.json.broken").read_text() == "{"
    assert own(library) == [entry]
    assert library.list().faults == ()


def test_a_file_of_a_newer_program_is_named_and_left_where_it_is(library, tmp_path):
    library.save(STRAP)
    newer = tmp_path / "library" / "newer.json"
    newer.write_text(json.dumps({"version": 99, "name": "New"}))
    assert [type(fault) for fault in library.list().faults] == [DocumentTooNew]
    assert newer.exists()


def test_a_full_disk_is_told(library, monkeypatch):
    def full(_descriptor):
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileTrouble):
        library.save(STRAP)
    assert own(library) == []


def test_an_entry_says_what_it_is_found_by(library):
    strap = OverlayDocument(
        "Strap", (PLATE, replace(PLATE, id="e2"), NAME), (Field("name", "Guest"),)
    )
    entry = library.save(strap)
    assert (entry.words, entry.kinds) == (("Guest",), ("box", "text"))


def test_the_programs_own_are_told_in_the_words_of_the_desk_and_copies_are_left_alone(tmp_path):
    folders = tmp_path / "library", RESOURCES / "templates"
    library = LibraryFolder(*folders, Wording(str.upper, "de"))
    assert "CLOCK" in [entry.name for entry in library.list().entries]
    copy = library.duplicate("builtin:lower-third", "Copy")
    saved = library.load(copy.id)
    assert (saved.name, saved.language, saved.fields[0].label) == ("Copy", "de", "NAME")
    assert LibraryFolder(*folders, Wording(str.lower)).load(copy.id) == saved
