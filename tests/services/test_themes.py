import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from studio.compose.picture import Picture
from studio.compose.pixels import pixels_of
from studio.compose.png import encode_png
from studio.domain.errors import FileTrouble
from studio.domain.events import PreviewChanged
from studio.domain.intents import ChooseTheme, DeleteTheme, PutLogo, RestoreTheme, SaveTheme
from studio.domain.looks import Look
from studio.domain.overlay import Asset, Theme
from studio.domain.themes import theme_named
from tests.support.desk import keyer
from tests.support.direction import Direction

BRAND, SERIF = Theme("Brand"), Theme("Brand", body="Serif")


def names(desk: Direction) -> list[str]:
    return [theme.name for theme in desk.state.themes.own]


def reasons(desk: Direction) -> list[str]:
    return [notice.sentence for notice in desk.state.notices]


async def carry_out(desk: Direction, *wishes) -> None:
    for wish in wishes:
        await desk.director.carry_out(wish)


async def test_themes_of_the_last_run_are_there_and_what_was_broken_is_told(direction: Direction):
    direction.theme_files.files = {"b": Theme("beta"), "a": Theme("Alpha")}
    direction.theme_files.faults = (FileTrouble("c.json"),)
    await direction.themes.refresh()
    assert names(direction) == ["Alpha", "beta"]
    assert reasons(direction) == [FileTrouble.sentence]


async def test_what_is_wished_for_before_the_folder_is_read_waits(direction: Direction):
    direction.theme_files.files = {"a": BRAND}
    await asyncio.gather(
        direction.director.carry_out(SaveTheme(SERIF)),
        direction.director.carry_out(SaveTheme(SERIF, "Brand")),
        direction.themes.refresh(),
    )
    assert names(direction) == ["Brand", "Brand 2"]
    assert direction.theme_files.files["a"] == SERIF


async def test_a_new_theme_gets_a_free_name(direction: Direction):
    ember = theme_named("Ember")
    await carry_out(direction, SaveTheme(ember), SaveTheme(ember), SaveTheme(Theme("  ")))
    assert names(direction) == ["Ember 2", "Ember 3", "Theme"]
    assert sorted(direction.theme_files.files) == ["  -3", "Ember-1", "Ember-2"]


async def test_what_is_prepared_wears_a_change_at_once(direction: Direction):
    direction.store.apply(PreviewChanged(Look(keyers=(keyer(),))))
    await carry_out(direction, SaveTheme(BRAND))
    await direction.do(ChooseTheme("Brand"))
    await carry_out(direction, SaveTheme(SERIF, "Brand"))
    assert direction.state.theme == SERIF
    assert [k.graphic.theme for k in direction.state.preview.keyers] == [SERIF]
    assert direction.theme_files.files == {"Brand-1": SERIF}


async def test_the_show_follows_a_new_name(direction: Direction):
    await carry_out(direction, SaveTheme(BRAND))
    await direction.do(ChooseTheme("Brand"))
    await carry_out(direction, SaveTheme(replace(BRAND, name="House"), "Brand"))
    assert (direction.state.theme.name, names(direction)) == ("House", ["House"])
    await carry_out(direction, SaveTheme(Theme("Ember"), "House"))
    assert direction.state.theme.name == "Ember 2"


async def test_a_theme_that_nobody_knows_is_not_chosen(direction: Direction):
    await direction.do(ChooseTheme("Ember"), ChooseTheme("Gone"))
    assert direction.state.theme == theme_named("Ember")


async def test_of_many_changes_the_newest_is_written(direction: Direction):
    await carry_out(direction, SaveTheme(BRAND))
    wishes = [SaveTheme(Theme("Brand", body=f"Font {n}"), "Brand") for n in range(20)]
    await asyncio.gather(*(direction.director.carry_out(wish) for wish in wishes))
    assert direction.theme_files.files == {"Brand-1": wishes[-1].theme}
    assert len(direction.theme_files.saves) < 5


async def test_a_deleted_theme_stays_with_the_show_and_can_be_brought_back(direction: Direction):
    await carry_out(direction, SaveTheme(SERIF))
    await direction.do(ChooseTheme("Brand"))
    await carry_out(direction, DeleteTheme("Brand"))
    assert (names(direction), direction.theme_files.files) == ([], {})
    assert direction.state.themes.deleted == direction.state.theme == SERIF
    await carry_out(direction, RestoreTheme())
    assert (names(direction), direction.theme_files.files) == (["Brand"], {"Brand-1": SERIF})
    assert direction.state.themes.deleted is None
    await carry_out(direction, RestoreTheme())
    assert names(direction) == ["Brand"]


async def test_what_the_disk_does_not_delete_stays_and_what_it_keeps_away_is_away(
    direction: Direction,
):
    refused = FileTrouble("brand.json")
    await carry_out(direction, SaveTheme(SERIF))
    direction.theme_files.trouble = refused
    await carry_out(direction, DeleteTheme("Brand"))
    assert (names(direction), direction.state.themes.deleted) == (["Brand"], None)
    direction.theme_files.trouble = None
    await carry_out(direction, DeleteTheme("Brand"))
    direction.theme_files.trouble = refused
    await carry_out(direction, RestoreTheme())
    assert (names(direction), direction.state.themes.deleted) == ([], SERIF)
    direction.theme_files.trouble = None
    await carry_out(direction, RestoreTheme())
    assert (names(direction), direction.theme_files.files) == (["Brand"], {"Brand-1": SERIF})


async def test_closing_writes_the_change_that_waits(direction: Direction):
    await carry_out(direction, SaveTheme(BRAND))
    wishes = [SaveTheme(Theme("Brand", body=f"Font {n}"), "Brand") for n in range(3)]
    for wish in wishes:
        direction.tasks.spawn(direction.director.carry_out(wish), name="save a theme")
    await asyncio.sleep(0)
    await direction.tasks.aclose()
    await direction.themes.aclose()
    assert direction.theme_files.files == {"Brand-1": wishes[-1].theme}


async def test_a_change_that_cannot_be_written_at_the_end_is_told(direction: Direction):
    direction.theme_files.trouble = FileTrouble("brand.json")
    await carry_out(direction, SaveTheme(BRAND))
    await direction.themes.aclose()
    assert reasons(direction)[-1] == FileTrouble.sentence


async def test_what_comes_back_makes_way_for_its_name(direction: Direction):
    await carry_out(
        direction, SaveTheme(SERIF), DeleteTheme("Brand"), SaveTheme(BRAND), RestoreTheme()
    )
    assert names(direction) == ["Brand", "Brand 2"]
    assert {theme.name for theme in direction.theme_files.files.values()} == {"Brand", "Brand 2"}


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (DeleteTheme("Ember"), "The themes that come with the program cannot be changed."),
        (SaveTheme(BRAND, "Podium"), "The themes that come with the program cannot be changed."),
        (DeleteTheme("Gone"), "This theme is not there any more."),
        (PutLogo("Gone", "nothing.png"), "A file could not be read or written."),
    ],
)
async def test_what_cannot_be_is_told(direction: Direction, wish, reason: str):
    await carry_out(direction, wish)
    assert reasons(direction) == [reason]
    assert names(direction) == []


async def test_a_change_that_the_disk_refuses_is_told_and_worn(direction: Direction):
    direction.theme_files.trouble = FileTrouble("brand.json")
    await carry_out(direction, SaveTheme(BRAND))
    assert (names(direction), reasons(direction)) == (["Brand"], [FileTrouble.sentence])


async def test_a_picture_file_becomes_the_logo(direction: Direction, tmp_path: Path):
    png = encode_png(pixels_of(Picture(2, 1, bytes(8))))
    (tmp_path / "logo.png").write_bytes(png)
    (tmp_path / "text.png").write_text("no picture")
    logo = str(tmp_path / "logo.png")
    await carry_out(direction, SaveTheme(BRAND), PutLogo("Brand", logo))
    assert direction.state.themes.own == (replace(BRAND, logo=Asset("logo.png", png)),)
    await carry_out(direction, PutLogo("Brand", str(tmp_path / "text.png")))
    assert len(reasons(direction)) == 1
    assert direction.state.themes.own[0].logo == Asset("logo.png", png)


async def test_a_theme_from_elsewhere_is_known_or_gets_a_free_name(direction: Direction):
    assert await direction.themes.add(theme_named("Ember")) == ""
    assert await direction.themes.add(BRAND) == "Brand"
    assert await direction.themes.add(BRAND) == ""
    assert await direction.themes.add(SERIF) == "Brand 2"
    assert names(direction) == ["Brand", "Brand 2"]
