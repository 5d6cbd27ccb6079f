"""The playback panel: the media list, and what runs of it."""

from studio.ui.panels.playback_panel.panel import PlaybackPanel

__all__ = ["PlaybackPanel"]
