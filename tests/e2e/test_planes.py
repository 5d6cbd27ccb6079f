"""A clock behind the people: kept from the last show, on air in the rehearsal room, in a still."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.compose.templates import CLOCK, load_template
from studio.domain.ground import ground
from studio.domain.keying import KeptShow
from studio.domain.library import BUILT_IN
from studio.domain.looks import Keyer, Plane
from studio.domain.overlay import Graphic
from studio.domain.podium import WIDE, Box, places_of
from studio.storage.keyers_file import KeyersFile
from studio.storage.profile import Profile
from tests.support.eyeson import eventually, is_near, main_colour, picture_of
from tests.support.hosting import Host
from tests.support.operating import takes
from tests.support.program import Desk

pytestmark = pytest.mark.timeout(120)
ANNA, COLOUR = "Anna Berg", "#204060"


def test_a_clock_behind_the_people_is_seen_beside_their_boxes(profile: Path, host: Host):
    _keep_the_clock_behind(profile)
    room = host.make_room("behind", background_color=COLOUR)
    start = ("--server", host.url, "--room", "behind")
    with Desk(profile, *start, PODIUM_API_KEY=host.api_key) as desk:
        desk.shows("roomState", "Ready")
        _seat_on_the_left(desk)
        _prepare_the_clock(desk)
        takes(desk)
        desk.shows("backgroundStanding", "On air")
        picture = _snapshot(desk)
        left, right = (place.box for place in places_of("two", WIDE))
        upper = (left.x + 20, left.y + 40, left.width - 40, left.height // 2)
        assert is_near(main_colour(picture, upper), room.witness.actors()[ANNA]["colour"])
        _assert_clock_in(picture, right)
        desk.open_tab("Layout")
        desk.drag(desk.at("participantList", row="Ben Kurz"), desk.at("layoutGrid", spot=1))
        takes(desk)
        covered = main_colour(_snapshot(desk), (1080, 30, 140, 70))
        assert is_near(covered, room.witness.actors()["Ben Kurz"]["colour"])


def _seat_on_the_left(desk: Desk) -> None:
    desk.click("layoutChoice_two")
    desk.drag(desk.at("participantList", row=ANNA), desk.at("layoutGrid", spot=0))


def _keep_the_clock_behind(profile: Path) -> None:
    """As a show left it; the menu that does it has tests where menus open without a screen."""
    graphic = Graphic(load_template(RESOURCES / "templates", CLOCK))
    clock = Keyer(2, graphic, template=BUILT_IN + CLOCK, plane=Plane.BACK)
    KeyersFile(Profile.at(profile).keyers).save(KeptShow((clock,)))


def _prepare_the_clock(desk: Desk) -> None:
    desk.open_tab("Graphics")
    desk.click("keyerChip2")
    desk.click("keyer2InButton")
    desk.shows("changesLine", "Clock in")


def _snapshot(desk: Desk) -> np.ndarray:
    """Press F9 and take the new picture from the desk's own folder."""
    folder = desk.profile / "media"
    before = set(folder.glob("*.jpg"))
    desk.hand.key("F9")
    (path,) = eventually(lambda: set(folder.glob("*.jpg")) - before, bool)
    return picture_of(path)


def _assert_clock_in(picture: np.ndarray, box: Box) -> None:
    """What is seen in a free place is the engine's own picture of this minute or the one before."""
    now = datetime.now().astimezone()
    seen = picture[box.y : box.bottom, box.x : box.right].astype(int)
    errors = []
    for time in (now, now - timedelta(minutes=1)):
        wanted = _drawn(time)[box.y : box.bottom, box.x : box.right]
        errors.append(np.abs(seen - wanted))
    error = min(errors, key=np.mean)
    assert error.mean() < 4, error.mean()
    assert np.percentile(error, 99) < 30, np.percentile(error, 99)


def _drawn(time: datetime) -> np.ndarray:
    clock = Graphic(load_template(RESOURCES / "templates", CLOCK))
    wanted = Composer(FontBook(RESOURCES / "fonts")).picture((ground(COLOUR), clock), WIDE, time)
    return np.frombuffer(wanted.rgba, np.uint8).reshape(WIDE.height, WIDE.width, 4)[..., :3]
