from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import features

from studio.compose.fonts import has_raqm, layout_fault

if TYPE_CHECKING:
    import pytest


def test_pillow_has_raqm_and_its_bidi_library():
    assert has_raqm()
    assert layout_fault() is None


def test_a_missing_bidi_library_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "check_feature", lambda feature: feature != "raqm")
    assert layout_fault() == (
        "Names in Arabic and Hebrew cannot be drawn here: the library FriBiDi is missing."
    )
