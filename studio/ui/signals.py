"""Typed declaration of Qt signals.

``intent = SignalOf[Intent](object)`` is a plain Signal at run time and a typed one for the checker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVarTuple

from PySide6.QtCore import Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMetaObject, Qt

    Ts = TypeVarTuple("Ts")

    class SignalOf(Generic[*Ts]):
        """A Qt signal whose payload types the checker knows."""

        def __init__(self, *types: object) -> None: ...
        def connect(
            self, slot: Callable[[*Ts], object], /, type: Qt.ConnectionType = ...
        ) -> QMetaObject.Connection: ...
        def disconnect(self, /, slot: object | None = ...) -> bool: ...
        def emit(self, *args: *Ts) -> None: ...

else:

    class SignalOf:
        """At run time just a Signal; the brackets are for the checker."""

        def __class_getitem__(cls, _types: object) -> type[Signal]:
            return Signal
