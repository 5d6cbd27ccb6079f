from pathlib import Path

from studio.domain import intents
from studio.domain.library import PictureFormat, PictureKind
from tests.support.direction import Direction


async def test_a_refused_export_is_told_and_leaves_no_work(desk: Direction, tmp_path: Path):
    wish = PictureFormat((PictureKind.JPEG,))
    await desk.director.carry_out(intents.ExportPictures(("strap",), str(tmp_path), wish))
    assert len(desk.state.notices) == 1
    assert desk.state.library.work is None
