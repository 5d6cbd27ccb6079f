from __future__ import annotations

from studio.compose.arrange.effects import with_effects
from studio.compose.arrange.setting import Setting
from studio.compose.outlines import Rounded
from studio.compose.tiles import LayerShadowTile, LayerTile, Placement, ShadowTile, ShapeTile
from studio.domain.overlay import BLACK, Box, Group, Shadow, Stroke

OUTLINE = Rounded(10, 10, (0,))
PART = Placement(ShapeTile(OUTLINE, BLACK), 0, 0)
SETTING = Setting(10, 10, (PART,))
SHADOW = Shadow(BLACK, 3, 4, 8)


def test_without_effects_a_setting_is_itself():
    assert with_effects(Box(10, 10, BLACK), SETTING) is SETTING


def test_what_draws_nothing_has_no_effects():
    nothing = Setting(10, 10)
    assert with_effects(Group(10, 10, opacity=0.5, shadow=SHADOW), nothing) is nothing


def test_the_shadow_of_a_shape_is_that_of_its_outline():
    shadow, part = with_effects(Box(10, 10, BLACK, shadow=SHADOW), SETTING).parts
    assert shadow == Placement(ShadowTile(OUTLINE, 4.0, BLACK), 3, 4)
    assert part == PART


def test_the_shadow_of_a_border_alone_is_that_of_the_border():
    frame = Box(10, 10, None, border=Stroke(BLACK), shadow=SHADOW)
    shadow, _ = with_effects(frame, SETTING).parts
    assert shadow.spec == LayerShadowTile((PART,), 4.0, BLACK)


def test_blur_comes_before_shadow_and_both_fade():
    element = Group(10, 10, opacity=0.5, blur_px=6, shadow=SHADOW)
    (faded,) = with_effects(element, SETTING).parts
    soft = Placement(LayerTile((PART,), sigma=3.0), 0, 0)
    shadow = Placement(LayerShadowTile((soft,), 4.0, BLACK), 3, 4)
    assert faded == Placement(LayerTile((shadow, soft), 0.5), 0, 0)
