"""Controls for one value each: they show it, and tell when the operator changed it."""

from __future__ import annotations

from studio.ui.composer.controls.control import Control, Kind, Row
from studio.ui.composer.controls.fill_box import FillBox
from studio.ui.composer.controls.form import Form

__all__ = ["Control", "FillBox", "Form", "Kind", "Row"]
