from dataclasses import replace
from pathlib import Path

from studio.compose.bundle import Bundle, FontFile, bundle_bytes, read_bundle
from studio.domain import intents
from studio.domain.errors import BundleRefused
from studio.domain.events import ThemeChosen
from studio.domain.library import PictureFormat, Work
from studio.domain.overlay import Graphic, OverlayDocument, Theme
from studio.domain.podium import WIDE
from studio.domain.themes import THEMES, theme_named
from studio.services.press.bundling import FilesRefused, PartsLeftOut, ThemesCame
from tests.services.press import INTER, STRAP, THAI, reasons, work_of
from tests.support.direction import NOW, Direction
from tests.support.pictures import decoded_png


async def test_what_is_exported_is_imported_with_its_fonts(desk: Direction, tmp_path: Path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Mine.otf").write_bytes(INTER)
    path = tmp_path / "show.podium"
    await desk.director.carry_out(intents.ExportTemplates(("strap",), str(path)))
    assert work_of(desk) == Work("show.podium", 1, 1, is_over=True)
    bundle = read_bundle(path.read_bytes())
    assert bundle.documents == (STRAP,)
    assert [font.name for font in bundle.fonts] == ["Mine.otf"]
    assert bundle.previews[0]
    (tmp_path / "fonts" / "Mine.otf").unlink()
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert [entry.name for entry in desk.state.library.entries] == ["Strap", "Strap"]
    assert (tmp_path / "fonts" / "Mine.otf").read_bytes() == INTER


async def test_the_theme_of_the_show_and_its_fonts_travel_too(desk: Direction, tmp_path: Path):
    desk.templates.documents["strap"] = replace(STRAP, elements=())
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Thai.ttf").write_bytes(THAI)
    own = Theme("House", theme_named("Ember").colours, body="Noto Sans Thai")
    desk.store.apply(ThemeChosen(own))
    path = tmp_path / "show.podium"
    await desk.director.carry_out(intents.ExportTemplates(("strap",), str(path)))
    bundle = read_bundle(path.read_bytes())
    assert (bundle.themes, [font.name for font in bundle.fonts]) == ((own,), ["Thai.ttf"])


async def test_themes_that_are_new_here_are_taken_in_and_told(desk: Direction, tmp_path: Path):
    house, other = Theme("House"), Theme("House", body="Serif")
    for number, themes in enumerate(((THEMES[1], house), (house,), (other, house))):
        path = tmp_path / f"{number}.podium"
        path.write_bytes(bundle_bytes(Bundle((OverlayDocument("Good"),), themes=themes)))
        await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert desk.state.themes.own == (house, replace(other, name="House 2"))
    assert reasons(desk) == ["House", "House 2"]
    assert {notice.sentence for notice in desk.state.notices} == {ThemesCame.sentence}


async def test_another_font_of_a_name_that_is_taken_is_kept_beside_it(
    desk: Direction, tmp_path: Path
):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Mine.otf").write_bytes(b"older")
    path = tmp_path / "show.podium"
    path.write_bytes(bundle_bytes(Bundle((STRAP,), (FontFile("Mine.otf", INTER),))))
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    kept = {file.name: file.read_bytes() for file in (tmp_path / "fonts").iterdir()}
    assert kept == {"Mine.otf": b"older", "Mine_2.otf": INTER}


async def test_one_bad_file_does_not_keep_the_others_out(desk: Direction, tmp_path: Path):
    (tmp_path / "bad.podium").write_bytes(b"PK")
    (tmp_path / "good.podium").write_bytes(bundle_bytes(Bundle((OverlayDocument("Good"),))))
    paths = tuple(str(tmp_path / name) for name in ("bad.podium", "good.podium"))
    await desk.director.carry_out(intents.ImportTemplates(paths))
    why = "bad.podium: It is no bundle, or it is damaged or cut off."
    assert reasons(desk) == [f"1 of 2 files were imported.\n{why}"]
    assert work_of(desk).faults == (why,)
    assert "Good" in [entry.name for entry in desk.state.library.entries]
    assert (work_of(desk).done, work_of(desk).is_over) == (2, True)


async def test_many_bad_files_are_one_notice_with_a_reason_each(desk: Direction, tmp_path: Path):
    contents = {"a.podium": b"PK", "b.json": b"{", "c.svg": b"<svg>", "d.podium": None}
    for name, data in contents.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    wish = intents.ImportTemplates(tuple(str(tmp_path / name) for name in contents))
    await desk.director.carry_out(wish)
    (notice,) = desk.state.notices
    assert notice.sentence == FilesRefused.sentence
    assert notice.detail.splitlines() == [
        "0 of 4 files were imported.",
        "a.podium: It is no bundle, or it is damaged or cut off.",
        "b.json: It is neither JSON nor a bundle.",
        "c.svg: It is no readable SVG.",
        "d.podium: There is no such template and no such file.",
    ]


async def test_one_bad_file_is_told_as_what_it_is(desk: Direction, tmp_path: Path):
    (tmp_path / "bad.podium").write_bytes(b"PK")
    await desk.director.carry_out(intents.ImportTemplates((str(tmp_path / "bad.podium"),)))
    assert [notice.sentence for notice in desk.state.notices] == [BundleRefused.sentence]
    assert reasons(desk) == ["bad.podium: It is no bundle, or it is damaged or cut off."]


async def test_what_a_drawing_loses_is_told(desk: Direction, tmp_path: Path):
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    (tmp_path / "card.svg").write_text(f"{head}<script/></svg>")
    await desk.director.carry_out(intents.ImportTemplates((str(tmp_path / "card.svg"),)))
    assert [notice.sentence for notice in desk.state.notices] == [PartsLeftOut.sentence]
    assert reasons(desk) == ["card.svg: It had scripts."]
    assert "card" in [entry.name for entry in desk.state.library.entries]


async def test_a_font_of_a_bundle_is_drawn_with_at_once(
    desk: Direction, tmp_path: Path, compositor
):
    values = {"name": "สวัสดี"}
    wish = intents.ExportPictures(("strap",), str(tmp_path), PictureFormat(), values)
    await desk.director.carry_out(wish)
    boxes = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    assert work_of(desk).faults == boxes.faults == ("No font has the characters สวด.",)
    path = tmp_path / "thai.podium"
    path.write_bytes(bundle_bytes(Bundle((STRAP,), (FontFile("Thai.ttf", THAI),))))
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert await compositor.families() == ("Inter", "Noto Sans Thai")
    await desk.director.carry_out(wish)
    drawn = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    assert work_of(desk).faults == drawn.faults == ()
    exported = decoded_png((tmp_path / "Strap.png").read_bytes())
    assert (
        exported.tobytes() == decoded_png(drawn.file).tobytes() != decoded_png(boxes.file).tobytes()
    )
