import json
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from studio.domain.editing.creating import KINDS, created
from studio.domain.editing.fields import with_field_added, with_field_changed, without_field
from studio.domain.editing.scene import moved
from studio.domain.editing.tree import part_of, with_part
from studio.domain.errors import FileTrouble
from studio.domain.library import Draft
from studio.domain.overlay import (
    Colour,
    ColourRef,
    Gradient,
    Group,
    OverlayDocument,
    Text,
    TextStyle,
)
from studio.domain.overlay_json import DocumentInvalid, DocumentTooNew
from studio.domain.podium import FULL, WIDE
from studio.domain.podium import Box as Place
from studio.services.editing import Editor, Sheet
from studio.storage.drafts import AWAY_KEPT, DraftFolder, format_draft, parse_draft
from studio.ui.composer import doing
from tests.domain.editing.documents import DOCUMENT, SPOTS

STRAP = OverlayDocument("Strap")
LOST = OverlayDocument("Lost", (Text("{{nobody}}", TextStyle(size_px=30)),))

DEEPEST = 81


def deep(groups: int) -> OverlayDocument:
    element = Text("", TextStyle(size_px=30))
    for _ in range(groups):
        element = Group(10, 10, (element,))
    return OverlayDocument("Deep", (element,))


@pytest.fixture
def drafts(tmp_path):
    return DraftFolder(tmp_path / "drafts")


def test_a_kept_draft_comes_back(drafts):
    draft = Draft("one", STRAP, "strap-1", 5.0)
    drafts.keep(draft)
    assert drafts.all().drafts == (draft,)


def test_the_newest_draft_comes_first(drafts):
    drafts.keep(Draft("old", STRAP, kept_at=1.0))
    drafts.keep(Draft("new", STRAP, kept_at=2.0))
    assert [draft.id for draft in drafts.all().drafts] == ["new", "old"]


def test_a_dropped_draft_is_gone_and_may_be_dropped_again(drafts):
    drafts.keep(Draft("one", STRAP))
    drafts.drop("one")
    drafts.drop("one")
    assert drafts.all().drafts == ()


def test_what_was_thrown_away_can_be_brought_back(drafts):
    draft = Draft("one", STRAP, "strap-1", 5.0, (("name", "Anna"),))
    drafts.keep(draft)
    drafts.put_away("one")
    assert drafts.all().drafts == ()
    drafts.put_away("one")
    drafts.bring_back("one")
    assert drafts.all().drafts == (draft,)
    with pytest.raises(FileTrouble):
        drafts.bring_back("one")


def test_only_what_was_thrown_away_last_is_kept(drafts, tmp_path):
    for number in range(AWAY_KEPT + 2):
        drafts.keep(Draft(f"d{number}", STRAP))
        drafts.put_away(f"d{number}")
    assert len(list((tmp_path / "drafts" / "away").iterdir())) == AWAY_KEPT


def test_what_could_not_be_written_over_leaves_the_draft_before(drafts):
    drafts.keep(Draft("one", STRAP))
    with pytest.raises(DocumentInvalid):
        drafts.keep(Draft("one", deep(DEEPEST)))
    assert [draft.document for draft in drafts.all().drafts] == [STRAP]


def test_a_document_that_asks_for_a_field_that_is_not_there_is_kept(drafts):
    drafts.keep(Draft("one", LOST, kept_at=1.0))
    assert [draft.document for draft in drafts.all().drafts] == [LOST]


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"schema_version": 0}', '{"schema_version":1']
)
def test_a_broken_draft_is_kept_aside_and_the_others_come_back(drafts, tmp_path, content):
    drafts.keep(Draft("good", STRAP))
    (tmp_path / "drafts" / "bad.json").write_text(content)
    kept = drafts.all()
    assert [draft.id for draft in kept.drafts] == ["good"]
    assert [fault.detail for fault in kept.faults] == ["bad.json.broken"]
    assert (tmp_path / "drafts" / "bad.json.broken").read_text() == content


@pytest.mark.parametrize(("schema_version", "version"), [(2, 1), (1, 99)])
def test_a_draft_of_a_newer_program_is_named_and_left(drafts, tmp_path, schema_version, version):
    drafts.keep(Draft("newer", STRAP))
    path = tmp_path / "drafts" / "newer.json"
    raw = json.loads(path.read_text())
    raw |= {"schema_version": schema_version, "document": {**raw["document"], "version": version}}
    path.write_text(json.dumps(raw))
    assert [(type(f), f.detail) for f in drafts.all().faults] == [(DocumentTooNew, "newer.json")]
    assert path.exists()


def test_an_id_never_leads_out_of_the_folder(drafts):
    with pytest.raises(FileTrouble):
        drafts.keep(Draft("../one", STRAP))


# ---- whatever the editor can hold -------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "",
        "Anna",
        "{{name}}",
        "{{nobody|shout}}",
        "{{",
        "theme:nothing",
        "%Q",
        "\ud800 half",
        "x" * 5000,
    ]
)
NUMBERS = st.sampled_from([-9000, -1, 0, 1, 3, 400, 9000])
PAINTS = st.sampled_from(
    [ColourRef("{{}}"), ColourRef("{{no body}}", 9), ColourRef("theme:ink", 90), Colour(1, 2, 3, 4)]
)
PARTS = st.one_of(
    st.tuples(st.sampled_from(["content", "shown_if", "format", "label", "until", "home"]), WORDS),
    st.tuples(st.sampled_from(["width", "height", "max_width", "style.size_px"]), NUMBERS),
    st.tuples(st.sampled_from(["blur_px", "stroke.width_px", "anchor.dx", "anchor.spot"]), NUMBERS),
    st.tuples(st.sampled_from(["fill", "style.colour", "dark"]), PAINTS),
    st.tuples(st.sampled_from(["radii", "background.padding"]), st.lists(NUMBERS).map(tuple)),
    st.tuples(st.just("points"), st.lists(st.tuples(NUMBERS, NUMBERS)).map(tuple)),
    st.tuples(st.just("fill"), st.just(Gradient(()))),
)
BOXES = st.builds(Place, NUMBERS, NUMBERS, st.integers(1, 5000), st.integers(1, 5000))


class Editing(RuleBasedStateMachine):
    """Somebody who does anything at all in the editor, in no sensible order."""

    def __init__(self):
        super().__init__()
        self.editor = Editor()
        self.editor.open(Sheet(DOCUMENT, (("name", "Bo"),)))

    @rule(kind=st.sampled_from(KINDS), box=st.none() | BOXES)
    def draw(self, kind, box):
        document, name = created(self.editor.scene, kind, box)
        self.editor.apply(document, "Draw", select=(name,))

    @rule(dx=NUMBERS, dy=NUMBERS)
    def move(self, dx, dy):
        self.editor.apply(moved(self.editor.scene, self.editor.selection, dx, dy), "Move")

    @rule(part=PARTS)
    def change(self, part):
        scene = self.editor.scene
        chosen = [scene.element(name) for name in self.editor.selection]
        had = [e for e in chosen if e is not None and part_of(e, part[0]) is not None]
        changed = {element.id: with_part(element, *part) for element in had}
        self.editor.apply(scene.written(changed), "Change")

    @rule(do=st.sampled_from([doing.group, doing.ungroup, doing.duplicate, doing.delete]))
    def rearrange(self, do):
        do(self.editor, "Rearrange")

    @rule(do=st.sampled_from([doing.undo, doing.redo, doing.select_all, doing.lock, doing.hide]))
    def step(self, do):
        do(self.editor, "Step")

    @rule(is_wanted=st.booleans(), frame=st.sampled_from([WIDE, FULL]))
    def look(self, is_wanted, frame):
        self.editor.look_at(frame, SPOTS)
        self.editor.edit_for_frame_only(is_wanted)

    @rule(name=WORDS)
    def call(self, name):
        self.editor.apply(replace(self.editor.sheet.document, name=name), "Call")

    @rule(label=WORDS, longest=NUMBERS, choices=st.lists(WORDS, max_size=3).map(tuple))
    def ask(self, label, longest, choices):
        document, name = with_field_added(self.editor.sheet.document, label)
        field = replace(document.fields[-1], max_length=longest, choices=choices, minimum=1e300)
        self.editor.apply(with_field_changed(document, name, field), "Ask")

    @rule(text=WORDS)
    def try_out(self, text):
        sheet = self.editor.sheet
        self.editor.change(replace(sheet, values=(("name", text), ("other", text))), "Try")

    @precondition(lambda self: self.editor.sheet.document.fields)
    @rule()
    def ask_no_more(self):
        document = self.editor.sheet.document
        self.editor.apply(without_field(document, document.fields[0].name), "Ask no more")

    @invariant()
    def it_is_kept_and_comes_back_equal(self):
        sheet = self.editor.sheet
        draft = Draft("one", sheet.document, "strap-1", 5.0, sheet.values)
        assert parse_draft("one", format_draft(draft)) == draft


TestWhateverTheEditorCanHold = Editing.TestCase
TestWhateverTheEditorCanHold.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None
)
