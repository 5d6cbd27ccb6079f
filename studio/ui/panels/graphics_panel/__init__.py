"""The graphics panel: the keyers of the preview and the fields of their graphics."""

from studio.ui.panels.graphics_panel.panel import GraphicsPanel

__all__ = ["GraphicsPanel"]
