from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain import intents
from studio.domain.library import PictureFormat, PictureKind, Work
from tests.support.direction import Direction


async def test_a_refused_export_is_told_and_leaves_no_work(desk: Direction, tmp_path: Path):
    wish = PictureFormat((PictureKind.JPEG,))
    await desk.director.carry_out(intents.ExportPictures(("strap",), str(tmp_path), wish))
    assert len(desk.state.notices) == 1
    assert desk.state.library.work is None


async def test_a_fault_of_the_program_leaves_no_work_either(desk: Direction, monkeypatch):
    def fault(_entry_id: str) -> None:
        raise RuntimeError

    desk.library.tell(replace(desk.state.library, work=Work("Strap")))
    monkeypatch.setattr(desk.templates, "load", fault)
    with pytest.raises(RuntimeError):
        await desk.director.carry_out(intents.ExportPictures(("strap",), "", PictureFormat()))
    assert desk.state.library.work is None
