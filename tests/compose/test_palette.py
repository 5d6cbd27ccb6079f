from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from studio.compose import palette as palette_module
from studio.compose.palette import SIZE, learned, premultiplied

if TYPE_CHECKING:
    import pytest


def packed(*colours: tuple[int, int, int, int]) -> np.ndarray:
    return np.array(colours, np.uint8).view(np.uint32).reshape(1, -1)


def noise(count: int) -> np.ndarray:
    rng = np.random.default_rng(1)
    return rng.integers(0, 256, (count, 4), np.uint8).view(np.uint32).reshape(1, -1)


def test_few_colours_are_kept_each_behind_the_transparent_one():
    palette = learned(packed((1, 2, 3, 255), (9, 8, 7, 100), (0, 0, 0, 0)))
    assert sorted(palette.colours.tolist()) == [[0, 0, 0, 0], [1, 2, 3, 255], [9, 8, 7, 100]]
    assert palette.colours[0].tolist() == [0, 0, 0, 0]


def test_every_colour_becomes_the_nearest_one():
    palette = learned(packed((0, 0, 0, 255), (200, 0, 0, 255)))
    indexes = palette.indexes(packed((30, 0, 0, 255), (180, 9, 0, 250), (5, 5, 5, 0)))
    assert palette.colours[indexes[0]].tolist() == [[0, 0, 0, 255], [200, 0, 0, 255], [0, 0, 0, 0]]


def test_many_colours_become_as_many_as_there_is_room_for():
    colours = noise(5000)
    palette = learned(colours)
    assert palette.colours.shape == (SIZE, 4)
    seen = premultiplied(palette.colours[palette.indexes(colours)[0]].view(np.uint32).ravel())
    off = np.abs(seen - premultiplied(colours.ravel()))
    assert off.mean() < 20


def test_a_gradient_is_learned_better_than_it_is_cut_evenly():
    ramp = np.arange(2000) / 1999
    ends = np.array([(15, 23, 42, 235), (29, 78, 216, 120)], float)
    rgba = np.rint(ends[0] + (ends[1] - ends[0]) * ramp[:, None]).astype(np.uint8)
    colours = np.ascontiguousarray(rgba).view(np.uint32).reshape(1, -1)
    palette = learned(colours)
    off = np.abs(palette.colours[palette.indexes(colours)[0]].astype(int) - rgba)
    assert off.max() <= 3


def test_it_is_outworn_once_asked_for_something_else():
    palette = learned(packed((0, 0, 0, 255), (200, 0, 0, 255)))
    palette.indexes(packed((5, 5, 5, 255)))
    assert not palette.is_outworn
    palette.indexes(packed((0, 255, 0, 255)))
    assert palette.is_outworn


def test_what_it_was_learned_from_never_wears_it_out():
    colours = noise(3000)
    palette = learned(colours)
    palette.indexes(colours[:, ::2])
    assert not palette.is_outworn


def test_an_empty_picture_has_one_colour():
    assert learned(np.zeros((3, 3), np.uint32)).colours.tolist() == [[0, 0, 0, 0]]


def test_colours_of_photos_are_sampled(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(palette_module, "_MOST_COLOURS", 1000)
    assert learned(noise(5000)).colours.shape == (SIZE, 4)


def test_what_it_remembers_has_an_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(palette_module, "_MOST_REMEMBERED", 100)
    colours = noise(5000)
    two = packed((0, 0, 0, 255), (255, 255, 255, 255))
    palette, expected = learned(two), learned(two).indexes(colours)
    for start in range(0, 5000, 500):
        part = palette.indexes(colours[:, start : start + 500])
        assert np.array_equal(part, expected[:, start : start + 500])
    assert len(palette._known) <= 1200
