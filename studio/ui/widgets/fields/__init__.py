"""What fills in the fields of a graphic: the same for who draws it and for who puts it on air."""

from __future__ import annotations

from studio.ui.widgets.fields.field_box import FieldBox

__all__ = ["FieldBox"]
