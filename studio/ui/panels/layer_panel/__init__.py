"""The layer panel: what lies in front of and behind the picture, and what to put there."""

from studio.ui.panels.layer_panel.panel import LayerPanel

__all__ = ["LayerPanel"]
