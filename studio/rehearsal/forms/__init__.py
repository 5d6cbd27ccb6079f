"""Request parameters in every encoding that a client uses (protocol 1.0)."""

from __future__ import annotations

from studio.rehearsal.forms.fields import Form, encodable
from studio.rehearsal.forms.reading import read_form

__all__ = ["Form", "encodable", "read_form"]
