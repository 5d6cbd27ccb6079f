"""The room panel: which room is open, its links, its end, and how to open another."""

from studio.ui.panels.room_panel.panel import RoomPanel

__all__ = ["RoomPanel"]
