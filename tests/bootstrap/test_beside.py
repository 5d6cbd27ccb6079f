import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.bootstrap.beside import feeds_in, library_in, press_in, themes_in
from studio.compose.templates import load_template
from studio.domain import intents
from studio.domain.events import PreviewChanged, ThemeChosen
from studio.domain.library import PictureFormat
from studio.domain.looks import Keyer, Look
from studio.domain.overlay import Graphic, OverlayDocument, Text, TextStyle, Theme
from studio.domain.podium import WIDE
from studio.feeds.reader import SourceReader
from studio.services.compositing import ThreadedCompositor
from studio.services.store import Store
from studio.storage.profile import Profile
from studio.tasks import TaskScope
from studio.ui.text_backend import QtTextBackend
from tests.support.pictures import decoded_png

HOUSE = Theme("House", body="Serif")


@pytest.fixture
async def beside(tmp_path: Path):
    failures: list[str] = []
    parts = Store(), TaskScope(lambda name, _error: failures.append(name))
    yield Profile.at(tmp_path / "profile"), parts
    await parts[1].aclose()
    assert failures == []


async def until(is_so):
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")


def shown(store: Store) -> str:
    return store.state.preview.keyers[0].graphic.value("name")


async def test_a_table_is_added_and_its_rows_step_into_the_lower_third(beside, tmp_path: Path):
    profile, (store, tasks) = beside
    strap = Graphic(load_template(RESOURCES / "templates", "lower-third"))
    store.apply(PreviewChanged(Look(keyers=(Keyer(1, strap),))))
    path = tmp_path / "guests.csv"
    path.write_text("Name;Title\nAnna;Pilot\nBen;Cook\n")
    feeds = feeds_in(profile, (store, tasks), SourceReader(), lambda _: None)
    await feeds.do(intents.AddSource(str(path)))
    await until(lambda: store.state.feeds and store.state.feeds[0].keyer == 1)
    (feed,) = store.state.feeds
    for row, name in enumerate(("Anna", "Ben")):
        await feeds.do(intents.PickRow(feed.id, row))
        assert shown(store) == name
    path.write_text("Name;Title\nAnna;Pilot\nBen;Cook\nCarla;Judge\n")
    await until(lambda: len(store.state.feeds[0].table.rows) == 3)
    assert shown(store) == "Ben"
    await feeds.aclose()
    again = Store()
    later = feeds_in(profile, (again, tasks), SourceReader(), lambda _: None)
    await later.start()
    assert again.state.feeds[0].table == store.state.feeds[0].table
    await later.aclose()


async def test_what_is_saved_in_a_profile_travels_to_a_fresh_one(beside, tmp_path: Path):
    profile, (store, tasks) = beside
    compositor = ThreadedCompositor(RESOURCES / "fonts")
    bundle = str(tmp_path / "show.podium")
    library = library_in(profile, store, tasks)
    themes = themes_in(profile, store)
    press = press_in(profile, store, tasks, (library, themes), compositor)
    await themes.do(intents.SaveTheme(HOUSE))
    store.apply(ThemeChosen(HOUSE))
    entry = await library.save(OverlayDocument("Mine"))
    await library.do(intents.ExportTemplates((entry.id,), bundle))
    press.close()
    fresh = Profile.at(tmp_path / "fresh")
    other = library_in(fresh, store, tasks)
    themes = themes_in(fresh, store)
    await themes.refresh()
    press = press_in(fresh, store, tasks, (other, themes), compositor)
    await other.do(intents.ImportTemplates((bundle,)))
    await other.do(intents.ImportTemplates((bundle,)))
    names = [entry.name for entry in store.state.library.entries if not entry.is_builtin]
    assert sorted(names) == ["Mine", "Mine 2"]
    await themes.refresh()
    assert store.state.themes.own == (HOUSE,)
    await until(lambda: all(entry.thumbnail for entry in store.state.library.entries))
    press.close()
    compositor.close()


async def test_japanese_and_emoji_are_exported_as_they_go_on_air(qapp, beside, tmp_path: Path):
    profile, (store, tasks) = beside
    compositor = ThreadedCompositor(RESOURCES / "fonts", QtTextBackend())
    library = library_in(profile, store, tasks)
    press = press_in(profile, store, tasks, (library, themes_in(profile, store)), compositor)
    document = OverlayDocument("Mixed", (Text("東京 👍🏽", TextStyle(60)),))
    entry = await library.save(document)
    await library.do(intents.ExportPictures((entry.id,), str(tmp_path), PictureFormat()))
    work = store.state.library.work
    assert work is not None
    assert (work.is_over, work.faults) == (True, ())
    on_air = await compositor.foreground((Graphic(document),), WIDE, datetime.now().astimezone())
    exported = decoded_png((tmp_path / "Mixed.png").read_bytes())
    assert exported.tobytes() == decoded_png(on_air.file).tobytes()
    press.close()
    compositor.close()
