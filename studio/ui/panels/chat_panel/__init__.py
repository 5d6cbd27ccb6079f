"""The chat panel: what everybody says, and a line to answer."""

from studio.ui.panels.chat_panel.panel import ChatPanel

__all__ = ["ChatPanel"]
