"""The program's own fonts and templates, as every drawing test uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.compose.picture import Picture
from studio.compose.text import Typesetter
from tests.support.pictures import assert_picture

GOLDEN = Path(__file__).with_name("golden")
GoldenCheck = Callable[[Picture, str], None]


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    return FontBook(RESOURCES / "fonts")


@pytest.fixture
def typesetter(fonts: FontBook) -> Typesetter:
    return Typesetter(fonts)


@pytest.fixture
def composer(fonts: FontBook) -> Composer:
    return Composer(fonts)


@pytest.fixture
def looks_as_agreed(request: pytest.FixtureRequest) -> GoldenCheck:
    update = bool(request.config.getoption("--update-golden", default=False))
    return lambda picture, name: assert_picture(picture, GOLDEN / f"{name}.png", update=update)
