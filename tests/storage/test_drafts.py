import pytest

from studio.domain.errors import FileTrouble
from studio.domain.library import Draft
from studio.domain.overlay import OverlayDocument, Text, TextStyle
from studio.domain.overlay_json import DocumentInvalid
from studio.storage.drafts import DraftFolder

STRAP = OverlayDocument("Strap")
LOST = OverlayDocument("Lost", (Text("{{nobody}}", TextStyle(size_px=30)),))


@pytest.fixture
def drafts(tmp_path):
    return DraftFolder(tmp_path / "drafts")


def test_a_kept_draft_comes_back(drafts):
    draft = Draft("one", STRAP, "strap-1", 5.0)
    drafts.keep(draft)
    assert drafts.all() == (draft,)


def test_the_newest_draft_comes_first(drafts):
    drafts.keep(Draft("old", STRAP, kept_at=1.0))
    drafts.keep(Draft("new", STRAP, kept_at=2.0))
    assert [draft.id for draft in drafts.all()] == ["new", "old"]


def test_a_dropped_draft_is_gone_and_may_be_dropped_again(drafts):
    drafts.keep(Draft("one", STRAP))
    drafts.drop("one")
    drafts.drop("one")
    assert drafts.all() == ()


def test_a_draft_that_could_not_be_read_again_leaves_the_one_before(drafts):
    drafts.keep(Draft("one", STRAP))
    with pytest.raises(DocumentInvalid):
        drafts.keep(Draft("one", LOST))
    assert [draft.document for draft in drafts.all()] == [STRAP]


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"schema_version": 9}', '{"schema_version":1']
)
def test_a_broken_draft_is_kept_aside_and_the_others_come_back(drafts, tmp_path, content):
    drafts.keep(Draft("good", STRAP))
    (tmp_path / "drafts" / "bad.json").write_text(content)
    assert [draft.id for draft in drafts.all()] == ["good"]
    assert (tmp_path / "drafts" / "bad.json.broken").read_text() == content


def test_an_id_never_leads_out_of_the_folder(drafts):
    with pytest.raises(FileTrouble):
        drafts.keep(Draft("../one", STRAP))
